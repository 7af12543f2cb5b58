import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundSteps, collectNames, findSequence, orderLabels } from '../../../src/language/learned/names.ts';
import { collectBio, toSpanLabels } from '../../../training/language/train-names.ts';

const LABELS = [
  'O',
  ...['PER', 'LOC'].flatMap((kind) => ['B', 'I', 'E', 'S'].map((part) => `${part}-${kind}`)),
];
const order = orderLabels(LABELS);

describe('the labels of names', () => {
  it('stand for spans', () => {
    expect(toSpanLabels(['B-PER', 'I-PER', 'O', 'B-LOC', 'B-LOC', 'I-LOC', 'I-LOC'])).toEqual([
      'B-PER',
      'E-PER',
      'O',
      'S-LOC',
      'B-LOC',
      'I-LOC',
      'E-LOC',
    ]);
    expect(collectBio(['B-PER', 'I-PER', 'B-PER', 'O'])).toEqual([
      { start: 0, end: 2, kind: 'PER' },
      { start: 2, end: 3, kind: 'PER' },
    ]);
  });

  it('never leave half a name, whatever the scores are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 5, maxLength: 80 }),
        (length, numbers) => {
          const scores = Array.from(
            { length: length * LABELS.length },
            (_, i) => numbers[i % numbers.length],
          );
          const steps = Array.from(
            { length: (LABELS.length + 1) * LABELS.length },
            (_, i) => numbers[(i * 7) % numbers.length],
          );
          const labels = [...findSequence(scores, length, steps, order, boundSteps(steps, order))].map(
            (label) => LABELS[label],
          );
          const shown = collectNames(labels).flatMap(({ start, end, kind }) =>
            end - start === 1
              ? [`S-${kind}`]
              : [`B-${kind}`, ...Array.from({ length: end - start - 2 }, () => `I-${kind}`), `E-${kind}`],
          );
          expect(labels.filter((label) => label !== 'O')).toEqual(shown);
        },
      ),
    );
  });

  it('are the same when labels without hope are left out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 27, maxLength: 27 }),
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 90, maxLength: 90 }),
        (scores, steps) => {
          const free = new Float64Array(LABELS.length);
          const all = { most: free.fill(1e6), least: new Float64Array(LABELS.length).fill(-1e6) };
          expect(findSequence(scores, 3, steps, order, boundSteps(steps, order))).toEqual(
            findSequence(scores, 3, steps, order, all),
          );
        },
      ),
    );
  });

  it('are those with the highest sum', () => {
    const score = (row: Record<string, number>): number[] => LABELS.map((label) => row[label] ?? 0);
    const scores = [...score({ 'B-PER': 5 }), ...score({ 'E-PER': 5, 'S-LOC': 9 })];
    const steps = new Array((LABELS.length + 1) * LABELS.length).fill(0);
    expect(
      [...findSequence(scores, 2, steps, order, boundSteps(steps, order))].map((label) => LABELS[label]),
    ).toEqual(['B-PER', 'E-PER']);
    expect([...findSequence([], 0, steps, order, boundSteps(steps, order))]).toEqual([]);
  });
});
