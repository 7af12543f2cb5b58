import type { Reading, Span } from '../../src/reading/reading.ts';
import type { AcceptanceArticle, AcceptanceVerdict, StatementVerdict } from './acceptance.ts';
import { sourceNames } from './acceptance.ts';
import { percent } from './table.ts';

const sliceSpans = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' | ');

const chainOf = (links: readonly (readonly string[])[]): string =>
  links.length === 0 ? 'nobody' : links.map((names) => names.join(' + ')).join(' → ');

function renderMiss(article: AcceptanceArticle, reading: Reading, verdict: StatementVerdict): string {
  const { expected, statements, read, attributed, nearest } = verdict;
  const head = `${expected.key} (${expected.form})`;
  const words = `    expected  [[${sliceSpans(article.text, expected.content)}]]`;
  if (!read) {
    const near = `same form ${percent(nearest.sameForm)}, any form ${percent(nearest.anyForm)}`;
    return `NOT READ  ${head}: best content F1 ${near}\n${words}`;
  }
  const wanted = expected.joint ? expected.sources.join(' + ') : expected.sources.join(' → ');
  const found = statements.map((statement) => chainOf(sourceNames(statement, reading))).join('; ');
  return `${attributed ? 'CHAIN' : 'WHO'}  ${head}: expected ${wanted || 'nobody'}, found ${found}\n${words}`;
}

/** Counts, then each statement that was missed, wrongly attributed, or is too many. */
export function renderAcceptance(
  article: AcceptanceArticle,
  reading: Reading,
  { verdicts, tooMany, takenForSpeech }: AcceptanceVerdict,
): string {
  const count = (test: (verdict: StatementVerdict) => boolean): string =>
    `${verdicts.filter(test).length} of ${verdicts.length}`;
  const misses = verdicts
    .filter(({ chain }) => !chain)
    .map((verdict) => renderMiss(article, reading, verdict));
  const surplus = tooMany.map(
    (statement) =>
      `TOO MANY  ${statement.form}: [[${sliceSpans(article.text, statement.content)}]] by ${chainOf(sourceNames(statement, reading))}`,
  );
  const names = takenForSpeech.map(
    (span) => `A NAME, NOT SPEECH  ${article.text.slice(span.start, span.end)}`,
  );
  return [
    `read ${count(({ read }) => read)}, attributed ${count(({ attributed }) => attributed)}, whole chain of sources ${count(({ chain }) => chain)}`,
    `too many: ${tooMany.length}; names in quotation marks taken for direct speech: ${takenForSpeech.length} of ${article.notQuotations.length}`,
    ...misses,
    ...surplus,
    ...names,
  ].join('\n');
}
