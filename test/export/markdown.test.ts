import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderJson, renderNdjson } from '../../src/export/json.ts';
import { escapeMarkdown, renderMarkdown } from '../../src/export/markdown.ts';
import { bridge } from './fixture.ts';
import { hostileReading, OBEYED } from './hostile.ts';

describe('a briefing', () => {
  const lines = renderMarkdown(bridge).split('\n');

  test('has a heading for each speaker, in the order in which they first speak', () => {
    expect(lines.filter((line) => line.startsWith('#'))).toEqual([
      '# Brücke wird teurer',
      '## Handelnde (actors)',
      '## Jan Petersen',
      '## Agentur Küstendienst',
      '## Holger Mertens',
    ]);
  });

  test('has the words, the form, to whom and on whose word', () => {
    expect(lines).toContain('- > die Brücke koste „fast das Doppelte“ der Summe');
    expect(lines).toContain('  *indirekt; an: der Rat*');
    expect(lines).toContain(
      '  *indirekt; Wort: Agentur Küstendienst berichtet, unter Berufung auf Finanzministerium*',
    );
  });

  test('says so where the speaker denies what the words say', () => {
    const [first, ...rest] = bridge.statements;
    const denied = { ...bridge, statements: [{ ...first!, act: 'deny' as const }, ...rest] };
    expect(renderMarkdown(denied)).toContain('  *indirekt, bestreitet; an: der Rat*');
  });

  test('explains when asked', () => {
    expect(renderMarkdown(bridge, { explain: true })).toContain('  - Anführungszeichen in indirekter Rede.');
    expect(renderMarkdown(bridge)).not.toContain('Anführungszeichen');
  });

  test.each([
    ['<script>', '&lt;script&gt;'],
    ['[x](javascript:1)', '\\[x\\](javascript:1)'],
    ['2021. Das Jahr', '2021\\. Das Jahr'],
    ['- drei Grad', '\\- drei Grad'],
    ['# Titel *fett* `code`', '\\# Titel \\*fett\\* \\`code\\`'],
    ['a & b', 'a &amp; b'],
  ])('%s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  test('no HTML and no control character of an article gets through', () => {
    fc.assert(
      fc.property(hostileReading, (reading) => {
        const markdown = renderMarkdown(reading, { explain: true });
        expect(markdown.replaceAll('\n', '')).not.toMatch(OBEYED);
        expect(markdown).not.toContain('<');
      }),
      { numRuns: 100 },
    );
  });
});

test('JSON gives every Reading back as it was, on one line where it is to be one', () => {
  fc.assert(
    fc.property(hostileReading, (reading) => {
      expect(JSON.parse(renderJson(reading))).toEqual(reading);
      expect(renderNdjson(reading)).not.toMatch(/[\n\r\u2028\u2029]/);
      expect(JSON.parse(Buffer.from(renderNdjson(reading)).toString())).toEqual(reading);
    }),
    { numRuns: 100 },
  );
});
