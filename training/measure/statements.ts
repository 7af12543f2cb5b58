import { findAssignment } from './assignment.ts';

/**
 * How statements are scored: the measure of the authors of the quotation corpus (Petersen-Frey & Biemann
 * 2024), written anew from its description. All spans are sets of token indexes.
 */

export type TokenSet = ReadonlySet<number>;

export const ROLES = ['addressee', 'cue', 'frame', 'speaker'] as const;
export type Role = (typeof ROLES)[number];
export const PARTS = ['content', ...ROLES] as const;
export type Part = (typeof PARTS)[number];

/** A statement, found or annotated, as the measure sees it. */
export type MarkedStatement = Readonly<Record<Part, TokenSet>> & {
  readonly form: string;
  readonly medium: string | null;
};

/** One annotation with the statement that stands for it; one of the two is `null` where nothing is left to pair. */
export interface Pair<
  G extends MarkedStatement = MarkedStatement,
  F extends MarkedStatement = MarkedStatement,
> {
  readonly gold: G | null;
  readonly found: F | null;
}

const NOTHING: TokenSet = new Set();

export function countShared(a: TokenSet, b: TokenSet): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const token of small) if (large.has(token)) shared++;
  return shared;
}

/** Token F1 of two spans; 0 where they share nothing, also where both are empty. */
export function tokenF1(a: TokenSet, b: TokenSet): number {
  const shared = countShared(a, b);
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** How gladly the two are paired: content F1, with a little for the same labels where they overlap at all. */
export function pairWeight(gold: MarkedStatement, found: MarkedStatement): number {
  const f1 = tokenF1(gold.content, found.content);
  if (f1 === 0) return 0;
  return f1 + (gold.form === found.form ? 0.01 : 0) + (gold.medium === found.medium ? 0.001 : 0);
}

/** Pairs the annotations of one article with what was found in it, then lists what is left over on either side. */
export function pairStatements<G extends MarkedStatement, F extends MarkedStatement>(
  golds: readonly G[],
  founds: readonly F[],
): Pair<G, F>[] {
  const assignment = findAssignment(golds.map((gold) => founds.map((found) => pairWeight(gold, found))));
  const pairedGolds = new Set(assignment.map(([row]) => row));
  const pairedFounds = new Set(assignment.map(([, column]) => column));
  return [
    ...assignment.map(([row, column]) => ({ gold: golds[row], found: founds[column] })),
    ...golds.filter((_, row) => !pairedGolds.has(row)).map((gold) => ({ gold, found: null })),
    ...founds.filter((_, column) => !pairedFounds.has(column)).map((found) => ({ gold: null, found })),
  ];
}

/** Precision and recall of one part of one pair; `null` where it is not defined. */
export interface PartScore {
  readonly precision: number | null;
  readonly recall: number | null;
}

export function scorePart({ gold, found }: Pair, part: Part): PartScore {
  const inGold = gold?.[part] ?? NOTHING;
  const inFound = found?.[part] ?? NOTHING;
  const shared = countShared(inGold, inFound);
  return {
    precision: inFound.size === 0 ? null : shared / inFound.size,
    recall: inGold.size === 0 ? null : shared / inGold.size,
  };
}

/** Sums of the precisions and recalls that are defined, and how many they are. */
export interface Sums {
  readonly precision: number;
  readonly precisions: number;
  readonly recall: number;
  readonly recalls: number;
}

/** How often a label was right, given to something found, and there in the annotation. */
export interface LabelCounts {
  readonly right: number;
  readonly found: number;
  readonly gold: number;
}

/** What the score of an article is made of; the tallies of a corpus are those of its articles added up. */
export interface Tally {
  readonly content: Sums;
  readonly roles: Sums;
  readonly form: LabelCounts;
  readonly medium: LabelCounts;
}

export function sumScores(scores: readonly PartScore[]): Sums {
  const sums = { precision: 0, precisions: 0, recall: 0, recalls: 0 };
  for (const { precision, recall } of scores) {
    if (precision !== null) {
      sums.precision += precision;
      sums.precisions++;
    }
    if (recall !== null) {
      sums.recall += recall;
      sums.recalls++;
    }
  }
  return sums;
}

function countLabels(pairs: readonly Pair[], label: 'form' | 'medium'): LabelCounts {
  const both = pairs.filter(({ gold, found }) => gold !== null && found !== null);
  return {
    right: both.filter(({ gold, found }) => gold![label] === found![label]).length,
    found: pairs.filter(({ found }) => found !== null).length,
    gold: pairs.filter(({ gold }) => gold !== null).length,
  };
}

export function tallyPairs(pairs: readonly Pair[]): Tally {
  return {
    content: sumScores(pairs.map((pair) => scorePart(pair, 'content'))),
    roles: sumScores(ROLES.flatMap((role) => pairs.map((pair) => scorePart(pair, role)))),
    form: countLabels(pairs, 'form'),
    medium: countLabels(pairs, 'medium'),
  };
}

const addSums = (a: Sums, b: Sums): Sums => ({
  precision: a.precision + b.precision,
  precisions: a.precisions + b.precisions,
  recall: a.recall + b.recall,
  recalls: a.recalls + b.recalls,
});

const addCounts = (a: LabelCounts, b: LabelCounts): LabelCounts => ({
  right: a.right + b.right,
  found: a.found + b.found,
  gold: a.gold + b.gold,
});

const EMPTY = tallyPairs([]);

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({
      content: addSums(sum.content, tally.content),
      roles: addSums(sum.roles, tally.roles),
      form: addCounts(sum.form, tally.form),
      medium: addCounts(sum.medium, tally.medium),
    }),
    EMPTY,
  );
}

/** 0 to 1 each; 0 where nothing is defined. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export const harmonicMean = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b));

export function meanScore(sums: Sums): Score {
  const precision = sums.precisions === 0 ? 0 : sums.precision / sums.precisions;
  const recall = sums.recalls === 0 ? 0 : sums.recall / sums.recalls;
  return { precision, recall, f1: harmonicMean(precision, recall) };
}

function labelScore({ right, found, gold }: LabelCounts): Score {
  const precision = found === 0 ? 0 : right / found;
  const recall = gold === 0 ? 0 : right / gold;
  return { precision, recall, f1: harmonicMean(precision, recall) };
}

export const MEASURES = ['Messages', 'Roles', 'Joint', 'Form', 'Medium'] as const;
export type Measure = (typeof MEASURES)[number];

/** The five scores of a corpus (or of an article) from its tally. */
export function scoreTally(tally: Tally): Record<Measure, Score> {
  return {
    Messages: meanScore(tally.content),
    Roles: meanScore(tally.roles),
    Joint: meanScore(addSums(tally.content, tally.roles)),
    Form: labelScore(tally.form),
    Medium: labelScore(tally.medium),
  };
}
