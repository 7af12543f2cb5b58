/** Words get their tags: by their form, their neighbours, then the verbs of their stretch. */
import { tagClosed } from './closed-tags.ts';
import type { TokenGrammar } from './grammar.ts';
import { type Lexeme, lookUp } from './lexis.ts';
import { isNominal, skipQuotes } from './neighbours.ts';
import type { Sentence } from './sentences.ts';
import { isVerbTag, Tag, type TaggedTokens } from './tags.ts';
import { TokenKind, type Tokens } from './tokens.ts';
import { AUXILIARIES, hasLemma, INFINITIVE_GOVERNORS, tagVerbs } from './verbtags.ts';

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

/**
 * Gives every token a tag, in three looks: closed classes and capitals, then the words that only their
 * neighbours tell apart (zu, an, der, sein), then the verbs of each stretch between commas. Where there is a
 * learned grammar it decides between what the lists allow.
 */
export function tagTokens(
  tokens: Tokens,
  sentences: readonly Sentence[],
  grammar: TokenGrammar | null = null,
): TaggedTokens {
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
  const tagged: TaggedTokens = { ...tokens, lexeme, tag, grammar };
  for (const sentence of sentences) {
    tagWords(tagged, sentence);
    if (grammar !== null) mendTags(tagged, grammar, sentence);
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
    tag[i] =
      word.capital && !opens
        ? tagCapital(tokens, word, i, sentence)
        : tagLower(tokens, word, i, sentence, opens);
    opens = false;
  }
}

/** Behind this mark a small word with a capital begins: „Das ist gut“ */
function startsSpeech(tokens: TaggedTokens, quote: number, sentence: Sentence): boolean {
  const next =
    quote + 1 < sentence.end
      ? (tokens.lexeme[quote + 1] ??
        (tokens.kind[quote + 1] === TokenKind.word ? lookUp(tokens.word[quote + 1]) : null))
      : null;
  if (next === null) return false;
  return next.capital && next.stts.size > 0;
}

/** A capital inside the sentence: a noun or name, save the polite Sie and Ihr. */
function tagCapital(tokens: TaggedTokens, word: Lexeme, i: number, sentence: Sentence): Tag {
  if (word.lower === 'sie' || word.lower === 'ihnen') return Tag.pronoun;
  if (
    word.lower.startsWith('ihr') &&
    word.stts.has('PPOSAT') &&
    isNominal(tokens.lexeme[skipQuotes(tokens, i + 1, sentence.end)] ?? null)
  )
    return Tag.possessive;
  // "des Auswärtigen Amtes", "der Deutsche Fußballbund": an adjective inside a name
  if (
    word.adjective &&
    /(?:e|en|er|es|em)$/.test(word.lower) &&
    word.firstName === null &&
    i + 1 < sentence.end
  ) {
    const next =
      tokens.lexeme[i + 1] ?? (tokens.kind[i + 1] === TokenKind.word ? lookUp(tokens.word[i + 1]) : null);
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
      if (
        !(
          word.finite &&
          word.knownVerb &&
          after !== null &&
          (after.stts.has('PPER') || after.stts.has('ART'))
        )
      )
        return Tag.noun;
    }
    if (word.finite && word.knownVerb) {
      if (word.participle && after?.finite && hasLemma(after, AUXILIARIES)) return Tag.participle;
      if (after?.finite && !after.capital && after.stts.size === 0) return Tag.noun;
      // "Teile des Gesetzes …", "Versuche, …": only sein, können and the like, or a verb with its pronoun, open a sentence
      const opens = hasLemma(word, AUXILIARIES) || hasLemma(word, INFINITIVE_GOVERNORS);
      if (
        opens ||
        after === null ||
        after.stts.has('PPER') ||
        after.stts.has('PRF') ||
        !hasFiniteAhead(tokens, i + 1, sentence.end)
      )
        return Tag.finite;
      return word.gender !== null || after.stts.has('ART') || after.stts.has('APPR') ? Tag.noun : Tag.finite;
    }
    if (word.participle && word.knownVerb) return Tag.participle;
    if (word.adjective && after !== null && (after.capital || after.adjective)) return Tag.adjective;
    if (word.zuInfinitive) return Tag.zuInfinitive;
    if (word.adjective && after?.finite && !after.capital) return Tag.adjective;
    return Tag.noun;
  }
  if (word.zuInfinitive && word.knownVerb) return Tag.zuInfinitive;
  if (word.verbs.length > 0 && (word.knownVerb || !word.adjective)) {
    // "verletzte Soldaten", "entsandte Truppen": before a noun an -e form is an adjective unless a subject stands before it
    if (word.adjective && after?.capital && !opens) {
      let b = i - 1;
      while (b > sentence.start && tokens.tag[b] === Tag.quote) b--;
      const before = b >= sentence.start ? tokens.tag[b] : Tag.other;
      if (isAttributeBehind(tokens, i, sentence.start)) return Tag.adjective;
      if (
        before === Tag.comparison ||
        before === Tag.article ||
        before === Tag.possessive ||
        before === Tag.adjective ||
        before === Tag.preposition ||
        before === Tag.number
      )
        return Tag.adjective;
    }
    if (word.finite) return Tag.finite;
    if (word.participle) return Tag.participle;
    return Tag.infinitive;
  }
  if (word.adjective) return Tag.adjective;
  // unknown lower-case word: "pashtunische Kämpfer" before a noun, else an adverb
  if (after?.capital && /(?:e|en|er|es|em)$/.test(word.lower)) return Tag.adjective;
  return Tag.adverb;
}

/** "in von Separatisten kontrollierten Gebieten": two prepositions, or article and preposition, open an attribute. */
function isAttributeBehind(tokens: TaggedTokens, at: number, from: number): boolean {
  let i = at - 1;
  while (
    i > from &&
    (tokens.tag[i] === Tag.noun ||
      tokens.tag[i] === Tag.adjective ||
      tokens.tag[i] === Tag.article ||
      tokens.tag[i] === Tag.adverb)
  )
    i--;
  if (i <= from || tokens.tag[i] !== Tag.preposition) return false;
  const before = tokens.tag[i - 1];
  return before === Tag.preposition || before === Tag.article || before === Tag.possessive;
}

/** Is there another word later that can only be the finite verb? */
function hasFiniteAhead(tokens: TaggedTokens, from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    const word = tokens.lexeme[i];
    if (word?.finite && word.knownVerb && !word.capital && word.stts.size === 0) return true;
  }
  return false;
}

const VERB_TAGS: readonly (readonly [ending: string, tag: Tag])[] = [
  ['FIN', Tag.finite],
  ['IMP', Tag.finite],
  ['INF', Tag.infinitive],
  ['IZU', Tag.zuInfinitive],
  ['PP', Tag.participle],
];

/** What the neighbours alone do not tell: "die betroffene Firma", "… hat die Lage verbessert", "sie twittert". */
function mendTags({ lexeme, tag }: TaggedTokens, { stts }: TokenGrammar, sentence: Sentence): void {
  for (let i = sentence.start; i < sentence.end; i++) {
    const word = lexeme[i];
    if (word === null) continue;
    if (isVerbTag(tag[i])) {
      if (stts[i] === 'ADJA' && word.adjective) tag[i] = Tag.adjective;
      continue;
    }
    const mayBeVerb =
      tag[i] === Tag.adverb ? word.verbs.length > 0 : tag[i] === Tag.adjective && word.knownVerb;
    if (!mayBeVerb || !stts[i].startsWith('V')) continue;
    tag[i] = VERB_TAGS.find(([ending]) => stts[i].endsWith(ending))?.[1] ?? tag[i];
  }
}
