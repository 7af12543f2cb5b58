/** Everything that was learned of the language, and the grammar of a sentence that it gives. */
import { type ClusterModel, createClusters, unpackClusters } from './clusters.ts';
import { createLemmatiser, type LemmaModel } from './lemmas.ts';
import type { LinearModel } from './linear.ts';
import { type ModelContents, ModelFileError, unpackLinear } from './model-file.ts';
import { createNameFinder, type Name, type NamesModel } from './names.ts';
import { findParting, type ParserInput, prepareInput } from './parse-features.ts';
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
  /** One of them: who asks for few need not wait for all. */
  readonly lemmaOf: (word: number) => string;
  /** Index of the head, −1 for the root. */
  readonly head: Int32Array;
  /** Universal relation to the head. */
  readonly relation: readonly string[];
  readonly names: readonly Name[];
  /** One of 256 clusters of words that stand in the same places, −1 for a word that none has. */
  readonly cluster: ArrayLike<number>;
}

export function unpackTagger(contents: ModelContents): Pick<LanguageModel, 'tagger' | 'lemmas'> {
  const linear = (name: string): LinearModel => unpackLinear(name, contents);
  const stts = linear('stts');
  const only = (name: string): Uint8Array => {
    const array = contents.arrays[`only.${name}`];
    if (array instanceof Uint8Array && array.length === stts.labels.length) return array;
    throw new ModelFileError(`No language model: it has no part only.${name}.`);
  };
  return {
    tagger: {
      stts,
      upos: linear('upos'),
      morphology: linear('morphology'),
      onlyUpos: only('upos'),
      onlyMorphology: only('morphology'),
    },
    lemmas: { edits: linear('edits') },
  };
}

export const unpackParser = (contents: ModelContents): ParserModel => ({
  transitions: unpackLinear('transitions', contents),
  relations: unpackLinear('relations', contents),
});

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

/** A loop: Array.from with a function costs as much as a decision. */
function nameLabels(indexes: Uint8Array, labels: readonly string[]): string[] {
  const names: string[] = new Array(indexes.length);
  for (let i = 0; i < indexes.length; i++) names[i] = labels[indexes[i]];
  return names;
}

/** A function that gives the grammar of the sentences of a text, in syntactic words. */
export function createAnalyser(
  model: LanguageModel,
): (sentences: readonly (readonly string[])[]) => Grammar[] {
  const find = createLookUp(model.clusters);
  const edge = find(EDGE);
  const { stts, upos, morphology } = model.tagger;
  const tag = createTagger(model.tagger, edge);
  const parse = createParser(model.parser);
  const lemmatise = createLemmatiser(model.lemmas, stts.labels, upos.labels);
  // Only who asks for names pays for what finds them.
  let findNames: ReturnType<typeof createNameFinder> | null = null;
  const parting = findParting(upos.labels);
  return (sentences) => {
    // Step by step for the whole text, not sentence by sentence: the weights of a step fill the processor's cache.
    const words = sentences.map((forms) => forms.map(find));
    const tags = words.map(tag);
    let input: ParserInput | null = null;
    const trees = words.map((some, s) => {
      input = prepareInput(some, tags[s], parting, input);
      return parse(input);
    });
    return sentences.map((forms, s) => {
      let names: readonly Name[] | null = null;
      let lemma: readonly string[] | null = null;
      const lemmaOf = lemmatise({ forms, words: words[s], ...tags[s], head: trees[s].head });
      return {
        stts: nameLabels(tags[s].stts, stts.labels),
        upos: nameLabels(tags[s].upos, upos.labels),
        morphology: nameLabels(tags[s].morphology, morphology.labels),
        lemmaOf,
        get lemma() {
          lemma ??= forms.map((_, i) => lemmaOf(i));
          return lemma;
        },
        head: trees[s].head,
        relation: trees[s].relation,
        get names() {
          findNames ??= createNameFinder(model.names, edge);
          names ??= findNames(words[s], tags[s].stts);
          return names;
        },
        cluster: words[s].map(({ places }) => places[1]),
      };
    });
  };
}
