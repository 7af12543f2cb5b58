import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePages } from '../../../training/corpus/page.ts';
import { BRIDGE } from './article.ts';

const folder = mkdtempSync(join(tmpdir(), 'wortlaut-corpus-'));
const file = join(folder, 'articles', 'bruecke-01.txt');
let address = '';
let close = (): void => {};

beforeAll(async () => {
  mkdirSync(join(folder, 'articles'));
  writeFileSync(file, BRIDGE);
  ({ address, close } = await servePages(0, folder));
});

afterAll(() => close());

/** Unlike fetch, lets a test say which host and origin it comes from. */
function ask(
  method: string,
  path: string,
  body = '',
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, address), { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    sent.on('error', reject).end(body);
  });
}

const own = () => ({ origin: address.slice(0, -1) });

describe('the page for correcting', () => {
  it('lists the articles with their problems', async () => {
    const { status, body } = await ask('GET', '/');
    expect(status).toBe(200);
    expect(body).toContain(
      '<a href="/article/bruecke-01">bruecke-01</a><td>Brücke bleibt zu<td class="number">9<td class="number">1',
    );
  });

  it('shows the source, and what it means', async () => {
    const shown = (await ask('GET', '/article/bruecke-01')).body;
    expect(shown).toContain(BRIDGE.replaceAll('&', '&amp;'));
    const { body } = await ask('POST', '/preview/bruecke-01', BRIDGE.replace('from 1', 'from 12'), own());
    const { html, problems } = JSON.parse(body);
    expect(html).toContain('Jan Petersen');
    expect(problems.map(({ message }: { message: string }) => message)).toContain(
      'statement 3: there is no statement 12',
    );
  });

  it('saves what was corrected', async () => {
    const better = BRIDGE.replace('speech warn\n', 'speech assert\n');
    expect((await ask('PUT', '/article/bruecke-01', better, own())).status).toBe(200);
    expect(readFileSync(file, 'utf8')).toBe(better);
  });

  it.each([
    ['another origin', 'PUT', '/article/bruecke-01', { origin: 'http://example.org' }, 403],
    ['no origin', 'PUT', '/article/bruecke-01', {}, 403],
    ['another host', 'GET', '/', { host: 'example.org:80' }, 403],
    ['no such article', 'GET', '/article/bruecke-02', {}, 404],
    ['a way out of the folder', 'GET', '/article/..%2F..%2Fetc%2Fpasswd', {}, 404],
    ['no such page', 'GET', '/a/b/c', {}, 404],
  ])('refuses %s', async (_, method, path, headers, status) => {
    const before = readFileSync(file, 'utf8');
    expect(
      (await ask(method, path, method === 'GET' ? '' : 'x', headers as Record<string, string>)).status,
    ).toBe(status);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('takes no article of a megabyte', async () => {
    expect((await ask('PUT', '/article/bruecke-01', 'x'.repeat(2 ** 20), own())).status).toBe(500);
    expect(readFileSync(file, 'utf8')).not.toContain('xxx');
  });
});
