/** The kinds of clauses that German grammar tells apart by the place of the verb. */

/**
 * - `main`: verb in second place, or the verb-first rest of one whose first place a clause takes
 * - `verb-first`: ", sagte Lawrow", "sollten die Verbündeten …"
 * - `subordinate`: dass, weil, ob …; `relative`; `interrogative`: wer, wie, warum with the verb last
 * - `comparative`: wie X mitteilte, als erwartet wurde
 * - `infinitive`: zu lösen, um … zu lösen
 * - `fragment`: no verb of its own
 */
export type ClauseKind =
  | 'main'
  | 'verb-first'
  | 'subordinate'
  | 'relative'
  | 'interrogative'
  | 'comparative'
  | 'infinitive'
  | 'fragment';

/** A stretch of tokens, half-open. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

const VERB_FINAL: ReadonlySet<ClauseKind> = new Set([
  'subordinate',
  'relative',
  'interrogative',
  'comparative',
]);

export const isVerbFinal = (kind: ClauseKind): boolean => VERB_FINAL.has(kind);
