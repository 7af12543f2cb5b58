import { findArticles, holdsMany } from '../article/inputs.ts';
import type { ReadingPart } from '../export/parts.ts';
import type { ReadingEngine } from '../reading/engine.ts';
import { type Format, loadRenderer } from './formats.ts';
import { complainOfReader, openReader } from './models.ts';
import { openOutput } from './output.ts';
import { showProgress } from './progress.ts';
import { readLoaded } from './read-loaded.ts';
import type { ReaderName } from './readers.ts';

export interface ReadOptions {
  readonly format: Format;
  /** ISO 8601; stands in where an article has no date of its own. */
  readonly published: string | null;
  readonly explain: boolean;
  readonly show: readonly ReadingPart[];
  readonly engine: ReaderName;
}

const DEFAULT_WIDTH = 80;

function findWidth(): number {
  const wished = Number(process.env.COLUMNS);
  return process.stdout.columns || (Number.isInteger(wished) && wished > 0 ? wished : DEFAULT_WIDTH);
}

/** Colours are for terminals, and not for those who refuse them (no-color.org). */
const wantsColour = (): boolean =>
  process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';

/** Reads what `paths` name and writes the Readings in their order; gives the exit status: 0, or 1 where an article failed. */
export async function readCommand(paths: readonly string[], options: ReadOptions): Promise<number> {
  let engine: ReadingEngine;
  try {
    engine = await openReader(options.engine);
  } catch (error) {
    return complainOfReader(options.engine, error as Error);
  }
  const output = openOutput(process.stdout);
  const progress = showProgress(process.stderr);
  let renderer: Awaited<ReturnType<typeof loadRenderer>> | null = null;
  const many = await holdsMany(paths);
  let count = 0;
  let failed = 0;
  for await (const loaded of findArticles(paths, process.stdin)) {
    const outcome = readLoaded(loaded, options.published, engine);
    progress.step();
    if ('complaint' in outcome) {
      failed += 1;
      progress.clear();
      process.stderr.write(outcome.complaint);
      continue;
    }
    renderer ??= await loadRenderer(options.format, {
      explain: options.explain,
      width: findWidth(),
      colour: wantsColour(),
      show: options.show,
      many: many || loaded.place.startsWith('-:'),
    });
    if (process.stdout.isTTY) progress.clear();
    if (!(await output.write(renderer.render(outcome.reading, count)))) return 0;
    count += 1;
  }
  progress.clear();
  renderer ??= await loadRenderer(options.format, {
    explain: false,
    width: 80,
    colour: false,
    show: options.show,
    many,
  });
  await output.write(renderer.finish(count));
  await output.end();
  return failed > 0 ? 1 : 0;
}
