/** Whether a name stands for a place ("in Moskau") or for those who rule there ("Moskau warnte"), told from its grammar. */
import locative from '../german/places/locative.json' with { type: 'json' };
import type { Clause } from '../language/clauses.ts';
import { type Document, sentenceAt } from '../language/document.ts';
import { Tag } from '../language/tags.ts';
import { findSubject } from './speakers.ts';

/**
 * - `place`: something is there, goes there, comes from there
 * - `actor`: somebody's name stands in that position: "mit Russland", "Moskau warnte"
 * - `open`: grammar does not tell: "über Syrien", "Der Fluss durchquert Polen"
 */
export type NameUse = 'place' | 'actor' | 'open';

const ALWAYS = new Set(locative.prepositions.place);
const NEVER = new Set(locative.prepositions.actor);
const AREAS = new Set(locative.areas);
const NEARNESS = new Set(locative.nearness);
const PLACE_NOUNS = new Set(locative.placeNouns);
const ISLANDS = new Set(locative.islands);
const BEING_VERBS = new Set(locative.verbs.subject);
const REACHING_VERBS = new Set(locative.verbs.object);

/** Far enough for "in das von Unruhen erschütterte, bitterarme Nachbarland Tschad". */
const REACH = 12;
const LONGEST_LIST = 8;

/** Whether the country or capital whose name begins at `token` is a place there and no actor. */
export function isLocative(document: Document, token: number): boolean {
  return useOfName(document, token, token + 1) === 'place';
}

/** How the name of the tokens [start, end) is used. */
export function useOfName(document: Document, start: number, end: number): NameUse {
  let first = start;
  for (let round = 0; round < LONGEST_LIST; round++) {
    const before = itemBefore(document, first);
    if (before < 0) break;
    first = before;
  }
  const use = useByGovernor(document, first, first === start ? end : first + 1);
  return use ?? useInClause(document, start, end);
}

/** First token of the list item before the name at `start`, or -1: "aus Rumänien und Bulgarien", "in Polen, der Türkei und Ungarn". */
function itemBefore({ tokens }: Document, start: number): number {
  const { tag, word } = tokens;
  let i = start - 1;
  if (i > 0 && tag[i] === Tag.article) i--;
  if (i < 1) return -1;
  const joins =
    tag[i] === Tag.conjunction
      ? word[i] !== 'aber'
      : tag[i] === Tag.comma || word[i] === '/' || word[i] === 'bis';
  if (!joins) return -1;
  let item = i - 1;
  if (tag[item] === Tag.bracketClose) return -1;
  if (!isNameToken(tokens, item)) return -1;
  while (item > 0 && isNameToken(tokens, item - 1) && !PLACE_NOUNS.has(nominative(word[item - 1]))) item--;
  return item;
}

const isNameToken = (tokens: Document['tokens'], i: number): boolean =>
  tokens.tag[i] === Tag.noun && tokens.lexeme[i]?.capital === true && !tokens.lexeme[i]?.abstract;

/** What stands before the name: a preposition, a noun that it belongs to, a noun that it explains. */
function useByGovernor(document: Document, start: number, end: number): NameUse | null {
  const { tokens } = document;
  const { tag, word, lexeme } = tokens;
  let i = start - 1;
  // "in der heutigen Ukraine", "nach dem benachbarten Polen"
  while (i >= 0 && i >= start - REACH && isAttribute(tag[i])) i--;
  if (i < 0) return null;
  const lower = lexeme[i]?.lower ?? word[i];
  if (tag[i] === Tag.preposition || NEARNESS.has(lower)) return useByPreposition(document, i, start, end);
  if (tag[i] === Tag.noun || tag[i] === Tag.bracketOpen || tag[i] === Tag.adverb) {
    if (lower === 'richtung') return 'place';
    const noun = nominative(word[i]);
    const apposed = i === start - 1;
    // "die Stadt Genf", "im Raum Köln"
    if (apposed && PLACE_NOUNS.has(noun)) return 'place';
    // "der NATO-Mitglieder Polen und Litauen": what the noun before is, the name is
    if (apposed && /(?:mitglieder|mitgliedstaaten|mitgliedsländer|staaten|länder|nachbarn)$/.test(lower))
      return useByGovernor(document, i, end);
    // "im Osten der Ukraine", "die Hauptstadt Russlands"
    if ((!apposed || /[sx’']$/.test(word[end - 1])) && AREAS.has(noun)) return 'place';
  }
  return null;
}

const isAttribute = (tag: number): boolean =>
  tag === Tag.article || tag === Tag.adjective || tag === Tag.participle || tag === Tag.possessive;

function useByPreposition(document: Document, preposition: number, start: number, end: number): NameUse {
  const { tokens } = document;
  const lower = tokens.lexeme[preposition]?.lower ?? '';
  if (ALWAYS.has(lower) || NEARNESS.has(lower)) return 'place';
  const before = preposition > 0 ? nominative(tokens.word[preposition - 1]) : '';
  const after = end < tokens.length ? (tokens.lexeme[end]?.lower ?? '') : '';
  switch (lower) {
    case 'von':
    case 'vom':
      // "von Moskau nach Kiew", "von Russland aus", "nördlich von Paris", "Teile von Syrien"
      if (/^(?:nach|bis|aus|über|her|in|zu)$/.test(after)) return 'place';
      if (NEARNESS.has(before.toLowerCase()) || AREAS.has(before)) return 'place';
      return /^(?:entfernt|kilometer)$/i.test(before) ? 'place' : 'actor';
    case 'zu':
    case 'zur':
    case 'zum':
      // "die Grenze zur Ukraine"
      return /(?:grenze|grenzen|grenzübergang|grenzgebiet|übergang)$/i.test(before) ? 'place' : 'actor';
    case 'mit':
      // "an der Grenze mit Mexiko"
      return /grenze$/i.test(before) ? 'place' : 'actor';
    case 'auf':
      return ISLANDS.has(nominative(tokens.word[start])) ? 'place' : 'actor';
    case 'über':
    case 'durch':
      return movesIn(document, preposition) ? 'place' : 'open';
    default:
      return NEVER.has(lower) ? 'actor' : 'open';
  }
}

function movesIn(document: Document, token: number): boolean {
  const clause = clauseAt(document, token);
  return clause?.verb.lemmas.some((lemma) => locative.verbs.moving.includes(lemma)) ?? false;
}

/** Without a preposition the verb decides: "Moskau warnte", but "Paris liegt an der Seine", "sie verließ Moskau". */
function useInClause(document: Document, start: number, end: number): NameUse {
  const clause = clauseAt(document, start);
  if (clause === null) return 'open';
  const subject = findSubject(document, clause);
  const { verb } = clause;
  if (subject !== null && subject.start < end && subject.end > start) {
    if (verb.lemmas.some((lemma) => BEING_VERBS.has(lemma))) return 'place';
    return 'actor';
  }
  if (verb.lemmas.some((lemma) => REACHING_VERBS.has(lemma))) return 'place';
  return verb.finite < 0 ? 'open' : 'actor';
}

/** The clause that the token stands in, or null. */
export function clauseAt(document: Document, token: number): Clause | null {
  const sentence = sentenceAt(document, token);
  for (let c = document.firstClause[sentence]; c < document.firstClause[sentence + 1]; c++)
    for (const piece of document.clauses[c].pieces)
      if (piece.start <= token && token < piece.end) return document.clauses[c];
  return null;
}

/** "Nordens" → "Norden", "Gebieten" → "Gebiete": enough for the lists of this step. */
export function nominative(word: string): string {
  if (PLACE_NOUNS.has(word) || AREAS.has(word)) return word;
  for (const ending of ['s', 'es', 'n']) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    if (PLACE_NOUNS.has(stem) || AREAS.has(stem) || ISLANDS.has(stem)) return stem;
  }
  const hyphen = word.lastIndexOf('-');
  return hyphen > 0 ? nominative(word.slice(hyphen + 1)) : word;
}
