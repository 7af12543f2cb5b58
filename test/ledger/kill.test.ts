import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkLedger } from '../../src/ledger/check.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { countAll } from '../../src/ledger/stats.ts';
import { run, start } from '../cli/run.ts';

const KILLS = process.env.WORTLAUT_LONG === '1' ? 200 : 10;
const ARTICLES = 400;

let folder = '';
const at = (name: string): string => join(folder, name);
const addTo = (ledger: string): string[] => [
  'add',
  '--engine',
  'rules',
  '--ledger',
  at(ledger),
  at('rows.jsonl'),
];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wortlaut-kill-'));
  const rows = Array.from({ length: ARTICLES }, (_, k) =>
    JSON.stringify({
      url: `https://bote.example/${k}`,
      text: `Baurätin Anna Berg sagte, die ${k + 1}. Brücke sei sicher. „Es reicht“, widersprach Jan Petersen.`,
    }),
  );
  writeFileSync(at('rows.jsonl'), rows.join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it(
  `nothing is lost or doubled when adding is killed ${KILLS} times`,
  async () => {
    expect((await run(addTo('whole.sqlite'))).status).toBe(0);
    const whole = openLedger(at('whole.sqlite'));
    const { bytes: _, ...wanted } = countAll(whole);
    whole.close();
    expect(wanted.articles).toBe(ARTICLES);

    // Killed somewhere in the time that it takes to start and to add all; the next run goes on where it stopped.
    let seed = 7;
    let partly = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const child = start(addTo('killed.sqlite'));
      child.stdin.end();
      seed = (seed * 48_271) % 2_147_483_647;
      const timer = setTimeout(() => child.kill('SIGKILL'), 500 + (seed % 900));
      await once(child, 'close');
      clearTimeout(timer);
      const ledger = openLedger(at('killed.sqlite'));
      expect(checkLedger(ledger)).toEqual([]);
      const { articles } = countAll(ledger);
      ledger.close();
      if (articles > 0 && articles < ARTICLES) partly += 1;
      if (articles === ARTICLES)
        for (const end of ['', '-wal', '-shm']) rmSync(at(`killed.sqlite${end}`), { force: true });
    }
    // Else no kill fell where it could have done harm.
    expect(partly).toBeGreaterThan(0);
    expect((await run(addTo('killed.sqlite'))).status).toBe(0);
    const ledger = openLedger(at('killed.sqlite'));
    const { bytes: __, ...found } = countAll(ledger);
    expect(found).toEqual(wanted);
    expect(checkLedger(ledger)).toEqual([]);
    ledger.close();
  },
  KILLS * 10_000,
);
