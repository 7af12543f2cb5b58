import { Session } from 'node:inspector/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OPEN_MODEL, READERS, type Reader } from './readers.ts';
import { median, timeOf } from './statistics.ts';
import { joinTexts, loadTexts, type Texts } from './texts.ts';

/**
 * One measurement in a process of its own, so that neither the memory nor the compiled code of one reader
 * is counted for another: `workload.ts throughput|length|load|profile READER MODULE ROUNDS`, the result as JSON.
 */

/** Rounds that are read before any is timed, until the functions are compiled. */
const WARM_UP = 2;

export interface Throughput {
  readonly tokens: number;
  readonly firstMs: number;
  readonly medianMs: number;
  /** Peak resident memory of the process in bytes. */
  readonly peakMemory: number;
}

export interface LengthEffect {
  readonly longMs: number;
  readonly shortMs: number;
  readonly longCharacters: number;
  readonly shortCharacters: number;
}

/** Share of the time spent in the functions of each file, 0 to 1, the largest first. */
export type FileShares = readonly (readonly [file: string, share: number])[];

/** What all readers found together: kept, so that no work can be left out as unused. */
let found = 0;

function measureThroughput(reader: Reader, { articles, tokens }: Texts, rounds: number): Throughput {
  const round = (): void => {
    for (const article of articles) found += reader(article);
  };
  const warmUp = Array.from({ length: WARM_UP }, () => timeOf(round));
  const times = Array.from({ length: rounds }, () => timeOf(round));
  return {
    tokens,
    firstMs: warmUp[0],
    medianMs: median(times),
    peakMemory: process.resourceUsage().maxRSS * 1024,
  };
}

/** The same text as one article of 1 MB and as articles of 3 kB, read in turn. */
function measureLength(reader: Reader, { articles }: Texts, rounds: number): LengthEffect {
  const texts = articles.map(({ text }) => text);
  const long = joinTexts(texts, 1_000_000)[0];
  if (long === undefined) throw new Error('The texts have less than 1 MB together.');
  const short = joinTexts(long.split('\n\n'), 3000);
  const published = '2024-05-01';
  const readLong = (): void => {
    found += reader({ text: long, published });
  };
  const readShort = (): void => {
    for (const text of short) found += reader({ text, published });
  };
  const times = Array.from({ length: WARM_UP + rounds }, () => [timeOf(readLong), timeOf(readShort)]);
  const counted = times.slice(WARM_UP);
  return {
    longMs: median(counted.map(([ms]) => ms)),
    shortMs: median(counted.map(([, ms]) => ms)),
    longCharacters: long.length,
    shortCharacters: short.reduce((sum, text) => sum + text.length, 0),
  };
}

/** Where the time goes, file by file: the steps of a reading are files. */
async function measureFiles(reader: Reader, { articles }: Texts): Promise<FileShares> {
  const round = (): void => {
    for (const article of articles) found += reader(article);
  };
  for (let i = 0; i < WARM_UP; i++) round();
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  round();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  // What the profiler itself does, and waiting, is no part of the reading.
  const apart = new Set(['dispatch', '(idle)', '(program)', '(root)']);
  const files = new Map(
    profile.nodes.map(({ id, callFrame }) => [id, callFrame.url || callFrame.functionName]),
  );
  const times = new Map<string, number>();
  let total = 0;
  for (const [i, id] of (profile.samples ?? []).entries()) {
    const time = profile.timeDeltas?.[i] ?? 0;
    const url = files.get(id)!;
    if (apart.has(url)) continue;
    const file = url.startsWith('file:') ? relative(process.cwd(), fileURLToPath(url)) : url;
    times.set(file, (times.get(file) ?? 0) + time);
    total += time;
  }
  return [...times].map(([file, time]) => [file, time / total] as const).sort((a, b) => b[1] - a[1]);
}

const [what, name, module, rounds] = process.argv.slice(2);
const texts = loadTexts()!;
const reader = await READERS[name](module);
/** The first load in this process, with the compiling that it takes. */
async function measureLoading(): Promise<number> {
  const { loadEngine } = (await import(module)) as typeof import('../src/engine.ts');
  const started = performance.now();
  await loadEngine('open', { base: OPEN_MODEL });
  return performance.now() - started;
}

const measured =
  what === 'load'
    ? await measureLoading()
    : what === 'throughput'
      ? measureThroughput(reader, texts, Number(rounds))
      : what === 'length'
        ? measureLength(reader, texts, Number(rounds))
        : await measureFiles(reader, texts);
console.log(JSON.stringify({ measured, found }));
