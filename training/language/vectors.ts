/** Word vectors from raw German: a skip-gram with negative sampling. */
import { seededRandom } from '../measure/bootstrap.ts';

export interface VectorOptions {
  readonly dimensions: number;
  /** Neighbours on each side. */
  readonly window: number;
  /** Whether each place beside the word has an output matrix of its own: then words of one syntax lie close, else those of one topic. */
  readonly isPlaced: boolean;
  readonly negatives: number;
  readonly epochs: number;
  readonly rate: number;
  readonly seed: number;
}

export interface Vocabulary {
  readonly words: readonly string[];
  readonly counts: Uint32Array;
}

const TABLE = 1 << 22;

/**
 * Learns one vector for each word of the vocabulary; `ids` are word indexes in the order of the text, −1 for a
 * word that is not in it, −2 between sentences. Rows of the result have length one.
 */
export function trainVectors(
  ids: Int32Array,
  { words, counts }: Vocabulary,
  { dimensions, window, isPlaced, negatives, epochs, rate, seed }: VectorOptions,
  report: (share: number) => void,
): Float32Array {
  const random = seededRandom(seed);
  const size = words.length;
  const input = new Float32Array(size * dimensions).map(() => (random() - 0.5) / dimensions);
  const places = 2 * window;
  const output = Array.from({ length: isPlaced ? places : 1 }, () => new Float32Array(size * dimensions));
  const table = negativeTable(counts);
  const keep = keepRates(counts, isPlaced ? 3e-4 : 1e-4);
  const gradient = new Float32Array(dimensions);
  let state = seed | 0 || 1;
  // xorshift: a table index for every negative, without a call.
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  const total = ids.length * epochs;
  let done = 0;
  for (let epoch = 0; epoch < epochs; epoch++)
    for (let i = 0; i < ids.length; i++, done++) {
      if ((done & 0xfffff) === 0) report(done / total);
      const word = ids[i];
      if (word < 0 || next() / 4294967296 > keep[word]) continue;
      const alpha = rate * Math.max(0.0001, 1 - done / total);
      const at = word * dimensions;
      gradient.fill(0);
      for (let place = 0; place < places; place++) {
        const offset = place < window ? place - window : place - window + 1;
        const j = i + offset;
        if (j < 0 || j >= ids.length || ids[j] < 0) continue;
        if (offset < 0 ? ids[i - 1] === -2 : ids[i + 1] === -2) continue;
        const out = output[isPlaced ? place : 0];
        for (let n = 0; n <= negatives; n++) {
          const target = n === 0 ? ids[j] : table[next() & (TABLE - 1)];
          if (n > 0 && target === ids[j]) continue;
          const to = target * dimensions;
          let dot = 0;
          for (let d = 0; d < dimensions; d++) dot += input[at + d] * out[to + d];
          const predicted = dot > 8 ? 1 : dot < -8 ? 0 : 1 / (1 + Math.exp(-dot));
          const step = ((n === 0 ? 1 : 0) - predicted) * alpha;
          for (let d = 0; d < dimensions; d++) {
            gradient[d] += step * out[to + d];
            out[to + d] += step * input[at + d];
          }
        }
      }
      for (let d = 0; d < dimensions; d++) input[at + d] += gradient[d];
    }
  return normalise(input, dimensions);
}

/** Words drawn as often as their count to the power of three quarters says. */
function negativeTable(counts: Uint32Array): Int32Array {
  const table = new Int32Array(TABLE);
  let sum = 0;
  for (const count of counts) sum += count ** 0.75;
  let word = 0;
  let reached = counts[0] ** 0.75 / sum;
  for (let i = 0; i < TABLE; i++) {
    table[i] = word;
    if (i / TABLE > reached && word < counts.length - 1) reached += counts[++word] ** 0.75 / sum;
  }
  return table;
}

/** Frequent words teach little each time: how often one is looked at. */
function keepRates(counts: Uint32Array, threshold: number): Float32Array {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const rates = new Float32Array(counts.length);
  for (let i = 0; i < counts.length; i++) rates[i] = Math.min(1, Math.sqrt(threshold / (counts[i] / total)));
  return rates;
}

function normalise(vectors: Float32Array, dimensions: number): Float32Array {
  for (let at = 0; at < vectors.length; at += dimensions) {
    let square = 0;
    for (let d = 0; d < dimensions; d++) square += vectors[at + d] ** 2;
    const length = Math.sqrt(square) || 1;
    for (let d = 0; d < dimensions; d++) vectors[at + d] /= length;
  }
  return vectors;
}
