/** The arc-eager transition system: a stack, the words to come, and the tree as far as it is built. */

/** Transitions: the next word goes on the stack, the top leaves it, or one of the two becomes the other's head. */
export const SHIFT = 0;
export const REDUCE = 1;
export const LEFT = 2;
export const RIGHT = 3;

export const TRANSITIONS = ['shift', 'reduce', 'left', 'right'] as const;

/** The root stands behind the last word, as one more node without a word. */
export interface ParseState {
  /** Number of words; the root has this index. */
  length: number;
  readonly stack: Int32Array;
  /** Height of the stack, and the next word. */
  top: number;
  next: number;
  /** Of each node, −1 where it has none yet. */
  readonly head: Int32Array;
  /** The two outermost children on each side, and how many there are. */
  readonly left: Int32Array;
  readonly left2: Int32Array;
  readonly right: Int32Array;
  readonly right2: Int32Array;
  readonly lefts: Int32Array;
  readonly rights: Int32Array;
}

/** A parse of so many words; where an earlier one has room for them it is used again. */
export function startParse(length: number, earlier: ParseState | null = null): ParseState {
  if (earlier !== null && earlier.head.length > length) {
    const { head, left, left2, right, right2, lefts, rights } = earlier;
    for (const nodes of [head, left, left2, right, right2]) nodes.fill(-1, 0, length + 1);
    lefts.fill(0, 0, length + 1);
    rights.fill(0, 0, length + 1);
    earlier.length = length;
    earlier.top = 0;
    earlier.next = 0;
    return earlier;
  }
  const nodes = (): Int32Array => new Int32Array(length + 1).fill(-1);
  return {
    length,
    stack: new Int32Array(length + 1),
    top: 0,
    next: 0,
    head: nodes(),
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

/** Which transitions may follow, as bits. */
export function allowedTransitions(state: ParseState): number {
  const more = state.next < state.length;
  if (state.top === 0) return 1 << SHIFT;
  const headed = state.head[state.stack[state.top - 1]] >= 0;
  return (more ? (1 << SHIFT) | (1 << RIGHT) : 0) | (1 << (headed ? REDUCE : LEFT));
}

function attach(state: ParseState, head: number, child: number): void {
  state.head[child] = head;
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
  if (transition === REDUCE) state.top--;
  else if (transition === LEFT) {
    state.top--;
    attach(state, state.next, state.stack[state.top]);
  } else {
    if (transition === RIGHT) attach(state, state.stack[state.top - 1], state.next);
    state.stack[state.top++] = state.next++;
  }
}
