import type { Article } from '../src/article/article.ts';
import type { Document } from '../src/language/document.ts';

/** Reads one article and says how much it found, so that no work can be left out as unused. */
export type Reader = (article: Article) => number;

type ReadModule = Pick<typeof import('../src/reading/read.ts'), 'read'>;

type EngineModule = Pick<typeof import('../src/engine.ts'), 'loadEngine'>;

/** Where the weights lie: the package is built elsewhere. */
export const OPEN_MODEL = new URL('../models/open/', import.meta.url);

/** What is compared: `module` is where `read` comes from, the built package or its source. */
export const READERS: Readonly<Record<string, (module: string) => Promise<Reader>>> = {
  /** Loads the texts and nothing else: the memory that is there before anything is read. */
  nothing: async () => () => 0,

  wortlaut: async (module) => {
    const { read } = (await import(module)) as ReadModule;
    return (article) => read(article).statements.length;
  },

  open: async (module) => {
    const { read } = (await import(module)) as ReadModule;
    const { loadEngine } = (await import(module)) as EngineModule;
    const engine = await loadEngine('open', { base: OPEN_MODEL });
    return (article) => read(article, engine).statements.length;
  },

  // What the learned grammar costs: classes, morphology, lemmas, trees and names.
  grammar: async (module) => {
    const { loadEngine } = (await import(module)) as EngineModule;
    const { analyse } = await loadEngine('open', { base: OPEN_MODEL });
    return ({ text }) => analyse(text).length;
  },

  // Times alone: each article is parsed in the round before any is timed.
  times: async () => {
    const { parseDocument } = await import('../src/language/document.ts');
    const { findTimes } = await import('../src/reading/times/times.ts');
    const documents = new Map<Article, Document>();
    return (article) => {
      const document = documents.get(article) ?? parseDocument(article.text);
      documents.set(article, document);
      return findTimes(document, article.published ?? null).length;
    };
  },

  'chrono-node': async () => {
    const { findByChrono } = await import('../training/measure/chrono.ts');
    return ({ text, published }) => findByChrono(text, published ?? '2024-05-01').length;
  },

  // English tokens and tags: what a JavaScript user would pick, doing a part of the work that a reading needs.
  compromise: async () => {
    const { default: nlp } = await import('compromise/two');
    return ({ text }) => nlp(text).termList().length;
  },

  'wink-nlp': async () => {
    const { default: winkNLP } = await import('wink-nlp');
    const { default: model } = await import('wink-eng-lite-web-model');
    const nlp = winkNLP(model, ['sbd', 'pos']);
    return ({ text }) => nlp.readDoc(text).tokens().out(nlp.its.pos).length;
  },
};
