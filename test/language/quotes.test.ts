import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotePairs } from '../../src/language/quotes.ts';
import { findSentences } from '../../src/language/sentences.ts';
import { tokenize } from '../../src/language/tokens.ts';

const pairsOf = (text: string): readonly string[] => {
  const tokens = tokenize(text);
  return findQuotePairs(tokens, findSentences(tokens)).map(
    ({ open, close, depth, closed }) =>
      `${depth}${closed ? '' : '!'} ${text.slice(tokens.start[open], tokens.end[close])}`,
  );
};

describe('conventions', () => {
  it.each([
    ['Er sagte: „Ja“.', ['0 „Ja“']],
    ['Er sagte: „Ja”.', ['0 „Ja”']],
    ['Er sagte: „Ja".', ['0 „Ja"']],
    ['Er sagte: “Ja”, sie “Nein”.', ['0 “Ja”', '0 “Nein”']],
    ['Er sagte: ”Ja”, sie ”Nein”.', ['0 ”Ja”', '0 ”Nein”']],
    ['Er sagte: »Ja«, sie »Nein«.', ['0 »Ja«', '0 »Nein«']],
    ['Er sagte: «Ja», sie « Nein ».', ['0 «Ja»', '0 « Nein »']],
    ['Er sagte: "Ja", sie ("Nein").', ['0 "Ja"', '0 "Nein"']],
    ["Er sagte: 'Ja', sie geht's an.", ["0 'Ja'"]],
    ['Er sagte: ‚Ja‘, sie ‘Nein’.', ['0 ‚Ja‘', '0 ‘Nein’']],
    ['Er sagte: ›Ja‹, sie ‹Nein›.', ['0 ›Ja‹', '0 ‹Nein›']],
    ["Er sagte: ,,Ja'', sie ``Nein''.", ["0 ,,Ja''", "0 ``Nein''"]],
    ['Die „Echo“-Redaktion schwieg.', ['0 „Echo“']],
    ['Er sagte: "Ja, das "Echo" irrt."', ['0 "Ja, das "Echo" irrt."', '1 "Echo"']],
    ['„Ja “, sagte er.', ['0 „Ja “']],
  ])('%s', (text, expected) => expect(pairsOf(text)).toEqual(expected));

  it('names the style by both marks', () => {
    const tokens = tokenize('»Ja« und „nein');
    expect(findQuotePairs(tokens, findSentences(tokens)).map(({ style }) => style)).toEqual(['»«', '„']);
  });
});

describe('nesting and gaps', () => {
  it.each([
    ['„Er sagte ‚nein‘ und ging.“', ['0 „Er sagte ‚nein‘ und ging.“', '1 ‚nein‘']],
    ['»Er sagte ›nein‹.«', ['0 »Er sagte ›nein‹.«', '1 ›nein‹']],
    ['„‚Nein‘, sagte er.“', ['0 „‚Nein‘, sagte er.“', '1 ‚Nein‘']],
    ['„Das „Echo“ irrt“, sagte er.', ['0 „Das „Echo“ irrt“', '1 „Echo“']],
    ['„Eins.\n\n„Zwei.\n\n„Drei.“ Ende.', ['0! „Eins.', '0! „Zwei.', '0 „Drei.“']],
    ['„Eins.\n\nZwei.“ Ende.', ['0 „Eins.\n\nZwei.“']],
    ['„Eins. Zwei.\n\nDrei.', ['0! „Eins. Zwei.']],
    ['Eins“ zwei.', []],
  ])('%s', (text, expected) => expect(pairsOf(text)).toEqual(expected));
});

describe('no quotation marks', () => {
  it.each(["Marx' Werk, geht's, 'ne Frage.", 'ein 27" Bildschirm', 'der Ort ‘Adi im Osten', "Rock ’n' Roll"])(
    '%s',
    (text) => expect(pairsOf(text)).toEqual([]),
  );
});

describe('any string', () => {
  const marks = fc.constantFrom(...'„“”»«"\'‚‘’›‹,'.split(''), ' ', ' ', 'Wort', '.', '\n\n', "''");
  it('has pairs in order, within the text, with marks at their ends, nested or apart', () => {
    fc.assert(
      fc.property(
        fc.array(marks, { maxLength: 80 }).map((all) => all.join('')),
        (text) => {
          const tokens = tokenize(text);
          const pairs = findQuotePairs(tokens, findSentences(tokens));
          pairs.forEach((pair, i) => {
            expect(pair.close).toBeGreaterThanOrEqual(pair.open);
            expect(pair.close).toBeLessThan(tokens.length);
            if (pair.closed) expect(pair.close).toBeGreaterThan(pair.open);
            if (i > 0) expect(pair.open).toBeGreaterThan(pairs[i - 1].open);
            for (const other of pairs.slice(0, i)) {
              expect(other.close < pair.open || other.close >= pair.close).toBe(true);
            }
          });
        },
      ),
      { numRuns: 1500 },
    );
  });

  it.each(['„', '„a ', '"', '« ', "''a ", '“ „', '»a« '])(
    'pairs %s a hundred thousand times in linear time',
    (piece) => {
      const tokens = tokenize(piece.repeat(100_000));
      const sentences = findSentences(tokens);
      const started = performance.now();
      for (const { depth } of findQuotePairs(tokens, sentences))
        if (depth > 12) throw new Error(`depth ${depth}`);
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );
});
