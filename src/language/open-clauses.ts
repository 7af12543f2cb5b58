/** The clauses of a sentence while they are put together, and what every step may do with them. */
import { type ClauseKind, isVerbFinal } from './clause-kinds.ts';
import type { Segment, Shape } from './segments.ts';
import type { TaggedTokens } from './tags.ts';

/** A clause whose end is not known yet; indexes count from the sentence's first clause, -1 for none. */
export interface OpenClause {
  kind: ClauseKind;
  pieces: { start: number; end: number }[];
  parent: number;
  coordinated: number;
  opener: number;
  finite: boolean;
}

export interface Assembly {
  readonly tokens: TaggedTokens;
  readonly segments: readonly Segment[];
  readonly shapes: readonly Shape[];
  readonly clauses: OpenClause[];
  /** Clauses that still wait for their finite verb, innermost last. */
  readonly waiting: number[];
  /** The clause that the last stretch went to, or -1. */
  current: number;
  /** The last verbless stretch, and the clause it was given to: it may turn out to begin the next one. */
  tail: { readonly clause: number; readonly segment: number } | null;
}

/** One stretch between commas on its way into a clause. */
export interface Stretch {
  readonly index: number;
  readonly segment: Segment;
  readonly shape: Shape;
  /** It stands behind a colon, a semicolon or a stop: nothing before it goes on here. */
  readonly independent: boolean;
}

export function addClause(
  assembly: Assembly,
  segment: Segment,
  shape: Shape,
  parent: number,
  coordinated = -1,
): number {
  assembly.clauses.push({
    kind: shape.kind,
    pieces: [{ start: segment.start, end: segment.end }],
    parent,
    coordinated,
    opener: shape.opener,
    finite: shape.finite >= 0,
  });
  assembly.current = assembly.clauses.length - 1;
  return assembly.current;
}

export function extendClause(assembly: Assembly, id: number, segment: Segment): void {
  assembly.clauses[id].pieces.push({ start: segment.start, end: segment.end });
  assembly.current = id;
}

/** The clause that waits for its verb and was opened last, or -1. */
export const innermostWaiting = ({ waiting }: Assembly): number =>
  waiting.length > 0 ? waiting[waiting.length - 1] : -1;

function climb(clauses: readonly OpenClause[], id: number, leaves: (clause: OpenClause) => boolean): number {
  let at = id;
  while (at >= 0 && clauses[at].parent >= 0 && leaves(clauses[at])) at = clauses[at].parent;
  return at;
}

/** The main clause that a clause hangs on, or the outermost one where there is none. */
export const mainOf = (clauses: readonly OpenClause[], id: number): number =>
  climb(clauses, id, (clause) => clause.kind !== 'main');

/** The clause that goes on behind a complete verb-final or infinitive one: "Der Plan, der vorliegt, | von gestern". */
export const hostOf = (clauses: readonly OpenClause[], id: number): number =>
  climb(clauses, id, (clause) => clause.finite && (isVerbFinal(clause.kind) || clause.kind === 'infinitive'));
