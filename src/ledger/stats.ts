/** How much a ledger holds. */
import { statSync } from 'node:fs';
import { type Ledger, sql } from './ledger.ts';
import type { Count } from './who.ts';

export interface Stats {
  readonly articles: number;
  readonly versions: number;
  /** Texts that differ: agency copy in many outlets is one. */
  readonly texts: number;
  readonly statements: number;
  readonly actors: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly publishers: readonly Count[];
  /** Of the file, without its log. */
  readonly bytes: number;
}

export function countAll(ledger: Ledger): Stats {
  const count = (table: 'articles' | 'versions' | 'actors'): number =>
    ledger.all(sql.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('n')))[0].n;
  const [current] = ledger.all(
    sql
      .selectFrom('versions')
      .where('current', '=', 1)
      .select(({ fn }) => fn.count<number>('text_hash').distinct().as('texts')),
  );
  const [said] = ledger.all(
    sql
      .selectFrom('statements')
      .where('current', '=', 1)
      .select(({ fn }) => fn.countAll<number>().as('n')),
  );
  const [days] = ledger.all(
    sql
      .selectFrom('articles')
      .select(({ fn }) => [fn.min('published').as('first'), fn.max('published').as('last')]),
  );
  return {
    articles: count('articles'),
    versions: count('versions'),
    texts: current.texts,
    statements: said.n,
    actors: count('actors'),
    first: days.first,
    last: days.last,
    publishers: ledger.all(
      sql
        .selectFrom('articles')
        .select(({ fn, val }) => [
          fn.coalesce('publisher', val('–')).as('name'),
          fn.countAll<number>().as('count'),
        ])
        .groupBy('name')
        .orderBy('count', 'desc')
        .limit(10),
    ),
    bytes: statSync(ledger.path).size,
  };
}
