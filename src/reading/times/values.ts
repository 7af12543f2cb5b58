/** TIMEX3 values of days, months, weeks and what is counted from them. */
import {
  addMonths,
  type CalendarDay,
  dayOfNumber,
  daysInMonth,
  numberOfDay,
  weekdayOf,
  weekOf,
} from '../../german/calendar/days.ts';
import type { TimeUnit } from '../../german/calendar/time-words.ts';

export const two = (number: number): string => String(number).padStart(2, '0');

/** Years of the common era in four digits, unknown ones as XXXX. */
export const yearValue = (year: number | null): string =>
  year === null || year < 0 || year > 9999 ? 'XXXX' : String(year).padStart(4, '0');

export const dayValue = (number: number): string => {
  const { year, month, day } = dayOfNumber(number);
  return `${yearValue(year)}-${two(month)}-${two(day)}`;
};

const weekValue = (number: number): string => {
  const { year, week } = weekOf(number);
  return `${yearValue(year)}-W${two(week)}`;
};

/** The day some units away: whole months keep the day of the month. */
export function moveDay(number: number, amount: number, unit: TimeUnit): number {
  switch (unit) {
    case 'D':
      return number + Math.round(amount);
    case 'W':
    case 'WE':
      return number + Math.round(amount * 7);
    case 'M':
      return addMonths(number, Math.round(amount));
    case 'Q':
      return addMonths(number, Math.round(amount * 3));
    case 'HY':
      return addMonths(number, Math.round(amount * 6));
    case 'Y':
      return addMonths(number, Math.round(amount * 12));
    case 'DE':
      return addMonths(number, Math.round(amount * 120));
    case 'CE':
      return addMonths(number, Math.round(amount * 1200));
    case 'ML':
      return addMonths(number, Math.round(amount * 12_000));
    default:
      return number;
  }
}

/** The value of the unit around a day, some units away: the week after, the quarter before. */
export function unitValue(number: number, by: number, unit: TimeUnit): string {
  const moved = unit === 'M' || unit === 'Q' || unit === 'HY' || unit === 'Y' ? firstOfMonth(number) : number;
  const at = moveDay(moved, by, unit);
  const day = dayOfNumber(at);
  switch (unit) {
    case 'D':
      return dayValue(at);
    case 'W':
      return weekValue(at);
    case 'WE':
      return `${weekValue(at)}-WE`;
    case 'M':
      return `${yearValue(day.year)}-${two(day.month)}`;
    case 'Q':
      return `${yearValue(day.year)}-Q${Math.ceil(day.month / 3)}`;
    case 'HY':
      return `${yearValue(day.year)}-H${day.month <= 6 ? 1 : 2}`;
    case 'DE':
      return yearValue(day.year).slice(0, 3);
    case 'CE':
      return yearValue(day.year).slice(0, 2);
    case 'ML':
      return yearValue(day.year).slice(0, 1);
    default:
      return yearValue(day.year);
  }
}

const firstOfMonth = (number: number): number => {
  const { year, month }: CalendarDay = dayOfNumber(number);
  return numberOfDay(year, month, 1);
};

/** Without a day to count from only the shape of the unit is left. */
export function unknownUnit(unit: TimeUnit): string {
  const shapes: Partial<Record<TimeUnit, string>> = {
    D: 'XXXX-XX-XX',
    W: 'XXXX-WXX',
    WE: 'XXXX-WXX-WE',
    M: 'XXXX-XX',
    Q: 'XXXX-QX',
    HY: 'XXXX-HX',
    DE: 'XXX',
    CE: 'XX',
    ML: 'X',
  };
  return shapes[unit] ?? 'XXXX';
}

export interface Clock {
  readonly hour: number;
  readonly minute: number | null;
  readonly second: number | null;
}

export const clockValue = ({ hour, minute, second }: Clock): string =>
  `T${two(hour)}:${two(minute ?? 0)}${second === null ? '' : `:${two(second)}`}`;

const MONTH_OF_QUARTER: Readonly<Record<string, number>> = {
  SP: 5,
  SU: 8,
  FA: 11,
  WI: 12,
  Q1: 3,
  Q2: 6,
  Q3: 9,
  Q4: 12,
  H1: 6,
  H2: 12,
};

/** Day number of the last day that a value covers; null for what is open (XXXX-05), vague or no date. */
export function lastDayOf(value: string): number | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(value);
  if (day !== null) return numberOfDay(Number(day[1]), Number(day[2]), Number(day[3]));
  const week = /^(\d{4})-W(\d{2})(?:-WE)?$/.exec(value);
  if (week !== null) {
    // The fourth of January lies in the first week
    const fourth = numberOfDay(Number(week[1]), 1, 4);
    return fourth - weekdayOf(fourth) + 7 * Number(week[2]);
  }
  const part = /^(\d{4})-(\d{2}|SP|SU|FA|WI|Q\d|H\d)$/.exec(value);
  if (part !== null) {
    const year = Number(part[1]);
    const month = MONTH_OF_QUARTER[part[2]] ?? Number(part[2]);
    return numberOfDay(year, month, daysInMonth(year, month));
  }
  const years = /^\d{2,4}$/.exec(value);
  return years === null ? null : numberOfDay(Number(value.padEnd(4, '9')), 12, 31);
}
