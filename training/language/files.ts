/** Where trained weights lie. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ModelFile } from '../../src/language/learned/model.ts';
import { type ModelContents, parseModelFile } from '../../src/language/learned/model-file.ts';

const REPOSITORY = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export const OPEN_MODEL = join(REPOSITORY, 'models/open');
/** Statements learned from articles that are not free for commercial use: a package of its own. */
export const RESEARCH_MODEL = join(REPOSITORY, 'research');

export function readContents(folder: string, name: ModelFile | 'statements'): ModelContents {
  const path = join(folder, `${name}.wlm`);
  if (!existsSync(path)) throw new Error(`${path} is not there: make it with npm run train -- ${name}.`);
  return parseModelFile(readFileSync(path));
}
