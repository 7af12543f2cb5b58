/** Checks the corpus as a whole: every file, both readings of it, variety, shares, the held-out part. */
import { join } from 'node:path';
import { loadQuotations } from '../measure/corpus.ts';
import { percent, renderTable } from '../measure/table.ts';
import { findTextDifference } from './agreement.ts';
import { findProblems } from './conventions.ts';
import { toRow, type VoicedRow } from './convert.ts';
import { CORPUS, listArticles, loadPart, type MarkedFile, PARTS } from './folder.ts';
import { chooseHeldOut, readHeldOut } from './held-out.ts';
import type { ParsedArticle, Problem } from './marked.ts';
import targets from './targets.json' with { type: 'json' };
import {
  countCueLemmas,
  findForeignRuns,
  findSharedRuns,
  measureShape,
  type Shape,
  TOLERANCE,
} from './variety.ts';

const LEAST_ARTICLES = 400;
const LEAST_LEMMAS = 300;
/** Share of the runs of eight words that two articles may have in common. */
const MOST_SHARED = 0.02;

export interface CorpusCheck {
  /** One sentence each, with the place; empty where the corpus is as it has to be. */
  readonly problems: readonly string[];
  /** What could not be checked here, and why. */
  readonly skipped: readonly string[];
  /** Tables for people. */
  readonly report: string;
}

/** What is wrong in a file: how it is written, and where that is sound, how it is annotated. */
export const problemsOf = ({ article, problems }: ParsedArticle): readonly Problem[] =>
  problems.length > 0 ? problems : findProblems(article);

export const checkFile = (file: MarkedFile): string[] =>
  problemsOf(file).map(({ line, message }) => `${file.path}:${line}: ${message}`);

export function checkCorpus(folder = CORPUS): CorpusCheck {
  const files = loadPart('articles', folder);
  const problems = files.flatMap(checkFile);
  const skipped: string[] = [];
  const rows = files.map(({ article }) => toRow(article));
  const articles = files.map(({ article }) => article);
  if (files.length < LEAST_ARTICLES)
    problems.push(
      `${join(folder, PARTS.articles)}: expected at least ${LEAST_ARTICLES} articles, found ${files.length}`,
    );

  problems.push(...checkReadings(files, folder), ...checkHeldOut(folder));

  for (const { a, b, runs, share } of findSharedRuns(articles))
    if (share > MOST_SHARED)
      problems.push(`${a} and ${b} share ${percent(share)} % of their runs of eight words: "${runs[0]}"`);
  const train = loadQuotations('train');
  const dev = loadQuotations('dev');
  if (train === null || dev === null)
    skipped.push(
      'the quotation corpora are not there: runs of eight words in common with them are not looked for',
    );
  else {
    for (const { id, run } of findForeignRuns(articles, [...train, ...dev]))
      problems.push(`${id}: "${run}" stands in the quotation corpora too`);
  }

  const shape = measureShape(rows);
  for (const [name, target] of Object.entries(targets.shape))
    if (Math.abs(shape[name] - target) > TOLERANCE * target)
      problems.push(
        `${name}: expected ${round(target)} with ${TOLERANCE * 100} % either way, found ${round(shape[name])}`,
      );
  const lemmas = countCueLemmas(rows);
  if (lemmas.length < LEAST_LEMMAS)
    problems.push(`cues: expected at least ${LEAST_LEMMAS} different lemmas, found ${lemmas.length}`);
  return { problems, skipped, report: renderReport(rows, shape, lemmas) };
}

/** Every article was read twice, and neither reading changed its text. */
function checkReadings(files: readonly MarkedFile[], folder: string): string[] {
  const found: string[] = [];
  for (const part of ['first', 'second'] as const) {
    const readings = new Map(loadPart(part, folder).map((file) => [file.article.id, file]));
    for (const { article } of files) {
      const reading = readings.get(article.id);
      if (reading === undefined) {
        found.push(`${article.id}: no ${part} reading in ${PARTS[part]}`);
        continue;
      }
      for (const { line, message } of reading.problems) found.push(`${reading.path}:${line}: ${message}`);
      const difference = findTextDifference(article, reading.article);
      if (difference !== null) found.push(`${reading.path}: ${difference}`);
    }
    for (const id of readings.keys())
      if (!files.some(({ article }) => article.id === id))
        found.push(`${PARTS[part]}/${id}.txt: no such article`);
  }
  return found;
}

function checkHeldOut(folder: string): string[] {
  const chosen = chooseHeldOut(listArticles('articles', folder));
  const heldOut = readHeldOut(folder);
  return chosen.length === heldOut.size && chosen.every((id) => heldOut.has(id))
    ? []
    : [`held-out.txt: is not the quarter that npm run corpus -- hold-out chooses from ${PARTS.articles}`];
}

const round = (value: number): string => (value < 1 ? value.toFixed(3) : value.toFixed(1));

function renderReport(rows: readonly VoicedRow[], shape: Shape, lemmas: readonly [string, number][]): string {
  const annotations = rows.flatMap((row) => row.annotations);
  const countries = [...new Set(rows.map(({ country }) => country))].sort();
  const of = (country: string): VoicedRow[] => rows.filter((row) => row.country === country);
  const target = (name: string): string => {
    const value = (targets.shape as Shape)[name];
    return value === undefined ? '–' : round(value);
  };
  return [
    renderTable(
      ['corpus', 'number'],
      [
        ['articles', String(rows.length)],
        ...countries.map((country) => [`articles from ${country}`, String(of(country).length)]),
        ['articles without a statement', String(rows.filter((row) => row.annotations.length === 0).length)],
        ['tokens', String(rows.reduce((sum, { tokens }) => sum + tokens.length, 0))],
        ['sentences', String(rows.reduce((sum, { sentences }) => sum + sentences.length, 0))],
        ['statements', String(annotations.length)],
        ['statements inside another', String(annotations.filter(({ partOf }) => partOf !== null).length)],
        [
          'statements with an addressee',
          String(annotations.filter(({ addressee }) => addressee.length > 0).length),
        ],
        [
          'statements with a chain of several sources',
          String(annotations.filter(({ sources }) => sources.length > 1).length),
        ],
        ['actors', String(rows.reduce((sum, { actors }) => sum + actors.length, 0))],
        ['different cue lemmas', String(lemmas.length)],
      ],
    ),
    renderTable(
      ['figure', 'here', 'quotations/train'],
      Object.entries(shape).map(([name, value]) => [name, round(value), target(name)]),
    ),
  ].join('\n\n');
}
