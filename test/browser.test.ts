import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'tsdown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadEngine } from '../src/engine.ts';
import { read } from '../src/reading/read.ts';
import type { Reading } from '../src/reading/reading.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
const MODELS = fileURLToPath(new URL('../models/', import.meta.url));
const EXAMPLE = readFileSync(new URL('../examples/brueckenstreit.txt', import.meta.url), 'utf8');
// Invented: something for each list of a reading.
const MEETING =
  'Die norwegische Regierung entsandte 30 Soldaten nach Island. Am Dienstag trafen sich die Minister beider Länder in Bern.';
const ARTICLE = {
  text: `${EXAMPLE}\n\n${MEETING}\n`,
  published: '2024-05-01',
};
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.wlm': 'application/octet-stream',
};

/** What the page runs, given there as source: `index.js` is the package, bundled. */
const IN_PAGE = `async (article) => {
  const { loadEngine, read } = await import('/index.js');
  const open = await loadEngine('open', { base: new URL('/open/', location.href) });
  return { rules: read(article), open: read(article, open), bad: read({ ...article, published: '2024-02-31' }) };
}`;

// A machine without Chromium reads in Node alone; .ci/run installs it.
describe.skipIf(CHROMIUM === undefined)(
  'the reading in a browser (skipped where no Chromium is installed)',
  () => {
    const built = mkdtempSync(join(tmpdir(), 'wortlaut-browser-'));
    const server = createServer(({ url = '/' }, response) => {
      const path = normalize(url);
      const file = path.startsWith('/open/') ? join(MODELS, path) : join(built, path);
      if (path === '/')
        response.setHeader('content-type', 'text/html').end('<!doctype html><title>Wortlaut</title>');
      else if (!existsSync(file) || !statSync(file).isFile()) response.writeHead(404).end();
      else response.setHeader('content-type', TYPES[extname(file)] ?? 'text/plain').end(readFileSync(file));
    });
    let browser: Browser;
    let found: { rules: Reading; open: Reading; bad: Reading };

    beforeAll(async () => {
      // As a page's own bundler would: with what the package depends on.
      await build({
        config: false,
        entry: { index: 'src/index.ts' },
        format: 'esm',
        platform: 'browser',
        deps: { alwaysBundle: [/./] },
        outDir: built,
        outExtensions: () => ({ js: '.js' }),
        minify: true,
        dts: false,
        logLevel: 'error',
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      found = await page.evaluate(`(${IN_PAGE})(${JSON.stringify(ARTICLE)})`);
    }, 120_000);

    afterAll(async () => {
      await browser?.close();
      server.close();
      rmSync(built, { recursive: true, force: true });
    });

    const plain = (reading: Reading): Reading => JSON.parse(JSON.stringify(reading));

    it('finds by rules what it finds in Node: statements, actors, times, places, quantities and events', () => {
      expect(found.rules).toEqual(plain(read(ARTICLE)));
      for (const list of [found.rules.statements, found.rules.actors, found.rules.times, found.rules.places])
        expect(list).not.toHaveLength(0);
    });

    it('finds with the open weights what it finds in Node', async () => {
      expect(found.open).toEqual(plain(read(ARTICLE, await loadEngine('open'))));
    });

    it('notes a publication date that is none', () => {
      expect(found.bad.notes.length).toBeGreaterThan(found.rules.notes.length);
    });
  },
);
