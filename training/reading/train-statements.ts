/** Learns which candidates are statements, who stands in their roles, the medium, and how far to trust all that. */
import type { ChoiceModel } from '../../src/reading/learned/choice.ts';
import { createReasons } from '../../src/reading/learned/choice.ts';
import { ROLES } from '../../src/reading/learned/choose-roles.ts';
import { STATEMENT_LABELS } from '../../src/reading/learned/choose-statements.ts';
import type { Calibration, Chances } from '../../src/reading/learned/confidence.ts';
import { logOdds } from '../../src/reading/learned/confidence.ts';
import type { Hints } from '../../src/reading/learned/hints.ts';
import { MEDIUM_LABELS } from '../../src/reading/learned/medium.ts';
import type { StatementModel } from '../../src/reading/learned/model.ts';
import { createReviser, type Reviser } from '../../src/reading/learned/revise.ts';
import { type ReasonGroup, templatesOf } from '../../src/reading/learned/templates.ts';
import { findStatements } from '../../src/reading/statements.ts';
import { hasDesk } from '../measure/read-corpus.ts';
import { judgePairs } from '../measure/reliability.ts';
import { pairStatements } from '../measure/statements.ts';
import { markDraft, mediumExamples, type ReadArticle, roleContests, statementExamples } from './examples.ts';
import { LOGISTIC_OPTIONS, trainContests, trainLogistic } from './logistic.ts';
import { type HintsOf, hintByFolds, trainHints } from './train-hints.ts';

const FOLDS = 3;
/** Names add nothing that can be measured (npm run evaluate -- ablation), and finding them takes a sixth of the time. */
const UNUSED: readonly ReasonGroup[] = ['names'];
const UNFITTED: Calibration = { bias: 0, form: 1, speaker: 0, any: 0 };

/** Without calibration: chances are the model's own. `hints` were asked of models that had not seen their article. */
export function trainChoices(
  articles: readonly ReadArticle[],
  hints: HintsOf,
  leaveOut: readonly ReasonGroup[] = UNUSED,
): Omit<StatementModel, 'hints'> {
  const reasons = createReasons(templatesOf(leaveOut));
  const contests = ROLES.flatMap((role) =>
    articles.flatMap((article) => roleContests(article, role, reasons)),
  );
  const examples = articles.flatMap((article) => statementExamples(article, hints.get(article)!, reasons));
  const media = articles.flatMap((article) => mediumExamples(article, reasons));
  const roles: ChoiceModel = trainContests(contests, { ...LOGISTIC_OPTIONS, epochs: 8 });
  return {
    statements: trainLogistic(examples, STATEMENT_LABELS, LOGISTIC_OPTIONS),
    roles,
    medium: trainLogistic(media, MEDIUM_LABELS, { ...LOGISTIC_OPTIONS, bits: 14 }),
    calibration: UNFITTED,
    leaveOut,
  };
}

/** `report` is told what has been done; `leaveOut` names groups of reasons that nothing may rest on. */
export function trainStatements(
  articles: readonly ReadArticle[],
  report: (words: string) => void = () => {},
  leaveOut: readonly ReasonGroup[] = UNUSED,
): StatementModel {
  const folds = splitByDesk(articles);
  const hints = hintByFolds(folds);
  report(`hints from ${FOLDS} folds`);
  const hintModel = trainHints(articles);
  const seen: { readonly chances: Chances; readonly right: boolean }[] = [];
  for (const [fold, own] of folds.entries()) {
    const others = folds.flatMap((other) => (other === own ? [] : other));
    const reviser = createReviser({ ...trainChoices(others, hints, leaveOut), hints: hintModel });
    seen.push(...own.flatMap((article) => judgeChances(article, reviser, hints.get(article)!)));
    report(
      `fold ${fold + 1} of ${FOLDS}: ${seen.length} statements, ${seen.filter(({ right }) => right).length} right`,
    );
  }
  const model = trainChoices(articles, hints, leaveOut);
  report(`all: ${articles.length} articles`);
  return { ...model, hints: hintModel, calibration: fitCalibration(seen) };
}

/**
 * Articles of one desk stay together: who reads with these weights reads what they have not seen, not more of the
 * same. What has no desk is dealt out one by one.
 */
export function splitByDesk(articles: readonly ReadArticle[]): ReadArticle[][] {
  const folds: ReadArticle[][] = Array.from({ length: FOLDS }, () => []);
  const desks: string[] = [];
  articles.forEach((article, i) => {
    const { row } = article;
    if (!hasDesk(row)) {
      folds[i % FOLDS].push(article);
      return;
    }
    if (!desks.includes(row.desk)) desks.push(row.desk);
    folds[desks.indexOf(row.desk) % FOLDS].push(article);
  });
  return folds;
}

/** What a model that has not seen the article makes of it: the chances of each statement, and whether it is right. */
function judgeChances(
  article: ReadArticle,
  reviser: Reviser,
  hints: Hints,
): { readonly chances: Chances; readonly right: boolean }[] {
  const { document, golds } = article;
  const chances = new Map<object, Chances>();
  const drafts = reviser.revise(
    document,
    findStatements(document),
    (draft, found) => chances.set(draft, found),
    hints,
  );
  const founds = drafts.map((draft) => ({ ...markDraft(article, draft), draft }));
  return judgePairs(pairStatements(golds, founds)).map(({ found, right }) => ({
    chances: chances.get(found.draft)!,
    right,
  }));
}

const ROUNDS = 400;
const RATE = 0.5;

/** Logistic regression of being right on the log-odds of the chances. */
export function fitCalibration(
  seen: readonly { readonly chances: Chances; readonly right: boolean }[],
): Calibration {
  const rows = seen.map(({ chances }) => [
    1,
    logOdds(chances.form),
    logOdds(chances.speaker),
    logOdds(chances.any),
  ]);
  const weights = [0, 0.5, 0.3, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = [0, 0, 0, 0];
    rows.forEach((row, i) => {
      const sum = row.reduce((total, value, k) => total + value * weights[k], 0);
      const error = 1 / (1 + Math.exp(-sum)) - Number(seen[i].right);
      row.forEach((value, k) => {
        slopes[k] += (error * value) / rows.length;
      });
    });
    slopes.forEach((slope, k) => {
      weights[k] -= RATE * slope;
    });
  }
  const [bias, form, speaker, any] = weights.map((weight) => Math.round(weight * 1e4) / 1e4);
  return { bias, form, speaker, any };
}
