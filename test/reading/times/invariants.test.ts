import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/language/document.ts';
import type { Time } from '../../../src/reading/reading.ts';
import { resolveTimes, timesWithin } from '../../../src/reading/times/times.ts';

const words = fc.constantFrom(
  ...'am im 3. 31. 20 20.30 1998 0 9999 den vom bis zum Uhr Februar März Montag Nacht Woche Jahr Jahre Jahres des kommenden vergangenen letzten zwei Ostern Advent ersten jeden halb neun heute morgen Morgen Abend Ende und – / , . ( ) Sommer 70er Jahrhundert Vortag auf von Nationalfeiertag war wird einem 29.2.2023 12.13.2014'.split(
    ' ',
  ),
);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
  fc.array(words, { maxLength: 30 }).map((list) => list.join('')),
);
const published = fc.oneof(
  fc.constantFrom(
    null,
    '2024-02-29',
    '0000-01-01',
    '0001-01-01',
    '9999-12-31',
    '2024-02-30',
    '21.1.2022',
    'heute',
    '',
  ),
  fc.string({ unit: 'binary' }),
);

function checkTimes(text: string, times: readonly Time[]): void {
  let last = 0;
  for (const { start, end, value } of times) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(value).toMatch(/^[A-Z0-9_:./-]+$/);
    last = end;
  }
}

describe('whatever is read', () => {
  it('has its times in range, in order and apart', () => {
    fc.assert(
      fc.property(texts, published, (text, date) => {
        const { times, notes } = resolveTimes(parseDocument(text), date);
        checkTimes(text, times);
        for (const { span } of notes)
          expect(text.slice(span.start, span.end).length).toBe(span.end - span.start);
      }),
      { numRuns: 1500 },
    );
  });

  it('finds the times within any span', () => {
    fc.assert(
      fc.property(texts, fc.nat(200), fc.nat(200), (text, a, b) => {
        const { times } = resolveTimes(parseDocument(text), '2024-05-15');
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        const within = times.flatMap(({ start, end }, i) =>
          start >= span.start && end <= span.end ? [i] : [],
        );
        expect(timesWithin(times, span)).toEqual(within);
      }),
    );
  });

  it('takes time linear in the length of the text', () => {
    const unit = 'am 3., 4. und 5. Mai um 20 Uhr oder Ende des Jahres ';
    const timeOf = (count: number): number => {
      const document = parseDocument(unit.repeat(count));
      const runs = Array.from({ length: 3 }, () => {
        const started = performance.now();
        resolveTimes(document, '2024-05-15');
        return performance.now() - started;
      });
      return Math.min(...runs);
    };
    timeOf(200);
    expect(timeOf(2000) / timeOf(200)).toBeLessThan(40);
  });
});

describe('dates that are none', () => {
  const read = (text: string, date: string | null) => resolveTimes(parseDocument(text), date);

  it.each(['gestern', '2024-02-30', '0000-05-01', '2024-13-01', ''])(
    'publication date %j gives a note',
    (date) => {
      const { times, notes } = read('Am Montag regnete es.', date);
      expect(times.map(({ value }) => value)).toEqual(['XXXX-WXX-1']);
      expect(notes.map(({ rule }) => rule)).toEqual(['published-no-date']);
      expect(notes[0].message).toContain('ist kein Datum');
    },
  );

  it.each([
    ['Am 31. Februar tagte niemand.', '31. Februar'],
    ['Am 30.2.2023 geschah nichts.', '30.2.2023'],
    ['Am 29. Februar 2023 geschah nichts.', '29. Februar 2023'],
    ['Im Jahr 0 geschah nichts.', 'Jahr 0'],
    ['Am 0. Mai geschah nichts.', '0. Mai'],
  ])('%s', (text, words) => {
    const { times, notes } = read(text, '2024-05-15');
    expect(times).toEqual([]);
    expect(notes.map(({ span, rule }) => [text.slice(span.start, span.end), rule])).toEqual([
      [words, 'no-such-day'],
    ]);
  });

  it('a leap day is one', () => {
    expect(read('Am 29. Februar 2024 regnete es.', null)).toMatchObject({
      notes: [],
      times: [{ value: '2024-02-29' }],
    });
  });
});
