/** A page on this machine that shows the articles of the corpus with their markup and takes corrections. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { problemsOf } from './check.ts';
import { CORPUS, listArticles, loadFile, pathOf } from './folder.ts';
import { type Problem, parseMarked } from './marked.ts';
import { renderEditor, renderList, renderPreview } from './page-view.ts';

const MOST_BYTES = 256 * 1024;
const CLIENT = new URL('./page-client.js', import.meta.url);

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const html = (body: string): Answer => ({ status: 200, type: 'text/html', body });
const json = (value: unknown, status = 200): Answer => ({
  status,
  type: 'application/json',
  body: JSON.stringify(value),
});
const refuse = (status: number, message: string): Answer => ({ status, type: 'text/plain', body: message });

export interface PageServer {
  readonly address: string;
  readonly close: () => void;
}

/** Serves the corpus in `folder` on 127.0.0.1 until it is closed; port 0 takes a free one. */
export function servePages(port: number, folder = CORPUS): Promise<PageServer> {
  const server = createServer((request, response) => {
    answer(request, folder)
      .catch((error: Error) => refuse(500, error.message))
      .then((found) => send(response, found));
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      resolve({ address, close: () => server.close() });
    });
  });
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Security-Policy':
      "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  });
  response.end(body);
}

async function answer(request: IncomingMessage, folder: string): Promise<Answer> {
  const { method = 'GET', headers } = request;
  const host = headers.host ?? '';
  // Another page in the same browser may neither read nor write here, under whatever name it found us.
  if (!/^(?:127\.0\.0\.1|localhost):\d+$/.test(host)) return refuse(403, `Unknown host ${host}.`);
  if (method !== 'GET' && headers.origin !== `http://${host}`)
    return refuse(403, 'Only this page may write here.');
  const [place, id, ...more] = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1).split('/');
  if (more.length > 0) return refuse(404, 'No such page.');
  if (method === 'GET' && place === '')
    return html(renderList(listArticles('articles', folder).map((one) => entryOf(one, folder))));
  if (method === 'GET' && place === 'client.js')
    return { status: 200, type: 'text/javascript', body: readFileSync(CLIENT, 'utf8') };
  // Only what lies in the folder has a name: no id reaches another path.
  if (!listArticles('articles', folder).includes(id)) return refuse(404, `No article ${id ?? ''}.`);
  const path = pathOf('articles', id, folder);
  if (method === 'GET' && place === 'article')
    return html(renderEditor(id, readFileSync(path, 'utf8'), neighbours(id, folder)));
  if (method === 'POST' && place === 'preview') return json(preview(id, await bodyOf(request)));
  if (method === 'PUT' && place === 'article') {
    const source = await bodyOf(request);
    // Whole or not at all: a full disk must not cost the file.
    writeFileSync(`${path}.new`, source);
    renameSync(`${path}.new`, path);
    return json(preview(id, source));
  }
  return refuse(404, 'No such page.');
}

function entryOf(
  id: string,
  folder: string,
): { id: string; title: string; statements: number; problems: number } {
  const file = loadFile(pathOf('articles', id, folder));
  const { title, statements } = file.article;
  return { id, title, statements: statements.length, problems: problemsOf(file).length };
}

function neighbours(id: string, folder: string): { before: string | null; after: string | null } {
  const ids = listArticles('articles', folder);
  const at = ids.indexOf(id);
  return { before: ids[at - 1] ?? null, after: ids[at + 1] ?? null };
}

function preview(id: string, source: string): { html: string; problems: readonly Problem[] } {
  const parsed = parseMarked(id, source);
  return { html: renderPreview(parsed.article), problems: problemsOf(parsed) };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new Error(`An article has at most ${MOST_BYTES} bytes.`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
