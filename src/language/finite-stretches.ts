/** Stretches with a finite verb and no word that opens them: the clause they belong to, or a new one. */
import { reportingVerb } from '../german/reporting.ts';
import { isVerbFinal } from './clause-kinds.ts';
import {
  type Assembly,
  addClause,
  extendClause,
  innermostWaiting,
  mainOf,
  type OpenClause,
  type Stretch,
} from './open-clauses.ts';
import { startsWithConjunction, verbLast } from './segments.ts';
import { Tag, type TaggedTokens } from './tags.ts';

export function placeFinite(assembly: Assembly, stretch: Stretch): void {
  const { segment, shape, independent } = stretch;
  if (isSecondVerbFinal(assembly, stretch)) {
    const { kind, parent } = assembly.clauses[assembly.current];
    addClause(assembly, segment, { ...shape, kind }, parent, assembly.current);
    return;
  }
  dropVerbless(assembly, stretch);
  if (assembly.waiting.length > 0) {
    if (isInsertedFrame(assembly, stretch)) addClause(assembly, segment, shape, innermostWaiting(assembly));
    else completeWaiting(assembly, stretch);
    return;
  }
  if (segment.conjunction >= 0 && assembly.current >= 0) {
    addCoordinated(assembly, stretch);
    return;
  }
  const goesOn = shape.kind === 'verb-first' && !independent;
  if (goesOn && takeTail(assembly, stretch)) return;
  if (goesOn && assembly.current >= 0) placeVerbFirst(assembly, stretch);
  else addMain(assembly, stretch);
}

/** "der bewohnt wird und dort liegt": the second half of a verb-final clause. */
function isSecondVerbFinal({ tokens, clauses, current }: Assembly, { segment, shape }: Stretch): boolean {
  return (
    segment.conjunction >= 0 &&
    current >= 0 &&
    isVerbFinal(clauses[current].kind) &&
    clauses[current].finite &&
    verbLast(tokens, shape.finite, shape.last)
  );
}

/** Clauses wait no longer where this verb cannot be theirs: an infinitive has none, "weil" wants it last. */
function dropVerbless({ tokens, clauses, waiting }: Assembly, { shape }: Stretch): void {
  const endsInVerb = verbLast(tokens, shape.finite, shape.last);
  while (waiting.length > 0) {
    const { kind } = clauses[waiting[waiting.length - 1]];
    if (kind !== 'infinitive' && (endsInVerb || !isVerbFinal(kind))) return;
    waiting.pop();
  }
}

/** "Der Dialog, sagte X, werde fortgesetzt": the first of two verbs in first place is inserted. */
function isInsertedFrame(assembly: Assembly, { index, shape }: Stretch): boolean {
  const { tokens, clauses, segments, shapes } = assembly;
  const next = shapes[index + 1];
  return (
    !isVerbFinal(clauses[innermostWaiting(assembly)].kind) &&
    shape.kind === 'verb-first' &&
    next?.kind === 'verb-first' &&
    segments[index + 1].before === Tag.comma &&
    isInserted(tokens, shape.finite, next.finite)
  );
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

/** "Der Plan, der vorliegt, | sei gut": the verb that the clause waited for. */
function completeWaiting(assembly: Assembly, { segment }: Stretch): void {
  const id = assembly.waiting.pop()!;
  const clause = assembly.clauses[id];
  extendClause(assembly, id, segment);
  clause.finite = true;
  if (!isVerbFinal(clause.kind)) clause.kind = 'main';
}

/** "dass X krank ist und Y fehlt" goes on verb-final, "X sagte … und kündigte … an" as main clause. */
function addCoordinated(assembly: Assembly, { segment, shape }: Stretch): void {
  const { tokens, clauses, current } = assembly;
  const goesOnWithMain =
    !verbLast(tokens, shape.finite, shape.last) && clauses[current].kind !== 'verb-first';
  const base = goesOnWithMain ? mainOf(clauses, current) : current;
  const { kind, parent } = clauses[base];
  const own = shape.kind === 'verb-first' ? 'main' : shape.kind;
  addClause(assembly, segment, { ...shape, kind: isVerbFinal(kind) ? kind : own }, parent, base);
}

/** "Er meinte, der Plan, der vorliege, sei gut": a phrase before its relative clause waits for this verb. */
function takeTail(assembly: Assembly, { segment, shape }: Stretch): boolean {
  const { tokens, clauses, segments, tail } = assembly;
  if (tail === null || !isKonjunktiv(tokens, shape.finite)) return false;
  const { start, end } = segments[tail.segment];
  const owner = clauses[tail.clause];
  const last = owner.pieces[owner.pieces.length - 1];
  if (last.start !== start || owner.pieces.length < 2) return false;
  owner.pieces.pop();
  const id = addClause(assembly, { ...segment, start, end }, { ...shape, kind: 'main' }, tail.clause);
  extendClause(assembly, id, segment);
  assembly.tail = null;
  return true;
}

function isKonjunktiv(tokens: TaggedTokens, finite: number): boolean {
  const third = tokens.lexeme[finite]?.verbs.filter((v) => v.form === 'finite' && v.person === 3) ?? [];
  return third.length > 0 && third.every((v) => v.mood === 'konjunktiv-1' || v.mood === 'konjunktiv-2');
}

function placeVerbFirst(assembly: Assembly, { segment, shape }: Stretch): void {
  const { tokens, clauses, current } = assembly;
  if (opensWithDependent(clauses)) {
    // the rest of a main clause whose first place is a clause: "Wie X mitteilte, ist …", "Um zu gehen, nahm er …"
    const id = addClause(assembly, segment, { ...shape, kind: 'main' }, -1);
    for (const clause of clauses.slice(0, id)) if (clause.parent < 0) clause.parent = id;
  } else if (startsWithConjunction(tokens, segment))
    // "X sagte zu, und ging"
    addClause(assembly, segment, { ...shape, kind: 'main' }, -1, mainOf(clauses, current));
  // "Es regne, | sagte X"
  else addClause(assembly, segment, shape, mainOf(clauses, current));
}

/** Does the sentence begin with a dependent clause, and has no main clause come yet? */
const opensWithDependent = (clauses: readonly OpenClause[]): boolean =>
  clauses.length > 0 &&
  clauses[0].kind !== 'fragment' &&
  clauses.every(({ kind }) => kind !== 'main' && kind !== 'verb-first');

function addMain(assembly: Assembly, { segment, shape, independent }: Stretch): void {
  const { tokens, clauses, current } = assembly;
  // "X kam, und Y ging" stands beside, "X sagte, Y gehe" may depend
  const goesOn = startsWithConjunction(tokens, segment);
  const parent = independent || goesOn ? -1 : current;
  addClause(assembly, segment, shape, parent, goesOn ? mainOf(clauses, current) : -1);
}
