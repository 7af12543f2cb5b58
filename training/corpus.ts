import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pairReadings, type ReadTwice, renderDifferences, renderLabelAgreement } from './corpus/agreement.ts';
import { checkCorpus, checkFile } from './corpus/check.ts';
import { type CorpusPart, listArticles, loadFile, PARTS, pathOf } from './corpus/folder.ts';
import { chooseHeldOut, heldOutFile } from './corpus/held-out.ts';
import { HEADERS } from './corpus/marked.ts';
import { servePages } from './corpus/page.ts';
import { loadRows, SHARES, type Share } from './corpus/rows.ts';
import { countCueLemmas } from './corpus/variety.ts';
import { renderForms, renderRoles } from './measure/breakdown.ts';
import { renderScores } from './measure/read-corpus.ts';

const USAGE = `npm run corpus -- COMMAND [options]

  check [FILE …]           whether these files, or the whole corpus, are as corpus/guidelines.md says
  convert [--out FILE]     the corpus as JSON lines (by default corpus/build/corpus.jsonl)
          [--only train|held-out]  (the part that may be trained on, or the part held out)
  page [--port N]          opens a page on 127.0.0.1 that shows the articles for correcting
  bare --out FOLDER ID …   the texts without their markup, for a second reader
  agreement                how far the two readings of the articles agree
  differences ID …         where the two readings of these articles differ
  cues                     the cue lemmas of the corpus and how often each occurs
  hold-out                 chooses the held-out part anew and writes it to corpus/held-out.txt
  --help                   this text`;

function check(paths: readonly string[]): number {
  if (paths.length > 0) {
    const problems = paths.flatMap((path) => checkFile(loadFile(path)));
    console.log([...problems, `${paths.length} files, ${problems.length} problems`].join('\n'));
    return problems.length > 0 ? 1 : 0;
  }
  const { problems, skipped, report } = checkCorpus();
  console.log([report, ...skipped.map((line) => `Skipped: ${line}.`)].join('\n\n'));
  console.log(['', ...problems, `${problems.length} problems`].join('\n'));
  return problems.length > 0 ? 1 : 0;
}

function convert(out: string, share: Share): number {
  const rows = loadRows(share);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  console.log(`${rows.length} articles: ${out}`);
  return 0;
}

/** Both readings of the articles that have been read twice. */
function readTwice(ids: readonly string[]): ReadTwice[] {
  const second = new Set(listArticles('second'));
  const load = (part: CorpusPart, id: string) => loadFile(pathOf(part, id)).article;
  return ids.filter((id) => second.has(id)).map((id) => pairReadings(load('first', id), load('second', id)));
}

function writeBare(folder: string, ids: readonly string[]): number {
  mkdirSync(folder, { recursive: true });
  for (const id of ids) {
    const article = loadFile(pathOf('first', id)).article;
    const header = HEADERS.map((name) => `${name}: ${article[name]}`);
    // A bracket of the text is no markup.
    writeFileSync(
      join(folder, `${id}.txt`),
      `${header.join('\n')}\n\n${article.text.replace(/[[\]\\]/gu, '\\$&')}\n`,
    );
  }
  console.log(`${ids.length} articles: ${folder}`);
  return 0;
}

function holdOut(): number {
  const ids = chooseHeldOut(listArticles('articles'));
  writeFileSync(
    heldOutFile(),
    `# Held out: nothing is trained on these articles. Chosen by npm run corpus -- hold-out\n${ids.join('\n')}\n`,
  );
  console.log(`${ids.length} articles: ${heldOutFile()}`);
  return 0;
}

function complain(message: string): number {
  console.error(`${message}\n\n${USAGE}`);
  return 2;
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      only: { type: 'string', default: 'all' },
      port: { type: 'string', default: '4174' },
      help: { type: 'boolean', default: false },
    },
  });
  const [command, ...rest] = positionals;
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const unknown = ['bare', 'differences'].includes(command)
    ? rest.find((id) => !listArticles('first').includes(id))
    : undefined;
  if (unknown !== undefined) return complain(`No article ${unknown} in corpus/${PARTS.first}.`);
  switch (command) {
    case 'check':
      return check(rest);
    case 'convert':
      if (!(SHARES as readonly string[]).includes(values.only))
        return complain(`--only expects one of ${SHARES.join(', ')}, found ${values.only}.`);
      return convert(resolve(values.out ?? 'corpus/build/corpus.jsonl'), values.only as Share);
    case 'page': {
      const port = Number(values.port);
      if (!Number.isInteger(port) || port < 0 || port > 65_535)
        return complain(`--port expects a whole number from 0 to 65535, found ${values.port}.`);
      const { address } = await servePages(port);
      console.log(`Korpus (corpus): ${address}`);
      return 0;
    }
    case 'bare':
      return values.out === undefined ? complain('bare expects --out FOLDER.') : writeBare(values.out, rest);
    case 'agreement': {
      const articles = readTwice(listArticles('first'));
      const pairs = articles.flatMap((article) => article.pairs);
      console.log(`${articles.length} articles read twice; gold: the first reading, found: the second\n`);
      console.log(
        [renderScores(articles), renderForms(pairs), renderRoles(pairs), renderLabelAgreement(articles)].join(
          '\n\n',
        ),
      );
      return 0;
    }
    case 'differences':
      console.log(readTwice(rest).map(renderDifferences).join('\n\n'));
      return 0;
    case 'cues':
      console.log(
        countCueLemmas(loadRows('all'))
          .map(([lemma, count]) => `${String(count).padStart(5)} ${lemma}`)
          .join('\n'),
      );
      return 0;
    case 'hold-out':
      return holdOut();
    default:
      return complain(command === undefined ? 'Which command?' : `No such command: ${command}.`);
  }
}

process.exitCode = await run(process.argv.slice(2)).catch((error: Error) => complain(error.message));
