/** Names in a sentence: PER, LOC, ORG, OTH, with their derivations (russisch: LOCderiv) and parts (US-Präsident: LOCpart). */
import { createFeatures } from './features.ts';
import { addScores, compileLinear, type LinearModel } from './linear.ts';
import { addContextNameFeatures, addWordNameFeatures } from './name-features.ts';
import type { WordFeatures } from './word-features.ts';
import { createWordSums } from './word-sums.ts';

export interface NamesModel {
  /** Labels: "O", and B-, I-, E-, S- with each kind: begin, inside, end, single. */
  readonly labels: LinearModel;
  /** Score of label b behind label a at `a * labels + b`, in the same units; the last row is the start. */
  readonly steps: Int32Array;
}

/** A name: words from `start` to before `end`. */
export interface Name {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

/** Which labels may stand behind a label; behind the start and before the end none may be half a name. */
export interface LabelOrder {
  /** For each label those that may stand before it. */
  readonly before: readonly (readonly number[])[];
  readonly first: readonly boolean[];
  readonly last: readonly boolean[];
}

const opens = (label: string): boolean => label.startsWith('B-') || label.startsWith('I-');
const goesOn = (label: string): boolean => label.startsWith('I-') || label.startsWith('E-');

export function orderLabels(labels: readonly string[]): LabelOrder {
  const mayFollow = (a: string, b: string): boolean =>
    opens(a) ? goesOn(b) && a.slice(2) === b.slice(2) : !goesOn(b);
  return {
    before: labels.map((b) => labels.flatMap((a, i) => (mayFollow(a, b) ? [i] : []))),
    first: labels.map((label) => !goesOn(label)),
    last: labels.map((label) => !opens(label)),
  };
}

const NEVER = -1e9;

/** What can be gained or lost at most by the step out of a label, for all labels behind it. */
interface StepBounds {
  readonly most: Float64Array;
  readonly least: Float64Array;
}

export function boundSteps(steps: ArrayLike<number>, { before }: LabelOrder): StepBounds {
  const count = before.length;
  const most = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  const least = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  for (let b = 0; b < count; b++)
    for (const a of before[b]) {
      most[a] = Math.max(most[a], steps[a * count + b]);
      least[a] = Math.min(least[a], steps[a * count + b]);
    }
  return { most, least };
}

/** The best sequence of labels (Viterbi); `scores` has one row for each word. */
export function findSequence(
  scores: ArrayLike<number>,
  length: number,
  steps: ArrayLike<number>,
  { before, first, last }: LabelOrder,
  { most, least }: StepBounds,
): Uint8Array {
  const count = before.length;
  const back = new Uint8Array(length * count);
  let reached = new Float64Array(count);
  let next = new Float64Array(count);
  const closed = new Uint8Array(count);
  for (let b = 0; b < count; b++) reached[b] = first[b] ? scores[b] + steps[count * count + b] : NEVER;
  for (let i = 1; i < length; i++) {
    // Most words are no name, and no step can make up for that: labels behind which no sequence can win are left out.
    let floor = Number.NEGATIVE_INFINITY;
    for (let a = 0; a < count; a++) if (last[a]) floor = Math.max(floor, reached[a] + least[a]);
    let hopeful = 0;
    for (let a = 0; a < count; a++) if (last[a] && reached[a] + most[a] >= floor) closed[hopeful++] = a;
    for (let b = 0; b < count; b++) {
      let best = NEVER;
      let from = 0;
      if (first[b])
        for (let k = 0; k < hopeful; k++) {
          const a = closed[k];
          const score = reached[a] + steps[a * count + b];
          if (score > best) {
            best = score;
            from = a;
          }
        }
      else
        for (const a of before[b]) {
          const score = reached[a] + steps[a * count + b];
          if (score > best) {
            best = score;
            from = a;
          }
        }
      next[b] = best + scores[i * count + b];
      back[i * count + b] = from;
    }
    [reached, next] = [next, reached];
  }
  let best = -1;
  for (let b = 0; b < count; b++) if (last[b] && (best < 0 || reached[b] > reached[best])) best = b;
  const labels = new Uint8Array(length);
  if (length > 0) labels[length - 1] = best;
  for (let i = length - 1; i > 0; i--) labels[i - 1] = back[i * count + labels[i]];
  return labels;
}

/** The names that a sequence of labels stands for. */
export function collectNames(labels: readonly string[]): Name[] {
  const names: Name[] = [];
  let start = -1;
  for (let i = 0; i <= labels.length; i++) {
    const label = labels[i] ?? 'O';
    const kind = start < 0 ? '' : labels[start].slice(2);
    if (start >= 0 && !(goesOn(label) && label.slice(2) === kind)) {
      names.push({ start, end: i, kind });
      start = -1;
    }
    if (label !== 'O' && start < 0) start = i;
  }
  return names;
}

/** A function that finds the names of one sentence after another; `tags` are STTS classes as indexes. */
export function createNameFinder(
  { labels, steps }: NamesModel,
  edge: WordFeatures,
): (words: readonly WordFeatures[], tags: ArrayLike<number>) => Name[] {
  const features = createFeatures();
  const order = orderLabels(labels.labels);
  const bounds = boundSteps(steps, order);
  const scorer = compileLinear(labels);
  const count = labels.labels.length;
  const addWords = createWordSums(scorer, edge, 'nameSums', addWordNameFeatures);
  return (words, tags) => {
    const scores = new Int32Array(words.length * count);
    for (let i = 0; i < words.length; i++) {
      const row = scores.subarray(i * count, (i + 1) * count);
      addWords(words, i, row);
      features.count = 0;
      addContextNameFeatures(features, words, edge, tags, i);
      addScores(scorer, features, row);
    }
    return collectNames(
      Array.from(findSequence(scores, words.length, steps, order, bounds), (label) => labels.labels[label]),
    );
  };
}
