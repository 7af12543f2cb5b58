import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { read } from '../../src/index.ts';
import { checkLedger } from '../../src/ledger/check.ts';
import { findDue } from '../../src/ledger/due.ts';
import { LedgerError } from '../../src/ledger/errors.ts';
import { forget } from '../../src/ledger/forget.ts';
import { type Kept, keepReading } from '../../src/ledger/keep.ts';
import { defaultPath, type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { findStatement, type Search, searchStatements } from '../../src/ledger/search.ts';
import { countAll } from '../../src/ledger/stats.ts';
import { findRecords } from '../../src/ledger/who.ts';

let folder = '';
let ledger: Ledger;
const path = (): string => join(folder, 'ledger.sqlite');
const NOW = '2024-06-01T08:00:00Z';

// Invented, as are all who speak in them.
const BRIDGE: Article = {
  text: 'Der velmische Baurat Sergej Lawinow forderte Sicherheitsgarantien. „Wir warten auf eine Antwort“, sagte Lawinow. Er kündigte an, die Brücke am 3. Juli 2024 zu sperren.',
  published: '2024-05-01',
  publisher: 'Velmer Bote',
  url: 'https://bote.example/1',
};
const REPLY: Article = {
  text: 'Sergei Lavinov sagte, die Garantien seien nötig. Anna Berg widersprach: „Das ist übertrieben.“',
  published: '2024-05-02T23:10:00+02:00',
  publisher: 'Nordkurier',
  url: 'https://kurier.example/1',
};

const keep = (article: Article): Kept => keepReading(ledger, read(article), NOW);
const found = (search: Search): string[] => searchStatements(ledger, search).map(({ content }) => content);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wortlaut-ledger-'));
  ledger = openLedger(path());
});
afterEach(() => {
  ledger.close();
  rmSync(folder, { recursive: true });
});

describe('an article that comes in', () => {
  it('is new, then known', () => {
    expect(keep(BRIDGE)).toEqual({ outcome: 'new', added: 3, removed: 0, copies: 0 });
    expect(keep(BRIDGE)).toEqual({ outcome: 'known', added: 0, removed: 0, copies: 0 });
    expect(countAll(ledger)).toMatchObject({ articles: 1, versions: 1, statements: 3 });
  });

  it('is kept beside what it was, and says what changed', () => {
    keep(BRIDGE);
    const changed = { ...BRIDGE, text: BRIDGE.text.replace('Wir warten', 'Wir hoffen') };
    expect(keep(changed)).toEqual({ outcome: 'changed', added: 1, removed: 1, copies: 0 });
    expect(countAll(ledger)).toMatchObject({ articles: 1, versions: 2, statements: 3 });
    expect(found({ words: 'warten' })).toEqual([]);
    expect(found({ words: 'hoffen' })).toEqual(['„Wir hoffen auf eine Antwort“']);
  });

  it('is one text in several outlets', () => {
    keep(REPLY);
    expect(keep({ ...REPLY, publisher: 'Velmer Bote', url: 'https://bote.example/2' }).copies).toBe(1);
    expect(countAll(ledger)).toMatchObject({ articles: 2, texts: 1 });
    expect(searchStatements(ledger, { words: 'übertrieben' })[0].copies).toBe(1);
  });
});

describe('a search', () => {
  beforeEach(() => {
    keep(BRIDGE);
    keep(REPLY);
  });
  const DEMAND = 'Der velmische Baurat Sergej Lawinow forderte Sicherheitsgarantien.';
  const NEED = 'die Garantien seien nötig';
  const EXCESS = '„Das ist übertrieben.“';
  const ANSWER = '„Wir warten auf eine Antwort“';
  const CLOSE = 'die Brücke am 3. Juli 2024 zu sperren';

  it.each<[string, Search, string[]]>([
    ['a part of a compound, any form', { words: 'garantie' }, [NEED, DEMAND]],
    ['the whole compound alone', { words: 'Sicherheitsgarantie' }, [DEMAND]],
    ['an infinitive', { words: 'fordern' }, [DEMAND]],
    ['without umlaut signs', { words: 'uebertrieben' }, [EXCESS]],
    ['a phrase', { words: '"auf eine Antwort"' }, [ANSWER]],
    ['a phrase in another order', { words: '"eine auf Antwort"' }, []],
    ['without a word', { words: 'Garantie -nötig' }, [DEMAND]],
    [
      'who speaks, in another spelling',
      { speaker: 'Sergey Lavinov', words: '-Brücke -Antwort' },
      [NEED, DEMAND],
    ],
    ['who speaks, by surname', { speaker: 'Berg' }, [EXCESS]],
    ['an act', { act: 'demand' }, [DEMAND]],
    ['a form', { form: 'direct', publisher: 'Velmer Bote' }, [ANSWER]],
    ['the whole of a last day', { since: '2024-05-02', until: '2024-05-02', words: 'nötig' }, [NEED]],
    ['before the last day', { until: '2024-05-01', words: 'nötig' }, []],
    ['at most one', { limit: 1, words: 'garantie' }, [NEED]],
    ['what FTS5 would obey', { words: '* OR ) NEAR( "' }, []],
  ])('%s', (_, search, wanted) => {
    expect(found(search).sort()).toEqual([...wanted].sort());
  });

  it('marks what was looked for, and gives an id that opens it again', () => {
    const [hit] = searchStatements(ledger, { words: 'sicherheit' });
    expect(hit.marks.map(({ start, end }) => hit.content.slice(start, end))).toEqual([
      'Sicherheitsgarantien',
    ]);
    expect(findStatement(ledger, hit.id)?.content).toBe(hit.content);
    expect(findStatement(ledger, 'x')).toBeNull();
    expect(findStatement(ledger, `${hit.id}9`)).toBeNull();
  });

  it('knows one person under two spellings, and what is due', () => {
    const [record, ...others] = findRecords(ledger, 'Lawinow');
    expect(others).toEqual([]);
    expect([record.name, ...record.others].sort()).toEqual(['Sergei Lavinov', 'Sergej Lawinow']);
    expect(record).toMatchObject({ statements: 4, kind: 'person' });
    expect(record.publishers).toEqual([
      { name: 'Velmer Bote', count: 3 },
      { name: 'Nordkurier', count: 1 },
    ]);
    const due = (day: string) => findDue(ledger, day).map(({ from, past, hit }) => [from, past, hit.content]);
    expect(due('2024-07-03')).toEqual([['2024-07-03', false, CLOSE]]);
    expect(due('2024-07-04')).toEqual([['2024-07-03', true, CLOSE]]);
  });
});

describe('what is forgotten', () => {
  const GONE = ['Lawinow', 'lawinow', 'lavinov', 'bruecke', 'antwort', 'bote.example', 'Velmer Bote'];
  const bytes = (): string =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join('');

  it.each([
    ['an outlet', { publisher: 'Velmer Bote' }],
    ['an address', { url: 'https://bote.example/1' }],
    ['an actor', { actor: 'Sergej Lawinow' }],
    ['what is old', { before: '2024-05-02' }],
  ])('%s is gone from the file', (_, which) => {
    keep(BRIDGE);
    keep({ ...REPLY, text: 'Anna Berg widersprach: „Das ist übertrieben.“' });
    // Words of the index share their beginnings, so not every one stands there as a whole.
    expect(GONE.filter((word) => bytes().includes(word)).length).toBeGreaterThan(5);
    expect(forget(ledger, which)).toBe(1);
    for (const word of GONE) expect(bytes()).not.toContain(word);
    expect(found({})).toEqual(['„Das ist übertrieben.“']);
    expect(checkLedger(ledger)).toEqual([]);
  });
});

describe('the file', () => {
  it('is its owner’s alone', () => {
    keep(BRIDGE);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  it('lies where the platform has data, or where one says', () => {
    expect(defaultPath({ WORTLAUT_LEDGER: '/a/b.sqlite' })).toBe('/a/b.sqlite');
    expect(defaultPath({ HOME: '/home/x', XDG_DATA_HOME: '' })).toMatch(
      /^\/home\/x\/.+wortlaut.ledger\.sqlite$/,
    );
  });

  const complaintOf = (file: string): LedgerError => {
    try {
      openLedger(file).close();
    } catch (error) {
      return error as LedgerError;
    }
    throw new Error(`${file} was opened`);
  };

  it.each<[string, (file: string) => void, RegExp]>([
    ['of another kind', (file) => writeFileSync(file, 'Der Rat tagt. '.repeat(99)), /kein Ledger gefunden/],
    [
      'of another program',
      (file) => void new Sqlite(file).exec('CREATE TABLE a (b)').close(),
      /kein Ledger ist/,
    ],
    [
      'of a newer version',
      (file) => {
        openLedger(file).close();
        const sqlite = new Sqlite(file);
        sqlite.pragma('user_version = 99');
        sqlite.close();
      },
      /Version 99 gefunden/,
    ],
  ])('%s is refused and left as it is', (_, make, wanted) => {
    const file = join(folder, 'other.sqlite');
    make(file);
    const before = readFileSync(file);
    const complaint = complaintOf(file);
    expect(complaint).toBeInstanceOf(LedgerError);
    expect(complaint.german).toMatch(wanted);
    expect(complaint.place).toBe(file);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('that another process writes to is said to be locked', () => {
    const other = new Sqlite(path());
    other.exec('BEGIN IMMEDIATE');
    ledger.sqlite.pragma('busy_timeout = 10');
    expect(() => keep(BRIDGE)).toThrow(/locked by another program/);
    other.exec('ROLLBACK');
    other.close();
    expect(keep(BRIDGE).outcome).toBe('new');
  });

  it('can be searched by one while another adds', () => {
    const other = openLedger(path());
    keep(BRIDGE);
    expect(searchStatements(other, { words: 'Antwort' })).toHaveLength(1);
    other.close();
  });

  it('says what is wrong with it', () => {
    keep(BRIDGE);
    expect(checkLedger(ledger)).toEqual([]);
    ledger.sqlite.exec("DELETE FROM statements WHERE id = 's2'");
    expect(checkLedger(ledger)).toEqual([expect.stringContaining('statements are missing')]);
    ledger.sqlite.exec("UPDATE versions SET reading = x'00'");
    expect(checkLedger(ledger)).toEqual([expect.stringContaining('cannot be read')]);
  });
});
