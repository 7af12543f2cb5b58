/** How well times are found: the measure of TempEval-3, as the corpora's README gives it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Interval, intervalOf, seededRandom } from './bootstrap.ts';
import { corporaFolder } from './corpus.ts';
import { percent, renderTable } from './table.ts';

/** A time as it is measured: offsets into the text, TIMEX3 type and value. */
export interface MarkedTime {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
}

/** One article of the corpus of times. */
export interface TimesRow {
  readonly id: string;
  /** ISO 8601. */
  readonly published: string;
  readonly text: string;
  readonly times: readonly (MarkedTime & { readonly text: string })[];
}

/** A marked time and the found one that stands for it; one of them may be missing. */
export interface TimePair {
  readonly gold: MarkedTime | null;
  readonly found: MarkedTime | null;
}

export const timesFile = (): string => join(corporaFolder(), 'time', 'krauts-dev.jsonl');

/** The articles of the corpus of times; `null` where it is not there. */
export function loadTimes(): TimesRow[] | null {
  const file = timesFile();
  if (!existsSync(file)) return null;
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as TimesRow);
}

const overlapOf = (a: MarkedTime, b: MarkedTime): number =>
  Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** Pairs one to one: exact spans first, then the largest overlap. */
export function pairTimes(golds: readonly MarkedTime[], founds: readonly MarkedTime[]): TimePair[] {
  const candidates = golds.flatMap((gold, g) =>
    founds.flatMap((found, f) => {
      const overlap = overlapOf(gold, found);
      if (overlap <= 0) return [];
      const exact = gold.start === found.start && gold.end === found.end;
      return [{ g, f, rank: exact ? Number.POSITIVE_INFINITY : overlap }];
    }),
  );
  candidates.sort((a, b) => b.rank - a.rank || a.g - b.g || a.f - b.f);
  const pairOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const { g, f } of candidates) {
    if (pairOf.has(g) || taken.has(f)) continue;
    pairOf.set(g, f);
    taken.add(f);
  }
  return [
    ...golds.map((gold, g) => ({ gold, found: pairOf.has(g) ? founds[pairOf.get(g)!] : null })),
    ...founds.filter((_, f) => !taken.has(f)).map((found) => ({ gold: null, found })),
  ];
}

export const isExact = ({ gold, found }: TimePair): boolean =>
  gold !== null && found !== null && gold.start === found.start && gold.end === found.end;

export const isSameValue = ({ gold, found }: TimePair): boolean =>
  gold !== null && found !== null && gold.value === found.value;

/** What one article adds to the counts. */
export interface TimeTally {
  readonly gold: number;
  readonly found: number;
  readonly strict: number;
  readonly relaxed: number;
  readonly value: number;
}

const count = <T>(values: readonly T[], test: (value: T) => boolean): number => values.filter(test).length;

export const tallyTimes = (pairs: readonly TimePair[]): TimeTally => ({
  gold: count(pairs, ({ gold }) => gold !== null),
  found: count(pairs, ({ found }) => found !== null),
  strict: count(pairs, isExact),
  relaxed: count(pairs, ({ gold, found }) => gold !== null && found !== null),
  value: count(pairs, isSameValue),
});

const KINDS = ['strict', 'relaxed', 'value'] as const;
type Kind = (typeof KINDS)[number];

const addTallies = (tallies: readonly TimeTally[]): TimeTally => {
  const sum = { gold: 0, found: 0, strict: 0, relaxed: 0, value: 0 };
  for (const tally of tallies)
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += tally[key];
  return sum;
};

const f1Of = (tally: TimeTally, kind: Kind): number =>
  tally.gold + tally.found === 0 ? 0 : (2 * tally[kind]) / (tally.gold + tally.found);

/** 95 % intervals over articles drawn anew, the same in every run. */
function findIntervals(
  tallies: readonly TimeTally[],
  samples = 1000,
  seed = 20220121,
): Record<Kind, Interval> {
  const random = seededRandom(seed);
  const drawn: Record<Kind, number[]> = { strict: [], relaxed: [], value: [] };
  for (let sample = 0; sample < samples; sample++) {
    const sum = addTallies(tallies.map(() => tallies[Math.floor(random() * tallies.length)]));
    for (const kind of KINDS) drawn[kind].push(f1Of(sum, kind));
  }
  return {
    strict: intervalOf(drawn.strict),
    relaxed: intervalOf(drawn.relaxed),
    value: intervalOf(drawn.value),
  };
}

/** Strict, relaxed and value F1 of each reader, with their intervals. */
export function renderTimeScores(
  readers: readonly (readonly [name: string, pairs: readonly (readonly TimePair[])[]])[],
): string {
  return renderTable(
    ['times', ...KINDS.flatMap((kind) => [`${kind} F1`, '95 %']), 'precision', 'recall'],
    readers.map(([name, articles]) => {
      const tallies = articles.map(tallyTimes);
      const sum = addTallies(tallies);
      const intervals = findIntervals(tallies);
      const cells = KINDS.flatMap((kind) => [
        percent(f1Of(sum, kind)),
        intervals[kind].map((end) => percent(end)).join('–'),
      ]);
      return [name, ...cells, percent(sum.strict / sum.found), percent(sum.strict / sum.gold)];
    }),
  );
}

/** F1 by TIMEX3 type: a pair counts for a type where both are of it. */
export function renderTimeTypes(articles: readonly (readonly TimePair[])[]): string {
  const pairs = articles.flat();
  return renderTable(
    ['type', 'marked', 'found', 'strict F1', 'relaxed F1', 'value F1'],
    ['DATE', 'TIME', 'DURATION', 'SET'].map((type) => {
      const own = pairs.map(({ gold, found }) => ({
        gold: gold?.type === type ? gold : null,
        found: found?.type === type ? found : null,
      }));
      const tally = tallyTimes(own);
      return [
        type,
        String(tally.gold),
        String(tally.found),
        ...KINDS.map((kind) => percent(f1Of(tally, kind))),
      ];
    }),
  );
}

/** Every error with its surroundings: missed (−), found too much (+), wrong span (~), wrong value (≠). */
export function renderTimeErrors(
  rows: readonly TimesRow[],
  articles: readonly (readonly TimePair[])[],
): string {
  const lines: string[] = [];
  for (const [i, row] of rows.entries()) {
    const show = ({ start, end }: MarkedTime): string =>
      `${row.text.slice(Math.max(0, start - 45), start)}[[${row.text.slice(start, end)}]]${row.text.slice(end, end + 35)}`.replace(
        /\s+/g,
        ' ',
      );
    for (const pair of articles[i]) {
      const { gold, found } = pair;
      if (isExact(pair) && isSameValue(pair)) continue;
      const sign =
        found === null ? '−' : gold === null ? '+' : isExact(pair) ? '≠' : isSameValue(pair) ? '~' : '~≠';
      const marked = gold === null ? '' : `${gold.type} ${gold.value}`;
      const read =
        found === null ? '' : `${found.type} ${found.value} „${row.text.slice(found.start, found.end)}“`;
      lines.push(`${sign}\t${row.published}\t${marked}\t→ ${read}\t${show(gold ?? found!)}`);
    }
  }
  return lines.join('\n');
}
