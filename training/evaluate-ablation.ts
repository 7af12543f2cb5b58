/** npm run evaluate -- ablation: what each group of reasons, and more articles, add to the statements of `open`. */
import { loadGrammar } from '../src/engine.ts';
import type { Analyser } from '../src/language/grammar.ts';
import { THRESHOLDS } from '../src/reading/learned/choose-statements.ts';
import { createReviser } from '../src/reading/learned/revise.ts';
import type { ReasonGroup } from '../src/reading/learned/templates.ts';
import { findStatements } from '../src/reading/statements.ts';
import { loadRows } from './corpus/rows.ts';
import { type CorpusRow, loadQuotations } from './measure/corpus.ts';
import { addTallies, pairStatements, scoreTally, tallyPairs } from './measure/statements.ts';
import { percent, renderTable } from './measure/table.ts';
import { markDraft, type ReadArticle, readArticle } from './reading/examples.ts';
import { hintByFolds, trainHints } from './reading/train-hints.ts';
import { splitByDesk, trainChoices } from './reading/train-statements.ts';

interface Setting {
  readonly name: string;
  readonly leaveOut: readonly ReasonGroup[];
  /** Of the articles that are learned from, so many. */
  readonly articles: number;
  /** Whether the rules' statements are candidates at all. */
  readonly ruled: boolean;
}

const ALL = Number.POSITIVE_INFINITY;

const SETTINGS: readonly Setting[] = [
  { name: 'everything', leaveOut: [], articles: ALL, ruled: true },
  { name: 'without reasons from rules', leaveOut: ['rules'], articles: ALL, ruled: true },
  { name: 'without rules at all', leaveOut: ['rules'], articles: ALL, ruled: false },
  { name: 'without tags', leaveOut: ['tags'], articles: ALL, ruled: true },
  { name: 'without dependencies', leaveOut: ['dependencies'], articles: ALL, ruled: true },
  { name: 'as shipped, without names', leaveOut: ['names'], articles: ALL, ruled: true },
  { name: 'without clusters', leaveOut: ['clusters'], articles: ALL, ruled: true },
  { name: 'without the sequence model', leaveOut: ['sequence'], articles: ALL, ruled: true },
  { name: 'without quotation pairs', leaveOut: ['pairs'], articles: ALL, ruled: true },
  { name: 'as shipped, from 100 articles', leaveOut: ['names'], articles: 100, ruled: true },
  { name: 'as shipped, from 200 articles', leaveOut: ['names'], articles: 200, ruled: true },
];

type Read = (rows: readonly CorpusRow[], ruled: boolean) => ReadArticle[];

/** Articles are read once for each way of reading: what is learned never changes them. */
function rememberReading(analyse: Analyser): Read {
  const known = new Map<CorpusRow, ReadArticle>();
  return (rows, ruled) =>
    rows.map((row) => {
      if (!ruled) return readArticle(row, analyse, false);
      const article = known.get(row) ?? readArticle(row, analyse);
      known.set(row, article);
      return article;
    });
}

export async function evaluateAblation(report: (words: string) => void): Promise<string> {
  const read = rememberReading(await loadGrammar());
  const train = loadRows('train');
  const tests = [
    ['own corpus, held out', loadRows('held-out')],
    ['quotations, dev', loadQuotations('dev') ?? []],
  ] as const;
  const rows = SETTINGS.map(({ name, leaveOut, articles, ruled }) => {
    const own = read(train.slice(0, articles), ruled);
    const reviser = createReviser(
      { ...trainChoices(own, hintByFolds(splitByDesk(own)), leaveOut), hints: trainHints(own) },
      // What no rule backs has to be as likely as not.
      ruled ? THRESHOLDS : { ...THRESHOLDS, add: 0.4 },
    );
    report(name);
    return [
      name,
      ...tests.flatMap(([, test]) => {
        const tallies = read(test, ruled).map((article) => {
          const { document, golds } = article;
          // Anew: they are changed.
          const drafts = reviser.revise(document, ruled ? findStatements(document) : []);
          return tallyPairs(
            pairStatements(
              golds,
              drafts.map((draft) => markDraft(article, draft)),
            ),
          );
        });
        const { Messages, Joint } = scoreTally(addTallies(tallies));
        return [percent(Messages.f1), percent(Joint.f1)];
      }),
    ];
  });
  return renderTable(
    ['setting', ...tests.flatMap(([name]) => [`Messages, ${name}`, `Joint, ${name}`])],
    rows,
  );
}
