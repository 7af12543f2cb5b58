/** What a word says of time: looked up once per word form, whatever its sentence. */
import { parseNumberWord } from '../words/numbers.ts';
import { findHoliday, type Holiday, holidayPhrases } from './holidays.ts';
import lists from './time-words.json' with { type: 'json' };

/** Second, minute, hour, day, week, weekend, month, quarter, half-year, year, decade, century, millennium. */
export type TimeUnit = keyof typeof lists.units;
export type Season = keyof typeof lists.seasons;
/** Morning, midday, afternoon, evening, night, as TIMEX3 writes them behind a T. */
export type PartOfDay = keyof typeof lists.parts;
export type Edge = 'START' | 'MID' | 'END';
/** What "next" counts from: the day of publication, or the day that the text speaks of. */
export type Origin = 'published' | 'text';

export type TimeWord =
  /** `compound`: Arbeitstag, which is a time only behind a number. */
  | { readonly kind: 'unit'; readonly unit: TimeUnit; readonly plural: boolean; readonly compound: boolean }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly part: PartOfDay | null }
  | { readonly kind: 'weekdays'; readonly weekday: number; readonly part: PartOfDay | null }
  | { readonly kind: 'month'; readonly month: number; readonly edge: Edge | null; readonly short: boolean }
  | { readonly kind: 'season'; readonly season: Season; readonly edge: Edge | null }
  | { readonly kind: 'part'; readonly part: PartOfDay; readonly adverb: boolean }
  | { readonly kind: 'day'; readonly by: number; readonly adjective: boolean }
  | {
      readonly kind: 'shift';
      readonly unit: TimeUnit;
      readonly by: number;
      readonly from: Origin;
      readonly edge: Edge | null;
    }
  | { readonly kind: 'ref'; readonly value: string }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'duration'; readonly value: string; readonly age: boolean }
  | {
      readonly kind: 'decade';
      readonly decade: number;
      readonly century: number | null;
      readonly whole: boolean;
    }
  | { readonly kind: 'holiday'; readonly holiday: Holiday }
  | { readonly kind: 'holiday-phrase' }
  | { readonly kind: 'national-day' }
  | { readonly kind: 'advent' }
  | { readonly kind: 'christmas-day' }
  | { readonly kind: 'midnight' }
  | { readonly kind: 'clock' }
  /** Opens a fixed phrase: Zeit, Zukunft, kurzem, nun. */
  | { readonly kind: 'phrase' };

const words = (line: string): string[] => line.split(' ');

const invert = <T extends string>(groups: Readonly<Record<T, string>>): ReadonlyMap<string, T> =>
  new Map(
    Object.entries(groups).flatMap(([value, line]) => words(line as string).map((w) => [w, value as T])),
  );

const numbered = (groups: readonly string[]): ReadonlyMap<string, number> =>
  new Map(groups.flatMap((line, i) => words(line).map((word) => [word, i + 1] as const)));

const weekdays = numbered(lists.weekdays);
const months = numbered(lists.months);
const seasons = invert(lists.seasons);
const parts = invert(lists.parts);
const partAdverbs = invert(lists.partAdverbs);
const units = invert(lists.units);
const fractions = invert(lists.fractions);
const refs = invert(lists.refs);
const sets = invert(lists.sets);
const unitParts = new Set(words(lists.unitParts));
const days = new Map(Object.entries(lists.days));
const shifts = new Map(Object.entries(lists.shifts));
const lang = new Map(Object.entries(lists.lang));
const decades = new Map(Object.entries(lists.decades));
const phraseHeads = new Set(
  words(
    'zeit zeiten zukunft vergangenheit gegenwart moment augenblick kurzem langem kürze bälde nun halb viertel',
  ),
);

/** Which words stand for vague numbers: mehrere, einige, ein paar. */
export const vagueNumbers: ReadonlySet<string> = new Set(words(lists.vague));
/** rund, fast, gut … with their TIMEX3 mod, empty for genau. */
export const approximations: ReadonlyMap<string, string> = new Map(Object.entries(lists.approx));
/** Anfang, Mitte, Ende. */
export const edges: ReadonlyMap<string, Edge> = new Map(Object.entries(lists.edges) as [string, Edge][]);

const ADJECTIVE_SHIFTS = new Map(
  Object.entries(lists.adjectiveShifts).map(([stem, [by, from]]) => [
    stem,
    { by: by as number, from: from as Origin },
  ]),
);

/** "kommenden", "vorigen": how far from here, and from where; null for other words. */
export function findShift(lower: string): { readonly by: number; readonly from: Origin } | null {
  const stem = /^(.{4,})(?:e|en|er|es|em)$/.exec(lower)?.[1];
  if (stem === undefined) return null;
  return ADJECTIVE_SHIFTS.get(stem) ?? null;
}

/** "Sommermonate" and "Arbeitstage" are units of their own kind; "Bundestage" are none. */
function parseUnit(lower: string): TimeWord | null {
  const unit = units.get(lower);
  const plural = (word: string): boolean =>
    /(?:e|en)$/.test(word) && !/(?:woche|stunde|minute|sekunde|wochenende|dekade|hälfte)$/.test(word);
  if (unit !== undefined) return { kind: 'unit', unit, plural: plural(lower), compound: false };
  for (let cut = lower.length - 3; cut >= 3; cut--) {
    const of = units.get(lower.slice(cut));
    if (of !== undefined && unitParts.has(lower.slice(0, cut)))
      return { kind: 'unit', unit: of, plural: plural(lower), compound: true };
  }
  return null;
}

const stripGenitive = (lower: string): string =>
  lower.endsWith('s') ? lower.slice(0, lower.endsWith('es') ? -2 : -1) : lower;

function parseWeekday(lower: string, capital: boolean): TimeWord | null {
  const own = weekdays.get(lower) ?? weekdays.get(stripGenitive(lower));
  if (own !== undefined) {
    // "montags", also where it opens the sentence; "des Montags" has its article before it
    if (lower.endsWith('s')) return { kind: 'weekdays', weekday: own, part: null };
    return capital ? { kind: 'weekday', weekday: own, part: null } : null;
  }
  const cut = lower.indexOf('tag') + 3;
  const end =
    cut > 3 && weekdays.has(lower.slice(0, cut))
      ? cut
      : lower.startsWith('mittwoch')
        ? 8
        : lower.startsWith('sonnabend')
          ? 9
          : 0;
  if (end === 0) return null;
  const weekday = weekdays.get(lower.slice(0, end))!;
  const tail = lower
    .slice(end)
    .replace(/^-/, '')
    .replace(/^(?:früh|spät)(?=.{4})/, '');
  if (tail === 'früh') return { kind: 'weekday', weekday, part: 'MO' };
  const adverb = partAdverbs.get(tail);
  if (adverb !== undefined) return { kind: 'weekdays', weekday, part: adverb };
  const part = parts.get(tail);
  return part === undefined ? null : { kind: 'weekday', weekday, part };
}

/** "Frühsommer", "Spätherbst", "Hochsommer": the season and the end of it that is meant. */
function parseSeason(lower: string): TimeWord | null {
  const plain = seasons.get(lower);
  if (plain !== undefined) return { kind: 'season', season: plain, edge: null };
  const found = /^(früh|spät|hoch|vor)(.+)$/.exec(lower);
  const season = found === null ? undefined : seasons.get(found[2]);
  if (season === undefined) return null;
  const edge = { früh: 'START', vor: 'START', hoch: 'MID', spät: 'END' }[found![1]] as Edge;
  return { kind: 'season', season, edge };
}

/** "60er", "1990er", "70er-Jahre", "Sechzigerjahre", "neunziger". */
function parseDecade(lower: string): TimeWord | null {
  const whole = /-?jahren?$/.exec(lower);
  const stem = (whole === null ? lower : lower.slice(0, whole.index)).replace(/^['’]/, '');
  const named = decades.get(stem);
  if (named !== undefined) return { kind: 'decade', decade: named, century: null, whole: whole !== null };
  const digits = /^(\d\d)?(\d)0er$/.exec(stem);
  if (digits === null) return null;
  const century = digits[1] === undefined ? null : Number(digits[1]);
  return { kind: 'decade', decade: Number(digits[2]), century, whole: whole !== null };
}

const LETTER: Readonly<Record<string, string>> = { S: 'S', MIN: 'M', H: 'H' };

/** An amount of a unit as TIMEX3 writes it: 3 Y → P3Y, 20 MIN → PT20M, null → PXY. */
export function durationValue(amount: number | null, unit: TimeUnit): string {
  const count = amount === null ? 'X' : String(amount);
  if (unit in LETTER) return `PT${count}${LETTER[unit]}`;
  if (unit === 'HY') return amount === null ? 'PXM' : `P${amount * 6}M`;
  if (unit === 'Q') return `P${count}Q`;
  return `P${count}${unit}`;
}

/** "tagelang", "langjährige", "einwöchigen", "24-stündige", "jahrelange". */
function parseLength(lower: string): TimeWord | null {
  const fraction = fractions.get(lower) ?? fractions.get(lower.replace(/n$/, ''));
  if (fraction !== undefined) return { kind: 'duration', value: fraction, age: false };
  const stem = lower.replace(/(?:e|en|er|es|em)$/, '');
  if (stem.endsWith('lang')) {
    for (const [unit, value] of lang)
      if (stem.startsWith(unit) && /^(?:e|en|n)?lang$/.test(stem.slice(unit.length)))
        return { kind: 'duration', value, age: false };
    return null;
  }
  if (!/[uüäoö].*ig$|jährig$/.test(stem)) return null;
  for (const [ending, unit] of Object.entries(lists.unitAdjectives)) {
    if (!stem.endsWith(ending)) continue;
    const amount = stem.slice(0, -ending.length).replace(/-$/, '');
    if (amount === 'lang' || amount === 'mehr')
      return { kind: 'duration', value: durationValue(null, unit as TimeUnit), age: false };
    if (amount === 'halb')
      return {
        kind: 'duration',
        value: durationValue(unit === 'H' ? 30 : 6, unit === 'H' ? 'MIN' : 'M'),
        age: false,
      };
    const number = amount === 'ein' ? 1 : /^\d{1,4}$/.test(amount) ? Number(amount) : parseNumberWord(amount);
    if (number === null || stem === lower) return null;
    return { kind: 'duration', value: durationValue(number, unit as TimeUnit), age: unit === 'Y' };
  }
  return null;
}

/** What a word form says of time, or null. */
export function describeTimeWord(word: string): TimeWord | null {
  const lower = word.toLowerCase();
  const capital = lower !== word;
  if (lower.length > 32) return null;
  const ref = refs.get(lower);
  if (ref !== undefined) return { kind: 'ref', value: ref };
  const set = sets.get(lower) ?? sets.get(lower.replace(/(?:e|en|er|es|em)$/, ''));
  if (set !== undefined) return { kind: 'set', value: set };
  const day = days.get(lower) ?? days.get(lower.replace(/(?:e|en|er|es|em)$/, ''));
  // "morgen" is the day after this one, "Morgen" a part of the day unless it opens the sentence
  if (day !== undefined && !(lower === 'morgen' && capital))
    return { kind: 'day', by: day, adjective: lower.includes('trig') || lower.includes('orgig') };
  const adverb = partAdverbs.get(lower);
  if (adverb !== undefined) return { kind: 'part', part: adverb, adverb: true };
  if (lower === 'heuer') return { kind: 'shift', unit: 'Y', by: 0, from: 'published', edge: null };
  const weekday = parseWeekday(lower, capital);
  if (weekday !== null) return weekday;
  const decade = parseDecade(lower);
  if (decade !== null) return decade;
  const length = parseLength(lower);
  if (length !== null) return length;
  if (lower === 'uhr') return { kind: 'clock' };
  if (phraseHeads.has(lower)) return { kind: 'phrase' };
  if (!capital) return null;
  return parseNoun(lower);
}

function parseNoun(lower: string): TimeWord | null {
  const month = months.get(lower) ?? months.get(lower.replace(/(?:s|es)$/, ''));
  if (month !== undefined) return { kind: 'month', month, edge: null, short: lower.endsWith('.') };
  const season = parseSeason(lower);
  if (season !== null) return season;
  if (lower === 'mitternacht') return { kind: 'midnight' };
  const part = parts.get(lower) ?? parts.get(stripGenitive(lower));
  if (part !== undefined) return { kind: 'part', part, adverb: false };
  const shift = shifts.get(lower);
  if (shift !== undefined) {
    const [unit, by, from, edge] = shift as [TimeUnit, number, Origin, string];
    return { kind: 'shift', unit, by, from, edge: edge === '' ? null : (edge as Edge) };
  }
  if (lower === 'nationalfeiertag' || lower === 'nationalfeiertags') return { kind: 'national-day' };
  if (lower === 'advent' || lower === 'advents' || lower === 'adventssonntag' || lower === 'adventsonntag')
    return { kind: 'advent' };
  if (lower === 'weihnachtstag' || lower === 'weihnachtsfeiertag' || lower === 'christtag')
    return { kind: 'christmas-day' };
  const holiday = findHoliday(lower);
  if (holiday !== null) return { kind: 'holiday', holiday };
  const unit = parseUnit(lower);
  if (unit !== null) return unit;
  return holidayPhrases.has(lower) ? { kind: 'holiday-phrase' } : null;
}
