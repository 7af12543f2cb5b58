/** The places of an article: where something happens, goes to, comes from. */
import { findOrganisationAt, organisationFirstWords } from '../../german/nouns/organisations.ts';
import { findOutletAt } from '../../german/nouns/outlets.ts';
import doubtful from '../../german/places/doubtful.json' with { type: 'json' };
import { type FoundPlaces, findPlacesAt, type PlaceEntry, quarterOf } from '../../german/places/gazetteer.ts';
import { findDatelineEnd } from '../../language/datelines.ts';
import type { Document } from '../../language/document.ts';
import { type Lexeme, lookUp } from '../../language/lexis.ts';
import { Tag, type TaggedTokens } from '../../language/tags.ts';
import { Gap, TokenKind } from '../../language/tokens.ts';
import type { Place } from '../reading.ts';
import { choosePlace, countMentions, nationBefore } from './choose.ts';
import { isPlace, isSmall } from './judge.ts';
import type { NamedPlace } from './named.ts';

const SETTLEMENTS = new Set(doubtful.settlements);

/** All places that the text names as places, in its order: "in Genf" is one, "Moskau warnte" is none. */
export function findPlaces(document: Document): readonly Place[] {
  const named = findNames(document);
  if (named.length === 0) return [];
  const datelines = findDatelines(document);
  const mentions = countMentions(document, named);
  const places: Place[] = [];
  for (const name of named) {
    const inDateline = datelines.some(({ start, end }) => name.start >= start && name.end <= end);
    const entry = choosePlace(document, name, mentions);
    if (inDateline || isPlace(document, name, entry))
      places.push(renderPlace(document, widen(document, name, entry)));
  }
  return places;
}

function renderPlace({ tokens }: Document, { start, end, entry }: ChosenPlace): Place {
  const { name, country, latitude, longitude } = entry;
  return { start: tokens.start[start], end: tokens.end[end - 1], name, country, latitude, longitude };
}

/** Every name of a place in the text, the longest from each word on; names of papers and bodies are left out whole. */
function findNames(document: Document): NamedPlace[] {
  const { tokens } = document;
  const { word, lexeme, tag, kind } = tokens;
  const named: NamedPlace[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (kind[i] !== TokenKind.word && kind[i] !== TokenKind.abbreviation) continue;
    // "St. Louis": abbreviations have no lexeme
    if (lexeme[i]?.capital !== true && kind[i] !== TokenKind.abbreviation) continue;
    const found =
      findPlacesAt(word, i) ??
      findInCapitals(word[i]) ??
      findQuarterOfTown(tokens, i) ??
      findUnlisted(document, i);
    if (found === null) continue;
    if (isInsideBody(word, i)) continue;
    const body = bodyLength(word, i);
    if (
      body > 0 &&
      body >= found.length &&
      (body > 1 || tag[i] !== Tag.noun || found.entries.every(isSmall))
    ) {
      i += body - 1;
      continue;
    }
    const name = { start: i, end: i + found.length, entries: found.entries, following: null };
    const last = named.at(-1);
    if (last !== undefined) last.following = name;
    named.push(name);
    i += found.length - 1;
  }
  return named;
}

/** Words of the paper or body whose name begins here: "New York Times", "Bayern München". */
function bodyLength(words: readonly string[], start: number): number {
  return Math.max(findOutletAt(words, start)?.length ?? 0, findOrganisationAt(words, start)?.length ?? 0);
}

const LONGEST_BODY = 8;

/** "Organisation für Sicherheit und Zusammenarbeit in Europa" */
function isInsideBody(words: readonly string[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - LONGEST_BODY; i--) {
    if (words[i].length < 2) return false;
    if ((organisationFirstWords().get(words[i]) ?? 0) <= at - i) continue;
    if ((findOrganisationAt(words, i)?.length ?? 0) > at - i) return true;
  }
  return false;
}

/** "BERLIN (dpa) –" */
function findInCapitals(word: string): FoundPlaces | null {
  if (word.length < 4 || word !== word.toUpperCase()) return null;
  return findPlacesAt([word[0] + word.slice(1).toLowerCase()], 0);
}

/** "in Berlin-Kreuzberg", but not "die Moskau-Reise": what is behind the hyphen names something. */
function findQuarterOfTown({ word, tag }: TaggedTokens, i: number): FoundPlaces | null {
  const hyphen = word[i].indexOf('-');
  if (hyphen < 3 || i === 0 || (tag[i - 1] !== Tag.preposition && !SETTLEMENTS.has(word[i - 1]))) return null;
  const quarter = word[i].slice(hyphen + 1);
  const town = findPlacesAt([word[i].slice(0, hyphen)], 0)?.entries.find(
    (entry) => entry.kind === 'town' && !isSmall(entry),
  );
  if (town === undefined || (!isUnknownName(lookUp(quarter)) && findPlacesAt([quarter], 0) === null))
    return null;
  return { entries: [{ ...town, name: word[i] }], length: 1 };
}

const isUnknownName = (name: Lexeme | null | undefined): boolean =>
  name?.capital === true && name.noun === null && !name.ordinary && !name.acronym && name.stts.size === 0;

/** "in Wesselau", "nach Norderfelde": where one is or goes to; bei names people and firms as well. */
const WHERE = new Set(['in', 'nach', 'nahe', 'unweit']);

/** "in der französischen Gemeinde Laguiole", "im Dorf Kosch": what such a noun names is a place that no list has; so is a name after "in". */
function findUnlisted(document: Document, i: number): FoundPlaces | null {
  const { word, lexeme, tag } = document.tokens;
  if (i === 0 || tag[i] !== Tag.noun || !isUnknownName(lexeme[i])) return null;
  const isSettlement = SETTLEMENTS.has(word[i - 1]);
  if (!isSettlement && !isNamedAfterIn(document, i)) return null;
  let length = 1;
  // "die Stadt Poplar Bluff"
  while (length < 3 && isUnknownName(lexeme[i + length]) && tag[i + length] === Tag.noun) length++;
  const entry: PlaceEntry = {
    name: word.slice(i, i + length).join(' '),
    kind: 'town',
    country: isSettlement ? nationBefore(word, i - 1) : null,
    latitude: null,
    longitude: null,
    size: 0,
  };
  return { entries: [entry], length };
}

/** Only a learned grammar tells the name in "in Wesselau" from the noun in "in Einklang"; "nach Bergers Rede" names a person. */
function isNamedAfterIn({ tokens, surnames }: Document, i: number): boolean {
  if (!WHERE.has(tokens.lexeme[i - 1]?.lower ?? '') || tokens.grammar?.stts[i] !== 'NE') return false;
  const { word, lexeme, tag } = tokens;
  if (lexeme[i]?.firstName || surnames.has(word[i]) || word[i].endsWith('-')) return false;
  return !(word[i].endsWith('s') && tag[i + 1] === Tag.noun && !isUnknownName(lexeme[i + 1]));
}

interface ChosenPlace {
  readonly start: number;
  readonly end: number;
  readonly entry: PlaceEntry;
}

const DIRECTIONS: Readonly<Record<string, string>> = {
  Norden: 'Nord',
  Süden: 'Süd',
  Osten: 'Ost',
  Westen: 'West',
  Nordosten: 'Nordost',
  Nordwesten: 'Nordwest',
  Südosten: 'Südost',
  Südwesten: 'Südwest',
};

/** "im Osten der Ukraine" names the Ostukraine; of a town its parts are the town. */
function widen({ tokens }: Document, { start, end }: NamedPlace, entry: PlaceEntry): ChosenPlace {
  if (entry.kind === 'country') {
    const head = tokens.tag[start - 1] === Tag.article ? start - 2 : start - 1;
    const genitive = head === start - 2 || /[sxz]$/.test(tokens.word[end - 1]);
    const direction = genitive && head >= 0 ? DIRECTIONS[tokens.word[head].replace(/s$/, '')] : undefined;
    if (direction !== undefined)
      return { start: head, end, entry: quarterOf(direction, entry.name, entry.country) };
  }
  return { start, end, entry };
}

/** The stretches before the first sentence of a paragraph that name where it was written: "Berlin (dpa) –". */
function findDatelines({ tokens, sentences }: Document): readonly { start: number; end: number }[] {
  const datelines: { start: number; end: number }[] = [];
  for (const { start } of sentences) {
    if (tokens.gap[start] !== Gap.paragraph) continue;
    const end = findDatelineEnd(tokens, start, Math.min(start + 40, tokens.length));
    if (end > start) datelines.push({ start, end });
  }
  return datelines;
}
