/** The times of a text: TIMEX3 expressions with their values. */
import { parsePublished } from '../../article/published.ts';
import { numberOfDay } from '../../german/calendar/days.ts';
import { type Document, sentenceAt } from '../../language/document.ts';
import { Tag } from '../../language/tags.ts';
import type { Note, Span, Time } from '../reading.ts';
import type { Expression } from './expression.ts';
import { findExpressions } from './expressions.ts';
import { isRange, joinRange, shareYear } from './ranges.ts';
import { resolveMeaning } from './resolve.ts';
import type { Anchor, Resolved, Surroundings } from './surroundings.ts';
import { type ClauseTime, isNowadays, tenseAt } from './tense.ts';

/** The times of an article, sorted and without overlap, with a note for each date that is none. */
export interface FoundTimes {
  readonly times: readonly Time[];
  readonly notes: readonly Note[];
}

/**
 * The times of a document. `published` is the article's publication date in ISO 8601; without it values stay open
 * (XXXX-03-05). A date that is none gives a note.
 */
export function resolveTimes(document: Document, published: string | null): FoundTimes {
  const notes: Note[] = [];
  const day = dayOfPublication(published);
  if (published !== null && day === null)
    notes.push({
      span: { start: 0, end: 0 },
      statement: null,
      message: `Das Veröffentlichungsdatum „${published.slice(0, 40)}“ ist kein Datum; die Zeitangaben bleiben offen.`,
      rule: 'published-no-date',
    });
  const { found, noDays } = findExpressions(document);
  for (const { first, end } of noDays)
    notes.push({
      span: spanOf(document, first, end),
      statement: null,
      message: `„${document.text.slice(document.tokens.start[first], document.tokens.end[end - 1]).slice(0, 60)}“ ist kein Tag des Kalenders.`,
      rule: 'no-such-day',
    });
  return { times: resolveAll(document, found, day), notes };
}

/** The times of a document alone; see `resolveTimes`. */
export const findTimes = (document: Document, published: string | null): readonly Time[] =>
  resolveTimes(document, published).times;

/** Day number of the publication; null where there is none, or where it is no date. */
export function dayOfPublication(published: string | null): number | null {
  const parsed = published === null ? null : parsePublished(published);
  if (parsed === null) return null;
  const [year, month, day] = parsed.slice(0, 10).split('-').map(Number);
  return year === 0 ? null : numberOfDay(year, month, day);
}

const spanOf = ({ tokens }: Document, first: number, end: number): Span => ({
  start: tokens.start[first],
  end: tokens.end[end - 1],
});

/** Sentences that an anchor is remembered for. */
const MEMORY = 5;

function resolveAll(document: Document, found: readonly Expression[], published: number | null): Time[] {
  const times: Time[] = [];
  let anchor: Anchor | null = null;
  let dayAnchor: Anchor | null = null;
  let setIn = -1;
  for (let n = 0; n < found.length; n++) {
    const next = found[n + 1];
    const expression = next === undefined ? found[n] : shareYear(document, found[n], next);
    const sentence = sentenceAt(document, expression.first);
    const { paragraph } = document.sentences[sentence];
    if (anchor !== null && sentence - anchor.sentence > MEMORY) anchor = null;
    if (dayAnchor !== null && sentence - dayAnchor.sentence > MEMORY) dayAnchor = null;
    const { kind } = expression.meaning;
    const around: Surroundings = {
      published,
      anchor,
      dayAnchor,
      repeated: (setIn === sentence && (kind === 'clock' || kind === 'part')) || isEach(document, expression),
      sentence,
      paragraph,
      tense: NEEDS_TENSE.has(kind) ? tenseOfExpression(document, expression, found[n - 1]) : null,
      nowadays: kind === 'today' && isToday(document, expression, found, n),
    };
    const resolved = resolveMeaning(expression, withDayBehind(document, expression, next, around));
    const before = found[n - 1];
    let time = makeTime(document, expression, resolved);
    if (before !== undefined && isRange(document, before, expression)) {
      const [first, second] = joinRange(times[n - 1], time);
      times[n - 1] = first;
      time = second;
    }
    times.push(time);
    if (resolved.type === 'SET') setIn = sentence;
    if (resolved.anchor !== null) {
      anchor = { ...resolved.anchor, sentence, paragraph };
      if (anchor.grain === 'day') dayAnchor = anchor;
      else if (anchor.hasYear) dayAnchor = null;
    }
  }
  return times;
}

/** The tense of the phrase that an expression stands in, else of its clause. */
function tenseOfExpression(
  document: Document,
  { first, end, meaning }: Expression,
  before: Expression | undefined,
): ClauseTime | null {
  const { tokens } = document;
  const lower = (i: number): string => tokens.lexeme[i]?.lower ?? '';
  // "das Ergebnis vom Sonntag": what is of a day is over by then; "vom Montag an" begins
  if (
    meaning.kind === 'weekday' &&
    lower(first - 1) === 'vom' &&
    tokens.tag[first - 2] === Tag.noun &&
    lower(end) !== 'an'
  )
    return 'past';
  // "morgen (Mittwoch)" is the same day, "seit Donnerstag" has begun, "die für Freitag geplante Demonstration" is to come
  if (before?.end === first - 1 && tokens.word[first - 1] === '(' && before.meaning.kind === 'shift')
    return before.meaning.shift.by > 0 ? 'future' : 'past';
  const preposition = lower(first - 1);
  if (preposition === 'seit') return 'past';
  if (preposition === 'für' && meaning.kind === 'weekday') return 'future';
  // "des am Donnerstag abgestürzten Flugzeugs", "die am Freitag beginnende Messe"
  const opener = tokens.lexeme[first - 2];
  const opens = tokens.tag[first - 2] === Tag.article || opener?.stts.has('PDAT') === true;
  // "der in der Rechnung im Juni mitgeteilte Betrag": right behind the time the article may stand far off
  const last = opens && tokens.tag[first - 1] === Tag.preposition ? end + 6 : end + 1;
  for (let i = end; i < Math.min(tokens.length, last); i++) {
    const word = lower(i);
    if (tokens.tag[i] !== Tag.adjective && tokens.tag[i] !== Tag.participle) continue;
    if (/(?:t|en)e[nrsm]?$/.test(word) && /^(?:.*ge|ver|be|er|zer|ent)/.test(word)) return 'past';
    if (/ende[nrsm]?$/.test(word)) return 'future';
  }
  return tenseAt(document, first);
}

const NEEDS_TENSE: ReadonlySet<Expression['meaning']['kind']> = new Set([
  'weekday',
  'weekend',
  'date',
  'holiday',
  'part',
  'shift',
]);

function makeTime(document: Document, { first, end, mod }: Expression, resolved: Resolved): Time {
  const { type, value, begin, endTime } = resolved;
  return { ...spanOf(document, first, end), type, value, mod, begin, endTime };
}

/** "jeweils 20 Uhr" */
const isEach = ({ tokens }: Document, { first, meaning }: Expression): boolean =>
  meaning.kind === 'clock' &&
  first > 0 &&
  (tokens.lexeme[first - 1]?.lower === 'jeweils' ||
    (first > 1 && tokens.lexeme[first - 2]?.lower === 'jeweils'));

/** "um 20 Uhr | am 9. Juli": the day of a clock time may stand right behind it. */
function withDayBehind(
  document: Document,
  { meaning, end }: Expression,
  next: Expression | undefined,
  around: Surroundings,
): Surroundings {
  if (meaning.kind !== 'clock' || next === undefined || next.first - end > 2) return around;
  if (around.dayAnchor?.sentence === around.sentence) return around;
  const { kind } = next.meaning;
  if (kind !== 'date' && kind !== 'weekday' && kind !== 'shift' && kind !== 'today') return around;
  if (document.tokens.lexeme[end]?.lower === 'und') return around;
  const { anchor } = resolveMeaning(next, { ...around, tense: tenseAt(document, next.first) });
  if (anchor === null || anchor.grain !== 'day') return around;
  const { sentence, paragraph } = around;
  return { ...around, dayAnchor: { ...anchor, sentence, paragraph } };
}

/** "heute": nowadays where the sentence says so itself, or where it is set against a time long past. */
function isToday(
  document: Document,
  { first }: Expression,
  found: readonly Expression[],
  n: number,
): boolean {
  if (isNowadays(document, first)) return true;
  const sentence = document.sentences[sentenceAt(document, first)];
  for (const other of [found[n - 1], found[n + 1]]) {
    if (other === undefined || other.first < sentence.start || other.first >= sentence.end) continue;
    if (
      other.meaning.kind === 'fixed' &&
      (other.meaning.value === 'PAST_REF' || other.meaning.value === 'FUTURE_REF')
    )
      return true;
  }
  return false;
}

/** Indexes of the times that lie wholly within a span, in the order of the text. Times are sorted and without overlap. */
export function timesWithin(times: readonly Time[], span: Span): number[] {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle].start < span.start) low = middle + 1;
    else high = middle;
  }
  const within: number[] = [];
  for (let i = low; i < times.length && times[i].end <= span.end; i++) within.push(i);
  return within;
}
