import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeCountry } from '../../src/german/nouns/countries.ts';
import gazetteer from '../../src/german/places/gazetteer.json' with { type: 'json' };
import { findPlacesAt } from '../../src/german/places/gazetteer.ts';

const lines = gazetteer.lines.split('\n').map((line) => line.split(';'));

describe('the gazetteer', () => {
  it('has at least 5,000 towns, each with its own coordinates', () => {
    const towns = new Set(
      lines.filter((cells) => /^\d+$/.test(cells[4])).map((cells) => cells.slice(1).join(';')),
    );
    expect(towns.size).toBeGreaterThan(5_000);
  });

  it('has degrees on the globe', () => {
    const off = lines.filter(
      ([, , latitude, longitude]) =>
        !(Math.abs(Number(latitude)) <= 9_000 && Math.abs(Number(longitude)) <= 18_000),
    );
    expect(off).toEqual([]);
  });

  it('puts no country among its neighbours', () => {
    expect(findPlacesAt(['Kanada'], 0)?.entries[0].latitude).toBeGreaterThan(46);
    expect(findPlacesAt(['Kroatien'], 0)?.entries[0].longitude).toBeGreaterThan(15);
  });

  it('has the codes of countries that Intl knows', () => {
    const known = new Intl.DisplayNames('de', { type: 'region', fallback: 'none' });
    const codes = new Set([...lines.map((cells) => cells[1]), ...Object.keys(gazetteer.countries)]);
    codes.delete('');
    expect([...codes].filter((code) => known.of(code) === undefined)).toEqual([]);
  });

  it('has every name where binary search looks for it', () => {
    const lost = lines.filter(([names]) => {
      const words = names.split('=')[0].split(' ');
      return !words[0].endsWith('-') && findPlacesAt(words, 0) === null;
    });
    expect(lost).toEqual([]);
  });

  it('names its source', () => {
    expect(gazetteer.attribution).toContain('GeoNames');
    const readme = readFileSync(new URL('../../src/german/places/README.md', import.meta.url), 'utf8');
    expect(readme).toContain('CC BY 4.0');
  });

  it.each([
    ['Genf', 'CH', 46.2, 6.15],
    ['Mailand', 'IT', 45.46, 9.19],
    ['Kiew', 'UA', 50.45, 30.52],
    ['Lemberg', 'UA', 49.84, 24.02],
    ['Peking', 'CN', 39.91, 116.4],
    ['Breslau', 'PL', 51.1, 17.03],
    ['Mossul', 'IQ', 36.34, 43.12],
    ['Kapstadt', 'ZA', -33.93, 18.42],
    ['Havanna', 'CU', 23.13, -82.38],
  ])('knows where %s lies', (name, country, latitude, longitude) => {
    const entry = findPlacesAt([name], 0)?.entries[0];
    expect(entry?.country).toBe(country);
    expect(entry?.latitude).toBeCloseTo(latitude, 1);
    expect(entry?.longitude).toBeCloseTo(longitude, 1);
  });

  it.each([
    'Berlin',
    'Wien',
    'Bern',
    'Moskau',
    'Paris',
    'Tokio',
    'Neu-Delhi',
    'Canberra',
    'Lissabon',
    'Teheran',
    'Bagdad',
    'Tripolis',
    'Bukarest',
    'Riad',
  ])('knows the capital %s', (capital) => {
    expect(findPlacesAt(capital.split(' '), 0)?.entries.some(({ kind }) => kind === 'town')).toBe(true);
  });

  it('gives a centre to every country with towns', () => {
    for (const name of ['Deutschland', 'Frankreich', 'Türkei', 'Vereinigte Staaten', 'Südkorea']) {
      expect(describeCountry(name)).not.toBeNull();
      expect(findPlacesAt(name.split(' '), 0)?.entries[0].latitude).not.toBeNull();
    }
  });
});
