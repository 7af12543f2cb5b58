/**
 * Makes src/german/places/gazetteer.json:
 *   npx tsx training/places/build.ts cities500.txt geonames.mo
 * See README.md here for where the two files come from.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogue, readList, readTowns, type Town } from './sources.ts';

const FOLDER = import.meta.dirname;
const TARGET = join(FOLDER, '../../src/german/places/gazetteer.json');

/** From how many inhabitants on a town is in; German-speaking countries are told town by town. */
const SMALLEST: Readonly<Record<string, number>> = {
  ...Object.fromEntries(['DE', 'AT', 'CH', 'LI', 'LU'].map((c) => [c, 1_000])),
  ...Object.fromEntries(['FR', 'IT', 'NL', 'BE', 'PL', 'CZ', 'DK', 'SI', 'HU', 'SK'].map((c) => [c, 10_000])),
  ...Object.fromEntries(['GB', 'ES', 'US', 'UA', 'IL', 'PS', 'SY', 'IQ', 'AF'].map((c) => [c, 30_000])),
  ...Object.fromEntries(['CN', 'IN', 'BR', 'ID', 'PH', 'MX', 'NG', 'JP', 'BD'].map((c) => [c, 300_000])),
};
const SMALLEST_ELSEWHERE = 90_000;
/** GeoNames has a German name for these: German texts do name them. */
const SMALLEST_WITH_GERMAN_NAME = 10_000;
/** Parts of towns, ruins and quarters are no towns. */
const NO_TOWNS = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'STLMT']);

const NO_GERMAN_LETTERS =
  /[^\u0020-\u007eÄÖÜäöüßéèêëáàâíìîóòôúùûñçãõåøæÉÁÅØłŁńśćźżęąšžčřěýďťňůŠŽČŘőűășțğışçİŞ]/u;

const NEXT_TO = new Set(['am', 'an', 'im', 'in', 'bei', 'ob', 'auf', 'vor', 'unter', '(']);

interface Entry {
  readonly names: readonly string[];
  readonly town: Town;
}

const [townsFile, catalogueFile] = process.argv.slice(2);
if (catalogueFile === undefined)
  throw new Error('build.ts: two files expected, cities500.txt and geonames.mo');
const towns = readTowns(townsFile);
const german = readCatalogue(catalogueFile);
const byName = indexTowns();
const entries = new Map<string, Entry>();
for (const town of towns) if (isNamedInNews(town)) entries.set(town.id, { names: namesOf(town), town });
for (const [country, wanted, names] of readList(join(FOLDER, 'exonyms.txt')))
  addExonym(country, wanted, names.split('|'));

const lines = [
  ...renderTowns(),
  ...renderList('regions.txt', 'r'),
  ...renderDivisions(),
  ...renderList('waters.txt', 'w'),
];
const gazetteer = {
  attribution:
    'Towns, their coordinates and most German names: GeoNames (geonames.org), CC BY 4.0, cut and reshaped. Regions, waters and further German names: Wortlaut.',
  // Binary search finds a name in the text of the lines as it is: nothing has to be parsed before the first look-up.
  lines: [...new Set(lines)].sort(byFirstWord).join('\n'),
  countries: renderCountries(),
};
writeFileSync(TARGET, `${JSON.stringify(gazetteer, null, 1)}\n`);
console.log(`${entries.size} towns, ${lines.length} names`);

function isNamedInNews({ id, name, country, feature, population }: Town): boolean {
  if (feature === 'PPLC') return true;
  if (NO_TOWNS.has(feature) || /\d/.test(name)) return false;
  if (population >= (SMALLEST[country] ?? SMALLEST_ELSEWHERE)) return true;
  return german.has(id) && population >= SMALLEST_WITH_GERMAN_NAME;
}

function namesOf({ id, name, plain }: Town): string[] {
  const own = NO_GERMAN_LETTERS.test(name) ? plain.replace(/[`’]/g, "'") : name;
  const translated = german.get(id)?.replaceAll('’', "'");
  return translated === undefined || translated === own ? [own] : [translated, own];
}

function indexTowns(): Map<string, Town> {
  const index = new Map<string, Town>();
  const enter = (town: Town, names: Iterable<string>): void => {
    for (const name of names) {
      const key = `${town.country};${name}`;
      const known = index.get(key);
      if (known === undefined || worth(town) > worth(known)) index.set(key, town);
    }
  };
  const whole = towns.filter((town) => !NO_TOWNS.has(town.feature) || town.feature === 'PPLX');
  for (const town of whole) enter(town, new Set([town.name, town.plain, german.get(town.id) ?? town.name]));
  const main = new Set(index.keys());
  for (const town of whole)
    enter(
      town,
      town.others.filter((name) => !main.has(`${town.country};${name}`)),
    );
  return index;
}

/** A town goes before a part of one. */
function worth(town: Town): number {
  return town.feature === 'PPLX' ? town.population / 1000 : town.population + 1;
}

/** The line's names go before all that GeoNames has. */
function addExonym(country: string, wanted: string, names: readonly string[]): void {
  const town = byName.get(`${country};${wanted}`);
  if (town === undefined) throw new Error(`exonyms.txt: no town ${country};${wanted}`);
  const known = entries.get(town.id)?.names ?? namesOf(town);
  entries.set(town.id, { names: [...new Set([...names, ...known])], town });
}

/** The largest first, where several have one name. */
function renderTowns(): string[] {
  const sorted = [...entries.values()].sort((a, b) => b.town.population - a.town.population);
  return sorted.flatMap(({ names, town }) => {
    const size = Math.max(0, Math.round(Math.log2(Math.max(town.population, 1) / 1000)));
    return renderNames(names, town.country, town.latitude, town.longitude, String(size));
  });
}

function renderList(file: string, kind: string): string[] {
  return readList(join(FOLDER, file)).flatMap(([country, names, place]) => {
    const [latitude, longitude] = /^-?\d/.test(place) ? place.split(' ').map(Number) : centre(place);
    return renderNames(names.split('|'), country, latitude, longitude, kind);
  });
}

/**
 * A line for every name: "Genf;CH;4620;615;8", "Genève=Genf;CH;4620;615;8". Degrees are in hundredths; at the end stands
 * for a town log2 of the thousands of inhabitants, r for a region, w for waters and mountains.
 */
function renderNames(
  names: readonly string[],
  country: string,
  latitude: number,
  longitude: number,
  kind: string,
): string[] {
  const rest = `${country};${hundredths(latitude)};${hundredths(longitude)};${kind}`;
  return names
    .flatMap((name) => variantsOf(name, kind))
    .map((name) => (name === names[0] ? `${name};${rest}` : `${name}=${names[0]};${rest}`));
}

/** The name as the tokens of a text have it, without where it lies ("Frankfurt"), and with its adjective bare ("Schwarz- Meer"). */
function variantsOf(name: string, kind: string): string[] {
  const words = name.replace('(', '( ').replace(')', ' )').split(' ');
  const variants = [words];
  const cut = /\d/.test(kind) ? words.findIndex((word, at) => at > 0 && NEXT_TO.has(word)) : -1;
  if (cut > 0) variants.push(words.slice(0, cut));
  const stem = words[0].replace(/(?:e[nmrs]|e)$/, '');
  if (words.length > 1 && stem !== words[0] && stem.length > 2)
    variants.push([`${stem}-`, ...words.slice(1)]);
  return variants.map((variant) => variant.join(' '));
}

function firstWord(line: string): string {
  return /^[^ ;=]*/.exec(line)![0];
}

function hundredths(degrees: number): number {
  return Math.round(degrees * 100);
}

function byFirstWord(a: string, b: string): number {
  const [x, y] = [firstWord(a), firstWord(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Länder, Kantone, régions … whose German name GeoNames knows, without "Kanton", "Woiwodschaft" and the like. */
function renderDivisions(): string[] {
  const listed = new Set(
    readList(join(FOLDER, 'regions.txt')).flatMap(([c, names]) => names.split('|').map((n) => `${c};${n}`)),
  );
  const kept = new Set(['DE', 'AT', 'CH', 'IT', 'FR', 'ES', 'NL', 'GB', 'MX', 'GE']);
  const lines: string[] = [];
  for (const [code, name] of german) {
    const country = code.slice(0, 2);
    if (!/^[A-Z]{2}\.\w+$/.test(code) || !kept.has(country)) continue;
    const bare = name.replace(/^(?:Kanton|Region|Freie und Hansestadt|Autonome Region) /, '');
    if (
      listed.has(`${country};${bare}`) ||
      [...entries.values()].some((e) => e.town.country === country && e.names.includes(bare))
    )
      continue;
    const [latitude, longitude] = centre(code);
    if (Number.isNaN(latitude)) continue;
    lines.push(...renderNames([bare], country, latitude, longitude, 'r'));
  }
  return lines;
}

/**
 * Where the people of a country or division live in the mean, moved to its town nearest to there: Canada's own mean lies in
 * the United States, an island state's in the sea.
 */
function centre(code: string): [number, number] {
  const own = towns.filter((town) => town.admin === code || town.country === code);
  const people = own.reduce((sum, town) => sum + town.population, 0);
  const latitude = own.reduce((sum, town) => sum + town.latitude * town.population, 0) / people;
  const longitude = own.reduce((sum, town) => sum + town.longitude * town.population, 0) / people;
  let nearest: [number, number] = [Number.NaN, Number.NaN];
  let least = Number.POSITIVE_INFINITY;
  for (const town of own) {
    const away = Math.hypot(
      town.latitude - latitude,
      (town.longitude - longitude) * Math.cos((latitude * Math.PI) / 180),
    );
    if (away >= least) continue;
    least = away;
    nearest = [town.latitude, town.longitude];
  }
  return nearest;
}

function renderCountries(): Record<string, [number, number]> {
  const countries: Record<string, [number, number]> = {};
  for (const code of [...new Set(towns.map((town) => town.country))].sort()) {
    const [latitude, longitude] = centre(code);
    if (!Number.isNaN(latitude)) countries[code] = [hundredths(latitude), hundredths(longitude)];
  }
  return countries;
}
