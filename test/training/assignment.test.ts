import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAssignment } from '../../training/measure/assignment.ts';

const sumOf = (
  weights: readonly (readonly number[])[],
  pairs: readonly (readonly [number, number])[],
): number => pairs.reduce((sum, [row, column]) => sum + weights[row][column], 0);

/** The greatest sum by trying every assignment. */
function bestSum(
  weights: readonly (readonly number[])[],
  row = 0,
  taken: ReadonlySet<number> = new Set(),
): number {
  if (row === weights.length) return 0;
  const open =
    weights.length - row > weights[0].length - taken.size ? [bestSum(weights, row + 1, taken)] : [];
  const placed = weights[row].flatMap((weight, column) =>
    taken.has(column) ? [] : [weight + bestSum(weights, row + 1, new Set([...taken, column]))],
  );
  return Math.max(...open, ...placed);
}

describe('findAssignment', () => {
  it.each([
    { weights: [], pairs: [] },
    { weights: [[]], pairs: [] },
    { weights: [[0.4]], pairs: [[0, 0]] },
    // The greedy choice 0.9 would leave the second row with 0.
    {
      weights: [
        [0.9, 0.8],
        [0.7, 0],
      ],
      pairs: [
        [0, 1],
        [1, 0],
      ],
    },
    { weights: [[0.1], [0.9], [0.5]], pairs: [[1, 0]] },
    { weights: [[0.1, 0.9, 0.5]], pairs: [[0, 1]] },
  ])('assigns $weights', ({ weights, pairs }) => {
    expect(findAssignment(weights)).toEqual(pairs);
  });

  it('is as good as the best of all assignments, and leaves nothing open that could be paired', () => {
    const matrix = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([rows, columns]) => {
        const weight = fc.integer({ min: 0, max: 8 }).map((eighths) => eighths / 8);
        const row = fc.array(weight, { minLength: columns, maxLength: columns });
        return fc.array(row, { minLength: rows, maxLength: rows });
      });
    fc.assert(
      fc.property(matrix, (weights) => {
        const pairs = findAssignment(weights);
        expect(pairs).toHaveLength(Math.min(weights.length, weights[0].length));
        expect(new Set(pairs.map(([row]) => row)).size).toBe(pairs.length);
        expect(new Set(pairs.map(([, column]) => column)).size).toBe(pairs.length);
        expect(sumOf(weights, pairs)).toBeCloseTo(bestSum(weights), 9);
      }),
    );
  });
});
