/** Learned weights, fetched once: what a word is, what it hangs on, what is named. */

import type { Analyser } from './language/grammar.ts';
import { createAnalyser, MODEL_FILES, type ModelFile, unpackModel } from './language/learned/model.ts';
import { type ModelContents, parseModelFile } from './language/learned/model-file.ts';
import { splitContractions } from './language/learned/syntactic-words.ts';
import { findSentences } from './language/sentences.ts';
import { tokenize } from './language/tokens.ts';
import type { ReadingEngine } from './reading/engine.ts';
import { unpackStatements } from './reading/learned/model.ts';
import { createReviser } from './reading/learned/revise.ts';

/** A syntactic word: "zum" is two of them, "zu" and "dem", at the same place in the text. */
export interface AnalysedWord {
  /** UTF-16 offsets into the text, half-open. */
  readonly start: number;
  readonly end: number;
  readonly form: string;
  /** Dictionary form; of a separated verb with its particle: "kündigte … an" is ankündigen. */
  readonly lemma: string;
  /** Universal word class (UD 2). */
  readonly upos: string;
  /** Word class of the Stuttgart-Tübingen-Tagset. */
  readonly stts: string;
  /** Universal features: "Case=Nom|Gender=Fem|Number=Sing"; empty where there are none. */
  readonly morphology: string;
  /** Index of the head in the sentence, −1 for its root. */
  readonly head: number;
  /** Universal relation to the head. */
  readonly relation: string;
}

/** A name as GermEval 2014 tells them apart: PER, LOC, ORG, OTH, with -deriv ("russisch") and -part ("US-Präsident"). */
export interface AnalysedName {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

export interface AnalysedSentence {
  readonly start: number;
  readonly end: number;
  readonly words: readonly AnalysedWord[];
  readonly names: readonly AnalysedName[];
}

export interface Engine extends ReadingEngine {
  /** The grammar of every sentence of a text. Takes any string. */
  readonly analyse: (text: string) => AnalysedSentence[];
}

export interface EngineOptions {
  /** Where the files of `open` lie, ending in a slash; by default models/open/ of this package, in Node. */
  readonly base?: string | URL;
  /** Where statements.wlm of `research` lies, ending in a slash; by default the package wortlaut-research, in Node. */
  readonly research?: string | URL;
}

/** The weights that there are. */
export const ENGINES = ['open', 'research'] as const;
export type EngineName = (typeof ENGINES)[number];

/**
 * Loads weights by name. `open` is free for commercial use (see models/open), `research` is not: CC BY-NC-SA 4.0, in a
 * package of its own. In a browser `base` says where the files are served. Throws where there is no such engine, a
 * file cannot be fetched, or is none.
 */
export async function loadEngine(name: string, options: EngineOptions = {}): Promise<Engine> {
  if (!(ENGINES as readonly string[]).includes(name))
    throw new TypeError(`loadEngine: expected one of ${ENGINES.join(', ')}, found ${JSON.stringify(name)}.`);
  const base = baseOf(options);
  const folder = name === 'open' ? base : new URL(options.research ?? findResearch(), import.meta.url);
  const [grammar, statements] = await Promise.all([
    loadGrammar(base),
    fetchBytes(new URL('statements.wlm', folder)),
  ]);
  return {
    name,
    grammar,
    statements: createReviser(unpackStatements(parseModelFile(statements))),
    analyse: (text) => analyseText(text, grammar),
  };
}

const baseOf = ({ base }: EngineOptions): URL => new URL(base ?? '../models/open/', import.meta.url);

/** The package that was installed apart, or the folder of it in the repository. */
function findResearch(): string {
  try {
    return new URL('.', import.meta.resolve('wortlaut-research/statements.wlm')).href;
  } catch {
    return '../research/';
  }
}

/** The learned grammar alone: word classes, trees and names. */
export async function loadGrammar(base: URL = baseOf({})): Promise<Analyser> {
  const files = await Promise.all(
    MODEL_FILES.map(
      async (file): Promise<[ModelFile, ModelContents]> => [
        file,
        parseModelFile(await fetchBytes(new URL(`${file}.wlm`, base))),
      ],
    ),
  );
  return createAnalyser(unpackModel(Object.fromEntries(files) as Record<ModelFile, ModelContents>));
}

async function fetchBytes(url: URL): Promise<Uint8Array> {
  if (url.protocol === 'file:') {
    // Asked of the process, not imported: the same file goes into a browser's bundle.
    const fs = globalThis.process?.getBuiltinModule?.('node:fs');
    if (fs === undefined)
      throw new Error(`loadEngine: ${url} cannot be read here; say with base where the weights are served.`);
    try {
      return await fs.promises.readFile(url);
    } catch (error) {
      throw new Error(
        `loadEngine: ${url} cannot be read (${(error as Error).message}); is the package whole?`,
      );
    }
  }
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`loadEngine: ${url} was answered with ${response.status}; expected the weights.`);
  return new Uint8Array(await response.arrayBuffer());
}

function analyseText(text: string, analyse: Analyser): AnalysedSentence[] {
  const tokens = tokenize(text);
  const sentences = findSentences(tokens);
  const split = sentences.map(({ start, end }) => splitContractions(tokens.word.slice(start, end)));
  const grammars = analyse(split.map(({ forms }) => forms));
  return sentences.map(({ start, end }, s) => {
    const { forms, token } = split[s];
    const { lemma, upos, stts, morphology, head, relation, names } = grammars[s];
    const from = (word: number): number => tokens.start[start + token[word]];
    const to = (word: number): number => tokens.end[start + token[word]];
    return {
      start: tokens.start[start],
      end: tokens.end[end - 1],
      words: forms.map((form, i) => ({
        start: from(i),
        end: to(i),
        form,
        lemma: lemma[i],
        upos: upos[i],
        stts: stts[i],
        morphology: morphology[i],
        head: head[i],
        relation: relation[i],
      })),
      names: names.map((name) => ({ start: from(name.start), end: to(name.end - 1), kind: name.kind })),
    };
  });
}
