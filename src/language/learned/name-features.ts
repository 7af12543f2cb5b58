/** What the name finder looks at: five words around, their classes and clusters, the parts of the word itself. */
import { addFeature, type Features } from './features.ts';
import { addTemplates, compileTemplates, createAtoms } from './templates.ts';
import { beginningsOf, stemsOf, type WordFeatures } from './word-features.ts';
import { REACH } from './word-sums.ts';

/** What a word says by itself where it stands `k` words from the one in question: the same for all its tokens. */
export function addWordNameFeatures(features: Features, word: WordFeatures, k: number): void {
  const add = (template: number, a: number, b = 0): void => addFeature(features, template, a, b);
  add(303 + k, word.form);
  add(313 + k, word.shape);
  add(323 + k, word.lexicon);
  add(343 + k, word.places[0]);
  add(353 + k, word.places[1]);
  add(363 + k, word.topics[0]);
  add(373 + k, word.topics[1]);
  add(383 + k, word.lower);
  if (k !== 0) return;
  add(300, 1);
  add(400, word.end2);
  add(401, word.end3);
  add(402, word.end4);
  add(403, word.end5);
  for (const [n, beginning] of beginningsOf(word).entries()) add(404 + n, beginning);
  add(407, word.places[2]);
  add(408, word.topics[2]);
  add(409, word.topics[3]);
  // "US-Präsident", "Berlin-Besuch": a part of the word is the name
  if (word.before !== null) {
    add(410, word.before.form);
    add(411, word.before.lexicon);
    add(412, word.before.places[0]);
    add(413, word.before.places[1]);
  }
  if (word.behind !== null) {
    add(414, word.behind.lower);
    add(415, word.behind.lexicon);
    add(416, word.behind.end3);
  }
  for (const [n, stem] of stemsOf(word).entries()) add(417 + n, stem);
  add(446, word.places[0], word.shape);
  add(449, word.end3, word.shape);
}

const CONTEXT_ATOMS = [
  'll.tag',
  'l.tag',
  'w.tag',
  'r.tag',
  'rr.tag',
  'l.form',
  'w.form',
  'r.form',
  'l.lexicon',
  'w.lexicon',
  'r.lexicon',
  'l.lower',
  'r.lower',
  'll.lower',
  'rr.lower',
  'l.shape',
  'w.shape',
  'r.shape',
  'l.place0',
  'w.place0',
  'r.place0',
  'w.place1',
  'first',
  'l.topic0',
  'w.topic0',
  'r.topic0',
  'w.end3',
] as const;

const CONTEXT_TEMPLATES = compileTemplates(CONTEXT_ATOMS, [
  'll.tag',
  'l.tag',
  'w.tag',
  'r.tag',
  'rr.tag',
  'l.form w.form',
  'w.form r.form',
  'l.lexicon w.lexicon',
  'w.lexicon r.lexicon',
  'l.lower w.shape',
  'r.lower w.shape',
  'l.tag w.tag',
  'w.tag r.tag',
  'l.place0 w.place0',
  'w.place0 r.place0',
  'l.lower w.place1',
  'll.lower l.lower',
  'r.lower rr.lower',
  'l.shape w.shape',
  'w.shape r.shape',
  'first w.lexicon',
  'l.topic0 w.topic0',
  'w.topic0 r.topic0',
  'w.end3 l.lower',
]);

const atoms = createAtoms(CONTEXT_ATOMS);

/** What only the sentence says: classes, and words together. `tags` are STTS classes, as indexes. */
export function addContextNameFeatures(
  features: Features,
  words: readonly WordFeatures[],
  edge: WordFeatures,
  tags: ArrayLike<number>,
  i: number,
): void {
  const w = words[i];
  const l = words[i - 1] ?? edge;
  const ll = words[i - 2] ?? edge;
  const r = words[i + 1] ?? edge;
  const rr = words[i + 2] ?? edge;
  let at = 1;
  atoms[at++] = tags[i - 2] ?? -1;
  atoms[at++] = tags[i - 1] ?? -1;
  atoms[at++] = tags[i];
  atoms[at++] = tags[i + 1] ?? -1;
  atoms[at++] = tags[i + 2] ?? -1;
  atoms[at++] = l.form;
  atoms[at++] = w.form;
  atoms[at++] = r.form;
  atoms[at++] = l.lexicon;
  atoms[at++] = w.lexicon;
  atoms[at++] = r.lexicon;
  atoms[at++] = l.lower;
  atoms[at++] = r.lower;
  atoms[at++] = ll.lower;
  atoms[at++] = rr.lower;
  atoms[at++] = l.shape;
  atoms[at++] = w.shape;
  atoms[at++] = r.shape;
  atoms[at++] = l.places[0];
  atoms[at++] = w.places[0];
  atoms[at++] = r.places[0];
  atoms[at++] = w.places[1];
  atoms[at++] = i === 0 ? 1 : 0;
  atoms[at++] = l.topics[0];
  atoms[at++] = w.topics[0];
  atoms[at++] = r.topics[0];
  atoms[at++] = w.end3;
  addTemplates(features, CONTEXT_TEMPLATES, atoms);
}

/** All of them, for training. */
export function addNameFeatures(
  features: Features,
  words: readonly WordFeatures[],
  edge: WordFeatures,
  tags: ArrayLike<number>,
  i: number,
): void {
  features.count = 0;
  for (let k = -REACH; k <= REACH; k++) addWordNameFeatures(features, words[i + k] ?? edge, k);
  addContextNameFeatures(features, words, edge, tags, i);
}
