/** What each word says by itself, for every place around the word in question: news repeats its words, so it is added up once. */
import { createFeatures, type Features } from './features.ts';
import { addScores, type LinearScorer } from './linear.ts';
import type { WordFeatures } from './word-features.ts';

/** How many words on each side are looked at. */
export const REACH = 2;
const WIDTH = 2 * REACH + 1;
/** Where the sums of each kind of model are kept with a word. */
export const SLOTS = { tagger: 0, names: 1 } as const;

/** Templates of a word that stands `k` words from the one in question, from −REACH to REACH. */
export type AddWordFeatures = (features: Features, word: WordFeatures, k: number) => void;

/**
 * A function that takes the words of a sentence and gives one that adds what the words around word `i` say to a row
 * of scores.
 */
export function createWordSums(
  scorer: LinearScorer,
  edge: WordFeatures,
  slot: number,
  addWordFeatures: AddWordFeatures,
): (words: readonly WordFeatures[]) => (i: number, row: Int32Array) => void {
  const features = createFeatures();
  const count = scorer.labels.length;
  const sumsOf = (word: WordFeatures): Int32Array => {
    const kept = word.sums[slot];
    if (kept !== null && kept.owner === scorer) return kept.sums;
    const sums = new Int32Array(WIDTH * count);
    for (let k = -REACH; k <= REACH; k++) {
      features.count = 0;
      addWordFeatures(features, word, k);
      const at = (k + REACH) * count;
      addScores(scorer, features, sums.subarray(at, at + count));
    }
    word.sums[slot] = { owner: scorer, sums };
    return sums;
  };
  return (words) => {
    const sums = words.map(sumsOf);
    const beyond = sumsOf(edge);
    return (i, row) => {
      const ll = sums[i - 2] ?? beyond;
      const l = sums[i - 1] ?? beyond;
      const w = sums[i];
      const r = sums[i + 1] ?? beyond;
      const rr = sums[i + 2] ?? beyond;
      for (let c = 0; c < count; c++)
        row[c] += ll[c] + l[count + c] + w[2 * count + c] + r[3 * count + c] + rr[4 * count + c];
    };
  };
}
