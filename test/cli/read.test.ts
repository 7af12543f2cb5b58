import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OBEYED } from '../export/hostile.ts';
import { run, start } from './run.ts';

const TEXT = 'Der Rat hat beschlossen, dass die Brücke nicht gebaut wird. „Es reicht“, sagte Holger Mertens.';
const HOSTILE = `Er \u001b]0;x\u0007sagte: \u202e„</script><script>alert(1)</script>“ \u009b2J und das ist es nicht.`;
let folder = '';
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wortlaut-cli-'));
  writeFileSync(at('a.txt'), `${TEXT}\r\n`);
  writeFileSync(at('hostile.txt'), HOSTILE);
  writeFileSync(at('empty.txt'), '');
  writeFileSync(at('binary.txt'), 'a\0b');
  const rows = Array.from({ length: 9 }, (_, k) =>
    JSON.stringify({ text: `${TEXT} ${k + 1}`, title: `Artikel ${k + 1}` }),
  );
  rows[6] = '{"text": 7}';
  writeFileSync(at('rows.jsonl'), `${rows.join('\n')}\n`);
  mkdirSync(at('folder'));
  for (const name of ['b.txt', 'a.txt', 'c.html'])
    writeFileSync(
      join(folder, 'folder', name),
      `<p>${TEXT} ${name}</p>`.replace(/<\/?p>/g, name === 'c.html' ? '$&' : ''),
    );
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('formats', () => {
  test('json of one article is an object, its text as it came in; the date fills in', async () => {
    const { status, out, err } = await run([
      'read',
      '--format',
      'json',
      '--published',
      '2022-01-21',
      at('a.txt'),
    ]);
    expect([status, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      wortlaut: 1,
      article: { text: `${TEXT}\r\n`, published: '2022-01-21' },
    });
  });

  test('json of several is an array', async () => {
    const { out } = await run(['read', '--format', 'json', at('a.txt'), at('folder')]);
    const texts = (JSON.parse(out) as { article: { text: string } }[]).map(({ article }) =>
      article.text.replace(TEXT, '').trim(),
    );
    expect(texts).toEqual(['', 'a.txt', 'b.txt', 'c.html']);
  });

  test('ndjson gives a line for each article in their order; a bad row is named and costs itself alone', async () => {
    const { status, out, err } = await run(['read', '--format', 'ndjson', at('rows.jsonl')]);
    expect(status).toBe(1);
    const titles = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).article.title);
    expect(titles).toEqual([1, 2, 3, 4, 5, 6, 8, 9].map((k) => `Artikel ${k}`));
    expect(err).toMatch(
      /^Fehler: .*rows\.jsonl:7: als „text“ die Zahl 7 gefunden, .* erwartet.*\nerror: .*rows\.jsonl:7: found as "text" the number 7, expected .*\n$/,
    );
  });

  test('html is one page, whatever the article holds', async () => {
    const { status, out } = await run(['read', '--format', 'html', at('hostile.txt'), at('a.txt')]);
    expect(status).toBe(0);
    const { document } = parseHTML(out);
    expect(document.querySelectorAll('script')).toHaveLength(0);
    expect(Array.from(document.querySelectorAll('article')).map((article) => article.textContent)).toEqual([
      HOSTILE,
      `${TEXT}\r\n`,
    ]);
  });

  test('markdown', async () => {
    const { out } = await run(['read', '--format', 'markdown', at('a.txt')]);
    expect(out).toMatch(/^# Der Rat hat beschlossen/);
  });

  test.each([40, 80, 120])('the table at %i columns is harmless', async (width) => {
    const { out } = await run(['read', '--explain', at('hostile.txt')], '', { COLUMNS: String(width) });
    expect(out.replaceAll('\n', '')).not.toMatch(OBEYED);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
  });
});

describe('sources', () => {
  test('standard input', async () => {
    const { status, out } = await run(['read', '--format', 'ndjson', '-'], TEXT);
    expect(status).toBe(0);
    expect(JSON.parse(out).article.text).toBe(TEXT);
  });

  test('rows on standard input come out before the input ends', async () => {
    const child = start(['read', '--format', 'ndjson', '-']);
    child.stdin.write(`${JSON.stringify({ text: TEXT, title: 'x'.repeat(600) })}\n`);
    const [chunk] = await once(child.stdout, 'data');
    expect(JSON.parse(String(chunk)).article.text).toBe(TEXT);
    child.stdin.end();
    expect((await once(child, 'close'))[0]).toBe(0);
  });

  test('ends quietly when nobody reads any longer', async () => {
    const child = start(['read', '--format', 'ndjson', '-']);
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdin.on('error', () => {});
    child.stdout.once('data', () => child.stdout.destroy());
    const row = `${JSON.stringify({ text: TEXT.repeat(20) })}\n`;
    const feed = setInterval(() => child.stdin.write(row.repeat(20)), 5);
    const [status] = await once(child, 'close');
    clearInterval(feed);
    expect([status, err]).toEqual([0, '']);
  });

  test.each([
    ['empty.txt', /leer.*\n.*empty/],
    ['binary.txt', /NUL-Byte an Byte 1.*\n.*NUL byte at byte 1/],
    ['nix.txt', /nichts unter diesem Namen.*\n.*nothing by this name/],
  ])('%s: says so, reads the others, status 1', async (name, message) => {
    const { status, out, err } = await run(['read', '--format', 'ndjson', at(name), at('a.txt')]);
    expect(status).toBe(1);
    expect(err).toMatch(message);
    expect(out.trim().split('\n')).toHaveLength(1);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that may not be read', async () => {
    mkdirSync(at('locked'));
    chmodSync(at('locked'), 0);
    const { status, err } = await run(['read', at('locked')]);
    chmodSync(at('locked'), 0o700);
    expect([status, err]).toEqual([1, expect.stringContaining('Leserechte')]);
  });

  test('what is doubtful about the article stands among its notes', async () => {
    const { status, out } = await run(
      ['read', '--format', 'json', '-'],
      'The council has decided that the bridge is to be built and it was time.',
    );
    expect(status).toBe(0);
    expect(JSON.parse(out).notes[0]).toMatchObject({ rule: 'language', statement: null });
  });

  test('a file name cannot steer the terminal', async () => {
    const { err } = await run(['read', 'x\u001b[31m\u202e.txt']);
    expect(err.replaceAll('\n', '')).not.toMatch(OBEYED);
  });
});

describe('wrong usage ends with 2 and says what was expected', () => {
  test.each([
    [['read', '--published', '2022-02-30', 'x'], /„2022-02-30“.*2022-01-21/],
    [['read', '--format', 'xml', 'x'], /„xml“.*table, json, ndjson, html, markdown/],
    [['read', '--engine', 'oracle', 'x'], /„oracle“.*rules/],
    [['read', '--foo', 'x'], /--foo/],
    [['read'], /keine Quelle/],
    [['read', '-', '-'], /nur einmal/],
    [['write', 'x'], /Befehl write/],
    [[], /wortlaut/],
  ])('%j', async (args, message) => {
    const { status, out, err } = await run(args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  test('help is German with English beside it, and no error', async () => {
    const { status, out } = await run(['read', '--help']);
    expect(status).toBe(0);
    for (const part of ['Artikel lesen', 'read articles', '--format', '--published', '--explain', '--engine'])
      expect(out).toContain(part);
  });
});

const hasScript = spawnSync('script', ['--version']).status === 0;

describe.skipIf(!hasScript)('in a terminal', () => {
  const main = 'src/cli/main.ts';
  const inTerminal = (env: string): string =>
    execFileSync(
      'script',
      ['-qec', `stty cols 60; ${env} node --import tsx ${main} read ${at('a.txt')}`, '/dev/null'],
      {
        env: { ...process.env, TERM: 'xterm', NO_COLOR: '', CI: '' },
      },
    ).toString();

  test('there are colours, and lines keep to its width', () => {
    const out = inTerminal('');
    expect(out).toContain('\u001b[1m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    for (const line of out.replace(/\u001b\[\d+m/g, '').split(/\r?\n/))
      expect(line.length).toBeLessThanOrEqual(60);
  });

  test('NO_COLOR is respected', () => {
    expect(inTerminal('NO_COLOR=1')).not.toContain('\u001b[');
  });
});
