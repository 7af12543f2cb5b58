import type { ReadingEngine } from '../../src/reading/engine.ts';
import { read } from '../../src/reading/read.ts';
import { findIntervals } from './bootstrap.ts';
import { articleOf, type CorpusRow, markAnnotation, markStatement } from './corpus.ts';
import type { ReadRow } from './errors.ts';
import { addTallies, MEASURES, type Pair, pairStatements, scoreTally, tallyPairs } from './statements.ts';
import { percent, renderTable } from './table.ts';

/** Reads every article of the corpus and pairs what was found with the annotations. */
export function readRows(rows: readonly CorpusRow[], engine?: ReadingEngine): ReadRow[] {
  return rows.map((row) => {
    const { statements } = read(articleOf(row), engine);
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

/** Articles of our own corpus say which desk they come from. */
export const hasDesk = (row: CorpusRow): row is CorpusRow & { readonly desk: string } => 'desk' in row;

/** Messages, Roles and Joint by desk: what kind of news is read well. */
export function renderDesks(rows: readonly ReadRow[]): string {
  const desks = groupByDesk(rows);
  return renderTable(
    ['desk', 'articles', 'statements', 'Messages', 'Roles', 'Joint', 'Form'],
    [...desks].sort().map(([desk, own]) => {
      const scores = scoreTally(addTallies(own.map(({ pairs }) => tallyPairs(pairs))));
      return [
        desk,
        String(own.length),
        String(own.flatMap(({ row }) => row.annotations).length),
        ...(['Messages', 'Roles', 'Joint', 'Form'] as const).map((measure) => percent(scores[measure].f1)),
      ];
    }),
  );
}

function groupByDesk(rows: readonly ReadRow[]): Map<string, ReadRow[]> {
  const desks = new Map<string, ReadRow[]>();
  for (const one of rows) {
    const desk = hasDesk(one.row) ? one.row.desk : '';
    desks.set(desk, [...(desks.get(desk) ?? []), one]);
  }
  return desks;
}
