import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../../src/engine.ts';
import { parseDocument } from '../../../src/language/document.ts';
import { createHinter } from '../../../src/reading/learned/hints.ts';
import { unpackStatements } from '../../../src/reading/learned/model.ts';
import {
  beginOf,
  expectSteps,
  findChain,
  findMarginals,
  judgeSpan,
  SEQUENCE_LABELS,
} from '../../../src/reading/learned/sequence.ts';
import { OPEN_MODEL, readContents } from '../../../training/language/files.ts';

const COUNT = SEQUENCE_LABELS.length;
const open = await loadEngine('open');
const hint = createHinter(unpackStatements(readContents(OPEN_MODEL, 'statements')).hints);

/** Every sequence of labels with its weight, by brute force. */
function* allSequences(length: number): Generator<number[]> {
  if (length === 0) yield [];
  else
    for (const before of allSequences(length - 1))
      for (let label = 0; label < COUNT; label++) {
        const last = before.at(-1) ?? -1;
        const isInside = label > 0 && label % 2 === 0;
        if (!isInside || last === label || last === label - 1) yield [...before, label];
      }
}

describe('the chances of a chain', () => {
  const length = 3;
  const scores = Float32Array.from({ length: length * COUNT }, (_, i) => Math.sin(i * 7.3));
  const steps = Float32Array.from({ length: (COUNT + 1) * COUNT }, (_, i) => Math.cos(i * 3.1));
  const weighed = [...allSequences(length)].map((labels) => ({
    labels,
    weight: Math.exp(
      labels.reduce(
        (sum, label, i) => sum + scores[i * COUNT + label] + steps[(labels[i - 1] ?? COUNT) * COUNT + label],
        0,
      ),
    ),
  }));
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const chain = findChain(scores, length, steps);

  it('are those of all sequences counted one by one', () => {
    const marginals = findMarginals(chain);
    for (let i = 0; i < length; i++)
      for (let label = 0; label < COUNT; label++) {
        const wanted = weighed
          .filter(({ labels }) => labels[i] === label)
          .reduce((sum, { weight }) => sum + weight / all, 0);
        expect(marginals[i * COUNT + label]).toBeCloseTo(wanted, 4);
      }
  });

  it('expect each step as often as all sequences have it', () => {
    const expected = expectSteps(chain);
    for (const [a, b] of [
      [COUNT, 1],
      [1, 2],
      [0, 3],
      [4, 4],
      [2, 0],
    ]) {
      const wanted = weighed.reduce(
        (sum, { labels, weight }) =>
          sum +
          labels.filter((label, i) => label === b && (labels[i - 1] ?? COUNT) === a).length * (weight / all),
        0,
      );
      expect(expected[a * COUNT + b]).toBeCloseTo(wanted, 4);
    }
  });

  it('take a text without words', () => {
    expect(findMarginals(findChain(new Float32Array(0), 0, steps))).toHaveLength(0);
  });
});

it('a span is judged by the words in it and beside it', () => {
  const marginals = new Float32Array(4 * COUNT);
  const begin = beginOf('indirect');
  for (const [word, label] of [
    [0, 0],
    [1, begin],
    [2, begin + 1],
    [3, 0],
  ])
    marginals[word * COUNT + label] = 1;
  expect(judgeSpan(marginals, [{ start: 1, end: 3 }])).toEqual({
    form: 'indirect',
    share: 1,
    outside: 0,
    begins: 1,
    goesOn: 0,
  });
  expect(judgeSpan(marginals, [{ start: 0, end: 2 }])).toMatchObject({ outside: 0.5, begins: 0, goesOn: 1 });
});

describe('what the shipped models say of a text', () => {
  it.each([
    ['„Wir haben die Brücke gesperrt, weil sie nicht mehr sicher war“, sagte die Ministerin.', true],
    ['Die Leiterin der Schule sagte: „Das können wir uns nicht leisten.“', true],
    ['Die Zeitung „Velmer Bote“ erscheint seit Mai nicht mehr.', false],
    ['Im Theater läuft heute das Stück „Die Möwe“.', false],
  ])('%s', (text, spoken) => {
    const document = parseDocument(text, open.grammar);
    const [chance] = hint(document).spoken;
    expect(chance > 0.5).toBe(spoken);
  });

  it.each([
    ['Die Ministerin sagte am Montag, die Brücke werde im Mai eröffnet.', 'Brücke', true],
    ['Der Verband erklärte, die Preise seien im Herbst gestiegen.', 'Preise', true],
    ['Am Montag wurde die Brücke nach langer Bauzeit eröffnet.', 'Brücke', false],
  ])('%s: %s', (text, word, said) => {
    const document = parseDocument(text, open.grammar);
    const { marginals } = hint(document);
    const at = document.tokens.word.indexOf(word);
    expect(marginals[at * COUNT] < 0.5).toBe(said);
  });
});
