/** How long: "drei Jahre und vier Monate", "vor rund zwei Wochen", "zwei Tage später", "seit Jahren". */
import {
  describeTimeWord,
  durationValue,
  type TimeUnit,
  type TimeWord,
} from '../../german/calendar/time-words.ts';
import type { Before } from './before.ts';
import { isFree, isJoined, keep, lowerAt, numberAt, type Scan } from './scan.ts';

type UnitWord = TimeWord & { kind: 'unit' };

const ENDS_HERE = new Set(['vor', 'seit']);
const BEGINS_HERE = new Set(['in', 'binnen', 'innerhalb']);
export const NEIGHBOURS: ReadonlyMap<string, -1 | 1> = new Map([
  ['später', 1],
  ['danach', 1],
  ['darauf', 1],
  ['früher', -1],
  ['zuvor', -1],
  ['davor', -1],
  ['vorher', -1],
]);

/** "drei Jahre und vier Monate", "vor rund zwei Wochen", "zwei Tage später", "sechs bis acht Monate". */
export function readDuration(scan: Scan, i: number, word: UnitWord, before: Before): void {
  const { unit } = word;
  const amounts: [number, TimeUnit][] = [];
  let value: string;
  let end = i + 1;
  if (before.half) {
    const halves: Partial<Record<TimeUnit, [number, TimeUnit]>> = {
      Y: [6, 'M'],
      H: [30, 'MIN'],
      MIN: [30, 'S'],
      DE: [5, 'Y'],
      CE: [50, 'Y'],
      D: [12, 'H'],
    };
    const half = halves[unit] ?? ([0.5, unit] as [number, TimeUnit]);
    amounts.push(half);
    value = durationValue(half[0], half[1]);
  } else if (before.number === null) value = durationValue(null, unit);
  else {
    amounts.push([before.number, unit]);
    value = durationValue(before.number, unit);
    const more = furtherAmount(scan, i + 1);
    if (more !== null) {
      amounts.push(more.amount);
      value = joinDurations(value, durationValue(...more.amount));
      end = more.end;
    }
  }
  const shared = { kind: 'duration', amounts, value } as const;
  const neighbour = isJoined(scan, end) ? NEIGHBOURS.get(lowerAt(scan, end)) : undefined;
  if (neighbour !== undefined) {
    const mod = before.approx === null || before.approx === '' ? null : before.approx;
    keep(scan, before.first, end + 1, { ...shared, direction: neighbour, from: 'text' }, mod);
    return;
  }
  const over =
    before.preposition === 'über' && ['seit', 'vor', 'nach', 'in'].includes(lowerAt(scan, before.first - 2));
  const preposition = over ? lowerAt(scan, before.first - 2) : before.preposition;
  const by = before.shift?.by ?? 0;
  const direction =
    by !== 0
      ? by < 0
        ? -1
        : 1
      : ENDS_HERE.has(preposition)
        ? -1
        : BEGINS_HERE.has(preposition) || lowerAt(scan, before.first - 2) === 'innerhalb'
          ? 1
          : 0;
  const mod = over ? 'MORE_THAN' : before.approx === '' ? null : before.approx;
  readLowerEnd(scan, before, unit);
  keep(scan, before.first, end, { ...shared, direction, from: before.shift?.from ?? 'published' }, mod);
}

/** "sechs bis | acht Monate": the number before has the same unit. */
function readLowerEnd(scan: Scan, before: Before, unit: TimeUnit): void {
  const to = before.first - 1;
  const lower = lowerAt(scan, to);
  if (!['bis', 'oder', '-', '–'].includes(lower) || !isFree(scan, to - 1)) return;
  const number = numberAt(scan, to - 1);
  if (number === null || before.number === null || number >= before.number) return;
  const value = durationValue(number, unit);
  keep(scan, to - 1, to, {
    kind: 'duration',
    value,
    amounts: [[number, unit]],
    direction: 0,
    from: 'published',
  });
}

const ORDER: readonly TimeUnit[] = ['Y', 'M', 'W', 'D', 'H', 'MIN', 'S'];

/** "drei Jahre | und vier Monate" */
function furtherAmount(
  scan: Scan,
  i: number,
): { readonly amount: [number, TimeUnit]; readonly end: number } | null {
  if (!isJoined(scan, i)) return null;
  const start = lowerAt(scan, i) === 'und' ? i + 1 : i;
  if (!isJoined(scan, start)) return null;
  const number = ['ein', 'eine', 'einem', 'einer'].includes(lowerAt(scan, start)) ? 1 : numberAt(scan, start);
  if (number === null || start + 1 >= scan.tokens.length) return null;
  const word = describeTimeWord(scan.tokens.word[start + 1]);
  const first = describeTimeWord(scan.tokens.word[i - 1]);
  if (word?.kind !== 'unit' || first?.kind !== 'unit') return null;
  const from = ORDER.indexOf(first.unit);
  const to = ORDER.indexOf(word.unit);
  return from >= 0 && to > from ? { amount: [number, word.unit], end: start + 2 } : null;
}

/** P3Y and P4M are P3Y4M; P1D and PT3H are P1DT3H. */
function joinDurations(first: string, second: string): string {
  if (!second.startsWith('PT')) return first + second.slice(1);
  return first.startsWith('PT') ? first + second.slice(2) : first + second.slice(1);
}

const OPEN_BEFORE = new Set(['seit', 'vor', 'nach', 'über', 'binnen', 'für', 'auf']);

/** "seit Jahren", "vor Jahrzehnten", "lange Jahre", "die Jahre", "Stunden später". */
export function readSomeUnits(scan: Scan, i: number, { unit }: UnitWord, before: Before): void {
  const { preposition, first, determiner } = before;
  const value = durationValue(null, unit);
  const some = { kind: 'duration', value, amounts: [], from: 'published' } as const;
  const bare = first === i;
  const next = isJoined(scan, i + 1) ? NEIGHBOURS.get(lowerAt(scan, i + 1)) : undefined;
  if (bare && next !== undefined) {
    keep(scan, i, i + 2, { ...some, direction: next, from: 'text' });
    return;
  }
  if (bare && OPEN_BEFORE.has(preposition)) {
    // "über Jahre (hinweg)" and "auf Jahre" name the length with their preposition
    const own = preposition === 'über' && isFree(scan, i - 1) ? i - 1 : i;
    keep(scan, own, i + 1, { ...some, direction: ENDS_HERE.has(preposition) ? -1 : 0 });
    return;
  }
  const isLong = before.described && /^(?:lange|langen|langer)$/.test(lowerAt(scan, i - 1));
  const isYears = unit === 'Y' && determiner === 'definite' && first === i - 1;
  if (isLong || isYears) keep(scan, first, i + 1, { ...some, direction: 0 });
}
