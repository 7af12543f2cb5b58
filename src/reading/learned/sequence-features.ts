/** What the sequence model looks at: words and their classes, quotation marks, clauses, cues. */
import type { Document } from '../../language/document.ts';
import { addFeature, type Features, hashString } from '../../language/learned/features.ts';
import { findCues } from '../cues.ts';
import { lowerAt } from './words.ts';

/** What is known of each word, as numbers; words without a clause or a cue have 0 there. */
export interface TokenView {
  readonly words: Int32Array;
  readonly tags: Int32Array;
  /** 0 outside, then a mark that opens, one that closes, and the inside of short, middling and long quotations. */
  readonly quotes: Int32Array;
  /** Kind, mood and cues of the clause and of the one around it. */
  readonly clauses: Int32Array;
  /** The verb of the clause around the word's own. */
  readonly hosts: Int32Array;
  /** Cues of the sentence, its kind, whether it opens a paragraph. */
  readonly sentences: Int32Array;
  /** The first cue of the sentence. */
  readonly cues: Int32Array;
}

export function viewTokens(document: Document): TokenView {
  const { tokens } = document;
  const { length, grammar } = tokens;
  const view: TokenView = {
    words: new Int32Array(length),
    tags: new Int32Array(length),
    quotes: new Int32Array(length),
    clauses: new Int32Array(length),
    hosts: new Int32Array(length),
    sentences: new Int32Array(length),
    cues: new Int32Array(length),
  };
  for (let i = 0; i < length; i++) {
    view.words[i] = hashString(lowerAt(document, i), 1);
    view.tags[i] = grammar === null ? tokens.tag[i] : hashString(grammar.stts[i], 2);
  }
  viewQuotes(document, view);
  viewSentences(document, view);
  viewClauses(document, view);
  return view;
}

const OPEN = 1;
const CLOSE = 2;
const INSIDE = 3;

function viewQuotes({ quotes }: Document, view: TokenView): void {
  for (const { open, close, closed } of quotes) {
    const size = Math.min(2, Math.floor(Math.log2(close - open)));
    for (let i = open + 1; i < close; i++) view.quotes[i] = Math.max(view.quotes[i], INSIDE + size);
    view.quotes[open] = OPEN;
    if (closed) view.quotes[close] = CLOSE;
  }
}

function viewSentences(document: Document, view: TokenView): void {
  const { sentences, clauses, firstClause } = document;
  sentences.forEach(({ start, end, kind, paragraph }, s) => {
    const cues = clauses.slice(firstClause[s], firstClause[s + 1]).flatMap((one) => findCues(document, one));
    const opens = s === 0 || sentences[s - 1].paragraph !== paragraph;
    view.sentences.fill(
      Math.min(cues.length, 2) * 4 + (opens ? 2 : 0) + (kind === 'sentence' ? 0 : 1),
      start,
      end,
    );
    if (cues.length > 0) view.cues.fill(hashString(cues[0].lemma, 3), start, end);
  });
}

function viewClauses(document: Document, view: TokenView): void {
  const { clauses } = document;
  for (const clause of clauses) {
    const host = clause.parent < 0 ? null : clauses[clause.parent];
    const says = findCues(document, clause).length > 0 ? 1 : 0;
    const isSaid = host !== null && findCues(document, host).length > 0 ? 1 : 0;
    const kind = hashString(clause.verb.mood, hashString(clause.kind, 4 + 2 * says + isSaid));
    const verb = hashString(host?.verb.lemmas[0] ?? '', 5);
    for (const { start, end } of clause.pieces) {
      view.clauses.fill(kind, start, end);
      view.hosts.fill(verb, start, end);
    }
  }
}

/** Stands for what is beyond the ends of a text. */
const EDGE = -9;

/** The features of one word; in a fixed order, each number a template of its own. */
export function addSequenceFeatures(features: Features, view: TokenView, i: number): void {
  const { words, tags, quotes, clauses, hosts, sentences, cues } = view;
  features.count = 0;
  addFeature(features, 0, 1);
  for (let k = -2; k <= 2; k++) {
    addFeature(features, 3 + k, words[i + k] ?? EDGE);
    addFeature(features, 8 + k, tags[i + k] ?? EDGE);
  }
  const quote = quotes[i];
  const clause = clauses[i];
  const sentence = sentences[i];
  addFeature(features, 11, tags[i - 1] ?? EDGE, tags[i], tags[i + 1] ?? EDGE);
  addFeature(features, 12, quote, quotes[i - 1] ?? EDGE);
  addFeature(features, 13, quote, quotes[i + 1] ?? EDGE);
  addFeature(features, 14, quote, clause);
  addFeature(features, 15, clause, hosts[i]);
  addFeature(features, 16, sentence, clause);
  addFeature(features, 17, sentence, cues[i]);
  addFeature(features, 18, sentence, quote);
  addFeature(features, 19, cues[i], clause);
}
