import type { Article } from './article.ts';
import { checkArticle } from './check.ts';
import { findInvalidUtf8 } from './encoding.ts';
import { type ArticleNote, fault, type Loaded, note, SIZE_LIMIT, tooLarge } from './loaded.ts';
import { parsePublished } from './published.ts';

const FIELDS = ['title', 'url', 'publisher', 'author', 'language'] as const;
const WANTED_GERMAN = 'ein JSON-Objekt mit "text" erwartet, etwa {"text": "…", "published": "2022-01-21"}';
const WANTED_ENGLISH = 'expected a JSON object with "text", such as {"text": "…", "published": "2022-01-21"}';

const kindOf = (value: unknown): Readonly<{ german: string; english: string }> => {
  if (value === undefined) return { german: 'nichts', english: 'nothing' };
  if (value === null) return { german: 'null', english: 'null' };
  if (Array.isArray(value)) return { german: 'eine Liste', english: 'a list' };
  if (typeof value === 'string') return { german: 'eine Zeichenkette', english: 'a string' };
  if (typeof value === 'number') return { german: `die Zahl ${value}`, english: `the number ${value}` };
  if (typeof value === 'boolean') return { german: `${value}`, english: `${value}` };
  return { german: 'ein Objekt', english: 'an object' };
};

const rowFault = (place: string, german: string, english: string): Loaded =>
  fault(
    place,
    'row',
    `${german} gefunden, ${WANTED_GERMAN}. Die anderen Zeilen werden gelesen.`,
    `found ${english}, ${WANTED_ENGLISH}. The other rows are read.`,
  );

const badField = (field: string, value: unknown, german: string, english: string): ArticleNote => {
  const found =
    typeof value === 'string'
      ? { german: `„${value.slice(0, 40)}“`, english: `"${value.slice(0, 40)}"` }
      : kindOf(value);
  return note(
    'field',
    0,
    0,
    `Das Feld „${field}“ zählt als fehlend: ${found.german} gefunden, ${german} erwartet.`,
    `The field "${field}" counts as missing: found ${found.english}, expected ${english}.`,
  );
};

function parseFields(row: Readonly<Record<string, unknown>>): {
  fields: Partial<Article>;
  notes: ArticleNote[];
} {
  const notes: ArticleNote[] = [];
  const fields: Record<string, string> = {};
  for (const field of FIELDS) {
    const value = row[field];
    if (value === undefined || value === null) continue;
    if (typeof value === 'string') fields[field] = value;
    // Feeds give several authors as a list.
    else if (field === 'author' && Array.isArray(value) && value.every((one) => typeof one === 'string'))
      fields[field] = value.join(', ');
    else notes.push(badField(field, value, 'eine Zeichenkette', 'a string'));
  }
  const dateField = row.published === undefined || row.published === null ? 'date' : 'published';
  const date = row[dateField];
  if (date !== undefined && date !== null && date !== '') {
    const published = typeof date === 'string' ? parsePublished(date) : null;
    if (published !== null) fields.published = published;
    else notes.push(badField(dateField, date, 'ein Datum wie 2022-01-21', 'a date such as 2022-01-21'));
  }
  return { fields, notes };
}

function parseJson(line: string): { value: unknown } | { at: number } {
  try {
    return { value: JSON.parse(line) };
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    return { at: position === undefined ? line.length : Number(position) };
  }
}

/** One row of a .jsonl file: `text` and any of title, url, publisher, author, language, published (or date). */
export function parseRow(place: string, line: string): Loaded {
  const parsed = parseJson(line);
  if ('at' in parsed) {
    const column = parsed.at + 1;
    return rowFault(
      place,
      `ab Zeichen ${column} kein gültiges JSON`,
      `no valid JSON from character ${column} on`,
    );
  }
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const found = kindOf(value);
    return rowFault(place, found.german, found.english);
  }
  const row = value as Readonly<Record<string, unknown>>;
  if (typeof row.text !== 'string') {
    const found = kindOf(row.text);
    return rowFault(place, `als „text“ ${found.german}`, `as "text" ${found.english}`);
  }
  const { fields, notes } = parseFields(row);
  return checkArticle(place, { text: row.text, ...fields }, notes);
}

/** A row's bytes, decoded here and not before: one broken row must not cost the others. */
export function parseRowBytes(place: string, bytes: Uint8Array, offset: number): Loaded {
  const { first } = findInvalidUtf8(bytes);
  if (first >= 0)
    return fault(
      place,
      'encoding',
      `kein UTF-8 an Byte ${offset + first} der Datei gefunden, UTF-8 erwartet (JSON ist immer UTF-8). Die anderen Zeilen werden gelesen.`,
      `found no UTF-8 at byte ${offset + first} of the file, expected UTF-8 (JSON always is). The other rows are read.`,
    );
  return parseRow(place, new TextDecoder().decode(bytes));
}

interface Line {
  /** From 1, as an editor counts. */
  readonly row: number;
  /** Where the line begins in the file, in bytes. */
  readonly offset: number;
  /** `null` where it is longer than an article may be. */
  readonly bytes: Uint8Array | null;
}

/** Lines of a byte stream, one in memory at a time. */
async function* splitLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let row = 1;
  let offset = 0;
  const join = (): Uint8Array | null => {
    if (length > limit) return null;
    if (parts.length === 1) return parts[0]!;
    const bytes = new Uint8Array(length);
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  };
  const take = (part: Uint8Array): void => {
    length += part.length;
    // Past the limit only the length is counted on: a file without a line break must not fill the memory.
    if (length <= limit) parts.push(part);
    else parts = [];
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      take(chunk.subarray(from, end));
      yield { row, offset, bytes: join() };
      offset += length + 1;
      row += 1;
      parts = [];
      length = 0;
      from = end + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (length > 0) yield { row, offset, bytes: join() };
}

const isBlank = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);

/** The articles of a .jsonl stream in order, each as soon as its line is there; empty lines are passed over. */
export async function* parseJsonl(place: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Loaded> {
  for await (const { row, offset, bytes } of splitLines(chunks, SIZE_LIMIT)) {
    const at = `${place}:${row}`;
    if (bytes === null) yield tooLarge(at);
    else if (!isBlank(bytes)) yield parseRowBytes(at, bytes, offset);
  }
}
