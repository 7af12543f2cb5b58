import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Article } from '../src/article/article.ts';
import { articleOf, loadQuotations } from '../training/measure/corpus.ts';

/** What is read to be timed. */
export interface Texts {
  readonly name: string;
  readonly articles: readonly Article[];
  /** Words, numbers and marks: those of the corpus, or counted the same way for all readers. */
  readonly tokens: number;
}

const EXAMPLES = fileURLToPath(new URL('../examples/', import.meta.url));

export const countTokens = (text: string): number =>
  text.match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)?.length ?? 0;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Characters that the examples are repeated up to, so that a round takes long enough to be timed. */
const ENOUGH = 1_000_000;

/** The quotation corpus where it is there, else the invented examples over and over; `null` without either. */
export function loadTexts(): Texts | null {
  const rows = [...(loadQuotations('train') ?? []), ...(loadQuotations('dev') ?? [])];
  if (rows.length > 0) {
    const tokens = sum(rows.map((row) => row.tokens.length));
    return { name: `${rows.length} articles of the quotation corpus`, articles: rows.map(articleOf), tokens };
  }
  const examples = (existsSync(EXAMPLES) ? readdirSync(EXAMPLES) : [])
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(EXAMPLES + name, 'utf8'));
  if (examples.length === 0) return null;
  const times = Math.ceil(ENOUGH / sum(examples.map((text) => text.length)));
  const tokens = times * sum(examples.map(countTokens));
  const articles = Array.from({ length: times }, () => examples)
    .flat()
    .map((text) => ({ text, published: '2024-05-01' }));
  return {
    name: `${examples.length} examples, ${times} times (the quotation corpus is not there)`,
    articles,
    tokens,
  };
}

/** The same texts one after the other, cut between articles once a piece has `size` characters. */
export function joinTexts(texts: readonly string[], size: number): string[] {
  const pieces: string[] = [];
  let piece: string[] = [];
  let length = 0;
  for (const text of texts) {
    piece.push(text);
    length += text.length + 2;
    if (length < size) continue;
    pieces.push(piece.join('\n\n'));
    piece = [];
    length = 0;
  }
  return pieces;
}
