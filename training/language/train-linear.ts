/** From perceptron weights to the sparse, quantised model that is shipped. */
import type { LinearModel } from '../../src/language/learned/linear.ts';

/** What the byte 127 stands for, in units. */
const MOST = 127 * 127;

/** The weight that one unit stands for, so that the largest weight is the largest byte. */
export const unitOf = (weights: Float32Array): number => {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  return largest === 0 ? 1 : largest / MOST;
};

/** Averaged weights as bytes; what is below `least` is left out, `unit` is the weight that one unit stands for. */
export function quantise(
  averaged: Float32Array,
  labels: readonly string[],
  least: number,
  unit = unitOf(averaged),
): LinearModel {
  const count = labels.length;
  const buckets = averaged.length / count;
  const units = Int8Array.from(averaged, (weight) =>
    Math.abs(weight) < least ? 0 : Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / unit)),
  );
  const starts = new Uint32Array(buckets + 1);
  for (let b = 0; b < buckets; b++) {
    let cells = 0;
    for (let c = 0; c < count; c++) if (units[b * count + c] !== 0) cells++;
    starts[b + 1] = starts[b] + cells;
  }
  const classes = new Uint8Array(starts[buckets]);
  const weights = new Int8Array(starts[buckets]);
  let cell = 0;
  for (let at = 0; at < units.length; at++)
    if (units[at] !== 0) {
      classes[cell] = at % count;
      weights[cell++] = units[at];
    }
  return { labels, starts, classes, weights };
}
