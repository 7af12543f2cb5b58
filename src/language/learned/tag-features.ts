/** What the tagger looks at: the word, its neighbours, and what it has decided before. */
import { addFeature, type Features } from './features.ts';
import { addTemplates, compileTemplates, createAtoms } from './templates.ts';
import { beginningsOf, type WordFeatures } from './word-features.ts';
import { REACH } from './word-sums.ts';

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

/** What a word says of the word class by itself, where it stands `k` words from the one in question. */
export function addWordTagFeatures(features: Features, word: WordFeatures, k: number): void {
  const add = (template: number, a: number, b = 0): void => addFeature(features, template, a, b);
  add(3 + k, word.lower);
  add(43 + k, word.places[1]);
  if (k === -REACH || k === REACH) return;
  add(13 + k, word.lexicon);
  add(23 + k, word.shape);
  add(33 + k, word.end3);
  add(53 + k, word.places[0]);
  if (k !== 0) return;
  add(0, 1);
  add(60, word.form);
  add(61, word.end1);
  add(62, word.end2);
  add(63, word.end4);
  add(64, word.end5);
  for (const [n, beginning] of beginningsOf(word).entries()) add(65 + n, beginning);
  add(68, word.lexicon, word.shape);
  add(69, word.end2, word.shape);
  add(70, word.end3, word.shape);
  add(71, word.places[2]);
  add(72, word.places[3]);
}

const CONTEXT_ATOMS = [
  'w.shape',
  'first',
  'l.lexicon',
  'w.lexicon',
  'r.lexicon',
  'rr.lexicon',
  'previous',
  'beforePrevious',
  'w.lower',
  'l.lower',
  'r.lower',
  'w.end3',
  'w.end2',
  'w.place0',
  'w.place1',
  'r.place1',
  'r.shape',
] as const;

const CONTEXT_TEMPLATES = compileTemplates(
  CONTEXT_ATOMS,
  [
    'w.shape first',
    'l.lexicon w.lexicon',
    'w.lexicon r.lexicon',
    'previous',
    'previous beforePrevious',
    'previous w.lower',
    'previous w.end3',
    'previous w.lexicon',
    'previous r.lexicon',
    'l.lower w.lower',
    'w.lower r.lower',
    'previous w.place1',
    'w.place1 r.place1',
    'previous r.lower',
    'r.lexicon rr.lexicon',
    'r.shape w.shape',
    'w.place0 previous',
  ],
  1000,
);

/** Only what may be a verb asks what its clause has had and what is to come: "gehen", "gestellt". */
const CLAUSE_ATOMS = ['clause', 'ahead', 'w.lexicon', 'w.end2', 'rMark', 'r.lexicon', 'previous'] as const;

const CLAUSE_TEMPLATES = compileTemplates(
  CLAUSE_ATOMS,
  [
    'clause ahead',
    'clause ahead w.lexicon',
    'clause w.end2 rMark',
    'clause ahead w.end2',
    'clause r.lexicon',
    'clause ahead previous',
  ],
  1100,
);

const contextAtoms = createAtoms(CONTEXT_ATOMS);
const clauseAtoms = createAtoms(CLAUSE_ATOMS);

/** What only the sentence says; `decided` has the classes of the words before, `bits` what each says of the clause. */
export function addContextTagFeatures(
  features: Features,
  words: Window,
  edge: WordFeatures,
  i: number,
  decided: ArrayLike<number>,
  bits: readonly number[],
): void {
  const w = words[i];
  const l = words[i - 1] ?? edge;
  const r = words[i + 1] ?? edge;
  const rr = words[i + 2] ?? edge;
  const previous = i > 0 ? decided[i - 1] : -1;
  let atoms = contextAtoms;
  let at = 1;
  atoms[at++] = w.shape;
  atoms[at++] = i === 0 ? 1 : 0;
  atoms[at++] = l.lexicon;
  atoms[at++] = w.lexicon;
  atoms[at++] = r.lexicon;
  atoms[at++] = rr.lexicon;
  atoms[at++] = previous;
  atoms[at++] = i > 1 ? decided[i - 2] : -1;
  atoms[at++] = w.lower;
  atoms[at++] = l.lower;
  atoms[at++] = r.lower;
  atoms[at++] = w.end3;
  atoms[at++] = w.end2;
  atoms[at++] = w.places[0];
  atoms[at++] = w.places[1];
  atoms[at++] = r.places[1];
  atoms[at++] = r.shape;
  addTemplates(features, CONTEXT_TEMPLATES, atoms);
  if (w.finiteness === 0) return;
  atoms = clauseAtoms;
  at = 1;
  atoms[at++] = clauseSoFar(decided, bits, i);
  atoms[at++] = finiteAhead(words, i);
  atoms[at++] = w.lexicon;
  atoms[at++] = w.end2;
  atoms[at++] = r.isMark ? 1 : 0;
  atoms[at++] = r.lexicon;
  atoms[at++] = previous;
  addTemplates(features, CLAUSE_TEMPLATES, atoms);
}

/** All of them, for training. */
export function addTagFeatures(
  features: Features,
  words: Window,
  edge: WordFeatures,
  i: number,
  decided: ArrayLike<number>,
  bits: readonly number[],
): void {
  features.count = 0;
  for (let k = -REACH; k <= REACH; k++) addWordTagFeatures(features, words[i + k] ?? edge, k);
  addContextTagFeatures(features, words, edge, i, decided, bits);
}

/** verb: "ist … gegangen", "ist … groß": an auxiliary knows its verb by what comes. */
const UNIVERSAL_ATOMS = [
  'tag',
  'l.tag',
  'r.tag',
  'verb',
  'w.lower',
  'w.lexicon',
  'w.place0',
  'w.place1',
  'w.end3',
  'w.shape',
  'l.lower',
  'r.lower',
] as const;

const UNIVERSAL_TEMPLATES = compileTemplates(
  UNIVERSAL_ATOMS,
  [
    'tag',
    'tag w.lower',
    'tag w.lexicon',
    'tag l.tag',
    'tag r.tag',
    'tag w.place0',
    'tag w.place1',
    'tag w.end3',
    'w.lower',
    'tag r.lower',
    'tag l.lower',
    'w.lexicon r.tag',
    'w.shape tag',
    'tag verb',
  ],
  1200,
);

const universalAtoms = createAtoms(UNIVERSAL_ATOMS);

/** Templates of the universal class, once the STTS classes are known; `verb` is that of the next verb, −1 for none. */
export function addUniversalFeatures(
  features: Features,
  words: Window,
  edge: WordFeatures,
  tags: ArrayLike<number>,
  verb: number,
  i: number,
): void {
  const w = words[i];
  const l = words[i - 1] ?? edge;
  const r = words[i + 1] ?? edge;
  const atoms = universalAtoms;
  let at = 1;
  atoms[at++] = tags[i];
  atoms[at++] = tags[i - 1] ?? -1;
  atoms[at++] = tags[i + 1] ?? -1;
  atoms[at++] = verb;
  atoms[at++] = w.lower;
  atoms[at++] = w.lexicon;
  atoms[at++] = w.places[0];
  atoms[at++] = w.places[1];
  atoms[at++] = w.end3;
  atoms[at++] = w.shape;
  atoms[at++] = l.lower;
  atoms[at++] = r.lower;
  features.count = 0;
  addTemplates(features, UNIVERSAL_TEMPLATES, atoms);
}

const MORPHOLOGY_ATOMS = [
  'tag',
  'left',
  'right',
  'further',
  'first',
  'previous',
  'beforePrevious',
  'w.lower',
  'w.end1',
  'w.end2',
  'w.end3',
  'w.end4',
  'w.lexicon',
  'w.moods',
  'w.place0',
  'w.place1',
  'l.lower',
  'l.place1',
  'r.lower',
  'r.end2',
  'r.lexicon',
  'rr.lower',
  'rr.lexicon',
  'rr.end2',
] as const;

const MORPHOLOGY_TEMPLATES = compileTemplates(
  MORPHOLOGY_ATOMS,
  [
    'tag',
    'tag w.lower',
    'tag w.end1',
    'tag w.end2',
    'tag w.end3',
    'tag w.end4',
    'tag w.lexicon',
    'tag w.moods',
    'tag previous',
    'tag previous beforePrevious',
    'previous w.lower',
    'previous w.end2 tag',
    'previous w.lexicon',
    'tag left right',
    'tag l.lower',
    'tag r.lower',
    'tag w.end1 r.end2',
    'tag w.lower r.end2',
    'w.lower right r.lexicon',
    'tag w.lower r.lower',
    'tag w.lower rr.lexicon',
    'w.lower right rr.end2',
    'tag l.lower w.lower',
    'tag l.lower w.end2',
    'tag w.place0',
    'tag w.place1',
    'tag l.place1 w.end2',
    'tag right further',
    'tag w.moods l.lower',
    'tag r.lexicon previous',
    'tag w.lower rr.lower',
    'tag first w.moods',
  ],
  1300,
);

const morphologyAtoms = createAtoms(MORPHOLOGY_ATOMS);

/** Templates of the morphology: STTS classes are known for the whole sentence, `decided` has the bundles of the words before. */
export function addMorphologyFeatures(
  features: Features,
  words: Window,
  edge: WordFeatures,
  tags: ArrayLike<number>,
  i: number,
  decided: ArrayLike<number>,
): void {
  const w = words[i];
  const l = words[i - 1] ?? edge;
  const r = words[i + 1] ?? edge;
  const rr = words[i + 2] ?? edge;
  const atoms = morphologyAtoms;
  let at = 1;
  atoms[at++] = tags[i];
  atoms[at++] = tags[i - 1] ?? -1;
  atoms[at++] = tags[i + 1] ?? -1;
  atoms[at++] = tags[i + 2] ?? -1;
  atoms[at++] = i === 0 ? 1 : 0;
  atoms[at++] = i > 0 ? decided[i - 1] : -1;
  atoms[at++] = i > 1 ? decided[i - 2] : -1;
  atoms[at++] = w.lower;
  atoms[at++] = w.end1;
  atoms[at++] = w.end2;
  atoms[at++] = w.end3;
  atoms[at++] = w.end4;
  atoms[at++] = w.lexicon;
  atoms[at++] = w.moods;
  atoms[at++] = w.places[0];
  atoms[at++] = w.places[1];
  atoms[at++] = l.lower;
  atoms[at++] = l.places[1];
  atoms[at++] = r.lower;
  atoms[at++] = r.end2;
  atoms[at++] = r.lexicon;
  atoms[at++] = rr.lower;
  atoms[at++] = rr.lexicon;
  atoms[at++] = rr.end2;
  features.count = 0;
  addTemplates(features, MORPHOLOGY_TEMPLATES, atoms);
}
