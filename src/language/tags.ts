import type { TokenGrammar } from './grammar.ts';
import type { Lexeme } from './lexis.ts';
import type { Tokens } from './tokens.ts';

/** Word classes as the clause grammar needs them: coarser than STTS, but with the verb's form. */
export const Tag = {
  other: 0,
  noun: 1,
  article: 2,
  adjective: 3,
  pronoun: 4,
  possessive: 5,
  reflexive: 6,
  relative: 7,
  question: 8,
  preposition: 9,
  postposition: 10,
  conjunction: 11,
  subjunction: 12,
  infinitiveSubjunction: 13,
  comparison: 14,
  adverb: 15,
  negation: 16,
  particle: 17,
  zu: 18,
  finite: 19,
  infinitive: 20,
  zuInfinitive: 21,
  participle: 22,
  number: 23,
  comma: 24,
  stop: 25,
  colon: 26,
  semicolon: 27,
  dash: 28,
  bracketOpen: 29,
  bracketClose: 30,
  quote: 31,
} as const;
export type Tag = (typeof Tag)[keyof typeof Tag];

/** Tokens of a text with their lexemes and tags. */
export interface TaggedTokens extends Tokens {
  readonly lexeme: readonly (Lexeme | null)[];
  readonly tag: Uint8Array;
  /** What was learned says, where a learned grammar is there. */
  readonly grammar: TokenGrammar | null;
}

/** Tags that end a stretch in which articles look for their noun and particles for the clause's end. */
export const isBoundary = (tag: number): boolean => tag >= Tag.comma && tag <= Tag.bracketClose;

export const isVerbTag = (tag: number): boolean => tag >= Tag.finite && tag <= Tag.participle;
