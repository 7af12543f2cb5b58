/** The arc-eager transition system: a stack, the words to come, and the tree as far as it is built. */

/** Transitions: shift, reduce, then one for each relation to the left and one for each to the right. */
export const SHIFT = 0;
export const REDUCE = 1;
export const ARC = 2;

/** The root stands behind the last word, as one more node without a word. */
export interface ParseState {
  /** Number of words; the root has this index. */
  readonly length: number;
  readonly relations: number;
  readonly stack: Int32Array;
  /** Height of the stack, and the next word. */
  top: number;
  next: number;
  /** Of each node, −1 where it has none yet. */
  readonly head: Int32Array;
  readonly relation: Int32Array;
  /** The two outermost children on each side, and how many there are. */
  readonly left: Int32Array;
  readonly left2: Int32Array;
  readonly right: Int32Array;
  readonly right2: Int32Array;
  readonly lefts: Int32Array;
  readonly rights: Int32Array;
}

export function startParse(length: number, relations: number): ParseState {
  const nodes = (): Int32Array => new Int32Array(length + 1).fill(-1);
  return {
    length,
    relations,
    stack: new Int32Array(length + 1),
    top: 0,
    next: 0,
    head: nodes(),
    relation: nodes(),
    left: nodes(),
    left2: nodes(),
    right: nodes(),
    right2: nodes(),
    lefts: new Int32Array(length + 1),
    rights: new Int32Array(length + 1),
  };
}

export const isParsed = (state: ParseState): boolean => state.next === state.length && state.top === 0;

export const topOf = (state: ParseState): number => (state.top > 0 ? state.stack[state.top - 1] : -1);

/** Which kinds of transition may follow: shift, reduce, left, right as bits 1, 2, 4, 8. */
export function allowedKinds(state: ParseState): number {
  const more = state.next < state.length;
  if (state.top === 0) return 1;
  const headed = state.head[state.stack[state.top - 1]] >= 0;
  return (more ? 1 | 8 : 0) | (headed ? 2 : 4);
}

function attach(state: ParseState, head: number, child: number, relation: number): void {
  state.head[child] = head;
  state.relation[child] = relation;
  if (child < head) {
    state.left2[head] = state.left[head];
    state.left[head] = child;
    state.lefts[head]++;
  } else {
    state.right2[head] = state.right[head];
    state.right[head] = child;
    state.rights[head]++;
  }
}

export function applyTransition(state: ParseState, transition: number): void {
  const { relations } = state;
  if (transition === SHIFT) state.stack[state.top++] = state.next++;
  else if (transition === REDUCE) state.top--;
  else if (transition < ARC + relations) {
    state.top--;
    attach(state, state.next, state.stack[state.top], transition - ARC);
  } else {
    attach(state, state.stack[state.top - 1], state.next, transition - ARC - relations);
    state.stack[state.top++] = state.next++;
  }
}
