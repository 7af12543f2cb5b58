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
  ...Object.fromEntries(['DE', 'AT', 'CH', 'LI', 'LU'].map((c) => [c, 5_000])),
  ...Object.fromEntries(['FR', 'IT', 'NL', 'BE', 'PL', 'CZ', 'DK', 'SI', 'HU', 'SK'].map((c) => [c, 20_000])),
  ...Object.fromEntries(['GB', 'ES', 'US', 'UA', 'IL', 'PS', 'SY', 'IQ', 'AF'].map((c) => [c, 45_000])),
  ...Object.fromEntries(['CN', 'IN', 'BR', 'ID', 'PH', 'MX', 'NG', 'JP', 'BD'].map((c) => [c, 600_000])),
};
const SMALLEST_ELSEWHERE = 110_000;
/** GeoNames has a German name for these: German texts do name them. */
const SMALLEST_WITH_GERMAN_NAME = 25_000;
/** Parts of towns, ruins and quarters are no towns. */
const NO_TOWNS = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'STLMT']);

const NO_GERMAN_LETTERS =
  /[^\u0020-\u007eÄÖÜäöüßéèêëáàâíìîóòôúùûñçãõåøæÉÁÅØłŁńśćźżęąšžčřěýďťňůŠŽČŘőűășțğışçİŞ]/u;

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

const gazetteer = {
  attribution:
    'Towns, their coordinates and most German names: GeoNames (geonames.org), CC BY 4.0, cut and reshaped. Regions, waters and further German names: Wortlaut.',
  towns: renderTowns(),
  regions: renderList('regions.txt'),
  waters: renderList('waters.txt'),
  countries: renderCountries(),
};
writeFileSync(TARGET, `${JSON.stringify(gazetteer, null, 1)}\n`);
console.log(`${entries.size} towns, ${gazetteer.regions.length} regions, ${gazetteer.waters.length} waters`);

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

/** Per country "Name=other name;latitude;longitude;class|…", in hundredths of degrees, the largest first; the class is log2 of the thousands of inhabitants. */
function renderTowns(): Record<string, string> {
  const countries = new Map<string, Entry[]>();
  for (const entry of entries.values()) {
    const list = countries.get(entry.town.country) ?? [];
    countries.set(entry.town.country, [...list, entry]);
  }
  const rendered: Record<string, string> = {};
  for (const country of [...countries.keys()].sort()) {
    const list = countries.get(country)!.sort((a, b) => b.town.population - a.town.population);
    rendered[country] = list.map(renderTown).join('|');
  }
  return rendered;
}

function renderTown({ names, town }: Entry): string {
  const size = Math.max(0, Math.round(Math.log2(Math.max(town.population, 1) / 1000)));
  return `${names.join('=')};${hundredths(town.latitude)};${hundredths(town.longitude)};${size}`;
}

function hundredths(degrees: number): number {
  return Math.round(degrees * 100);
}

/** "Bayern;DE;4886;1152", other names behind "=". */
function renderList(file: string): string[] {
  return readList(join(FOLDER, file))
    .map(([country, names, place]) => {
      const [latitude, longitude] = /^-?\d/.test(place) ? place.split(' ').map(Number) : centre(place);
      return `${names.replaceAll('|', '=')};${country};${hundredths(latitude)};${hundredths(longitude)}`;
    })
    .concat(file === 'regions.txt' ? renderDivisions() : []);
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
    lines.push(`${bare};${country};${hundredths(latitude)};${hundredths(longitude)}`);
  }
  return lines.sort();
}

/** Where the people of a country or division live in the mean. */
function centre(code: string): [number, number] {
  let [latitude, longitude, people] = [0, 0, 0];
  for (const town of towns) {
    if (town.admin !== code && town.country !== code) continue;
    latitude += town.latitude * town.population;
    longitude += town.longitude * town.population;
    people += town.population;
  }
  return [latitude / people, longitude / people];
}

function renderCountries(): Record<string, [number, number]> {
  const countries: Record<string, [number, number]> = {};
  for (const code of [...new Set(towns.map((town) => town.country))].sort()) {
    const [latitude, longitude] = centre(code);
    if (!Number.isNaN(latitude)) countries[code] = [hundredths(latitude), hundredths(longitude)];
  }
  return countries;
}
