import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { ENGINES, loadEngine } from '../src/engine.ts';
import { type ReadingEngine, RULES } from '../src/reading/engine.ts';
import { read } from '../src/reading/read.ts';
import { loadRows } from './corpus/rows.ts';
import {
  type AcceptanceArticle,
  acceptanceFile,
  judgeAcceptance,
  loadAcceptance,
} from './measure/acceptance.ts';
import { judgeAcceptanceActors, renderAcceptanceActors } from './measure/acceptance-actors.ts';
import { type ExpectedFacts, judgeFacts, renderFacts } from './measure/acceptance-facts.ts';
import { renderAcceptance } from './measure/acceptance-report.ts';
import { judgeActors, renderActorErrors, renderActorScores } from './measure/actors.ts';
import { findActPairs, renderActs, renderWrongActs } from './measure/acts.ts';
import { FORMS, renderForms, renderRoles } from './measure/breakdown.ts';
import { articleOf, type CorpusRow, loadQuotations, missingFile, quotationsFile } from './measure/corpus.ts';
import { renderErrors, renderJudged, renderSummary, renderWorst } from './measure/listing.ts';
import { hasDesk, readRows, renderDesks, renderScores } from './measure/read-corpus.ts';
import { renderReliability, trialsOf } from './measure/reliability.ts';
import { findByRule, judgeStatements, renderRules } from './measure/rules.ts';
import { drawArticles, renderReading } from './measure/sample.ts';
import { percent } from './measure/table.ts';
import { timesFile } from './measure/times.ts';

const USAGE = `npm run evaluate -- [SUBJECT] [options]

  dev, train      how well statements are read in this part of the quotation corpus (dev by default)
  corpus          how well statements are read in our own corpus, as far as it may be trained on
  held-out        the same in the part of it that nothing is trained on
  actors          who speaks, on whose word, who that is: in both parts of our own corpus
  acceptance      how one whole article is read: statements, sources, actors, times, places, quantities, events
  times           how well times are found, beside chrono-node; --errors FILE lists every error
  sample          60 articles of the training part with all that is read in them, to be judged by a reader
  acts            how often the act is right in our own corpus, trained on and held out; what is taken for what
  cues            how many annotated cues the lexicon of reporting words knows

  ablation        what each group of reasons adds to the statements of open; trains anew, minutes
  tagger, parser, names   how well they are found in a tenth that is kept back; trains anew, minutes

  --engine NAME   rules (by default), open or research
  --errors FILE   write the errors here (by default evaluation/errors-dev.txt, errors-train.txt)
  --seed N        which articles the sample draws, a whole number; 6 by default
  --worst N       print the N costliest errors; of times, the first N
  --form FORM     this form only (${FORMS.join(', ')})
  --rule NAME     list what this rule found, marked right (✓), overlapping (~) or spurious (✗)
  --help          this text`;

/** How many articles a reader is given. */
const SAMPLE = 60;

interface Options {
  readonly errors: string;
  readonly worst: number;
  readonly form: string | null;
  readonly rule: string | null;
  readonly engine: ReadingEngine;
}

function evaluateQuotations(corpus: readonly CorpusRow[], options: Options): void {
  const started = performance.now();
  const rows = readRows(corpus, options.engine);
  const seconds = (performance.now() - started) / 1000;
  const judged = judgeStatements(rows);
  if (options.rule !== null) {
    const ones = findByRule(judged, options.rule);
    const right = ones.filter((one) => one.right).length;
    console.log(ones.map(renderJudged).join('\n\n'));
    console.log(`\n${options.rule}: ${ones.length} statements, ${right} right`);
    return;
  }
  const pairs = rows.flatMap((row) => row.pairs);
  const forms = options.form === null ? FORMS : [options.form];
  const tables = [
    renderScores(rows),
    renderForms(pairs, forms),
    renderRoles(pairs, forms),
    renderRules(judged),
    renderReliability(trialsOf(pairs)),
    ...(corpus.every(hasDesk) ? [renderDesks(rows)] : []),
  ];
  console.log(tables.join('\n\n'));
  if (options.worst > 0) console.log(`\n${renderWorst(rows, options.worst, options.form)}`);
  mkdirSync(dirname(options.errors), { recursive: true });
  writeFileSync(options.errors, `${renderSummary(rows)}\n\n\n${renderErrors(rows, options.form)}\n`);
  console.log(
    `\n${corpus.length} articles read and paired in ${seconds.toFixed(1)} s; errors: ${options.errors}`,
  );
}

function evaluateAcceptance(article: AcceptanceArticle & ExpectedFacts, engine: ReadingEngine): void {
  const { text, title, published, language } = article;
  const reading = read({ text, title, published, language }, engine);
  console.log(renderAcceptance(article, reading, judgeAcceptance(article, reading)));
  console.log(`\n${renderAcceptanceActors(judgeAcceptanceActors(article.actors, reading), reading)}`);
  console.log(`\n${renderFacts(judgeFacts(article, reading))}`);
}

function evaluateActors(options: Options): void {
  for (const share of ['train', 'held-out'] as const) {
    const scores = judgeActors(loadRows(share), options.engine);
    console.log(`${share}\n${renderActorScores(scores)}\n`);
    // What is held out is measured and not read.
    if (share === 'train') {
      mkdirSync(dirname(options.errors), { recursive: true });
      writeFileSync(options.errors, `${renderActorErrors(scores)}\n`);
    }
  }
  console.log(`errors: ${options.errors}`);
}

function evaluateActs(engine: ReadingEngine, errors = 'evaluation/errors-acts.txt'): void {
  const pairs = findActPairs(loadRows('train'), engine);
  console.log(renderActs(pairs));
  const kept = findActPairs(loadRows('held-out'), engine);
  const right = kept.filter(({ expected, found }) => expected === found).length;
  console.log(`\nheld out: ${right} of ${kept.length}, ${percent(right / kept.length)} %`);
  mkdirSync(dirname(errors), { recursive: true });
  writeFileSync(errors, `${renderWrongActs(pairs)}\n`);
  console.log(`errors: ${errors}`);
}

/** Says what is wrong; 1 where something is missing, 2 where the command was used wrongly. */
function complain(message: string, status: 1 | 2): number {
  console.error(message);
  return status;
}

const OPTIONS = {
  errors: { type: 'string' },
  seed: { type: 'string', default: '6' },
  worst: { type: 'string', default: '0' },
  form: { type: 'string' },
  rule: { type: 'string' },
  engine: { type: 'string', default: 'rules' },
  help: { type: 'boolean', default: false },
} as const;

/** Runs the command and gives its exit status. */
async function evaluate(args: readonly string[]): Promise<number> {
  // Not strict: Node's own message for an unknown option names no option that there is.
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: OPTIONS,
  });
  const unknown = tokens.find((token) => token.kind === 'option' && !Object.hasOwn(OPTIONS, token.name));
  if (unknown?.kind === 'option') return complain(`No such option: ${unknown.rawName}.\n\n${USAGE}`, 2);
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const { errors, form = null, rule = null, engine: engineName } = values;
  for (const [name, value] of Object.entries({ errors, form, rule, engine: engineName })) {
    if (typeof value === 'boolean') return complain(`--${name} expects a value.\n\n${USAGE}`, 2);
  }
  const worst = Number(values.worst);
  if (!Number.isInteger(worst) || worst < 0) {
    return complain(`--worst expects a whole number from 0 up, found ${values.worst}.`, 2);
  }
  if (form !== null && !(FORMS as readonly unknown[]).includes(form)) {
    return complain(`--form expects one of ${FORMS.join(', ')}, found ${form}.`, 2);
  }
  const seed = Number(values.seed);
  if (!Number.isInteger(seed)) return complain(`--seed expects a whole number, found ${values.seed}.`, 2);
  const [subject = 'dev', ...rest] = positionals;
  if (rest.length > 0) return complain(`One subject at a time, found also ${rest.join(' ')}.\n\n${USAGE}`, 2);
  if (subject === 'ablation') {
    const { evaluateAblation } = await import('./evaluate-ablation.ts');
    console.log(await evaluateAblation((words) => console.error(words)));
    return 0;
  }
  if (subject === 'tagger' || subject === 'parser' || subject === 'names') {
    const language = await import('./evaluate-language.ts');
    const measure = {
      tagger: language.evaluateTagger,
      parser: language.evaluateParser,
      names: language.evaluateNames,
    }[subject];
    console.log(await measure());
    return 0;
  }
  if (engineName !== 'rules' && !(ENGINES as readonly unknown[]).includes(engineName)) {
    return complain(`--engine expects one of rules, ${ENGINES.join(', ')}, found ${engineName}.`, 2);
  }
  const engine = engineName === 'rules' ? RULES : await loadEngine(engineName as string);
  if (subject === 'acceptance') {
    const article = loadAcceptance();
    if (article === null) return complain(missingFile(acceptanceFile()), 1);
    evaluateAcceptance(article, engine);
    return 0;
  }
  if (subject === 'acts') {
    evaluateActs(engine, errors as string | undefined);
    return 0;
  }
  const options: Options = {
    errors: (errors as string | undefined) ?? `evaluation/errors-${subject}.txt`,
    worst,
    form: form as string | null,
    rule: rule as string | null,
    engine,
  };
  if (subject === 'times') {
    const { evaluateTimes } = await import('./evaluate-times.ts');
    const done = await evaluateTimes(options.errors, Math.max(worst, 0));
    return done ? 0 : complain(missingFile(timesFile()), 1);
  }
  if (subject === 'actors') {
    evaluateActors(options);
    return 0;
  }
  if (subject === 'corpus' || subject === 'held-out') {
    evaluateQuotations(loadRows(subject === 'corpus' ? 'train' : subject), options);
    return 0;
  }
  if (subject !== 'dev' && subject !== 'train' && subject !== 'cues' && subject !== 'sample') {
    return complain(`No such subject: ${subject}.\n\n${USAGE}`, 2);
  }
  const part = subject === 'dev' ? 'dev' : 'train';
  const corpus = loadQuotations(part);
  if (corpus === null) return complain(missingFile(quotationsFile(part)), 1);
  if (subject === 'cues') {
    const { findUncoveredCues, renderCueCoverage } = await import('./cue-coverage.ts');
    console.log(renderCueCoverage(findUncoveredCues(corpus)));
    return 0;
  }
  if (subject === 'sample') {
    for (const row of drawArticles(corpus, SAMPLE, seed))
      console.log(`${renderReading(row.id, read(articleOf(row), engine))}\n\n`);
    return 0;
  }
  evaluateQuotations(corpus, options);
  return 0;
}

process.exitCode = await evaluate(process.argv.slice(2));
