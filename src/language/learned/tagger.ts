/** Word classes (STTS and universal) and morphology of the words of a sentence. */
import { createFeatures } from './features.ts';
import {
  addScores,
  compileLinear,
  findBest,
  type LinearModel,
  type LinearScorer,
  scoreFeatures,
} from './linear.ts';
import {
  addContextTagFeatures,
  addMorphologyFeatures,
  addUniversalFeatures,
  addWordTagFeatures,
  clauseBits,
} from './tag-features.ts';
import type { WordFeatures } from './word-features.ts';
import { createWordSums } from './word-sums.ts';

export interface TaggerModel {
  readonly stts: LinearModel;
  readonly upos: LinearModel;
  /** Bundles as UD writes them: "Case=Nom|Gender=Fem|Number=Sing". */
  readonly morphology: LinearModel;
  /** For each class of `stts` the universal class and the bundle that it always has, `OPEN` where there are several. */
  readonly onlyUpos: Uint8Array;
  readonly onlyMorphology: Uint8Array;
}

/** No certain class. */
export const OPEN = 255;

/** One entry for each word: indexes into the labels of the three models. */
export interface WordTags {
  readonly stts: Uint8Array;
  readonly upos: Uint8Array;
  readonly morphology: Uint8Array;
}

/** The class of the next verb to the right of each word, −1 where none comes. */
export function findNextVerbs(tags: ArrayLike<number>, isVerb: readonly boolean[]): Int16Array {
  const next = new Int16Array(tags.length);
  let verb = -1;
  for (let i = tags.length - 1; i >= 0; i--) {
    next[i] = verb;
    if (isVerb[tags[i]]) verb = tags[i];
  }
  return next;
}

export const isVerbLabel = (label: string): boolean => label.startsWith('V');

/** A function that tags one sentence after another; `edge` stands for what is beyond its ends. */
export function createTagger(
  model: TaggerModel,
  edge: WordFeatures,
): (words: readonly WordFeatures[]) => WordTags {
  const features = createFeatures();
  const scores = new Int32Array(256);
  const isVerb = model.stts.labels.map(isVerbLabel);
  const bits = clauseBits(model.stts.labels);
  const scorers = {
    stts: compileLinear(model.stts),
    upos: compileLinear(model.upos),
    morphology: compileLinear(model.morphology),
  };
  const decide = (linear: LinearScorer): number => {
    scoreFeatures(linear, features, scores);
    return findBest(scores, linear.labels.length);
  };
  const addWords = createWordSums(scorers.stts, edge, 'tagSums', addWordTagFeatures);
  const classes = model.stts.labels.length;
  return (words) => {
    const stts = new Uint8Array(words.length);
    const upos = new Uint8Array(words.length);
    const morphology = new Uint8Array(words.length);
    for (let i = 0; i < words.length; i++) {
      scores.fill(0, 0, classes);
      addWords(words, i, scores);
      features.count = 0;
      addContextTagFeatures(features, words, edge, i, stts, bits);
      addScores(scorers.stts, features, scores);
      stts[i] = findBest(scores, classes);
    }
    const nextVerb = findNextVerbs(stts, isVerb);
    for (let i = 0; i < words.length; i++) {
      upos[i] = model.onlyUpos[stts[i]];
      if (upos[i] === OPEN) {
        addUniversalFeatures(features, words, edge, stts, nextVerb[i], i);
        upos[i] = decide(scorers.upos);
      }
      morphology[i] = model.onlyMorphology[stts[i]];
      if (morphology[i] === OPEN) {
        addMorphologyFeatures(features, words, edge, stts, i, morphology);
        morphology[i] = decide(scorers.morphology);
      }
    }
    return { stts, upos, morphology };
  };
}
