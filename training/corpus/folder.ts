/** Where the files of the corpus lie, and how they are loaded. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ParsedArticle, parseMarked } from './marked.ts';

export const CORPUS = resolve(dirname(fileURLToPath(import.meta.url)), '../../corpus');
/** The decided annotation; then the two readings that it was decided from. */
export const PARTS = { articles: 'articles', first: 'readings/first', second: 'readings/second' } as const;
export type CorpusPart = keyof typeof PARTS;

export interface MarkedFile extends ParsedArticle {
  readonly path: string;
}

export const pathOf = (part: CorpusPart, id: string, folder = CORPUS): string =>
  join(folder, PARTS[part], `${id}.txt`);

/** Ids of the articles of one part, in the order of the alphabet. */
export function listArticles(part: CorpusPart, folder = CORPUS): string[] {
  const path = join(folder, PARTS[part]);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => basename(name, '.txt'))
    .sort();
}

export function loadFile(path: string): MarkedFile {
  return { path, ...parseMarked(basename(path, '.txt'), readFileSync(path, 'utf8')) };
}

export const loadPart = (part: CorpusPart, folder = CORPUS): MarkedFile[] =>
  listArticles(part, folder).map((id) => loadFile(pathOf(part, id, folder)));
