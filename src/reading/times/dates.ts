/** Which year a date without one is of: "im April", "am 5. März", "im Herbst". */
import { dayOfNumber, daysInMonth, numberOfDay, weekdayOf } from '../../german/calendar/days.ts';
import type { Season } from '../../german/calendar/time-words.ts';
import type { DateMeaning } from './expression.ts';
import { onDay, plain, type Resolved, type Surroundings, yearOfText } from './surroundings.ts';
import { two, yearValue } from './values.ts';

const SEASON_MONTHS: Readonly<Record<Season, number>> = { WI: 1, SP: 4, SU: 7, FA: 10 };

export function resolveDate(meaning: DateMeaning, around: Surroundings): Resolved {
  const { month, day, season, quarter, half, part } = meaning;
  const hasYear = meaning.year !== null;
  const middle =
    month ??
    (season !== null
      ? SEASON_MONTHS[season]
      : quarter !== null
        ? quarter * 3 - 1
        : half === 1
          ? 4
          : half === 2
            ? 10
            : null);
  const year = yearOf(meaning, middle, around);
  const base = yearValue(year);
  if (month !== null && day !== null) {
    if (year === null || day > daysInMonth(year, month)) {
      const value = `${base}-${two(month)}-${two(day)}`;
      return part === null ? plain('DATE', value) : plain('TIME', `${value}T${part}`);
    }
    const number = numberOfDay(year, month, day);
    return onDay(meaning.nightBefore ? number - 1 : number, part, hasYear || anchoredYear(around, year));
  }
  const anchor =
    year === null
      ? null
      : ({
          day: numberOfDay(year, middle ?? 1, 1),
          grain: middle === null ? 'year' : 'month',
          hasYear: hasYear || anchoredYear(around, year),
        } as const);
  if (month !== null) return plain('DATE', `${base}-${two(month)}`, anchor);
  if (season !== null) return plain('DATE', `${base}-${season}`, anchor);
  if (quarter !== null) return plain('DATE', `${base}-Q${quarter}`, anchor);
  if (half !== null) return plain('DATE', `${base}-H${half}`, anchor);
  return plain('DATE', base, anchor);
}

/** A date that took its year from the text hands it on. */
const anchoredYear = ({ anchor }: Surroundings, year: number): boolean =>
  anchor?.hasYear === true && dayOfNumber(anchor.day).year === year;

/** "Sonntag, 8. Januar": of this year and those beside it the one in which the day is a Sunday. */
function yearOfWeekday({ weekday, month, day }: DateMeaning, here: number): number | null {
  if (weekday === null || month === null || day === null) return null;
  for (const year of [here, here - 1, here + 1])
    if (day <= daysInMonth(year, month) && weekdayOf(numberOfDay(year, month, day)) === weekday) return year;
  return null;
}

/** Days within which a date in the past tense may still lie ahead. */
export const SOON = 90;

/** The year of a date that leaves it out: the text's own, or the one that tense and nearness speak for. */
function yearOf(meaning: DateMeaning, month: number | null, around: Surroundings): number | null {
  const { published, tense } = around;
  if (meaning.year !== null) return meaning.year;
  const fitting = published === null ? null : yearOfWeekday(meaning, dayOfNumber(published).year);
  if (fitting !== null && meaning.yearShift === null) return fitting;
  const told = yearOfText(around, month === null ? 'year' : 'month');
  if (meaning.yearShift !== null) {
    const { by, from } = meaning.yearShift;
    if (from === 'text' && told !== null) return told + by;
    return published === null ? null : dayOfNumber(published).year + by;
  }
  if (told !== null && meaning.shift === null) return told;
  if (published === null || month === null) return null;
  const here = dayOfNumber(published);
  const start = (year: number): number =>
    numberOfDay(year, month, Math.min(meaning.day ?? 1, daysInMonth(year, month)));
  const { shift } = meaning;
  // "kommenden März", "vergangenen Herbst"
  if (shift !== null && shift.by !== 0) {
    const isLater = month > here.month || (month === here.month && (meaning.day ?? 0) > here.day);
    const isThis = month === here.month && meaning.day === null;
    if (shift.by > 0) return here.year + (isLater && !isThis ? 0 : 1) + shift.by - 1;
    return here.year - (isLater || isThis ? 1 : 0) + shift.by + 1;
  }
  if (shift !== null) return here.year;
  const away = start(here.year) - published;
  // A month or season that has begun is this one
  const slack = meaning.day === null ? 31 : 0;
  // "wurde auf den 28. November vertagt" in October: a day soon to come is not last year's
  const isSoon = meaning.day !== null && away <= SOON;
  if (tense === 'past' && away > 0) return isSoon ? here.year : here.year - 1;
  if (tense === 'past') return here.year;
  if (tense === null) return away > 183 ? here.year - 1 : here.year;
  // "Der Lehrgang beginnt im April": in October the next one, in May still this one
  const planned = tense === 'future' || meaning.day !== null;
  return away < -(planned ? slack + 92 : 183) ? here.year + 1 : here.year;
}
