/** What the name finder looks at: five words around, their classes and clusters, the parts of the word itself. */
import { addFeature, type Features } from './features.ts';
import type { WordFeatures } from './word-features.ts';

/** How many words on each side are looked at. */
export const REACH = 2;

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
  add(400, word.endings[1]);
  add(401, word.endings[2]);
  add(402, word.endings[3]);
  add(403, word.endings[4]);
  add(404, word.beginnings[0]);
  add(405, word.beginnings[1]);
  add(406, word.beginnings[2]);
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
    add(416, word.behind.endings[2]);
  }
  for (let n = 0; n < word.stems.length; n++) add(417 + n, word.stems[n]);
  add(446, word.places[0], word.shape);
  add(449, word.endings[2], word.shape);
}

/** What only the sentence says: classes, and words together. `tags` are STTS classes, as indexes. */
export function addContextNameFeatures(
  features: Features,
  words: readonly WordFeatures[],
  edge: WordFeatures,
  tags: ArrayLike<number>,
  i: number,
): void {
  const add = (template: number, a: number, b = 0): void => addFeature(features, template, a, b);
  const at = (k: number): WordFeatures => words[i + k] ?? edge;
  const tag = (k: number): number => tags[i + k] ?? -1;
  const w = words[i];
  const l = at(-1);
  const r = at(1);
  for (let k = -REACH; k <= REACH; k++) add(333 + k, tag(k));
  add(430, l.form, w.form);
  add(431, w.form, r.form);
  add(432, l.lexicon, w.lexicon);
  add(433, w.lexicon, r.lexicon);
  add(434, l.lower, w.shape);
  add(435, r.lower, w.shape);
  add(436, tag(-1), tag(0));
  add(437, tag(0), tag(1));
  add(438, l.places[0], w.places[0]);
  add(439, w.places[0], r.places[0]);
  add(440, l.lower, w.places[1]);
  add(441, at(-2).lower, l.lower);
  add(442, r.lower, at(2).lower);
  add(443, l.shape, w.shape);
  add(444, w.shape, r.shape);
  add(445, i === 0 ? 1 : 0, w.lexicon);
  add(447, l.topics[0], w.topics[0]);
  add(448, w.topics[0], r.topics[0]);
  add(450, w.endings[2], l.lower);
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
