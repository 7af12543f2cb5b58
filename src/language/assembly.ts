/** Stretches become clauses: what commas and insertions tore apart is put together. */
import { placeFinite } from './finite-stretches.ts';
import {
  type Assembly,
  addClause,
  extendClause,
  hostOf,
  innermostWaiting,
  type OpenClause,
  type Stretch,
} from './open-clauses.ts';
import { isNominalStart, type Segment, shapeOf, startsWithConjunction } from './segments.ts';
import { Tag, type TaggedTokens } from './tags.ts';

/** Puts together what commas and inserted clauses tore apart. */
export function assemble(tokens: TaggedTokens, segments: readonly Segment[]): OpenClause[] {
  const assembly: Assembly = {
    tokens,
    segments,
    shapes: segments.map((segment) => shapeOf(tokens, segment)),
    clauses: [],
    waiting: [],
    current: -1,
    tail: null,
  };
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index];
    const independent =
      segment.before === Tag.colon || segment.before === Tag.semicolon || segment.before === Tag.stop;
    if (independent) assembly.waiting.length = 0;
    place(assembly, { index, segment, shape: assembly.shapes[index], independent });
  }
  return assembly.clauses;
}

function place(assembly: Assembly, stretch: Stretch): void {
  const { shape } = stretch;
  if (shape.opener >= 0) placeOpened(assembly, stretch);
  else if (shape.kind === 'infinitive') placeInfinitive(assembly, stretch);
  else if (shape.kind === 'fragment') placeFragment(assembly, stretch);
  else placeFinite(assembly, stretch);
}

/** "dass der Plan, …": a word that opens a clause opens one here too, which waits for its verb where it has none yet. */
function placeOpened(assembly: Assembly, { segment, shape, independent }: Stretch): void {
  const { current } = assembly;
  const id = addClause(
    assembly,
    segment,
    shape,
    independent ? -1 : current,
    segment.conjunction >= 0 ? current : -1,
  );
  const complete = shape.finite >= 0 || (shape.kind === 'infinitive' && shape.hasZu);
  if (!complete) assembly.waiting.push(id);
}

function placeInfinitive(assembly: Assembly, { segment, shape, independent }: Stretch): void {
  const { tokens, clauses, waiting, current } = assembly;
  const top = innermostWaiting(assembly);
  if (top >= 0 && clauses[top].kind === 'infinitive') {
    // "um den Streit, der schwelt, zu lösen"
    waiting.pop();
    extendClause(assembly, top, segment);
    clauses[top].finite = true;
  } else if (startsWithConjunction(tokens, segment) && current >= 0 && clauses[current].kind === 'infinitive')
    // "den Streit zu lösen, und den Ort zu schützen"
    extendClause(assembly, current, segment);
  else addClause(assembly, segment, shape, independent ? -1 : current);
}

function placeFragment(assembly: Assembly, stretch: Stretch): void {
  const { segment, independent } = stretch;
  const top = innermostWaiting(assembly);
  if (isSoFrame(assembly, stretch)) insertSoFrame(assembly, stretch);
  else if (top >= 0) extendClause(assembly, top, segment);
  else if (independent || assembly.current < 0) addFragment(assembly, stretch);
  else giveBack(assembly, stretch);
}

/** "so X" stays by itself: the rules read it as a frame. */
function isSoFrame({ tokens }: Assembly, { segment, shape }: Stretch): boolean {
  return (
    tokens.lexeme[shape.first]?.lower === 'so' &&
    segment.before !== Tag.stop &&
    isNominalStart(tokens, shape.first + 1, segment.end)
  );
}

function insertSoFrame(assembly: Assembly, { segment, shape }: Stretch): void {
  const before = assembly.current;
  const id = addClause(assembly, segment, shape, before);
  assembly.clauses[id].opener = shape.first;
  assembly.current = before;
}

function addFragment(assembly: Assembly, { index, segment, shape }: Stretch): void {
  const id = addClause(assembly, segment, shape, -1);
  const next = assembly.segments[index + 1];
  // "Der Plan, der vorliegt, …" waits for its verb; before a colon it is a label or a speaker: "Lawrow: …"
  if (next !== undefined && (next.before === Tag.comma || next.before === Tag.dash))
    assembly.waiting.push(id);
}

/** A verbless stretch behind a clause goes on with it, or with one that it was inserted into. */
function giveBack(assembly: Assembly, { index, segment, shape }: Stretch): void {
  const { tokens, clauses, current } = assembly;
  const { kind, parent } = clauses[current];
  const ending = tokens.tag[shape.last];
  // "Er trat dem Vorwurf, …, mit den Worten entgegen": the particle that the outer verb waits for
  const endsOuterMain =
    ending === Tag.particle && kind === 'main' && parent >= 0 && clauses[parent].kind === 'main';
  // "Er habe, sagte X, nichts gewusst": the rest of the verb around the inserted frame
  const endsAroundFrame =
    kind === 'verb-first' &&
    parent >= 0 &&
    (ending === Tag.participle || ending === Tag.infinitive || ending === Tag.particle);
  if (endsOuterMain || endsAroundFrame) {
    extendClause(assembly, parent, segment);
    return;
  }
  const host = hostOf(clauses, current);
  extendClause(assembly, host, segment);
  assembly.tail = { clause: host, segment: index };
}
