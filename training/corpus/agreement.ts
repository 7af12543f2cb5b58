/** How far two readings of the same articles agree, by the project's own measure, and where they differ. */
import type { Source, Span } from '../../src/reading/reading.ts';
import { sameSet } from '../measure/breakdown.ts';
import { markAnnotation } from '../measure/corpus.ts';
import { sameActor } from '../measure/names.ts';
import {
  type MarkedStatement,
  PARTS,
  type Pair,
  type Part,
  pairStatements,
  tokenF1,
} from '../measure/statements.ts';
import { percent, renderTable } from '../measure/table.ts';
import { toRow } from './convert.ts';
import type { MarkedArticle } from './marked.ts';
import { resolveStatements, type VoicedStatement } from './resolve.ts';

/** A statement of one reading as the measure sees it. */
export interface ReadStatement extends MarkedStatement {
  readonly statement: VoicedStatement;
  readonly article: MarkedArticle;
}

/** One article read twice. */
export interface ReadTwice {
  readonly id: string;
  readonly pairs: readonly Pair<ReadStatement, ReadStatement>[];
}

const spansOf = (statement: VoicedStatement, part: Part): readonly Span[] =>
  part === 'speaker' || part === 'addressee' ? statement[part].spans : statement[part];

function markArticle(article: MarkedArticle): ReadStatement[] {
  const { annotations } = toRow(article);
  return resolveStatements(article).map((statement, i) => ({
    ...markAnnotation(annotations[i]),
    statement,
    article,
  }));
}

/** Where the texts of two readings of an article part; `null` where they are the same, as they have to be. */
export function findTextDifference(first: MarkedArticle, second: MarkedArticle): string | null {
  const [a, b] = [first.text, second.text];
  if (a === b) return null;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const places = `character ${at}: "${a.slice(at, at + 30)}" and "${b.slice(at, at + 30)}"`;
  return `${first.id}: the text of the two readings differs at ${places}; a reading may not change it.`;
}

/** Pairs the statements of the first reading with those of the second, which stands where the measure has what was found. */
export function pairReadings(first: MarkedArticle, second: MarkedArticle): ReadTwice {
  const difference = findTextDifference(first, second);
  if (difference !== null) throw new Error(difference);
  return { id: first.id, pairs: pairStatements(markArticle(first), markArticle(second)) };
}

const overlap = ({ gold, found }: ReadTwice['pairs'][number]): boolean =>
  gold !== null && found !== null && tokenF1(gold.content, found.content) > 0;

/** Share of the statements that both readings have in which they agree on what the measure does not count. */
export function renderLabelAgreement(articles: readonly ReadTwice[]): string {
  const pairs = articles.flatMap((article) => article.pairs).filter(overlap);
  const rows: [string, (a: ReadStatement, b: ReadStatement) => boolean][] = [
    ['form', (a, b) => a.form === b.form],
    ['medium', (a, b) => a.medium === b.medium],
    ['act', (a, b) => a.statement.act === b.statement.act],
    ['speaking actors', (a, b) => sameNames(a, a.statement.speaker.actors, b, b.statement.speaker.actors)],
    ['chain of sources', sameChain],
    ['stands inside another', (a, b) => (a.statement.partOf === null) === (b.statement.partOf === null)],
    [
      'carries another on',
      (a, b) => (a.statement.carriedFrom === null) === (b.statement.carriedFrom === null),
    ],
  ];
  return renderTable(
    ['in statements that both have', 'pairs', 'same', 'per cent'],
    rows.map(([name, isSame]) => {
      const same = pairs.filter(({ gold, found }) => isSame(gold!, found!)).length;
      return [
        name,
        String(pairs.length),
        String(same),
        percent(pairs.length === 0 ? null : same / pairs.length),
      ];
    }),
  );
}

/** Ids are each reading's own: actors are the same by name, either name saying all that the other does. */
function sameNames(
  a: ReadStatement,
  idsA: readonly string[],
  b: ReadStatement,
  idsB: readonly string[],
): boolean {
  const namesA = idsA.map((id) => nameOf(a.article, id));
  const namesB = idsB.map((id) => nameOf(b.article, id));
  const isSame = (one: string, other: string): boolean => sameActor(one, other) || sameActor(other, one);
  return namesA.length === namesB.length && namesA.every((one) => namesB.some((other) => isSame(one, other)));
}

const nameOf = ({ actors }: MarkedArticle, id: string): string =>
  actors.find((actor) => actor.id === id)?.name ?? id;

function sameChain(a: ReadStatement, b: ReadStatement): boolean {
  const [chainA, chainB] = [a.statement.sources, b.statement.sources];
  return (
    chainA.length === chainB.length &&
    chainA.every((link, i) => sameNames(a, link.actors, b, chainB[i].actors))
  );
}

/** What two readings of an article differ in, for whoever decides: the statement of each, the parts that differ. */
export function renderDifferences({ id, pairs }: ReadTwice): string {
  const lines: string[] = [];
  for (const pair of pairs) {
    const { gold, found } = pair;
    if (gold === null || found === null || !overlap(pair)) {
      if (gold !== null) lines.push(`only first:  ${renderStatement(gold)}`);
      if (found !== null) lines.push(`only second: ${renderStatement(found)}`);
      continue;
    }
    const differs: string[] = [];
    for (const part of PARTS) {
      // Where one bracket stops and the next begins is no difference: the words are.
      if (sameSet(gold[part], found[part])) continue;
      const [one, other] = [wordsOf(gold, part), wordsOf(found, part)];
      differs.push(`    ${part}: 1 ${one || '–'}\n    ${' '.repeat(part.length)}  2 ${other || '–'}`);
    }
    const labels = (['form', 'medium', 'act'] as const)
      .filter((label) => gold.statement[label] !== found.statement[label])
      .map((label) => `${label}: 1 ${gold.statement[label]}, 2 ${found.statement[label]}`);
    if (!sameChain(gold, found)) labels.push(`chain: 1 ${renderChain(gold)}, 2 ${renderChain(found)}`);
    if ((gold.statement.partOf === null) !== (found.statement.partOf === null))
      labels.push(`in: 1 ${gold.statement.partOf ?? '–'}, 2 ${found.statement.partOf ?? '–'}`);
    if (labels.length > 0) differs.push(`    ${labels.join('; ')}`);
    if (differs.length > 0)
      lines.push(
        `first ${gold.statement.number}, second ${found.statement.number}: ${wordsOf(gold, 'content').slice(0, 70)}`,
        ...differs,
      );
  }
  return lines.length === 0
    ? `${id}: no difference`
    : `${id}\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

const wordsOf = ({ statement, article }: ReadStatement, part: Part): string =>
  [...spansOf(statement, part)]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => article.text.slice(start, end))
    .join(' / ');

const renderStatement = (read: ReadStatement): string => {
  const { number, form, medium, act } = read.statement;
  return `${number} ${form} ${medium} ${act} “${wordsOf(read, 'content')}” speaker “${wordsOf(read, 'speaker')}” frame “${wordsOf(read, 'frame')}”`;
};

const renderChain = ({ statement, article }: ReadStatement): string =>
  statement.sources
    .map(
      ({ actors, relation }: Source) => `${actors.map((id) => nameOf(article, id)).join(' + ')} ${relation}`,
    )
    .join(' > ') || 'nobody';
