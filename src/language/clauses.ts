import { assemble } from './assembly.ts';
import type { ClauseKind, Piece } from './clause-kinds.ts';
import { splitCoordination, splitSegments } from './segments.ts';
import type { Sentence } from './sentences.ts';
import type { TaggedTokens } from './tags.ts';
import { parseVerbComplex, type VerbComplex } from './verbcomplex.ts';

export interface Clause {
  readonly id: number;
  readonly sentence: number;
  readonly kind: ClauseKind;
  /** Without the commas between; more than one where another clause stands inside. */
  readonly pieces: readonly Piece[];
  /** Clause that this one depends on or follows, or -1. */
  readonly parent: number;
  /** Clause that it goes on with und, oder, aber, or -1. */
  readonly coordinated: number;
  /** dass, weil, der, wie … or -1. */
  readonly opener: number;
  readonly verb: VerbComplex;
}

/** The clauses of one sentence, in the order in which they begin. Ids count from `firstId`. */
export function findClauses(
  tokens: TaggedTokens,
  sentence: Sentence,
  index: number,
  firstId: number,
): Clause[] {
  const segments = splitCoordination(tokens, splitSegments(tokens, sentence));
  const opened = assemble(tokens, segments);
  return opened.map((clause, i) => ({
    id: firstId + i,
    sentence: index,
    kind: clause.kind,
    pieces: clause.pieces,
    parent: clause.parent < 0 ? -1 : firstId + clause.parent,
    coordinated: clause.coordinated < 0 ? -1 : firstId + clause.coordinated,
    opener: clause.opener,
    verb: parseVerbComplex(tokens, clause.pieces),
  }));
}
