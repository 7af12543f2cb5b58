/** The tables of a ledger, as the newest migration leaves them. */
import type { Generated } from 'kysely';

/** Yes or no: SQLite has no booleans. */
export type Flag = 0 | 1;

export interface Tables {
  readonly articles: {
    readonly key: Generated<number>;
    /** `ReadArticle.id`. */
    readonly id: string;
    readonly url: string | null;
    readonly publisher: string | null;
    readonly author: string | null;
    readonly title: string | null;
    /** ISO 8601. */
    readonly published: string | null;
    readonly language: string;
    /** When it came in, ISO 8601. */
    readonly added: string;
  };
  /** An article as it was at one time; the one with `current` counts. */
  readonly versions: {
    readonly key: Generated<number>;
    readonly article: number;
    /** From 1. */
    readonly number: number;
    readonly current: Flag;
    readonly text_hash: string;
    readonly added: string;
    /** Which Wortlaut read it, and with which weights. */
    readonly engine: string;
    readonly weights: string;
    /** The Reading as JSON, deflated. */
    readonly reading: Uint8Array;
  };
  readonly statements: {
    readonly key: Generated<number>;
    readonly version: number;
    /** `Statement.id`. */
    readonly id: string;
    readonly current: Flag;
    readonly form: string;
    readonly act: string;
    readonly confidence: number;
    /** Day on which it was said, where the text tells it; else that of publication. ISO 8601. */
    readonly said: string | null;
    /** First and last day of what is promised or announced. ISO 8601. */
    readonly due: string | null;
    readonly due_end: string | null;
  };
  /** One party over all articles. */
  readonly actors: {
    readonly key: Generated<number>;
    readonly name: string;
    readonly kind: string;
    readonly country: string | null;
  };
  /** Every folded name of an actor (see names.ts); a name may be that of several. */
  readonly names: {
    readonly name: string;
    readonly actor: number;
  };
  /** An actor of a Reading is this actor of the ledger. */
  readonly appearances: {
    readonly version: number;
    /** `Actor.id`. */
    readonly id: string;
    readonly actor: number;
    readonly name: string;
    /** `Außenminister, Sprecher`: the roles in this article. */
    readonly roles: string;
  };
  /** Who is what in a statement. */
  readonly parts: {
    readonly statement: number;
    readonly part: 'speaker' | 'addressee' | 'source' | 'about';
    readonly actor: number;
  };
}

/**
 * What makes a ledger of one version into the next, in order; none may ever change once it was published.
 * `words` holds what statements are searched by: their words folded, and the lemmas and parts of these; row ids are
 * keys of statements. It keeps no text.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE articles (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    url TEXT,
    publisher TEXT,
    author TEXT,
    title TEXT,
    published TEXT,
    language TEXT NOT NULL,
    added TEXT NOT NULL
  ) STRICT;
  CREATE INDEX articles_published ON articles (published);
  CREATE INDEX articles_publisher ON articles (publisher);
  CREATE TABLE versions (
    key INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    current INTEGER NOT NULL,
    text_hash TEXT NOT NULL,
    added TEXT NOT NULL,
    engine TEXT NOT NULL,
    weights TEXT NOT NULL,
    reading BLOB NOT NULL,
    UNIQUE (article, number)
  ) STRICT;
  CREATE INDEX versions_text ON versions (text_hash);
  CREATE TABLE statements (
    key INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES versions (key) ON DELETE CASCADE,
    id TEXT NOT NULL,
    current INTEGER NOT NULL,
    form TEXT NOT NULL,
    act TEXT NOT NULL,
    confidence REAL NOT NULL,
    said TEXT,
    due TEXT,
    due_end TEXT,
    UNIQUE (version, id)
  ) STRICT;
  CREATE INDEX statements_said ON statements (said);
  CREATE INDEX statements_due ON statements (due) WHERE due IS NOT NULL;
  CREATE TABLE actors (
    key INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    country TEXT
  ) STRICT;
  CREATE TABLE names (
    name TEXT NOT NULL,
    actor INTEGER NOT NULL REFERENCES actors (key) ON DELETE CASCADE,
    PRIMARY KEY (name, actor)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX names_actor ON names (actor);
  CREATE TABLE appearances (
    version INTEGER NOT NULL REFERENCES versions (key) ON DELETE CASCADE,
    id TEXT NOT NULL,
    actor INTEGER NOT NULL REFERENCES actors (key),
    name TEXT NOT NULL,
    roles TEXT NOT NULL,
    PRIMARY KEY (version, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX appearances_actor ON appearances (actor);
  CREATE TABLE parts (
    statement INTEGER NOT NULL REFERENCES statements (key) ON DELETE CASCADE,
    part TEXT NOT NULL,
    actor INTEGER NOT NULL REFERENCES actors (key),
    PRIMARY KEY (actor, part, statement)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX parts_statement ON parts (statement);
  CREATE VIRTUAL TABLE words USING fts5 (
    forms, lemmas, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0"
  );
  `,
];
