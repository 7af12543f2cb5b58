export const TokenKind = {
  word: 0,
  number: 1,
  ordinal: 2,
  abbreviation: 3,
  punctuation: 4,
  quote: 5,
  symbol: 6,
  url: 7,
} as const;

/** The white space before a token; `paragraph` is an empty line. */
export const Gap = { none: 0, space: 1, line: 2, paragraph: 3 } as const;
