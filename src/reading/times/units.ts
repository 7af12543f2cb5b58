/** Nouns of time: "kommende Woche", "alle zwei Tage", "im dritten Quartal", "pro Jahr". */
import { durationValue, type TimeUnit, type TimeWord } from '../../german/calendar/time-words.ts';
import { Tag } from '../../language/tags.ts';
import { type Before, edgeAt, modOfPreposition, parseBefore } from './before.ts';
import { NEIGHBOURS, readDuration, readSomeUnits } from './durations.ts';
import { NO_DATE, type Shift } from './expression.ts';
import { readAsDay } from './named.ts';
import { isFree, isJoined, isNumber, keep, lowerAt, numberAt, type Scan, takeBack, yearAt } from './scan.ts';
import { isCounted, yearAfter } from './years.ts';

type UnitWord = TimeWord & { kind: 'unit' };

const HOUR_OR_LESS: ReadonlySet<TimeUnit> = new Set(['S', 'MIN', 'H']);

/** Reads the noun of a unit at `i`. */
export function readUnit(scan: Scan, i: number, word: UnitWord): void {
  if (word.unit === 'D' && !word.plural && readAsDay(scan, i, null)) return;
  const before = parseBefore(scan, i);
  if (isAge(scan, i, before)) return;
  if (word.compound) {
    if (before.number !== null || before.determiner === 'indefinite') readDuration(scan, i, word, before);
    return;
  }
  const { unit } = word;
  if (readRepeated(scan, i, word, before)) return;
  if (readNumbered(scan, i, unit, before)) return;
  if (before.number !== null || before.half || (before.vague && word.plural)) {
    readDuration(scan, i, word, before);
    return;
  }
  if (unit === 'WE') {
    readWeekend(scan, i, before);
    return;
  }
  if (before.shift !== null || before.determiner === 'this') {
    readShift(scan, i, word, before, before.shift ?? { by: 0, from: unit === 'D' ? 'text' : 'published' });
    return;
  }
  // "am Tag zuvor", "der Tag danach"
  const neighbour =
    unit === 'D' && !word.plural && isJoined(scan, i + 1) ? NEIGHBOURS.get(lowerAt(scan, i + 1)) : undefined;
  if (neighbour !== undefined && before.determiner !== 'indefinite') {
    const shift: Shift = { by: neighbour, from: 'text' };
    keep(scan, before.first, i + 2, { kind: 'shift', unit, shift, part: null });
    return;
  }
  if (before.determiner === 'indefinite') {
    // "eines Tages" is some day, no duration
    if (lowerAt(scan, i) !== 'tages' && !word.plural) readDuration(scan, i, word, { ...before, number: 1 });
    return;
  }
  if (unit === 'Y' && isFree(scan, i) && readYear(scan, i, word, before)) return;
  if (readEdge(scan, i, unit, before)) return;
  if (before.whole && !word.plural) readDuration(scan, i, word, { ...before, number: 1 });
  else if (word.plural) readSomeUnits(scan, i, word, before);
}

/** "40 Jahre alt", "zwei Jahre jünger", "im Alter von 80 Jahren", "Kinder unter 14 Jahren": ages are no times. */
function isAge(scan: Scan, i: number, before: Before): boolean {
  if (before.number === null && before.determiner !== 'indefinite') return false;
  const next = lowerAt(scan, i + 1);
  if (isJoined(scan, i + 1) && (/^alt(?:e[nrsm]?)?$/.test(next) || /^(?:jünger|älter)/.test(next)))
    return true;
  const opener = before.first - 1;
  if (before.preposition === 'von' && lowerAt(scan, opener - 1) === 'alter') return true;
  if (next === 'nach' || scan.tokens.lexeme[i]?.lower === undefined) return false;
  // "Kinder zwischen sechs und elf Jahren"
  const joined = ['und', 'bis'].includes(before.preposition) && numberAt(scan, opener - 1) !== null;
  const at = joined ? opener - 2 : opener;
  const people = scan.tokens.lexeme[at - 1]?.noun;
  return (
    ['ab', 'unter', 'über', 'bis', 'von', 'mit', 'zwischen'].includes(lowerAt(scan, at)) &&
    (people?.kind === 'person' ||
      people?.kind === 'group' ||
      /^(?:kind|menschen|jugendliche)/.test(lowerAt(scan, at - 1))) &&
    /^jahre?n?$/.test(lowerAt(scan, i))
  );
}

const RATE = new Set(['pro', 'je', 'per']);
const NO_COUNT = new Set('mal diesmal niemal manchmal nochmal abermal'.split(' '));

/** "jeden Tag", "alle vier Jahre", "pro Jahr", "einmal im Monat", "Jahr für Jahr". */
function readRepeated(scan: Scan, i: number, { unit, plural }: UnitWord, before: Before): boolean {
  const { determiner, number, ordinal, preposition } = before;
  const keepSet = (first: number, value: string): true => {
    keep(scan, first, i + 1, { kind: 'fixed', type: 'SET', value });
    return true;
  };
  if (determiner === 'every') {
    if (unit === 'WE') return keepSet(before.first, 'XXXX-WXX-WE');
    return keepSet(before.first, durationValue(ordinal ?? number ?? 1, unit));
  }
  if (determiner === 'all' && number !== null && before.shift === null)
    return keepSet(before.first, durationValue(number, unit));
  if (plural || unit === 'WE' || determiner === 'indefinite' || before.shift !== null) return false;
  if (before.first === i && isFree(scan, i - 1)) {
    if (RATE.has(preposition)) return keepSet(i - 1, durationValue(1, unit));
    // "Jahr für Jahr", "Tag um Tag"
    if (
      (preposition === 'für' || preposition === 'um') &&
      lowerAt(scan, i - 2) === lowerAt(scan, i) &&
      isFree(scan, i - 2)
    )
      return keepSet(i - 2, durationValue(1, unit));
  }
  const contracted = preposition === 'im' || preposition === 'am';
  const inPhrase =
    preposition === 'in' && determiner === 'definite' && (unit === 'W' || unit === 'H' || unit === 'MIN');
  if (!(contracted && before.first === i) && !(inPhrase && before.first === i - 1)) return false;
  if (yearAt(scan, i + 1) !== null || !hasCountBefore(scan, before.first - 1)) return false;
  return keepSet(before.first - 1, durationValue(1, unit));
}

/** "500 Menschen | im Jahr", "zweimal | in der Woche": a rate counts something before it. */
function hasCountBefore(scan: Scan, i: number): boolean {
  for (let k = i - 1; k >= i - 5 && isFree(scan, k); k--) {
    const lower = lowerAt(scan, k);
    if (isNumber(scan, k) && yearAt(scan, k) === null) return true;
    if (lower.endsWith('mal') && !NO_COUNT.has(lower)) return true;
    const number = numberAt(scan, k);
    if (number !== null && lower !== 'beide' && lower !== 'beiden') return true;
    if (scan.tokens.tag[k] === Tag.preposition || scan.tokens.tag[k] === Tag.comma) return false;
  }
  return false;
}

/** "das dritte Quartal 2009", "das 19. Jahrhundert", "die zweite Jahreshälfte". */
function readNumbered(scan: Scan, i: number, unit: TimeUnit, before: Before): boolean {
  const { ordinal } = before;
  if (unit === 'CE' && (ordinal !== null || before.shift !== null || before.determiner === 'this')) {
    if (ordinal === null) return false;
    const edge = edgeAt(scan, before.first - 1);
    const half = halfOf(scan, before.first);
    const first = edge !== null ? before.first - 1 : (half?.first ?? before.first);
    keep(
      scan,
      first,
      i + 1,
      { kind: 'fixed', type: 'DATE', value: two(ordinal - 1) },
      edge ?? half?.mod ?? null,
    );
    return true;
  }
  if ((unit !== 'Q' && unit !== 'HY') || ordinal === null || ordinal < 1 || ordinal > (unit === 'Q' ? 4 : 2))
    return false;
  const year = yearAfter(scan, i + 1);
  keep(scan, before.first, year.end, {
    ...NO_DATE,
    year: year.year,
    yearShift: year.yearShift ?? (before.shift === null ? null : before.shift),
    [unit === 'Q' ? 'quarter' : 'half']: ordinal,
  });
  return true;
}

/** "in der ersten Hälfte | des 15. Jahrhunderts" */
function halfOf(scan: Scan, first: number): { readonly first: number; readonly mod: string } | null {
  if (lowerAt(scan, first - 1) !== 'hälfte' || !isFree(scan, first - 1)) return null;
  const before = parseBefore(scan, first - 1);
  return before.ordinal === null
    ? null
    : { first: before.first, mod: before.ordinal === 1 ? 'START' : 'END' };
}

const two = (number: number): string => String(number).padStart(2, '0');

function readWeekend(scan: Scan, i: number, before: Before): void {
  const shift =
    before.shift ?? (before.determiner === 'this' ? ({ by: 0, from: 'published' } as const) : null);
  if (
    before.first === i &&
    !['am', 'vom', 'zum', 'fürs', 'übers', 'ins', 'beim', 'bis', 'ab'].includes(before.preposition)
  )
    return;
  if (before.described || before.ordinal !== null) return;
  keep(scan, before.first, i + 1, { kind: 'weekend', shift });
}

/** "kommende Woche", "Ende vergangenen Jahres", "in den nächsten Jahren", "am nächsten Tag". */
function readShift(scan: Scan, i: number, word: UnitWord, before: Before, shift: Shift): void {
  const { unit, plural } = word;
  if (plural) {
    readShiftedUnits(scan, i, unit, before, shift);
    return;
  }
  if (HOUR_OR_LESS.has(unit)) return;
  // "letzter Tag" is the last one of something; "am nächsten Tag" follows what the text tells
  const origin: Shift = unit === 'D' ? { by: shift.by, from: 'text' } : shift;
  if (unit === 'D' && (/^letzt/.test(adjectiveOf(scan, before, i)) || shift.by < -1)) return;
  const last = scan.found[scan.found.length - 1];
  // "am Freitag | vergangener Woche": the weekday was kept by itself
  if (
    unit === 'W' &&
    last?.end === before.first &&
    last.meaning.kind === 'weekday' &&
    last.meaning.shift === null
  ) {
    takeBack(scan, last.end);
    keep(scan, last.first, i + 1, { ...last.meaning, week: shift.by }, last.mod);
    return;
  }
  const edge = edgeAt(scan, before.first - 1);
  const half = edge === null && unit === 'CE' ? halfOf(scan, before.first) : null;
  const first = edge !== null ? before.first - 1 : (half?.first ?? before.first);
  keep(scan, first, i + 1, { kind: 'shift', unit, shift: origin, part: null }, edge ?? half?.mod ?? null);
}

const adjectiveOf = (scan: Scan, before: Before, i: number): string => {
  for (let k = before.first; k < i; k++)
    if (/^(?:letzt|vergangen|vorig)/.test(lowerAt(scan, k))) return lowerAt(scan, k);
  return '';
};

/** "in den vergangenen Jahren": some years up to now; "in den kommenden Jahren": the time ahead; "dieser Tage": some days. */
function readShiftedUnits(scan: Scan, i: number, unit: TimeUnit, before: Before, shift: Shift): void {
  // "die letzten Tage der Menschheit" are no days before today
  const isOwned = ['der', 'des', 'von', 'vor'].includes(lowerAt(scan, i + 1)) && isJoined(scan, i + 1);
  if (shift.by < 0 && isOwned && unit === 'D') return;
  if (shift.by < 0) {
    const value = durationValue(null, unit);
    keep(scan, before.first, i + 1, {
      kind: 'duration',
      value,
      amounts: [],
      direction: -1,
      from: shift.from,
    });
  } else if (shift.by > 0) {
    if (shift.from === 'published')
      keep(scan, before.first, i + 1, { kind: 'fixed', type: 'DATE', value: 'FUTURE_REF' });
  } else if (before.determiner === 'this') {
    const value = durationValue(null, unit);
    keep(scan, before.first, i + 1, {
      kind: 'duration',
      value,
      amounts: [],
      direction: 0,
      from: 'published',
    });
  }
}

const SINGULAR = new Set(['im', 'vom', 'zum', 'am', 'beim']);

/** "das Jahr 2012", "im Jahr 578", "Sportlerin des Jahres". */
function readYear(scan: Scan, i: number, { plural }: UnitWord, before: Before): boolean {
  const next = i + 1;
  if (isNumber(scan, next) && isJoined(scan, next) && /^\d{1,4}$/.test(scan.tokens.word[next])) {
    const year = Number(scan.tokens.word[next]);
    // "im vergangenen Jahr 513 Berichte"
    if (year < 1000 && isCounted(scan, next)) return false;
    if (year === 0) {
      scan.noDays.push({ first: before.first, end: next + 1 });
      scan.floor = next + 1;
      return true;
    }
    if (plural && !SINGULAR.has(before.preposition) && lowerAt(scan, before.first) !== 'dem') {
      // "die Jahre 2010 bis 2012": the years are read one by one
      return true;
    }
    const edge = edgeAt(scan, before.first - 1);
    const first = edge === null ? before.first : before.first - 1;
    keep(scan, first, next + 1, { ...NO_DATE, year }, edge ?? modOfPreposition(before.preposition));
    return true;
  }
  const isGenitive = /^jahre?s$/.test(lowerAt(scan, i)) && lowerAt(scan, i - 1) === 'des';
  if (!isGenitive || before.first !== i - 1 || before.described) return false;
  const edge = edgeAt(scan, i - 2);
  keep(scan, edge === null ? i - 1 : i - 2, i + 1, { ...NO_DATE, yearShift: { by: 0, from: 'text' } }, edge);
  return true;
}

/** "Anfang der Woche", "Ende des Monats", "zu Beginn des Quartals". */
function readEdge(scan: Scan, i: number, unit: TimeUnit, before: Before): boolean {
  if (before.determiner !== 'definite' || before.first !== i - 1 || HOUR_OR_LESS.has(unit) || unit === 'D')
    return false;
  const edge = edgeAt(scan, i - 2);
  if (edge === null) return false;
  keep(scan, i - 2, i + 1, { kind: 'shift', unit, shift: { by: 0, from: 'published' }, part: null }, edge);
  return true;
}
