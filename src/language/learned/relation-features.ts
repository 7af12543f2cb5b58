/** What the relation of a word to its head is decided by: both, what hangs on them, what stands around them. */
import type { Features } from './features.ts';
import type { ParserInput } from './parse-features.ts';
import { addTemplates, compileTemplates, createAtoms } from './templates.ts';

/** A finished tree: head of each word, the number of words for the root; and the children at both ends, −1 for none. */
export interface Tree {
  readonly head: ArrayLike<number>;
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** The next child of the same head, −1 for none. */
  readonly sibling: Int32Array;
}

export function linkChildren(head: ArrayLike<number>): Tree {
  const length = head.length;
  const first = new Int32Array(length + 1).fill(-1);
  const last = new Int32Array(length + 1).fill(-1);
  const sibling = new Int32Array(length).fill(-1);
  for (let i = length - 1; i >= 0; i--) {
    sibling[i] = first[head[i]];
    if (last[head[i]] < 0) last[head[i]] = i;
    first[head[i]] = i;
  }
  return { head, first, last, sibling };
}

/** c: the word, h: its head, hh: the head's head; own: the word's children, next: its sibling. */
const ATOMS = [
  'right',
  'distance',
  'c.word',
  'c.tag',
  'c.end',
  'c.place0',
  'c.place1',
  'c.morphology',
  'h.word',
  'h.tag',
  'h.place0',
  'h.place1',
  'h.morphology',
  'hh.class',
  'own.word',
  'own.tag',
  'ownLast.tag',
  'next.tag',
  'before.word',
  'before.tag',
  'after.tag',
  'hFirst.tag',
  'hLast.word',
  'hLast.tag',
  'previous',
  'seen',
] as const;

const TEMPLATES = compileTemplates(ATOMS, [
  'right',
  'c.tag h.tag right',
  'c.word h.tag right',
  'c.tag h.word right',
  'c.word h.word',
  'c.tag h.tag distance',
  'c.tag c.morphology h.tag',
  'c.tag c.morphology h.word',
  'c.morphology h.morphology c.tag',
  'c.end c.tag h.tag',
  'c.place0 h.tag right',
  'c.place1 h.place1 right',
  'c.tag h.place0 right',
  'c.tag h.tag own.tag',
  'c.tag own.word h.tag',
  'c.tag ownLast.tag h.tag',
  'c.tag h.tag previous',
  'c.tag c.morphology seen',
  'c.tag h.tag seen',
  'c.tag h.word seen',
  'c.tag next.tag h.tag',
  'before.tag c.tag h.tag',
  'c.tag after.tag h.tag',
  'before.word c.tag right',
  'c.tag h.tag hh.class',
  'c.tag c.morphology own.word',
  'c.word',
  'c.word own.tag after.tag',
  'c.tag h.tag hFirst.tag',
  'h.word own.word c.tag',
  'c.tag c.morphology hLast.tag',
  'c.tag hLast.word right',
]);

const atoms = createAtoms(ATOMS);

/** `decided` has the relations of the words before. */
export function addRelationFeatures(
  features: Features,
  input: ParserInput,
  { head, first, last, sibling }: Tree,
  child: number,
  decided: ArrayLike<number>,
): void {
  const { length, lower, ending, tag, upos, morphology, places0, places1 } = input;
  const none = length + 1;
  const orNone = (node: number): number => (node < 0 ? none : node);
  const h = head[child];
  const hh = h < length ? head[h] : none;
  const own = orNone(first[child]);
  const ownLast = orNone(last[child]);
  const next = orNone(sibling[child]);
  const before = orNone(child - 1);
  const after = child + 1 < length ? child + 1 : none;
  const hFirst = orNone(first[h]);
  const hLast = orNone(last[h]);
  let previous = -1;
  // Which of the frequent relations are taken: a verb has one subject.
  let seen = 0;
  for (let other = first[h]; other < child; other = sibling[other]) {
    previous = decided[other];
    if (previous < 31) seen |= 1 << previous;
  }
  let at = 1;
  atoms[at++] = h > child ? 1 : 0;
  atoms[at++] = Math.max(-6, Math.min(6, h - child));
  atoms[at++] = lower[child];
  atoms[at++] = tag[child];
  atoms[at++] = ending[child];
  atoms[at++] = places0[child];
  atoms[at++] = places1[child];
  atoms[at++] = morphology[child];
  atoms[at++] = lower[h];
  atoms[at++] = tag[h];
  atoms[at++] = places0[h];
  atoms[at++] = places1[h];
  atoms[at++] = morphology[h];
  atoms[at++] = upos[hh];
  atoms[at++] = lower[own];
  atoms[at++] = tag[own];
  atoms[at++] = tag[ownLast];
  atoms[at++] = tag[next];
  atoms[at++] = lower[before];
  atoms[at++] = tag[before];
  atoms[at++] = tag[after];
  atoms[at++] = tag[hFirst];
  atoms[at++] = lower[hLast];
  atoms[at++] = tag[hLast];
  atoms[at++] = previous;
  atoms[at++] = seen;
  features.count = 0;
  addTemplates(features, TEMPLATES, atoms);
}
