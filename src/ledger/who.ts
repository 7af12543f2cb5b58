/** One actor over all articles. */
import { sql as raw } from 'kysely';
import { findActors } from './actors.ts';
import { type Ledger, sql } from './ledger.ts';

export interface ActorRecord {
  readonly key: number;
  /** The fullest name, and every other that it was found under. */
  readonly name: string;
  readonly others: readonly string[];
  readonly kind: string;
  readonly country: string | null;
  /** Roles with the first and the last day on which an article gave them, in the order of these. */
  readonly roles: readonly {
    readonly role: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
  readonly statements: number;
  readonly acts: readonly Count[];
  /** Through which outlets, and about whom. */
  readonly publishers: readonly Count[];
  readonly about: readonly Count[];
}

export interface Count {
  readonly name: string;
  readonly count: number;
}

/** All actors by that name that are named with it, the one with the most statements first. */
export const findRecords = (ledger: Ledger, name: string): readonly ActorRecord[] =>
  findActors(ledger, name)
    .map((key) => makeRecord(ledger, key))
    .sort((a, b) => b.statements - a.statements);

const MOST = 10;
const HOW_MANY = raw<number>`count(*)`.as('count');

function makeRecord(ledger: Ledger, key: number): ActorRecord {
  const [{ name, kind, country }] = ledger.all(
    sql.selectFrom('actors').select(['name', 'kind', 'country']).where('key', '=', key),
  );
  const said = sql
    .selectFrom('parts')
    .innerJoin('statements', 'statements.key', 'parts.statement')
    .innerJoin('versions', 'versions.key', 'statements.version')
    .innerJoin('articles', 'articles.key', 'versions.article')
    .where('parts.actor', '=', key)
    .where('parts.part', '=', 'speaker')
    .where('statements.current', '=', 1);
  const appearances = ledger.all(
    sql
      .selectFrom('appearances')
      .innerJoin('versions', 'versions.key', 'appearances.version')
      .innerJoin('articles', 'articles.key', 'versions.article')
      .where('appearances.actor', '=', key)
      .select(['appearances.name', 'appearances.roles', 'articles.published'])
      .orderBy('articles.published'),
  );
  const names = [...new Set(appearances.map((one) => one.name))];
  const fullest = names.reduce((best, one) => (one.length > best.length ? one : best), name);
  return {
    key,
    name: fullest,
    others: names.filter((one) => one !== fullest),
    kind,
    country,
    roles: rolesOver(appearances),
    statements: ledger.all(said.select(HOW_MANY))[0].count,
    acts: ledger.all(
      said
        .select(['statements.act as name'])
        .select(HOW_MANY)
        .groupBy('statements.act')
        .orderBy('count', 'desc'),
    ),
    publishers: ledger.all(
      said
        .select(({ fn, val }) => fn.coalesce('articles.publisher', val('–')).as('name'))
        .select(HOW_MANY)
        .groupBy('name')
        .orderBy('count', 'desc')
        .limit(MOST),
    ),
    about: ledger.all(
      said
        .innerJoin('parts as topics', 'topics.statement', 'statements.key')
        .innerJoin('actors', 'actors.key', 'topics.actor')
        .where('topics.part', '=', 'about')
        .where('topics.actor', '!=', key)
        .select(['actors.name as name'])
        .select(HOW_MANY)
        .groupBy('actors.key')
        .orderBy('count', 'desc')
        .limit(MOST),
    ),
  };
}

function rolesOver(
  appearances: readonly { roles: string; published: string | null }[],
): ActorRecord['roles'] {
  const roles = new Map<string, { role: string; from: string | null; to: string | null }>();
  for (const { roles: given, published } of appearances)
    for (const role of given.split(', ').filter((one) => one !== '')) {
      const day = published?.slice(0, 10) ?? null;
      const known = roles.get(role);
      if (known === undefined) roles.set(role, { role, from: day, to: day });
      else known.to = day ?? known.to;
    }
  return [...roles.values()];
}
