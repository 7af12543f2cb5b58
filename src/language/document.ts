import { type Clause, findClauses } from './clauses.ts';
import { type Analyser, findGrammar } from './grammar.ts';
import { findQuotePairs, type QuotePair } from './quotes.ts';
import { findSentences, type Sentence } from './sentences.ts';
import { tagTokens } from './tagging.ts';
import { Tag, type TaggedTokens } from './tags.ts';
import { tokenize } from './tokens.ts';

/** A text with everything that the grammar knows of it. Token indexes stay inside language and reading. */
export interface Document {
  readonly text: string;
  readonly tokens: TaggedTokens;
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly QuotePair[];
  /** All clauses, in the order of the text; `clauses[id].id === id`. */
  readonly clauses: readonly Clause[];
  /** First clause of each sentence, and one past the last at the end. */
  readonly firstClause: readonly number[];
  /** Words that follow a first name somewhere: "Kern" in an article on Josef Kern is no kernel. */
  readonly surnames: ReadonlySet<string>;
}

/** The document of a text; `analyse` is a learned grammar, without it the word lists decide alone. */
export function parseDocument(text: string, analyse: Analyser | null = null): Document {
  const plain = tokenize(text);
  const sentences = findSentences(plain);
  const quotes = findQuotePairs(plain, sentences);
  const tokens = tagTokens(
    plain,
    sentences,
    analyse === null ? null : findGrammar(plain, sentences, analyse),
  );
  const clauses: Clause[] = [];
  const firstClause: number[] = [];
  for (let s = 0; s < sentences.length; s++) {
    firstClause.push(clauses.length);
    for (const clause of findClauses(tokens, sentences[s], s, clauses.length)) clauses.push(clause);
  }
  firstClause.push(clauses.length);
  return { text, tokens, sentences, quotes, clauses, firstClause, surnames: findSurnames(tokens) };
}

function findSurnames(tokens: TaggedTokens): Set<string> {
  const surnames = new Set<string>();
  for (let i = 1; i < tokens.length; i++)
    if (tokens.lexeme[i]?.capital && tokens.lexeme[i - 1]?.firstName && tokens.tag[i] === Tag.noun)
      surnames.add(tokens.word[i]);
  return surnames;
}

/** Index of the sentence that a token lies in. */
export function sentenceAt(document: Document, token: number): number {
  const { sentences } = document;
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (sentences[mid].start <= token) low = mid;
    else high = mid - 1;
  }
  return low;
}
