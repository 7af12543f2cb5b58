import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { loadGrammar } from '../src/engine.ts';
import { packClusters, unpackClusters } from '../src/language/learned/clusters.ts';
import { createLookUp, EDGE, type ModelFile, unpackTagger } from '../src/language/learned/model.ts';
import { type ModelContents, packLinear, renderModelFile } from '../src/language/learned/model-file.ts';
import { createTagger } from '../src/language/learned/tagger.ts';
import { packStatements } from '../src/reading/learned/model.ts';
import { loadRows } from './corpus/rows.ts';
import { loadTreebank, TREEBANKS, type UdSentence } from './language/conllu.ts';
import { OPEN_MODEL, RESEARCH_MODEL, readContents } from './language/files.ts';
import { trainClusters } from './language/train-clusters.ts';
import { trainLemmas } from './language/train-lemmas.ts';
import { loadGermeval, trainNames } from './language/train-names.ts';
import { tagByFolds, trainParserOn } from './language/train-parser.ts';
import { trainTagger } from './language/train-tagger.ts';
import {
  type CorpusRow,
  corporaFolder,
  loadQuotations,
  missingFile,
  parseRows,
  quotationsFile,
} from './measure/corpus.ts';
import { readArticle } from './reading/examples.ts';
import { trainStatements } from './reading/train-statements.ts';

const USAGE = `npm run train -- clusters|tagger|parser|names|statements|research [options]

  clusters   word clusters from bundestag/paragraphs.txt.gz (about 20 minutes)
  tagger     word classes, morphology and lemmas from ud/
  parser     dependencies from ud/
  names      names from ner/germeval14-*.tsv
  statements statements from corpus/, for the engine open
  research   statements from corpus/ and quotations/train.jsonl, for the engine research (not for commercial use)

  --data DIR   the folder with the corpora (by default WORTLAUT_DATA, or ../shared/data)
  --out DIR    where the weights go (by default models/open, for research the folder research)
  --articles FILE  statements from this JSONL file instead, rows like those of the corpus (npm run corpus -- convert)
  --help       this text

Each needs those above it. What is written is the same in every run; how well it works is measured by
npm run evaluate -- tagger|parser|names, which trains anew without a tenth of the data.`;

const SUBJECTS = ['clusters', 'tagger', 'parser', 'names', 'statements', 'research'];

const say = (words: string): void => console.error(words);

function write(folder: string, name: ModelFile | 'statements', contents: ModelContents): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.wlm`);
  const file = renderModelFile(contents);
  writeFileSync(path, file);
  say(`${path}: ${(file.length / 1e6).toFixed(1)} MB`);
}

const merge = (...parts: readonly ModelContents[]): ModelContents => ({
  texts: Object.assign({}, ...parts.map(({ texts }) => texts)),
  arrays: Object.assign({}, ...parts.map(({ arrays }) => arrays)),
});

/** Articles with statements: our own, for research those of the quotation corpus too, or a file's. */
function loadArticles(name: 'statements' | 'research', file: string | null): readonly CorpusRow[] {
  if (file !== null) return parseRows(readFileSync(file, 'utf8'));
  if (name === 'statements') return loadRows('train');
  const quotations = loadQuotations('train');
  if (quotations === null) throw new Error(missingFile(quotationsFile('train')));
  return [...loadRows('train'), ...quotations];
}

async function trainOnArticles(
  name: 'statements' | 'research',
  out: string,
  file: string | null,
): Promise<void> {
  const grammar = await loadGrammar(pathToFileURL(`${OPEN_MODEL}/`));
  const articles = loadArticles(name, file).map((row) => readArticle(row, grammar));
  write(out, 'statements', packStatements(trainStatements(articles, say)));
}

async function train(name: string, out: string, articles: string | null): Promise<void> {
  if (name === 'clusters') {
    const file = join(corporaFolder(), 'bundestag', 'paragraphs.txt.gz');
    if (!existsSync(file)) throw new Error(missingFile(file));
    write(out, 'clusters', packClusters(await trainClusters(file, say)));
    return;
  }
  if (name === 'statements' || name === 'research') {
    await trainOnArticles(name, out, articles);
    return;
  }
  const find = createLookUp(unpackClusters(readContents(out, 'clusters')));
  const edge = find(EDGE);
  const treebanks = (): UdSentence[] => TREEBANKS.flatMap(loadTreebank);
  if (name === 'tagger') {
    const sentences = treebanks();
    const tagger = trainTagger(sentences, find, edge);
    const { edits } = trainLemmas(sentences, find, tagger);
    write(
      out,
      'tagger',
      merge(
        packLinear('stts', tagger.stts),
        packLinear('upos', tagger.upos),
        packLinear('morphology', tagger.morphology),
        packLinear('edits', edits),
        {
          texts: {},
          arrays: { 'only.upos': tagger.onlyUpos, 'only.morphology': tagger.onlyMorphology },
        },
      ),
    );
    return;
  }
  const { tagger } = unpackTagger(readContents(out, 'tagger'));
  if (name === 'parser') {
    const sentences = treebanks();
    const tags = tagByFolds(sentences, find, edge, tagger, (fold, folds) =>
      say(`tags: fold ${fold} of ${folds}`),
    );
    const parser = trainParserOn(sentences, tags, find, tagger, (epoch) => say(`round ${epoch}`));
    write(
      out,
      'parser',
      merge(packLinear('transitions', parser.transitions), packLinear('relations', parser.relations)),
    );
    return;
  }
  const tag = createTagger(tagger, edge);
  const names = trainNames(
    [...loadGermeval('dev'), ...loadGermeval('test')],
    find,
    edge,
    (words) => tag(words).stts,
    undefined,
    (epoch) => say(`round ${epoch}`),
  );
  write(
    out,
    'names',
    merge(packLinear('names', names.labels), { texts: {}, arrays: { 'names.steps': names.steps } }),
  );
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      out: { type: 'string' },
      articles: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (values.data !== undefined) process.env.WORTLAUT_DATA = values.data;
  const [name, ...more] = positionals;
  if (!SUBJECTS.includes(name) || more.length > 0) {
    console.error(`Expected one of ${SUBJECTS.join(', ')}, found "${positionals.join(' ')}".\n\n${USAGE}`);
    return 2;
  }
  await train(
    name,
    resolve(values.out ?? (name === 'research' ? RESEARCH_MODEL : OPEN_MODEL)),
    values.articles ?? null,
  );
  return 0;
}

process.exitCode = await run(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  return 1;
});
