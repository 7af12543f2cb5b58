/** Which reading a verb form has among the other verbs of its stretch. */
import type { Lexeme } from './lexis.ts';
import type { Sentence } from './sentences.ts';
import { isBoundary, isVerbTag, Tag, type TaggedTokens } from './tags.ts';

/** Verbs of each stretch between boundaries: which of several readings each form has. */
export function tagVerbs(tokens: TaggedTokens, sentence: Sentence): void {
  const { tag } = tokens;
  let from = sentence.start;
  /** The stretch before has werden or a modal, which may govern this one too. */
  let governed = false;
  while (from < sentence.end) {
    let to = from;
    let verbs = 0;
    // a bracket does not tear a stretch apart: "mögen in Europa (OSZE) ernst nehmen"
    while (
      to < sentence.end &&
      (!isBoundary(tag[to]) || tag[to] === Tag.bracketOpen || tag[to] === Tag.bracketClose)
    ) {
      if (isVerbTag(tag[to])) verbs++;
      to++;
    }
    if (verbs > 0) resolveVerbs(tokens, from, to);
    // "Er werde sich stellen, aber nicht davonlaufen"
    if (
      governed &&
      verbs === 1 &&
      tag[from] === Tag.conjunction &&
      tokens.lexeme[to - 1]?.infinitive &&
      tag[to - 1] === Tag.finite
    )
      tag[to - 1] = Tag.infinitive;
    if (verbs > 0) governed = hasGovernor(tokens, from, to);
    if (to > from) resolveRelative(tokens, sentence, from, to);
    from = to + 1;
  }
}

export const AUXILIARIES = new Set(['sein', 'haben', 'werden']);
export const INFINITIVE_GOVERNORS = new Set([
  'können',
  'müssen',
  'sollen',
  'wollen',
  'dürfen',
  'mögen',
  'werden',
  'lassen',
  'sehen',
  'hören',
  'helfen',
  'gehen',
  'brauchen',
  'bleiben',
]);

export const hasLemma = (word: Lexeme | null, lemmas: ReadonlySet<string>): boolean =>
  word?.verbs.some((v) => v.form === 'finite' && lemmas.has(v.lemma)) ?? false;

function resolveVerbs(tokens: TaggedTokens, from: number, to: number): void {
  const { tag, lexeme } = tokens;
  // sure finite forms first: no infinitive or participle of the same shape
  let auxiliary = false;
  let governor = false;
  let sure = 0;
  for (let i = from; i < to; i++) {
    const word = lexeme[i];
    if (word === null || tag[i] !== Tag.finite) continue;
    const governs = hasLemma(word, AUXILIARIES) || hasLemma(word, INFINITIVE_GOVERNORS);
    // "mögen … nehmen": a modal that no other verb stands before is the finite one
    if (
      (!word.infinitive && !word.participle) ||
      (governs && !(i > from && isVerbTag(tag[i - 1])) && i + 1 < to)
    )
      sure++;
    if (hasLemma(word, AUXILIARIES)) auxiliary = true;
    if (hasLemma(word, INFINITIVE_GOVERNORS)) governor = true;
  }
  for (let i = from; i < to; i++) {
    const word = lexeme[i];
    if (word === null || tag[i] !== Tag.finite) continue;
    const before = i > from ? tag[i - 1] : Tag.other;
    const own = hasLemma(word, AUXILIARIES) || hasLemma(word, INFINITIVE_GOVERNORS);
    if (word.infinitive && before === Tag.zu) tag[i] = Tag.infinitive;
    else if (
      word.infinitive &&
      i + 1 < to &&
      tag[i + 1] === Tag.finite &&
      hasLemma(lexeme[i + 1], INFINITIVE_GOVERNORS)
    )
      tag[i] = Tag.infinitive; // "haben möchte"
    else if (
      word.infinitive &&
      i + 2 < to &&
      tag[i + 1] === Tag.zu &&
      /^(?:lassen|können|müssen|dürfen|wollen|sollen)$/.test(lexeme[i + 2]?.lower ?? '')
    )
      tag[i] = Tag.infinitive; // "ausbilden zu lassen"
    else if (word.infinitive && !hasLemma(word, MODALS) && modalBefore(tokens, from, i))
      tag[i] = Tag.infinitive; // "sollen bleiben"
    else if (word.participle && !own && isZuAuxiliary(tokens, i + 1, to))
      tag[i] = Tag.participle; // "verwickelt zu sein"
    else if (word.infinitive && word.participle && !own && futureOrModal(tokens, from, to))
      tag[i] = Tag.infinitive; // "würde erhalten", "soll erhalten"
    else if (word.participle && !own && (auxiliary || nextIsAuxiliary(tokens, i, to)))
      tag[i] = Tag.participle;
    else if (word.participle && !word.infinitive && !own && sure > 0 && joinedToFinite(tokens, from, i))
      tag[i] = Tag.participle; // "sieht sich bedroht"
    else if (word.infinitive && !word.participle && governor && sure > 0 && !own) tag[i] = Tag.infinitive;
    else if (
      own &&
      word.infinitive &&
      sure > 0 &&
      i > from &&
      isVerbTag(tag[i - 1]) &&
      tag[i - 1] !== Tag.finite &&
      hasSureFinite(tokens, from, i)
    )
      tag[i] = Tag.infinitive; // "soll … befragt werden"
    else if (
      word.adjective &&
      i + 1 < to &&
      lexeme[i + 1]?.capital &&
      sure > 1 &&
      before !== Tag.noun &&
      before !== Tag.pronoun
    )
      tag[i] = Tag.adjective;
  }
}

function hasGovernor(tokens: TaggedTokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (tokens.tag[i] === Tag.finite && hasLemma(tokens.lexeme[i], INFINITIVE_GOVERNORS)) return true;
  return false;
}

/** A sure finite verb stands before in the same stretch, with no conjunction between. */
function joinedToFinite(tokens: TaggedTokens, from: number, at: number): boolean {
  for (let i = at - 1; i >= from; i--) {
    const word = tokens.lexeme[i];
    if (tokens.tag[i] === Tag.conjunction || tokens.tag[i] === Tag.comparison) return false;
    if (tokens.tag[i] === Tag.finite && word !== null && !word.infinitive && !word.participle) return true;
  }
  return false;
}

/** A modal stands before in the same stretch, with no conjunction between. */
function modalBefore(tokens: TaggedTokens, from: number, at: number): boolean {
  for (let i = at - 1; i >= from; i--) {
    if (tokens.tag[i] === Tag.conjunction) return false;
    if (tokens.tag[i] === Tag.finite) return hasLemma(tokens.lexeme[i], MODALS);
  }
  return false;
}

const isZuAuxiliary = (tokens: TaggedTokens, i: number, to: number): boolean =>
  i + 1 < to && tokens.tag[i] === Tag.zu && /^(?:sein|haben|werden)$/.test(tokens.lexeme[i + 1]?.lower ?? '');

/** würde, wird or a modal asks for an infinitive; wurde, ist and hat for a participle. */
function futureOrModal(tokens: TaggedTokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = tokens.lexeme[i];
    if (word === null || tokens.tag[i] !== Tag.finite) continue;
    if (/^(?:würde|würden|wird|werden|werde)$/.test(word.lower)) return true;
    if (hasLemma(word, MODALS)) return true;
  }
  return false;
}

const MODALS = new Set(['können', 'müssen', 'sollen', 'wollen', 'dürfen', 'mögen']);

const nextIsAuxiliary = (tokens: TaggedTokens, i: number, to: number): boolean =>
  i + 1 < to && tokens.tag[i + 1] === Tag.finite && hasLemma(tokens.lexeme[i + 1], AUXILIARIES);

function hasSureFinite(tokens: TaggedTokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = tokens.lexeme[i];
    if (
      word !== null &&
      tokens.tag[i] === Tag.finite &&
      (hasLemma(word, AUXILIARIES) || hasLemma(word, INFINITIVE_GOVERNORS))
    )
      return true;
  }
  return false;
}

/** "…, die Polizei habe …" is a main clause, "…, die Polizisten beleidigt hatten" a relative one: the place of the verb decides. */
function resolveRelative(tokens: TaggedTokens, sentence: Sentence, from: number, to: number): void {
  const { tag, lexeme } = tokens;
  if (from === sentence.start || tag[from - 1] !== Tag.comma) return;
  let i = from;
  if (tag[i] === Tag.preposition) i++;
  if (i >= to) return;
  const word = lexeme[i];
  if (word === null || !word.stts.has('PRELS')) return;
  let last = to - 1;
  while (last > i && tag[last] === Tag.quote) last--;
  if (tag[i] === Tag.relative && i === from && i + 1 < last && tag[i + 1] === Tag.finite) {
    // "Er sagte, das sei gut": a verb in second place makes it a demonstrative
    tag[i] = Tag.pronoun;
    return;
  }
  if (tag[i] !== Tag.article && tag[i] !== Tag.pronoun) return;
  const verbLast = tag[last] === Tag.finite;
  if (!verbLast) return;
  // a finite verb in second place, right after the first noun phrase, with more behind it: main clause
  for (let k = i + 1; k < last; k++) if (tag[k] === Tag.finite) return;
  // "der Mann lüge", "die Lage sei ernst" is caught above; a bare noun phrase and its verb in the Konjunktiv reports
  const readings = lexeme[last]?.verbs ?? [];
  const konjunktiv =
    readings.some((v) => v.form === 'finite' && v.mood === 'konjunktiv-1') &&
    !readings.some((v) => v.mood === 'indicative' && v.person === 3);
  // "…, die Zahl der Fälle steige": nothing but one phrase before a Konjunktiv is its subject
  if (konjunktiv && i === from && tag[i] === Tag.article && isOnePhrase(tokens, i, last)) return;
  if (last - i <= 2 && tag[i] === Tag.article && isNominalAgreement(lexeme[i], lexeme[i + 1])) return;
  tag[i] = Tag.relative;
}

/** Article, adjectives and nouns alone, a second article only as a genitive. */
function isOnePhrase(tokens: TaggedTokens, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) {
    const t = tokens.tag[i];
    if (t === Tag.noun || t === Tag.adjective || t === Tag.number || t === Tag.quote) continue;
    const genitive =
      /^(?:der|des|eines|einer)$/.test(tokens.lexeme[i]?.lower ?? '') && tokens.tag[i - 1] === Tag.noun;
    if (t !== Tag.article || !genitive) return false;
  }
  return true;
}

/** Article and noun agree in gender, so that they are one phrase: "die Polizei", not "die Präsident" */
function isNominalAgreement(article: Lexeme | null, noun: Lexeme | null): boolean {
  if (article === null || noun === null || noun.gender === null) return false;
  return article.classes.some(
    (c) =>
      c.tag === 'ART' &&
      c.case?.includes('nom') &&
      (c.number === 'plural' || c.gender === undefined || c.gender.includes(noun.gender as 'm' | 'f' | 'n')),
  );
}
