/** What stands behind a number: a unit, or the counted noun with what describes it. */

import { isCalendarName } from '../../german/calendar/occasions.ts';
import { nounLemma } from '../../german/nouns/lemma.ts';
import { isMeasure, isTimeUnit, unitOfSymbol } from '../../german/words/quantities.ts';
import type { Document } from '../../language/document.ts';
import { isBoundary, Tag, type TaggedTokens } from '../../language/tags.ts';
import { Gap, TokenKind } from '../../language/tokens.ts';

export interface Counted {
  /** One past the last token. */
  readonly end: number;
  readonly head: number;
  /** In its dictionary form. */
  readonly unit: string;
  readonly measure: boolean;
}

export type Found = Counted | 'time' | null;

/** At most so many words stand between a number and its noun. */
const REACH = 7;

/** The counted noun behind `from`; 'time' where it is a year or an hour, null where nothing is counted. */
export function findCounted(document: Document, from: number): Found {
  const { tokens } = document;
  const symbol = findSymbol(tokens, from);
  if (symbol !== null) return symbol;
  let i = from;
  for (; i < tokens.length && i < from + REACH; i++) {
    if (tokens.gap[i] === Gap.paragraph) return null;
    const tag = tokens.tag[i];
    if (tag === Tag.noun) {
      if (isOfTown(tokens, i)) continue;
      return describeNoun(document, from, i);
    }
    // "zwölf zum Tode verurteilte Männer"
    if (tag === Tag.preposition && !(i === from && tokens.word[i] === 'von' && isNounish(tokens, i + 1))) {
      const attribute = findAttribute(tokens, i);
      if (attribute < 0) break;
      i = attribute;
      continue;
    }
    if (tag === Tag.quote && i === from && tokens.tag[i + 1] === Tag.noun) continue;
    if (!describesNoun(tokens, from, i)) break;
  }
  // "die 25 Verletzten", "zwei Tote": capitals that the tagger took for adjectives or participles
  if (i > from && tokens.lexeme[i - 1]?.capital && isNominal(tokens.tag[i - 1]))
    return describeNoun(document, from, i - 1);
  return null;
}

/** "zwei Kölner Fans", "drei Berliner Schulen": what ends in -er and stands before a noun says where they are from. */
function isOfTown(tokens: TaggedTokens, at: number): boolean {
  const lexeme = tokens.lexeme[at];
  const next = tokens.lexeme[at + 1];
  if (lexeme === null || !next || tokens.tag[at + 1] !== Tag.noun || tokens.gap[at + 1] !== Gap.space)
    return false;
  if (!lexeme.word.endsWith('er') || (next.noun === null && !next.ordinary)) return false;
  return lexeme.noun === null && !lexeme.ordinary && next.firstName === null;
}

/** The participle or adjective that ends an attribute begun by a preposition, before its noun; -1 where there is none. */
function findAttribute(tokens: TaggedTokens, preposition: number): number {
  for (let i = preposition + 1; i + 1 < tokens.length && i < preposition + 7; i++) {
    const tag = tokens.tag[i];
    if (isBoundary(tag) || tag === Tag.finite) return -1;
    const ends = tag === Tag.participle || tag === Tag.adjective;
    const behind = tokens.tag[i - 1] === Tag.noun || tokens.tag[i - 1] === Tag.adverb;
    if (ends && behind && tokens.tag[i + 1] === Tag.noun) return i;
  }
  return -1;
}

const isNominal = (tag: number): boolean =>
  tag === Tag.adjective || tag === Tag.participle || tag === Tag.number;

const isNounish = (tokens: TaggedTokens, at: number): boolean =>
  tokens.tag[at] === Tag.noun || tokens.tag[at] === Tag.adjective;

function findSymbol(tokens: TaggedTokens, at: number): Counted | null {
  if (at >= tokens.length || tokens.gap[at] > Gap.space) return null;
  // "37 ° C", "5 m" but "5 M", "3 t"
  const unit = unitOfSymbol(tokens.word[at]);
  return unit === null ? null : { end: at + 1, head: at, unit, measure: true };
}

/** "zwei schwer verletzte Personen", "drei bewaffnete, maskierte Männer", "zwei von Rebellen besetzte Orte" is left. */
function describesNoun(tokens: TaggedTokens, from: number, at: number): boolean {
  const tag = tokens.tag[at];
  if (tokens.kind[at] === TokenKind.number) return false;
  const lexeme = tokens.lexeme[at];
  if (tag === Tag.adjective || (lexeme !== null && /^(?:weitere[nr]?|andere[nr]?|mehr)$/.test(lexeme.lower)))
    return true;
  const next = at + 1 < tokens.length ? tokens.tag[at + 1] : Tag.stop;
  if (tag === Tag.participle) return next === Tag.noun || next === Tag.adjective || next === Tag.participle;
  // "fünf der", "Tausende von": the partitive
  if (at === from && lexeme?.lower === 'von') return isNounish(tokens, at + 1);
  // "drei bewaffnete Männer": what may be a verb is none between a number and its noun
  if (tag === Tag.finite && lexeme?.adjective === true && !lexeme.capital)
    return at === from && (next === Tag.noun || next === Tag.adjective || next === Tag.conjunction);
  if (tag === Tag.adverb || tag === Tag.particle) return next === Tag.adjective || next === Tag.participle;
  // "zwei bewaffnete und maskierte Männer"
  if (tag === Tag.comma || tag === Tag.conjunction)
    return (
      at > from &&
      (isNominal(tokens.tag[at - 1]) || tokens.tag[at - 1] === Tag.finite) &&
      (next === Tag.adjective || next === Tag.participle) &&
      !tokens.lexeme[at - 1]?.capital
    );
  return false;
}

function describeNoun(document: Document, from: number, head: number): Found {
  const { tokens, surnames } = document;
  const lexeme = tokens.lexeme[head];
  const word = tokens.word[head];
  if (lexeme === null) return null;
  if (isTimeUnit(lexeme.lower) || isCalendarName(lexeme.lower)) return 'time';
  // "Kreditausfälle in 5 London", "10115 Berlin": names are not counted
  if (lexeme.noun === null && !lexeme.ordinary && (lexeme.firstName !== null || surnames.has(word)))
    return null;
  if (
    lexeme.noun?.kind === 'person' &&
    lexeme.noun.role &&
    tokens.lexeme[head + 1]?.firstName &&
    tokens.tag[head + 1] === Tag.noun
  )
    return lexeme.noun.number === 'singular' ? null : counted(tokens, from, head, nounLemma(word));
  return counted(tokens, from, head, unitOf(tokens, head));
}

function counted(tokens: TaggedTokens, from: number, head: number, unit: string): Counted {
  const measure = head === from && isMeasure(unit);
  let end = head + 1;
  // "30 Grad Celsius", "zehn Kilometer pro Stunde"
  if (unit === 'Grad' && /^(?:Celsius|Fahrenheit)$/.test(tokens.word[end] ?? '')) end++;
  if (tokens.tag[from] === Tag.quote && tokens.tag[end] === Tag.quote) end++;
  return { end, head, unit, measure: measure || isMeasure(unit) };
}

/** Units that inflection would spoil: "Franken" is no form of Frank. */
const INVARIANT = /(?:Franken|Rappen|Grad|Rubel|Yen|Dollar|Euro|Mann|Prozent|Rand|Barrel|Hektar|Knoten)$/;

function unitOf(tokens: TaggedTokens, head: number): string {
  const word = tokens.word[head];
  if (word.endsWith('-')) return unitOfCut(tokens, head);
  if (INVARIANT.test(word)) return word;
  return nounLemma(word);
}

/** "345 Ja- und 20 Nein-Stimmen": the noun that is left out stands behind the second part. */
function unitOfCut(tokens: TaggedTokens, head: number): string {
  const word = tokens.word[head];
  for (let i = head + 1; i < tokens.length && i < head + 6; i++) {
    const whole = tokens.word[i];
    if (tokens.tag[i] !== Tag.noun || whole.endsWith('-')) continue;
    const hyphen = whole.lastIndexOf('-');
    if (hyphen > 0) return nounLemma(word + whole.slice(hyphen + 1));
    break;
  }
  return word.slice(0, -1);
}
