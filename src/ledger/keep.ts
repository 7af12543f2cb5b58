/** A reading comes into the ledger. */
import { sql as raw } from 'kysely';
import type { Reading, Statement } from '../reading/reading.ts';
import { enterActors } from './actors.ts';
import { daysOf } from './days.ts';
import { type Ledger, sql } from './ledger.ts';
import { packReading, unpackReading } from './stored.ts';
import { findTerms } from './terms.ts';

export interface Kept {
  /** `known`: the same article with the same text is there already, and nothing was written. */
  readonly outcome: 'new' | 'changed' | 'known';
  /** How many statements came, and how many went since the version before. */
  readonly added: number;
  readonly removed: number;
  /** How many other articles have the same text, to the letter: agency copy. */
  readonly copies: number;
}

export const contentOf = ({ content }: Statement, text: string): string =>
  content.map(({ start, end }) => text.slice(start, end)).join(' … ');

/** Keeps a reading together with all that it is found by, or nothing of it. `now` is ISO 8601. */
export function keepReading(ledger: Ledger, reading: Reading, now: string): Kept {
  return ledger.transact(() => {
    const { article } = reading;
    const before = findCurrent(ledger, article.id);
    const copies = countCopies(ledger, article.textHash, article.id);
    if (before?.text_hash === article.textHash) return { outcome: 'known', added: 0, removed: 0, copies };
    const key = before?.article ?? enterArticle(ledger, reading, now);
    if (before !== null) retire(ledger, before.key);
    enterVersion(ledger, key, (before?.number ?? 0) + 1, reading, now);
    const [then, since] = [before === null ? [] : before.said, saidIn(reading)];
    return {
      outcome: before === null ? 'new' : 'changed',
      added: countMissing(since, then),
      removed: countMissing(then, since),
      copies,
    };
  });
}

interface CurrentVersion {
  readonly key: number;
  readonly article: number;
  readonly number: number;
  readonly text_hash: string;
  readonly said: readonly string[];
}

function findCurrent(ledger: Ledger, id: string): CurrentVersion | null {
  const [found] = ledger.all(
    sql
      .selectFrom('versions')
      .innerJoin('articles', 'articles.key', 'versions.article')
      .select([
        'versions.key',
        'versions.article',
        'versions.number',
        'versions.text_hash',
        'versions.reading',
      ])
      .where('articles.id', '=', id)
      .where('versions.current', '=', 1),
  );
  if (found === undefined) return null;
  const { reading, ...version } = found;
  return { ...version, said: saidIn(unpackReading(reading)) };
}

const saidIn = ({ statements, article }: Reading): readonly string[] =>
  statements.map((statement) => contentOf(statement, article.text));

const countMissing = (these: readonly string[], those: readonly string[]): number => {
  const there = new Set(those);
  return these.filter((one) => !there.has(one)).length;
};

/** Articles beside this one whose text is the same. */
export function countCopies(ledger: Ledger, textHash: string, id: string): number {
  const [{ n }] = ledger.all(
    sql
      .selectFrom('versions')
      .innerJoin('articles', 'articles.key', 'versions.article')
      .select(({ fn }) => fn.count<number>('articles.key').distinct().as('n'))
      .where('versions.text_hash', '=', textHash)
      .where('articles.id', '!=', id),
  );
  return n;
}

function enterArticle(ledger: Ledger, { article }: Reading, now: string): number {
  const { id, url, publisher, author, title, published, language } = article;
  return ledger.run(
    sql.insertInto('articles').values({ id, url, publisher, author, title, published, language, added: now }),
  ).key;
}

/** A version that no longer counts, and its statements, which stay in the record. */
function retire(ledger: Ledger, version: number): void {
  ledger.run(sql.updateTable('versions').set({ current: 0 }).where('key', '=', version));
  ledger.run(sql.updateTable('statements').set({ current: 0 }).where('version', '=', version));
}

function enterVersion(ledger: Ledger, article: number, number: number, reading: Reading, now: string): void {
  const { key: version } = ledger.run(
    sql.insertInto('versions').values({
      article,
      number,
      current: 1,
      text_hash: reading.article.textHash,
      added: now,
      engine: reading.engine.version,
      weights: reading.engine.weights,
      reading: packReading(reading),
    }),
  );
  const actors = enterActors(ledger, version, reading);
  for (const statement of reading.statements) enterStatement(ledger, version, reading, statement, actors);
}

function enterStatement(
  ledger: Ledger,
  version: number,
  { article, times }: Reading,
  statement: Statement,
  actors: ReadonlyMap<string, number>,
): void {
  const { id, form, act, confidence } = statement;
  const said = statement.said === null ? null : daysOf(times[statement.said]);
  const due = statement.due === null ? null : daysOf(times[statement.due]);
  const { key } = ledger.run(
    sql.insertInto('statements').values({
      version,
      id,
      current: 1,
      form,
      act,
      confidence,
      said: said?.first ?? article.published?.slice(0, 10) ?? null,
      due: due?.first ?? null,
      due_end: due?.last ?? null,
    }),
  );
  const parts = partsOf(statement).flatMap(({ part, ids }) =>
    ids.flatMap((actor) => ({ statement: key, part, actor: actors.get(actor)! })),
  );
  if (parts.length > 0)
    ledger.run(
      sql
        .insertInto('parts')
        .values(parts)
        .onConflict((conflict) => conflict.doNothing()),
    );
  const { forms, lemmas } = findTerms(contentOf(statement, article.text));
  ledger.run(insertWords(key, forms, lemmas));
}

const partsOf = ({ speaker, addressee, sources, about }: Statement) =>
  [
    { part: 'speaker', ids: speaker?.actors ?? [] },
    { part: 'addressee', ids: addressee?.actors ?? [] },
    { part: 'source', ids: sources.flatMap(({ actors }) => actors) },
    { part: 'about', ids: about },
  ] as const;

const insertWords = (key: number, forms: string, lemmas: string) => ({
  compile: () =>
    raw`INSERT INTO words (rowid, forms, lemmas) VALUES (${key}, ${forms}, ${lemmas})`.compile(sql),
});
