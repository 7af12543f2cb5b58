/**
 * A linear classifier over hashed features, its weights sparse and one byte each: a byte q stands for q · |q| units,
 * so that small weights keep their differences and large ones their size.
 */
import type { Features } from './features.ts';

export interface LinearModel {
  /** The labels; a class is an index into them. */
  readonly labels: readonly string[];
  /** Cells of bucket b: from `starts[b]` to `starts[b + 1]`. */
  readonly starts: Uint32Array;
  /** The class of each cell, and the byte that stands for its weight. */
  readonly classes: Uint8Array;
  readonly weights: Int8Array;
}

/** A model laid out for speed: what a processor fetches for one feature lies together. */
export interface LinearScorer {
  readonly labels: readonly string[];
  readonly mask: number;
  /** Of each bucket: where its cells begin times 256, and how many they are. */
  readonly places: Uint32Array;
  /** Class times 256, and the byte of the weight as 0 to 255. */
  readonly cells: Uint16Array;
}

/** What each byte of a weight stands for, in units. */
const UNITS = Int32Array.from({ length: 256 }, (_, byte) =>
  byte < 128 ? byte * byte : -((256 - byte) ** 2),
);

export function compileLinear({ labels, starts, classes, weights }: LinearModel): LinearScorer {
  const buckets = starts.length - 1;
  const places = new Uint32Array(buckets);
  // One more: where the last buckets are empty their first cell lies behind the last.
  const cells = new Uint16Array(classes.length + 1);
  for (let bucket = 0; bucket < buckets; bucket++)
    places[bucket] = starts[bucket] * 256 + starts[bucket + 1] - starts[bucket];
  for (let cell = 0; cell < classes.length; cell++)
    cells[cell] = (classes[cell] << 8) | (weights[cell] & 255);
  return { labels, mask: buckets - 1, places, cells };
}

/** Adds the weights of the features to `scores`, one for each label. */
export function addScores(
  { mask, places, cells }: LinearScorer,
  features: Features,
  scores: Int32Array,
): void {
  const { values, places: found, count } = features;
  // Memory is far away: everything is asked for before anything is waited for. Passes that only look can overlap,
  // where a loop of unknown length after each look makes the processor guess and wait.
  for (let f = 0; f < count; f++) found[f] = places[values[f] & mask];
  let touched = 0;
  for (let f = 0; f < count; f++) touched += cells[found[f] >>> 8];
  features.touched = touched;
  for (let f = 0; f < count; f++) {
    const start = found[f] >>> 8;
    const end = start + (found[f] & 255);
    for (let at = start; at < end; at++) {
      const cell = cells[at];
      scores[cell >>> 8] += UNITS[cell & 255];
    }
  }
}

/** The sums of the weights of the features, one for each label. */
export function scoreFeatures(scorer: LinearScorer, features: Features, scores: Int32Array): void {
  scores.fill(0, 0, scorer.labels.length);
  addScores(scorer, features, scores);
}

/** A model of up to four labels, as a table: one look for each feature. */
export interface TableScorer {
  readonly mask: number;
  /** Four units for each bucket. */
  readonly rows: Int16Array;
}

export function compileTable({ labels, starts, classes, weights }: LinearModel): TableScorer {
  if (labels.length > 4)
    throw new RangeError(`compileTable: expected up to 4 labels, found ${labels.length}.`);
  const buckets = starts.length - 1;
  const rows = new Int16Array(buckets * 4);
  for (let bucket = 0; bucket < buckets; bucket++)
    for (let cell = starts[bucket]; cell < starts[bucket + 1]; cell++)
      rows[bucket * 4 + classes[cell]] = UNITS[weights[cell] & 255];
  return { mask: buckets - 1, rows };
}

/** The sums of the weights of the features, four of them. */
export function scoreTable(
  { mask, rows }: TableScorer,
  { values, count }: Features,
  scores: Int32Array,
): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let f = 0; f < count; f++) {
    const at = (values[f] & mask) * 4;
    a += rows[at];
    b += rows[at + 1];
    c += rows[at + 2];
    d += rows[at + 3];
  }
  scores[0] = a;
  scores[1] = b;
  scores[2] = c;
  scores[3] = d;
}

/** The class with the highest score, the first of several; those before `from` are left out. */
export function findBest(scores: ArrayLike<number>, classes: number, from = 0): number {
  let best = from;
  for (let c = from + 1; c < classes; c++) if (scores[c] > scores[best]) best = c;
  return best;
}
