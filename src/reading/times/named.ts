/** Times with a name: weekdays, seasons, parts of the day. */
import { holidayPhrases } from '../../german/calendar/holidays.ts';
import { describeTimeWord, type PartOfDay, type TimeWord } from '../../german/calendar/time-words.ts';
import { Tag } from '../../language/tags.ts';
import { Gap, TokenKind } from '../../language/token-kind.ts';
import { edgeAt, modOfPreposition, parseBefore } from './before.ts';
import { NO_DATE, type Shift } from './expression.ts';
import { readHoliday } from './feasts.ts';
import { isFree, isJoined, isName, isQuotedAlone, keep, lowerAt, type Scan, takeBack } from './scan.ts';
import { yearAfter } from './years.ts';

type Word<K extends TimeWord['kind']> = TimeWord & { kind: K };

/** "Freitag | früh", "heute | Abend", "gestern | nacht": the part of the day behind a day. */
function partBehind(scan: Scan, i: number): PartOfDay | null {
  if (!isJoined(scan, i) || scan.tokens.gap[i] >= Gap.line) return null;
  const lower = lowerAt(scan, i);
  if (lower === 'früh') return 'MO';
  if (lower === 'morgen') return 'MO';
  const word = describeTimeWord(scan.tokens.word[i]);
  if (word?.kind === 'part') return word.part;
  // "Freitag abend" in the old spelling
  const noun = describeTimeWord(lower.charAt(0).toUpperCase() + lower.slice(1));
  return noun?.kind === 'part' ? noun.part : null;
}

const PAPERS = new Set(['bild', 'welt', 'presse', 'nzz', 'tagesspiegel', 'blick']);

/** Reads the weekday at `i`. */
export function readWeekday(scan: Scan, i: number, { weekday, part }: Word<'weekday'>): void {
  // „Rundschau am Sonntag“
  const quotes = scan.tokens.kind;
  const isTitle =
    quotes[i + 1] === TokenKind.quote &&
    (quotes[i - 3] === TokenKind.quote || quotes[i - 2] === TokenKind.quote);
  if (isTitle && i >= 2) return;
  // "Bild am Sonntag", "„Freitag“", "Herr Freitag"
  if (isQuotedAlone(scan, i) || (PAPERS.has(lowerAt(scan, i - 2)) && lowerAt(scan, i - 1) === 'am')) return;
  const before = parseBefore(scan, i);
  if (readAsDay(scan, i, part)) return;
  if (before.first === i && isName(scan, i)) return;
  if (before.determiner === 'every' || before.preposition === 'jeweils') {
    const each = part === null ? '' : `T${part}`;
    const inMonth =
      before.ordinal !== null && lowerAt(scan, i + 1) === 'im' && lowerAt(scan, i + 2) === 'monat' ? 3 : 1;
    keep(scan, before.first, i + inMonth, {
      kind: 'fixed',
      type: 'SET',
      value: `XXXX-WXX-${weekday}${each}`,
    });
    return;
  }
  // "der erste Montag im Mai" wants a month that it counts in; by itself it says no day
  if ((before.ordinal !== null && before.ordinal < 6) || before.determiner === 'indefinite') return;
  // "am Montag darauf" follows the day that the text speaks of
  const after = ['darauf', 'danach'].includes(lowerAt(scan, i + 1))
    ? 1
    : ['zuvor', 'davor'].includes(lowerAt(scan, i + 1))
      ? -1
      : 0;
  if (after !== 0 && isJoined(scan, i + 1)) {
    const next: Shift = { by: after, from: 'text' };
    keep(scan, i, i + 2, { kind: 'weekday', weekday, shift: next, part, nightBefore: false, week: null });
    return;
  }
  const behind = part === null ? partBehind(scan, i + 1) : null;
  const end = behind === null ? i + 1 : i + 2;
  const shift =
    before.shift ?? (before.determiner === 'this' ? ({ by: 0, from: 'published' } as const) : null);
  const night = part === null && behind === null ? nightBefore(scan, before.first) : null;
  if (night !== null) {
    keep(scan, night, end, { kind: 'weekday', weekday, shift, part: 'NI', nightBefore: true, week: null });
    return;
  }
  const first = shift !== null || before.determiner === 'definite' ? before.first : i;
  const edge = before.edge !== null && part !== null ? before.edge : null;
  keep(
    scan,
    edge === null ? first : before.first,
    end,
    { kind: 'weekday', weekday, shift, part: part ?? behind, nightBefore: false, week: null },
    edge,
  );
}

/** "am gestrigen | Mittwoch", "am heutigen | Abend": the adjective says which day, and was kept by itself. */
export function readAsDay(scan: Scan, i: number, part: PartOfDay | null): boolean {
  const last = scan.found[scan.found.length - 1];
  if (last?.end !== i || i === 0) return false;
  const lower = lowerAt(scan, i - 1);
  const by = lower.startsWith('gestrig')
    ? -1
    : lower.startsWith('heutig')
      ? 0
      : lower.startsWith('morgig')
        ? 1
        : null;
  if (by === null) return false;
  takeBack(scan, i);
  keep(scan, i - 1, i + 1, { kind: 'shift', unit: 'D', shift: { by, from: 'published' }, part });
  return true;
}

/** "in der Nacht zum | Freitag": the night before, which was kept by itself. */
function nightBefore(scan: Scan, first: number): number | null {
  const toward = lowerAt(scan, first - 1);
  // "von Freitag auf | Samstag"
  const from = scan.found[scan.found.length - 1];
  if (
    toward === 'auf' &&
    from?.end === first - 1 &&
    from.meaning.kind === 'weekday' &&
    lowerAt(scan, from.first - 1) === 'von'
  ) {
    const night = scan.found[scan.found.length - 2];
    if (night?.end !== from.first - 1 || night.meaning.kind !== 'part' || night.meaning.part !== 'NI')
      return null;
    scan.found.length -= 2;
    return night.first;
  }
  if (toward !== 'zum' && toward !== 'auf' && toward !== 'zu') return null;
  const last = scan.found[scan.found.length - 1];
  if (last?.end !== first - 1 || last.meaning.kind !== 'part' || last.meaning.part !== 'NI') return null;
  takeBack(scan, first - 1);
  return last.first;
}

/** "montags", "sonntagabends". "des Montags" is one day. */
export function readWeekdays(scan: Scan, i: number, { weekday, part }: Word<'weekdays'>): void {
  const before = lowerAt(scan, i - 1);
  if (before === 'des' || before === 'eines') return;
  keep(scan, i, i + 1, {
    kind: 'fixed',
    type: 'SET',
    value: `XXXX-WXX-${weekday}${part === null ? '' : `T${part}`}`,
  });
}

/** Reads the season at `i`: bare, without article, preposition or year, it is a name. */
export function readSeason(scan: Scan, i: number, { season, edge }: Word<'season'>): void {
  const before = parseBefore(scan, i);
  const year = yearAfter(scan, i + 1);
  if (before.determiner === 'every') {
    keep(scan, before.first, i + 1, { kind: 'fixed', type: 'SET', value: `XXXX-${season}` });
    return;
  }
  const part = edgeAt(scan, before.first - 1);
  const open = [
    'im',
    'zum',
    'vom',
    'am',
    'seit',
    'bis',
    'ab',
    'vor',
    'nach',
    'beim',
    'durch',
    'über',
    'den',
    'und',
  ].includes(before.preposition);
  const licensed =
    year.end > i + 1 || part !== null || before.determiner !== 'none' || before.shift !== null || open;
  if (!licensed || isQuotedAlone(scan, i)) return;
  if (before.first === i && year.end === i + 1 && (isName(scan, i) || !open)) return;
  if (before.determiner === 'indefinite' || before.number !== null || before.ordinal !== null) return;
  // "2013/14": the season goes by the year that it begins in
  let { end } = year;
  if (
    year.year !== null &&
    lowerAt(scan, end) === '/' &&
    scan.tokens.gap[end] === Gap.none &&
    /^(?:\d\d|\d{4})$/.test(scan.tokens.word[end + 1] ?? '')
  )
    end += 2;
  const first = part === null ? before.first : before.first - 1;
  const shift =
    before.shift ?? (before.determiner === 'this' ? ({ by: 0, from: 'published' } as const) : null);
  keep(
    scan,
    first,
    end,
    { ...NO_DATE, season, year: year.year, yearShift: year.yearShift, shift },
    part ?? edge ?? modOfPreposition(before.preposition),
  );
}

const BEFORE_PART = new Set('am gegen vom zum seit bis im ab'.split(' '));

/** Reads the part of a day at `i`: "am Abend", "in der Nacht", "frühen Morgen", "nachts". */
export function readPart(scan: Scan, i: number, { part, adverb }: Word<'part'>): void {
  if (adverb) {
    // "des Abends" is one evening
    const isNoun = lowerAt(scan, i - 1) === 'des' && isFree(scan, i - 1);
    keep(scan, isNoun ? i - 1 : i, i + 1, { kind: 'part', part, adverb: !isNoun });
    return;
  }
  if (readAsDay(scan, i, part)) return;
  const before = parseBefore(scan, i);
  if (before.determiner === 'every' || before.determiner === 'all') {
    keep(scan, before.first, i + 1, { kind: 'fixed', type: 'SET', value: `XXXX-XX-XXT${part}` });
    return;
  }
  if (/heiligen?$/.test(lowerAt(scan, i - 1)) && part === 'EV') {
    readHoliday(scan, i, holidayPhrases.get('heilig')![0].holiday, i - 1);
    return;
  }
  if (before.number !== null || before.vague || before.ordinal !== null || before.determiner === 'indefinite')
    return;
  const isDefinite = before.determiner === 'definite' || before.determiner === 'this';
  const free = before.first === i || before.edge !== null || before.described || before.shift !== null;
  if (!(isDefinite || (free && BEFORE_PART.has(before.preposition)))) return;
  // "am Morgen danach", "die Nacht der langen Messer": only the time itself
  const first = before.edge !== null || isDefinite || before.shift !== null ? before.first : i;
  if (before.shift !== null && before.shift.by !== 0) {
    keep(
      scan,
      first,
      i + 1,
      {
        kind: 'shift',
        unit: 'D',
        shift: {
          by: before.shift.by > 0 ? 1 : part === 'NI' ? -1 : -1,
          from: before.shift.by > 0 ? 'text' : 'published',
        },
        part,
      },
      before.edge,
    );
    return;
  }
  keep(scan, first, i + 1, { kind: 'part', part, adverb: false }, before.edge);
}

/** "heute", "gestern Abend", "die gestrige Sitzung"; "Morgen" only where it opens its sentence before a verb. */
export function readDay(scan: Scan, i: number, { by, adjective }: Word<'day'>): void {
  if (lowerAt(scan, i) === 'morgen' && /^(?:am|guten|gegen|den|jeden|diesen|vom)$/.test(lowerAt(scan, i - 1)))
    return;
  const part = adjective ? null : partBehind(scan, i + 1);
  if (by === 0) {
    if (part === null) {
      keep(scan, i, i + 1, { kind: 'today', vague: false });
      return;
    }
  } else if (
    part === null &&
    lowerAt(scan, i - 1) === 'von' &&
    scan.tokens.tag[i - 2] === Tag.noun &&
    !adjective
  ) {
    // "der Schwache von morgen", "die Welt von gestern"
    keep(scan, i, i + 1, { kind: 'fixed', type: 'DATE', value: by > 0 ? 'FUTURE_REF' : 'PAST_REF' });
    return;
  }
  keep(scan, i, part === null ? i + 1 : i + 2, {
    kind: 'shift',
    unit: 'D',
    shift: { by, from: 'published' },
    part,
  });
}

/** "Morgen kommt sie": a capital only because the sentence begins. */
export function isMorningOpening(scan: Scan, i: number): boolean {
  const { tokens } = scan;
  if (tokens.word[i] !== 'Morgen' || i + 1 >= tokens.length) return false;
  const before = i === 0 ? '' : tokens.word[i - 1];
  const opens = i === 0 || tokens.gap[i] >= Gap.line || /^[.!?:…„“"»«–]+$/.test(before);
  const next = tokens.tag[i + 1];
  return (
    opens &&
    (next === Tag.finite ||
      next === Tag.number ||
      ['um', 'und', 'früh', 'abend', 'nachmittag', 'ab', 'vormittag'].includes(lowerAt(scan, i + 1)))
  );
}

/** "Vorjahr", "Jahresende 2015", "am Vortag". */
export function readShiftNoun(scan: Scan, i: number, { unit, by, from, edge }: Word<'shift'>): void {
  const before = parseBefore(scan, i);
  const year = edge !== null && unit === 'Y' ? yearAfter(scan, i + 1) : null;
  const first =
    before.determiner === 'definite' && before.first === i - 1
      ? i - 1
      : before.shift !== null
        ? before.first
        : i;
  if (year !== null && year.year !== null) keep(scan, first, year.end, { ...NO_DATE, year: year.year }, edge);
  else
    keep(scan, first, i + 1, { kind: 'shift', unit, shift: before.shift ?? { by, from }, part: null }, edge);
}
