/** When a time expression is: against the publication date, and against the day that the text speaks of. */
import { dayOfNumber, daysInMonth, numberOfDay, weekdayOf } from '../../german/calendar/days.ts';
import { dayOfHoliday } from '../../german/calendar/holidays.ts';
import type { Season } from '../../german/calendar/time-words.ts';
import type { Time } from '../reading.ts';
import type { DateMeaning, Expression, Meaning, Shift } from './expression.ts';
import type { ClauseTime } from './tense.ts';
import { clockValue, dayValue, moveDay, two, unitValue, unknownUnit, yearValue } from './values.ts';

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

const plain = (type: Time['type'], value: string, anchor: Resolved['anchor'] = null): Resolved => ({
  type,
  value,
  begin: null,
  endTime: null,
  anchor,
});

/** Sentences that an explicit month or year goes on being spoken of: "Im März 1992 … im April". */
const REACH = 3;

/** The anchor's year, where the text set it itself and is still telling of it. */
function yearOfText(around: Surroundings, grain: 'month' | 'year'): number | null {
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

const onDay = (day: number, part: string | null, hasYear = false): Resolved => {
  const anchor = { day, grain: 'day', hasYear } as const;
  return part === null
    ? plain('DATE', dayValue(day), anchor)
    : plain('TIME', `${dayValue(day)}T${part}`, anchor);
};

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

/** Days that a narrative date must lie from the publication before weekdays go by it. */
const FAR = 60;

function resolveWeekday(meaning: Meaning & { kind: 'weekday' }, around: Surroundings): Resolved {
  const { weekday, shift, part, nightBefore } = meaning;
  const { published, dayAnchor, tense, sentence } = around;
  if (published === null) {
    const value = `XXXX-WXX-${weekday}`;
    return part === null ? plain('DATE', value) : plain('TIME', `${value}T${part}`);
  }
  const told =
    dayAnchor?.hasYear &&
    tense === 'past' &&
    sentence - dayAnchor.sentence <= 1 &&
    published - dayAnchor.day > FAR;
  const here = told || (shift?.from === 'text' && dayAnchor !== null) ? dayAnchor!.day : published;
  const ahead = (weekday - weekdayOf(here) + 7) % 7;
  let day: number;
  if (here !== published) day = here + (ahead === 0 ? 7 : ahead);
  else if (shift !== null && shift.by < 0) day = here + (ahead === 0 ? -7 : ahead - 7) + (shift.by + 1) * 7;
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

const SEASON_MONTHS: Readonly<Record<Season, number>> = { WI: 1, SP: 4, SU: 7, FA: 10 };

function resolveDate(meaning: DateMeaning, around: Surroundings): Resolved {
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

/** Days within which a date in the past tense may still lie ahead. */
const SOON = 90;

/** The year of a date that leaves it out: the text's own, or the one that tense and nearness speak for. */
function yearOf(meaning: DateMeaning, month: number | null, around: Surroundings): number | null {
  const { published, tense } = around;
  if (meaning.year !== null) return meaning.year;
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
  if (tense !== null && away < -(slack + (meaning.day === null ? 92 : 60))) {
    // "Der Lehrgang soll im April beginnen" in October is next April; a present without a plan may tell
    if (tense === 'future' || away < -183) return here.year + 1;
    return here.year;
  }
  if (away > 183) return here.year - (tense === null ? 1 : 0);
  return away < -183 && tense !== null ? here.year + 1 : here.year;
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
    dayAnchor !== null && (dayAnchor.paragraph === paragraph || sentence - dayAnchor.sentence <= 1);
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
