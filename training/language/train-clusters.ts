/** Word clusters from raw paragraphs: vectors of two kinds, then k-means from fine to coarse. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { ClusterModel, ClusterTree } from '../../src/language/learned/clusters.ts';
import { findSentences } from '../../src/language/sentences.ts';
import { tokenize } from '../../src/language/tokens.ts';
import { seededRandom } from '../measure/bootstrap.ts';
import { trainVectors, type Vocabulary } from './vectors.ts';

/** Words that occur more rarely have no cluster. */
const LEAST = 8;
const DIMENSIONS = 48;
/** Longer paragraphs are lists and tables. */
const LONGEST = 200_000;
const SIZES = [1024, 256, 64, 16] as const;

/** A text as word indexes: −1 for a rare word, −2 between sentences. */
interface IndexedText {
  readonly vocabulary: Vocabulary;
  readonly ids: Int32Array;
}

/** Reads paragraphs, a line each, gzipped. Digits are zeros: "2013" and "1998" are one word. */
async function readParagraphs(file: string): Promise<IndexedText> {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()) });
  const indexes = new Map<string, number>();
  const counts: number[] = [];
  let ids = new Int32Array(1 << 20);
  let length = 0;
  const push = (id: number): void => {
    if (length === ids.length) {
      const larger = new Int32Array(ids.length * 2);
      larger.set(ids);
      ids = larger;
    }
    ids[length++] = id;
  };
  for await (const line of lines) {
    if (line.length > LONGEST) continue;
    const tokens = tokenize(line);
    for (const sentence of findSentences(tokens)) {
      for (let i = sentence.start; i < sentence.end; i++) {
        const word = tokens.word[i].replace(/\d/g, '0');
        let id = indexes.get(word);
        if (id === undefined) {
          id = indexes.size;
          indexes.set(word, id);
          counts.push(0);
        }
        counts[id]++;
        push(id);
      }
      push(-2);
    }
  }
  const words = [...indexes.keys()];
  const kept = words
    .map((_, id) => id)
    .filter((id) => counts[id] >= LEAST)
    .sort((a, b) => counts[b] - counts[a] || a - b);
  const renamed = new Int32Array(words.length).fill(-1);
  kept.forEach((id, rank) => {
    renamed[id] = rank;
  });
  return {
    vocabulary: { words: kept.map((id) => words[id]), counts: Uint32Array.from(kept, (id) => counts[id]) },
    ids: ids.subarray(0, length).map((id) => (id < 0 ? id : renamed[id])),
  };
}

/** The tree of clusters of unit vectors, each weighted. */
export function findClusters(
  vectors: Float32Array,
  dimensions: number,
  weights: Float64Array,
  seed: number,
): ClusterTree {
  let points = vectors;
  let heavy = weights;
  const levels: Uint16Array[] = [];
  SIZES.forEach((size, level) => {
    const { nearest, centres } = meansOf(points, dimensions, heavy, size, level === 0 ? 8 : 30, seed + level);
    levels.push(nearest);
    const sums = new Float64Array(size);
    nearest.forEach((centre, i) => {
      sums[centre] += heavy[i];
    });
    points = centres;
    heavy = sums;
  });
  return { fine: levels[0], parents: [levels[1], levels[2], levels[3]] };
}

/** Spherical k-means: each point goes to the centre with the largest dot product. */
function meansOf(
  points: Float32Array,
  dimensions: number,
  weights: Float64Array,
  size: number,
  rounds: number,
  seed: number,
) {
  const random = seededRandom(seed);
  const count = points.length / dimensions;
  const centres = new Float32Array(size * dimensions);
  const place = (centre: number, point: number): void => {
    const at = point * dimensions;
    centres.set(points.subarray(at, at + dimensions), centre * dimensions);
  };
  // Half of them begin at frequent words, which come first.
  for (let c = 0; c < size; c++)
    place(c, Math.floor(random() * (c < size / 2 ? Math.min(count, 5000) : count)));
  const nearest = new Uint16Array(count);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < count; i++) {
      const at = i * dimensions;
      let best = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < size; c++) {
        const to = c * dimensions;
        let dot = 0;
        for (let d = 0; d < dimensions; d++) dot += points[at + d] * centres[to + d];
        if (dot > best) {
          best = dot;
          nearest[i] = c;
        }
      }
    }
    centres.fill(0);
    for (let i = 0; i < count; i++)
      for (let d = 0; d < dimensions; d++)
        centres[nearest[i] * dimensions + d] += weights[i] * points[i * dimensions + d];
    for (let c = 0; c < size; c++) {
      const centre = centres.subarray(c * dimensions, (c + 1) * dimensions);
      const length = Math.hypot(...centre);
      if (length === 0) place(c, Math.floor(random() * count));
      else for (let d = 0; d < dimensions; d++) centre[d] /= length;
    }
  }
  return { nearest, centres };
}

export async function trainClusters(
  file: string,
  report: (words: string) => void,
  seed = 1,
): Promise<ClusterModel> {
  const { vocabulary, ids } = await readParagraphs(file);
  report(`${ids.length} tokens, ${vocabulary.words.length} words that occur ${LEAST} times or more`);
  // A very frequent word should not pull a cluster to itself.
  const weights = Float64Array.from(vocabulary.counts, (count) => Math.sqrt(Math.min(count, 2000)));
  const learn = (name: string, window: number, isPlaced: boolean, epochs: number): ClusterTree => {
    const vectors = trainVectors(
      ids,
      vocabulary,
      { dimensions: DIMENSIONS, window, isPlaced, negatives: 4, epochs, rate: 0.05, seed },
      (share) => report(`${name}: ${Math.round(share * 100)} %`),
    );
    return findClusters(vectors, DIMENSIONS, weights, seed);
  };
  return {
    words: vocabulary.words,
    places: learn('places', 2, true, 3),
    topics: learn('topics', 5, false, 2),
  };
}
