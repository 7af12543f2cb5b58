/** Days of the Gregorian calendar as numbers, so that one can count with them. No clock, no time zone. */

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0);

/** Days since 1970-01-01. Years are counted from March, so that the leap day is the last of its year. */
export function numberOfDay(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day of a number of days since 1970-01-01. */
export function dayOfNumber(number: number): CalendarDay {
  const days = number + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** The week of ISO 8601: it belongs to the year that its Thursday lies in. */
export function weekOf(number: number): { readonly year: number; readonly week: number } {
  const thursday = number - weekdayOf(number) + 4;
  const { year } = dayOfNumber(thursday);
  return { year, week: Math.floor((thursday - numberOfDay(year, 1, 1)) / 7) + 1 };
}

/** Easter Sunday of the Western churches (Gauss, as corrected by Lichtenberg). */
export function easterOf(year: number): number {
  const century = Math.floor(year / 100);
  const moon = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25);
  const sun = 2 - Math.floor((3 * century + 3) / 4);
  const golden = year % 19;
  const full = (19 * golden + moon) % 30;
  const corrected = Math.floor((full + Math.floor(golden / 11)) / 29);
  const limit = 21 + full - corrected;
  const sunday = 7 - ((year + Math.floor(year / 4) + sun) % 7);
  const march = limit + (7 - ((limit - sunday) % 7));
  return numberOfDay(year, 3, 1) + march - 1;
}

/** The same day some months later, or the last one of a shorter month: 31 January plus one is 28 February. */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = dayOfNumber(number);
  const sum = year * 12 + month - 1 + months;
  const inYear = Math.floor(sum / 12);
  const inMonth = sum - inYear * 12 + 1;
  return numberOfDay(inYear, inMonth, Math.min(day, daysInMonth(inYear, inMonth)));
}
