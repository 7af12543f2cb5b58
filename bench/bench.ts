import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { percent, renderTable } from '../training/measure/table.ts';
import { measureColdStart } from './coldstart.ts';
import { OPEN_MODEL } from './readers.ts';
import { median, thousands } from './statistics.ts';
import { loadTexts } from './texts.ts';
import type { FileShares, LengthEffect, Throughput } from './workload.ts';

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));
const BUILT = `${REPOSITORY}node_modules/.cache/wortlaut-bench/`;

const asUrl = (path: string): string => pathToFileURL(path).href;

/** Builds the package into a folder of its own: what is timed is what is shipped, and `dist` stays as it is. */
function buildPackage(): boolean {
  const args = ['tsdown', '--out-dir', BUILT, '--no-dts', '--logLevel', 'error'];
  const { status, stdout, stderr } = spawnSync('npx', args, { cwd: REPOSITORY, encoding: 'utf8' });
  if (status !== 0)
    console.error(`The build failed, so the source is timed, and no cold start.\n${stdout}${stderr}`);
  // The weights are found beside the package.
  const models = `${REPOSITORY}node_modules/.cache/models`;
  if (!existsSync(models)) symlinkSync(`${REPOSITORY}models`, models);
  // As package.json says of `dist`: else Node would first have to find out that these are modules.
  if (status === 0) writeFileSync(`${BUILT}package.json`, '{ "type": "module" }\n');
  return status === 0;
}

function runWorkload<T>(what: string, reader: string, module: string, rounds: number): T {
  const args = ['--import', 'tsx', 'bench/workload.ts', what, reader, module, String(rounds)];
  const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit'];
  const output = execFileSync(process.execPath, args, { cwd: REPOSITORY, encoding: 'utf8', stdio });
  return (JSON.parse(output) as { measured: T }).measured;
}

const megabytes = (bytes: number): string => thousands(bytes / 1e6);

function benchReaders(module: string, rounds: number): string {
  const idle = runWorkload<Throughput>('throughput', 'nothing', module, 1);
  const rows = [
    ['wortlaut', 'the whole reading by rules, German'],
    ['open', 'the whole reading with the weights of open, German'],
    ['grammar', 'classes, lemmas, trees and names, German'],
    ['compromise', 'tokens and tags, English'],
    ['wink-nlp', 'tokens and tags, English'],
  ].map(([reader, work]) => {
    const { tokens, firstMs, medianMs, peakMemory } = runWorkload<Throughput>(
      'throughput',
      reader,
      module,
      rounds,
    );
    return [
      reader,
      work,
      thousands((tokens / medianMs) * 1000),
      thousands((tokens / firstMs) * 1000),
      megabytes(peakMemory),
      megabytes(peakMemory - idle.peakMemory),
    ];
  });
  return renderTable(
    [
      'reader',
      'work',
      'tokens/s, warm',
      'tokens/s, first round',
      'peak memory in MB',
      'above the texts in MB',
    ],
    rows,
  );
}

/** Times alone, on articles that are parsed already, beside what finds German times in npm. */
function benchTimes(module: string, rounds: number, characters: number): string {
  const rows = [
    ['times', 'dates, times, durations, sets with values, on parsed articles'],
    ['chrono-node', 'dates and times, German'],
  ].map(([reader, work]) => {
    const { medianMs } = runWorkload<Throughput>('throughput', reader, module, rounds);
    return [reader, work, thousands((characters / medianMs) * 1000)];
  });
  return renderTable(['finder of times', 'work', 'characters/s, warm'], rows);
}

function benchLength(module: string, rounds: number): string {
  const { longMs, shortMs, longCharacters, shortCharacters } = runWorkload<LengthEffect>(
    'length',
    'wortlaut',
    module,
    rounds,
  );
  const long = longMs / longCharacters;
  const short = shortMs / shortCharacters;
  return renderTable(
    ['length of an article', 'µs per 1,000 characters', 'ratio'],
    [
      ['3 kB', (short * 1e6).toFixed(0), '1.00'],
      ['1 MB', (long * 1e6).toFixed(0), (long / short).toFixed(2)],
    ],
  );
}

function benchColdStart(texts: readonly string[]): string {
  const { cliMs, rulesMs, nodeMs, characters } = measureColdStart(`${BUILT}cli.js`, texts);
  return renderTable(
    ['cold start', 'ms', 'ratio'],
    [
      ['node -e 0', nodeMs.toFixed(0), '1.00'],
      [`wortlaut read, ${thousands(characters)} characters`, cliMs.toFixed(0), (cliMs / nodeMs).toFixed(2)],
      ['wortlaut read --engine rules', rulesMs.toFixed(0), (rulesMs / nodeMs).toFixed(2)],
    ],
  );
}

/** How large the learned weights are, raw and gzipped, and how long they take to load in a fresh process. */
function benchWeights(module: string, rounds: number): string {
  const files = readdirSync(OPEN_MODEL).filter((name) => name.endsWith('.wlm'));
  const contents = files.map((name) => readFileSync(new URL(name, OPEN_MODEL)));
  const sizes = contents.map((content) => [content.length, gzipSync(content, { level: 9 }).length]);
  const loads = Array.from({ length: rounds }, () => runWorkload<number>('load', 'nothing', module, 1));
  const sum = (column: number): number => sizes.reduce((total, size) => total + size[column], 0);
  return renderTable(
    ['weights', 'MB', 'MB gzipped', 'loaded in ms'],
    [
      ...files.map((name, i) => [name, (sizes[i][0] / 1e6).toFixed(1), (sizes[i][1] / 1e6).toFixed(1), '–']),
      ['together', (sum(0) / 1e6).toFixed(1), (sum(1) / 1e6).toFixed(1), median(loads).toFixed(0)],
    ],
  );
}

/** The files that take at least this share of the time are listed. */
const WORTH_A_ROW = 0.005;

function benchFiles(): string {
  const shares = runWorkload<FileShares>('profile', 'wortlaut', asUrl(`${REPOSITORY}src/index.ts`), 1);
  const rows = shares.filter(([, share]) => share >= WORTH_A_ROW);
  return renderTable(
    ['file', '% of the time'],
    rows.map(([file, share]) => [file, percent(share)]),
  );
}

const USAGE = `npm run bench -- [--rounds N] [--only readers|times|length|coldstart|weights|files]

  --rounds N   timed rounds for each reader, of which the median counts (5 by default)
  --only PART  one of the six tables`;

function bench(): number {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '5' },
      only: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  const known = ['readers', 'times', 'length', 'coldstart', 'weights', 'files'];
  if (values.help || !(rounds >= 1) || (values.only !== undefined && !known.includes(values.only))) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const wanted = (part: string): boolean => values.only === undefined || values.only === part;
  const texts = loadTexts();
  if (texts === null) {
    console.error('Nothing to read: neither the quotation corpus nor a .txt file in examples/ is there.');
    return 1;
  }
  const built = values.only !== 'files' && values.only !== 'times' && buildPackage();
  const module = asUrl(built ? `${BUILT}index.js` : `${REPOSITORY}src/index.ts`);
  console.log(
    `${texts.name}, ${thousands(texts.tokens)} tokens; Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, one thread\n`,
  );
  if (wanted('readers')) console.log(`${benchReaders(module, rounds)}\n`);
  if (wanted('times')) {
    const characters = texts.articles.reduce((sum, { text }) => sum + text.length, 0);
    console.log(`${benchTimes(module, rounds, characters)}\n`);
  }
  if (wanted('length')) console.log(`${benchLength(module, rounds)}\n`);
  if (wanted('coldstart') && built) {
    console.log(`${benchColdStart(texts.articles.map(({ text }) => text))}\n`);
  }
  if (wanted('weights')) console.log(`${benchWeights(module, rounds)}\n`);
  if (wanted('files')) console.log(`${benchFiles()}\n`);
  return 0;
}

process.exitCode = bench();
