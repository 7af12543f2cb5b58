import { remember } from '../remember.ts';
import countries from './countries.json' with { type: 'json' };
import type { Gender, GrammaticalNumber } from './inflection.ts';
import { removeUmlaut } from './inflection.ts';
import { type FoundLine, findName, findNameAt, indexNames, type NameIndex } from './name-index.ts';

export interface CountryDescription {
  /** ISO 3166-1 alpha-2; XK for Kosovo, which has no code of its own. */
  readonly iso: string;
  /** The name in the nominative, without its article: Vereinigte Staaten. */
  readonly name: string;
  /** The name that was asked for, in the nominative: USA. Gender, number and article are those of this name. */
  readonly written: string;
  /** null for plurals: die Niederlande. */
  readonly gender: Gender | null;
  readonly number: 'singular' | 'plural';
  /** Whether the name has its article with it: die Türkei, der Iran, but Frankreich. */
  readonly article: boolean;
}

export interface DemonymDescription {
  readonly iso: string;
  /** `adjective`: russisch, Berliner Regierung; `inhabitant`: Russe, Russinnen. */
  readonly kind: 'adjective' | 'inhabitant';
  /** null for adjectives, and for inhabitants where only the article tells: die Deutsche, der Deutsche. */
  readonly gender: Gender | null;
  /** null for adjectives. */
  readonly number: GrammaticalNumber | null;
}

interface CountryIndex {
  readonly names: NameIndex<CountryName>;
  readonly capitals: NameIndex<Country>;
  /** Adjective without ending, lower case → country. */
  readonly adjectives: ReadonlyMap<string, string>;
  /** Inhabitant, nominative singular masculine, lower case; adjectival ones (Deutsch-) without ending. */
  readonly inhabitants: ReadonlyMap<string, string>;
}

/** Names by the article that they have with them: der Iran, die Türkei, die USA (plural), Frankreich (none). */
interface Country {
  readonly iso: string;
  readonly name: string;
  readonly names: Readonly<Partial<Record<Article, readonly string[]>>>;
  readonly adjectives: readonly string[];
  readonly inhabitants: readonly string[];
  readonly capitals: readonly string[];
}

type CountryName = readonly [country: Country, article: Article];

type Article = 'none' | 'der' | 'die' | 'das' | 'plural';

const GENDERS: Readonly<Record<Article, Gender | null>> = {
  none: 'n',
  der: 'm',
  die: 'f',
  das: 'n',
  plural: null,
};

let index: CountryIndex | null = null;

/** The state of this name in any case: Vereinigten Staaten, Russlands, Großbritannien, USA. Takes names of several words. */
export function describeCountry(words: string): CountryDescription | null {
  const found = findName(countryIndex().names, words);
  return found === null ? null : describe(found);
}

let byCode: ReadonlyMap<string, Country> | null = null;

/** The state of an ISO 3166-1 alpha-2 code, as its first name has it; null for a code that no state here has. */
export function findCountryByCode(iso: string): CountryDescription | null {
  byCode ??= new Map((countries as readonly Country[]).map((country) => [country.iso, country]));
  const country = byCode.get(iso);
  return country === undefined ? null : describeCountry(country.name);
}

/** The longest name of a state that begins at `start`, with its number of words. */
export function findCountryAt(words: readonly string[], start: number): FoundCountry | null {
  const found = findNameAt(countryIndex().names, words, start);
  return found === null ? null : { country: describe(found), length: found.length };
}

/** The state whose capital this is: Moskau, Kiews, Buenos Aires. News says "Moskau" for the government there. */
export function describeCapital(words: string): CountryDescription | null {
  const found = findName(countryIndex().capitals, words);
  return found === null ? null : describeCountry(found.list.name);
}

export interface FoundCountry {
  readonly country: CountryDescription;
  /** In words. */
  readonly length: number;
}

function describe({ list: [country, article], written }: FoundLine<CountryName>): CountryDescription {
  return {
    iso: country.iso,
    name: country.name,
    written,
    gender: GENDERS[article],
    number: article === 'plural' ? 'plural' : 'singular',
    article: article !== 'none',
  };
}

/** The state of an adjective in any form (russische, US-amerikanischen, Moskauer) or of an inhabitant (Russe, Französinnen, Iraners). */
export const describeDemonym: (word: string) => DemonymDescription | null = remember(readDemonym);

function readDemonym(word: string): DemonymDescription | null {
  if (word.length < 3 || word.length > 60) return null;
  const key = word.toLowerCase();
  return (
    (/^\p{Lu}/u.test(word)
      ? (readInhabitant(key) ?? readInhabitant(key.slice(key.lastIndexOf('-') + 1)))
      : null) ??
    readAdjective(key) ??
    readCapitalAdjective(word)
  );
}

const ADJECTIVE_ENDINGS = ['', 'e', 'en', 'er', 'es', 'em'];

function readAdjective(key: string): DemonymDescription | null {
  const { adjectives } = countryIndex();
  for (const ending of ADJECTIVE_ENDINGS) {
    const iso = key.endsWith(ending) ? adjectives.get(key.slice(0, key.length - ending.length)) : undefined;
    if (iso !== undefined) return { iso, kind: 'adjective', gender: null, number: null };
  }
  return null;
}

/** "die Moskauer Regierung", "Berliner Kreise": of the capital and, in news, of the state. */
function readCapitalAdjective(word: string): DemonymDescription | null {
  if (!word.endsWith('er')) return null;
  const iso =
    describeCapital(word.slice(0, -2))?.iso ??
    (word.endsWith('ter') ? describeCapital(word.slice(0, -3))?.iso : undefined);
  return iso === undefined ? null : { iso, kind: 'adjective', gender: null, number: null };
}

/** Tries the forms of the paradigms that names of inhabitants have: der Syrer, der Russe, der Israeli, der Ungar, der Deutsche. */
function readInhabitant(key: string): DemonymDescription | null {
  const { inhabitants } = countryIndex();
  const describe = (iso: string, gender: Gender | null, number: GrammaticalNumber): DemonymDescription => ({
    iso,
    kind: 'inhabitant',
    gender,
    number,
  });
  const whole = inhabitants.get(key);
  // "Israeli", "Ungar", "Saudi", "Russe" are singular only; "Syrer" is plural too.
  if (whole !== undefined)
    return describe(whole, 'm', key.endsWith('er') || key === 'thai' ? 'either' : 'singular');
  for (const ending of ['innen', 'in']) {
    if (!key.endsWith(ending)) continue;
    const stem = key.slice(0, -ending.length);
    const bare = removeUmlaut(stem);
    // "Russin" from Russe, "Syrerin" from Syrer, "Französin" from Franzose.
    const iso = inhabitants.get(stem) ?? inhabitants.get(`${stem}e`) ?? inhabitants.get(`${bare}e`);
    if (iso !== undefined) return describe(iso, 'f', ending === 'in' ? 'singular' : 'plural');
  }
  for (const ending of ['s', 'n', 'en', 'e', 'er', 'em']) {
    if (!key.endsWith(ending)) continue;
    const stem = key.slice(0, -ending.length);
    const iso = inhabitants.get(stem);
    if (iso === undefined) continue;
    const number = numberOfForm(stem, ending);
    // "die Deutsche", "den Deutschen": only the article tells.
    if (number !== null) return describe(iso, isAdjectival(stem) && number === 'either' ? null : 'm', number);
  }
  return null;
}

function numberOfForm(stem: string, ending: string): GrammaticalNumber | null {
  if (isAdjectival(stem))
    return ending === 'e' || ending === 'en'
      ? 'either'
      : ending === 'er' || ending === 'em'
        ? 'singular'
        : null;
  if (stem.endsWith('e')) return ending === 'n' ? 'either' : null;
  // "den Syrern"; "des Syrers".
  if (stem.endsWith('er')) return ending === 'n' ? 'plural' : ending === 's' ? 'singular' : null;
  // "die Israelis", "des Israelis".
  if (/[io]$/.test(stem)) return ending === 's' ? 'either' : null;
  // "die Ungarn", "den Ungarn"; "die Jemeniten".
  return ending === 'n' || ending === 'en' ? 'either' : null;
}

function isAdjectival(stem: string): boolean {
  return stem === 'deutsch';
}

function countryIndex(): CountryIndex {
  index ??= buildIndex();
  return index;
}

function buildIndex(): CountryIndex {
  const names: [readonly string[], CountryName][] = [];
  const capitals: [readonly string[], Country][] = [];
  const adjectives = new Map<string, string>();
  const inhabitants = new Map<string, string>();
  for (const country of countries as readonly Country[]) {
    for (const article of ['none', 'der', 'die', 'das', 'plural'] as const) {
      const written = country.names[article];
      if (written !== undefined) names.push([written, [country, article]]);
    }
    capitals.push([country.capitals, country]);
    for (const stem of country.adjectives) setOnce(adjectives, stem.toLowerCase(), country.iso);
    for (const person of country.inhabitants) setOnce(inhabitants, person.toLowerCase(), country.iso);
  }
  return { names: indexNames(names), capitals: indexNames(capitals), adjectives, inhabitants };
}

/** "kongolesisch" is of the first country in the list that has it. */
function setOnce(map: Map<string, string>, key: string, iso: string): void {
  if (!map.has(key)) map.set(key, iso);
}
