import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article } from '../../src/article/article.ts';
import type { Form, Medium, Span, Statement } from '../../src/reading/reading.ts';
import type { MarkedStatement, TokenSet } from './statements.ts';

/** One annotation of the quotation corpus; the last five are token indexes, a token may be named twice. */
export interface Annotation {
  readonly id: string;
  readonly form: 'Direct' | 'Indirect' | 'FreeIndirect' | 'IndirectFreeIndirect' | 'Reported';
  readonly medium: 'Speech' | 'Thought' | 'Writing' | 'ST' | 'SW' | 'TW' | 'none';
  readonly nested: boolean;
  readonly quote: readonly number[];
  readonly speaker: readonly number[];
  readonly cue: readonly number[];
  readonly frame: readonly number[];
  readonly addressee: readonly number[];
}

/** One article of the quotation corpus. */
export interface CorpusRow {
  readonly id: string;
  readonly title: string;
  /** ISO 8601. */
  readonly date: string;
  readonly documentName: string;
  readonly text: string;
  /** Character offsets into `text`, in its order. */
  readonly tokens: readonly (readonly [start: number, end: number])[];
  /** Token indexes, the second one past the last. */
  readonly sentences: readonly (readonly [first: number, afterLast: number])[];
  readonly annotations: readonly Annotation[];
}

/** An annotation as the measure sees it. */
export interface GoldStatement extends MarkedStatement {
  readonly annotation: Annotation;
}

/** A statement that `read` found as the measure sees it. */
export interface FoundStatement extends MarkedStatement {
  readonly statement: Statement;
}

const FORMS: Readonly<Record<Annotation['form'], Form>> = {
  Direct: 'direct',
  Indirect: 'indirect',
  FreeIndirect: 'free-indirect',
  IndirectFreeIndirect: 'indirect-free-indirect',
  Reported: 'reported',
};

const MEDIA: Readonly<Record<Annotation['medium'], Medium | null>> = {
  Speech: 'speech',
  Thought: 'thought',
  Writing: 'writing',
  ST: 'speech-thought',
  SW: 'speech-writing',
  TW: 'writing-thought',
  none: null,
};

const invert = <K extends string, V>(names: Readonly<Record<K, V>>): ReadonlyMap<V, K> =>
  new Map(Object.entries(names).map(([name, value]) => [value as V, name as K]));

/** How the quotation corpus names each form and each medium. */
export const FORM_NAMES = invert(FORMS);
export const MEDIUM_NAMES = invert(MEDIA);

const REPOSITORY = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** The folder that the corpora lie in: WORTLAUT_DATA, or else shared/data beside the repository. */
export const corporaFolder = (): string =>
  resolve(process.env.WORTLAUT_DATA ?? join(REPOSITORY, '../shared/data'));

/** Files that lie beside the corpora's folder: the acceptance article, the contract as a JSON schema. */
export const besideCorpora = (...path: string[]): string => join(corporaFolder(), '..', ...path);

/** What to say where a file that is measured on is not there. */
export const missingFile = (file: string): string =>
  `${file} is not there: put the corpora into ../shared/data, or name their folder in WORTLAUT_DATA.`;

export const quotationsFile = (part: string): string => join(corporaFolder(), 'quotations', `${part}.jsonl`);

/** The articles of one part of the quotation corpus; `null` where it is not there. */
export function loadQuotations(part: 'train' | 'dev'): CorpusRow[] | null {
  const file = quotationsFile(part);
  if (!existsSync(file)) return null;
  return parseRows(readFileSync(file, 'utf8'));
}

/** Rows as JSONL. */
export const parseRows = (text: string): CorpusRow[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as CorpusRow);

export const articleOf = (row: CorpusRow): Article => ({
  text: row.text,
  title: row.title,
  published: row.date,
});

/** The tokens whose characters overlap with the spans. `tokens` are in the order of the text. */
export function findTokens(tokens: CorpusRow['tokens'], spans: readonly Span[]): TokenSet {
  const found = new Set<number>();
  for (const { start, end } of spans) {
    if (start >= end) continue;
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tokens[middle][1] <= start) low = middle + 1;
      else high = middle;
    }
    for (let token = low; token < tokens.length && tokens[token][0] < end; token++) found.add(token);
  }
  return found;
}

export const markAnnotation = (annotation: Annotation): GoldStatement => ({
  annotation,
  form: FORMS[annotation.form],
  medium: MEDIA[annotation.medium],
  content: new Set(annotation.quote),
  cue: new Set(annotation.cue),
  frame: new Set(annotation.frame),
  speaker: new Set(annotation.speaker),
  addressee: new Set(annotation.addressee),
});

export const markStatement = (statement: Statement, tokens: CorpusRow['tokens']): FoundStatement => ({
  statement,
  form: statement.form,
  medium: statement.medium,
  content: findTokens(tokens, statement.content),
  cue: findTokens(tokens, statement.cue),
  frame: findTokens(tokens, statement.frame),
  speaker: findTokens(tokens, statement.speaker?.spans ?? []),
  addressee: findTokens(tokens, statement.addressee?.spans ?? []),
});
