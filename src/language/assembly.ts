/** Stretches become clauses: what commas and insertions tore apart is put together. */
import { reportingVerb } from '../german/reporting.ts';
import { type ClauseKind, isVerbFinal } from './clauses.ts';
import {
  isNominalStart,
  type Segment,
  type Shape,
  shapeOf,
  startsWithConjunction,
  verbLast,
} from './segments.ts';
import { Tag, type TaggedTokens } from './tags.ts';

interface Open {
  kind: ClauseKind;
  pieces: { start: number; end: number }[];
  parent: number;
  coordinated: number;
  opener: number;
  finite: boolean;
}

/** Puts together what commas and inserted clauses tore apart. */
export function assemble(tokens: TaggedTokens, segments: readonly Segment[]): Open[] {
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
    clauses[id].pieces.push({ start: segment.start, end: segment.end });
    current = id;
  };
  /** The clause that goes on behind a complete verb-final or infinitive one. */
  const host = (id: number): number => {
    let at = id;
    while (
      at >= 0 &&
      clauses[at].parent >= 0 &&
      (isVerbFinal(clauses[at].kind) || clauses[at].kind === 'infinitive') &&
      clauses[at].finite
    )
      at = clauses[at].parent;
    return at;
  };

  for (let s = 0; s < segments.length; s++) {
    const segment = segments[s];
    const shape = shapes[s];
    const independent =
      segment.before === Tag.colon || segment.before === Tag.semicolon || segment.before === Tag.stop;
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
      } else if (
        startsWithConjunction(tokens, segment) &&
        current >= 0 &&
        clauses[current].kind === 'infinitive'
      )
        extend(current, segment);
      else if (s === 0 || independent) add(segment, shape, -1);
      else add(segment, shape, current);
      continue;
    }

    if (shape.kind === 'fragment') {
      // "so X" stays by itself: the rules read it as a frame
      if (
        lexeme[shape.first]?.lower === 'so' &&
        segment.before !== Tag.stop &&
        isNominalStart(tokens, shape.first + 1, segment.end)
      ) {
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
        if (next !== undefined && (next.before === Tag.comma || next.before === Tag.dash))
          waiting.push(current);
        continue;
      }
      const back = clauses[current];
      // "Er trat dem Vorwurf, …, mit den Worten entgegen": the particle that the outer verb waits for
      if (
        tag[shape.last] === Tag.particle &&
        back.kind === 'main' &&
        back.parent >= 0 &&
        clauses[back.parent].kind === 'main'
      ) {
        extend(back.parent, segment);
        continue;
      }
      const endsInVerb =
        tag[shape.last] === Tag.participle ||
        tag[shape.last] === Tag.infinitive ||
        tag[shape.last] === Tag.particle;
      if (back.kind === 'verb-first' && back.parent >= 0 && endsInVerb) extend(back.parent, segment);
      else {
        const id = host(current);
        extend(id, segment);
        tail = { clause: id, segment: s };
      }
      continue;
    }

    // "der bewohnt wird und dort liegt": the second half of a verb-final clause
    if (
      segment.conjunction >= 0 &&
      current >= 0 &&
      isVerbFinal(clauses[current].kind) &&
      clauses[current].finite &&
      verbLast(tokens, shape.finite, shape.last)
    ) {
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
      if (
        !isVerbFinal(clauses[top].kind) &&
        shape.kind === 'verb-first' &&
        next?.kind === 'verb-first' &&
        segments[s + 1].before === Tag.comma &&
        isInserted(tokens, shape.finite, next.finite)
      ) {
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
      if (!verbLast(tokens, shape.finite, shape.last) && clauses[current].kind !== 'verb-first')
        base = mainOf(clauses, current);
      const kind = isVerbFinal(clauses[base].kind)
        ? clauses[base].kind
        : shape.kind === 'verb-first'
          ? 'main'
          : shape.kind;
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
      if (startsWithConjunction(tokens, segment))
        add(segment, { ...shape, kind: 'main' }, -1, mainOf(clauses, current));
      else add(segment, shape, mainOf(clauses, current));
      continue;
    }
    add(
      segment,
      shape,
      independent ? -1 : startsWithConjunction(tokens, segment) ? -1 : current,
      startsWithConjunction(tokens, segment) && current >= 0 ? mainOf(clauses, current) : -1,
    );
  }
  return clauses;
}

/** Of two verbs in first place the reporting one is inserted: "…, sagte X, werde …", not "…, habe …, meldet X". */
function isInserted(tokens: TaggedTokens, first: number, second: number): boolean {
  const reports = (at: number): boolean =>
    tokens.lexeme[at]?.verbs.some(
      (v) =>
        v.form === 'finite' &&
        v.mood !== 'konjunktiv-1' &&
        (reportingVerb(v.lemma)?.takes.konjunktiv ?? 0) > 0,
    ) ?? false;
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
