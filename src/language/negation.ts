import type { Clause } from './clauses.ts';
import type { Document } from './document.ts';
import { Tag } from './tags.ts';

const NEGATIVE =
  /^(?:kein|keine|keinen|keinem|keiner|keines|niemals|nie|niemand|niemanden|niemandem|nichts|nirgends|keinesfalls|keineswegs|weder)$/;

/** A word of negation stands in the clause itself: "Er sagte nicht, …", "Niemand bestreitet, …". */
export function isNegated(document: Document, clause: Clause): boolean {
  const { tag, lexeme } = document.tokens;
  for (const piece of clause.pieces)
    for (let i = piece.start; i < piece.end; i++)
      if (tag[i] === Tag.negation || NEGATIVE.test(lexeme[i]?.lower ?? '')) return true;
  return false;
}
