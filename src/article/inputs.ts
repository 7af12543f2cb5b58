import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { parseJsonl } from './jsonl.ts';
import { fault, type Loaded, SIZE_LIMIT, tooLarge } from './loaded.ts';
import { parseText } from './text.ts';

type Bytes = AsyncIterable<Uint8Array>;
type Kind = 'text' | 'html' | 'jsonl';

const KINDS: Readonly<Record<string, Kind>> = {
  '.txt': 'text',
  '.text': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
};

const HEAD = 512;

/** What a source without a telling name is, by how it begins. */
export function findKind(head: string): Kind {
  const start = head.replace(/^\ufeff?\s*/, '');
  if (/^<(?:!doctype\s|html|head|body|\?xml|!--|article|div|p\b)/i.test(start)) return 'html';
  return /^\{\s*"/.test(start) ? 'jsonl' : 'text';
}

const kindOfName = (name: string): Kind | null => KINDS[extname(name).toLowerCase()] ?? null;

/** All bytes of one article, null past the limit. */
async function collectBytes(chunks: Bytes): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > SIZE_LIMIT) return null;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

/** The first bytes of a stream, and the stream again from its beginning. */
async function peekBytes(chunks: Bytes): Promise<{ head: string; all: Bytes }> {
  const source = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD) {
    const { value, done } = await source.next();
    if (done === true) break;
    first.push(value);
    length += value.length;
  }
  async function* replay(): AsyncGenerator<Uint8Array> {
    yield* first;
    yield* { [Symbol.asyncIterator]: () => source };
  }
  return {
    head: Buffer.concat(first)
      .toString('latin1', 0, HEAD)
      .replace(/^\u00ef\u00bb\u00bf/, ''),
    all: replay(),
  };
}

async function* parseStream(place: string, kind: Kind | null, chunks: Bytes): AsyncGenerator<Loaded> {
  let all = chunks;
  let known = kind;
  if (known === null) {
    const peeked = await peekBytes(chunks);
    all = peeked.all;
    known = findKind(peeked.head);
  }
  if (known === 'jsonl') {
    yield* parseJsonl(place, all);
    return;
  }
  const bytes = await collectBytes(all);
  if (bytes === null) yield tooLarge(place);
  // The page parser is only there when a page comes: it costs more to load than a text to read.
  else if (known === 'html') yield (await import('./html.ts')).parseHtml(place, bytes);
  else yield parseText(place, bytes);
}

const SYSTEM_ERRORS: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: [
    'nichts unter diesem Namen gefunden, eine Datei oder einen Ordner erwartet. Bitte den Pfad prüfen.',
    'found nothing by this name, expected a file or a folder. Please check the path.',
  ],
  EACCES: [
    'keine Leserechte gefunden, eine lesbare Datei oder einen lesbaren Ordner erwartet. Bitte die Rechte prüfen.',
    'found no permission to read, expected a readable file or folder. Please check the permissions.',
  ],
};

function systemFault(place: string, error: unknown): Loaded {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const [german, english] = SYSTEM_ERRORS[code === 'EPERM' ? 'EACCES' : code] ?? [
    `den Fehler ${code} beim Lesen gefunden, eine lesbare Datei erwartet.`,
    `found the error ${code} while reading, expected a readable file.`,
  ];
  return fault(place, 'file', german, english);
}

/** A failing source ends its own articles only; the sources after it are read. */
async function* withSystemFaults(place: string, articles: AsyncIterable<Loaded>): AsyncGenerator<Loaded> {
  try {
    yield* articles;
  } catch (error) {
    yield systemFault(place, error);
  }
}

const byName = (a: { name: string }, b: { name: string }): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0;

/** The readable files of a folder and the folders in it, by name; links to folders are not followed, so no circle is. */
async function* walkFolder(folder: string): AsyncGenerator<Loaded> {
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort(byName)) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    const kind = kindOfName(entry.name);
    if (entry.isDirectory()) yield* withSystemFaults(path, walkFolder(path));
    else if (kind !== null && (entry.isFile() || entry.isSymbolicLink()))
      yield* withSystemFaults(path, parseStream(path, kind, createReadStream(path)));
  }
}

async function* parseFolder(folder: string): AsyncGenerator<Loaded> {
  let found = false;
  for await (const loaded of walkFolder(folder)) {
    found = true;
    yield loaded;
  }
  if (!found)
    yield fault(
      folder,
      'folder',
      'keine Artikel gefunden, Dateien mit der Endung .txt, .html oder .jsonl erwartet.',
      'found no articles, expected files ending in .txt, .html or .jsonl.',
    );
}

async function* parsePath(path: string): AsyncGenerator<Loaded> {
  if ((await stat(path)).isDirectory()) yield* parseFolder(path);
  else yield* parseStream(path, kindOfName(path), createReadStream(path));
}

/** Whether `paths` are several or one that may hold several: a folder or a .jsonl file, be there only one article in it. */
export async function holdsMany(paths: readonly string[]): Promise<boolean> {
  const [path] = paths;
  if (path === undefined || paths.length > 1) return paths.length > 1;
  if (path === '-') return false;
  return kindOfName(path) === 'jsonl' || (await stat(path).catch(() => null))?.isDirectory() === true;
}

/**
 * The articles of files, folders and standard input (`-`) in the order in which they were given, each
 * read when it is asked for. Never throws: what cannot be read comes as a fault in its place.
 */
export async function* findArticles(paths: readonly string[], standardInput: Bytes): AsyncGenerator<Loaded> {
  for (const path of paths)
    yield* withSystemFaults(path, path === '-' ? parseStream('-', null, standardInput) : parsePath(path));
}
