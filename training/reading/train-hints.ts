/** Learns what is asked of a text before its statements are weighed, and asks it of texts that it was not learned from. */
import { createReasons } from '../../src/reading/learned/choice.ts';
import { createHinter, type HintModel, type Hints } from '../../src/reading/learned/hints.ts';
import { addPairReasons, PAIR_LABELS } from '../../src/reading/learned/quote-pairs.ts';
import { countShared } from '../measure/statements.ts';
import { type ReadArticle, tokensOf } from './examples.ts';
import { type Example, LOGISTIC_OPTIONS, trainLogistic } from './logistic.ts';
import { sequenceExample, trainSequence } from './train-sequence.ts';

export type HintsOf = ReadonlyMap<ReadArticle, Hints>;

export function trainHints(articles: readonly ReadArticle[]): HintModel {
  return {
    sequence: trainSequence(articles.map(sequenceExample)),
    pairs: trainLogistic(articles.flatMap(pairExamples), PAIR_LABELS, { ...LOGISTIC_OPTIONS, bits: 14 }),
  };
}

/** The hints for each article from models that have not seen its fold: those of their own would be too good to learn from. */
export function hintByFolds(folds: readonly (readonly ReadArticle[])[]): HintsOf {
  return new Map(
    folds.flatMap((own) => {
      const hint = createHinter(trainHints(folds.flatMap((other) => (other === own ? [] : other))));
      return own.map((article) => [article, hint(article.document)] as const);
    }),
  );
}

/** So much of what stands between the marks is in a statement in direct speech: they hold speech. */
const ENOUGH = 0.5;

function pairExamples(article: ReadArticle): Example[] {
  const { document, golds } = article;
  const reasons = createReasons();
  return document.quotes.map(({ open, close }, pair) => {
    const inside = tokensOf(article, [{ start: open + 1, end: close }]);
    const speaks = golds.some(
      ({ form, content }) => form === 'direct' && countShared(content, inside) >= ENOUGH * inside.size,
    );
    reasons.clear();
    addPairReasons(reasons, document, pair);
    return {
      features: reasons.features.values.slice(0, reasons.features.count),
      wanted: PAIR_LABELS.map((label) => Number((label === 'speech') === speaks)),
    };
  });
}
