import type { Lexeme } from './lexis.ts';
import { lookUp } from './lexis.ts';
import type { Sentence } from './sentences.ts';
import { TokenKind, type Tokens } from './tokens.ts';

/** Word classes as the clause grammar needs them: coarser than STTS, but with the verb's form. */
export const Tag = {
  other: 0,
  noun: 1,
  article: 2,
  adjective: 3,
  pronoun: 4,
  possessive: 5,
  reflexive: 6,
  relative: 7,
  question: 8,
  preposition: 9,
  postposition: 10,
  conjunction: 11,
  subjunction: 12,
  infinitiveSubjunction: 13,
  comparison: 14,
  adverb: 15,
  negation: 16,
  particle: 17,
  zu: 18,
  finite: 19,
  infinitive: 20,
  zuInfinitive: 21,
  participle: 22,
  number: 23,
  comma: 24,
  stop: 25,
  colon: 26,
  semicolon: 27,
  dash: 28,
  bracketOpen: 29,
  bracketClose: 30,
  quote: 31,
} as const;
export type Tag = (typeof Tag)[keyof typeof Tag];

/** Tokens of a text with their lexemes and tags. */
export interface TaggedTokens extends Tokens {
  readonly lexeme: readonly (Lexeme | null)[];
  readonly tag: Uint8Array;
}

const MARKS: Readonly<Record<string, Tag>> = {
  ',': Tag.comma,
  '.': Tag.stop,
  '!': Tag.stop,
  '?': Tag.stop,
  '…': Tag.stop,
  '...': Tag.stop,
  ':': Tag.colon,
  ';': Tag.semicolon,
  '–': Tag.dash,
  '—': Tag.dash,
  '-': Tag.dash,
  '(': Tag.bracketOpen,
  '[': Tag.bracketOpen,
  ')': Tag.bracketClose,
  ']': Tag.bracketClose,
};

/** Tags that end a stretch in which articles look for their noun and particles for the clause's end. */
export const isBoundary = (tag: number): boolean => tag >= Tag.comma && tag <= Tag.bracketClose;

export const isVerbTag = (tag: number): boolean => tag >= Tag.finite && tag <= Tag.participle;

/** The next token from `from` on that is no quotation mark, or `end`. */
function skipQuotes(tokens: Tokens, from: number, end: number): number {
  let i = from;
  while (i < end && tokens.kind[i] === TokenKind.quote) i++;
  return i;
}

/** Could this token begin or go on a noun phrase after an article? */
function isNominal(lexeme: Lexeme | null): boolean {
  return lexeme !== null && (lexeme.capital || lexeme.adjective || lexeme.number);
}

/**
 * Gives every token a tag, in three looks: closed classes and capitals, then the words that only their
 * neighbours tell apart (zu, an, der, sein), then the verbs of each stretch between commas.
 */
export function tagTokens(tokens: Tokens, sentences: readonly Sentence[]): TaggedTokens {
  const lexeme: (Lexeme | null)[] = new Array(tokens.length);
  const tag = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const kind = tokens.kind[i];
    if (kind === TokenKind.word) lexeme[i] = lookUp(tokens.word[i]);
    else {
      lexeme[i] = null;
      tag[i] =
        kind === TokenKind.punctuation
          ? (MARKS[tokens.word[i]] ?? Tag.other)
          : kind === TokenKind.quote
            ? Tag.quote
            : kind === TokenKind.number
              ? Tag.number
              : kind === TokenKind.ordinal
                ? Tag.adjective
                : Tag.noun;
    }
  }
  const tagged: TaggedTokens = { ...tokens, lexeme, tag };
  for (const sentence of sentences) {
    tagWords(tagged, sentence);
    tagVerbs(tagged, sentence);
  }
  return tagged;
}

function tagWords(tokens: TaggedTokens, sentence: Sentence): void {
  const { lexeme, tag } = tokens;
  let opens = true; // the next word stands first, so that its capital says nothing
  for (let i = sentence.start; i < sentence.end; i++) {
    const word = lexeme[i];
    if (word === null) {
      // inside a sentence „Fest“ is a noun, but „Das …“ opens one
      if (tag[i] === Tag.colon || tag[i] === Tag.stop) opens = true;
      else if (tag[i] === Tag.quote) opens = opens || startsSpeech(tokens, i, sentence);
      else if (tag[i] !== Tag.bracketOpen && tag[i] !== Tag.dash) opens = false;
      continue;
    }
    tag[i] = word.capital && !opens ? tagCapital(tokens, word, i, sentence) : tagLower(tokens, word, i, sentence, opens);
    opens = false;
  }
}

/** Behind this mark a small word with a capital begins: „Das ist gut“ */
function startsSpeech(tokens: TaggedTokens, quote: number, sentence: Sentence): boolean {
  const next = quote + 1 < sentence.end ? tokens.lexeme[quote + 1] ?? (tokens.kind[quote + 1] === TokenKind.word ? lookUp(tokens.word[quote + 1]) : null) : null;
  return next !== null && next.capital && next.stts.size > 0;
}

/** A capital inside the sentence: a noun or name, save the polite Sie and Ihr. */
function tagCapital(tokens: TaggedTokens, word: Lexeme, i: number, sentence: Sentence): Tag {
  if (word.lower === 'sie' || word.lower === 'ihnen') return Tag.pronoun;
  if (word.lower.startsWith('ihr') && word.stts.has('PPOSAT') && isNominal(tokens.lexeme[skipQuotes(tokens, i + 1, sentence.end)] ?? null))
    return Tag.possessive;
  // "des Auswärtigen Amtes", "der Deutsche Fußballbund": an adjective inside a name
  if (word.adjective && /(?:e|en|er|es|em)$/.test(word.lower) && word.firstName === null && i + 1 < sentence.end) {
    const next = tokens.lexeme[i + 1] ?? (tokens.kind[i + 1] === TokenKind.word ? lookUp(tokens.word[i + 1]) : null);
    if (next?.capital && (word.noun === null || next.noun !== null)) return Tag.adjective;
  }
  return Tag.noun;
}

function tagLower(tokens: TaggedTokens, word: Lexeme, i: number, sentence: Sentence, opens: boolean): Tag {
  const { stts } = word;
  const next = skipQuotes(tokens, i + 1, sentence.end);
  const after = next < sentence.end ? tokens.lexeme[next] : null;
  const first = word.capital; // only at an opening
  if (stts.size > 0) {
    const closed = tagClosed(tokens, word, i, next, sentence, opens);
    if (closed !== Tag.other) return closed;
  }
  if (word.number) return Tag.number;
  if (first) {
    // "Experten sagten": a noun that looks like a verb stands before the finite verb; "Sollten die …" does not.
    if (word.noun !== null || word.firstName !== null) {
      if (!(word.finite && word.knownVerb && after !== null && (after.stts.has('PPER') || after.stts.has('ART')))) return Tag.noun;
    }
    if (word.finite && word.knownVerb) {
      if (word.participle && after?.finite && hasLemma(after, AUXILIARIES)) return Tag.participle;
      if (after !== null && after.finite && !after.capital && after.stts.size === 0) return Tag.noun;
      // "Teile des Gesetzes …", "Versuche, …": only sein, können and the like, or a verb with its pronoun, open a sentence
      const opens = hasLemma(word, AUXILIARIES) || hasLemma(word, INFINITIVE_GOVERNORS);
      if (opens || after === null || after.stts.has('PPER') || after.stts.has('PRF') || !hasFiniteAhead(tokens, i + 1, sentence.end)) return Tag.finite;
      return word.gender !== null || after.stts.has('ART') || after.stts.has('APPR') ? Tag.noun : Tag.finite;
    }
    if (word.participle && word.knownVerb) return Tag.participle;
    if (word.adjective && after !== null && (after.capital || after.adjective)) return Tag.adjective;
    if (word.zuInfinitive) return Tag.zuInfinitive;
    if (word.adjective && after !== null && after.finite && !after.capital) return Tag.adjective;
    return Tag.noun;
  }
  if (word.zuInfinitive && word.knownVerb) return Tag.zuInfinitive;
  if (word.verbs.length > 0 && (word.knownVerb || !word.adjective)) {
    // "verletzte Soldaten", "entsandte Truppen": before a noun an -e form is an adjective unless a subject stands before it
    if (word.adjective && after !== null && after.capital && !opens) {
      let b = i - 1;
      while (b > sentence.start && tokens.tag[b] === Tag.quote) b--;
      const before = b >= sentence.start ? tokens.tag[b] : Tag.other;
      if (isAttributeBehind(tokens, i, sentence.start)) return Tag.adjective;
      if (before === Tag.comparison || before === Tag.article || before === Tag.possessive || before === Tag.adjective || before === Tag.preposition || before === Tag.number)
        return Tag.adjective;
    }
    if (word.finite) return Tag.finite;
    if (word.participle) return Tag.participle;
    return Tag.infinitive;
  }
  if (word.adjective) return Tag.adjective;
  // unknown lower-case word: "pashtunische Kämpfer" before a noun, else an adverb
  if (after !== null && after.capital && /(?:e|en|er|es|em)$/.test(word.lower)) return Tag.adjective;
  return Tag.adverb;
}

/** "in von Separatisten kontrollierten Gebieten": two prepositions, or article and preposition, open an attribute. */
function isAttributeBehind(tokens: TaggedTokens, at: number, from: number): boolean {
  let i = at - 1;
  while (i > from && (tokens.tag[i] === Tag.noun || tokens.tag[i] === Tag.adjective || tokens.tag[i] === Tag.article || tokens.tag[i] === Tag.adverb)) i--;
  if (i <= from || tokens.tag[i] !== Tag.preposition) return false;
  const before = tokens.tag[i - 1];
  return before === Tag.preposition || before === Tag.article || before === Tag.possessive;
}

/** The closed classes, where a neighbour has to decide between them. */
function tagClosed(
  tokens: TaggedTokens,
  word: Lexeme,
  i: number,
  next: number,
  sentence: Sentence,
  opens: boolean,
): Tag {
  const { stts, lower } = word;
  const { tag, lexeme } = tokens;
  const after = next < sentence.end ? lexeme[next] : null;
  const before = i > sentence.start ? tag[i - 1] : Tag.other;
  const atStart = opens || before === Tag.comma || before === Tag.semicolon || before === Tag.dash || before === Tag.conjunction;
  if (lower === 'zu') {
    // "zu treten", but "zu Hause", "zu groß"
    if (after !== null && after.infinitive && !after.capital) return Tag.zu;
    if (after !== null && after.adjective && !after.capital) return Tag.adverb;
    if (after === null && next < sentence.end && tag[next] !== Tag.number && tokens.kind[next] === TokenKind.punctuation) return Tag.particle;
    if (next >= sentence.end) return Tag.particle;
    return after !== null && (after.stts.has('KON') || after.lower === 'als') ? Tag.particle : Tag.preposition;
  }
  if (stts.has('PRELAT') && isNominal(after)) return before === Tag.comma ? Tag.relative : Tag.possessive;
  if (stts.has('ART') || stts.has('PRELS')) {
    const nominal =
      isNominal(after) ||
      (after === null && next < sentence.end && (tokens.kind[next] === TokenKind.number || tokens.kind[next] === TokenKind.ordinal || tokens.kind[next] === TokenKind.abbreviation)) ||
      (after !== null && (after.participle || (after.stts.size === 0 && !after.finite)));
    if (stts.has('PRELS') && (before === Tag.comma || (before === Tag.preposition && i >= sentence.start + 2 && tag[i - 2] === Tag.comma)))
      // decided with the clause's verbs in tagVerbs: for now relative unless a noun phrase follows
      return nominal ? Tag.article : Tag.relative;
    if (stts.has('ART') || stts.has('PDAT')) {
      if (nominal || (after !== null && (after.stts.has('CARD') || after.stts.has('PIAT') || after.stts.has('PIDAT') || after.stts.has('APPR') || after.stts.has('APPRART') || after.stts.has('ADV')) && !after.stts.has('VVFIN')))
        return Tag.article;
    }
    return Tag.pronoun;
  }
  if (stts.has('PPOSAT')) {
    if (lower === 'sein') return isNominal(after) && !(after?.finite && !after.capital) ? Tag.possessive : Tag.infinitive;
    if (word.finite && !isNominal(after)) return Tag.finite;
    return Tag.possessive;
  }
  if (stts.has('PRF')) return Tag.reflexive;
  if (stts.has('PPER')) return Tag.pronoun;
  if (stts.has('KOUI') && atStart && hasZuInfinitive(tokens, i + 1, sentence.end)) return Tag.infinitiveSubjunction;
  if (stts.has('PTKNEG')) return Tag.negation;
  if (stts.has('KOUS') && lower !== 'so') {
    if (lower === 'als' || lower === 'wie') return Tag.comparison;
    if (stts.size === 1 || (atStart && endsInFinite(tokens, i + 1, sentence.end))) return Tag.subjunction;
    if (before === Tag.adverb && i - 2 >= sentence.start && (tag[i - 2] === Tag.comma || i - 1 === sentence.start) && endsInFinite(tokens, i + 1, sentence.end))
      return Tag.subjunction; // "auch wenn", "nur weil"
  }
  if (stts.has('KOKOM')) return Tag.comparison;
  if (stts.has('PWS') || stts.has('PWAT') || stts.has('PWAV')) return Tag.question;
  if (stts.has('APPR') || stts.has('APPRART') || stts.has('APPO')) {
    const atEnd = next >= sentence.end || (after === null && tokens.kind[next] === TokenKind.punctuation && tag[next] !== Tag.bracketOpen);
    const beforeVerb = after !== null && !after.capital && (after.stts.has('KON') || (after.finite && after.stts.size === 0 && !after.adjective));
    if (atEnd || beforeVerb) {
      if (stts.has('PTKVZ')) return Tag.particle;
      if (stts.has('APPO')) return Tag.postposition;
      return stts.has('ADV') ? Tag.adverb : Tag.particle;
    }
    if (lower === 'zufolge') return Tag.postposition;
    if (stts.has('ADV') && after !== null && (after.stts.has('ART') === false && !after.capital && !after.adjective && after.stts.has('APPR'))) return Tag.adverb;
    return Tag.preposition;
  }
  if (stts.has('KON')) {
    if (stts.has('ADV') && !atStart && before !== Tag.comma) return lower === 'und' || lower === 'oder' ? Tag.conjunction : Tag.adverb;
    return Tag.conjunction;
  }
  if (stts.has('PAV')) return Tag.adverb; // "davon, dass" is no particle of a verb
  if (stts.has('PTKVZ') && (next >= sentence.end || tokens.kind[next] === TokenKind.punctuation || after?.stts.has('KON'))) return Tag.particle;
  if (word.finite && word.knownVerb && !stts.has('ADV') && !stts.has('PAV')) return Tag.other; // the open classes decide
  if (stts.has('PAV') || stts.has('ADV') || stts.has('PTKA') || stts.has('PTKANT') || stts.has('ITJ')) {
    if (word.adjective && after !== null && after.capital && !stts.has('PAV')) return Tag.adjective;
    return Tag.adverb;
  }
  if (stts.has('CARD')) return Tag.number;
  if (stts.has('PIAT') || stts.has('PIDAT') || stts.has('PDAT')) return isNominal(after) ? Tag.article : Tag.pronoun;
  if (stts.has('PDS') || stts.has('PIS') || stts.has('PPOSS')) return Tag.pronoun;
  if (stts.has('PTKVZ')) return Tag.particle;
  return Tag.other;
}

/** Is there another word later that can only be the finite verb? */
function hasFiniteAhead(tokens: TaggedTokens, from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    const word = tokens.lexeme[i];
    if (word !== null && word.finite && word.knownVerb && !word.capital && word.stts.size === 0) return true;
  }
  return false;
}

/** Does a zu-infinitive follow before the stretch ends? "um … zu lösen" */
function hasZuInfinitive(tokens: TaggedTokens, from: number, end: number): boolean {
  for (let i = from; i < end && i < from + 40; i++) {
    const word = tokens.lexeme[i];
    if (word === null) {
      if (tokens.tag[i] === Tag.stop || tokens.tag[i] === Tag.semicolon) return false;
      continue;
    }
    if (word.zuInfinitive && !word.capital && word.knownVerb) return true;
    if (word.lower === 'zu') {
      const after = i + 1 < end ? tokens.lexeme[i + 1] : null;
      if (after?.infinitive && !after.capital) return true;
    }
  }
  return false;
}

/** Is the last word before the next comma or end a finite verb? "damit sie kommen," against "Damit kommen sie" */
function endsInFinite(tokens: TaggedTokens, from: number, end: number): boolean {
  const next = from < end ? tokens.lexeme[from] : null;
  // directly followed by a verb it is an adverb: "Damit solle die Abschreckung …"
  if (next !== null && next.finite && next.knownVerb && !next.capital && next.stts.size === 0) return false;
  return true;
}

/** Verbs of each stretch between boundaries: which of several readings each form has. */
function tagVerbs(tokens: TaggedTokens, sentence: Sentence): void {
  const { tag } = tokens;
  let from = sentence.start;
  while (from < sentence.end) {
    let to = from;
    let verbs = 0;
    // a bracket does not tear a stretch apart: "mögen in Europa (OSZE) ernst nehmen"
    while (to < sentence.end && (!isBoundary(tag[to]) || tag[to] === Tag.bracketOpen || tag[to] === Tag.bracketClose)) {
      if (isVerbTag(tag[to])) verbs++;
      to++;
    }
    if (verbs > 0) resolveVerbs(tokens, from, to);
    if (to > from) resolveRelative(tokens, sentence, from, to);
    from = to + 1;
  }
}

const AUXILIARIES = new Set(['sein', 'haben', 'werden']);
const INFINITIVE_GOVERNORS = new Set([
  'können', 'müssen', 'sollen', 'wollen', 'dürfen', 'mögen', 'werden', 'lassen', 'sehen', 'hören', 'helfen', 'gehen', 'brauchen', 'bleiben',
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
    if ((!word.infinitive && !word.participle) || (governs && !(i > from && isVerbTag(tag[i - 1])) && i + 1 < to)) sure++;
    if (hasLemma(word, AUXILIARIES)) auxiliary = true;
    if (hasLemma(word, INFINITIVE_GOVERNORS)) governor = true;
  }
  for (let i = from; i < to; i++) {
    const word = lexeme[i];
    if (word === null || tag[i] !== Tag.finite) continue;
    const before = i > from ? tag[i - 1] : Tag.other;
    const own = hasLemma(word, AUXILIARIES) || hasLemma(word, INFINITIVE_GOVERNORS);
    if (word.infinitive && before === Tag.zu) tag[i] = Tag.infinitive;
    else if (word.infinitive && i + 1 < to && tag[i + 1] === Tag.finite && hasLemma(lexeme[i + 1], INFINITIVE_GOVERNORS)) tag[i] = Tag.infinitive; // "haben möchte"
    else if (word.infinitive && i + 2 < to && tag[i + 1] === Tag.zu && /^(?:lassen|können|müssen|dürfen|wollen|sollen)$/.test(lexeme[i + 2]?.lower ?? '')) tag[i] = Tag.infinitive; // "ausbilden zu lassen"
    else if (word.participle && !own && isZuAuxiliary(tokens, i + 1, to)) tag[i] = Tag.participle; // "verwickelt zu sein"
    else if (word.infinitive && word.participle && !own && futureOrModal(tokens, from, to)) tag[i] = Tag.infinitive; // "würde erhalten", "soll erhalten"
    else if (word.participle && !own && (auxiliary || nextIsAuxiliary(tokens, i, to))) tag[i] = Tag.participle;
    else if (word.participle && !word.infinitive && !own && sure > 0 && joinedToFinite(tokens, from, i)) tag[i] = Tag.participle; // "sieht sich bedroht"
    else if (word.infinitive && !word.participle && governor && sure > 0 && !own) tag[i] = Tag.infinitive;
    else if (own && word.infinitive && sure > 0 && i > from && isVerbTag(tag[i - 1]) && tag[i - 1] !== Tag.finite && hasSureFinite(tokens, from, i)) tag[i] = Tag.infinitive; // "soll … befragt werden"
    else if (word.adjective && i + 1 < to && lexeme[i + 1]?.capital && sure > 1 && before !== Tag.noun && before !== Tag.pronoun) tag[i] = Tag.adjective;
  }
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
    if (word !== null && tokens.tag[i] === Tag.finite && (hasLemma(word, AUXILIARIES) || hasLemma(word, INFINITIVE_GOVERNORS))) return true;
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
  if (word === null || !word.stts.has('PRELS') || (tag[i] !== Tag.article && tag[i] !== Tag.pronoun)) return;
  let last = to - 1;
  while (last > i && tag[last] === Tag.quote) last--;
  const verbLast = tag[last] === Tag.finite;
  if (!verbLast) return;
  // a finite verb in second place, right after the first noun phrase, with more behind it: main clause
  for (let k = i + 1; k < last; k++) if (tag[k] === Tag.finite) return;
  // "der Mann lüge", "die Lage sei ernst" is caught above; a bare noun phrase and its verb in the Konjunktiv reports
  const readings = lexeme[last]?.verbs ?? [];
  const konjunktiv = readings.some((v) => v.form === 'finite' && v.mood === 'konjunktiv-1') && !readings.some((v) => v.mood === 'indicative' && v.person === 3);
  if (konjunktiv && last - i <= 3 && tag[i] === Tag.article) return;
  if (last - i <= 2 && tag[i] === Tag.article && isNominalAgreement(lexeme[i], lexeme[i + 1])) return;
  tag[i] = Tag.relative;
}

/** Article and noun agree in gender, so that they are one phrase: "die Polizei", not "die Präsident" */
function isNominalAgreement(article: Lexeme | null, noun: Lexeme | null): boolean {
  if (article === null || noun === null || noun.gender === null) return false;
  return article.classes.some((c) => c.tag === 'ART' && c.case?.includes('nom') && (c.number === 'plural' || c.gender === undefined || c.gender.includes(noun.gender as 'm' | 'f' | 'n')));
}
