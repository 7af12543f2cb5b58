/** How often the act of a statement is read right, where the statement itself was found; and what is taken for what. */
import type { ReadingEngine } from '../../src/reading/engine.ts';
import { read } from '../../src/reading/read.ts';
import type { Act } from '../../src/reading/reading.ts';
import type { VoicedRow } from '../corpus/convert.ts';
import { articleOf, markAnnotation, markStatement } from './corpus.ts';
import { pairStatements } from './statements.ts';
import { percent, renderTable } from './table.ts';

/** One statement that was found, with its act as annotated and as read. */
export interface ActPair {
  readonly expected: Act;
  readonly found: Act;
  readonly form: string;
  readonly cue: string;
  readonly content: string;
}

export function findActPairs(rows: readonly VoicedRow[], engine?: ReadingEngine): ActPair[] {
  return rows.flatMap((row) => {
    const { statements } = read(articleOf(row), engine);
    const golds = row.annotations.map((annotation) => ({
      ...markAnnotation(annotation),
      act: annotation.act,
    }));
    const founds = statements.map((statement) => ({ ...markStatement(statement, row.tokens), statement }));
    return pairStatements(golds, founds).flatMap(({ gold, found }): ActPair[] => {
      if (gold === null || found === null || gold.form !== found.form) return [];
      const { act, form, cue, content } = found.statement;
      const slice = (spans: typeof content): string =>
        spans.map(({ start, end }) => row.text.slice(start, end)).join(' … ');
      return [{ expected: gold.act, found: act, form, cue: slice(cue), content: slice(content) }];
    });
  });
}

const count = <T>(items: readonly T[], keyOf: (item: T) => string): [string, number][] => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
};

/** Share that is right in all and by act, then the commonest confusions. */
export function renderActs(pairs: readonly ActPair[], confusions = 15): string {
  const right = pairs.filter(({ expected, found }) => expected === found);
  const share = (hits: number, all: number): string => percent(all === 0 ? null : hits / all);
  const acts = count(pairs, ({ expected }) => expected).map(([act, all]) => {
    const found = pairs.filter((pair) => pair.found === act).length;
    const hits = right.filter((pair) => pair.expected === act).length;
    return [act, String(all), String(found), share(hits, found), share(hits, all)];
  });
  const wrong = pairs.filter(({ expected, found }) => expected !== found);
  return [
    `acts: ${right.length} of ${pairs.length} statements that were found, ${share(right.length, pairs.length)} %`,
    renderTable(['act', 'gold', 'found', 'P', 'R'], acts),
    renderTable(
      ['expected', 'found', 'times'],
      count(wrong, ({ expected, found }) => `${expected} ${found}`)
        .slice(0, confusions)
        .map(([names, times]) => [...names.split(' '), String(times)]),
    ),
  ].join('\n\n');
}

/** Every act that was read wrongly, the commonest confusion first. */
export const renderWrongActs = (pairs: readonly ActPair[]): string => {
  const wrong = pairs.filter(({ expected, found }) => expected !== found);
  const order = count(wrong, ({ expected, found }) => `${expected} ${found}`).map(([names]) => names);
  return wrong
    .sort((a, b) => order.indexOf(`${a.expected} ${a.found}`) - order.indexOf(`${b.expected} ${b.found}`))
    .map(
      ({ expected, found, form, cue, content }) =>
        `${expected}, found ${found} (${form}): [${cue}] ${content.replace(/\s+/g, ' ')}`,
    )
    .join('\n');
};
