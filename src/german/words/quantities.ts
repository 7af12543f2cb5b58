/** What German counts and measures with: symbols, units, scales, fractions and the words that make a number vague. */
import { remember } from '../remember.ts';
import lists from './quantities.json' with { type: 'json' };

export type Bound = 'about' | 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'exact';
export type Vagueness = 'dozens' | 'hundreds' | 'thousands';

const toMap = <T>(record: Readonly<Record<string, unknown>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(record) as [string, T][]);
const toSet = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.join(' ').split(' '));

const symbols = toMap<string>(lists.symbols);
const measures = toSet(...lists.measures);
const scales = toMap<number>(lists.scales);
const vague = toMap<Vagueness>(lists.vague);
const vagueScales = toMap<Vagueness>(lists.vagueScales);
const several = toSet(lists.several);
const fractions = toMap<number>(lists.fractions);
const qualifiers = toMap<Bound>(lists.qualifiers);
const closing = toMap<Bound>(lists.closing);
const times = toSet(...lists.times);
const labels = toSet(...lists.labels);
const casualties = toSet(lists.casualties);
const counting = toSet(lists.counting);
const idioms: ReadonlySet<string> = new Set(lists.idioms);

/** The unit that a symbol stands for: km → Kilometer; null for what is no symbol. */
export const unitOfSymbol = (word: string): string | null => symbols.get(word) ?? null;
/** A unit in its dictionary form: Kilometer, Euro, Prozent. Compounds by their last part: Kubikmeter, US-Dollar. */
export const isMeasure = (lemma: string): boolean =>
  measures.has(lemma) || measures.has(lemma.slice(lemma.lastIndexOf('-') + 1));
/** 1,000,000 for Millionen and Mio.; null for what is no scale. Lower case. */
export const scaleOf = (lower: string): number | null => scales.get(lower) ?? null;
/** "Hunderte": hundreds. Lower case. */
export const vaguenessOf = (lower: string): Vagueness | null => vague.get(lower) ?? null;
/** "mehrere Hundert": what several of the scale are. Lower case. */
export const vaguenessOfScale = (lower: string): Vagueness | null => vagueScales.get(lower) ?? null;
export const isSeveral = (lower: string): boolean => several.has(lower);
/** 3 for Drittel and Dritteln; null for what is no fraction. Lower case. */
export const denominatorOf = (lower: string): number | null =>
  fractions.get(lower) ?? (lower.endsWith('n') ? (fractions.get(lower.slice(0, -1)) ?? null) : null);
/** What a word, or two or three, before a number make of it. Lower case. */
export const boundOf = (words: string): Bound | null => qualifiers.get(words) ?? null;
/** "20 oder mehr". Lower case. */
export const boundBehind = (lower: string): Bound | null => closing.get(lower) ?? null;
/** Nouns that a bare number numbers, not counts: Artikel 5, Platz 3, Jahr 2004. Lower case. */
export const isLabel = (lower: string): boolean => labels.has(lower);
/** "ein Toter", "eine Person": of them even one is a count. Lower case. */
export const isCasualty = (lower: string): boolean => casualties.has(lower);
/** "mindestens ein", "nur eine": what makes a number of the article. Lower case. */
export const isCounting = (lower: string): boolean => counting.has(lower);
export const isIdiom = (words: string): boolean => idioms.has(words);

const TIME_ENDINGS = ['', 's', 'es', 'e', 'en', 'n'];

/** "drei Jahre", "20 Uhr", "48 Stunden": a time, and no quantity. Lower case. */
export const isTimeUnit = (lower: string): boolean => timeUnit(lower) !== '';

const timeUnit = remember((lower: string): string => {
  const end = lower.slice(lower.lastIndexOf('-') + 1);
  for (const ending of TIME_ENDINGS)
    if (end.endsWith(ending) && times.has(end.slice(0, end.length - ending.length))) return end;
  // "Nächte" takes an umlaut
  return /^n[aä]chten?$/.test(end) ? end : '';
});
