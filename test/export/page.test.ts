import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { findParagraphs } from '../../src/export/marks.ts';
import { renderPage } from '../../src/export/page.ts';
import { bridge, readingOf } from './fixture.ts';
import { hostileReading } from './hostile.ts';

const open = (html: string): Document => parseHTML(html).document as unknown as Document;
const all = (document: Document, selector: string): Element[] =>
  Array.from(document.querySelectorAll(selector));

describe('a page', () => {
  const document = open(renderPage(bridge));

  test('carries the article to the letter', () => {
    expect(document.querySelector('article')!.textContent).toBe(bridge.article.text);
    expect(all(document, 'p.text')).toHaveLength(3);
  });

  test('marks each statement by its form, nested ones inside the outer one', () => {
    expect(all(document, 'mark').map((mark) => [mark.className, mark.textContent])).toEqual([
      ['indirect', 'die Brücke koste „fast das Doppelte“ der Summe'],
      ['direct', '„fast das Doppelte“'],
      ['indirect-free-indirect', 'Die Bohrungen seien zu flach gewesen.'],
      ['indirect', 'der Haushalt lasse keine Zusagen zu'],
      ['free-indirect', 'Projekte sollen neu bewertet werden.'],
      ['reported', 'Holger Mertens forderte den Rücktritt der Dezernentin.'],
      ['direct', '„Es reicht“'],
    ]);
    expect(document.querySelector('mark mark')!.textContent).toBe('„fast das Doppelte“');
  });

  test('tells forms apart by word and line, not by colour alone', () => {
    expect(all(document, '.key li').map((item) => item.textContent)).toEqual([
      'direkt 2',
      'indirekt 2',
      'indirekt-frei 1',
      'frei indirekt 1',
      'berichtet 1',
    ]);
    const style = document.querySelector('style')!.textContent!;
    for (const line of ['solid', 'dotted', 'dashed', 'double']) expect(style).toContain(`--style:${line}`);
  });

  test('has each speaker in the margin beside the paragraph, with a way into the text', () => {
    const voices = all(document, '.margin li').map((item) => [
      (item.parentNode as Element).getAttribute('style'),
      item.querySelector('.who')!.textContent,
      all(item as unknown as Document, 'a').map((link) => link.getAttribute('href')),
    ]);
    expect(voices).toEqual([
      ['--row:1', 'Jan Petersen', ['#a1-1']],
      ['--row:1', 'Jan Petersen', ['#a1-2', '#a1-3']],
      ['--row:2', 'Agentur Küstendienst', ['#a1-4']],
      ['--row:2', 'Agentur Küstendienst', ['#a1-5']],
      ['--row:3', 'Holger Mertens', ['#a1-6', '#a1-7']],
    ]);
    for (const link of all(document, '.margin a'))
      expect(document.querySelector(link.getAttribute('href')!)?.tagName).toBe('MARK');
  });

  test('says so where the speaker denies what the words say', () => {
    const [first, ...rest] = bridge.statements;
    const denied = { ...bridge, statements: [{ ...first!, act: 'deny' as const }, ...rest] };
    const samples = all(open(renderPage(denied)), '.sample').map((sample) => sample.textContent);
    expect(samples).toContain('indirekt, bestreitet');
  });

  test('says why only when asked', () => {
    expect(all(document, 'details')).toHaveLength(0);
    const explained = open(renderPage(bridge, { explain: true }));
    expect(all(explained, 'details li').map((item) => item.textContent)).toContain(
      '2 Anführungszeichen in indirekter Rede. rule-1',
    );
  });

  test('lets nothing run and nothing load', () => {
    expect(document.querySelector('meta[http-equiv]')!.getAttribute('content')).toContain(
      "default-src 'none'",
    );
    expect(renderPage(bridge)).not.toMatch(/<(?:script|link|img|iframe)|url\(|@import/);
  });

  test('what turns the direction of writing turns only itself', () => {
    const turned = open(renderPage(readingOf('a\u202egnp.exe', [], [])));
    const isolated = turned.querySelector('article bdi')!;
    expect([isolated.textContent, isolated.getAttribute('data-code')]).toEqual(['\u202e', 'U+202E']);
    expect(turned.querySelector('title')!.textContent).not.toContain('\u202e');
  });

  test('a headline that the text brings is shown as one where it stands', () => {
    const headed = open(renderPage(readingOf('Brücke wird teurer\n\nDer Rat stritt.', [], [])));
    expect(all(headed, 'h1')).toHaveLength(0);
    expect(headed.querySelector('p[role=heading]')!.textContent).toBe('Brücke wird teurer\n\n');
    expect(
      all(open(renderPage(readingOf('Der Rat stritt.\n\nEr stimmte ab.', [], []))), 'p[role=heading]'),
    ).toHaveLength(0);
  });

  test('a statement over two paragraphs is marked in both', () => {
    const text = 'Er sagte: „Eins.\n\nZwei.“';
    const content = [{ start: 10, end: text.length }];
    const reading = {
      ...readingOf(text, [{ ...bridge.statements[6]!, content, frame: [], cue: [] }], bridge.actors),
    };
    const page = open(renderPage(reading));
    expect(all(page, 'p.text').map((one) => one.querySelector('mark')!.textContent)).toEqual([
      '„Eins.',
      'Zwei.“',
    ]);
    expect(all(page, 'mark[id]')).toHaveLength(1);
    expect(page.querySelector('article')!.textContent).toBe(text);
  });
});

test.each([
  ['eins\n\nzwei\nnoch zwei', ['eins', 'zwei\nnoch zwei']],
  ['eins\nzwei', ['eins', 'zwei']],
  ['eins\r\n \r\nzwei\r\n', ['eins', 'zwei\r\n']],
  ['eins\r\nzwei', ['eins', 'zwei']],
  ['\n\neins\n\n', ['\n\neins']],
  ['', ['']],
])('paragraphs of %j', (text, paragraphs) => {
  const found = findParagraphs(text);
  expect(found.map(({ start, wordsEnd }) => text.slice(start, wordsEnd))).toEqual(paragraphs);
  expect(found.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
});

test('nothing from an article runs, and every character of it stays', () => {
  fc.assert(
    fc.property(hostileReading, fc.boolean(), (reading, explain) => {
      const page = open(renderPage(reading, { explain }));
      expect(all(page, 'script, img, iframe, object, embed, link, base, form')).toHaveLength(0);
      for (const element of all(page, '*'))
        for (const { name, value } of Array.from(element.attributes)) {
          expect(name).not.toMatch(/^on/i);
          if (/href|src|action/i.test(name)) expect(value).toMatch(/^(?:#a\d+-\d+|https?:.*)$/);
        }
      // What no page can carry, a NUL or half a character, stands as U+FFFD.
      const carried = reading.article.text.replace(/\0|\p{Cs}/gu, '\ufffd');
      expect(page.querySelector('article')!.textContent).toBe(carried);
    }),
    { numRuns: 300 },
  );
});
