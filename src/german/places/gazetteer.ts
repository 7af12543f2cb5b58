/** The places that German news names, under their German names; see README.md here for where they come from. */
import { findCountryAt } from '../nouns/countries.ts';
import { remember } from '../remember.ts';
import gazetteer from './gazetteer.json' with { type: 'json' };

export interface PlaceEntry {
  /** In the nominative, as German news has it: Genf, Schwarzes Meer. */
  readonly name: string;
  readonly kind: 'country' | 'region' | 'water' | 'town';
  /** ISO 3166-1 alpha-2; null where several countries share it. */
  readonly country: string | null;
  /** Degrees, WGS 84; null where only the country is known. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** For towns log2 of the thousands of inhabitants: 12 is Berlin. */
  readonly size: number;
}

/** What a name may mean, and how many words it has. */
export interface FoundPlaces {
  readonly entries: readonly PlaceEntry[];
  readonly length: number;
}

/** One name of an entry: its words behind the first, and where it stands in the lists. */
interface Named {
  readonly rest: readonly string[];
  readonly line: string;
  readonly kind: 'region' | 'water' | 'town';
  readonly country: string;
}

type Index = ReadonlyMap<string, readonly Named[]>;

let index: Index | null = null;

const NO_NAMES: readonly Named[] = [];

/** The names that begin with this word, in any case. */
const namesWith: (word: string) => readonly Named[] = remember((word: string) => {
  index ??= buildIndex();
  const exact = index.get(word);
  if (exact !== undefined) return exact;
  const stem = bareAdjective(word);
  const inflected = stem === word ? undefined : index.get(`${stem}-`);
  if (inflected !== undefined) return inflected;
  // "Bayerns": the genitive of a name of one word
  const nominative = word.length > 3 && word.endsWith('s') ? index.get(word.slice(0, -1)) : undefined;
  return nominative?.filter((named) => named.rest.length === 0) ?? NO_NAMES;
});

/** The longest name of a place that begins at `start`, with all places that have it; null where there is none. */
export function findPlacesAt(words: readonly string[], start: number): FoundPlaces | null {
  const country = findCountryAt(words, start);
  const named = namesWith(words[start]);
  let length = country?.length ?? 0;
  for (const { rest } of named)
    if (rest.length + 1 > length && matches(rest, words, start + 1)) length = rest.length + 1;
  if (length === 0) return findQuarter(words[start]);
  const entries: PlaceEntry[] = [];
  for (const one of named)
    if (one.rest.length + 1 === length && matches(one.rest, words, start + 1)) entries.push(parseEntry(one));
  // "England" is written for the state too, and is a place of its own
  const isPart = entries.some(({ kind, name }) => kind === 'region' && name === country?.country.written);
  if (country?.length === length && (!isPart || country.country.written === country.country.name))
    entries.unshift(countryEntry(country.country.iso, country.country.name));
  return { entries, length };
}

const QUARTER = /^(Nordost|Nordwest|Südost|Südwest|Nord|Süd|Ost|West|Zentral)-?(\p{L}{3,})$/u;

/** "Nordnigeria", "Süd-Afghanistan": a part of a country, whose middle is not known. */
function findQuarter(word: string): FoundPlaces | null {
  const parts = word.length > 6 && word.length < 40 ? QUARTER.exec(word) : null;
  if (parts === null) return null;
  const country = findCountryAt([parts[2][0].toUpperCase() + parts[2].slice(1)], 0);
  if (country === null) return null;
  return { entries: [quarterOf(parts[1], country.country.name, country.country.iso)], length: 1 };
}

/** The part of a country or region that lies in one direction: Ost, Ukraine → Ostukraine. */
export function quarterOf(direction: string, name: string, country: string | null): PlaceEntry {
  const joined = `${direction}${name[0].toLowerCase()}${name.slice(1)}`;
  const known = namesWith(joined).find((named) => named.rest.length === 0);
  if (known !== undefined) return parseEntry(known);
  return { name: joined, kind: 'region', country, latitude: null, longitude: null, size: 0 };
}

function countryEntry(iso: string, name: string): PlaceEntry {
  const centre = (gazetteer.countries as Readonly<Record<string, readonly number[]>>)[iso];
  return {
    name,
    kind: 'country',
    country: iso,
    latitude: centre === undefined ? null : centre[0] / 100,
    longitude: centre === undefined ? null : centre[1] / 100,
    size: 15,
  };
}

function matches(rest: readonly string[], words: readonly string[], at: number): boolean {
  for (let i = 0; i < rest.length; i++) {
    const word = words[at + i];
    if (word === undefined) return false;
    // "des Schwarzen Meeres", "der Stadt New Yorks"
    if (word !== rest[i] && !(i === rest.length - 1 && (word === `${rest[i]}s` || word === `${rest[i]}es`)))
      return false;
  }
  return true;
}

function parseEntry({ line, kind, country }: Named): PlaceEntry {
  const cells = line.split(';');
  const at = kind === 'town' ? 1 : 2;
  const end = cells[0].indexOf('=');
  return {
    name: end < 0 ? cells[0] : cells[0].slice(0, end),
    kind,
    country: country === '' ? null : country,
    latitude: Number(cells[at]) / 100,
    longitude: Number(cells[at + 1]) / 100,
    size: kind === 'town' ? Number(cells[3]) : 0,
  };
}

function buildIndex(): Index {
  const built = new Map<string, Named[]>();
  for (const [country, lines] of Object.entries(gazetteer.towns))
    for (const line of lines.split('|')) enter(built, line, 'town', country);
  for (const line of gazetteer.regions) enter(built, line, 'region', countryOf(line));
  for (const line of gazetteer.waters) enter(built, line, 'water', countryOf(line));
  return built;
}

function countryOf(line: string): string {
  const from = line.indexOf(';') + 1;
  return line.slice(from, line.indexOf(';', from));
}

function enter(built: Map<string, Named[]>, line: string, kind: Named['kind'], country: string): void {
  const names = line.slice(0, line.indexOf(';'));
  if (!names.includes('=') && !names.includes(' ')) {
    enterName(built, names, NO_REST, line, kind, country);
    return;
  }
  for (const name of names.split('=')) {
    const words = (name.includes('(') ? name.replace('(', '( ').replace(')', ' )') : name).split(' ');
    enterName(built, words[0], words.length === 1 ? NO_REST : words.slice(1), line, kind, country);
    // "Frankfurt", "Mülheim", "Bad Homburg": news leaves out where they lie
    const cut = kind === 'town' ? words.findIndex((word, at) => at > 0 && NEXT_TO.has(word)) : -1;
    if (cut > 0) enterName(built, words[0], cut === 1 ? NO_REST : words.slice(1, cut), line, kind, country);
    // "im Schwarzen Meer"
    const stem = bareAdjective(words[0]);
    if (words.length > 1 && stem !== words[0])
      enterName(built, `${stem}-`, words.slice(1), line, kind, country);
  }
}

const NO_REST: readonly string[] = [];
const NEXT_TO = new Set([
  'am',
  'an',
  'im',
  'in',
  'bei',
  'ob',
  'auf',
  'vor',
  'unter',
  '(',
  'a.d.',
  'a.',
  'i.',
  'b.',
]);

function enterName(
  built: Map<string, Named[]>,
  first: string,
  rest: readonly string[],
  line: string,
  kind: Named['kind'],
  country: string,
): void {
  const known = built.get(first);
  if (known?.some((named) => named.line === line && named.rest === rest)) return;
  const named = { rest, line, kind, country };
  if (known === undefined) built.set(first, [named]);
  else known.push(named);
}

/** "Schwarzes", "Schwarzen" → "Schwarz". */
function bareAdjective(word: string): string {
  const end = word.length - (/e[nmrs]$/.test(word) ? 2 : word.endsWith('e') ? 1 : 0);
  return end < 3 ? word : word.slice(0, end);
}
