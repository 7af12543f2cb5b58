/** chrono-node's German: what a JavaScript user would pick for times. */
import type { MarkedTime } from './times.ts';

interface ChronoComponents {
  isCertain(component: string): boolean;
  get(component: string): number | null;
}

interface ChronoResult {
  readonly index: number;
  readonly text: string;
  readonly start: ChronoComponents;
}

interface ChronoModule {
  readonly de: {
    readonly parse: (text: string, reference: Date) => readonly ChronoResult[];
  };
}

const two = (number: number | null): string => String(number ?? 0).padStart(2, '0');

/** A result as a TIMEX3 value: as exact as chrono is certain of. */
function markResult({ index, text, start }: ChronoResult): MarkedTime {
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

/** Finds the times of a text published on a day. */
export type FindByChrono = (text: string, published: string) => MarkedTime[];

/** chrono-node as a finder of times; `null` where it is not installed. */
export async function loadChrono(): Promise<FindByChrono | null> {
  // A name that the compiler does not follow: the package is there for development alone
  const name: string = 'chrono-node';
  try {
    const { de } = (await import(name)) as ChronoModule;
    return (text, published) => {
      const reference = new Date(`${published.slice(0, 10)}T12:00:00`);
      return de.parse(text, reference).map(markResult);
    };
  } catch {
    return null;
  }
}
