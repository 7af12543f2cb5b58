/** Clock times: "20.30 Uhr", "von 14 bis 18 Uhr", "halb neun", "kurz nach Mitternacht", "um 12.15". */
import { describeTimeWord, type PartOfDay } from '../../german/calendar/time-words.ts';
import { TokenKind } from '../../language/token-kind.ts';
import type { Meaning } from './expression.ts';
import { isFree, isJoined, isNumber, keep, lowerAt, numberAt, type Scan } from './scan.ts';

interface Clock {
  readonly hour: number;
  readonly minute: number | null;
}

/** "20", "20.30", "20:30", "acht" as an hour; null where no clock shows it. */
function clockAt(scan: Scan, i: number): Clock | null {
  const { tokens } = scan;
  if (i < 0) return null;
  if (tokens.kind[i] === TokenKind.number) {
    const found = /^(\d{1,2})(?:[.:,](\d{2}))?$/.exec(tokens.word[i]);
    if (found === null) return null;
    const hour = Number(found[1]);
    const minute = found[2] === undefined ? null : Number(found[2]);
    return hour <= 24 && (minute ?? 0) < 60 ? { hour, minute } : null;
  }
  const number = lowerAt(scan, i) === 'ein' ? 1 : numberAt(scan, i);
  return number !== null && Number.isInteger(number) && number <= 24 ? { hour: number, minute: null } : null;
}

const BETWEEN = new Set('und bis oder sowie / - – ,'.split(' '));
const APPROX = new Set('etwa ca. circa zirka ungefähr rund'.split(' '));

/** The mod that stands before a clock time, and where it begins where it belongs to it: "kurz nach". */
function openClock(scan: Scan, i: number): { readonly first: number; readonly mod: string | null } {
  if (!isFree(scan, i - 1)) return { first: i, mod: null };
  const before = lowerAt(scan, i - 1);
  if (APPROX.has(before)) return { first: i - 1, mod: 'APPROX' };
  if (before === 'gegen') return { first: i, mod: 'APPROX' };
  if (before !== 'vor' && before !== 'nach') return { first: i, mod: null };
  const mod = before === 'vor' ? 'BEFORE' : 'AFTER';
  const isShortly = isFree(scan, i - 2) && ['kurz', 'knapp'].includes(lowerAt(scan, i - 2));
  return { first: isShortly ? i - 2 : i, mod };
}

/** "8 Uhr | abends", "3 Uhr | früh" */
function partAfter(scan: Scan, i: number): PartOfDay | null {
  if (!isJoined(scan, i)) return null;
  if (lowerAt(scan, i) === 'früh') return 'MO';
  const word = describeTimeWord(scan.tokens.word[i]);
  return word?.kind === 'part' && word.adverb ? word.part : null;
}

/** "8 Uhr abends" is 20, "12 Uhr nachts" is 24, "3 Uhr nachts" stays. */
function hourOf(hour: number, part: PartOfDay | null): number {
  if (part === null || hour > 12) return hour;
  if (part === 'NI') return hour === 12 ? 24 : hour >= 8 ? hour + 12 : hour;
  return (part === 'AF' || part === 'EV' || (part === 'MI' && hour < 4)) && hour < 12 ? hour + 12 : hour;
}

const clock = ({ hour, minute }: Clock, part: PartOfDay | null): Meaning => ({
  kind: 'clock',
  hour: hourOf(hour, part),
  minute,
  second: null,
});

/** Reads "Uhr" at `i` with the numbers before it. */
export function readClock(scan: Scan, i: number): void {
  if (!isFree(scan, i - 1)) return;
  const own = clockAt(scan, i - 1);
  if (own === null) return;
  let end = i + 1;
  let minute = own.minute;
  // "20 Uhr 15": not "20 Uhr 15 Personen"
  const after = isNumber(scan, end) && isJoined(scan, end) ? numberAt(scan, end) : null;
  if (minute === null && after !== null && after < 60 && !scan.tokens.lexeme[end + 1]?.capital) {
    minute = after;
    end++;
  }
  const part = partAfter(scan, end);
  if (part !== null) end++;
  const others: number[] = [];
  for (let k = i - 2; isFree(scan, k - 1) && others.length < 8 && BETWEEN.has(lowerAt(scan, k)); k -= 2) {
    if (clockAt(scan, k - 1) === null) break;
    others.unshift(k - 1);
  }
  // "am 3. Mai, 20 Uhr": the number behind the comma is the only one
  for (const other of others) {
    const { first, mod } = openClock(scan, other);
    keep(scan, first, other + 1, clock(clockAt(scan, other)!, part), mod);
  }
  const { first, mod } = others.length > 0 ? { first: i - 1, mod: null } : openClock(scan, i - 1);
  keep(scan, first, end, clock({ hour: own.hour, minute }, part), mod);
}

const UM = new Set(['um', 'gegen']);

/** "um 12.15": without Uhr, so nothing else may be counted. */
export function readBareClock(scan: Scan, i: number): boolean {
  const { tokens } = scan;
  if (!/^\d{1,2}[.:]\d{2}$/.test(tokens.word[i]) || !UM.has(lowerAt(scan, i - 1))) return false;
  const time = clockAt(scan, i);
  const next = tokens.lexeme[i + 1];
  const isLast = i + 1 >= tokens.length || tokens.kind[i + 1] === TokenKind.punctuation;
  const isFollowed =
    next?.capital === false && !BETWEEN.has(next.lower) && next.lower !== 'auf' && next.lower !== 'prozent';
  if (time === null || !(isLast ? ![',', '/', '-', '–'].includes(lowerAt(scan, i + 1)) : isFollowed))
    return false;
  const { mod } = openClock(scan, i);
  keep(scan, i, i + 1, clock(time, null), mod);
  return true;
}

const BEFORE_HALF = new Set('um gegen bis ab seit vor nach kurz von'.split(' '));

/** "halb neun", "Viertel nach acht", "viertel vor drei". */
export function readSpokenClock(scan: Scan, i: number): boolean {
  const lower = lowerAt(scan, i);
  if (!BEFORE_HALF.has(lowerAt(scan, i - 1)) || !isJoined(scan, i + 1)) return false;
  const toward = lowerAt(scan, i + 1);
  const at = lower === 'halb' ? i + 1 : i + 2;
  if (lower === 'viertel' && toward !== 'nach' && toward !== 'vor') return false;
  const hour = numberAt(scan, at);
  if (hour === null || hour < 1 || hour > 12 || !Number.isInteger(hour)) return false;
  if (describeTimeWord(scan.tokens.word[at + 1] ?? '')?.kind === 'unit') return false;
  const part = partAfter(scan, at + 1);
  const whole = lower === 'viertel' && toward === 'nach' ? hour : (hour + 11) % 12;
  const minute = lower === 'halb' ? 30 : toward === 'nach' ? 15 : 45;
  const { first, mod } = openClock(scan, i);
  keep(
    scan,
    first,
    part === null ? at + 1 : at + 2,
    clock({ hour: whole === 0 ? 12 : whole, minute }, part),
    mod,
  );
  return true;
}

/** "um Mitternacht" ends the day, "kurz nach Mitternacht" begins one. */
export function readMidnight(scan: Scan, i: number): void {
  const { first, mod } = openClock(scan, i);
  const before = lowerAt(scan, i - 1);
  if (!['um', 'gegen', 'vor', 'nach', 'bis', 'seit', 'ab', 'zu', 'etwa'].includes(before)) return;
  const begins = before === 'nach' || before === 'seit' || before === 'ab';
  keep(scan, first, i + 1, { kind: 'clock', hour: begins ? 0 : 24, minute: 0, second: null }, mod);
}
