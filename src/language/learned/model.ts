/** Everything that was learned of the language, and the grammar of a sentence that it gives. */
import { type ClusterModel, createClusters, unpackClusters } from './clusters.ts';
import { createLemmatiser, type LemmaModel } from './lemmas.ts';
import type { LinearModel } from './linear.ts';
import { type ModelContents, ModelFileError, unpackLinear } from './model-file.ts';
import { createNameFinder, type Name, type NamesModel } from './names.ts';
import { findParting, prepareInput } from './parse-features.ts';
import { createParser, type ParserModel } from './parser.ts';
import { createTagger, type TaggerModel } from './tagger.ts';
import { createWordFeatures, type WordFeatures } from './word-features.ts';

export interface LanguageModel {
  readonly clusters: ClusterModel;
  readonly tagger: TaggerModel;
  readonly lemmas: LemmaModel;
  readonly parser: ParserModel;
  readonly names: NamesModel;
}

/** The parts of a model, one file each. */
export const MODEL_FILES = ['clusters', 'tagger', 'parser', 'names'] as const;
export type ModelFile = (typeof MODEL_FILES)[number];

/** A sentence of syntactic words with what the model makes of it; one entry for each word. */
export interface Grammar {
  readonly stts: readonly string[];
  readonly upos: readonly string[];
  /** As UD writes it: "Case=Nom|Gender=Fem|Number=Sing"; empty where there is none. */
  readonly morphology: readonly string[];
  readonly lemma: readonly string[];
  /** Index of the head, −1 for the root. */
  readonly head: Int32Array;
  /** Universal relation to the head. */
  readonly relation: readonly string[];
  readonly names: readonly Name[];
}

export function unpackTagger(contents: ModelContents): Pick<LanguageModel, 'tagger' | 'lemmas'> {
  const linear = (name: string): LinearModel => unpackLinear(name, contents);
  return {
    tagger: { stts: linear('stts'), upos: linear('upos'), morphology: linear('morphology') },
    lemmas: { edits: linear('edits') },
  };
}

export function unpackParser(contents: ModelContents): ParserModel {
  const transitions = unpackLinear('transitions', contents);
  const relations = transitions.labels.flatMap((label) =>
    label.startsWith('left:') ? [label.slice(5)] : [],
  );
  return { transitions, relations };
}

export function unpackNames(contents: ModelContents): NamesModel {
  const labels = unpackLinear('names', contents);
  const steps = contents.arrays['names.steps'];
  if (!(steps instanceof Int32Array) || steps.length !== (labels.labels.length + 1) * labels.labels.length)
    throw new ModelFileError('No language model: the steps between the labels of names are missing.');
  return { labels, steps };
}

export const unpackModel = (files: Readonly<Record<ModelFile, ModelContents>>): LanguageModel => ({
  clusters: unpackClusters(files.clusters),
  ...unpackTagger(files.tagger),
  parser: unpackParser(files.parser),
  names: unpackNames(files.names),
});

/** What stands beyond the ends of a sentence: no text has it. */
export const EDGE = '\u0001';

/** The look-up of word features that a model's parts share. */
export const createLookUp = (clusters: ClusterModel): ((word: string) => WordFeatures) =>
  createWordFeatures(createClusters(clusters));

/** A function that gives the grammar of one sentence after another, in syntactic words. */
export function createAnalyser(model: LanguageModel): (forms: readonly string[]) => Grammar {
  const find = createLookUp(model.clusters);
  const edge = find(EDGE);
  const { stts, upos, morphology } = model.tagger;
  const tag = createTagger(model.tagger, edge);
  const parse = createParser(model.parser);
  const lemmatise = createLemmatiser(model.lemmas, stts.labels, upos.labels);
  const findNames = createNameFinder(model.names, edge);
  const parting = findParting(upos.labels);
  return (forms) => {
    const words = forms.map(find);
    const tags = tag(words);
    const { head, relation } = parse(prepareInput(words, tags, parting));
    return {
      stts: Array.from(tags.stts, (label) => stts.labels[label]),
      upos: Array.from(tags.upos, (label) => upos.labels[label]),
      morphology: Array.from(tags.morphology, (label) => morphology.labels[label]),
      lemma: lemmatise({ forms, words, ...tags, head }),
      head,
      relation: Array.from(relation, (label) => model.parser.relations[label]),
      names: findNames(words, tags.stts),
    };
  };
}
