/** Whether a name that a place has stands for the place here: "in Essen", but "das Essen", "Paris Hilton", "Moskau warnte". */
import { describeCapital } from '../../german/nouns/countries.ts';
import { isTitle } from '../../german/nouns/names.ts';
import doubtful from '../../german/places/doubtful.json' with { type: 'json' };
import type { PlaceEntry } from '../../german/places/gazetteer.ts';
import type { Document } from '../../language/document.ts';
import { Tag } from '../../language/tags.ts';
import { Gap } from '../../language/tokens.ts';
import { describeUse, isPlaceNoun } from '../locative.ts';
import { isHome } from './home.ts';
import type { NamedPlace } from './named.ts';

const NEVER_ALONE = new Set(doubtful.never);
const SETTLEMENTS = new Set(doubtful.settlements);
const FACILITIES = new Set(doubtful.facilities);
/** What a town, region or island but no state is after as a place: "zwischen Köln und Bonn", "vor Lampedusa", "der Bürgermeister von Lyon". */
const BESIDE_TOWNS = new Set(['zwischen', 'vor', 'von', 'vom', 'durch', 'über', 'um', 'auf']);
const BESIDE_VILLAGES = new Set(['zwischen', 'vor', 'von', 'um', 'durch']);
/** They join the words of foreign names. */
const FOREIGN_LINKS = new Set(['de', 'del', 'della', 'di', 'do', 'du', 'of']);
/** "in Essen", "nach Halle", but "das Essen", "beim Essen". */
const BEFORE_BARE_TOWNS = new Set(['in', 'nach', 'aus', 'bei', 'nahe', 'unweit', 'richtung']);

/** As `PlaceEntry.size` has it, from which on a town is known by its name alone: 6,000 inhabitants, abroad 90,000. */
const KNOWN_AT_HOME = 3;
const KNOWN_ABROAD = 7;

/** A village may bear any word or surname: the text has to say that a place is meant. */
export const isSmall = ({ kind, country, size }: PlaceEntry): boolean =>
  kind === 'town' && size < (isHome(country) ? KNOWN_AT_HOME : KNOWN_ABROAD);

/** The lexicon takes Hamburg and Bamberg for castles and mountains. */
const TOWN_ENDING =
  /\p{L}{3}(?:burgs?|bergs?|stadts?|dorfs?|hausens?|heims?|felds?|bachs?|furts?|havens?|hafens?|kirchens?|münsters?|tals?|thals?|walds?|walde|markts?|steins?|borns?|brunns?|hofens?|ingens?|rodes?)$/u;

/** Whether the name stands for the place: no part of another name, no common noun, no actor. */
export function isPlace(document: Document, name: NamedPlace, entry: PlaceEntry): boolean {
  const { tokens } = document;
  const { start, end } = name;
  if (isPartOfName(document, start, end)) return false;
  // "die Elbe", "am Main": rivers and mountains have their article
  if (entry.kind === 'water') return end - start > 1 || hasArticle(document, start);
  if (entry.kind === 'country' && NEVER_ALONE.has(tokens.word[start])) return false;
  if (end - start === 1 && entry.kind !== 'country' && !isSure(document, start, entry)) return false;
  if (isBracketed(document, start, end)) return true;
  const { use, by, preposition } = describeUse(document, start, end);
  if (isSmall(entry)) {
    if (SETTLEMENTS.has(tokens.word[start - 1])) return true;
    if (use === 'place') return by !== 'clause';
    return by === 'preposition' && BESIDE_VILLAGES.has(preposition ?? '');
  }
  if (use === 'place') return true;
  if (entry.kind === 'country' || describeCapital(tokens.word[start]) !== null) return false;
  if (by === 'preposition') return use === 'open' || BESIDE_TOWNS.has(preposition ?? '');
  return by === 'clause';
}

/** "Paris Hilton", "Frau Berlin", "SC Freiburg", "Universität Wien", "Berlin Partner": a place names only itself. */
function isPartOfName({ tokens, surnames }: Document, start: number, end: number): boolean {
  const { tag, word, lexeme, gap } = tokens;
  const before = start - 1;
  // "Santa Ana del Monte"
  if (before > 0 && lexeme[before - 1]?.capital && FOREIGN_LINKS.has(word[before])) return true;
  if (before >= 0 && gap[start] === Gap.space && lexeme[before]?.capital && tag[before] === Tag.noun) {
    const noun = lexeme[before];
    if (isTitle(word[before]) || noun?.firstName) return true;
    const isOwned = /[sx]$/.test(word[end - 1]) && noun?.acronym !== true;
    if (!isOwned && !isPlaceNoun(word[before]) && !FACILITIES.has(word[before]) && !isRegional(word[before]))
      return noun !== null && (noun?.acronym === true || noun?.noun !== null || !noun?.ordinary);
  }
  if (end >= tokens.length || gap[end] !== Gap.space || tag[end] !== Tag.noun || !lexeme[end]?.capital)
    return false;
  const next = lexeme[end];
  // "Paris Hilton", "Florence Müller"
  if (lexeme[start]?.firstName && next !== null && !next.ordinary && next.noun === null) return true;
  // "die San Antonio Spurs", but "in Leipzig Borussia traf"
  if (before >= 0 && tag[before] === Tag.article && next !== null && !next.ordinary && next.noun === null)
    return true;
  return surnames.has(word[end]) && end - start === 1 && next?.noun === null && !next.ordinary;
}

/** "im Rhein-Sieg-Kreis", "die US-Stadt": what ends in a noun for places. */
function isRegional(word: string): boolean {
  return /(?:stadt|ort|provinz|region|staat|kanton|insel|viertel|teil|kreis|metropole|dorf|gemeinde|republik|bezirk|hafen|hochburg|land|gebiet|raum|lager|staaten|länder|mitglieder)s?$/i.test(
    word,
  );
}

export function hasArticle({ tokens }: Document, start: number): boolean {
  for (let i = start - 1; i >= 0 && i >= start - 3; i--) {
    const t = tokens.tag[i];
    if (t === Tag.article || t === Tag.possessive) return tokens.tag[start] === Tag.noun;
    if (t === Tag.preposition)
      return /^(?:am|im|vom|zum|zur|beim|ans|ins|überm|übers)$/.test(tokens.lexeme[i]?.lower ?? '');
    if (t !== Tag.adjective) return false;
  }
  return false;
}

/** Names that are also words or names of people need a preposition without article or a noun for places: "in Essen", "die Stadt Halle". */
function isSure({ tokens, surnames }: Document, start: number, entry: PlaceEntry): boolean {
  const { kind } = entry;
  const word = tokens.lexeme[start];
  if (word === null) return false;
  const before = start > 0 ? tokens.lexeme[start - 1] : null;
  if (before !== null && (isPlaceNoun(before.word) || isRegional(before.word))) return true;
  if (NEVER_ALONE.has(word.word)) return false;
  // "Arktis", "Rheinland" are words of the lexicon and mean nothing else
  const isWord =
    (kind === 'town' &&
      !TOWN_ENDING.test(word.lower) &&
      (word.ordinary || (word.noun !== null && word.noun.kind !== 'state'))) ||
    word.stts.size > 0 ||
    word.knownVerb ||
    word.firstName !== null ||
    word.number ||
    surnames.has(word.word);
  return !isWord || (before !== null && !isSmall(entry) && BEFORE_BARE_TOWNS.has(before.lower));
}

/** "Wapakoneta (Ohio)" */
function isBracketed({ tokens }: Document, start: number, end: number): boolean {
  return (
    tokens.tag[start - 1] === Tag.bracketOpen &&
    tokens.tag[end] === Tag.bracketClose &&
    tokens.lexeme[start - 2]?.capital === true &&
    !tokens.lexeme[start - 2]?.firstName
  );
}
