import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ARC,
  allowedKinds,
  applyTransition,
  isParsed,
  REDUCE,
  SHIFT,
  startParse,
} from '../../../src/language/learned/parse-state.ts';
import { findTransition, finishTree } from '../../../src/language/learned/parser.ts';
import { liftHeads } from '../../../training/language/train-parser.ts';

/** Heads with the root as −1: every word comes to the root, one word is it. */
function expectTree(head: ArrayLike<number>): void {
  const heads = Array.from(head);
  expect(heads.filter((one) => one === -1)).toHaveLength(Math.min(1, heads.length));
  for (let word = 0; word < heads.length; word++) {
    let at = word;
    for (let steps = 0; at !== -1; steps++) {
      expect(steps).toBeLessThan(heads.length);
      at = heads[at];
    }
  }
}

describe('the transitions', () => {
  it('build "Sie sagte nichts"', () => {
    const [subject, object] = [0, 1];
    const state = startParse(3, 3);
    const left = (relation: number): number => ARC + relation;
    const right = (relation: number): number => ARC + 3 + relation;
    for (const transition of [SHIFT, left(subject), SHIFT, right(object), REDUCE, left(2)])
      applyTransition(state, transition);
    expect(isParsed(state)).toBe(true);
    expect([...finishTree(state, 2).head]).toEqual([1, -1, 1]);
    expect([...finishTree(state, 2).relation]).toEqual([subject, 2, object]);
  });

  it('end in a tree whatever the scores are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 12 }),
        fc.array(fc.integer(), { minLength: 8, maxLength: 300 }),
        (length, numbers) => {
          const state = startParse(length, 3);
          let at = 0;
          for (let steps = 0; !isParsed(state); steps++) {
            expect(steps).toBeLessThan(3 * length + 3);
            const scores = Array.from({ length: 8 }, () => numbers[at++ % numbers.length]);
            applyTransition(state, findTransition(scores, 3, allowedKinds(state)));
          }
          expectTree(finishTree(state, 2).head);
        },
      ),
    );
  });
});

describe('liftHeads', () => {
  it('lifts a crossing arc to the head above', () => {
    // 2 → 4 crosses 1 → 3: heads from 1, the root is 3
    expect(liftHeads([3, 4, 0, 3])).toEqual([2, 2, 4, 2]);
  });

  it('leaves what does not cross', () => {
    expect(liftHeads([2, 0, 2])).toEqual([1, 3, 1]);
  });
});
