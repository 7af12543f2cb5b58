/** The part of the corpus that nothing is trained on: `corpus/held-out.txt`, ids line by line. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORPUS } from './folder.ts';

export const heldOutFile = (folder = CORPUS): string => join(folder, 'held-out.txt');

export function readHeldOut(folder = CORPUS): ReadonlySet<string> {
  const lines = readFileSync(heldOutFile(folder), 'utf8').split('\n');
  return new Set(lines.filter((line) => line !== '' && !line.startsWith('#')));
}

/**
 * A quarter of the articles, those whose id has the smallest SHA-256: chosen by nothing that stands in them,
 * and the same on every machine.
 */
export function chooseHeldOut(ids: readonly string[]): string[] {
  const hash = (id: string): string => createHash('sha256').update(id).digest('hex');
  const sorted = ids.toSorted((a, b) => (hash(a) < hash(b) ? -1 : 1));
  return sorted.slice(0, Math.round(ids.length / 4)).sort();
}
