/** Whether a clause tells of what was or of what is to come: it decides which Friday "am Freitag" is. */
import type { Clause } from '../../language/clauses.ts';
import { type Document, sentenceAt } from '../../language/document.ts';
import { Tag } from '../../language/tags.ts';

export type ClauseTime = 'past' | 'present' | 'future';

/** The clause that a token lies in, or null. */
export function clauseAt({ clauses, firstClause }: Document, sentence: number, token: number): Clause | null {
  const end = firstClause[sentence + 1] ?? clauses.length;
  for (let id = firstClause[sentence] ?? end; id < end; id++)
    for (const piece of clauses[id].pieces) if (token >= piece.start && token < piece.end) return clauses[id];
  return null;
}

/** The time of the clause around a token; where it has no verb, that of the clause that it hangs on. */
export function tenseAt(document: Document, token: number): ClauseTime | null {
  const sentence = sentenceAt(document, token);
  let clause = clauseAt(document, sentence, token);
  for (let depth = 0; clause !== null && depth < 4; depth++) {
    const tense = tenseOf(document, clause);
    if (tense !== null) return tense;
    clause = clause.parent >= 0 ? document.clauses[clause.parent] : null;
  }
  // A fragment that hangs on nothing goes with the first verb of its sentence
  const { clauses, firstClause } = document;
  for (let id = firstClause[sentence]; id < firstClause[sentence + 1]; id++) {
    const tense = tenseOf(document, clauses[id]);
    if (tense !== null) return tense;
  }
  return null;
}

const STANDING = new Set(
  'geöffnet geschlossen geplant vorgesehen angesetzt gesperrt eingeladen verboten erlaubt anberaumt gebucht vereinbart'.split(
    ' ',
  ),
);

const MODALS = new Set(['sollen', 'wollen', 'müssen', 'dürfen', 'können', 'mögen']);

function tenseOf({ tokens }: Document, { verb, pieces }: Clause): ClauseTime | null {
  const { auxiliary } = verb;
  if (verb.finite < 0) {
    if (verb.main < 0) return null;
    // "am Freitag getötet zu haben" is over, "am Freitag zu kommen" is to come
    return hasParticiple(tokens.tag, pieces) ? 'past' : 'future';
  }
  // "sollte am Montag entscheiden", "will", "soll": to come, unless "soll … getötet haben"
  if (auxiliary !== null && MODALS.has(auxiliary)) {
    if (verb.tense === 'past' && auxiliary !== 'sollen' && auxiliary !== 'mögen') return 'past';
    return hasParticiple(tokens.tag, pieces) && tokens.tag[verb.main] === Tag.participle && !verb.passive
      ? 'past'
      : 'future';
  }
  if (verb.tense === 'past' && verb.mood !== 'konjunktiv-2') return 'past';
  const participle = verb.main >= 0 && verb.main !== verb.finite && tokens.tag[verb.main] === Tag.participle;
  // "ist am Samstag geöffnet" is a state, no perfect
  if (auxiliary === 'sein' && participle && STANDING.has(tokens.word[verb.main].toLowerCase()))
    return 'present';
  if ((auxiliary === 'haben' || auxiliary === 'sein') && participle) return 'past';
  if (auxiliary === 'werden') return participle && verb.mood !== 'konjunktiv-2' ? 'present' : 'future';
  if (auxiliary === 'sein' && hasWord(tokens.word, pieces, 'gewesen')) return 'past';
  return 'present';
}

function hasParticiple(tag: Uint8Array, pieces: Clause['pieces']): boolean {
  for (const piece of pieces)
    for (let i = piece.start; i < piece.end; i++) if (tag[i] === Tag.participle) return true;
  return false;
}

function hasWord(words: readonly string[], pieces: Clause['pieces'], word: string): boolean {
  for (const piece of pieces)
    for (let i = piece.start; i < piece.end; i++) if (words[i] === word) return true;
  return false;
}

const STATES = new Set(
  'sein haben heißen gelten wissen leben kennen bestehen zählen gehören stehen wohnen liegen bleiben brauchen bedeuten nennen'.split(
    ' ',
  ),
);

/**
 * "Heute ist Irland reich" speaks of our time, "heute tagt der Rat" of a day. A state in the present tense,
 * "noch heute", "bis heute" and what is set against another time say nowadays.
 */
export function isNowadays(document: Document, token: number): boolean {
  const { tokens } = document;
  const lower = (i: number): string => tokens.lexeme[i]?.lower ?? '';
  const before = lower(token - 1);
  const next = lower(token + 1);
  if (before === 'von' && tokens.tag[token - 2] === Tag.noun) return true;
  if (next === 'noch' || (before === 'noch' && lower(token - 2) !== 'nur') || before === 'als') return true;
  const clause = clauseAt(document, sentenceAt(document, token), token);
  if (clause === null || clause.verb.finite < 0) return false;
  const tense = tenseOf(document, clause);
  if (before === 'bis') return tense === 'present';
  if (tense !== 'present') return clause.verb.mood === 'konjunktiv-2';
  const { verb } = clause;
  const isState = verb.lemmas.some((lemma) => STATES.has(lemma)) && verb.auxiliary !== 'werden';
  if (!isState) return clause.kind === 'relative' && verb.lemmas.some((lemma) => STATES.has(lemma));
  // "Der Minister ist heute in Paris", "ist heute zu Gast": where one is, one is on a day
  return !(verb.lemmas.includes('sein') && tokens.tag[token + 1] === Tag.preposition);
}
