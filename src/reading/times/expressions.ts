/** Finds the time expressions of a text: one look-up for each word, and a reader for each kind of time word. */
import { describeTimeWord, type TimeWord } from '../../german/calendar/time-words.ts';
import type { Document } from '../../language/document.ts';
import { TokenKind } from '../../language/token-kind.ts';
import { readBareClock, readClock, readMidnight, readSpokenClock } from './clocks.ts';
import { readDecade } from './decades.ts';
import type { Expression, NoDay } from './expression.ts';
import { readHoliday, readHolidayPhrase, readNationalDay, readNthHoliday } from './feasts.ts';
import { readMonth } from './months.ts';
import {
  isMorningOpening,
  readDay,
  readPart,
  readSeason,
  readShiftNoun,
  readWeekday,
  readWeekdays,
} from './named.ts';
import { readHourNow, readPhrase, readReference } from './phrases.ts';
import { keep, lowerAt, type Scan } from './scan.ts';
import { readUnit } from './units.ts';
import { readNumber } from './years.ts';

/** All time expressions in the order of the text, and the days that do not exist. */
export function findExpressions(document: Document): {
  readonly found: readonly Expression[];
  readonly noDays: readonly NoDay[];
} {
  const { tokens } = document;
  const scan: Scan = { document, tokens, found: [], noDays: [], floor: 0 };
  for (let i = 0; i < tokens.length; i++) {
    const kind = tokens.kind[i];
    if (i < scan.floor) continue;
    if (kind === TokenKind.number) {
      if (!readBareClock(scan, i)) readNumber(scan, i);
    } else if (kind === TokenKind.ordinal) readNumber(scan, i);
    else if (kind === TokenKind.word || kind === TokenKind.abbreviation) {
      const lexeme = tokens.lexeme[i];
      const word = lexeme === null ? describeTimeWord(tokens.word[i]) : lexeme.time;
      if (word !== null) readWord(scan, i, word);
    }
  }
  return scan;
}

function readWord(scan: Scan, i: number, word: TimeWord): void {
  switch (word.kind) {
    case 'unit':
      if (!readHourNow(scan, i) && !readHolidayPhrase(scan, i)) readUnit(scan, i, word);
      return;
    case 'weekday':
      readWeekday(scan, i, word);
      return;
    case 'weekdays':
      readWeekdays(scan, i, word);
      return;
    case 'month':
      readMonth(scan, i, word);
      return;
    case 'season':
      readSeason(scan, i, word);
      return;
    case 'part':
      if (isMorningOpening(scan, i)) readDay(scan, i, { kind: 'day', by: 1, adjective: false });
      else readPart(scan, i, word);
      return;
    case 'day':
      readDay(scan, i, word);
      return;
    case 'shift':
      readShiftNoun(scan, i, word);
      return;
    case 'decade':
      readDecade(scan, i, word);
      return;
    case 'ref':
      readReference(scan, i, word.value);
      return;
    case 'set':
      keep(scan, i, i + 1, { kind: 'fixed', type: 'SET', value: word.value });
      return;
    case 'duration':
      readLength(scan, i, word.value, word.age);
      return;
    case 'holiday':
      readHoliday(scan, i, word.holiday);
      return;
    case 'holiday-phrase':
      readHolidayPhrase(scan, i);
      return;
    case 'national-day':
      readNationalDay(scan, i);
      return;
    case 'advent':
    case 'christmas-day':
      readNthHoliday(scan, i, word.kind);
      return;
    case 'midnight':
      readMidnight(scan, i);
      return;
    case 'clock':
      readClock(scan, i);
      return;
    case 'phrase':
      if (!readSpokenClock(scan, i)) readPhrase(scan, i);
  }
}

const PEOPLE =
  /(?:(?:kind|junge|mädchen|sohn|tochter|frau|mann|hund|bub)(?:e?s|er|ern|en|n)?|er|ers|ern|erin|innen|in|end|ende[nrs]?)$/;

/** "tagelang", "der einwöchige Aufenthalt"; "ein dreijähriges Kind" is an age. */
function readLength(scan: Scan, i: number, value: string, age: boolean): void {
  const { tokens } = scan;
  if (age) {
    const noun = tokens.lexeme[i + 1];
    if (tokens.lexeme[i]?.capital || noun?.capital !== true || noun.noun !== null || !noun.ordinary) return;
    // "die 37-jährige Gersfelderin", "einem 84-jährigen Bäcker": who has an age is somebody
    if (PEOPLE.test(lowerAt(scan, i + 1))) return;
  }
  keep(scan, i, i + 1, {
    kind: 'duration',
    value,
    amounts: [],
    direction: 0,
    from: 'published',
  });
}
