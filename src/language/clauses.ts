import { reportingVerb } from '../german/reporting.ts';
import type { Sentence } from './sentences.ts';
import { isBoundary, Tag, type TaggedTokens } from './tags.ts';
import { parseVerbComplex, type VerbComplex } from './verbcomplex.ts';

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

interface Open {
  kind: ClauseKind;
  pieces: { start: number; end: number }[];
  parent: number;
  coordinated: number;
  opener: number;
  finite: boolean;
}

interface Segment {
  start: number;
  end: number;
  /** Tag of the boundary before it. */
  before: number;
  /** Token of the conjunction that it was split at, or -1. */
  conjunction: number;
}

const MAX_BRACKET = 60;

/** The clauses of one sentence, in the order in which they begin. Ids count from `firstId`. */
export function findClauses(tokens: TaggedTokens, sentence: Sentence, index: number, firstId: number): Clause[] {
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
    verb: parseVerbComplex(tokens, clause.pieces, clause.kind),
  }));
}

/** Stretches between commas, colons, dashes; a short bracket is part of the stretch it stands in. */
function splitSegments(tokens: TaggedTokens, sentence: Sentence): Segment[] {
  const { tag } = tokens;
  const segments: Segment[] = [];
  let start = sentence.start;
  let before: number = Tag.stop;
  let i = start;
  const close = (end: number): void => {
    if (end > start) segments.push({ start, end, before, conjunction: -1 });
  };
  while (i < sentence.end) {
    const t = tag[i];
    if (t === Tag.bracketOpen) {
      const end = closingBracket(tokens, i, sentence.end);
      if (end > 0) {
        i = end + 1;
        continue;
      }
      i++;
    } else if (t === Tag.bracketClose) i++;
    else if (isBoundary(t)) {
      close(i);
      before = t;
      i++;
      start = i;
    } else i++;
  }
  close(sentence.end);
  return segments;
}

function closingBracket(tokens: TaggedTokens, open: number, end: number): number {
  for (let i = open + 1; i < end && i < open + MAX_BRACKET; i++) if (tokens.tag[i] === Tag.bracketClose) return i;
  return -1;
}

/** Finite verbs of a stretch, outside brackets. */
function finiteVerbs(tokens: TaggedTokens, start: number, end: number): number[] {
  const found: number[] = [];
  let depth = 0;
  for (let i = start; i < end; i++) {
    const t = tokens.tag[i];
    if (t === Tag.bracketOpen) depth++;
    else if (t === Tag.bracketClose) depth--;
    else if (t === Tag.finite && depth === 0) found.push(i);
  }
  return found;
}

/** "X sagte A und kündigte B an": two finite verbs with a conjunction between are two clauses. */
function splitCoordination(tokens: TaggedTokens, segments: readonly Segment[]): Segment[] {
  const result: Segment[] = [];
  for (const segment of segments) {
    let start = segment.start;
    let before = segment.before;
    let conjunction = -1;
    const verbs = finiteVerbs(tokens, segment.start, segment.end);
    if (verbs.length >= 2) {
      for (let v = 0; v + 1 < verbs.length; v++) {
        // the first conjunction after the verb that still leaves its right side a verb
        let split = -1;
        for (let i = verbs[v] + 1; i < verbs[v + 1]; i++) {
          if (tokens.tag[i] !== Tag.conjunction) continue;
          split = i;
          // verb-final clauses break right behind their verb, main clauses at the last conjunction before the next verb
          if (i === verbs[v] + 1) break;
        }
        if (split < 0) continue;
        if (split > start) result.push({ start, end: split, before, conjunction });
        start = split;
        before = Tag.conjunction;
        conjunction = split;
      }
    }
    result.push({ start, end: segment.end, before, conjunction });
  }
  return result;
}

interface Shape {
  kind: ClauseKind;
  opener: number;
  finite: number;
  hasZu: boolean;
  /** First token that is no conjunction, adverb before an opener or quotation mark. */
  first: number;
  last: number;
}

/** What the segment looks like by itself. */
function shapeOf(tokens: TaggedTokens, segment: Segment): Shape {
  const { tag, lexeme } = tokens;
  let first = segment.start;
  while (first < segment.end && (tag[first] === Tag.conjunction || tag[first] === Tag.quote)) first++;
  let last = segment.end - 1;
  while (last > first && (tag[last] === Tag.quote || tag[last] === Tag.stop)) last--;
  const finite = finiteVerbs(tokens, segment.start, segment.end);
  const verb = finite.length > 0 ? finite[0] : -1;
  let hasZu = false;
  for (let i = segment.start; i < segment.end; i++) {
    if (tag[i] === Tag.zuInfinitive || (tag[i] === Tag.zu && i + 1 < segment.end && tag[i + 1] === Tag.infinitive)) hasZu = true;
  }
  const shape = (kind: ClauseKind, opener: number): Shape => ({ kind, opener, finite: verb, hasZu, first, last });
  if (first >= segment.end) return shape('fragment', -1);
  // an adverb or two may stand before the subjunction: "vor allem weil", "auch wenn"
  let open = first;
  while (open < last && open < first + 3 && tag[open] === Tag.adverb && tag[open + 1] !== Tag.finite) open++;
  if (tag[open] === Tag.subjunction) return shape('subordinate', open);
  if (tag[first] === Tag.infinitiveSubjunction && hasZu) return shape('infinitive', first);
  if (tag[first] === Tag.infinitiveSubjunction) return shape('infinitive', first);
  if (tag[first] === Tag.relative) return shape('relative', first);
  if (tag[first] === Tag.preposition && first + 1 < segment.end && tag[first + 1] === Tag.relative) return shape('relative', first + 1);
  if (tag[first] === Tag.comparison) {
    // "wie X mitteilte" has its verb last; "wie ein König" has none
    if (verb >= 0 && verbLast(tokens, verb, last)) return shape('comparative', first);
    if (verb < 0 && lexeme[first]?.lower === 'wie' && segment.before !== Tag.conjunction) return shape('comparative', first);
  }
  if (tag[first] === Tag.question || (tag[first] === Tag.preposition && first + 1 < segment.end && tag[first + 1] === Tag.question)) {
    const word = tag[first] === Tag.question ? first : first + 1;
    if (verb < 0 || verbLast(tokens, verb, last)) return shape(segment.before === Tag.comma && lexeme[word]?.stts.has('PRELS') ? 'relative' : 'interrogative', word);
  }
  // ", so schätzen die Forscher," is inserted like ", schätzen die Forscher,"
  if (verb === first + 1 && lexeme[first]?.lower === 'so' && segment.before === Tag.comma) return shape('verb-first', -1);
  if (verb >= 0) return shape(verb === first ? 'verb-first' : 'main', -1);
  if (hasZu) return shape('infinitive', -1);
  return shape('fragment', -1);
}

/** The finite verb ends the stretch; a short phrase may stand behind it: "wie X sagte am Montag" does not count. */
function verbLast(tokens: TaggedTokens, verb: number, last: number): boolean {
  for (let i = verb + 1; i <= last; i++) {
    const t = tokens.tag[i];
    if (t === Tag.quote || t === Tag.infinitive || t === Tag.participle) continue;
    return false;
  }
  return true;
}

const VERB_FINAL: ReadonlySet<ClauseKind> = new Set(['subordinate', 'relative', 'interrogative', 'comparative']);

export const isVerbFinal = (kind: ClauseKind): boolean => VERB_FINAL.has(kind);

/** Puts together what commas and inserted clauses tore apart. */
function assemble(tokens: TaggedTokens, segments: readonly Segment[]): Open[] {
  const { tag, lexeme } = tokens;
  const clauses: Open[] = [];
  /** Clauses that still wait for their finite verb, innermost last. */
  const waiting: number[] = [];
  let current = -1;
  /** The last verbless stretch, and the clause it was given to: it may turn out to begin the next one. */
  let tail: { clause: number; segment: number } | null = null;
  const shapes = segments.map((segment) => shapeOf(tokens, segment));

  const add = (segment: Segment, shape: Shape, parent: number, coordinated = -1): number => {
    clauses.push({
      kind: shape.kind,
      pieces: [{ start: segment.start, end: segment.end }],
      parent,
      coordinated,
      opener: shape.opener,
      finite: shape.finite >= 0,
    });
    current = clauses.length - 1;
    return current;
  };
  const extend = (id: number, segment: Segment): void => {
    const pieces = clauses[id].pieces;
    const last = pieces[pieces.length - 1];
    pieces.push({ start: segment.start, end: segment.end });
    void last;
    current = id;
  };
  /** The clause that goes on behind a complete verb-final or infinitive one. */
  const host = (id: number): number => {
    let at = id;
    while (at >= 0 && clauses[at].parent >= 0 && (isVerbFinal(clauses[at].kind) || clauses[at].kind === 'infinitive') && clauses[at].finite) at = clauses[at].parent;
    return at;
  };

  for (let s = 0; s < segments.length; s++) {
    const segment = segments[s];
    const shape = shapes[s];
    const independent = segment.before === Tag.colon || segment.before === Tag.semicolon || segment.before === Tag.stop;
    if (independent && s > 0) waiting.length = 0;

    if (shape.opener >= 0) {
      add(segment, shape, independent ? -1 : current, segment.conjunction >= 0 ? current : -1);
      if (shape.finite < 0 && !(shape.kind === 'infinitive' && shape.hasZu)) waiting.push(current);
      continue;
    }

    if (shape.kind === 'infinitive') {
      const top = waiting.length > 0 ? clauses[waiting[waiting.length - 1]] : null;
      if (top?.kind === 'infinitive') {
        extend(waiting.pop()!, segment);
        clauses[current].finite = true;
      } else if (startsWithConjunction(tokens, segment) && current >= 0 && clauses[current].kind === 'infinitive') extend(current, segment);
      else if (s === 0 || independent) add(segment, shape, -1);
      else add(segment, shape, current);
      continue;
    }

    if (shape.kind === 'fragment') {
      // "so X" stays by itself: the rules read it as a frame
      if (lexeme[shape.first]?.lower === 'so' && segment.before !== Tag.stop && isNominalStart(tokens, shape.first + 1, segment.end)) {
        const before = current;
        add(segment, shape, current);
        clauses[current].opener = shape.first;
        current = before;
        continue;
      }
      if (waiting.length > 0) {
        extend(waiting[waiting.length - 1], segment);
        continue;
      }
      if (independent || current < 0) {
        add(segment, shape, -1);
        // a colon after a fragment is a label or a speaker: "Lawrow: …"
        const next = segments[s + 1];
        if (next !== undefined && (next.before === Tag.comma || next.before === Tag.dash)) waiting.push(current);
        continue;
      }
      const back = clauses[current];
      // "Er trat dem Vorwurf, …, mit den Worten entgegen": the particle that the outer verb waits for
      if (tag[shape.last] === Tag.particle && back.kind === 'main' && back.parent >= 0 && clauses[back.parent].kind === 'main') {
        extend(back.parent, segment);
        continue;
      }
      const endsInVerb = tag[shape.last] === Tag.participle || tag[shape.last] === Tag.infinitive || tag[shape.last] === Tag.particle;
      if (back.kind === 'verb-first' && back.parent >= 0 && endsInVerb) extend(back.parent, segment);
      else {
        const id = host(current);
        extend(id, segment);
        tail = { clause: id, segment: s };
      }
      continue;
    }

    // "der bewohnt wird und dort liegt": the second half of a verb-final clause
    if (segment.conjunction >= 0 && current >= 0 && isVerbFinal(clauses[current].kind) && clauses[current].finite && verbLast(tokens, shape.finite, shape.last)) {
      add(segment, { ...shape, kind: clauses[current].kind }, clauses[current].parent, current);
      continue;
    }
    // a finite verb and no opener
    while (waiting.length > 0) {
      const top = waiting[waiting.length - 1];
      const clause = clauses[top];
      if (clause.kind === 'infinitive') {
        waiting.pop();
        continue;
      }
      if (isVerbFinal(clause.kind)) {
        if (verbLast(tokens, shape.finite, shape.last)) break;
        waiting.pop(); // its verb never came
        continue;
      }
      break;
    }
    if (waiting.length > 0) {
      const top = waiting[waiting.length - 1];
      const next = shapes[s + 1];
      // "Der Dialog, sagte X, werde fortgesetzt": the first of two verbs in first place is inserted
      if (!isVerbFinal(clauses[top].kind) && shape.kind === 'verb-first' && next?.kind === 'verb-first' && segments[s + 1].before === Tag.comma && isInserted(tokens, shape.finite, next.finite)) {
        add(segment, shape, top);
        continue;
      }
      waiting.pop();
      extend(top, segment);
      clauses[top].finite = true;
      if (!isVerbFinal(clauses[top].kind)) clauses[top].kind = 'main';
      continue;
    }
    if (segment.conjunction >= 0 && current >= 0) {
      // "dass X krank ist und Y fehlt" goes on verb-final, "X sagte … und kündigte … an" as main clause
      let base = current;
      if (!verbLast(tokens, shape.finite, shape.last) && clauses[current].kind !== 'verb-first') base = mainOf(clauses, current);
      const kind = isVerbFinal(clauses[base].kind) ? clauses[base].kind : shape.kind === 'verb-first' ? 'main' : shape.kind;
      add(segment, { ...shape, kind }, isVerbFinal(kind) ? clauses[base].parent : clauses[base].parent, base);
      continue;
    }
    // "Er meinte, der Plan, der vorliege, sei gut": a phrase before its relative clause waits for this verb
    if (shape.kind === 'verb-first' && !independent && tail !== null && isKonjunktiv(tokens, shape.finite)) {
      const begin = segments[tail.segment];
      const owner = clauses[tail.clause];
      const last = owner.pieces[owner.pieces.length - 1];
      if (last.start === begin.start && owner.pieces.length > 1) {
        owner.pieces.pop();
        add({ ...segment, start: begin.start, end: begin.end }, { ...shape, kind: 'main' }, tail.clause);
        clauses[current].pieces.push({ start: segment.start, end: segment.end });
        tail = null;
        continue;
      }
    }
    if (shape.kind === 'verb-first' && !independent && current >= 0) {
      // the rest of a main clause whose first place is a clause: "Wie X mitteilte, ist …", "Um zu gehen, nahm er …"
      const begin = firstOfSentence(clauses);
      if (begin >= 0) {
        const id = add(segment, { ...shape, kind: 'main' }, -1);
        for (let c = begin; c < id; c++) if (clauses[c].parent < 0) clauses[c].parent = id;
        continue;
      }
      if (startsWithConjunction(tokens, segment)) add(segment, { ...shape, kind: 'main' }, -1, mainOf(clauses, current));
      else add(segment, shape, mainOf(clauses, current));
      continue;
    }
    add(segment, shape, independent ? -1 : startsWithConjunction(tokens, segment) ? -1 : current, startsWithConjunction(tokens, segment) && current >= 0 ? mainOf(clauses, current) : -1);
  }
  return clauses;
}

/** Of two verbs in first place the reporting one is inserted: "…, sagte X, werde …", not "…, habe …, meldet X". */
function isInserted(tokens: TaggedTokens, first: number, second: number): boolean {
  const reports = (at: number): boolean =>
    tokens.lexeme[at]?.verbs.some((v) => v.form === 'finite' && v.mood !== 'konjunktiv-1' && (reportingVerb(v.lemma)?.takes.konjunktiv ?? 0) > 0) ?? false;
  return reports(first) || !reports(second);
}

function isKonjunktiv(tokens: TaggedTokens, finite: number): boolean {
  const third = tokens.lexeme[finite]?.verbs.filter((v) => v.form === 'finite' && v.person === 3) ?? [];
  return third.length > 0 && third.every((v) => v.mood === 'konjunktiv-1' || v.mood === 'konjunktiv-2');
}

/** Begins the sentence with a complete dependent clause and no main clause yet: its index, else -1. */
function firstOfSentence(clauses: readonly Open[]): number {
  for (const clause of clauses) {
    if (clause.kind === 'main' || clause.kind === 'verb-first') return -1;
  }
  return clauses.length > 0 && clauses[0].kind !== 'fragment' ? 0 : -1;
}

function mainOf(clauses: readonly Open[], id: number): number {
  let at = id;
  while (at >= 0 && clauses[at].parent >= 0 && clauses[at].kind !== 'main') at = clauses[at].parent;
  return at;
}

function startsWithConjunction(tokens: TaggedTokens, segment: Segment): boolean {
  return tokens.tag[segment.start] === Tag.conjunction;
}

function isNominalStart(tokens: TaggedTokens, from: number, end: number): boolean {
  if (from >= end) return false;
  const t = tokens.tag[from];
  return t === Tag.article || t === Tag.noun || t === Tag.possessive || t === Tag.adjective || t === Tag.quote || t === Tag.pronoun || t === Tag.number;
}
