import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, timeOf } from './statistics.ts';
import { joinTexts } from './texts.ts';

/** Milliseconds from the start of the process to its end, the median of all spawns. */
export interface ColdStart {
  readonly cliMs: number;
  readonly rulesMs: number;
  readonly nodeMs: number;
  readonly characters: number;
}

/** Reads a one-page article with the built command, in turn with a Node that does nothing. */
export function measureColdStart(cli: string, texts: readonly string[], spawns = 15): ColdStart {
  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-bench-'));
  const page = join(folder, 'article.txt');
  const text = joinTexts(texts, 3000)[0] ?? texts.join('\n\n');
  writeFileSync(page, text);
  const run = (...args: string[]): void => {
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  };
  try {
    run(cli, 'read', page);
    const times = Array.from({ length: spawns }, () => [
      timeOf(() => run(cli, 'read', page)),
      timeOf(() => run(cli, 'read', '--engine', 'rules', page)),
      timeOf(() => run('-e', '0')),
    ]);
    return {
      cliMs: median(times.map(([ms]) => ms)),
      rulesMs: median(times.map(([, ms]) => ms)),
      nodeMs: median(times.map(([, , ms]) => ms)),
      characters: text.length,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
