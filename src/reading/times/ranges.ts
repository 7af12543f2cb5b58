/** "von Juni 2011 bis September 2012", "zwischen 14 und 18 Uhr": two times that are the ends of one. */
import type { Document } from '../../language/document.ts';
import type { Time } from '../reading.ts';
import type { Expression, Meaning } from './expression.ts';

const UNTIL = new Set(['bis', '-', '–', '—']);
const TOWARD = new Set([
  'zum',
  'zu',
  'zur',
  'am',
  'in',
  'ins',
  'auf',
  'mit',
  'den',
  'einschließlich',
  'um',
  'gegen',
  'etwa',
  'ende',
  'anfang',
  'mitte',
]);

const ENDS: ReadonlySet<Meaning['kind']> = new Set([
  'date',
  'weekday',
  'clock',
  'shift',
  'today',
  'holiday',
  'duration',
  'weekend',
]);

/** Whether the second expression is the end of a range that the first begins. */
export function isRange({ tokens }: Document, first: Expression, second: Expression): boolean {
  const gap = second.first - first.end;
  if (gap < 1 || gap > 3 || !ENDS.has(first.meaning.kind) || !ENDS.has(second.meaning.kind)) return false;
  if (first.meaning.kind === 'duration' && second.meaning.kind !== 'duration') return false;
  const word = (i: number): string => tokens.lexeme[i]?.lower ?? tokens.word[i] ?? '';
  const between = word(first.end);
  if (between === 'und' || between === 'auf') {
    // "zwischen Juni und September", "in der Nacht von Montag auf Dienstag"
    const opener = between === 'und' ? 'zwischen' : 'von';
    return word(first.first - 1) === opener || word(first.first - 2) === opener;
  }
  if (!UNTIL.has(between)) return false;
  for (let i = first.end + 1; i < second.first; i++) if (!TOWARD.has(word(i))) return false;
  return true;
}

/** "Juni bis | September 2012", "Juli und | August 2014": the year stands only at the end. */
export function shareYear(document: Document, first: Expression, second: Expression): Expression {
  const a = first.meaning;
  const b = second.meaning;
  if (a.kind !== 'date' || b.kind !== 'date' || a.year !== null || a.yearShift !== null || b.year === null)
    return first;
  if (a.month === null || b.month === null || second.first - first.end > 3) return first;
  const between = document.tokens.word[first.end];
  if (!isRange(document, first, second) && !['und', 'oder', 'sowie', '/', ','].includes(between))
    return first;
  return { ...first, meaning: { ...a, year: a.month > b.month ? b.year - 1 : b.year } };
}

/** Both ends of a range name both: `begin` and `endTime`. */
export function joinRange(first: Time, second: Time): [Time, Time] {
  const begin = first.value;
  const endTime = second.value;
  return [
    { ...first, begin, endTime },
    { ...second, begin, endTime },
  ];
}
