/** Which candidates are statements, and of which form. */
import type { Document } from '../../language/document.ts';
import { findBest } from '../../language/learned/linear.ts';
import { findCues } from '../cues.ts';
import { type Draft, makeDraft, NO_SPEAKER, type Run, runsOf } from '../draft.ts';
import type { Form } from '../reading.ts';
import { findSpeaker } from '../speakers.ts';
import { type Candidate, findCandidates, likeness } from './candidates.ts';
import type { Chooser, Reasons } from './choice.ts';
import { addStatementReasons, type Surroundings } from './statement-features.ts';

/** Labels of the choice: no statement, or one of the forms. */
export const STATEMENT_LABELS = [
  'none',
  'direct',
  'indirect',
  'indirect-free-indirect',
  'free-indirect',
  'reported',
] as const satisfies readonly (Form | 'none')[];

/**
 * The chances from which on a candidate is taken. The rules know the language beyond the articles that were learned
 * from, so what they found falls only where it looks wrong, and what they did not find has to look right.
 */
export interface Thresholds {
  readonly keep: number;
  readonly add: number;
  /** Chance from which on another form than the rule's is taken. */
  readonly change: number;
}

export const THRESHOLDS: Thresholds = { keep: 0.2, add: 0.5, change: 0.8 };
/** Of two candidates so alike only one is a statement. */
const RIVALS = 0.5;

export interface Chosen {
  readonly candidate: Candidate;
  readonly form: Form;
  /** Chance of being a statement of this form, and of any. */
  readonly chance: number;
  readonly any: number;
}

/** Judges all candidates and keeps those that stand: what the rules found first, then the surest. */
export function chooseStatements(
  surroundings: Surroundings,
  drafts: readonly Draft[],
  choose: Chooser,
  reasons: Reasons,
  { keep, add, change }: Thresholds,
): Chosen[] {
  const judged: Chosen[] = [];
  for (const candidate of findCandidates(surroundings.document, drafts)) {
    reasons.clear();
    addStatementReasons(reasons, surroundings, candidate);
    const chances = choose(reasons.features);
    const { draft } = candidate;
    const any = 1 - chances[0];
    if (any < (draft === null ? add : keep)) continue;
    let label = findBest(chances, chances.length, 1);
    if (draft !== null && chances[label] < change) label = STATEMENT_LABELS.indexOf(draft.form);
    judged.push({ candidate, form: STATEMENT_LABELS[label] as Form, chance: chances[label], any });
  }
  const isNew = ({ candidate }: Chosen): number => Number(candidate.draft === null);
  judged.sort((a, b) => isNew(a) - isNew(b) || b.any - a.any);
  const bySentence = new Map<number, Chosen[]>();
  return judged.filter((one) => {
    const { sentence, draft, content } = one.candidate;
    const others = [-1, 0, 1].flatMap((offset) => bySentence.get(sentence + offset) ?? []);
    if (draft === null && others.some((other) => likeness(other.candidate.content, content) >= RIVALS))
      return false;
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), one]);
    return true;
  });
}

/** What nobody introduces goes on with the words of whoever spoke last; `before` is that statement. */
export function makeChosen(document: Document, { candidate, form }: Chosen, before: Draft | null): Draft {
  const { content, sentence, clause } = candidate;
  const own = clause < 0 ? null : document.clauses[clause];
  const host = own === null || own.parent < 0 ? null : document.clauses[own.parent];
  const told = form === 'reported' ? own : host;
  const act = (told === null ? undefined : findCues(document, told)[0]?.act) ?? 'assert';
  const fields = { form, act, content, sentence, contentClause: clause, grounds: [] };
  if (form === 'indirect' && host !== null && host.verb.main >= 0)
    return makeDraft({
      ...fields,
      frame: outside(host.pieces, content),
      cue: runsOf(host.verb.tokens),
      clause: host.id,
      speaker: findSpeaker(document, host, host.verb.passive),
    });
  if (form === 'reported' && own !== null)
    return makeDraft({ ...fields, clause: own.id, speaker: findSpeaker(document, own, own.verb.passive) });
  return makeDraft({ ...fields, carriedFrom: before, speaker: NO_SPEAKER });
}

/** The runs that share nothing with the content. */
const outside = (runs: readonly Run[], content: readonly Run[]): Run[] =>
  runs.filter((run) => !content.some((other) => run.start < other.end && other.start < run.end));
