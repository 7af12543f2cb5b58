import { addTallies, MEASURES, type Measure, scoreTally, type Tally } from './statements.ts';

/** Lower and upper end of a 95 % interval. */
export type Interval = readonly [low: number, high: number];

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What 95 % of the values lie between. */
export function intervalOf(values: readonly number[]): Interval {
  const sorted = values.toSorted((a, b) => a - b);
  const count = sorted.length;
  return [sorted[Math.floor(0.025 * count)] ?? 0, sorted[Math.ceil(0.975 * count) - 1] ?? 0];
}

/**
 * 95 % intervals of the five F1 scores: the articles are drawn anew with replacement, `samples` times.
 * Articles, not statements, because the statements of one article stand and fall together.
 */
export function findIntervals(
  articles: readonly Tally[],
  samples = 1000,
  seed = 20220121,
): Record<Measure, Interval> {
  const random = seededRandom(seed);
  const drawn: Record<Measure, number[]> = { Messages: [], Roles: [], Joint: [], Form: [], Medium: [] };
  for (let sample = 0; sample < samples; sample++) {
    const chosen = articles.map(() => articles[Math.floor(random() * articles.length)]);
    const scores = scoreTally(addTallies(chosen));
    for (const measure of MEASURES) drawn[measure].push(scores[measure].f1);
  }
  return {
    Messages: intervalOf(drawn.Messages),
    Roles: intervalOf(drawn.Roles),
    Joint: intervalOf(drawn.Joint),
    Form: intervalOf(drawn.Form),
    Medium: intervalOf(drawn.Medium),
  };
}
