/** Dependencies of a sentence, read from left to right; then the relation of each word to its head. */
import { lowerCrossing } from './crossing.ts';
import { createFeatures } from './features.ts';
import {
  compileLinear,
  compileTable,
  findBest,
  type LinearModel,
  scoreFeatures,
  scoreTable,
} from './linear.ts';
import { addTransitionFeatures, type ParserInput } from './parse-features.ts';
import {
  allowedTransitions,
  applyTransition,
  isParsed,
  type ParseState,
  startParse,
  TRANSITIONS,
} from './parse-state.ts';
import { addRelationFeatures, linkChildren } from './relation-features.ts';

export interface ParserModel {
  /** Labels: the transitions, in their order. */
  readonly transitions: LinearModel;
  /** Labels: universal relations, some marked as lifted (see crossing.ts). */
  readonly relations: LinearModel;
}

/** The tree of a sentence. */
export interface Dependencies {
  /** Index of the head of each word, −1 for the root. */
  readonly head: Int32Array;
  /** Universal relation of each word to its head. */
  readonly relation: readonly string[];
}

/** For each set of allowed transitions the one where it has no other, else −1. */
const ONLY = Array.from({ length: 1 << TRANSITIONS.length }, (_, allowed) =>
  TRANSITIONS.findIndex((_, t) => allowed === 1 << t),
);

/** The best transition that is allowed; ties go to the first. */
export function findTransition(scores: ArrayLike<number>, allowed: number): number {
  let best = -1;
  for (let t = 0; t < TRANSITIONS.length; t++)
    if (allowed & (1 << t) && (best < 0 || scores[t] > scores[best])) best = t;
  return best;
}

/** A function that parses one sentence after another. */
export function createParser({ transitions, relations }: ParserModel): (input: ParserInput) => Dependencies {
  const features = createFeatures();
  const scores = new Int32Array(256);
  const table = compileTable(transitions);
  const scorer = compileLinear(relations);
  const labels = relations.labels;
  let state: ParseState | null = null;
  return (input) => {
    state = startParse(input.length, state);
    while (!isParsed(state)) {
      const allowed = allowedTransitions(state);
      const only = ONLY[allowed];
      if (only >= 0) {
        applyTransition(state, only);
        continue;
      }
      addTransitionFeatures(features, input, state);
      scoreTable(table, features, scores);
      applyTransition(state, findTransition(scores, allowed));
    }
    const heads = finishTree(state);
    const tree = linkChildren(heads);
    const relation = new Uint8Array(input.length);
    for (let child = 0; child < input.length; child++) {
      addRelationFeatures(features, input, tree, child, relation);
      scoreFeatures(scorer, features, scores);
      relation[child] = findBest(scores, labels.length);
    }
    const head = heads.map((one) => (one === input.length ? -1 : one));
    const names = Array.from(relation, (label, i) => (head[i] < 0 ? 'root' : labels[label]));
    lowerCrossing(head, names);
    return { head, relation: names };
  };
}

/** Heads with the number of words for the root: one word is it; what else was attached there hangs on that word. */
export function finishTree({ length, head }: ParseState): Int32Array {
  const heads = head.slice(0, length);
  const root = heads.indexOf(length);
  for (let i = root + 1; i < length; i++) if (heads[i] === length) heads[i] = root;
  return heads;
}
