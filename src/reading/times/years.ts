/** Years and dates in digits: "1998", "1914-18", "23.3.1987", "2007/08". */
import { daysInMonth } from '../../german/calendar/days.ts';
import { describeTimeWord } from '../../german/calendar/time-words.ts';
import { Gap, TokenKind } from '../../language/token-kind.ts';
import { edgeAt, modOfPreposition } from './before.ts';
import { type DateMeaning, NO_DATE, type Shift } from './expression.ts';
import {
  isFree,
  isJoined,
  isNumber,
  keep,
  lowerAt,
  numberAt,
  ordinalAt,
  type Scan,
  shortYear,
  takeBack,
  yearAt,
} from './scan.ts';

/** Keeps a day, or notes it where no calendar has it: "31. Februar". */
export function keepDay(scan: Scan, first: number, end: number, date: DateMeaning): void {
  const { year, month, day } = date;
  const isDay =
    month !== null &&
    day !== null &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year ?? 2000, month) &&
    year !== 0;
  if (isDay) keep(scan, first, end, date);
  else {
    scan.noDays.push({ first, end });
    scan.floor = end;
  }
}

const YEAR_BEFORE = new Set(
  'seit ab vor nach um bis anno von zwischen im in für gegenüber jahrgang'.split(' '),
);
/** Before a number these make it an amount: "rund 2000", "Nummer 1998", "Agenda 2010". */
const NO_YEAR_BEFORE = new Set(
  'rund fast knapp über gut als zu circa ca. insgesamt mindestens höchstens ungefähr nummer nr. § artikel art. paragraf paragraph seite s. platz rang agenda windows boeing airbus mal je nur etwas minus plus kapitel band tel. telefon telefonnummer plz postfach höhe und/oder'.split(
    ' ',
  ),
);
const MEASURES = new Set(
  '% € $ £ ° euro mark dollar franken prozent promille meter kilometer km m cm mm kilo kilogramm kg gramm g tonnen t liter l grad punkte punkten stück mal watt kilowatt megawatt hektar ha quadratmeter kubikmeter volt ps mio. mrd. millionen milliarden seiten s. uhr personen einwohner einwohnern'.split(
    ' ',
  ),
);

const isDash = (lower: string): boolean => lower === '-' || lower === '–' || lower === '/' || lower === '—';

/** What stands behind the number counts: "1400 Euro", "2000 Mitarbeiter". */
export function isCounted(scan: Scan, i: number): boolean {
  const { tokens } = scan;
  const next = i + 1;
  if (next >= tokens.length || tokens.gap[next] >= Gap.line) return false;
  const lower = lowerAt(scan, next);
  if (
    MEASURES.has(lower) ||
    /(?:dollar|euro|franken|meter|liter|gramm|watt)$/.test(lower) ||
    tokens.kind[next] === TokenKind.number
  )
    return true;
  if (describeTimeWord(tokens.word[next])?.kind === 'unit') return true;
  const lexeme = tokens.lexeme[next];
  if (lexeme === null || !lexeme.capital) return false;
  if (lexeme.noun !== null) return lexeme.noun.number !== 'singular';
  return lexeme.ordinary && /(?:e|en|n|er|s)$/.test(lower) && !YEAR_BEFORE.has(lowerAt(scan, i - 1));
}

function isYear(scan: Scan, i: number, year: number): boolean {
  const { tokens } = scan;
  const before = i > 0 && isJoined(scan, i) ? lowerAt(scan, i - 1) : '';
  if (NO_YEAR_BEFORE.has(before) || before.endsWith('resolution') || year < 1000 || year > 2100) return false;
  const glued = i > 0 && tokens.gap[i] === Gap.none;
  // "0471/2014", "2000:1998", "A-2000"
  if (glued && !['(', '-', '–', '/', '„', '"', '»', '«', '’', "'"].includes(before)) return false;
  if (glued && isDash(before) && isNumber(scan, i - 2) && yearAt(scan, i - 2) === null) return false;
  if (
    tokens.gap[i + 1] === Gap.none &&
    [':', '%', '€', '$', '°', '*', '×', 'x'].includes(lowerAt(scan, i + 1))
  )
    return false;
  if (isCounted(scan, i)) return false;
  // "2000 bis 3000 Grad"
  const mark = lowerAt(scan, i + 1);
  if (
    (mark === 'bis' || mark === 'und' || mark === 'oder' || isDash(mark)) &&
    isNumber(scan, i + 2) &&
    isCounted(scan, i + 2)
  )
    return yearAt(scan, i + 2) === null ? YEAR_BEFORE.has(before) && year > 1500 && mark !== 'bis' : false;
  const opened = before === '(' || lowerAt(scan, i + 1) === ')';
  const cued = YEAR_BEFORE.has(before) || opened || (isDash(before) && yearAt(scan, i - 2) !== null);
  // "mittlerweile sind es 1600": round numbers and those long ago want a sign that they are years
  if (year < 1500 || (year % 100 === 0 && year !== 1900 && year !== 2000)) return cued || isRange(scan, i);
  return true;
}

const isRange = (scan: Scan, i: number): boolean =>
  (isDash(lowerAt(scan, i + 1)) || lowerAt(scan, i + 1) === 'bis') && yearAt(scan, i + 2) !== null;

/** "1914-18", "2007/08": the year that two digits behind a dash or stroke stand for. */
function shortEnd(scan: Scan, i: number, year: number): number | null {
  const { tokens } = scan;
  const mark = lowerAt(scan, i + 1);
  if (
    !isDash(mark) ||
    i + 2 >= tokens.length ||
    tokens.gap[i + 2] !== Gap.none ||
    tokens.gap[i + 1] !== Gap.none
  )
    return null;
  const word = tokens.word[i + 2];
  if (!/^\d\d$/.test(word)) return null;
  const last = Math.floor(year / 100) * 100 + Number(word);
  return last > year ? last : last + 100 === year + 1 ? last + 100 : null;
}

/** "Montag, dem | 6.12.2004": the weekday was kept by itself and belongs to the date. */
function openByWeekday(scan: Scan, i: number): number {
  let at = i - 1;
  if (isFree(scan, at) && ['den', 'dem', 'der'].includes(lowerAt(scan, at))) at--;
  if (isFree(scan, at) && lowerAt(scan, at) === ',') at--;
  const last = scan.found[scan.found.length - 1];
  if (last?.end !== at + 1 || last.meaning.kind !== 'weekday' || last.meaning.part !== null) return i;
  takeBack(scan, at + 1);
  return last.first;
}

/** Reads what begins with a number at `i`; a clock time and a duration are left to their nouns. */
export function readNumber(scan: Scan, i: number): void {
  const { tokens } = scan;
  const word = tokens.word[i];
  if (word.length < 3 || word.length > 10) return;
  if (tokens.kind[i] === TokenKind.ordinal) {
    readOrdinalDate(scan, i);
    return;
  }
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(word);
  if (dotted !== null) {
    const [, day, month, year] = dotted.map(Number);
    keepDay(scan, openByWeekday(scan, i), i + 1, {
      ...NO_DATE,
      day,
      month,
      year: dotted[3].length === 2 ? shortYear(year) : year,
    });
    return;
  }
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(word);
  if (iso !== null) {
    keepDay(scan, i, i + 1, { ...NO_DATE, year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) });
    return;
  }
  const short = /^(\d{1,2})\.(\d{1,2})$/.exec(word);
  if (short !== null && ['am', 'vom', 'zum', 'den'].includes(lowerAt(scan, i - 1))) {
    // "am 31.12.": the dot at the end of the sentence is the date's too
    if (lowerAt(scan, i + 1) === '.' && Number(short[2]) <= 12)
      keepDay(scan, i, i + 1, { ...NO_DATE, day: Number(short[1]), month: Number(short[2]) });
    return;
  }
  // "um 1500 v. Chr.", "330 n. Chr.": TIMEX3 writes BC1500
  const era = isJoined(scan, i + 2) && lowerAt(scan, i + 2) === 'chr.' ? lowerAt(scan, i + 1) : '';
  if ((era === 'v.' || era === 'n.') && /^\d{1,4}$/.test(word)) {
    const value = `${era === 'v.' ? 'BC' : ''}${word.padStart(4, '0')}`;
    keep(scan, i, i + 3, { kind: 'fixed', type: 'DATE', value }, modOfPreposition(lowerAt(scan, i - 1)));
    return;
  }
  const year = yearAt(scan, i);
  if (year === null || !isYear(scan, i, year)) return;
  const edge = edgeAt(scan, i - 1);
  const first = edge === null ? i : i - 1;
  const last = shortEnd(scan, i, year);
  if (last !== null && lowerAt(scan, i + 1) === '/') {
    keep(scan, openSeason(scan, first), i + 3, { kind: 'years', first: year, last });
    return;
  }
  keep(scan, first, i + 1, { ...NO_DATE, year }, edge ?? modOfPreposition(lowerAt(scan, i - 1)));
  if (last !== null) keep(scan, i + 2, i + 3, { ...NO_DATE, year: last });
}

const SEASONS = new Set(
  'saison spielzeit schuljahr schuljahres studienjahr geschäftsjahr geschäftsjahres amtsperiode wintersemester'.split(
    ' ',
  ),
);

/** "der Saison | 2007/08" */
function openSeason(scan: Scan, i: number): number {
  if (!isFree(scan, i - 1) || !SEASONS.has(lowerAt(scan, i - 1))) return i;
  return isFree(scan, i - 2) && ['der', 'die', 'das', 'dem', 'des'].includes(lowerAt(scan, i - 2))
    ? i - 2
    : i - 1;
}

/** "3. 10. 2014", "am 2.5." */
function readOrdinalDate(scan: Scan, i: number): void {
  const { tokens } = scan;
  const both = /^(\d{1,2})\.(\d{1,2})\.$/.exec(tokens.word[i]);
  const day = both === null ? ordinalAt(scan, i) : Number(both[1]);
  let end = i + 1;
  let month = both === null ? null : Number(both[2]);
  if (month === null && isJoined(scan, i + 1)) {
    month = /^\d{1,2}\.$/.test(tokens.word[i + 1]) ? ordinalAt(scan, i + 1) : null;
    end = i + 2;
  }
  if (day === null || month === null) return;
  const year = isJoined(scan, end) ? yearAt(scan, end) : null;
  if (year !== null) keepDay(scan, i, end + 1, { ...NO_DATE, day, month, year });
  else if (
    both !== null &&
    month <= 12 &&
    ['am', 'vom', 'zum', 'den', 'dem', 'bis', 'ab', 'seit'].includes(lowerAt(scan, i - 1))
  )
    keepDay(scan, i, end, { ...NO_DATE, day, month });
}

export interface Year {
  readonly year: number | null;
  readonly yearShift: Shift | null;
  /** One past the last token. */
  readonly end: number;
}

const SHIFTED = new Map<string, Shift>();
const shiftBy = (words: string, by: number, from: Shift['from']): void => {
  for (const word of words.split(' ')) SHIFTED.set(word, { by, from });
};
shiftBy('dieses diesen laufenden heurigen', 0, 'published');
shiftBy('vergangenen vorigen letzten abgelaufenen', -1, 'published');
shiftBy('kommenden nächsten', 1, 'published');
shiftBy('übernächsten', 2, 'published');
shiftBy('vorletzten vorvergangenen', -2, 'published');
shiftBy('folgenden darauffolgenden', 1, 'text');
shiftBy('gleichen selben desselben', 0, 'text');

/** The year behind a month, a season or a holiday: "März 1992", "Sommer des Jahres 2005", "Juli vorigen Jahres". */
export function yearAfter(scan: Scan, end: number): Year {
  const none = { year: null, yearShift: null, end };
  if (!isJoined(scan, end)) return none;
  const plain = yearAt(scan, end);
  if (plain !== null && plain >= 100 && !(isCounted(scan, end) && plain < 1500))
    return { year: plain, yearShift: null, end: end + 1 };
  let i = end;
  if (lowerAt(scan, i) === 'des') i++;
  const isYearNoun = (k: number): boolean => /^jahre?s$/.test(lowerAt(scan, k)) && isJoined(scan, k);
  if (i > end && /^vorjahre?s$/.test(lowerAt(scan, i)))
    return { year: null, yearShift: { by: -1, from: 'published' }, end: i + 1 };
  if (i > end && /^folgejahre?s$/.test(lowerAt(scan, i)))
    return { year: null, yearShift: { by: 1, from: 'text' }, end: i + 1 };
  if (i > end && isYearNoun(i)) {
    const named = numberAt(scan, i + 1);
    return named !== null && isNumber(scan, i + 1) && isJoined(scan, i + 1)
      ? { year: named, yearShift: null, end: i + 2 }
      : { year: null, yearShift: { by: 0, from: 'text' }, end: i + 1 };
  }
  const shift = SHIFTED.get(lowerAt(scan, i));
  if (shift !== undefined && isYearNoun(i + 1)) return { year: null, yearShift: shift, end: i + 2 };
  return none;
}
