import { read } from '../../src/reading/read.ts';
import { findIntervals } from './bootstrap.ts';
import { articleOf, type CorpusRow, markAnnotation, markStatement } from './corpus.ts';
import type { ReadRow } from './errors.ts';
import { addTallies, MEASURES, type Pair, pairStatements, scoreTally, tallyPairs } from './statements.ts';
import { percent, renderTable } from './table.ts';

/** Reads every article of the corpus and pairs what was found with the annotations. */
export function readRows(rows: readonly CorpusRow[]): ReadRow[] {
  return rows.map((row) => {
    const { statements } = read(articleOf(row));
    const golds = row.annotations.map(markAnnotation);
    const founds = statements.map((statement) => markStatement(statement, row.tokens));
    return { row, pairs: pairStatements(golds, founds) };
  });
}

/** The five scores in per cent, F1 with its 95 % interval over articles. */
export function renderScores(rows: readonly { readonly pairs: readonly Pair[] }[]): string {
  const tallies = rows.map(({ pairs }) => tallyPairs(pairs));
  const scores = scoreTally(addTallies(tallies));
  const intervals = findIntervals(tallies);
  return renderTable(
    ['measure', 'P', 'R', 'F1', '95 % interval'],
    MEASURES.map((measure) => {
      const { precision, recall, f1 } = scores[measure];
      const interval = intervals[measure].map(percent).join(' to ');
      return [measure, percent(precision), percent(recall), percent(f1), interval];
    }),
  );
}
