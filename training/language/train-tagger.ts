/** Learns word classes and morphology from sentences of Universal Dependencies. */
import { createFeatures, type Features } from '../../src/language/learned/features.ts';
import type { LinearModel } from '../../src/language/learned/linear.ts';
import {
  addMorphologyFeatures,
  addTagFeatures,
  addUniversalFeatures,
  clauseBits,
} from '../../src/language/learned/tag-features.ts';
import {
  createTagger,
  findNextVerbs,
  isVerbLabel,
  OPEN,
  type TaggerModel,
} from '../../src/language/learned/tagger.ts';
import type { WordFeatures } from '../../src/language/learned/word-features.ts';
import { seededRandom } from '../measure/bootstrap.ts';
import type { UdSentence } from './conllu.ts';
import { averageRuns, Perceptron } from './perceptron.ts';
import { quantise } from './train-linear.ts';

/** What is learned of morphology. */
export const ATTRIBUTES = ['Case', 'Gender', 'Number', 'Mood', 'Tense', 'VerbForm'] as const;

export interface TrainOptions {
  readonly epochs: number;
  readonly bits: number;
  readonly seed: number;
  /** How many models are learned, each with a seed of its own; their mean is kept. */
  readonly runs: number;
  /** By how much the right class has to lead. */
  readonly margin: number;
  /** Averaged weights below this are left out: they decide little, and what is small is fast. */
  readonly least: number;
}

export const TAGGER_OPTIONS: TrainOptions = { epochs: 8, bits: 17, seed: 1, runs: 3, margin: 3, least: 0.8 };

/** "Case=Nom|Gender=Fem|Number=Sing": the learned attributes of a word, in one label. */
export const bundleOf = (morphology: Readonly<Record<string, string>>): string =>
  ATTRIBUTES.filter((name) => morphology[name] !== undefined)
    .map((name) => `${name}=${morphology[name]}`)
    .join('|');

/** Decides word by word; `add` fills in the features of word `i`, whose predecessors are decided. */
export interface Task {
  readonly length: number;
  readonly gold: readonly number[];
  readonly add: (features: Features, i: number, decided: ArrayLike<number>) => void;
}

/** Learns to label one word after another. */
export function trainGreedy(
  tasks: readonly Task[],
  labels: readonly string[],
  options: TrainOptions,
): LinearModel {
  const { runs, seed, least } = options;
  return quantise(
    averageRuns(runs, seed, (one) => learnGreedy(tasks, labels, { ...options, seed: one })),
    labels,
    least,
  );
}

function learnGreedy(
  tasks: readonly Task[],
  labels: readonly string[],
  { epochs, bits, seed, margin }: TrainOptions,
): Float32Array {
  const classes = labels.length;
  const perceptron = new Perceptron(bits, classes);
  const scores = new Float32Array(classes);
  const features = createFeatures();
  const random = seededRandom(seed);
  const order = tasks.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const { length, gold, add } = tasks[at];
      const decided = new Uint8Array(length);
      for (let i = 0; i < length; i++) {
        add(features, i, decided);
        perceptron.score(features.values, features.count, scores);
        perceptron.tick();
        let best = 0;
        let rival = -1;
        for (let c = 0; c < classes; c++) {
          if (scores[c] > scores[best]) best = c;
          if (c !== gold[i] && (rival < 0 || scores[c] > scores[rival])) rival = c;
        }
        if (rival >= 0 && scores[gold[i]] - scores[rival] < margin) {
          perceptron.add(features.values, features.count, gold[i], 1);
          perceptron.add(features.values, features.count, rival, -1);
        }
        decided[i] = best;
      }
    }
  }
  return perceptron.average();
}

export function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
}

/** All labels of a list, the most frequent first. */
export function listLabels(labels: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
}

type Find = (word: string) => WordFeatures;

/** Learns from treebanks with STTS; those without it teach the universal classes only. */
export function trainTagger(
  sentences: readonly UdSentence[],
  find: Find,
  edge: WordFeatures,
  options: TrainOptions = TAGGER_OPTIONS,
): TaggerModel {
  const tagged = sentences.filter(({ stts }) => stts !== null);
  const sttsLabels = listLabels(tagged.flatMap(({ stts }) => stts!));
  const wordsOf = new Map(sentences.map((sentence) => [sentence, sentence.form.map(find)]));
  const bits = clauseBits(sttsLabels);
  const stts = trainGreedy(
    tagged.map((sentence) => ({
      length: sentence.form.length,
      gold: sentence.stts!.map((label) => sttsLabels.indexOf(label)),
      add: (features, i, decided) => addTagFeatures(features, wordsOf.get(sentence)!, edge, i, decided, bits),
    })),
    sttsLabels,
    options,
  );

  // Tags of a treebank without STTS are the tagger's own.
  const none = { ...stts, labels: ['_'], starts: new Uint32Array(3) };
  const zeros = new Uint8Array(sttsLabels.length);
  const tag = createTagger(
    { stts, upos: none, morphology: none, onlyUpos: zeros, onlyMorphology: zeros },
    edge,
  );
  const isVerb = sttsLabels.map(isVerbLabel);
  const tagsOf = (sentence: UdSentence): number[] =>
    sentence.stts?.map((label) => sttsLabels.indexOf(label)) ?? [...tag(wordsOf.get(sentence)!).stts];

  const uposLabels = listLabels(sentences.flatMap(({ upos }) => upos));
  const upos = trainGreedy(
    sentences.map((sentence) => {
      const tags = tagsOf(sentence);
      const next = findNextVerbs(tags, isVerb);
      return {
        length: tags.length,
        gold: sentence.upos.map((label) => uposLabels.indexOf(label)),
        add: (features, i) => addUniversalFeatures(features, wordsOf.get(sentence)!, edge, tags, next[i], i),
      };
    }),
    uposLabels,
    { ...options, bits: options.bits - 1 },
  );

  const bundles = listLabels(tagged.flatMap(({ morphology }) => morphology.map(bundleOf)));
  const morphology = trainGreedy(
    tagged.map((sentence) => {
      const tags = tagsOf(sentence);
      return {
        length: tags.length,
        gold: sentence.morphology.map((one) => bundles.indexOf(bundleOf(one))),
        add: (features, i, decided) =>
          addMorphologyFeatures(features, wordsOf.get(sentence)!, edge, tags, i, decided),
      };
    }),
    bundles,
    options,
  );
  return {
    stts,
    upos,
    morphology,
    onlyUpos: findCertain(
      sttsLabels,
      uposLabels,
      tagged.flatMap(({ upos, stts }) => upos.map((label, i) => [stts![i], label] as const)),
    ),
    onlyMorphology: findCertain(
      sttsLabels,
      bundles,
      tagged.flatMap(({ morphology, stts }) =>
        morphology.map((one, i) => [stts![i], bundleOf(one)] as const),
      ),
    ),
  };
}

/** From how many words on, and in which share of them, a class of words always has the same label. */
const ENOUGH = 30;
const CERTAIN = 0.99;

/** For each class its only label, `OPEN` where it has several: "ART" is DET whatever stands around it. */
function findCertain(
  classes: readonly string[],
  labels: readonly string[],
  pairs: readonly (readonly [string, string])[],
): Uint8Array {
  const counts = new Map<string, Map<string, number>>();
  for (const [one, label] of pairs) {
    const row = counts.get(one) ?? new Map<string, number>();
    counts.set(one, row.set(label, (row.get(label) ?? 0) + 1));
  }
  return Uint8Array.from(classes, (one) => {
    const row = [...counts.get(one)!];
    const total = row.reduce((sum, [, count]) => sum + count, 0);
    const [label, most] = row.reduce((best, entry) => (entry[1] > best[1] ? entry : best));
    return total >= ENOUGH && most >= CERTAIN * total ? labels.indexOf(label) : OPEN;
  });
}
