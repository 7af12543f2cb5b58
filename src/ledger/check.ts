/** Whether a ledger is whole: the file, its links, its words, and every reading in it. */
import { contentOf } from './keep.ts';
import { type Ledger, sql } from './ledger.ts';
import { unpackReading } from './stored.ts';

/** What is wrong, one sentence each, in German and English; empty where nothing is. */
export function checkLedger(ledger: Ledger): readonly string[] {
  const { sqlite } = ledger;
  const faults: string[] = [];
  const integrity = sqlite.pragma('integrity_check') as readonly { integrity_check: string }[];
  for (const { integrity_check: told } of integrity) if (told !== 'ok') faults.push(`SQLite: ${told}`);
  for (const row of sqlite.pragma('foreign_key_check') as readonly { table: string; rowid: number }[])
    faults.push(`${row.table} ${row.rowid}: verweist ins Leere / points nowhere`);
  const unsearched = sqlite
    .prepare('SELECT count(*) FROM statements WHERE key NOT IN (SELECT rowid FROM words)')
    .pluck()
    .get() as number;
  if (unsearched > 0) faults.push(`${unsearched} Äußerungen ohne Wörter / statements without words`);
  const counts = sql
    .selectFrom('articles')
    .leftJoin('versions', (join) =>
      join.onRef('versions.article', '=', 'articles.key').on('versions.current', '=', 1),
    )
    .select(({ fn }) => ['articles.id', fn.count<number>('versions.key').as('n')])
    .groupBy('articles.key')
    .having(({ fn }) => fn.count<number>('versions.key'), '!=', 1);
  for (const { id, n } of ledger.all(counts))
    faults.push(`Artikel ${id}: ${n} gültige Fassungen statt einer / current versions instead of one`);
  for (const { key } of ledger.all(sql.selectFrom('versions').select('key')))
    faults.push(...checkVersion(ledger, key));
  return faults;
}

function checkVersion(ledger: Ledger, key: number): readonly string[] {
  const [{ reading: stored }] = ledger.all(
    sql.selectFrom('versions').select('reading').where('key', '=', key),
  );
  const ids = ledger.all(sql.selectFrom('statements').select('id').where('version', '=', key));
  try {
    const reading = unpackReading(stored);
    const there = new Set(ids.map(({ id }) => id));
    const isWhole =
      there.size === reading.statements.length && reading.statements.every(({ id }) => there.has(id));
    const isSaid = reading.statements.every((statement) => contentOf(statement, reading.article.text) !== '');
    return isWhole && isSaid
      ? []
      : [`Fassung ${key}: Äußerungen fehlen / version ${key}: statements are missing`];
  } catch (error) {
    return [`Fassung ${key}: nicht lesbar / version ${key}: cannot be read (${(error as Error).message})`];
  }
}
