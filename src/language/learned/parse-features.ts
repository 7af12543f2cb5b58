/** What the parser looks at: top of the stack, next words, their heads, children, distances. */
import { addFeature, type Features } from './features.ts';
import type { ParseState } from './parse-state.ts';
import { topOf } from './parse-state.ts';
import type { WordTags } from './tagger.ts';
import type { WordFeatures } from './word-features.ts';

/** A sentence as the parser reads it: one entry for each word, then one for the root and one for nothing. */
export interface ParserInput {
  readonly length: number;
  readonly lower: Int32Array;
  readonly ending: Int32Array;
  /** STTS and universal class as one integer, and the universal class alone. */
  readonly tag: Int32Array;
  readonly upos: Int32Array;
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

export function prepareInput(
  words: readonly WordFeatures[],
  { stts, upos }: WordTags,
  { verbs, marks, joints }: Parting,
): ParserInput {
  const length = words.length;
  const make = (): Int32Array => new Int32Array(length + 2);
  const input = {
    length,
    lower: make(),
    ending: make(),
    tag: make(),
    upos: make(),
    places0: make(),
    places1: make(),
    places2: make(),
    verbs: make(),
    marks: make(),
    joints: make(),
  };
  for (let i = 0; i < length; i++) {
    const word = words[i];
    input.lower[i] = word.lower;
    input.ending[i] = word.endings[1];
    input.tag[i] = stts[i] * 32 + upos[i];
    input.upos[i] = upos[i];
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
    input.places0[at] = value;
    input.places1[at] = value;
    input.places2[at] = value;
  }
  return input;
}

export function addParseFeatures(features: Features, input: ParserInput, state: ParseState): void {
  const add = (template: number, a: number, b = 0, c = 0): void => addFeature(features, template, a, b, c);
  const { length, lower, ending, tag, upos, places0, places1, places2 } = input;
  const none = length + 1;
  const { head, relation, left, left2, right, right2, lefts, rights } = state;
  /** A node, or the place for nothing. */
  const at = (node: number): number => (node < 0 ? none : node);
  const labelOf = (node: number): number => (node < 0 ? -1 : relation[node]);
  const top = topOf(state);
  const s = at(top);
  const s1 = at(state.top > 1 ? state.stack[state.top - 2] : -1);
  const b = state.next;
  const b1 = b + 1 <= length ? b + 1 : none;
  const b2 = b + 2 <= length ? b + 2 : none;
  const h = top < 0 ? -1 : head[top];
  const hh = h < 0 ? -1 : head[h];
  const sl = top < 0 ? -1 : left[top];
  const sr = top < 0 ? -1 : right[top];
  const sl2 = top < 0 ? -1 : left2[top];
  const sr2 = top < 0 ? -1 : right2[top];
  const bl = left[b];
  const bl2 = left2[b];
  const headed = h >= 0 ? 1 : 0;
  const distance = top < 0 ? 0 : Math.min(b - top, 9);
  const sw = lower[s];
  const bw = lower[b];
  const st = tag[s];
  const bt = tag[b];
  const b1t = tag[b1];
  const b2t = tag[b2];
  const su = upos[s];
  const bu = upos[b];
  const pair = Math.imul(st, 997) + bt;
  const sLefts = top < 0 ? 0 : lefts[top];
  const sRights = top < 0 ? 0 : rights[top];
  const bLefts = lefts[b];
  features.count = 0;
  add(0, 1, headed);
  add(1, sw, st);
  add(2, sw);
  add(3, st, headed);
  add(4, bw, bt);
  add(5, bw);
  add(6, bt);
  add(7, lower[b1], b1t);
  add(8, lower[b1]);
  add(9, b1t);
  add(10, lower[b2], b2t);
  add(11, b2t);
  add(12, sw, bw, pair);
  add(13, sw, st, bt);
  add(14, sw, bt);
  add(15, bw, st, bt);
  add(16, bw, st);
  add(17, sw, bw);
  add(18, st, bt);
  add(19, bt, b1t);
  add(20, bt, b1t, b2t);
  add(21, st, bt, b1t);
  add(22, tag[at(h)], st, bt);
  add(23, st, tag[at(sl)], bt);
  add(24, st, tag[at(sr)], bt);
  add(25, st, bt, tag[at(bl)]);
  add(26, sw, distance);
  add(27, st, distance);
  add(28, bw, distance);
  add(29, bt, distance);
  add(30, sw, bw, distance);
  add(31, st, bt, distance);
  add(32, sw, sRights);
  add(33, st, sRights);
  add(34, sw, sLefts);
  add(35, st, sLefts);
  add(36, bw, bLefts);
  add(37, bt, bLefts);
  add(38, lower[at(h)]);
  add(39, tag[at(h)]);
  add(40, labelOf(top), st);
  add(41, lower[at(sl)]);
  add(42, tag[at(sl)], labelOf(sl));
  add(43, lower[at(sr)]);
  add(44, tag[at(sr)], labelOf(sr));
  add(45, lower[at(bl)]);
  add(46, tag[at(bl)], labelOf(bl));
  add(47, lower[at(hh)]);
  add(48, tag[at(hh)]);
  add(49, labelOf(h));
  add(50, tag[at(sl2)], labelOf(sl2));
  add(51, tag[at(sr2)], labelOf(sr2));
  add(52, tag[at(bl2)], labelOf(bl2));
  add(53, st, tag[at(sl)], tag[at(sl2)]);
  add(54, st, tag[at(sr)], tag[at(sr2)]);
  add(55, st, tag[at(h)], tag[at(hh)]);
  add(56, bt, tag[at(bl)], tag[at(bl2)]);
  add(57, su, bu, upos[b1] * 20 + upos[b2]);
  add(58, su, bu, upos[s1] * 20 + upos[at(h)]);
  add(59, upos[s1], su, bu);
  add(60, lower[s1], tag[s1]);
  add(61, labelOf(sr), labelOf(sl), st);
  add(62, ending[s], ending[b], pair);
  add(63, ending[s], bt, st);
  add(64, ending[b], st, bt);
  add(65, su, bu, labelOf(sr) * 50 + labelOf(bl));
  add(66, st, bt, headed);
  add(70, places0[s], places0[b]);
  add(71, places1[s], places1[b]);
  add(72, places1[s], bt, st);
  add(73, places1[b], st, bt);
  add(74, places0[s], bt);
  add(75, places0[b], st);
  add(76, places2[s], places2[b], distance);
  add(77, places1[b1], bt);
  add(78, places1[s]);
  add(79, places1[b]);
  const from = top < 0 ? b : Math.min(top + 1, length);
  const to = Math.min(b, length);
  const verbs = Math.min(input.verbs[to] - input.verbs[from], 2);
  const marks = Math.min(input.marks[to] - input.marks[from], 3);
  const joints = Math.min(input.joints[to] - input.joints[from], 2);
  add(80, verbs, marks, su * 20 + bu);
  add(81, verbs * 9 + marks * 3 + joints, st, bt);
}
