/** Word classes (STTS and universal) and morphology of the words of a sentence. */
import { createFeatures } from './features.ts';
import { compileLinear, findBest, type LinearModel, type LinearScorer, scoreFeatures } from './linear.ts';
import { addMorphologyFeatures, addTagFeatures, addUniversalFeatures, clauseBits } from './tag-features.ts';
import type { WordFeatures } from './word-features.ts';

export interface TaggerModel {
  readonly stts: LinearModel;
  readonly upos: LinearModel;
  /** Bundles as UD writes them: "Case=Nom|Gender=Fem|Number=Sing". */
  readonly morphology: LinearModel;
}

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
  return (words) => {
    const stts = new Uint8Array(words.length);
    const upos = new Uint8Array(words.length);
    const morphology = new Uint8Array(words.length);
    for (let i = 0; i < words.length; i++) {
      addTagFeatures(features, words, edge, i, stts, bits);
      stts[i] = decide(scorers.stts);
    }
    const nextVerb = findNextVerbs(stts, isVerb);
    for (let i = 0; i < words.length; i++) {
      addUniversalFeatures(features, words, edge, stts, nextVerb[i], i);
      upos[i] = decide(scorers.upos);
      addMorphologyFeatures(features, words, edge, stts, i, morphology);
      morphology[i] = decide(scorers.morphology);
    }
    return { stts, upos, morphology };
  };
}
