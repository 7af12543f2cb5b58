/** The days that a TIMEX3 value stands for. */
import {
  type CalendarDay,
  dayOfNumber,
  daysInMonth,
  numberOfDay,
  weekdayOf,
} from '../german/calendar/days.ts';
import type { Time } from '../reading/reading.ts';

/** First and last day, ISO 8601. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

const two = (number: number): string => String(number).padStart(2, '0');
const render = ({ year, month, day }: CalendarDay): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

const ofMonths = (year: number, from: number, to: number): Days => ({
  first: `${year}-${two(from)}-01`,
  last: `${year}-${two(to)}-${two(daysInMonth(year, to))}`,
});

/** "2024-05-03T20:30", "2024-05", "2024-W18", "2024-Q2", "2024"; null for what is no date: "PRESENT_REF", "P3D", "XXXX-05". */
function daysOfValue(value: string): Days | null {
  const parted = /^(\d{4})(?:-(?:W(\d\d)|Q([1-4])|H([12])|(\d\d)(?:-(\d\d))?))?(?:T.*)?$/.exec(value);
  if (parted === null) return null;
  const [, year, week, quarter, half, month, day] = parted;
  const y = Number(year);
  if (day !== undefined) return { first: value.slice(0, 10), last: value.slice(0, 10) };
  if (month !== undefined) return ofMonths(y, Number(month), Number(month));
  if (quarter !== undefined) return ofMonths(y, Number(quarter) * 3 - 2, Number(quarter) * 3);
  if (half !== undefined) return ofMonths(y, Number(half) * 6 - 5, Number(half) * 6);
  if (week === undefined) return ofMonths(y, 1, 12);
  // The week with the fourth of January is the first.
  const fourth = numberOfDay(y, 1, 4);
  const monday = fourth - weekdayOf(fourth) + 1 + 7 * (Number(week) - 1);
  return { first: render(dayOfNumber(monday)), last: render(dayOfNumber(monday + 6)) };
}

/** Of a range from the first day of its begin to the last of its end. */
export function daysOf({ value, begin, endTime }: Time): Days | null {
  const whole = daysOfValue(value);
  const first = (begin === null ? null : daysOfValue(begin)?.first) ?? whole?.first ?? null;
  const last = (endTime === null ? null : daysOfValue(endTime)?.last) ?? whole?.last ?? first;
  return first === null || last === null ? null : { first, last };
}
