/** Learns which ending a word loses, and which it gets, on the way to its lemma. */
import type { createFeatures } from '../../src/language/learned/features.ts';
import {
  addLemmaFeatures,
  editBetween,
  type LemmaModel,
  lemmaBase,
  verbLemma,
} from '../../src/language/learned/lemmas.ts';
import type { TaggerModel } from '../../src/language/learned/tagger.ts';
import type { WordFeatures } from '../../src/language/learned/word-features.ts';
import type { UdSentence } from './conllu.ts';
import { bundleOf, listLabels, type TrainOptions, trainGreedy } from './train-tagger.ts';

export const LEMMA_OPTIONS: TrainOptions = { epochs: 6, bits: 17, seed: 2, runs: 1, margin: 1, least: 0.8 };
/** Edits that occur once are mostly errors of the treebank, and a class is one byte. */
const MOST_EDITS = 250;

export function trainLemmas(
  sentences: readonly UdSentence[],
  find: (word: string) => WordFeatures,
  { stts, morphology }: TaggerModel,
  options: TrainOptions = LEMMA_OPTIONS,
): LemmaModel {
  const rows = sentences
    .filter((sentence) => sentence.stts !== null)
    .flatMap((sentence) =>
      sentence.form.map((form, i) => ({
        form,
        tag: sentence.stts![i],
        bundle: bundleOf(sentence.morphology[i]),
        edit: editBetween(lemmaBase(form, sentence.upos[i]), sentence.lemma[i]),
      })),
    )
    // Where the paradigms know the verb they decide.
    .filter(({ form, tag }) => !tag.startsWith('V') || verbLemma(form, tag) === null);
  const edits = listLabels(rows.map(({ edit }) => edit)).slice(0, MOST_EDITS);
  const known = rows.filter(({ edit }) => edits.includes(edit));
  return {
    edits: trainGreedy(
      known.map(({ form, tag, bundle, edit }) => ({
        length: 1,
        gold: [edits.indexOf(edit)],
        add: (features: ReturnType<typeof createFeatures>) =>
          addLemmaFeatures(features, find(form), stts.labels.indexOf(tag), morphology.labels.indexOf(bundle)),
      })),
      edits,
      options,
    ),
  };
}
