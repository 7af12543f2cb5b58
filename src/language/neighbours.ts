/** What stands beside a word, as far as its tag asks for it. */
import type { Lexeme } from './lexis.ts';
import { TokenKind, type Tokens } from './tokens.ts';

/** The next token from `from` on that is no quotation mark, or `end`. */
export function skipQuotes(tokens: Tokens, from: number, end: number): number {
  let i = from;
  while (i < end && tokens.kind[i] === TokenKind.quote) i++;
  return i;
}

/** Could this token begin or go on a noun phrase after an article? */
export function isNominal(lexeme: Lexeme | null): boolean {
  return lexeme !== null && (lexeme.capital || lexeme.adjective || lexeme.number);
}
