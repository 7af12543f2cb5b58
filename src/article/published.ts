const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/i;
const GERMAN = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;

const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

const two = (number: string): string => number.padStart(2, '0');

/**
 * A date or date-time in ISO 8601, or null where it is none. "2022-01-21 10:15" and "+0100" are
 * brought into the standard's form, "21.1.2022" too; "2022-02-30" is no day.
 */
export function parsePublished(value: string): string | null {
  const trimmed = value.trim();
  if (trimmed.length > 40) return null;
  const german = GERMAN.exec(trimmed);
  if (german !== null) {
    const [, day, month, year] = german;
    return isDay(Number(year), Number(month), Number(day)) ? `${year}-${two(month!)}-${two(day!)}` : null;
  }
  const iso = ISO.exec(trimmed);
  if (iso === null) return null;
  const [, year, month, day, hour, minute, second, zone] = iso;
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return null;
  const offset = zone === undefined ? '' : zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2').toUpperCase();
  return `${date}T${hour}:${minute}${second === undefined ? '' : `:${second}`}${offset}`;
}
