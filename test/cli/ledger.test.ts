import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from './run.ts';

let folder = '';
const env = (): Record<string, string> => ({ WORTLAUT_LEDGER: join(folder, 'ledger.sqlite') });
const wortlaut = (...args: string[]) => run(args, '', env());

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wortlaut-ledger-cli-'));
  const rows = [
    {
      text: 'Baurätin Anna Berg kündigte an, die Brücke am 3. Juli 2024 zu sperren.',
      published: '2024-05-01',
      publisher: 'Velmer \u001b[31mBote',
      url: 'https://bote.example/1',
    },
    { text: 'The council said that the bridge would be closed in July, and that nobody knew why it was so.' },
    { text: 7 },
  ];
  writeFileSync(join(folder, 'rows.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('takes articles in, says what stayed out, and answers', async () => {
  const added = await wortlaut('add', '--engine', 'rules', join(folder, 'rows.jsonl'));
  expect(added.status).toBe(1);
  expect(added.out).toContain('1 new, 0 changed, 0 known');
  expect(added.err).toMatch(/rows\.jsonl:2: found an article in another language/);
  expect(added.err).toMatch(/rows\.jsonl:3: /);

  const found = await wortlaut('search', 'brücken', '--speaker', 'Berg');
  expect(found).toMatchObject({ status: 0, err: '' });
  expect(found.out).toMatch(
    /^[0-9a-f]{12}-s1 {2}Anna Berg \(.+\), 2024-05-01, Velmer ␛\[31mBote\n {4}die \*Brücke\* am/,
  );

  const [hit] = JSON.parse((await wortlaut('search', '--json', '--act', 'announce')).out) as { id: string }[];
  expect((await wortlaut('show', hit.id)).out).toContain('https://bote.example/1');
  expect((await wortlaut('who', 'Anna', 'Berg')).out).toContain('Baurätin');
  expect((await wortlaut('due')).out).toMatch(/^2024-07-03 {2}vorbei/);
  expect((await wortlaut('stats')).out).toContain('articles: 1');

  const copy = join(folder, 'copy.sqlite');
  expect((await wortlaut('backup', copy)).status).toBe(0);
  expect((await wortlaut('backup', copy)).err).toContain('is there already');
  expect((await wortlaut('forget', '--actor', 'Anna Berg')).out).toContain('1 articles forgotten');
  expect((await wortlaut('search')).err).toContain('Nothing found');
  expect((await wortlaut('check')).out).toContain('The ledger is whole');
  expect((await run(['stats', '--ledger', copy])).out).toContain('articles: 1');
});

it.each([
  [['search', '--since', 'gestern'], 2, /found "gestern" for --since/],
  [['search', '--limit', '0'], 2, /found "0" for --limit/],
  [['forget'], 2, /found 0 of --url/],
  [['show', 'x'], 1, /found no statement "x"/],
  [['stats', '--ledger', '/dev/null/l.sqlite'], 1, /cannot be made/],
] as const)('%j', async (args, status, error) => {
  const ended = await wortlaut(...args);
  expect(ended.status).toBe(status);
  expect(ended.err).toMatch(error);
});
