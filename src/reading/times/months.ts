/** Months and their days: "Samstag, 17. Januar", "am 3., 4. und 7. Oktober", "Ende Juli vorigen Jahres". */
import type { TimeWord } from '../../german/calendar/time-words.ts';
import { TokenKind } from '../../language/token-kind.ts';
import { edgeAt, modOfPreposition, parseBefore } from './before.ts';
import { type DateMeaning, NO_DATE } from './expression.ts';
import { isFree, isJoined, isName, keep, lowerAt, ordinalAt, type Scan, takeBack } from './scan.ts';
import { keepDay, yearAfter } from './years.ts';

const BETWEEN_DAYS = new Set(
  ', und sowie oder bis / - – am vom zum den dem auf beziehungsweise bzw. ab der'.split(' '),
);
const MOST_DAYS = 12;

/** Days without a month before the one that has it, outermost first: "3., 4. und | 7. Oktober". */
function findDaysBefore(scan: Scan, day: number): number[] {
  const days: number[] = [];
  let i = day - 1;
  let between = 0;
  while (isFree(scan, i) && days.length < MOST_DAYS && between <= 3) {
    const nth = scan.tokens.kind[i] === TokenKind.ordinal ? ordinalAt(scan, i) : null;
    if (nth !== null && nth >= 1 && nth <= 31) {
      if (between === 0) break;
      days.unshift(i);
      between = 0;
    } else if (BETWEEN_DAYS.has(lowerAt(scan, i))) between++;
    else break;
    i--;
  }
  return days;
}

/** Reads the month at `i`. */
export function readMonth(scan: Scan, i: number, word: TimeWord & { kind: 'month' }): void {
  const { month } = word;
  const { tokens } = scan;
  const day = isFree(scan, i - 1) ? dayAt(scan, i - 1) : null;
  if (day !== null) {
    readDays(scan, i, month, day);
    return;
  }
  if (word.short) return;
  const year = yearAfter(scan, i + 1);
  const before = parseBefore(scan, i);
  if (before.determiner === 'every') {
    keep(scan, before.first, i + 1, { kind: 'fixed', type: 'SET', value: `XXXX-${two(month)}` });
    return;
  }
  const edge = edgeAt(scan, i - 1);
  const licensed =
    year.end > i + 1 ||
    edge !== null ||
    before.shift !== null ||
    before.determiner === 'this' ||
    isLicensed(scan, i, before.preposition);
  if (!licensed || (year.end === i + 1 && isName(scan, i))) return;
  const meaning: DateMeaning = {
    ...NO_DATE,
    month,
    year: year.year,
    yearShift: year.yearShift,
    shift: before.shift,
  };
  const first =
    edge !== null ? i - 1 : before.shift !== null || before.determiner === 'this' ? before.first : i;
  keep(scan, first, year.end, meaning, edge ?? modOfPreposition(tokens.word[first - 1] ?? ''));
}

const two = (number: number): string => String(number).padStart(2, '0');

const BEFORE_MONTH = new Set(
  'im seit bis ab vom zum zwischen von gegen nach vor und oder sowie des ( - – / , monat monats'.split(' '),
);

/** A bare month wants a word of time before it: "im August" is one, "mit August Bebel" is none. */
function isLicensed(scan: Scan, i: number, preposition: string): boolean {
  const { tokens } = scan;
  if (!BEFORE_MONTH.has(preposition)) return false;
  if (preposition === 'im' || preposition === 'monat' || preposition === 'monats') return true;
  // "von August Bebel", "vor Mai Thi Nguyen-Kim"
  const next = tokens.lexeme[i + 1];
  const isNamed = isJoined(scan, i + 1) && next?.capital === true && next.noun === null && !next.ordinary;
  if (isNamed) return false;
  if (['und', 'oder', 'sowie', '-', '–', '/', ',', 'bis'].includes(preposition) && preposition !== 'bis')
    return lastIsMonth(scan, i - 1);
  return true;
}

/** "im Juli und | August": the word before the "und" was a month. */
function lastIsMonth(scan: Scan, at: number): boolean {
  const last = scan.found[scan.found.length - 1];
  return last !== undefined && last.end === at && last.meaning.kind === 'date' && last.meaning.month !== null;
}

function dayAt(scan: Scan, i: number): number | null {
  const { tokens } = scan;
  const nth = ordinalAt(scan, i);
  if (nth !== null && tokens.kind[i] !== TokenKind.number) return nth;
  // "am 15 Mai": the dot is missing
  if (tokens.kind[i] !== TokenKind.number || !/^\d{1,2}$/.test(tokens.word[i])) return null;
  return ['am', 'vom', 'zum', 'bis', 'ab', 'den', 'dem', 'seit'].includes(lowerAt(scan, i - 1))
    ? Number(tokens.word[i])
    : null;
}

function readDays(scan: Scan, i: number, month: number, day: number): void {
  const year = yearAfter(scan, i + 1);
  const base: DateMeaning = { ...NO_DATE, month, year: year.year, yearShift: year.yearShift };
  const others = findDaysBefore(scan, i - 1);
  if (others.length > 0) {
    for (const [n, other] of others.entries()) {
      const first = n === 0 ? openDay(scan, other).first : other;
      keepDay(scan, first, other + 1, { ...base, day: ordinalAt(scan, other)! });
    }
    keepDay(scan, i - 1, year.end, { ...base, day });
    return;
  }
  const { first, part, weekday, nightBefore } = openDay(scan, i - 1);
  keepDay(scan, first, year.end, { ...base, day, part, weekday, nightBefore });
}

/** What belongs to a day before it: "Freitag, den | 3. Mai", "dem | 20. April", "Nacht auf den | 28. Juli", "Abend des | 3. Mai". */
function openDay(
  scan: Scan,
  day: number,
): Pick<DateMeaning, 'part' | 'weekday' | 'nightBefore'> & { readonly first: number } {
  let i = day - 1;
  const article =
    isFree(scan, i) && ['den', 'dem', 'der', 'des'].includes(lowerAt(scan, i)) ? lowerAt(scan, i) : '';
  if (article !== '') i--;
  const plain = { first: article === '' ? day : day - 1, part: null, weekday: null, nightBefore: false };
  // "Freitag, 3. Mai": the weekday was kept by itself
  const comma = isFree(scan, i) && lowerAt(scan, i) === ',' ? 1 : 0;
  const last = scan.found[scan.found.length - 1];
  if (last === undefined) return plain;
  const opens = last.end;
  if (last.meaning.kind === 'weekday' && opens === i + 1 - comma && (comma === 1 || article !== 'des')) {
    takeBack(scan, opens);
    return { first: last.first, part: last.meaning.part, weekday: last.meaning.weekday, nightBefore: false };
  }
  if (last.meaning.kind !== 'part' || last.meaning.adverb) return plain;
  if (article === 'des' && opens === i + 1) {
    takeBack(scan, opens);
    return { first: last.first, part: last.meaning.part, weekday: null, nightBefore: false };
  }
  const toward = lowerAt(scan, i);
  if (
    last.meaning.part === 'NI' &&
    opens === i &&
    (toward === 'auf' || toward === 'zu' || toward === 'zum')
  ) {
    takeBack(scan, opens);
    return { first: last.first, part: 'NI', weekday: null, nightBefore: true };
  }
  return plain;
}
