/** What is forgotten is gone from the file, not only from the answers. */
import { sql as raw } from 'kysely';
import { findActors } from './actors.ts';
import { type Ledger, sql } from './ledger.ts';

/** Which articles: one of these. */
export type Forgotten =
  | { readonly url: string }
  | { readonly publisher: string }
  /** All articles in which somebody by that name appears. */
  | { readonly actor: string }
  /** Published before this ISO 8601 day. */
  | { readonly before: string };

/**
 * Deletes articles with everything that was read in them, and overwrites what they left: free pages are filled with
 * zeros (secure_delete), the index of words is written anew, the log is emptied, and the file is packed. Gives the
 * number of articles. Backups keep what they have.
 */
export function forget(ledger: Ledger, which: Forgotten): number {
  const articles = findForgotten(ledger, which);
  if (articles.length === 0) return 0;
  ledger.transact(() => {
    for (const article of articles) {
      ledger.run({
        compile: () =>
          raw`DELETE FROM words WHERE rowid IN (SELECT statements.key FROM statements
            JOIN versions ON versions.key = statements.version WHERE versions.article = ${article})`.compile(
            sql,
          ),
      });
      ledger.run(sql.deleteFrom('articles').where('key', '=', article));
    }
    // Who appears nowhere any longer is forgotten too, with all names.
    ledger.run(
      sql
        .deleteFrom('actors')
        .where('key', 'not in', (inner) => inner.selectFrom('appearances').select('actor')),
    );
  });
  // Deleted words stay in the index until it is merged into one.
  ledger.sqlite.exec("INSERT INTO words (words) VALUES ('optimize')");
  ledger.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  ledger.sqlite.exec('VACUUM');
  ledger.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  return articles.length;
}

function findForgotten(ledger: Ledger, which: Forgotten): readonly number[] {
  const articles = sql.selectFrom('articles').select('articles.key').distinct();
  const query =
    'url' in which
      ? articles.where('url', '=', which.url)
      : 'publisher' in which
        ? articles.where('publisher', '=', which.publisher)
        : 'before' in which
          ? articles.where('published', '<', which.before)
          : articles
              .innerJoin('versions', 'versions.article', 'articles.key')
              .innerJoin('appearances', 'appearances.version', 'versions.key')
              .where('appearances.actor', 'in', findActors(ledger, which.actor));
  return ledger.all(query).map(({ key }) => key);
}
