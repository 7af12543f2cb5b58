/** A choice by added-up reasons: each reason is a template with its value, each label has a weight for it. */
import { createFeatures, type Features, hashString } from '../../language/learned/features.ts';
import {
  addScores,
  compileLinear,
  type LinearModel,
  type LinearScorer,
} from '../../language/learned/linear.ts';

/** A multinomial logistic model: the weights of a label add up to its log-odds. */
export interface ChoiceModel {
  readonly linear: LinearModel;
  /** Log-odds that one unit stands for. */
  readonly unit: number;
}

export type ReasonValue = string | number;

/** A reason as it was added: which template, and what it found. */
export interface Reason {
  readonly template: number;
  readonly value: string;
}

/** Collects reasons as hashed features. */
export interface Reasons {
  readonly features: Features;
  /** Adds one reason; a second value makes it a reason of both together. */
  readonly add: (template: number, value: ReasonValue, more?: ReasonValue) => void;
  /** Whether reasons of this template count: what does not need not be looked for. */
  readonly uses: (template: number) => boolean;
  /** Begins anew; reasons of different subjects, a number each, never share a weight. */
  readonly clear: (subject?: number) => void;
  /** The reasons behind the features, in the same order; kept only where `keep` was asked for. */
  readonly kept: Reason[];
}

const hashOf = (value: ReasonValue, seed: number): number =>
  typeof value === 'string' ? hashString(value, seed) : Math.imul(value + 0x51ed27, 0x9e3779b1) ^ seed;

/** `leaveOut` names templates that are skipped: what is measured without them. */
export function createReasons(leaveOut: ReadonlySet<number> = new Set(), keep = false): Reasons {
  const features = createFeatures();
  const kept: Reason[] = [];
  let seed = 0;
  const leavesOut = leaveOut.size > 0;
  return {
    features,
    kept,
    add: (template, value, more = '') => {
      if (features.count >= features.values.length || (leavesOut && leaveOut.has(template))) return;
      const hash = hashOf(value, Math.imul(template + 1, 0x85ebca6b) ^ seed);
      features.values[features.count++] = more === '' ? hash : hashOf(more, Math.imul(hash, 0xc2b2ae35));
      if (keep) kept.push({ template, value: String(value) });
    },
    uses: (template) => !leaveOut.has(template),
    clear: (subject = 0) => {
      features.count = 0;
      seed = Math.imul(subject, 0x27d4eb2f);
      kept.length = 0;
    },
  };
}

/** The chances of the labels, from 0 to 1, together 1. */
export type Chooser = (features: Features) => Float64Array;

/** A model laid out for use: the weights once, for choosing and for telling why. */
export interface CompiledChoice {
  readonly scorer: LinearScorer;
  readonly unit: number;
}

export const compileChoice = ({ linear, unit }: ChoiceModel): CompiledChoice => ({
  scorer: compileLinear(linear),
  unit,
});

export function createChooser({ scorer, unit }: CompiledChoice): Chooser {
  const sums = new Int32Array(scorer.labels.length);
  return (features) => {
    sums.fill(0);
    addScores(scorer, features, sums);
    return softmax(Float64Array.from(sums, (sum) => sum * unit));
  };
}

/** Log-odds that each feature gives to a label. */
export function weighReasons(scorer: LinearScorer, features: Features, label: number): Float64Array {
  const one = createFeatures();
  const sums = new Int32Array(scorer.labels.length);
  return Float64Array.from({ length: features.count }, (_, f) => {
    one.values[0] = features.values[f];
    one.count = 1;
    sums.fill(0);
    addScores(scorer, one, sums);
    return sums[label];
  });
}

export function softmax(scores: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) most = Math.max(most, score);
  let total = 0;
  const chances = scores.map((score) => {
    const weight = Math.exp(score - most);
    total += weight;
    return weight;
  });
  return chances.map((weight) => weight / total);
}
