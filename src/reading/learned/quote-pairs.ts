/** Quotation marks hold what is said, or a name ("die „Krone““), a word that is spoken about, irony. */
import { type Document, sentenceAt } from '../../language/document.ts';
import { Tag } from '../../language/tags.ts';
import { findCues } from '../cues.ts';
import { type ChoiceModel, compileChoice, createChooser, createReasons, type Reasons } from './choice.ts';
import { T } from './templates.ts';
import { lowerAt } from './words.ts';

export const PAIR_LABELS = ['name', 'speech'] as const;
const SPEECH = PAIR_LABELS.indexOf('speech');

/** What speaks for each pair of marks holding speech; call with the reasons cleared. */
export function addPairReasons(reasons: Reasons, document: Document, pair: number): void {
  const { add } = reasons;
  const { tokens, quotes, sentences, clauses, firstClause } = document;
  const { open, close, depth, closed } = quotes[pair];
  const first = open + 1;
  const last = close - 1;
  const size = close - first;
  const sentence = sentenceAt(document, open);
  const wordAt = (i: number): string => (i < 0 || i >= tokens.length ? '' : lowerAt(document, i));
  const tagAt = (i: number): string | number => tokens.grammar?.stts[i] ?? tokens.tag[i] ?? '';
  add(T.bias, 1);
  add(T.pairSize, Math.min(size, 12));
  add(T.pairSize, Math.min(6, Math.floor(Math.log2(Math.max(1, size)))), closed ? 1 : 0);
  add(T.pairWords, wordAt(first), 'first');
  add(T.pairWords, wordAt(last), 'last');
  add(T.pairBefore, wordAt(open - 1));
  add(T.pairBefore, tagAt(open - 1), tagAt(open - 2));
  add(T.pairBehind, wordAt(close + 1));
  add(T.pairBehind, tagAt(close + 1));
  add(T.pairTags, tagAt(first), tagAt(open - 1));
  add(T.pairTags, tagAt(first), tagAt(last));
  let verbs = 0;
  let stops = 0;
  for (let i = first; i < close; i++) {
    if (tokens.tag[i] === Tag.finite) verbs++;
    if (tokens.tag[i] === Tag.stop || tokens.tag[i] === Tag.comma) stops++;
  }
  add(T.pairVerbs, Math.min(verbs, 2), Math.min(stops, 2));
  add(T.pairCapital, /^\p{Lu}/u.test(tokens.word[first] ?? '') ? 1 : 0, tagAt(open - 1));
  const kind = sentences[sentence]?.kind ?? '';
  add(T.pairSentence, kind, Math.min(depth, 2));
  const said = clauses
    .slice(firstClause[sentence], firstClause[sentence + 1])
    .flatMap((clause) => findCues(document, clause));
  add(T.pairSentence, said.length > 0 ? 'cue' : 'none', Math.min(size, 4));
  for (const { lemma } of said.slice(0, 2)) add(T.cueNear, lemma, 'pair');
}

/** A chance of holding speech for each pair of marks of a document. */
export function createPairJudge(model: ChoiceModel): (document: Document) => Float64Array {
  const choose = createChooser(compileChoice(model));
  const reasons = createReasons();
  return (document) =>
    Float64Array.from(document.quotes, (_, pair) => {
      reasons.clear();
      addPairReasons(reasons, document, pair);
      return choose(reasons.features)[SPEECH];
    });
}
