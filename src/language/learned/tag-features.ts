/** What the tagger looks at: the word, its neighbours, and what it has decided before. */
import { addFeature, type Features } from './features.ts';
import type { WordFeatures } from './word-features.ts';

/** A word beyond the ends of the sentence. */
export type Window = readonly WordFeatures[];

/** What a class says of the clause: bits that `clauseSoFar` puts together. */
const FINITE = 1;
const SUBORDINATE = 2;
const MODAL = 4;
const AUXILIARY = 8;
const ZU = 16;
const BOUNDARY = 32;

/** The bits of each STTS class. */
export const clauseBits = (labels: readonly string[]): number[] =>
  labels.map((label) => {
    if (label === '$,' || label === '$.' || label === '$(') return BOUNDARY;
    if (label === 'PTKZU') return ZU;
    if (label === 'KOUS' || label === 'KOUI' || label.startsWith('PREL') || label.startsWith('PW'))
      return SUBORDINATE;
    if (label === 'VMFIN') return FINITE | MODAL;
    if (label === 'VAFIN') return FINITE | AUXILIARY;
    return label === 'VVFIN' ? FINITE : 0;
  });

/** "…, dass die Preise gestiegen [sind]": what the clause has had since the last mark. */
function clauseSoFar(decided: ArrayLike<number>, bits: readonly number[], i: number): number {
  let seen = 0;
  for (let k = i - 1; k >= 0 && k > i - 30; k--) {
    const bit = bits[decided[k]];
    if (bit === BOUNDARY) break;
    seen |= bit;
  }
  return seen;
}

/** Whether what can only be a finite verb comes before the next mark, may come, or comes not. */
function finiteAhead(words: Window, i: number): number {
  let most = 0;
  for (let k = i + 1; k < words.length && k < i + 20; k++) {
    if (words[k].isMark) break;
    most = Math.max(most, words[k].finiteness);
  }
  return most;
}

/** Templates of the word class; `decided` has the classes of the words before, `bits` what each says of the clause. */
export function addTagFeatures(
  features: Features,
  words: Window,
  edge: WordFeatures,
  i: number,
  decided: ArrayLike<number>,
  bits: readonly number[],
): void {
  const add = (template: number, a: number, b = 0, c = 0): void => addFeature(features, template, a, b, c);
  const previous = i > 0 ? decided[i - 1] : -1;
  const beforePrevious = i > 1 ? decided[i - 2] : -1;
  const w = words[i];
  const l = words[i - 1] ?? edge;
  const ll = words[i - 2] ?? edge;
  const r = words[i + 1] ?? edge;
  const rr = words[i + 2] ?? edge;
  features.count = 0;
  add(0, 1);
  add(1, w.form);
  add(2, w.lower);
  add(3, w.endings[0]);
  add(4, w.endings[1]);
  add(5, w.endings[2]);
  add(6, w.endings[3]);
  add(7, w.endings[4]);
  add(8, w.beginnings[0]);
  add(9, w.beginnings[1]);
  add(10, w.beginnings[2]);
  add(11, w.shape, i === 0 ? 1 : 0);
  add(12, w.lexicon);
  add(13, w.lexicon, w.shape);
  add(14, l.lower);
  add(15, r.lower);
  add(16, ll.lower);
  add(17, rr.lower);
  add(18, l.lexicon);
  add(19, r.lexicon);
  add(20, l.lexicon, w.lexicon);
  add(21, w.lexicon, r.lexicon);
  add(22, l.endings[2]);
  add(23, r.endings[2]);
  add(24, r.shape);
  add(25, l.shape);
  add(26, previous);
  add(27, previous, beforePrevious);
  add(28, previous, w.lower);
  add(29, previous, w.endings[2]);
  add(30, previous, w.lexicon);
  add(31, previous, r.lexicon);
  add(32, l.lower, w.lower);
  add(33, w.lower, r.lower);
  add(34, w.endings[1], w.shape);
  add(35, w.places[0]);
  add(36, w.places[1]);
  add(37, w.places[2]);
  add(38, w.places[3]);
  add(39, l.places[0]);
  add(40, r.places[0]);
  add(41, l.places[1]);
  add(42, r.places[1]);
  add(43, previous, w.places[1]);
  add(44, w.places[1], r.places[1]);
  add(45, previous, r.lower);
  add(46, r.lexicon, rr.lexicon);
  add(47, r.shape, w.shape);
  add(48, w.endings[2], w.shape);
  add(49, rr.places[1]);
  add(50, w.places[0], previous);
  add(51, ll.places[1]);
  // Only what may be a verb asks what its clause has had and what is to come: "gehen", "gestellt"
  if (w.finiteness > 0) {
    const clause = clauseSoFar(decided, bits, i);
    const ahead = finiteAhead(words, i);
    add(52, clause, ahead);
    add(53, clause, ahead, w.lexicon);
    add(54, clause, w.endings[1], r.isMark ? 1 : 0);
    add(55, clause, ahead, w.endings[1]);
    add(56, clause, r.lexicon);
    add(57, clause, ahead, previous);
  }
}

/** Templates of the universal class, once the STTS classes are known; `verb` is that of the next verb, −1 for none. */
export function addUniversalFeatures(
  features: Features,
  words: Window,
  edge: WordFeatures,
  tags: ArrayLike<number>,
  verb: number,
  i: number,
): void {
  const add = (template: number, a: number, b = 0): void => addFeature(features, template, a, b);
  const w = words[i];
  const tag = tags[i];
  const l = tags[i - 1] ?? -1;
  const r = tags[i + 1] ?? -1;
  features.count = 0;
  add(100, tag);
  add(101, tag, w.lower);
  add(102, tag, w.lexicon);
  add(103, tag, l);
  add(104, tag, r);
  add(105, tag, w.places[0]);
  add(106, tag, w.places[1]);
  add(107, tag, w.endings[2]);
  add(108, w.lower);
  add(109, tag, (words[i + 1] ?? edge).lower);
  add(110, tag, (words[i - 1] ?? edge).lower);
  add(111, w.lexicon, r);
  add(112, w.shape, tag);
  // "ist … gegangen", "ist … groß": an auxiliary knows its verb by what comes
  add(113, tag, verb);
}

/** Templates of the morphology: STTS classes are known for the whole sentence, `decided` has the bundles of the words before. */
export function addMorphologyFeatures(
  features: Features,
  words: Window,
  edge: WordFeatures,
  tags: ArrayLike<number>,
  i: number,
  decided: ArrayLike<number>,
): void {
  const add = (template: number, a: number, b = 0, c = 0): void => addFeature(features, template, a, b, c);
  const previous = i > 0 ? decided[i - 1] : -1;
  const beforePrevious = i > 1 ? decided[i - 2] : -1;
  const w = words[i];
  const l = words[i - 1] ?? edge;
  const r = words[i + 1] ?? edge;
  const rr = words[i + 2] ?? edge;
  const tag = tags[i];
  const left = tags[i - 1] ?? -1;
  const right = tags[i + 1] ?? -1;
  const further = tags[i + 2] ?? -1;
  features.count = 0;
  add(200, tag);
  add(201, tag, w.lower);
  add(202, tag, w.endings[0]);
  add(203, tag, w.endings[1]);
  add(204, tag, w.endings[2]);
  add(205, tag, w.endings[3]);
  add(206, tag, w.lexicon);
  add(207, tag, w.moods);
  add(208, tag, previous);
  add(209, tag, previous, beforePrevious);
  add(210, previous, w.lower);
  add(211, previous, w.endings[1], tag);
  add(212, previous, w.lexicon);
  add(213, tag, left, right);
  add(214, tag, l.lower);
  add(215, tag, r.lower);
  add(216, tag, w.endings[0], r.endings[1]);
  add(217, tag, w.lower, r.endings[1]);
  add(218, w.lower, right, r.lexicon);
  add(219, tag, w.lower, r.lower);
  add(220, tag, w.lower, rr.lexicon);
  add(221, w.lower, right, rr.endings[1]);
  add(222, tag, l.lower, w.lower);
  add(223, tag, l.lower, w.endings[1]);
  add(224, tag, w.places[0]);
  add(225, tag, w.places[1]);
  add(226, tag, l.places[1], w.endings[1]);
  add(227, tag, right, further);
  add(228, tag, w.moods, l.lower);
  add(229, tag, r.lexicon, previous);
  add(230, tag, w.lower, rr.lower);
  add(231, tag, i === 0 ? 1 : 0, w.moods);
}
