/** The act of words that a neutral cue brings: "sagte, die Stadt müsse zahlen" demands, "sagte, er werde klagen" announces. */
import type { Clause } from '../language/clauses.ts';
import type { Document } from '../language/document.ts';
import { isNegated } from '../language/negation.ts';
import { Tag } from '../language/tags.ts';
import { covers, type Draft } from './draft.ts';
import type { Act } from './reading.ts';
import { findSubject } from './speakers.ts';

/** Acts that the words themselves do, where the cue leaves it open; sets them, with the ground. */
export function resolveActs(document: Document, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.act !== 'assert' || draft.form === 'reported') continue;
    const found = actOfContent(document, draft);
    if (found === null) continue;
    draft.act = found.act;
    draft.grounds = [
      ...draft.grounds.filter(({ part }) => part !== 'act'),
      { part: 'act', rule: 'act-of-content', words: found.words },
    ];
  }
}

interface FoundAct {
  readonly act: Act;
  /** What shows it. */
  readonly words: string;
}

function actOfContent(document: Document, draft: Draft): FoundAct | null {
  const asked = asksSomething(document, draft);
  if (asked !== null) return asked;
  for (const clause of clausesOf(document, draft)) {
    const act = actOfClause(document, clause, draft);
    if (act !== null) return { act, words: document.tokens.word[clause.verb.finite] ?? '' };
  }
  return null;
}

/** The clauses that the content says for itself: none that hangs on another one in it. */
function clausesOf(document: Document, draft: Draft): Clause[] {
  const found: Clause[] = [];
  const first = document.firstClause[draft.sentence];
  const end = Math.max(...draft.content.map((run) => run.end));
  for (let c = first; c < document.clauses.length && found.length < 12; c++) {
    const clause = document.clauses[c];
    if (clause.pieces.length === 0) continue;
    if (clause.pieces[0].start >= end) break;
    const { finite } = clause.verb;
    if (finite < 0 || !covers(draft.content, finite)) continue;
    if (clause.id === draft.contentClause || clause.kind === 'main') found.push(clause);
  }
  return found;
}

/** "Wer zahlt das?", "wollte wissen, wer das bezahlt", "Sie frage sich, ob …" */
function asksSomething(document: Document, draft: Draft): FoundAct | null {
  const { tokens } = document;
  const last = draft.content[draft.content.length - 1];
  for (let i = last.end - 1; i > last.start && i >= last.end - 3; i--) {
    if (tokens.word[i] === '?' && !isLongSpeech(document, draft)) return { act: 'ask', words: '?' };
    if (tokens.tag[i] !== Tag.quote && tokens.tag[i] !== Tag.stop) break;
  }
  if (draft.clause >= 0 && draft.contentClause >= 0) {
    const { verb } = document.clauses[draft.clause];
    const content = document.clauses[draft.contentClause];
    const opener = tokens.lexeme[content.opener]?.lower;
    const open = content.kind === 'interrogative' || opener === 'ob';
    if (open && verb.lemmas.includes('wissen') && verb.auxiliary === 'wollen')
      return { act: 'ask', words: 'wissen' };
    if (open && verb.lemmas.some((lemma) => /^(?:fragen|rätseln|spekulieren|diskutieren)$/.test(lemma)))
      return { act: 'ask', words: verb.lemmas[0] };
  }
  return null;
}

/** A question at the end of a speech of several sentences does not make it one. */
function isLongSpeech(document: Document, draft: Draft): boolean {
  let sentences = 0;
  for (const run of draft.content)
    for (let i = run.start; i < run.end - 2; i++) if (document.tokens.tag[i] === Tag.stop) sentences++;
  return sentences > 1;
}

function actOfClause(document: Document, clause: Clause, draft: Draft): Act | null {
  const { verb } = clause;
  const subject = findSubject(document, clause);
  const who = subject === null ? '' : (document.tokens.lexeme[subject.head]?.lower ?? '');
  const negated = isNegated(document, clause);
  const isOwn = draft.form === 'direct' ? /^(?:ich|wir)$/.test(who) : /^(?:er|sie|man|wir|ich)$/.test(who);
  const perfect = isPerfect(document, clause);
  switch (verb.auxiliary) {
    case 'müssen':
      // "musste gehen" tells, "müsse verloren haben" concludes
      if (perfect || (verb.tense === 'past' && verb.mood !== 'konjunktiv-2')) return null;
      if (who === 'ich' || negated || hasHypothesis(document, clause)) return null;
      return 'demand';
    case 'sollen':
      // "Das Geld soll er verspielt haben" goes on with a charge
      if (perfect) return draft.form === 'free-indirect' && /^(?:er|sie)$/.test(who) ? 'accuse' : null;
      if (draft.form === 'free-indirect' || pointsAtPurpose(document, clause)) return null;
      return verb.mood === 'indicative' && draft.form !== 'direct' ? null : 'demand';
    case 'mögen':
      return verb.mood === 'konjunktiv-1' || document.tokens.lexeme[verb.finite]?.lower === 'möge'
        ? 'demand'
        : null;
    case 'dürfen':
      return negated && !perfect && verb.tense === 'present' && who !== 'ich' ? 'demand' : null;
    case 'werden': {
      const future = verb.tokens.some((i) => i !== verb.finite && document.tokens.tag[i] === Tag.infinitive);
      if (!future || !isOwn || verb.passive || verb.mood === 'konjunktiv-2') return null;
      return negated ? 'refuse' : 'announce';
    }
    case 'wollen':
      return isOwn && !perfect && draft.form !== 'direct' && !negated ? 'announce' : null;
    default:
      return null;
  }
}

/** "Damit solle … erhöht werden": what it is for, no demand. */
function pointsAtPurpose(document: Document, clause: Clause): boolean {
  const first = document.tokens.lexeme[clause.pieces[0].start]?.lower ?? '';
  return /^(?:damit|dadurch|hierdurch|hiermit|so|dabei)$/.test(first);
}

/** "müsste man fragen" weighs, "dann müsse" concludes. */
function hasHypothesis(document: Document, clause: Clause): boolean {
  for (const piece of clause.pieces)
    for (let i = piece.start; i < piece.end; i++)
      if (/^(?:sonst|andernfalls|eigentlich)$/.test(document.tokens.lexeme[i]?.lower ?? '')) return true;
  return false;
}

/** "müsse gewusst haben", "soll gestohlen worden sein" */
function isPerfect({ tokens }: Document, { verb }: Clause): boolean {
  if (tokens.tag[verb.main] !== Tag.participle) return false;
  return verb.tokens.some((i) => i !== verb.finite && /^(?:haben|sein)$/.test(tokens.lexeme[i]?.lower ?? ''));
}
