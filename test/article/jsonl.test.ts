import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJsonl, parseRow } from '../../src/article/jsonl.ts';
import type { Loaded } from '../../src/article/loaded.ts';

const TEXT = 'Der Rat hat beschlossen, dass die Brücke nicht gebaut wird.';

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function parseAll(source: string | Uint8Array, size = 7): Promise<Loaded[]> {
  const loaded: Loaded[] = [];
  for await (const one of parseJsonl('f.jsonl', inChunks(Buffer.from(source), size))) loaded.push(one);
  return loaded;
}

describe('a row', () => {
  test('with all its fields', () => {
    const row = {
      text: TEXT,
      title: 'T',
      url: 'https://example.org',
      publisher: 'P',
      author: ['A', 'B'],
      date: '21.01.2022',
    };
    expect(parseRow('f:1', JSON.stringify(row))).toEqual({
      place: 'f:1',
      article: {
        text: TEXT,
        title: 'T',
        url: 'https://example.org',
        publisher: 'P',
        author: 'A, B',
        published: '2022-01-21',
        language: 'de',
      },
      notes: [],
    });
  });

  test.each([
    ['{"text": ', /kein gültiges JSON/, /no valid JSON/],
    ['[1]', /eine Liste/, /a list/],
    ['null', /null/, /null/],
    ['{"titel": "x"}', /als „text“ nichts/, /as "text" nothing/],
    ['{"text": 7}', /die Zahl 7/, /the number 7/],
    ['{"text": ""}', /leer/, /empty/],
  ])('%s is a fault', (line, german, english) => {
    const loaded = parseRow('f:7', line);
    expect('fault' in loaded && loaded.fault.german).toMatch(german);
    expect('fault' in loaded && loaded.fault.english).toMatch(english);
  });

  test.each([
    [{ text: TEXT, published: '2022-02-30' }, 'published'],
    [{ text: TEXT, date: 20220121 }, 'date'],
    [{ text: TEXT, title: ['x'] }, 'title'],
  ])('a field that cannot be read costs the field alone: %j', (row, field) => {
    const loaded = parseRow('f:1', JSON.stringify(row));
    expect(loaded).toMatchObject({ article: { text: TEXT }, notes: [{ rule: 'field' }] });
    expect('notes' in loaded && loaded.notes[0]!.message).toContain(`„${field}“`);
  });
});

describe('rows in a stream', () => {
  test('are numbered as an editor numbers them; a bad one costs itself alone', async () => {
    const source = Buffer.concat([
      Buffer.from(`${JSON.stringify({ text: `${TEXT} 1` })}\r\n\n{broken\n`),
      Buffer.from('{"text":"'),
      Buffer.from([0xff]),
      Buffer.from(`"}\n${JSON.stringify({ text: `${TEXT} 5` })}`),
    ]);
    const loaded = await parseAll(source);
    expect(
      loaded.map((one) => [one.place, 'fault' in one ? one.fault.rule : one.article.text.slice(-1)]),
    ).toEqual([
      ['f.jsonl:1', '1'],
      ['f.jsonl:3', 'row'],
      ['f.jsonl:4', 'encoding'],
      ['f.jsonl:5', '5'],
    ]);
    const broken = loaded[2]!;
    expect('fault' in broken && broken.fault.german).toContain(`Byte ${source.indexOf(0xff)} `);
  });

  test('however the stream is cut, and whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', minLength: 1 })),
        fc.integer({ min: 1, max: 40 }),
        async (texts, size) => {
          const loaded = await parseAll(texts.map((text) => `${JSON.stringify({ text })}\n`).join(''), size);
          expect(loaded.map((one) => ('fault' in one ? '' : one.article.text))).toEqual(
            texts.map((text) => (text.trim() === '' ? '' : text)),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a line longer than any article is turned away without being kept', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      const chunk = Buffer.alloc(1 << 20, 'a');
      for (let k = 0; k < 22; k += 1) yield chunk;
      yield Buffer.from(`\n${JSON.stringify({ text: TEXT })}\n`);
    }
    const loaded: Loaded[] = [];
    for await (const one of parseJsonl('f', endless())) loaded.push(one);
    expect(loaded).toMatchObject([{ place: 'f:1', fault: { rule: 'size' } }, { article: { text: TEXT } }]);
  });
});
