/** A ledger: one SQLite file in which readings are kept. */
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import {
  type Compilable,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { explain, LedgerError } from './errors.ts';
import { MIGRATIONS, type Tables } from './schema.ts';

/** "Wtl1", so that a ledger is told from any other SQLite file. */
const APPLICATION = 0x57746c31;
/** Milliseconds to wait for another process that writes. */
const PATIENCE = 5000;

export interface Ledger {
  readonly path: string;
  /** Rows of a query; all of it is synchronous. Errors of the file come as `LedgerError`. */
  readonly all: <Row>(query: Compilable<Row>) => Row[];
  /** The key of the row that was inserted last, and how many rows were changed. */
  readonly run: (query: Compilable<unknown>) => { readonly key: number; readonly changes: number };
  /** Several steps that are kept together or not at all. */
  readonly transact: <Result>(work: () => Result) => Result;
  /** What no query builder says: pragmas, full text, backup. */
  readonly sqlite: Sqlite.Database;
  readonly close: () => void;
}

/** Builds queries with types; a Ledger runs them. */
export const sql: Kysely<Tables> = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** Where a ledger lies when nobody says otherwise: the user's data folder, as the platform has it. */
export function defaultPath(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  if (environment.WORTLAUT_LEDGER) return environment.WORTLAUT_LEDGER;
  const home = environment.HOME ?? homedir();
  const folders: Readonly<Record<string, string>> = {
    darwin: join(home, 'Library', 'Application Support'),
    win32: environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local'),
  };
  const folder = folders[platform()] ?? (environment.XDG_DATA_HOME || join(home, '.local', 'share'));
  return join(folder, 'wortlaut', 'ledger.sqlite');
}

/** Opens a ledger, makes it where there is none, and brings an older one up to date. Throws `LedgerError`. */
export function openLedger(path: string): Ledger {
  let sqlite: Sqlite.Database | null = null;
  try {
    makeFile(path);
    sqlite = new Sqlite(path, { timeout: PATIENCE });
    prepare(sqlite, path);
    return wrap(sqlite, path);
  } catch (error) {
    sqlite?.close();
    throw explain(path, error);
  }
}

/** What people said is nobody else's to read: the file is its owner's alone. SQLite gives its log the same mode. */
function makeFile(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    closeSync(openSync(path, 'a', 0o600));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    // Only read it may be all the same; SQLite says what does not work.
    if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return;
    throw new LedgerError(
      path,
      `nicht anzulegen (${code}). Bitte den Pfad prüfen.`,
      `cannot be made (${code}). Please check the path.`,
      error,
    );
  }
}

function prepare(sqlite: Sqlite.Database, path: string): void {
  const number = (name: string): number => Number(sqlite.pragma(name, { simple: true }));
  const version = number('user_version');
  const application = number('application_id');
  const isEmpty = sqlite.prepare('SELECT count(*) AS n FROM sqlite_schema').pluck().get() === 0;
  if (application !== APPLICATION && !isEmpty)
    throw new LedgerError(
      path,
      'eine SQLite-Datei gefunden, die kein Ledger ist. Bitte den Pfad prüfen; sie wurde nicht geändert.',
      'found an SQLite file that is no ledger. Please check the path; it was not changed.',
    );
  if (version > MIGRATIONS.length)
    throw new LedgerError(
      path,
      `einen Ledger der Version ${version} gefunden, höchstens ${MIGRATIONS.length} erwartet: ein neueres Wortlaut hat ihn geschrieben. Bitte dieses Wortlaut erneuern; nichts wurde geändert.`,
      `found a ledger of version ${version}, expected at most ${MIGRATIONS.length}: a newer Wortlaut wrote it. Please update this one; nothing was changed.`,
    );
  sqlite.pragma('foreign_keys = ON');
  if (isEmpty || version < MIGRATIONS.length) {
    sqlite.pragma('journal_mode = WAL');
    migrate(sqlite);
  }
  // What is deleted is overwritten, see forget.ts.
  sqlite.pragma('secure_delete = ON');
  sqlite.pragma('synchronous = NORMAL');
}

/** Each migration is kept together with its number, or not at all; another process may have been faster. */
function migrate(sqlite: Sqlite.Database): void {
  sqlite
    .transaction(() => {
      const from = Number(sqlite.pragma('user_version', { simple: true }));
      for (const step of MIGRATIONS.slice(from)) sqlite.exec(step);
      sqlite.pragma(`user_version = ${MIGRATIONS.length}`);
      sqlite.pragma(`application_id = ${APPLICATION}`);
    })
    .immediate();
}

function wrap(sqlite: Sqlite.Database, path: string): Ledger {
  const prepared = new Map<string, Sqlite.Statement>();
  const statementOf = (text: string): Sqlite.Statement => {
    const known = prepared.get(text) ?? sqlite.prepare(text);
    if (prepared.size < 200) prepared.set(text, known);
    return known;
  };
  const guarded = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw explain(path, error);
    }
  };
  return {
    path,
    sqlite,
    all: <Row>(query: Compilable<Row>) =>
      guarded(() => {
        const { sql: text, parameters } = query.compile();
        return statementOf(text).all(...parameters) as Row[];
      }),
    run: (query) =>
      guarded(() => {
        const { sql: text, parameters } = query.compile();
        const { lastInsertRowid, changes } = statementOf(text).run(...parameters);
        return { key: Number(lastInsertRowid), changes };
      }),
    transact: (work) => guarded(() => sqlite.transaction(work).immediate()),
    close: () => sqlite.close(),
  };
}
