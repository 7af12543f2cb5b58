/** How far confidences can be trusted: of the statements with 0.8, are four in five right? */
import type { FoundStatement, GoldStatement } from './corpus.ts';
import { type MarkedStatement, type Pair, tokenF1 } from './statements.ts';
import { percent, renderTable } from './table.ts';

/** Right is an annotation's form, nearly its content, and nearly the words of its speaker. */
const RIGHT_CONTENT = 0.8;
const RIGHT_SPEAKER = 0.8;

export function isRight({ gold, found }: Pair): boolean {
  if (gold === null || found === null || gold.form !== found.form) return false;
  if (tokenF1(gold.content, found.content) < RIGHT_CONTENT) return false;
  return (
    gold.speaker.size + found.speaker.size === 0 || tokenF1(gold.speaker, found.speaker) >= RIGHT_SPEAKER
  );
}

/** Every statement that was found, and whether it is right. */
export const judgePairs = <F extends MarkedStatement>(
  pairs: readonly Pair<MarkedStatement, F>[],
): { readonly found: F; readonly right: boolean }[] =>
  pairs.flatMap((pair) => (pair.found === null ? [] : [{ found: pair.found, right: isRight(pair) }]));

export interface Trial {
  readonly confidence: number;
  readonly right: boolean;
}

/** The statements of a corpus with their confidence. */
export const trialsOf = (pairs: readonly Pair<GoldStatement, FoundStatement>[]): Trial[] =>
  judgePairs<FoundStatement>(pairs).map(({ found, right }) => ({
    confidence: found.statement.confidence,
    right,
  }));

interface Bin {
  readonly trials: number;
  readonly confidence: number;
  readonly right: number;
}

const BINS = 10;

/** Ten equal bins of confidence: how many trials, their mean confidence, the share that is right. */
export function findBins(trials: readonly Trial[]): Bin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const own = trials.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin);
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
    return {
      trials: own.length,
      confidence: mean(own.map(({ confidence }) => confidence)),
      right: mean(own.map(({ right }) => Number(right))),
    };
  });
}

/** Mean distance of confidence and share right over the bins, each counted with its trials. */
export function calibrationError(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, { trials }) => sum + trials, 0);
  return bins.reduce(
    (sum, { trials, confidence, right }) => sum + (trials / Math.max(1, all)) * Math.abs(confidence - right),
    0,
  );
}

export function renderReliability(trials: readonly Trial[]): string {
  const bins = findBins(trials);
  const table = renderTable(
    ['confidence', 'statements', 'mean confidence', 'right'],
    bins.map(({ trials: count, confidence, right }, bin) => [
      `${bin / BINS} to ${(bin + 1) / BINS}`,
      String(count),
      count === 0 ? '–' : percent(confidence),
      count === 0 ? '–' : percent(right),
    ]),
  );
  return `${table}\n\nexpected calibration error: ${calibrationError(bins).toFixed(3)}`;
}
