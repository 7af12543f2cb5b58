/** Statements are found by their words, by who is in them, and by when and where they stood. */
import { sql as raw } from 'kysely';
import type { Reading, Span, Statement } from '../reading/reading.ts';
import { findActors } from './actors.ts';
import { contentOf, countCopies } from './keep.ts';
import { type Ledger, sql } from './ledger.ts';
import { foldName } from './names.ts';
import { parseWords, renderMatch, renderWithout, type WordQuery } from './query.ts';
import { unpackReading } from './stored.ts';
import { findTerms, lemmasOf, wordsOf } from './terms.ts';

export interface Search {
  /** See `parseWords`; empty for all statements. */
  readonly words?: string;
  /** Names of actors, in any spelling. */
  readonly speaker?: string;
  readonly about?: string;
  readonly source?: string;
  readonly act?: string;
  readonly form?: string;
  readonly publisher?: string;
  /** ISO 3166-1 alpha-2 of the speaker. */
  readonly country?: string;
  /** First and last day of publication, ISO 8601. */
  readonly since?: string;
  readonly until?: string;
  /** First day on which it was said. */
  readonly saidSince?: string;
  /** At most so many, 20 by default. */
  readonly limit?: number;
}

export interface Hit {
  /** Opens the statement again: the beginning of the article's id, and the statement's own. */
  readonly id: string;
  readonly statement: Statement;
  readonly reading: Reading;
  readonly speakers: readonly string[];
  readonly content: string;
  /** Where the words that were looked for stand in `content`. */
  readonly marks: readonly Span[];
  /** ISO 8601 day. */
  readonly said: string | null;
  readonly due: string | null;
  /** Other articles with the same text. */
  readonly copies: number;
}

const SHOWN = 20;
/** Letters of an article's id that stand in a statement's. */
export const ID_LENGTH = 12;

const statementsOf = () =>
  sql
    .selectFrom('statements')
    .innerJoin('versions', 'versions.key', 'statements.version')
    .innerJoin('articles', 'articles.key', 'versions.article')
    .where('statements.current', '=', 1);

type Statements = ReturnType<typeof statementsOf>;

const withActor = (query: Statements, part: 'speaker' | 'about' | 'source', keys: readonly number[]) =>
  query.where('statements.key', 'in', (inner) =>
    inner.selectFrom('parts').select('statement').where('part', '=', part).where('actor', 'in', keys),
  );

function narrow(ledger: Ledger, search: Search): Statements {
  let query = statementsOf();
  for (const part of ['speaker', 'about', 'source'] as const) {
    const name = search[part];
    if (name !== undefined) query = withActor(query, part, findActors(ledger, name));
  }
  const { act, form, publisher, country, since, until, saidSince } = search;
  if (act !== undefined) query = query.where('statements.act', '=', act);
  if (form !== undefined) query = query.where('statements.form', '=', form);
  if (publisher !== undefined) query = query.where('articles.publisher', '=', publisher);
  if (country !== undefined)
    query = query.where('statements.key', 'in', (inner) =>
      inner
        .selectFrom('parts')
        .innerJoin('actors', 'actors.key', 'parts.actor')
        .select('parts.statement')
        .where('parts.part', '=', 'speaker')
        .where('actors.country', '=', country.toUpperCase()),
    );
  if (since !== undefined) query = query.where('articles.published', '>=', since);
  // The whole of the last day: "2024-05-01T23:10" comes behind "2024-05-01"
  if (until !== undefined) query = query.where('articles.published', '<', `${until}~`);
  if (saidSince !== undefined) query = query.where('statements.said', '>=', saidSince);
  return query;
}

/** The best hits first where words are looked for, else the newest. */
export function searchStatements(ledger: Ledger, search: Search): readonly Hit[] {
  const words = parseWords(search.words ?? '');
  const match = renderMatch(words);
  let query = narrow(ledger, search);
  const without = renderWithout(words);
  if (without !== null)
    query = query.where(
      raw<boolean>`statements.key NOT IN (SELECT rowid FROM words WHERE words MATCH ${without})`,
    );
  if (match !== null)
    query = query
      .innerJoin(raw<{ rowid: number; rank: number }>`words`.as('words'), (join) =>
        join.onRef(raw.ref('words.rowid') as never, '=', 'statements.key'),
      )
      .where(raw<boolean>`words MATCH ${match}`)
      .orderBy(raw`words.rank`) as unknown as Statements;
  const rows = ledger.all(
    query
      .orderBy('articles.published', 'desc')
      .orderBy('statements.key')
      .select(['statements.id', 'statements.said', 'statements.due', 'versions.key as version'])
      .limit(search.limit ?? SHOWN),
  );
  const readings = new Map<number, Reading>();
  return rows.map(({ id, said, due, version }) => {
    const reading = readings.get(version) ?? openVersion(ledger, version);
    readings.set(version, reading);
    return makeHit(ledger, reading, id, said, due, words);
  });
}

function openVersion(ledger: Ledger, key: number): Reading {
  const [{ reading }] = ledger.all(sql.selectFrom('versions').select('reading').where('key', '=', key));
  return unpackReading(reading);
}

function makeHit(
  ledger: Ledger,
  reading: Reading,
  id: string,
  said: string | null,
  due: string | null,
  words: WordQuery,
): Hit {
  const { article, actors, statements } = reading;
  const statement = statements.find((one) => one.id === id)!;
  const content = contentOf(statement, article.text);
  return {
    id: `${article.id.slice(0, ID_LENGTH)}-${id}`,
    statement,
    reading,
    speakers: (statement.speaker?.actors ?? []).map((one) => actors.find((a) => a.id === one)?.name ?? one),
    content,
    marks: findMarks(content, words),
    said,
    due,
    copies: countCopies(ledger, article.textHash, article.id),
  };
}

/** Words of the content that the search asked for, by form or lemma. */
function findMarks(content: string, { words, phrases }: WordQuery): readonly Span[] {
  const asked = new Set(
    [...words, ...phrases].flatMap((said) =>
      wordsOf(said).flatMap((word) => [foldName(word), ...lemmasOf(word)]),
    ),
  );
  if (asked.size === 0) return [];
  const marks: Span[] = [];
  for (const found of content.matchAll(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu)) {
    const [word] = found;
    const terms = [foldName(word), ...findTerms(word).lemmas.split(' ')];
    if (terms.some((term) => asked.has(term)))
      marks.push({ start: found.index, end: found.index + word.length });
  }
  return marks;
}

/** The statement with the id that a hit has; null where there is none. */
export function findStatement(ledger: Ledger, id: string): Hit | null {
  const parted = /^([0-9a-f]{4,64})-(s\d+)$/.exec(id.toLowerCase());
  if (parted === null) return null;
  const [, article, statement] = parted;
  const [found] = ledger.all(
    statementsOf()
      .where('articles.id', '>=', article)
      .where('articles.id', '<', `${article}g`)
      .where('statements.id', '=', statement)
      .select(['statements.id', 'statements.said', 'statements.due', 'versions.key as version'])
      .limit(1),
  );
  if (found === undefined) return null;
  const none: WordQuery = { words: [], phrases: [], without: [] };
  return makeHit(ledger, openVersion(ledger, found.version), found.id, found.said, found.due, none);
}
