/** What was promised, announced or demanded for a day: still open on a day, or past it. */
import { type Ledger, sql } from './ledger.ts';
import { findStatement, type Hit, ID_LENGTH } from './search.ts';

export interface Due {
  readonly hit: Hit;
  /** First and last day, ISO 8601. */
  readonly from: string;
  readonly to: string;
  readonly past: boolean;
}

/** In the order of their days; `today` is an ISO 8601 day. */
export function findDue(ledger: Ledger, today: string, limit = 50): readonly Due[] {
  const rows = ledger.all(
    sql
      .selectFrom('statements')
      .innerJoin('versions', 'versions.key', 'statements.version')
      .innerJoin('articles', 'articles.key', 'versions.article')
      .where('statements.current', '=', 1)
      .where('statements.due', 'is not', null)
      .select(['statements.id', 'statements.due', 'statements.due_end', 'articles.id as article'])
      .orderBy('statements.due')
      .orderBy('statements.key')
      .limit(limit),
  );
  return rows.flatMap(({ id, due, due_end, article }) => {
    const hit = findStatement(ledger, `${article.slice(0, ID_LENGTH)}-${id}`);
    const to = due_end ?? due!;
    return hit === null ? [] : [{ hit, from: due!, to, past: to < today }];
  });
}
