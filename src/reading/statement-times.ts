/** When a statement was made, and when what it announces, promises or demands is to happen. */
import type { Document } from '../language/document.ts';
import { type Draft, type Run, spansOf } from './draft.ts';
import type { Act, Time } from './reading.ts';
import { dayOfPublication, timesWithin } from './times/times.ts';
import { lastDayOf } from './times/values.ts';

/** Acts that speak of what is to come. */
const AHEAD: ReadonlySet<Act> = new Set<Act>([
  'announce',
  'promise',
  'offer',
  'demand',
  'threaten',
  'propose',
  'expect',
  'hope',
  'agree',
  'warn',
]);

export interface StatementTimes {
  /** Index into `times`, or null. */
  readonly said: number | null;
  /** Index into `times`, or null. */
  readonly due: number | null;
}

/** The times of one statement; `times` are those of the whole text in its order. */
export function findStatementTimes(
  document: Document,
  draft: Draft,
  times: readonly Time[],
  published: string | null,
): StatementTimes {
  if (times.length === 0) return { said: null, due: null };
  // "Die Partei forderte am Mittwoch den Rücktritt": told as a whole, the verb of saying stands in the content
  if (draft.form === 'reported') return findTold(document, draft, times, published);
  const said = findSaid(document, draft, times);
  const due = AHEAD.has(draft.act)
    ? findDue(document, draft, times, said, dayOfPublication(published))
    : null;
  return { said, due };
}

/** "sagte Lawrow am Freitag": a day or a clock time in the frame, or in the clause that the cue stands in. */
function findSaid(document: Document, draft: Draft, times: readonly Time[]): number | null {
  const inFrame = timesIn(document, draft.frame, times);
  const clause = draft.clause >= 0 ? document.clauses[draft.clause].pieces : [];
  for (const i of [...inFrame, ...timesIn(document, clause, times)])
    if (isMoment(times[i]) && times[i].value !== 'FUTURE_REF' && !isInside(document, draft.content, times[i]))
      return i;
  return null;
}

/** "werde kommende Woche eine Antwort übergeben": the first time of the content that is not over when it is said. */
function findDue(
  document: Document,
  draft: Draft,
  times: readonly Time[],
  said: number | null,
  published: number | null,
): number | null {
  const from = (said === null ? null : lastDayOf(times[said].value)) ?? published;
  for (const i of timesIn(document, draft.content, times)) {
    if (i === said || !isMoment(times[i])) continue;
    const { value } = times[i];
    if (value === 'FUTURE_REF') return i;
    if (value === 'PAST_REF' || value === 'PRESENT_REF') continue;
    const last = lastDayOf(value);
    // An open value (XXXX-WXX-5) cannot be told to be over
    if (last === null || from === null || last >= from) return i;
  }
  return null;
}

/** "bis Montag", "für den 8. Januar", "ab Juli": what a told demand or announcement is for, not when it was made. */
const AIMED = /(?:^|\s)(?:bis|ab|für|auf|zum|spätestens|von|zwischen)\s+(?:zum\s+|spätestens\s+)?$/i;

function findTold(
  document: Document,
  draft: Draft,
  times: readonly Time[],
  published: string | null,
): StatementTimes {
  const isAimed = (i: number): boolean =>
    AIMED.test(document.text.slice(Math.max(0, times[i].start - 20), times[i].start));
  const all = timesIn(document, draft.content, times).filter((i) => isMoment(times[i]));
  const said = all.find((i) => !isAimed(i) && /^\d{4}-\d\d-\d\d/.test(times[i].value)) ?? null;
  const from = (said === null ? null : lastDayOf(times[said].value)) ?? dayOfPublication(published);
  const due = AHEAD.has(draft.act)
    ? all.find((i) => {
        const last = lastDayOf(times[i].value);
        return isAimed(i) && i !== said && (last === null || from === null || last >= from);
      })
    : undefined;
  // A day that is still to come is not when it was said
  const last = said === null ? null : lastDayOf(times[said].value);
  const here = dayOfPublication(published);
  const isOver = last !== null && (here === null || last <= here);
  return { said: isOver ? said : null, due: due ?? (isOver || !AHEAD.has(draft.act) ? null : said) };
}

const isMoment = ({ type }: Time): boolean => type === 'DATE' || type === 'TIME';

const timesIn = (document: Document, runs: readonly Run[], times: readonly Time[]): number[] =>
  spansOf(document, runs).flatMap((span) => timesWithin(times, span));

function isInside(document: Document, runs: readonly Run[], time: Time): boolean {
  if (runs.length === 0) return false;
  return spansOf(document, runs).some(({ start, end }) => time.start >= start && time.end <= end);
}
