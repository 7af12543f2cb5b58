/** Multinomial logistic regression over hashed features, by AdaGrad with a penalty on the weights. */
import type { ChoiceModel } from '../../src/reading/learned/choice.ts';
import { softmax } from '../../src/reading/learned/choice.ts';
import { quantise, unitOf } from '../language/train-linear.ts';
import { shuffle } from '../language/train-tagger.ts';
import { seededRandom } from '../measure/bootstrap.ts';

/** One decision: its features, and how much each label is worth as the answer, together 1. */
export interface Example {
  readonly features: Int32Array;
  readonly wanted: readonly number[];
}

export interface LogisticOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly penalty: number;
  readonly seed: number;
}

export const LOGISTIC_OPTIONS: LogisticOptions = { bits: 16, epochs: 12, rate: 0.02, penalty: 0.01, seed: 7 };

export function trainLogistic(
  examples: readonly Example[],
  labels: readonly string[],
  { bits, epochs, rate, penalty, seed }: LogisticOptions = LOGISTIC_OPTIONS,
): ChoiceModel {
  const classes = labels.length;
  const mask = (1 << bits) - 1;
  const weights = new Float32Array((mask + 1) * classes);
  const squares = new Float32Array(weights.length);
  const random = seededRandom(seed);
  const order = examples.map((_, i) => i);
  const scores = new Float64Array(classes);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const { features, wanted } = examples[at];
      scores.fill(0);
      for (const feature of features) {
        const row = (feature & mask) * classes;
        for (let c = 0; c < classes; c++) scores[c] += weights[row + c];
      }
      const chances = softmax(scores);
      for (let c = 0; c < classes; c++) {
        const slope = chances[c] - wanted[c];
        for (const feature of features) {
          const cell = (feature & mask) * classes + c;
          const step = slope + penalty * weights[cell];
          squares[cell] += step * step;
          weights[cell] -= (rate * step) / (Math.sqrt(squares[cell]) + 1e-3);
        }
      }
    }
  }
  return quantiseChoice(weights, labels);
}

/** Weights so small that they decide nothing are left out. */
const LEAST = 0.01;

export function quantiseChoice(weights: Float32Array, labels: readonly string[]): ChoiceModel {
  const unit = unitOf(weights);
  return { linear: quantise(weights, labels, LEAST, unit), unit };
}

/** One choice among candidates: the features of each, and how much each is worth as the answer, together 1. */
export interface Contest {
  readonly candidates: readonly Int32Array[];
  readonly wanted: readonly number[];
}

/** A model of one label: its score of a candidate against those of the others (conditional logit). */
export function trainContests(
  contests: readonly Contest[],
  { bits, epochs, rate, penalty, seed }: LogisticOptions = LOGISTIC_OPTIONS,
): ChoiceModel {
  const mask = (1 << bits) - 1;
  const weights = new Float32Array(mask + 1);
  const squares = new Float32Array(mask + 1);
  const random = seededRandom(seed);
  const order = contests.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const { candidates, wanted } = contests[at];
      const chances = softmax(
        Float64Array.from(candidates, (features) =>
          features.reduce((sum, feature) => sum + weights[feature & mask], 0),
        ),
      );
      candidates.forEach((features, c) => {
        const slope = chances[c] - wanted[c];
        if (Math.abs(slope) < 1e-4) return;
        for (const feature of features) {
          const cell = feature & mask;
          const step = slope + penalty * weights[cell];
          squares[cell] += step * step;
          weights[cell] -= (rate * step) / (Math.sqrt(squares[cell]) + 1e-3);
        }
      });
    }
  }
  return quantiseChoice(weights, ['score']);
}
