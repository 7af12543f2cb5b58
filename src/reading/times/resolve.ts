/** When a time expression is: against the publication date, and against the day that the text speaks of. */
import { dayOfNumber, weekdayOf } from '../../german/calendar/days.ts';
import { dayOfHoliday } from '../../german/calendar/holidays.ts';
import { resolveDate, SOON } from './dates.ts';
import type { Expression, Meaning, Shift } from './expression.ts';
import { onDay, plain, type Resolved, type Surroundings, yearOfText } from './surroundings.ts';
import { clockValue, dayValue, moveDay, two, unitValue, unknownUnit, yearValue } from './values.ts';

const originOf = (around: Surroundings, shift: Shift): number | null =>
  shift.from === 'text' && around.anchor !== null ? around.anchor.day : around.published;

/** When the expression is. */
export function resolveMeaning({ meaning, mod }: Expression, around: Surroundings): Resolved {
  switch (meaning.kind) {
    case 'fixed':
      return plain(meaning.type, meaning.value);
    case 'today':
      if (around.nowadays) return plain('DATE', 'PRESENT_REF');
      return around.published === null ? plain('DATE', 'PRESENT_REF') : onDay(around.published, null);
    case 'shift':
      return resolveShift(meaning, around);
    case 'weekday':
      return resolveWeekday(meaning, around);
    case 'weekend':
      return resolveWeekend(meaning.shift, around);
    case 'date':
      return resolveDate(meaning, around);
    case 'duration':
      return resolveDuration(meaning, around);
    case 'clock':
      return atClock(clockValue(meaning), around, mod);
    case 'part':
      return resolvePart(meaning, around);
    case 'holiday':
      return resolveHoliday(meaning, around);
    case 'years': {
      const begin = yearValue(meaning.first);
      const endTime = yearValue(meaning.last);
      return { type: 'DATE', value: `${begin}/${endTime}`, begin, endTime, anchor: null };
    }
  }
}

function resolveShift(meaning: Meaning & { kind: 'shift' }, around: Surroundings): Resolved {
  const { unit, shift, part } = meaning;
  const own = shift.from === 'text' ? around.dayAnchor?.day : undefined;
  const origin = unit === 'D' && own !== undefined ? own : originOf(around, shift);
  if (origin === null) {
    const value = unknownUnit(unit);
    return part === null ? plain('DATE', value) : plain('TIME', `${value}T${part}`);
  }
  if (unit === 'D') return onDay(origin + shift.by, part);
  const year = unit === 'Y' && shift.from === 'text' && shift.by === 0 ? yearOfText(around, 'year') : null;
  if (year !== null) return plain('DATE', yearValue(year));
  const grain = unit === 'M' ? 'month' : unit === 'Y' ? 'year' : null;
  const anchor = grain === null ? null : { day: moveDay(origin, shift.by, unit), grain, hasYear: false };
  return plain('DATE', unitValue(origin, shift.by, unit), anchor as Resolved['anchor']);
}

function resolveWeekday(meaning: Meaning & { kind: 'weekday' }, around: Surroundings): Resolved {
  const { weekday, shift, part, nightBefore } = meaning;
  const { published, dayAnchor, tense } = around;
  if (published === null) {
    const value = `XXXX-WXX-${weekday}`;
    return part === null ? plain('DATE', value) : plain('TIME', `${value}T${part}`);
  }
  if (meaning.week !== null) {
    const day = published - weekdayOf(published) + weekday + meaning.week * 7;
    return onDay(day, part);
  }
  const here = shift?.from === 'text' && dayAnchor !== null ? dayAnchor.day : published;
  const ahead = (weekday - weekdayOf(here) + 7) % 7;
  let day: number;
  if (shift !== null && shift.by < 0) day = here + (ahead === 0 ? -7 : ahead - 7) + (shift.by + 1) * 7;
  else if (shift !== null && shift.by > 0) day = here + (ahead === 0 ? 7 : ahead) + (shift.by - 1) * 7;
  // "sagte am Freitag" in Friday's paper is today; without a verb news looks back
  else if (tense === 'past' || tense === null) day = here + (ahead === 0 ? 0 : ahead - 7);
  else day = here + ahead;
  return onDay(nightBefore ? day - 1 : day, part);
}

function resolveWeekend(shift: Shift | null, { published, tense }: Surroundings): Resolved {
  if (published === null) return plain('DATE', 'XXXX-WXX-WE');
  const weekday = weekdayOf(published);
  const isNow = weekday >= 6;
  let weeks = 0;
  if (shift !== null) weeks = shift.by < 0 ? shift.by : shift.by > 0 ? shift.by - (isNow ? 0 : 1) : 0;
  else if ((tense === 'past' || tense === null) && !isNow) weeks = -1;
  return plain('DATE', unitValue(published, weeks, 'WE'));
}

function resolveDuration(meaning: Meaning & { kind: 'duration' }, around: Surroundings): Resolved {
  const { value, amounts, direction, from } = meaning;
  const origin = from === 'text' ? (around.dayAnchor?.day ?? null) : around.published;
  const inDays =
    amounts.length > 0 && amounts.every(([, unit]) => unit !== 'S' && unit !== 'MIN' && unit !== 'H');
  if (direction === 0 || origin === null || !inDays) return plain('DURATION', value);
  const other = amounts.reduce((day, [amount, unit]) => moveDay(day, amount * direction, unit), origin);
  const [begin, endTime] = direction < 0 ? [other, origin] : [origin, other];
  return { type: 'DURATION', value, begin: dayValue(begin), endTime: dayValue(endTime), anchor: null };
}

/** The day of a clock time or a part of the day: the text's last one near by, else that of the publication. */
function dayOfClock({ dayAnchor, published, sentence, paragraph }: Surroundings): number | null {
  const near =
    dayAnchor !== null && (dayAnchor.paragraph === paragraph || sentence - dayAnchor.sentence <= 3);
  return near ? dayAnchor.day : published;
}

function atClock(clock: string, around: Surroundings, mod: string | null): Resolved {
  if (around.repeated) return plain('TIME', clock);
  const day = dayOfClock(around);
  if (day === null) return plain('TIME', `XXXX-XX-XX${clock}`);
  // "kurz nach Mitternacht" of the day that comes
  const value = `${dayValue(day)}${clock}`;
  return plain('TIME', value, mod === null ? { day, grain: 'day', hasYear: false } : null);
}

/** "nachts" in the present tense is every night; "abends" of a told day is that evening. */
function resolvePart({ part, adverb }: Meaning & { kind: 'part' }, around: Surroundings): Resolved {
  const { dayAnchor, sentence, published, tense } = around;
  if (around.repeated) return plain('SET', `XXXX-XX-XXT${part}`);
  if (adverb && !(dayAnchor !== null && sentence - dayAnchor.sentence <= 3))
    return plain('SET', `XXXX-XX-XXT${part}`);
  const day = dayOfClock(around);
  if (day === null || published === null) return plain('TIME', `XXXX-XX-XXT${part}`);
  // Without a day before it the night of the morning paper is the last one, not the next
  if (dayAnchor === null && tense === 'past' && part === 'NI') return onDay(day - 1, part);
  return onDay(day, part);
}

function resolveHoliday(meaning: Meaning & { kind: 'holiday' }, around: Surroundings): Resolved {
  const { holiday, shift } = meaning;
  const { published, tense } = around;
  const years = (year: number): Resolved => {
    const day = dayOfHoliday(holiday, year);
    const resolved = onDay(day, null, meaning.year !== null);
    if (holiday.first === 0 && holiday.last === 0) return resolved;
    return { ...resolved, begin: dayValue(day + holiday.first), endTime: dayValue(day + holiday.last) };
  };
  if (meaning.year !== null) return years(meaning.year);
  const told = yearOfText(around, 'year');
  if (told !== null && meaning.yearShift?.from !== 'published')
    return years(told + (meaning.yearShift?.by ?? 0));
  if (published === null) {
    const known = holiday.base === 'fixed' ? `XXXX-${two(holiday.month)}-${two(holiday.at)}` : 'XXXX-XX-XX';
    return plain('DATE', known);
  }
  const { year } = dayOfNumber(published);
  if (meaning.yearShift !== null) return years(year + meaning.yearShift.by);
  const away = dayOfHoliday(holiday, year) - published;
  if (shift !== null && shift.by !== 0)
    return years(year + (shift.by > 0 ? (away > 0 ? 0 : 1) : away < 0 ? 0 : -1));
  if (tense === 'past') return years(away > SOON ? year - 1 : year);
  if (tense === null) return years(away > 183 ? year - 1 : away < -183 ? year + 1 : year);
  return years(away < -31 ? year + 1 : year);
}
