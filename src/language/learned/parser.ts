/** Dependencies of a sentence, read from left to right. */
import { createFeatures } from './features.ts';
import { compileLinear, type LinearModel, scoreFeatures } from './linear.ts';
import { addParseFeatures, type ParserInput } from './parse-features.ts';
import {
  ARC,
  allowedKinds,
  applyTransition,
  isParsed,
  type ParseState,
  REDUCE,
  SHIFT,
  startParse,
} from './parse-state.ts';

export interface ParserModel {
  /** "shift", "reduce", then "left:nsubj" … and "right:nsubj" …, for each relation in the same order. */
  readonly transitions: LinearModel;
  readonly relations: readonly string[];
}

/** The tree of a sentence. */
export interface Dependencies {
  /** Index of the head of each word, −1 for the root. */
  readonly head: Int32Array;
  /** Index of the relation to the head among the labels of the model. */
  readonly relation: Int32Array;
}

/** The best transition that is allowed; ties go to the first. */
export function findTransition(scores: ArrayLike<number>, relations: number, allowed: number): number {
  let best = -1;
  if (allowed & 1) best = SHIFT;
  if (allowed & 2 && (best < 0 || scores[REDUCE] > scores[best])) best = REDUCE;
  if (allowed & 4)
    for (let t = ARC; t < ARC + relations; t++) if (best < 0 || scores[t] > scores[best]) best = t;
  if (allowed & 8)
    for (let t = ARC + relations; t < ARC + 2 * relations; t++)
      if (best < 0 || scores[t] > scores[best]) best = t;
  return best;
}

/** A function that parses one sentence after another. */
export function createParser({ transitions, relations }: ParserModel): (input: ParserInput) => Dependencies {
  const features = createFeatures();
  const scores = new Int32Array(256);
  const scorer = compileLinear(transitions);
  const root = relations.indexOf('root');
  return (input) => {
    const state = startParse(input.length, relations.length);
    while (!isParsed(state)) {
      const allowed = allowedKinds(state);
      if (allowed === 1) {
        applyTransition(state, SHIFT);
        continue;
      }
      addParseFeatures(features, input, state);
      scoreFeatures(scorer, features, scores);
      applyTransition(state, findTransition(scores, relations.length, allowed));
    }
    return finishTree(state, root);
  };
}

/** One word is the root; what else was attached there hangs on that word. */
export function finishTree({ length, head, relation }: ParseState, rootRelation: number): Dependencies {
  const heads = head.slice(0, length);
  const relations = relation.slice(0, length);
  let root = -1;
  for (let i = 0; i < length; i++)
    if (heads[i] === length) {
      if (root < 0) {
        root = i;
        heads[i] = -1;
        relations[i] = rootRelation;
      } else heads[i] = root;
    }
  return { head: heads, relation: relations };
}
