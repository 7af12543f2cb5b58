/** What is said, word by word: a linear-chain CRF over a text, and the chances that it gives to each label. */
import type { Document } from '../../language/document.ts';
import { createFeatures } from '../../language/learned/features.ts';
import { addScores, compileLinear } from '../../language/learned/linear.ts';
import type { Form } from '../reading.ts';
import type { ChoiceModel } from './choice.ts';
import { addSequenceFeatures, viewTokens } from './sequence-features.ts';

const FORMS = [
  'direct',
  'indirect',
  'indirect-free-indirect',
  'free-indirect',
  'reported',
] as const satisfies readonly Form[];

/** 0 is outside of all that is said; then the begin (odd) and the inside (even) of a content of each form. */
export const SEQUENCE_LABELS: readonly string[] = [
  'outside',
  ...FORMS.flatMap((form) => [`begin ${form}`, `inside ${form}`]),
];
const COUNT = SEQUENCE_LABELS.length;

/** Label of the first word of a content; that of its other words is one more. */
export const beginOf = (form: Form): number => 1 + 2 * (FORMS as readonly Form[]).indexOf(form);

export interface SequenceModel extends ChoiceModel {
  /** Log-odds of label b behind label a at `a * labels + b`; the last row is the start. */
  readonly steps: Float32Array;
}

/** Stands for what is before the first word. */
const START = COUNT;
const isInside = (label: number): boolean => label > 0 && label % 2 === 0;

/** Whether a label may stand behind another: inside stands only behind the begin or the inside of its form. */
const mayFollow = (before: number, label: number): boolean =>
  !isInside(label) || before === label || before === label - 1;

/** The sums of all sequences before and behind each word, and what they were made of; rows of one number a label. */
export interface Chain {
  readonly length: number;
  readonly forward: Float32Array;
  readonly backward: Float32Array;
  /** How well each label fits each word, and each label behind another, as odds. */
  readonly fits: Float32Array;
  readonly steps: Float32Array;
}

/** Forward and backward over one text; `scores` are log-odds, a row for each word. */
export function findChain(scores: Float32Array, length: number, logSteps: Float32Array): Chain {
  const steps = logSteps.map((step, at) =>
    mayFollow(Math.floor(at / COUNT), at % COUNT) ? Math.exp(step) : 0,
  );
  const fits = new Float32Array(length * COUNT);
  const forward = new Float32Array(length * COUNT);
  const backward = new Float32Array(length * COUNT);
  for (let i = 0, row = 0; i < length; i++, row += COUNT) {
    let most = scores[row];
    for (let b = 1; b < COUNT; b++) if (scores[row + b] > most) most = scores[row + b];
    for (let b = 0; b < COUNT; b++) fits[row + b] = Math.exp(scores[row + b] - most);
    let total = 0;
    for (let b = 0; b < COUNT; b++) {
      let sum = 0;
      if (i === 0) sum = steps[START * COUNT + b];
      else if (isInside(b))
        sum =
          forward[row - COUNT + b] * steps[b * COUNT + b] +
          forward[row - COUNT + b - 1] * steps[(b - 1) * COUNT + b];
      else for (let a = 0; a < COUNT; a++) sum += forward[row - COUNT + a] * steps[a * COUNT + b];
      total += forward[row + b] = sum * fits[row + b];
    }
    for (let b = 0; b < COUNT; b++) forward[row + b] /= total;
  }
  backward.fill(1, Math.max(0, (length - 1) * COUNT));
  const next = new Float32Array(COUNT);
  for (let i = length - 2, row = i * COUNT; i >= 0; i--, row -= COUNT) {
    for (let b = 0; b < COUNT; b++) next[b] = fits[row + COUNT + b] * backward[row + COUNT + b];
    let total = 0;
    for (let a = 0; a < COUNT; a++) {
      let sum = next[0] * steps[a * COUNT];
      for (let b = 1; b < COUNT; b += 2) sum += next[b] * steps[a * COUNT + b];
      const inside = a + (a % 2);
      if (a > 0) sum += next[inside] * steps[a * COUNT + inside];
      total += backward[row + a] = sum;
    }
    for (let a = 0; a < COUNT; a++) backward[row + a] /= total;
  }
  return { length, forward, backward, fits, steps };
}

/** The chance of each label at each word, a row for each word. */
export function findMarginals({ length, forward, backward }: Chain): Float32Array {
  const marginals = new Float32Array(length * COUNT);
  for (let row = 0; row < marginals.length; row += COUNT) {
    let total = 0;
    for (let b = 0; b < COUNT; b++) total += marginals[row + b] = forward[row + b] * backward[row + b];
    for (let b = 0; b < COUNT; b++) marginals[row + b] /= total;
  }
  return marginals;
}

/** How often each label is to be expected behind each other, in the layout of `steps`. */
export function expectSteps({ length, forward, backward, fits, steps }: Chain): Float64Array {
  const expected = new Float64Array(steps.length);
  const chances = new Float64Array(COUNT * COUNT);
  for (let b = 0; b < COUNT && length > 0; b++) expected[START * COUNT + b] = forward[b] * backward[b];
  const first = expected.subarray(START * COUNT);
  const total = first.reduce((sum, one) => sum + one, 0);
  for (let b = 0; b < COUNT; b++) first[b] /= total || 1;
  for (let i = 1, row = COUNT; i < length; i++, row += COUNT) {
    let sum = 0;
    for (let a = 0; a < COUNT; a++)
      for (let b = 0; b < COUNT; b++) {
        const at = a * COUNT + b;
        sum += chances[at] = forward[row - COUNT + a] * steps[at] * fits[row + b] * backward[row + b];
      }
    for (let at = 0; at < chances.length; at++) expected[at] += chances[at] / sum;
  }
  return expected;
}

/** What the model makes of a span of words. */
export interface SpanChances {
  /** The form that its words most likely belong to, and the mean chance that they do. */
  readonly form: Form;
  readonly share: number;
  /** Mean chance of being outside of all that is said. */
  readonly outside: number;
  /** Chance that a content begins with its first word, and that one goes on behind its last. */
  readonly begins: number;
  readonly goesOn: number;
}

export function judgeSpan(
  marginals: Float32Array,
  runs: readonly { readonly start: number; readonly end: number }[],
): SpanChances {
  const sums = new Float64Array(COUNT);
  let words = 0;
  for (const { start, end } of runs) {
    words += end - start;
    for (let row = start * COUNT; row < end * COUNT; row += COUNT)
      for (let c = 0; c < COUNT; c++) sums[c] += marginals[row + c];
  }
  let best = 1;
  for (let c = 3; c < COUNT; c += 2) if (sums[c] + sums[c + 1] > sums[best] + sums[best + 1]) best = c;
  const first = runs[0].start * COUNT;
  const behind = runs[runs.length - 1].end * COUNT;
  let begins = 0;
  let goesOn = 0;
  for (let c = 1; c < COUNT; c += 2) {
    begins += marginals[first + c];
    goesOn += marginals[behind + c + 1] ?? 0; // behind the last word of the text there is nothing
  }
  return {
    form: FORMS[(best - 1) / 2],
    share: (sums[best] + sums[best + 1]) / words,
    outside: sums[0] / words,
    begins,
    goesOn,
  };
}

/** The chances of the labels at each word of a document, a row for each word. */
export function createSequence({ linear, unit, steps }: SequenceModel): (document: Document) => Float32Array {
  const scorer = compileLinear(linear);
  const features = createFeatures();
  const row = new Int32Array(COUNT);
  return (document) => {
    const { length } = document.tokens;
    const view = viewTokens(document);
    const scores = new Float32Array(length * COUNT);
    for (let i = 0; i < length; i++) {
      addSequenceFeatures(features, view, i);
      row.fill(0);
      addScores(scorer, features, row);
      for (let c = 0; c < COUNT; c++) scores[i * COUNT + c] = row[c] * unit;
    }
    return findMarginals(findChain(scores, length, steps));
  };
}
