/** Holidays of Germany, Austria and Switzerland by their rules, and the days that their papers name beside them. */
import { easterOf, numberOfDay, weekdayOf } from './days.ts';
import lists from './holidays.json' with { type: 'json' };

/**
 * When a holiday is. `first` and `last` are the days of it counted from `at` where it lasts several
 * (Ostern: Karfreitag to Ostermontag), both 0 where it is one day.
 */
export interface Holiday {
  readonly base: 'fixed' | 'easter' | 'advent' | 'weekday';
  readonly month: number;
  /** Day of the month; days from Easter or from the fourth Advent; number of the weekday in the month. */
  readonly at: number;
  readonly weekday: number;
  readonly first: number;
  readonly last: number;
}

function parseRule(rule: string): Holiday {
  const plain = { base: 'fixed', month: 0, at: 0, weekday: 0, first: 0, last: 0 } as const;
  if (rule.startsWith('easter')) return { ...plain, base: 'easter', at: Number(rule.slice(6)) };
  if (rule.startsWith('advent')) return { ...plain, base: 'advent', at: Number(rule.slice(6)) };
  if (rule.includes(':')) {
    const [month, at, weekday] = rule.split(':').map(Number);
    return { ...plain, base: 'weekday', month, at, weekday };
  }
  const [month, at] = rule.split('-').map(Number);
  return { ...plain, month, at };
}

const holidays = new Map<string, Holiday>();
const add = (words: string, rule: string): void => {
  for (const word of words.split(' ')) holidays.set(word, parseRule(rule));
};
for (const [rule, words] of Object.entries(lists.fixed)) add(words, rule);
for (const [days, words] of Object.entries(lists.easter)) add(words, `easter${days}`);
for (const [rule, words] of Object.entries(lists.weekday)) add(words, rule);
for (const [days, words] of Object.entries(lists.advent)) add(words, `advent${days}`);
for (const [word, [rule, at, first, last]] of Object.entries(lists.several)) {
  const parsed = parseRule(rule as string);
  const moved = parsed.base === 'easter' ? (at as number) : parsed.at;
  const shift = parsed.base === 'easter' ? (at as number) : 0;
  holidays.set(word, {
    ...parsed,
    at: moved,
    first: (first as number) - shift,
    last: (last as number) - shift,
  });
}

/** The holiday of one lower-case word, in the genitive too ("des Nikolaustags"). */
export function findHoliday(lower: string): Holiday | null {
  const plain = holidays.get(lower);
  if (plain !== undefined) return plain;
  for (const ending of ['s', 'es', 'e'])
    if (lower.endsWith(ending)) {
      const found = holidays.get(lower.slice(0, -ending.length));
      if (found !== undefined) return found;
    }
  return null;
}

interface HolidayPhrase {
  readonly words: readonly string[];
  readonly holiday: Holiday;
}

/** Holidays of several words, by the first of them: "Tag der Arbeit", "Christi Himmelfahrt". */
export const holidayPhrases: ReadonlyMap<string, readonly HolidayPhrase[]> = (() => {
  const byFirst = new Map<string, HolidayPhrase[]>();
  for (const [phrase, rule] of Object.entries(lists.phrases)) {
    const words = phrase.split(' ');
    const own = byFirst.get(words[0]) ?? [];
    own.push({ words, holiday: parseRule(rule) });
    byFirst.set(words[0], own);
  }
  return byFirst;
})();

/** "der Schweizer Nationalfeiertag": the national day of the land that a lower-case word names, or null. */
export function findNationalDay(lower: string): Holiday | null {
  for (const [stem, rule] of Object.entries(lists.national))
    if (lower.startsWith(stem)) return parseRule(rule);
  return null;
}

/** Where no land is named, Nationalfeiertag is Austria's: only there the day bears this name. */
export const NATIONAL_DAY = parseRule(lists.national.österreich);

/** "der zweite Advent", "der 1. Adventssonntag". */
export const adventSunday = (nth: number): Holiday => parseRule(`advent${(nth - 4) * 7}`);

/** "der 1. Weihnachtstag", "der zweite Weihnachtsfeiertag". */
export const christmasDay = (nth: number): Holiday => parseRule(`12-${24 + nth}`);

/** Day number of a holiday in a year. */
export function dayOfHoliday(holiday: Holiday, year: number): number {
  const { base, month, at, weekday } = holiday;
  if (base === 'easter') return easterOf(year) + at;
  if (base === 'advent') {
    // The fourth Advent is the last Sunday before Christmas
    const eve = numberOfDay(year, 12, 24);
    return eve - (weekdayOf(eve) % 7) + at;
  }
  if (base === 'weekday') {
    const first = numberOfDay(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + (at - 1) * 7;
  }
  return numberOfDay(year, month, at);
}
