import { existsSync, readFileSync } from 'node:fs';
import type { Form, Reading, Span, Statement } from '../../src/reading/reading.ts';
import type { ExpectedActor } from './acceptance-actors.ts';
import type { ExpectedFacts } from './acceptance-facts.ts';
import { findAssignment } from './assignment.ts';
import { besideCorpora, findTokens } from './corpus.ts';
import { sameActor } from './names.ts';
import { type TokenSet, tokenF1 } from './statements.ts';

/** A statement of the article as a careful reader marked it. */
export interface ExpectedStatement {
  readonly key: string;
  readonly form: Form;
  readonly content: readonly Span[];
  /** Names of actors, the origin last; with `joint` they speak together and are one link. */
  readonly sources: readonly string[];
  readonly joint: boolean;
  /** Free sentences in a row: one statement, or one for each sentence. */
  readonly sentences: readonly Span[] | null;
}

export interface AcceptanceArticle {
  readonly title: string | null;
  readonly published: string;
  readonly language: string;
  readonly text: string;
  readonly statements: readonly ExpectedStatement[];
  readonly actors: readonly ExpectedActor[];
  /** Names in quotation marks, which nobody said. */
  readonly notQuotations: readonly Span[];
}

/** How one expected statement was read. */
export interface StatementVerdict {
  readonly expected: ExpectedStatement;
  /** The statements that stand for it: one, or one for each of its sentences; empty where it was not read. */
  readonly statements: readonly Statement[];
  readonly read: boolean;
  /** The last source is the right actor, by name. */
  readonly attributed: boolean;
  /** The whole chain of sources is right. */
  readonly chain: boolean;
  /** Best content F1 of any statement of the same form, and of any form: how near it came. */
  readonly nearest: { readonly sameForm: number; readonly anyForm: number };
}

export interface AcceptanceVerdict {
  readonly verdicts: readonly StatementVerdict[];
  /** Statements that stand for nothing expected. */
  readonly tooMany: readonly Statement[];
  /** Names in quotation marks taken for direct speech. */
  readonly takenForSpeech: readonly Span[];
}

export const acceptanceFile = (): string => besideCorpora('acceptance', 'geneva.json');

/** The acceptance article; `null` where it is not there. */
export function loadAcceptance(): (AcceptanceArticle & ExpectedFacts) | null {
  const file = acceptanceFile();
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as AcceptanceArticle & ExpectedFacts)
    : null;
}

/** Words, numbers and single marks: the tokens that content is compared by. */
const splitTokens = (text: string): [number, number][] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)].map(({ index, 0: { length } }) => [
    index,
    index + length,
  ]);

const READ_F1 = 0.9;

/** The names of each link of the chain, from the article outward. */
export const sourceNames = (statement: Statement, reading: Reading): string[][] =>
  statement.sources.map(({ actors }) =>
    actors.map((id) => reading.actors.find((actor) => actor.id === id)?.name ?? id),
  );

const expectedChain = ({ sources, joint }: ExpectedStatement): readonly (readonly string[])[] =>
  joint ? [sources] : sources.map((name) => [name]);

const sameLink = (found: readonly string[], expected: readonly string[]): boolean =>
  expected.every((name) => found.some((other) => sameActor(other, name))) && found.length === expected.length;

function judgeSources(
  statement: Statement,
  expected: ExpectedStatement,
  reading: Reading,
): { attributed: boolean; chain: boolean } {
  const found = sourceNames(statement, reading);
  const chain = expectedChain(expected);
  const last = chain.at(-1);
  // Where nobody is known ("Gleichzeitig wurde bekannt, dass …") naming nobody is right.
  if (last === undefined) return { attributed: found.length === 0, chain: found.length === 0 };
  return {
    attributed: found.length > 0 && sameLink(found.at(-1)!, last),
    chain: found.length === chain.length && chain.every((link, i) => sameLink(found[i], link)),
  };
}

/** Compares the reading of the article with what is expected, one to one. */
export function judgeAcceptance(article: AcceptanceArticle, reading: Reading): AcceptanceVerdict {
  const tokens = splitTokens(article.text);
  const mark = (spans: readonly Span[]): TokenSet => findTokens(tokens, spans);
  const founds = reading.statements.map((statement) => ({ statement, content: mark(statement.content) }));
  const f1Of = (form: string, content: TokenSet): number[] =>
    founds.map((found) => (found.statement.form === form ? tokenF1(content, found.content) : 0));

  // Each row wants one statement: an expected one as a whole, or each of its sentences where no statement has it whole.
  const wanted = article.statements.flatMap((expected) => {
    const whole = mark(expected.content);
    const asWhole = f1Of(expected.form, whole).some((f1) => f1 >= READ_F1);
    const pieces =
      asWhole || expected.sentences === null ? [whole] : expected.sentences.map((span) => mark([span]));
    return pieces.map((content) => ({ expected, content }));
  });
  const weights = wanted.map(({ expected, content }) =>
    f1Of(expected.form, content).map((f1) => (f1 >= READ_F1 ? f1 : 0)),
  );
  const taken = findAssignment(weights).filter(([row, column]) => weights[row][column] > 0);

  const verdicts = article.statements.map((expected): StatementVerdict => {
    const rows = wanted.flatMap((want, row) => (want.expected === expected ? [row] : []));
    const columns = taken.filter(([row]) => rows.includes(row)).map(([, column]) => column);
    const statements = columns.map((column) => reading.statements[column]);
    const sources = statements.map((statement) => judgeSources(statement, expected, reading));
    const read = statements.length === rows.length;
    const content = mark(expected.content);
    return {
      expected,
      statements,
      read,
      attributed: read && sources.every(({ attributed }) => attributed),
      chain: read && sources.every(({ chain }) => chain),
      nearest: {
        sameForm: Math.max(0, ...f1Of(expected.form, content)),
        anyForm: Math.max(0, ...founds.map((found) => tokenF1(content, found.content))),
      },
    };
  });
  const used = new Set(taken.map(([, column]) => column));
  return {
    verdicts,
    tooMany: reading.statements.filter((_, column) => !used.has(column)),
    takenForSpeech: article.notQuotations.filter((span) =>
      founds.some(
        ({ statement, content }) => statement.form === 'direct' && tokenF1(mark([span]), content) >= 0.5,
      ),
    ),
  };
}
