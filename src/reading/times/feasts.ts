/** Holidays: "Ostern", "Tag der Arbeit", "der zweite Advent", "der Schweizer Nationalfeiertag". */
import {
  adventSunday,
  christmasDay,
  findNationalDay,
  type Holiday,
  holidayPhrases,
  NATIONAL_DAY,
} from '../../german/calendar/holidays.ts';
import { parseBefore } from './before.ts';
import { isFree, isJoined, keep, lowerAt, ordinalAt, type Scan } from './scan.ts';
import { yearAfter } from './years.ts';

/** Reads a holiday whose last word stands at `i`. */
export function readHoliday(scan: Scan, i: number, holiday: Holiday, first = i): void {
  const year = yearAfter(scan, i + 1);
  const before = parseBefore(scan, first);
  if (before.determiner === 'every') {
    keep(scan, before.first, i + 1, { kind: 'fixed', type: 'SET', value: 'P1Y' });
    return;
  }
  const moved = before.shift !== null && before.number === null;
  keep(scan, moved ? before.first : first, year.end, {
    kind: 'holiday',
    holiday,
    year: year.year,
    yearShift: year.yearShift,
    shift: before.shift,
  });
}

/** "Tag der Arbeit", "Christi Himmelfahrt", "Buß- und Bettag". */
export function readHolidayPhrase(scan: Scan, i: number): boolean {
  for (const { words, holiday } of holidayPhrases.get(lowerAt(scan, i)) ?? []) {
    if (!words.every((word, k) => lowerAt(scan, i + k) === word)) continue;
    readHoliday(scan, i + words.length - 1, holiday, i);
    return true;
  }
  return false;
}

/** "der zweite Advent", "am 1. Weihnachtstag". */
export function readNthHoliday(scan: Scan, i: number, kind: 'advent' | 'christmas-day'): void {
  const nth = isFree(scan, i - 1) ? ordinalAt(scan, i - 1) : null;
  if (kind === 'christmas-day')
    readHoliday(scan, i, christmasDay(nth === 2 || nth === 3 ? nth : 1), nth === null ? i : i - 1);
  else if (nth !== null && nth <= 4) readHoliday(scan, i, adventSunday(nth), i - 1);
}

/** "der Schweizer Nationalfeiertag": the land stands before it, or else somewhere in the sentence. */
export function readNationalDay(scan: Scan, i: number): void {
  for (let k = i - 1; k >= i - 12 && k >= 0 && isJoined(scan, k + 1); k--) {
    const day = findNationalDay(lowerAt(scan, k));
    if (day !== null) {
      readHoliday(scan, i, day);
      return;
    }
  }
  const after =
    lowerAt(scan, i + 1) === 'der'
      ? findNationalDay(lowerAt(scan, i + 2))
      : findNationalDay(lowerAt(scan, i + 1));
  readHoliday(scan, i, after ?? NATIONAL_DAY);
}
