/** What each word says by itself, for every place around the word in question: news repeats its words, so it is added up once. */
import { createFeatures, type Features } from './features.ts';
import { addScores, type LinearScorer } from './linear.ts';
import type { WordFeatures } from './word-features.ts';

/** How many words on each side are looked at. */
export const REACH = 2;
const WIDTH = 2 * REACH + 1;
/** Sums are kept in steps of so many units, in two bytes: half the memory, and next to nothing is lost. */
const GRAIN = 4;
const MOST = 32_767;
/** Words whose sums are kept: half a kilobyte each. */
const KEPT = 32_000;
/** Where a kind of model keeps its place with a word. */
export type SumsOf = 'tagSums' | 'nameSums';

/** Templates of a word that stands `k` words from the one in question, from −REACH to REACH. */
export type AddWordFeatures = (features: Features, word: WordFeatures, k: number) => void;

/**
 * A function that adds what the words around word `i` of a sentence say to a row of scores.
 */
export function createWordSums(
  scorer: LinearScorer,
  edge: WordFeatures,
  slot: SumsOf,
  addWordFeatures: AddWordFeatures,
): (words: readonly WordFeatures[], i: number, row: Int32Array) => void {
  const features = createFeatures();
  const count = scorer.labels.length;
  const size = WIDTH * count;
  // One table for all words, the oldest giving way: an array for each word would be garbage by the megabyte.
  const table = new Int16Array(KEPT * size);
  const owners: (WordFeatures | null)[] = new Array(KEPT).fill(null);
  const exact = new Int32Array(count);
  let oldest = 0;
  /** Where the sums of a word begin in the table. */
  const placeOf = (word: WordFeatures): number => {
    const known = word[slot];
    // What is next to give way counts as gone: five words are asked for at once, and none may overwrite another.
    if (known >= 0 && owners[known] === word && (known - oldest + KEPT) % KEPT >= WIDTH) return known * size;
    const row = oldest;
    oldest = (oldest + 1) % KEPT;
    for (let k = -REACH; k <= REACH; k++) {
      features.count = 0;
      addWordFeatures(features, word, k);
      exact.fill(0);
      addScores(scorer, features, exact);
      const at = row * size + (k + REACH) * count;
      for (let c = 0; c < count; c++)
        table[at + c] = Math.max(-MOST, Math.min(MOST, Math.round(exact[c] / GRAIN)));
    }
    owners[row] = word;
    word[slot] = row;
    return row * size;
  };
  return (words, i, row) => {
    const ll = placeOf(words[i - 2] ?? edge);
    const l = placeOf(words[i - 1] ?? edge) + count;
    const w = placeOf(words[i]) + 2 * count;
    const r = placeOf(words[i + 1] ?? edge) + 3 * count;
    const rr = placeOf(words[i + 2] ?? edge) + 4 * count;
    for (let c = 0; c < count; c++)
      row[c] += GRAIN * (table[ll + c] + table[l + c] + table[w + c] + table[r + c] + table[rr + c]);
  };
}
