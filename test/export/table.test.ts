import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderHarmless } from '../../src/export/harmless.ts';
import { renderTable } from '../../src/export/table.ts';
import { columnsOf, wrapText } from '../../src/export/wrap.ts';
import type { Reading } from '../../src/reading/reading.ts';
import { actorOf } from '../empty.ts';
import { bridge, readingOf, statementOf } from './fixture.ts';
import { hostileReading, OBEYED } from './hostile.ts';

const plain = { width: 120, colour: false, explain: false };
const lines = (reading: Reading, options = plain): string[] => renderTable(reading, options).split('\n');

describe('a table', () => {
  test('has a row for each statement, in the order of the text', () => {
    const rows = lines(bridge).filter((line) => /^\d/.test(line));
    expect(
      rows.map((row) =>
        row
          .slice(0, 49)
          .trim()
          .split(/\s{2,}/),
      ),
    ).toEqual([
      ['1', 'Jan Petersen', 'der Rat', 'indirekt'],
      ['2', 'Jan Petersen', 'direkt'],
      ['3', 'Jan Petersen', 'indirekt-frei'],
      ['4', 'Agentur Küstendienst', 'indirekt'],
      ['5', 'Agentur Küstendienst', 'frei indirekt'],
      ['6', 'Holger Mertens', 'berichtet'],
      ['7', 'Holger Mertens', 'direkt'],
    ]);
  });

  test('orders statements by where they stand, not by how they were found', () => {
    const reversed = { ...bridge, statements: [...bridge.statements].reverse() };
    expect(renderTable(reversed, plain)).toBe(renderTable(bridge, plain));
  });

  test.each([20, 40, 72, 80, 109, 110, 120, 200])('keeps within %i columns', (width) => {
    for (const line of lines(bridge, { ...plain, width, explain: true }))
      expect(columnsOf(line)).toBeLessThanOrEqual(width);
  });

  test.each([40, 80, 120])('at %i columns says the same words', (width) => {
    const words = renderTable(bridge, { ...plain, width }).replace(/\s+/g, ' ');
    for (const part of ['Harnseer Bote', 'Jan Petersen', 'indirekt-frei', 'zu flach', 'unter Berufung auf'])
      expect(words).toContain(part);
  });

  test.each([40, 80, 120])('at %i columns never shows what somebody denies as what he says', (width) => {
    const [first, ...rest] = bridge.statements;
    const denied = { ...bridge, statements: [{ ...first!, act: 'deny' as const }, ...rest] };
    expect(renderTable(bridge, { ...plain, width })).not.toContain('bestreitet');
    expect(renderTable(denied, { ...plain, width })).toContain('bestreitet');
  });

  test('explains when asked', () => {
    expect(renderTable(bridge, { ...plain, explain: true })).toContain(
      '– „sagte“ leitet einen Konjunktivsatz ein. [rule-1]',
    );
    expect(renderTable(bridge, plain)).not.toContain('leitet');
  });

  test('colours only when asked', () => {
    expect(renderTable(bridge, plain)).not.toContain('\u001b');
    const coloured = renderTable(bridge, { ...plain, colour: true });
    expect(coloured).toContain('\u001b[36mdirekt\u001b[0m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(renderTable(bridge, plain));
  });

  test('shows doubt about the article and about a statement', () => {
    const span = { start: 0, end: 0 };
    const doubtful = {
      ...bridge,
      notes: [
        { span, statement: null, message: 'Nicht deutsch.', rule: 'language' },
        { span, statement: 's7', message: 'Wer ist „er“?', rule: 'pronoun' },
      ],
    };
    expect(lines(doubtful)).toContain('Hinweis: Nicht deutsch.');
    expect(lines(doubtful)).toContain('     ? Wer ist „er“?');
  });

  test('says so when there is nothing', () => {
    expect(lines(readingOf('Es regnet.', [], []))).toEqual([
      'Es regnet.',
      '',
      'Keine Äußerung gefunden.',
      '',
    ]);
  });

  test('wide letters take their two columns', () => {
    const text = '李明 sagte: „我们明天去北京看一看那座新桥“ 👩‍👩‍👧 e\u0301.';
    const reading = readingOf(
      text,
      [
        statementOf(text, 's', {
          form: 'direct',
          content: ['„我们明天去北京看一看那座新桥“ 👩‍👩‍👧 e\u0301'],
          speaker: ['李明', 'p'],
        }),
      ],
      [actorOf('p', '李明')],
    );
    expect(columnsOf('李明')).toBe(4);
    expect(columnsOf('👩‍👩‍👧')).toBe(2);
    expect(columnsOf('e\u0301')).toBe(1);
    for (const width of [24, 80])
      for (const line of lines(reading, { ...plain, width }))
        expect(columnsOf(line)).toBeLessThanOrEqual(width);
  });
});

describe('nothing from an article steers a terminal', () => {
  test.each([
    ['\u001b[31mrot', '␛[31mrot'],
    ['a\u202egnp.exe', 'a‹U+202E›gnp.exe'],
    ['Bundes\u00adtag', 'Bundestag'],
    ['eins\r\nzwei\tdrei', 'eins  zwei drei'],
    ['\u009b2J', '‹U+009B›2J'],
    ['a\ud83d', 'a\ufffd'],
    ['😀 und 👩‍👩‍👧', '😀 und 👩‍👩‍👧'],
  ])('%j', (text, shown) => {
    expect(renderHarmless(text)).toBe(shown);
  });

  test('whatever it holds, at any width', () => {
    fc.assert(
      fc.property(
        hostileReading,
        fc.integer({ min: 1, max: 150 }),
        fc.boolean(),
        (reading, width, explain) => {
          expect(renderTable(reading, { width, colour: false, explain }).replaceAll('\n', '')).not.toMatch(
            OBEYED,
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  test('wrapped lines hold their width and lose nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, width) => {
        const harmless = renderHarmless(text);
        const wrapped = wrapText(harmless, width);
        for (const line of wrapped) expect(columnsOf(line)).toBeLessThanOrEqual(width);
        expect(wrapped.join('').replaceAll(' ', '')).toBe(harmless.replaceAll(' ', ''));
      }),
    );
  });
});
