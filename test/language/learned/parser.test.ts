import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowerCrossing, markLifted } from '../../../src/language/learned/crossing.ts';
import {
  allowedTransitions,
  applyTransition,
  isParsed,
  LEFT,
  REDUCE,
  RIGHT,
  SHIFT,
  startParse,
} from '../../../src/language/learned/parse-state.ts';
import { findTransition, finishTree } from '../../../src/language/learned/parser.ts';
import { linkChildren } from '../../../src/language/learned/relation-features.ts';
import { compileTemplates } from '../../../src/language/learned/templates.ts';
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
    const state = startParse(3);
    for (const transition of [SHIFT, LEFT, SHIFT, RIGHT, REDUCE, LEFT]) applyTransition(state, transition);
    expect(isParsed(state)).toBe(true);
    expect([...finishTree(state)]).toEqual([1, 3, 1]);
  });

  it('end in a tree whatever the scores are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 12 }),
        fc.array(fc.integer(), { minLength: 4, maxLength: 300 }),
        (length, numbers) => {
          const state = startParse(length);
          let at = 0;
          for (let steps = 0; !isParsed(state); steps++) {
            expect(steps).toBeLessThan(3 * length + 3);
            const scores = Array.from({ length: 4 }, () => numbers[at++ % numbers.length]);
            applyTransition(state, findTransition(scores, allowedTransitions(state)));
          }
          expectTree(finishTree(state).map((head) => (head === length ? -1 : head)));
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

describe('lowerCrossing', () => {
  it('hangs a lifted word on what its relation names', () => {
    // "Ein Mann kam herein, den niemand kannte": kannte was lifted from Mann to kam
    const head = Int32Array.from([1, 2, -1, 2, 6, 6, 2]);
    const relation = ['det', 'nsubj', 'root', 'compound:prt', 'obj', 'nsubj', markLifted('acl', 'nsubj')];
    lowerCrossing(head, relation);
    expect([...head]).toEqual([1, 2, -1, 2, 6, 6, 1]);
    expect(relation[6]).toBe('acl');
  });

  it('leaves the word where it is when nothing fits, and always leaves a tree', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(), fc.constantFrom('a', 'b', 'a^b', 'b^a', 'a^c')), { maxLength: 9 }),
        (rows) => {
          // Every word hangs on one before it, the first is the root
          const head = Int32Array.from(rows, ([at], i) => (i === 0 ? -1 : at % i));
          lowerCrossing(
            head,
            rows.map(([, name], i) => (i === 0 ? 'root' : name)),
          );
          expectTree(head);
        },
      ),
    );
  });
});

describe('linkChildren', () => {
  it('knows the first, the last and the next child', () => {
    const { first, last, sibling } = linkChildren([1, 3, 1]);
    expect([...first]).toEqual([-1, 0, -1, 1]);
    expect([...last]).toEqual([-1, 2, -1, 1]);
    expect([...sibling]).toEqual([2, -1, -1]);
  });
});

describe('compileTemplates', () => {
  it('says which atom is unknown', () => {
    expect(() => compileTemplates(['a'], ['a b'])).toThrow(/"a b": there is no atom b/);
    expect(() => compileTemplates(['a'], ['a a a a'])).toThrow(/up to three/);
  });
});
