/** The files that the gazetteer is made of, read: GeoNames towns, their German names, our own lists. */
import { readFileSync } from 'node:fs';

export interface Town {
  readonly id: string;
  readonly name: string;
  /** The name in plain Latin letters. */
  readonly plain: string;
  /** Names in other languages and scripts. */
  readonly others: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  /** GeoNames feature code: PPLC is a capital, PPLX a part of a town. */
  readonly feature: string;
  readonly country: string;
  /** GeoNames code of the first-order division: US.CA. */
  readonly admin: string;
  readonly population: number;
}

/** Lines of `cities500.txt`, as https://download.geonames.org/export/dump/readme.txt describes them. */
export function readTowns(path: string): Town[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('\t');
      return {
        id: cells[0],
        name: cells[1].replaceAll('’', "'"),
        plain: cells[2],
        others: cells[3].split(','),
        latitude: Number(cells[4]),
        longitude: Number(cells[5]),
        feature: cells[7],
        country: cells[8],
        admin: `${cells[8]}.${cells[10]}`,
        population: Number(cells[14]),
      };
    });
}

/** GeoNames id or admin code → German name, from a compiled gettext catalogue (.mo, little-endian). */
export function readCatalogue(path: string): ReadonlyMap<string, string> {
  const bytes = readFileSync(path);
  if (bytes.readUInt32LE(0) !== 0x950412de) throw new Error(`${path}: no gettext catalogue`);
  const count = bytes.readUInt32LE(8);
  const text = (table: number, i: number): string => {
    const at = bytes.readUInt32LE(table + 8 * i + 4);
    return bytes.toString('utf8', at, at + bytes.readUInt32LE(table + 8 * i));
  };
  const names = new Map<string, string>();
  const [ids, strings] = [bytes.readUInt32LE(12), bytes.readUInt32LE(16)];
  for (let i = 0; i < count; i++) names.set(text(ids, i), text(strings, i));
  return names;
}

/** Lines of our own lists, cells cut at semicolons, without comments. */
export function readList(path: string): string[][] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(';'));
}
