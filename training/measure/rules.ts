import type { FoundStatement, GoldStatement } from './corpus.ts';
import type { ReadRow } from './errors.ts';
import { PARTS, type Pair, type Part, tokenF1 } from './statements.ts';
import { percent, renderTable } from './table.ts';

/** One statement found, with the annotation that it stands for and how good it is. */
export interface Judged {
  readonly readRow: ReadRow;
  readonly found: FoundStatement;
  readonly gold: GoldStatement | null;
  /** Token F1 of its content; 0 where no annotation overlaps. */
  readonly contentF1: number;
  readonly right: boolean;
}

/** Right is the annotated form with at least this content F1: the bound of the acceptance article. */
const RIGHT_CONTENT = 0.9;

export function judgeStatements(rows: readonly ReadRow[]): Judged[] {
  return rows.flatMap((readRow) =>
    readRow.pairs.flatMap(({ gold, found }: Pair<GoldStatement, FoundStatement>) => {
      if (found === null) return [];
      const contentF1 = gold === null ? 0 : tokenF1(gold.content, found.content);
      const right = contentF1 >= RIGHT_CONTENT && gold!.form === found.form;
      return [{ readRow, found, gold: contentF1 > 0 ? gold : null, contentF1, right }];
    }),
  );
}

/** Names of the rules that had a hand in a statement, `part:rule`, each once. */
export const rulesOf = ({ statement }: FoundStatement): string[] => [
  ...new Set(statement.evidence.map(({ part, rule }) => `${part}:${rule}`)),
];

/** The statements in which a rule had a hand; `name` with or without the part before it. */
export const findByRule = (judged: readonly Judged[], name: string): Judged[] =>
  judged.filter(({ found }) => rulesOf(found).some((rule) => rule === name || rule.endsWith(`:${name}`)));

const isPart = (name: string): name is Part => (PARTS as readonly string[]).includes(name);

/**
 * One row for each rule: how many statements it had a hand in, their mean content F1, the share that is
 * right, and the mean token F1 of the part that the rule decides (speaker, cue, frame …).
 */
export function renderRules(judged: readonly Judged[]): string {
  const byRule = new Map<string, Judged[]>();
  for (const one of judged) {
    for (const rule of rulesOf(one.found)) {
      const ones = byRule.get(rule);
      if (ones === undefined) byRule.set(rule, [one]);
      else ones.push(one);
    }
  }
  const rows = [...byRule].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  return renderTable(
    ['rule', 'statements', 'content F1', 'right', 'own part F1'],
    rows.map(([rule, ones]) => {
      const mean = (values: readonly number[]): number | null =>
        values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
      const part = rule.slice(0, rule.indexOf(':'));
      const own = isPart(part) ? ones.filter(({ gold }) => gold !== null) : [];
      return [
        rule,
        String(ones.length),
        percent(mean(ones.map(({ contentF1 }) => contentF1))),
        percent(mean(ones.map(({ right }) => Number(right)))),
        percent(mean(own.map(({ gold, found }) => tokenF1(gold![part as Part], found[part as Part])))),
      ];
    }),
  );
}
