/** How far a noun phrase reaches, and which of its words is the head. */

import { isCalendarName } from '../german/calendar/occasions.ts';
import { describeCountry } from '../german/nouns/countries.ts';
import { isFirmWord } from '../german/nouns/firms.ts';
import { isNameParticle } from '../german/nouns/names.ts';
import { Case, strongCases } from './agreement.ts';
import type { Lexeme } from './lexis.ts';
import { closingQuote, isNameInQuotes } from './quoted-names.ts';
import { isBoundary, Tag, type TaggedTokens } from './tags.ts';
import { TokenKind } from './tokens.ts';

/** A noun phrase while its words are looked through. */
export interface PhraseExtent {
  readonly tokens: TaggedTokens;
  /** Where its stretch ends. */
  readonly limit: number;
  readonly article: number;
  /** First token behind the article. */
  readonly body: number;
  /** Head noun or name, -1 while there is none. */
  head: number;
  /** One past the last token that belongs to it. */
  end: number;
  /** Cases that adjectives without an article leave open; null where there are none. */
  adjectiveCases: number | null;
}

/** Most words begin no phrase: a finite verb, an adverb, a comma. Told apart first, for every word is tried. */
export function canBegin(tokens: TaggedTokens, at: number): boolean {
  const t = tokens.tag[at];
  return (
    isNominalTag(t) || t === Tag.article || t === Tag.possessive || tokens.kind[at] === TokenKind.abbreviation
  );
}

/** Looks through the words from `at` on. */
export function findExtent(tokens: TaggedTokens, at: number, limit: number): PhraseExtent {
  const t = tokens.tag[at];
  const article = t === Tag.article || t === Tag.possessive ? at : -1;
  const body = article < 0 ? at : at + 1;
  const extent: PhraseExtent = { tokens, limit, article, body, head: -1, end: body, adjectiveCases: null };
  let goesOn = true;
  while (goesOn && extent.end < limit) goesOn = takeNext(extent);
  if (extent.head < 0) extent.head = headWithoutNoun(extent);
  return extent;
}

/** Takes the next word into the phrase; false where it belongs to it no longer. */
function takeNext(extent: PhraseExtent): boolean {
  const { tokens, head, end } = extent;
  const t = tokens.tag[end];
  if (t === Tag.quote) return head < 0 ? takeQuoted(extent) : takeQuotedName(extent);
  if (head < 0 && isAttribute(extent)) return takeAttribute(extent);
  if (head < 0 && t === Tag.preposition && extent.article >= 0) return takeParticipialAttribute(extent);
  if (t === Tag.noun || tokens.kind[end] === TokenKind.abbreviation) return takeNoun(extent);
  return head >= 0 && takeNameParticle(extent);
}

/** "die Zeitung „Times“": a name in marks behind its kind ends the phrase. */
function takeQuotedName(extent: PhraseExtent): false {
  const { tokens, limit, head, end } = extent;
  if (!NAMED_KINDS.has(tokens.lexeme[head]?.noun?.kind ?? '')) return false;
  const close = closingQuote(tokens, end, limit);
  if (close > 0 && isNameInQuotes(tokens, end, close)) extent.end = close + 1;
  return false;
}

/** "der „Spiegel“": marks are part of the phrase where its noun stands in them. */
function takeQuoted(extent: PhraseExtent): boolean {
  const { tokens, limit, end } = extent;
  const next = end + 1 < limit ? tokens.tag[end + 1] : -1;
  if (next !== Tag.noun && next !== Tag.adjective && next !== Tag.article && next !== Tag.number)
    return false;
  const close = closingQuote(tokens, end, limit);
  if (close < 0) return false;
  extent.head = lastNoun(tokens, end, close);
  extent.end = close + 1;
  return extent.head < 0;
}

/** Does this word stand before the noun and describe it? */
function isAttribute({ tokens, limit, article, body, end }: PhraseExtent): boolean {
  const { tag } = tokens;
  switch (tag[end]) {
    case Tag.adjective:
    case Tag.number:
      return true;
    case Tag.noun:
      return isCapitalAdjective(tokens, end) && end + 1 < limit;
    // "verletzte Soldaten"
    case Tag.participle:
      return end + 1 < limit && isNominalTag(tag[end + 1]);
    // "die bereits angekündigten Streiks"
    case Tag.adverb:
      return (end > body || article >= 0) && nounAhead(tokens, end + 1, limit);
    // "der erste und letzte Tag", "eine neue, bessere Regelung"
    case Tag.comma:
    case Tag.conjunction:
      return (
        end > body && end + 1 < limit && tag[end - 1] === Tag.adjective && tag[end + 1] === Tag.adjective
      );
    default:
      return false;
  }
}

/** "Velmer Konzern", "Internationale Beobachter": an adjective in capitals, of a town or at the beginning of a sentence. */
export function isCapitalAdjective({ tag, lexeme, grammar }: TaggedTokens, at: number): boolean {
  if (tag[at] !== Tag.noun || tag[at + 1] !== Tag.noun) return false;
  if (grammar !== null) return grammar.stts[at] === 'ADJA';
  const word = lexeme[at];
  const next = lexeme[at + 1];
  if (!word || !next || !word.lower.endsWith('er') || word.acronym) return false;
  const common = next.noun !== null || next.ordinary || next.abstract;
  return common && word.noun === null && !word.ordinary && word.firstName === null;
}

/** "britischer Soldaten": without an article the adjective's ending tells the case. */
function takeAttribute(extent: PhraseExtent): true {
  const { tokens, article, end } = extent;
  const word = tokens.lexeme[end];
  if (tokens.tag[end] === Tag.adjective && word !== null && article < 0)
    extent.adjectiveCases = (extent.adjectiveCases ?? Case.any) & strongCases(word.lower);
  extent.end = end + 1;
  return true;
}

/** "die in dem Bündnis organisierten Kräfte" */
function takeParticipialAttribute(extent: PhraseExtent): boolean {
  const attribute = participialAttribute(extent.tokens, extent.end, extent.limit);
  if (attribute < 0) return false;
  extent.end = attribute;
  return true;
}

function takeNoun(extent: PhraseExtent): boolean {
  const { tokens, head, end } = extent;
  if (head >= 0 && !continuesName(tokens, head, end)) return false;
  extent.head = end;
  extent.end = end + 1;
  // "Konzert- und Theaterfreunde": the second word is the whole one
  if (tokens.word[end].endsWith('-') && tokens.tag[end + 1] === Tag.conjunction && end + 2 < extent.limit) {
    if (tokens.tag[end + 2] !== Tag.noun) return false;
    extent.head = end + 2;
    extent.end = end + 3;
  }
  return true;
}

/** "Ursula von der Leyen", "Ole von Beust", "Karl-Theodor zu Guttenberg" */
function takeNameParticle(extent: PhraseExtent): boolean {
  const { tokens, limit, head, end } = extent;
  const { tag, lexeme } = tokens;
  const t = tag[end];
  // "Königin Mathilde II."
  if (isOrdinalName(tokens.word[end]) && isRuler(tokens, head)) {
    extent.end = end + 1;
    return false;
  }
  if (!PARTICLE_TAGS.has(t) || !lexeme[head]?.firstName || !isParticleAt(tokens, end)) return false;
  let name = end + 1;
  while (name < limit && name < end + 3 && isParticleAt(tokens, name)) name++;
  if (name >= limit || tag[name] !== Tag.noun || lexeme[name]?.noun !== null) return false;
  extent.head = name;
  extent.end = name + 1;
  return true;
}

/** "de Maizière", "al Badri" may look like adjectives. */
const PARTICLE_TAGS: ReadonlySet<number> = new Set([
  Tag.preposition,
  Tag.zu,
  Tag.article,
  Tag.adverb,
  Tag.adjective,
  Tag.other,
]);

/** The number of a pope or king: II., XVI. */
export const isOrdinalName = (word: string): boolean => /^[IVX]+\.?$/.test(word);

/** A name alone or behind its title: "Papst Urban", "Mathilde". */
const isRuler = ({ lexeme }: TaggedTokens, head: number): boolean =>
  lexeme[head]?.firstName !== null || lexeme[head - 1]?.noun?.role === true;

function isParticleAt(tokens: TaggedTokens, at: number): boolean {
  const word = tokens.lexeme[at];
  return word !== null && isNameParticle(word.lower);
}

/** "die 45-Jährige", "der Jüngere", "zwei sagten": an adjective behind a determiner or a number can be the head. */
function headWithoutNoun({ tokens, article, body, end }: PhraseExtent): number {
  if (end <= body) return -1;
  if (article >= 0) return tokens.lexeme[end - 1]?.capital ? end - 1 : -1;
  return tokens.tag[end - 1] === Tag.number ? end - 1 : -1;
}

/** Kinds that bear names in marks: the paper „Times“, the group „Freiheit“. */
const NAMED_KINDS = new Set(['outlet', 'organisation', 'group', 'document']);

const isNominalTag = (t: number): boolean =>
  t === Tag.noun || t === Tag.adjective || t === Tag.number || t === Tag.participle || t === Tag.quote;

function nounAhead(tokens: TaggedTokens, from: number, end: number): boolean {
  for (let i = from; i < end && i < from + 4; i++) {
    const t = tokens.tag[i];
    if (t === Tag.noun) return true;
    if (t !== Tag.adjective && t !== Tag.adverb && t !== Tag.participle && t !== Tag.number) return false;
  }
  return false;
}

/** A preposition behind an article opens a participial attribute: a participle or adjective and a noun end it. Its token, or -1. */
function participialAttribute(tokens: TaggedTokens, from: number, end: number): number {
  for (let i = from + 1; i + 1 < end && i < from + 12; i++) {
    const t = tokens.tag[i];
    if (isBoundary(t) || t === Tag.finite) return -1;
    if (
      (t === Tag.adjective || t === Tag.participle) &&
      (tokens.tag[i + 1] === Tag.noun || tokens.tag[i + 1] === Tag.adjective) &&
      (tokens.tag[i - 1] === Tag.noun || tokens.tag[i - 1] === Tag.adverb)
    )
      return i;
  }
  return -1;
}

function lastNoun(tokens: TaggedTokens, start: number, end: number): number {
  for (let i = end - 1; i >= start; i--) if (tokens.tag[i] === Tag.noun) return i;
  return -1;
}

/** "Außenminister Sergej Lawrow" is one phrase, "Lawrow Reportern" two. */
function continuesName(tokens: TaggedTokens, head: number, i: number): boolean {
  const before = tokens.lexeme[head];
  const word = tokens.lexeme[i];
  if (before === null || word === null) return tokens.kind[i] !== TokenKind.url;
  // "Nordlicht Airlines"
  if (isFirmWord(word.word)) return true;
  // "Klaus Volk"
  if (before.firstName !== null && tokens.grammar?.stts[i] === 'NE' && tokens.grammar.head[i] === head)
    return true;
  // "am Montag Landrat Jan Petersen"
  if (isCalendarName(before.lower)) return false;
  // "die Regierung Norwegens", "der König Norwegens": whose it is, and no name of it
  if (before.noun !== null && isStatesGenitive(word.word)) return false;
  // "warf der Stadtspitze Täuschung vor": nobody is called so
  if (word.abstract && word.noun === null && word.firstName === null) return false;
  // "Petersens Tochter"
  if (
    before.noun === null &&
    word.noun?.kind === 'person' &&
    word.noun.number === 'singular' &&
    isOwner(before)
  )
    return true;
  if (
    word.noun !== null &&
    before.noun === null &&
    !word.noun.role &&
    word.firstName === null &&
    word.noun.kind !== 'state'
  )
    return before.acronym && word.noun.number !== 'plural';
  return true;
}

/** A name in the genitive: "Petersens", but not "Strauss", "US". */
const isOwner = ({ word, lower, acronym }: Lexeme): boolean =>
  !acronym && word !== lower && word.length > 3 && /[^sß]s$/.test(word);

/** "Norwegens", but not "Honduras". */
export const isStatesGenitive = (word: string): boolean =>
  word.endsWith('s') && describeCountry(word) !== null && describeCountry(word.slice(0, -1)) !== null;
