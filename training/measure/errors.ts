import type { CorpusRow, FoundStatement, GoldStatement } from './corpus.ts';
import { PARTS, type Pair, ROLES, type Role, scorePart, tokenF1 } from './statements.ts';

/** One article of the corpus with its annotations and what was read in it, paired. */
export interface ReadRow {
  readonly row: CorpusRow;
  readonly pairs: readonly Pair<GoldStatement, FoundStatement>[];
}

/**
 * What went wrong with one annotation or one statement. `cost` is what it takes away from the sums behind
 * the score: what each part lacks of full precision and recall where they are defined, and 1 for the form.
 */
export interface StatementError {
  readonly kind: 'missed' | 'spurious' | 'wrong';
  readonly cost: number;
  readonly gold: GoldStatement | null;
  readonly found: FoundStatement | null;
}

/** What a pair takes away from the sums behind the score. */
export function costOf(pair: Pair): number {
  let cost = pair.gold?.form === pair.found?.form ? 0 : 1;
  for (const part of PARTS) {
    const { precision, recall } = scorePart(pair, part);
    cost += (precision === null ? 0 : 1 - precision) + (recall === null ? 0 : 1 - recall);
  }
  return cost;
}

/** The measure pairs also what does not overlap; for a reader that is one missed and one spurious. */
export function separatePairs<P extends Pair>(pairs: readonly P[]): P[] {
  return pairs.flatMap((pair) => {
    const { gold, found } = pair;
    if (gold === null || found === null || tokenF1(gold.content, found.content) > 0) return [pair];
    return [
      { ...pair, found: null },
      { ...pair, gold: null },
    ];
  });
}

/** The errors of one article, the costliest first. */
export function findErrors(pairs: ReadRow['pairs']): StatementError[] {
  return separatePairs(pairs)
    .map((pair): StatementError => {
      const kind = pair.found === null ? 'missed' : pair.gold === null ? 'spurious' : 'wrong';
      return { kind, cost: costOf(pair), ...pair };
    })
    .filter(({ cost }) => cost > 1e-9)
    .sort((a, b) => b.cost - a.cost);
}

/** Name of the rule that found a statement: that of its form, else of its content, else the first it names. */
export function findingRule({ statement }: FoundStatement): string {
  const { evidence } = statement;
  const decisive =
    evidence.find(({ part }) => part === 'form') ??
    evidence.find(({ part }) => part === 'content') ??
    evidence[0];
  return decisive?.rule ?? '(no rule named)';
}

/** The cue as it stands in the text, in lower case, `…` where it is split: `kündigte … an`. */
export function cueWords({ text, tokens }: CorpusRow, gold: GoldStatement): string {
  const indexes = [...gold.cue].sort((a, b) => a - b);
  if (indexes.length === 0) return '(no cue)';
  return indexes
    .map((index, i) => {
      const gap = i > 0 && indexes[i - 1] !== index - 1 ? '… ' : '';
      return gap + text.slice(...tokens[index]).toLowerCase();
    })
    .join(' ');
}

export type RoleErrorKind = 'right' | 'partial' | 'elsewhere' | 'missed' | 'spurious';

/** How a role of one pair stands to the annotation; `null` where neither has it. */
export function compareRole({ gold, found }: Pair, role: Role): RoleErrorKind | null {
  const { precision, recall } = scorePart({ gold, found }, role);
  if (precision === null) return recall === null ? null : 'missed';
  if (recall === null) return 'spurious';
  if (precision === 1 && recall === 1) return 'right';
  return precision > 0 ? 'partial' : 'elsewhere';
}

export interface ErrorSummary {
  readonly missedForms: readonly string[];
  readonly missedCues: readonly string[];
  readonly spuriousRules: readonly string[];
  readonly spuriousForms: readonly string[];
  /** Annotated form → form found, where they differ. */
  readonly confusedForms: readonly string[];
  readonly roles: readonly (readonly [role: Role, kind: RoleErrorKind])[];
}

/** What the errors of all articles have in common; role errors only of pairs whose content overlaps. */
export function summariseErrors(rows: readonly ReadRow[]): ErrorSummary {
  const errors = rows.flatMap(({ row, pairs }) => findErrors(pairs).map((error) => ({ row, ...error })));
  const missed = errors.filter(({ kind }) => kind === 'missed');
  const spurious = errors.filter(({ kind }) => kind === 'spurious');
  const overlapping = rows
    .flatMap(({ pairs }) => separatePairs(pairs))
    .filter(({ gold, found }) => gold !== null && found !== null);
  return {
    missedForms: missed.map(({ gold }) => gold!.form),
    // "gab … an" and "gab an" are one cue, whatever stands between.
    missedCues: missed.map(({ row, gold }) => cueWords(row, gold!).replaceAll('… ', '')),
    spuriousRules: spurious.map(({ found }) => findingRule(found!)),
    spuriousForms: spurious.map(({ found }) => found!.form),
    confusedForms: overlapping
      .filter(({ gold, found }) => gold!.form !== found!.form)
      .map(({ gold, found }) => `${gold!.form} → ${found!.form}`),
    roles: overlapping.flatMap((pair) =>
      ROLES.flatMap((role) => {
        const kind = compareRole(pair, role);
        return kind === null ? [] : [[role, kind] as const];
      }),
    ),
  };
}
