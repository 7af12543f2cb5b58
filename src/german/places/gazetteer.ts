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

/** One name: its words behind the first, and the rest of its line. */
interface Named {
  readonly rest: readonly string[];
  readonly entry: PlaceEntry;
}

const NO_NAMES: readonly Named[] = [];

/** The names that begin with this word, in any case. */
const namesWith: (word: string) => readonly Named[] = remember((word: string) => {
  const exact = findLines(word);
  if (exact.length > 0) return exact;
  const stem = bareAdjective(word);
  const inflected = stem === word ? NO_NAMES : findLines(`${stem}-`);
  if (inflected.length > 0) return inflected;
  // "Bayerns": the genitive of a name of one word
  const nominative = word.length > 3 && word.endsWith('s') ? findLines(word.slice(0, -1)) : NO_NAMES;
  return nominative.filter((named) => named.rest.length === 0);
});

const { lines } = gazetteer;

/** Lines are sorted by their first words, by code units. */
function findLines(word: string): readonly Named[] {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const at = lines.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
    if (firstWordAt(at) < word) low = lineEnd(at) + 1;
    else high = at;
  }
  const found: Named[] = [];
  for (let at = low; at < lines.length && firstWordAt(at) === word; at = lineEnd(at) + 1)
    found.push(parseLine(lines.slice(at, lineEnd(at))));
  return found.length > 0 ? found : NO_NAMES;
}

function lineEnd(at: number): number {
  const end = lines.indexOf('\n', at);
  return end < 0 ? lines.length : end;
}

function firstWordAt(at: number): string {
  let end = at;
  while (end < lines.length && !isWordEnd(lines.charCodeAt(end))) end++;
  return lines.slice(at, end);
}

/** Space, semicolon, equals sign. */
const isWordEnd = (unit: number): boolean => unit === 0x20 || unit === 0x3b || unit === 0x3d;

/** "Genève=Genf;CH;4620;615;8": name, German name, country, hundredths of degrees, size or kind. */
function parseLine(line: string): Named {
  const [names, country, latitude, longitude, kind] = line.split(';');
  const [written, name = written] = names.split('=');
  const entry: PlaceEntry = {
    name,
    kind: kind === 'r' ? 'region' : kind === 'w' ? 'water' : 'town',
    country: country === '' ? null : country,
    latitude: Number(latitude) / 100,
    longitude: Number(longitude) / 100,
    size: Number(kind) || 0,
  };
  return { rest: written.split(' ').slice(1), entry };
}

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
    if (one.rest.length + 1 === length && matches(one.rest, words, start + 1)) entries.push(one.entry);
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
  if (known !== undefined) return known.entry;
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

/** "Schwarzes", "Schwarzen" → "Schwarz". */
function bareAdjective(word: string): string {
  const end = word.length - (/e[nmrs]$/.test(word) ? 2 : word.endsWith('e') ? 1 : 0);
  return end < 3 ? word : word.slice(0, end);
}
