/** What a time expression is resolved against, and what comes of it. */
import { dayOfNumber } from '../../german/calendar/days.ts';
import type { Time } from '../reading.ts';
import type { ClauseTime } from './tense.ts';
import { dayValue } from './values.ts';

/** A day or a longer time that the text named and may go on speaking of. */
export interface Anchor {
  /** Day number: of the day itself, or the first day of the month or year. */
  readonly day: number;
  readonly grain: 'day' | 'month' | 'year';
  /** The text gives the year itself, so it may lie far from the publication. */
  readonly hasYear: boolean;
  readonly sentence: number;
  readonly paragraph: number;
}

export interface Surroundings {
  /** Day number of the publication. */
  readonly published: number | null;
  /** The last date before the expression in its paragraph or in the sentence before, or null. */
  readonly anchor: Anchor | null;
  /** The last day, for clock times and parts of the day. */
  readonly dayAnchor: Anchor | null;
  /** A set stands before it in the sentence: "jeden Montag um 20 Uhr". */
  readonly repeated: boolean;
  readonly sentence: number;
  readonly paragraph: number;
  readonly tense: ClauseTime | null;
  readonly nowadays: boolean;
}

export interface Resolved {
  readonly type: Time['type'];
  readonly value: string;
  readonly begin: string | null;
  readonly endTime: string | null;
  /** What the text may go on speaking of. */
  readonly anchor: Omit<Anchor, 'sentence' | 'paragraph'> | null;
}

/** A time with a value and no ends. */
export const plain = (type: Time['type'], value: string, anchor: Resolved['anchor'] = null): Resolved => ({
  type,
  value,
  begin: null,
  endTime: null,
  anchor,
});

/** A day, or a part of it. */
export const onDay = (day: number, part: string | null, hasYear = false): Resolved => {
  const anchor = { day, grain: 'day', hasYear } as const;
  return part === null
    ? plain('DATE', dayValue(day), anchor)
    : plain('TIME', `${dayValue(day)}T${part}`, anchor);
};

/** Sentences that an explicit month or year goes on being spoken of: "Im März 1992 … im April". */
const REACH = 3;

/** The anchor's year, where the text set it itself and is still telling of it. */
export function yearOfText(around: Surroundings, grain: 'month' | 'year'): number | null {
  const { anchor, sentence, tense, published } = around;
  if (anchor === null || !anchor.hasYear || sentence - anchor.sentence > REACH) return null;
  const apart = sentence - anchor.sentence;
  if (grain === 'month' && anchor.grain === 'year' && apart > 0) return null;
  if (grain === 'year' && apart > 1) return null;
  const { year } = dayOfNumber(anchor.day);
  if (published === null) return year;
  const here = dayOfNumber(published).year;
  // What is long past is told in the past tense, what is planned in the present
  return year < here ? (tense === 'past' || tense === null ? year : null) : year;
}
