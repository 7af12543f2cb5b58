/** What the parser looks at: top of the stack, next words, their heads, children, distances. */
import type { Features } from './features.ts';
import type { ParseState } from './parse-state.ts';
import { topOf } from './parse-state.ts';
import type { WordTags } from './tagger.ts';
import { addTemplates, compileTemplates, createAtoms } from './templates.ts';
import type { WordFeatures } from './word-features.ts';

/** A sentence as the parser reads it: one entry for each word, then one for the root and one for nothing. */
export interface ParserInput {
  length: number;
  readonly lower: Int32Array;
  readonly ending: Int32Array;
  /** STTS and universal class as one integer, and the universal class alone. */
  readonly tag: Int32Array;
  readonly upos: Int32Array;
  readonly morphology: Int32Array;
  readonly places0: Int32Array;
  readonly places1: Int32Array;
  readonly places2: Int32Array;
  /** How many verbs, punctuation marks and conjunctions stand before each word. */
  readonly verbs: Int32Array;
  readonly marks: Int32Array;
  readonly joints: Int32Array;
}

/** Universal classes that part a sentence, by their index among the labels. */
export interface Parting {
  readonly verbs: readonly number[];
  readonly marks: readonly number[];
  readonly joints: readonly number[];
}

export const findParting = (labels: readonly string[]): Parting => {
  const find = (...names: string[]): number[] => names.map((name) => labels.indexOf(name));
  return { verbs: find('VERB', 'AUX'), marks: find('PUNCT'), joints: find('CCONJ', 'SCONJ') };
};

function makeInput(length: number): ParserInput {
  const make = (): Int32Array => new Int32Array(length + 2);
  return {
    length,
    lower: make(),
    ending: make(),
    tag: make(),
    upos: make(),
    morphology: make(),
    places0: make(),
    places1: make(),
    places2: make(),
    verbs: make(),
    marks: make(),
    joints: make(),
  };
}

/** The input of a sentence; where that of an earlier one has room for it, it is filled in anew. */
export function prepareInput(
  words: readonly WordFeatures[],
  { stts, upos, morphology }: WordTags,
  { verbs, marks, joints }: Parting,
  earlier: ParserInput | null = null,
): ParserInput {
  const length = words.length;
  const input = earlier !== null && earlier.lower.length >= length + 2 ? earlier : makeInput(length);
  input.length = length;
  // The counts begin at 0, whatever an earlier sentence left there.
  input.verbs[0] = 0;
  input.marks[0] = 0;
  input.joints[0] = 0;
  for (let i = 0; i < length; i++) {
    const word = words[i];
    input.lower[i] = word.lower;
    input.ending[i] = word.end2;
    input.tag[i] = stts[i] * 32 + upos[i];
    input.upos[i] = upos[i];
    input.morphology[i] = morphology[i];
    input.places0[i] = word.places[0];
    input.places1[i] = word.places[1];
    input.places2[i] = word.places[2];
    input.verbs[i + 1] = input.verbs[i] + (verbs.includes(upos[i]) ? 1 : 0);
    input.marks[i + 1] = input.marks[i] + (marks.includes(upos[i]) ? 1 : 0);
    input.joints[i + 1] = input.joints[i] + (joints.includes(upos[i]) ? 1 : 0);
  }
  for (const [at, value] of [
    [length, -2],
    [length + 1, -3],
  ]) {
    input.lower[at] = value;
    input.ending[at] = value;
    input.tag[at] = value;
    input.upos[at] = value;
    input.morphology[at] = value;
    input.places0[at] = value;
    input.places1[at] = value;
    input.places2[at] = value;
  }
  return input;
}

/** s, s1: top of the stack; b, b1, b2: the next words; h, hh: heads above s; l, r: outermost children. */
const ATOMS = [
  'always',
  'headed',
  'distance',
  's.word',
  's.tag',
  's.class',
  's.end',
  's.place0',
  's.place1',
  's.place2',
  's.lefts',
  's.rights',
  'b.word',
  'b.tag',
  'b.class',
  'b.end',
  'b.place0',
  'b.place1',
  'b.place2',
  'b.lefts',
  'b1.word',
  'b1.tag',
  'b1.class',
  'b1.place1',
  'b2.word',
  'b2.tag',
  'b2.class',
  's1.word',
  's1.tag',
  's1.class',
  'h.word',
  'h.tag',
  'h.class',
  'hh.word',
  'hh.tag',
  'sl.word',
  'sl.tag',
  'sl.class',
  'sl2.tag',
  'sr.word',
  'sr.tag',
  'sr2.tag',
  'bl.word',
  'bl.tag',
  'bl2.tag',
  'verbs',
  'marks',
  'joints',
] as const;

const TEMPLATES = compileTemplates(ATOMS, [
  'always headed',
  's.word s.tag',
  's.word',
  's.tag headed',
  'b.word b.tag',
  'b.word',
  'b.tag',
  'b1.word b1.tag',
  'b1.word',
  'b1.tag',
  'b2.word b2.tag',
  'b2.tag',
  's.word b.word s.tag',
  's.word b.word b.tag',
  's.word s.tag b.tag',
  's.word b.tag',
  'b.word s.tag b.tag',
  'b.word s.tag',
  's.word b.word',
  's.tag b.tag',
  'b.tag b1.tag',
  'b.tag b1.tag b2.tag',
  's.tag b.tag b1.tag',
  'h.tag s.tag b.tag',
  's.tag sl.tag b.tag',
  's.tag sr.tag b.tag',
  's.tag b.tag bl.tag',
  's.word distance',
  's.tag distance',
  'b.word distance',
  'b.tag distance',
  's.tag b.tag distance',
  's.word s.rights',
  's.tag s.rights',
  's.word s.lefts',
  's.tag s.lefts',
  'b.word b.lefts',
  'b.tag b.lefts',
  'h.word',
  'h.tag',
  's.tag h.class sl.class',
  'sl.word',
  'sl.tag s.tag',
  'sr.word',
  'sr.tag s.tag',
  'bl.word',
  'bl.tag b.tag',
  'hh.word',
  'hh.tag',
  'h.word b.word',
  'sl2.tag s.tag',
  'sr2.tag s.tag',
  'bl2.tag b.tag',
  's.tag sl.tag sl2.tag',
  's.tag sr.tag sr2.tag',
  's.tag h.tag hh.tag',
  'b.tag bl.tag bl2.tag',
  's.class b.class b1.class',
  's.class b1.class b2.class',
  's1.class s.class b.class',
  's1.class b.class h.class',
  's1.word s1.tag',
  'sr.tag sl.tag s.tag',
  's.end b.end s.tag',
  's.end b.tag s.tag',
  'b.end s.tag b.tag',
  'sr.tag bl.tag b.class',
  's.tag b.tag headed',
  's.place0 b.place0',
  's.place1 b.place1',
  's.place1 b.tag s.tag',
  'b.place1 s.tag b.tag',
  's.place0 b.tag',
  'b.place0 s.tag',
  's.place2 b.place2 distance',
  'b1.place1 b.tag',
  's.place1',
  'b.place1',
  'verbs marks s.class',
  'verbs marks b.class',
  'joints s.tag b.tag',
  'verbs s.tag b.tag',
  'marks s.tag b.tag',
]);

const atoms = createAtoms(ATOMS);

export function addTransitionFeatures(features: Features, input: ParserInput, state: ParseState): void {
  const { length, lower, ending, tag, upos, places0, places1, places2 } = input;
  const { head, left, left2, right, right2, lefts, rights } = state;
  const none = length + 1;
  const top = topOf(state);
  const s = top < 0 ? none : top;
  const s1 = state.top > 1 ? state.stack[state.top - 2] : none;
  const b = state.next;
  const b1 = b + 1 <= length ? b + 1 : none;
  const b2 = b + 2 <= length ? b + 2 : none;
  const orNone = (node: number): number => (node < 0 ? none : node);
  const h = top < 0 ? none : orNone(head[top]);
  const hh = h === none ? none : orNone(head[h]);
  const sl = top < 0 ? none : orNone(left[top]);
  const sr = top < 0 ? none : orNone(right[top]);
  const sl2 = top < 0 ? none : orNone(left2[top]);
  const sr2 = top < 0 ? none : orNone(right2[top]);
  const bl = orNone(left[b]);
  const bl2 = orNone(left2[b]);
  const from = top < 0 ? b : top + 1;
  let at = 1;
  atoms[at++] = 1;
  atoms[at++] = h === none ? 0 : 1;
  atoms[at++] = top < 0 ? 0 : Math.min(b - top, 9);
  atoms[at++] = lower[s];
  atoms[at++] = tag[s];
  atoms[at++] = upos[s];
  atoms[at++] = ending[s];
  atoms[at++] = places0[s];
  atoms[at++] = places1[s];
  atoms[at++] = places2[s];
  atoms[at++] = top < 0 ? 0 : lefts[top];
  atoms[at++] = top < 0 ? 0 : rights[top];
  atoms[at++] = lower[b];
  atoms[at++] = tag[b];
  atoms[at++] = upos[b];
  atoms[at++] = ending[b];
  atoms[at++] = places0[b];
  atoms[at++] = places1[b];
  atoms[at++] = places2[b];
  atoms[at++] = lefts[b];
  atoms[at++] = lower[b1];
  atoms[at++] = tag[b1];
  atoms[at++] = upos[b1];
  atoms[at++] = places1[b1];
  atoms[at++] = lower[b2];
  atoms[at++] = tag[b2];
  atoms[at++] = upos[b2];
  atoms[at++] = lower[s1];
  atoms[at++] = tag[s1];
  atoms[at++] = upos[s1];
  atoms[at++] = lower[h];
  atoms[at++] = tag[h];
  atoms[at++] = upos[h];
  atoms[at++] = lower[hh];
  atoms[at++] = tag[hh];
  atoms[at++] = lower[sl];
  atoms[at++] = tag[sl];
  atoms[at++] = upos[sl];
  atoms[at++] = tag[sl2];
  atoms[at++] = lower[sr];
  atoms[at++] = tag[sr];
  atoms[at++] = tag[sr2];
  atoms[at++] = lower[bl];
  atoms[at++] = tag[bl];
  atoms[at++] = tag[bl2];
  atoms[at++] = Math.min(input.verbs[b] - input.verbs[from], 2);
  atoms[at++] = Math.min(input.marks[b] - input.marks[from], 3);
  atoms[at++] = Math.min(input.joints[b] - input.joints[from], 2);
  features.count = 0;
  addTemplates(features, TEMPLATES, atoms);
}
