/** Where frames and contents begin and end. */
import type { Clause } from '../language/clauses.ts';
import type { Document } from '../language/document.ts';
import { Tag } from '../language/tags.ts';
import { findCues } from './cues.ts';
import type { Run } from './draft.ts';

/** "Er befürchtet, sobald es regne, werde …": a dependent clause before the content's verb is part of the content. */
export function contentStart(document: Document, clause: Clause, content: Clause): number {
  let start = content.pieces[0].start;
  if (content.kind !== 'verb-first' && content.kind !== 'main') return start;
  for (let c = content.id - 1; c > clause.id; c--) {
    const before = document.clauses[c];
    if (before.kind !== 'subordinate' && before.kind !== 'relative' && before.kind !== 'infinitive') break;
    if (before.pieces[before.pieces.length - 1].end < start - 1) break;
    const opener = document.tokens.lexeme[before.opener]?.lower;
    if (before.kind !== 'subordinate' || opener === 'dass' || opener === 'ob') break;
    start = before.pieces[0].start;
  }
  return start;
}

/** First token of the frame: the main clause around it, with what stands before its verb. */
export function frameStart(document: Document, clause: Clause): number {
  const { clauses } = document;
  let main = clause;
  for (let up = 0; up < 6 && main.parent >= 0 && main.kind !== 'main' && main.kind !== 'verb-first'; up++)
    main = clauses[main.parent];
  let start = Math.min(main.pieces[0].start, clause.pieces[0].start);
  for (let c = document.firstClause[main.sentence]; c < main.id; c++) {
    const other = clauses[c];
    if (other.parent === main.id || isInside(document, other, main))
      start = Math.min(start, other.pieces[0].start);
  }
  return start;
}

function isInside(document: Document, clause: Clause, outer: Clause): boolean {
  let at = clause.parent;
  for (let up = 0; at >= 0 && up < 8; up++) {
    if (at === outer.id) return true;
    at = document.clauses[at].parent;
  }
  return false;
}

/** One past the clause's last token, with all that depends on it. */
export function clauseEnd(document: Document, clause: Clause): number {
  let end = clause.pieces[clause.pieces.length - 1].end;
  const last = document.firstClause[clause.sentence + 1];
  for (let c = clause.id + 1; c < last; c++)
    if (isInside(document, document.clauses[c], clause) && document.clauses[c].kind !== 'main')
      end = Math.max(end, document.clauses[c].pieces[document.clauses[c].pieces.length - 1].end);
  return end;
}

export function contentLimit(document: Document, content: Clause, clause: Clause): number {
  const end = clauseEnd(document, content);
  return Math.min(end, clause.pieces.find((p) => p.start > content.pieces[0].start)?.start ?? end);
}

/** Without the final stop, where it stands outside of quotation marks. */
export function trimStop(document: Document, end: number): number {
  let at = end;
  while (
    at > 0 &&
    (document.tokens.tag[at - 1] === Tag.stop ||
      document.tokens.tag[at - 1] === Tag.comma ||
      document.tokens.tag[at - 1] === Tag.dash)
  )
    at--;
  return at;
}

/**
 * Where the content that begins with this clause ends: it takes in what depends on it and what goes on in the
 * same mood, and stops before the narrator's own main clause.
 * "Er sagte, es regne und er bleibe, ging dann aber doch." ends before "ging".
 */
export function contentEnd(document: Document, content: Clause, frame: Clause, last: number): number {
  const { clauses } = document;
  const sentence = document.sentences[content.sentence];
  const reported =
    content.verb.mood === 'konjunktiv-1' ||
    content.verb.mood === 'konjunktiv-2' ||
    content.verb.mood === 'ambiguous';
  for (let c = content.id + 1; c < last; c++) {
    const next = clauses[c];
    if (next.pieces[0].start <= content.pieces[0].start) continue;
    const inside = isInside(document, next, content);
    const konjunktiv = next.verb.mood === 'konjunktiv-1' || next.verb.mood === 'konjunktiv-2';
    if (inside && next.kind !== 'main' && next.kind !== 'verb-first') continue;
    if (next.kind === 'main' || next.kind === 'verb-first') {
      if (konjunktiv && (reported || content.kind === 'subordinate' || content.kind === 'infinitive'))
        continue;
      if (next.coordinated === content.id && content.kind === 'main' && !reported) continue;
      if (
        isInside(document, next, content) &&
        next.kind === 'verb-first' &&
        findCues(document, next).length === 0
      )
        continue;
      return beforeBoundary(document, next.pieces[0].start);
    }
    if (
      next.coordinated === content.id ||
      (next.coordinated >= 0 && isInside(document, clauses[next.coordinated], content))
    )
      continue;
    if (next.coordinated >= 0 && next.kind === content.kind) continue;
    if (
      next.parent === frame.id &&
      next.kind !== 'fragment' &&
      next.kind !== content.kind &&
      !konjunktiv &&
      next.kind !== 'infinitive'
    )
      return beforeBoundary(document, next.pieces[0].start);
  }
  // the frame may go on behind the content: "Dem Mann wird, weil er … , vorgeworfen"
  let outer: Clause | null = frame;
  let rest: Run | undefined;
  for (let up = 0; outer !== null && rest === undefined && up < 5; up++) {
    rest = outer.pieces.find((p) => p.start > content.pieces[0].start && hasVerb(document, p.start, p.end));
    outer = outer.parent >= 0 ? clauses[outer.parent] : null;
  }
  if (rest !== undefined && rest.start > content.pieces[content.pieces.length - 1].end - 1)
    return beforeBoundary(document, rest.start);
  return trimStop(document, sentence.end);
}

function hasVerb(document: Document, start: number, end: number): boolean {
  for (let i = start; i < end; i++)
    if (document.tokens.tag[i] === Tag.finite || document.tokens.tag[i] === Tag.particle) return true;
  return false;
}

function beforeBoundary(document: Document, start: number): number {
  let end = start;
  while (
    end > 0 &&
    (document.tokens.tag[end - 1] === Tag.comma ||
      document.tokens.tag[end - 1] === Tag.conjunction ||
      document.tokens.tag[end - 1] === Tag.dash ||
      document.tokens.tag[end - 1] === Tag.semicolon)
  )
    end--;
  return end;
}

/** A statement begins behind the last colon or semicolon before it that stands outside quotation marks. */
export function unitStart(document: Document, from: number, to: number): number {
  const { tag } = document.tokens;
  let start = from;
  let open = false;
  for (let i = from; i < to; i++) {
    if (tag[i] === Tag.quote) open = !open;
    else if (!open && (tag[i] === Tag.semicolon || tag[i] === Tag.colon)) start = i + 1;
  }
  return start;
}

/** The frame goes on to the end of its clause, with the relative clauses of its speaker. */
export function frameAfterEnd(document: Document, clause: Clause): number {
  const { clauses } = document;
  const last = document.firstClause[clause.sentence + 1];
  let end = clause.pieces[clause.pieces.length - 1].end;
  for (let c = clause.id + 1; c < last; c++) {
    const next = clauses[c];
    if (!isInside(document, next, clause)) continue;
    if (next.kind === 'main') break;
    end = Math.max(end, next.pieces[next.pieces.length - 1].end);
  }
  return trimStop(document, end);
}

export function restOfContent(
  document: Document,
  clause: Clause,
  host: Clause,
  frameEnd: number,
  sentenceEnd: number,
): Run | null {
  const { clauses } = document;
  // the host's own verb or the rest of it stands behind the frame
  if (host.pieces.some((p) => p.start >= frameEnd))
    return { start: frameEnd, end: trimStop(document, sentenceEnd) };
  const last = document.firstClause[clause.sentence + 1];
  for (let c = clause.id + 1; c < last; c++) {
    const next = clauses[c];
    if (next.pieces[0].start < frameEnd) continue;
    const konjunktiv = next.verb.mood === 'konjunktiv-1' || next.verb.mood === 'konjunktiv-2';
    if (konjunktiv && next.coordinated !== clause.id)
      return { start: next.pieces[0].start, end: trimStop(document, sentenceEnd) };
    return null;
  }
  return null;
}

export const textOf = (document: Document, runs: readonly Run[]): string =>
  runs
    .map((r) =>
      r.end > r.start
        ? document.text.slice(document.tokens.start[r.start], document.tokens.end[r.end - 1])
        : '',
    )
    .join(' ');
