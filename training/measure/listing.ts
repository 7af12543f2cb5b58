import type { CorpusRow } from './corpus.ts';
import {
  findErrors,
  type ReadRow,
  type RoleErrorKind,
  type StatementError,
  summariseErrors,
} from './errors.ts';
import { type Judged, rulesOf } from './rules.ts';
import {
  type MarkedStatement,
  PARTS,
  type Part,
  ROLES,
  scorePart,
  type TokenSet,
  tokenF1,
} from './statements.ts';
import { countValues, percent, renderTable } from './table.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The sentences that the tokens lie in, with the tokens in [[double brackets]]. */
function renderContext({ text, tokens, sentences }: CorpusRow, marked: TokenSet, around: TokenSet): string {
  const all = [...marked, ...around];
  if (all.length === 0) return '';
  const first = all.reduce((a, b) => Math.min(a, b));
  const last = all.reduce((a, b) => Math.max(a, b));
  const from = sentences.find(([start, end]) => start <= first && first < end)?.[0] ?? first;
  const to = (sentences.find(([start, end]) => start <= last && last < end)?.[1] ?? last + 1) - 1;
  let line = '';
  for (let token = from; token <= to; token++) {
    const inside = marked.has(token);
    if (inside && !marked.has(token - 1)) line += '[[';
    line += text.slice(...tokens[token]);
    if (inside && !(marked.has(token + 1) && token < to)) line += ']]';
    if (token < to) line += text.slice(tokens[token][1], tokens[token + 1][0]);
  }
  return oneLine(line);
}

/** The words of a span, its pieces set apart by a bar. */
function renderWords({ text, tokens }: CorpusRow, marked: TokenSet): string {
  const indexes = [...marked].sort((a, b) => a - b);
  let line = '';
  for (const [i, index] of indexes.entries()) {
    const joined = i > 0 && indexes[i - 1] === index - 1;
    if (i > 0) line += joined ? text.slice(tokens[index - 1][1], tokens[index][0]) : ' | ';
    line += text.slice(...tokens[index]);
  }
  return line === '' ? '–' : `[[${oneLine(line)}]]`;
}

const allTokens = (statement: MarkedStatement | null): TokenSet =>
  new Set(statement === null ? [] : PARTS.flatMap((part) => [...statement[part]]));

const labels = ({ form, medium }: MarkedStatement): string => `${form}/${medium ?? 'none'}`;

function renderPart(row: CorpusRow, { gold, found }: StatementError, part: Part): string[] {
  const { precision, recall } = scorePart({ gold, found }, part);
  if (precision === null && recall === null) return [];
  const name = part.padEnd(9);
  if (gold === null) return [`    ${name}       ${renderWords(row, found![part])}`];
  if (found === null) return [`    ${name}       ${renderWords(row, gold[part])}`];
  if (precision === 1 && recall === 1) return [];
  return [
    `    ${name} gold  ${renderWords(row, gold[part])}`,
    `              found ${renderWords(row, found[part])}`,
  ];
}

export function renderError(row: CorpusRow, error: StatementError): string {
  const { kind, cost, gold, found } = error;
  const forms = [gold, found].filter((side) => side !== null).map(labels);
  const head = `  ${kind.toUpperCase()} ${[...new Set(forms)].join(' → ')}  cost ${cost.toFixed(2)}`;
  const f1 = gold && found ? `  content F1 ${percent(tokenF1(gold.content, found.content))}` : '';
  const around = new Set([...allTokens(gold), ...allTokens(found)]);
  return [
    head + f1,
    `    text      ${renderContext(row, (gold ?? found)!.content, around)}`,
    ...(kind === 'wrong' ? PARTS : ROLES).flatMap((part) => renderPart(row, error, part)),
    ...(found === null ? [] : [`    rules     ${rulesOf(found).join(', ') || '–'}`]),
  ].join('\n');
}

const mentions = ({ gold, found }: StatementError, form: string | null): boolean =>
  form === null || gold?.form === form || found?.form === form;

const KINDS: readonly StatementError['kind'][] = ['missed', 'spurious', 'wrong'];

/** All errors article by article, the costliest article first; in each the missed, the spurious, the wrong. */
export function renderErrors(rows: readonly ReadRow[], form: string | null = null): string {
  const articles = rows
    .map(({ row, pairs }) => ({ row, errors: findErrors(pairs).filter((error) => mentions(error, form)) }))
    .filter(({ errors }) => errors.length > 0)
    .map((article) => ({ ...article, cost: article.errors.reduce((sum, { cost }) => sum + cost, 0) }))
    .sort((a, b) => b.cost - a.cost);
  return articles
    .map(({ row, errors, cost }) => {
      const counts = KINDS.map((kind) => `${errors.filter((error) => error.kind === kind).length} ${kind}`);
      const sorted = KINDS.flatMap((kind) => errors.filter((error) => error.kind === kind));
      return [
        `## ${row.id} ${row.title} (${row.date}): cost ${cost.toFixed(1)}, ${counts.join(', ')}`,
        ...sorted.map((error) => renderError(row, error)),
      ].join('\n\n');
    })
    .join('\n\n\n');
}

/** The `count` costliest errors of the whole corpus. */
export function renderWorst(rows: readonly ReadRow[], count: number, form: string | null = null): string {
  return rows
    .flatMap(({ row, pairs }) => findErrors(pairs).map((error) => ({ row, error })))
    .filter(({ error }) => mentions(error, form))
    .sort((a, b) => b.error.cost - a.error.cost)
    .slice(0, count)
    .map(({ row, error }) => `${row.id} ${row.title}\n${renderError(row, error)}`)
    .join('\n\n');
}

const renderCounts = (name: string, values: readonly string[], most = 40): string =>
  renderTable(
    [name, 'count'],
    countValues(values)
      .slice(0, most)
      .map(([value, count]) => [value, String(count)]),
  );

const ROLE_ERRORS: readonly RoleErrorKind[] = ['right', 'partial', 'elsewhere', 'missed', 'spurious'];

export function renderSummary(rows: readonly ReadRow[]): string {
  const summary = summariseErrors(rows);
  const roles = renderTable(
    ['role (content overlaps)', ...ROLE_ERRORS],
    ROLES.map((role) => [
      role,
      ...ROLE_ERRORS.map((kind) => String(summary.roles.filter(([r, k]) => r === role && k === kind).length)),
    ]),
  );
  return [
    renderCounts('missed: form', summary.missedForms),
    renderCounts('missed: cue', summary.missedCues),
    renderCounts('spurious: form', summary.spuriousForms),
    renderCounts('spurious: rule', summary.spuriousRules),
    renderCounts('form: annotated → found', summary.confusedForms),
    roles,
  ].join('\n\n');
}

/** One statement of a rule, marked ✓ where it is right, ~ where an annotation overlaps, ✗ where none does. */
export function renderJudged({ readRow, found, gold, contentF1, right }: Judged): string {
  const { row } = readRow;
  const mark = right ? '✓' : gold === null ? '✗' : '~';
  const annotated = gold === null ? '' : `  annotated ${labels(gold)}  content F1 ${percent(contentF1)}`;
  const lines = [
    `${mark} ${row.id}  ${labels(found)}${annotated}`,
    `    found     ${renderContext(row, found.content, allTokens(found))}`,
  ];
  if (gold !== null && contentF1 < 1)
    lines.push(`    annotated ${renderContext(row, gold.content, allTokens(gold))}`);
  for (const role of ROLES) {
    const { precision, recall } = scorePart({ gold, found }, role);
    if (precision === null && recall === null) continue;
    if (precision === 1 && (recall === 1 || gold === null)) continue;
    const words = gold === null ? '' : `   annotated ${renderWords(row, gold[role])}`;
    lines.push(`    ${role.padEnd(9)} ${renderWords(row, found[role])}${words}`);
  }
  return lines.join('\n');
}
