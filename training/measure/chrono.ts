/** chrono-node's German: what a JavaScript user would pick for times. */
import { de, type ParsedResult } from 'chrono-node';
import type { MarkedTime } from './times.ts';

const two = (number: number | null): string => String(number ?? 0).padStart(2, '0');

/** A result as a TIMEX3 value: as exact as chrono is certain of. */
function markResult({ index, text, start }: ParsedResult): MarkedTime {
  const year = String(start.get('year') ?? 0).padStart(4, '0');
  const isTime = start.isCertain('hour');
  const isDay = start.isCertain('day') || start.isCertain('weekday') || isTime;
  const value = isDay
    ? `${year}-${two(start.get('month'))}-${two(start.get('day'))}`
    : start.isCertain('month')
      ? `${year}-${two(start.get('month'))}`
      : start.isCertain('year')
        ? year
        : `${year}-${two(start.get('month'))}-${two(start.get('day'))}`;
  return {
    start: index,
    end: index + text.length,
    type: isTime ? 'TIME' : 'DATE',
    value: isTime ? `${value}T${two(start.get('hour'))}:${two(start.get('minute'))}` : value,
  };
}

/** The times that chrono-node finds in a text published on a day. */
export function findByChrono(text: string, published: string): MarkedTime[] {
  return de.parse(text, new Date(`${published.slice(0, 10)}T12:00:00`)).map(markResult);
}
