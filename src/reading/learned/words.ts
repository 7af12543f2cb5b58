import type { Document } from '../../language/document.ts';

/** A token in small letters; of a word they are known already. */
export const lowerAt = ({ tokens }: Document, token: number): string =>
  tokens.lexeme[token]?.lower ?? tokens.word[token];
