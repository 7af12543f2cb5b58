import {
  countShared,
  harmonicMean,
  meanScore,
  type Pair,
  ROLES,
  type Role,
  type Score,
  scorePart,
  sumScores,
  tokenF1,
} from './statements.ts';
import { percent, renderTable } from './table.ts';

/** The order in which forms stand in every table. */
export const FORMS = ['direct', 'indirect', 'indirect-free-indirect', 'free-indirect', 'reported'] as const;

/** How one form is read: precision over what was found of it, recall over what is annotated of it. */
export interface FormRow {
  readonly form: string;
  readonly gold: number;
  readonly found: number;
  /** Annotations paired with a statement of the same form that overlaps. */
  readonly hits: number;
  readonly content: Score;
  /** Share of the annotations read with this form and this content to the token. */
  readonly exact: number;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

export const sameSet = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size === b.size && countShared(a, b) === a.size;

export function breakDownForm(pairs: readonly Pair[], form: string): FormRow {
  const golds = pairs.filter(({ gold }) => gold?.form === form);
  const founds = pairs.filter(({ found }) => found?.form === form);
  const same = golds.filter(({ found }) => found?.form === form);
  const precision = mean(founds.map((pair) => scorePart(pair, 'content').precision ?? 0));
  const recall = mean(golds.map((pair) => scorePart(pair, 'content').recall ?? 0));
  return {
    form,
    gold: golds.length,
    found: founds.length,
    hits: same.filter(({ gold, found }) => tokenF1(gold!.content, found!.content) > 0).length,
    content: { precision, recall, f1: harmonicMean(precision, recall) },
    exact: mean(
      golds.map(({ found }, i) =>
        Number(found?.form === form && sameSet(golds[i].gold!.content, found.content)),
      ),
    ),
  };
}

/** How one role is read in one form (of the annotation for recall, of the statement for precision). */
export interface RoleRow {
  readonly role: Role;
  readonly form: string;
  readonly gold: number;
  readonly found: number;
  readonly score: Score;
  /** Share of the annotations that have the role, read to the token. */
  readonly exact: number;
}

export function breakDownRole(pairs: readonly Pair[], role: Role, form: string | null): RoleRow {
  const golds = pairs.filter(
    ({ gold }) => gold && gold[role].size > 0 && (form === null || gold.form === form),
  );
  const founds = pairs.filter(
    ({ found }) => found && found[role].size > 0 && (form === null || found.form === form),
  );
  const recalls = golds.map((pair) => ({ precision: null, recall: scorePart(pair, role).recall }));
  const precisions = founds.map((pair) => ({ precision: scorePart(pair, role).precision, recall: null }));
  return {
    role,
    form: form ?? 'all',
    gold: golds.length,
    found: founds.length,
    score: meanScore(sumScores([...recalls, ...precisions])),
    exact: mean(golds.map(({ gold, found }) => Number(found !== null && sameSet(gold![role], found[role])))),
  };
}

const scoreCells = ({ precision, recall, f1 }: Score): string[] => [
  percent(precision),
  percent(recall),
  percent(f1),
];

export function renderForms(pairs: readonly Pair[], forms: readonly string[] = FORMS): string {
  const rows = forms.map((form) => breakDownForm(pairs, form));
  return renderTable(
    ['form', 'gold', 'found', 'hits', 'P', 'R', 'F1', 'exact'],
    rows.map((row) => [
      row.form,
      String(row.gold),
      String(row.found),
      String(row.hits),
      ...scoreCells(row.content),
      percent(row.gold === 0 ? null : row.exact),
    ]),
  );
}

export function renderRoles(pairs: readonly Pair[], forms: readonly string[] = FORMS): string {
  const rows = ROLES.flatMap((role) => [null, ...forms].map((form) => breakDownRole(pairs, role, form)));
  return renderTable(
    ['role', 'form', 'gold', 'found', 'P', 'R', 'F1', 'exact'],
    rows
      .filter((row) => row.gold + row.found > 0)
      .map((row) => [
        row.role,
        row.form,
        String(row.gold),
        String(row.found),
        ...scoreCells(row.score),
        percent(row.gold === 0 ? null : row.exact),
      ]),
  );
}
