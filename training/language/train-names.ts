/** Learns names from GermEval 2014: a structured perceptron over whole sentences. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFeatures } from '../../src/language/learned/features.ts';
import { addNameFeatures } from '../../src/language/learned/name-features.ts';
import {
  boundSteps,
  collectNames,
  findSequence,
  type Name,
  type NamesModel,
  orderLabels,
} from '../../src/language/learned/names.ts';
import type { WordFeatures } from '../../src/language/learned/word-features.ts';
import { seededRandom } from '../measure/bootstrap.ts';
import { corporaFolder, missingFile } from '../measure/corpus.ts';
import { averageRuns, Perceptron } from './perceptron.ts';
import { quantise, unitOf } from './train-linear.ts';
import { shuffle, type TrainOptions } from './train-tagger.ts';

export const NAMES_OPTIONS: TrainOptions = {
  epochs: 8,
  bits: 17,
  seed: 5,
  runs: 5,
  margin: 2,
  least: 0.8,
};
/** A name that is missed costs more than one too many: without it the finder is too shy. */
const MISSED = 2;

export interface NamedSentence {
  readonly words: readonly string[];
  /** BIO of the outer level. */
  readonly names: readonly string[];
}

export function loadGermeval(part: 'dev' | 'test'): NamedSentence[] {
  const file = join(corporaFolder(), 'ner', `germeval14-${part}.tsv`);
  if (!existsSync(file)) throw new Error(missingFile(file));
  return readFileSync(file, 'utf8')
    .trim()
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .filter((line) => !line.startsWith('#'))
        .map((line) => line.split('\t')),
    )
    .filter((rows) => rows.length > 0)
    .map((rows) => ({ words: rows.map((row) => row[1]), names: rows.map((row) => row[2]) }));
}

/** The names that BIO labels stand for. */
export function collectBio(labels: readonly string[]): Name[] {
  return collectNames(toSpanLabels(labels));
}

/** BIO as begin, inside, end, single. */
export function toSpanLabels(names: readonly string[]): string[] {
  return names.map((label, i) => {
    if (label === 'O') return label;
    const kind = label.slice(2);
    const begins = label.startsWith('B-') || names[i - 1]?.slice(2) !== kind;
    const ends = names[i + 1] !== `I-${kind}`;
    return `${begins ? (ends ? 'S' : 'B') : ends ? 'E' : 'I'}-${kind}`;
  });
}

interface NameExample {
  /** Features of each word, and its label. */
  readonly rows: readonly Int32Array[];
  readonly gold: readonly number[];
}

export function trainNames(
  sentences: readonly NamedSentence[],
  find: (word: string) => WordFeatures,
  edge: WordFeatures,
  tag: (words: readonly WordFeatures[]) => ArrayLike<number>,
  options: TrainOptions = NAMES_OPTIONS,
  report: (epoch: number) => void = () => {},
): NamesModel {
  const golds = sentences.map(({ names }) => toSpanLabels(names));
  const labels = ['O', ...[...new Set(golds.flat())].filter((label) => label !== 'O').sort()];
  const count = labels.length;
  const features = createFeatures();
  // The features of a word do not depend on decisions: once for all rounds.
  const examples = sentences.map((sentence, s) => {
    const words = sentence.words.map(find);
    const tags = tag(words);
    const rows = words.map((_, i) => {
      addNameFeatures(features, words, edge, tags, i);
      return features.values.slice(0, features.count);
    });
    return { rows, gold: golds[s].map((label) => labels.indexOf(label)) };
  });
  const { runs, seed, least } = options;
  // Weights and steps behind one another, so that the runs are averaged as one.
  const averaged = averageRuns(runs, seed, (one) =>
    learnLabels(examples, labels, { ...options, seed: one }, report),
  );
  const weights = averaged.subarray(0, -(count + 1) * count);
  const unit = unitOf(weights);
  return {
    labels: quantise(weights, labels, least, unit),
    steps: Int32Array.from(averaged.subarray(weights.length), (value) => Math.round(value / unit)),
  };
}

/** The averaged weights of the buckets, then those of the steps from label to label. */
function learnLabels(
  examples: readonly NameExample[],
  labels: readonly string[],
  { epochs, bits, seed, margin }: TrainOptions,
  report: (epoch: number) => void,
): Float32Array {
  const count = labels.length;
  const order = orderLabels(labels);
  const perceptron = new Perceptron(bits, count);
  const steps = new Float64Array((count + 1) * count);
  const stepSums = new Float64Array(steps.length);
  const random = seededRandom(seed);
  const turns = examples.map((_, i) => i);
  const row = new Float32Array(count);
  let time = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(turns, random);
    for (const turn of turns) {
      const { rows, gold } = examples[turn];
      const scores = new Float32Array(rows.length * count);
      for (let i = 0; i < rows.length; i++) {
        perceptron.score(rows[i], rows[i].length, row);
        for (let c = 0; c < count; c++)
          scores[i * count + c] = row[c] + (c === gold[i] ? 0 : gold[i] !== 0 && c === 0 ? MISSED : margin);
      }
      const found = findSequence(scores, rows.length, steps, order, boundSteps(steps, order));
      perceptron.tick();
      time++;
      for (let i = 0; i < rows.length; i++) {
        if (found[i] !== gold[i]) {
          perceptron.add(rows[i], rows[i].length, gold[i], 1);
          perceptron.add(rows[i], rows[i].length, found[i], -1);
        }
        const wanted = (i === 0 ? count : gold[i - 1]) * count + gold[i];
        const taken = (i === 0 ? count : found[i - 1]) * count + found[i];
        if (wanted === taken) continue;
        steps[wanted]++;
        stepSums[wanted] += time;
        steps[taken]--;
        stepSums[taken] -= time;
      }
    }
    report(epoch + 1);
  }
  const weights = perceptron.average();
  const averaged = new Float32Array(weights.length + steps.length);
  averaged.set(weights);
  averaged.set(
    steps.map((value, at) => value - stepSums[at] / time),
    weights.length,
  );
  return averaged;
}
