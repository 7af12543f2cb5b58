/** Learns the sequence model: conditional log-likelihood of the labels of whole articles, by AdaGrad. */
import type { Document } from '../../src/language/document.ts';
import { createFeatures } from '../../src/language/learned/features.ts';
import {
  beginOf,
  expectSteps,
  findChain,
  findMarginals,
  SEQUENCE_LABELS,
  type SequenceModel,
} from '../../src/reading/learned/sequence.ts';
import { addSequenceFeatures, viewTokens } from '../../src/reading/learned/sequence-features.ts';
import type { Form } from '../../src/reading/reading.ts';
import { shuffle } from '../language/train-tagger.ts';
import { seededRandom } from '../measure/bootstrap.ts';
import type { ReadArticle } from './examples.ts';
import { type LogisticOptions, quantiseChoice } from './logistic.ts';

export const SEQUENCE_OPTIONS: LogisticOptions = { bits: 17, epochs: 6, rate: 0.02, penalty: 0.01, seed: 3 };

const COUNT = SEQUENCE_LABELS.length;
/** Slopes so small change nothing. */
const LEAST_SLOPE = 1e-3;

export interface SequenceExample {
  /** Features of each word, and its label. */
  readonly rows: readonly Int32Array[];
  readonly labels: Uint8Array;
}

export function sequenceExample(article: ReadArticle): SequenceExample {
  const { document } = article;
  const view = viewTokens(document);
  const features = createFeatures();
  const rows = Array.from({ length: document.tokens.length }, (_, i) => {
    addSequenceFeatures(features, view, i);
    return features.values.slice(0, features.count);
  });
  return { rows, labels: labelWords(article) };
}

/** The label of each word; where contents stand inside one another, that of the longer. */
function labelWords({ row, document, golds }: ReadArticle): Uint8Array {
  const labels = new Uint8Array(document.tokens.length);
  for (const { content, form } of [...golds].sort((a, b) => b.content.size - a.content.size)) {
    const begin = beginOf(form as Form);
    let last = -2;
    for (const i of wordsOf(
      document,
      [...content].map((token) => row.tokens[token]),
    )) {
      if (labels[i] !== 0) continue;
      labels[i] = last === i - 1 ? begin + 1 : begin;
      last = i;
    }
  }
  return labels;
}

/** Our words that share characters with the corpus's tokens, in the order of the text. */
function wordsOf({ tokens }: Document, spans: readonly (readonly [number, number])[]): number[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  const words: number[] = [];
  let at = 0;
  for (let i = 0; i < tokens.length; i++) {
    while (at < sorted.length && sorted[at][1] <= tokens.start[i]) at++;
    if (at < sorted.length && sorted[at][0] < tokens.end[i]) words.push(i);
  }
  return words;
}

export function trainSequence(
  examples: readonly SequenceExample[],
  { bits, epochs, rate, penalty, seed }: LogisticOptions = SEQUENCE_OPTIONS,
): SequenceModel {
  const mask = (1 << bits) - 1;
  const weights = new Float32Array((mask + 1) * COUNT);
  const squares = new Float32Array(weights.length);
  const steps = new Float32Array((COUNT + 1) * COUNT);
  const stepSquares = new Float32Array(steps.length);
  const random = seededRandom(seed);
  const order = [...examples.keys()];
  const learn = (values: Float32Array, sums: Float32Array, cell: number, slope: number): void => {
    sums[cell] += slope * slope;
    values[cell] -= (rate * slope) / (Math.sqrt(sums[cell]) + 1e-3);
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const { rows, labels } = examples[at];
      const chain = findChain(scoreRows(weights, mask, rows), rows.length, steps);
      const slopes = findMarginals(chain);
      const stepSlopes = expectSteps(chain);
      labels.forEach((label, i) => {
        slopes[i * COUNT + label]--;
        stepSlopes[(i === 0 ? COUNT : labels[i - 1]) * COUNT + label]--;
      });
      slopes.forEach((slope, i) => {
        if (Math.abs(slope) < LEAST_SLOPE) return;
        for (const feature of rows[Math.floor(i / COUNT)]) {
          const cell = (feature & mask) * COUNT + (i % COUNT);
          learn(weights, squares, cell, slope + penalty * weights[cell]);
        }
      });
      stepSlopes.forEach((slope, cell) => {
        if (Math.abs(slope) >= LEAST_SLOPE) learn(steps, stepSquares, cell, slope);
      });
    }
  }
  return { ...quantiseChoice(weights, SEQUENCE_LABELS), steps };
}

function scoreRows(weights: Float32Array, mask: number, rows: readonly Int32Array[]): Float32Array {
  const scores = new Float32Array(rows.length * COUNT);
  rows.forEach((row, i) => {
    for (const feature of row)
      for (let c = 0; c < COUNT; c++) scores[i * COUNT + c] += weights[(feature & mask) * COUNT + c];
  });
  return scores;
}
