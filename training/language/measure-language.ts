/** How well tags, trees and names are found in sentences that were kept back. */
import { type Interval, intervalOf, seededRandom } from '../measure/bootstrap.ts';
import { countValues, percent, renderTable } from '../measure/table.ts';

/** Right, found and wanted of one sentence; where every word gets a label all three count words. */
export interface Counts {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

export const addCounts = (counts: readonly Counts[]): Counts =>
  counts.reduce(
    (sum, { right, found, wanted }) => ({
      right: sum.right + right,
      found: sum.found + found,
      wanted: sum.wanted + wanted,
    }),
    { right: 0, found: 0, wanted: 0 },
  );

/** 0 to 1; accuracy where as much is found as is wanted. `null` where there is nothing. */
export const f1Of = ({ right, found, wanted }: Counts): number | null =>
  found + wanted === 0 ? null : (2 * right) / (found + wanted);

/** 95 % interval of F1: the sentences are drawn anew with replacement. */
export function findInterval(sentences: readonly Counts[], samples = 1000, seed = 1): Interval {
  const random = seededRandom(seed);
  return intervalOf(
    Array.from(
      { length: samples },
      () => f1Of(addCounts(sentences.map(() => sentences[Math.floor(random() * sentences.length)]))) ?? 0,
    ),
  );
}

/** One line for each measure: F1 (or accuracy) with its interval, and how much it was measured on. */
export const renderMeasures = (
  rows: readonly (readonly [name: string, sentences: readonly Counts[]])[],
): string =>
  renderTable(
    ['measure', 'per cent', '95 % interval', 'measured on'],
    rows.map(([name, sentences]) => {
      const sum = addCounts(sentences);
      return [
        name,
        percent(f1Of(sum)),
        findInterval(sentences).map(percent).join(' to '),
        String(sum.wanted),
      ];
    }),
  );

/** The most frequent errors: what was wanted, what was found, how often. */
export const renderConfusions = (
  errors: readonly (readonly [wanted: string, found: string])[],
  most = 20,
): string =>
  renderTable(
    ['wanted', 'found', 'times'],
    countValues(errors.map(([wanted, found]) => `${wanted}\t${found}`))
      .slice(0, most)
      .map(([pair, count]) => [...pair.split('\t'), String(count)]),
  );

/** How a measure grows with the data. */
export const renderCurve = (
  measures: readonly string[],
  points: readonly (readonly [share: string, values: readonly number[]])[],
): string =>
  renderTable(
    ['training data', ...measures],
    points.map(([share, values]) => [share, ...values.map(percent)]),
  );
