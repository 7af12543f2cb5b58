/** What all readers of time expressions share: the tokens, what was found so far, and looks at single tokens. */
import { parseNumberWord, parseOrdinalStem } from '../../german/words/numbers.ts';
import type { Document } from '../../language/document.ts';
import { Tag, type TaggedTokens } from '../../language/tags.ts';
import { Gap, TokenKind } from '../../language/token-kind.ts';
import type { Expression, Meaning, NoDay } from './expression.ts';

export interface Scan {
  readonly document: Document;
  readonly tokens: TaggedTokens;
  readonly found: Expression[];
  readonly noDays: NoDay[];
  /** First token that nothing has taken yet. */
  floor: number;
}

/** The word of a token in lower case; empty outside the text. */
export function lowerAt({ tokens }: Scan, i: number): string {
  if (i < 0 || i >= tokens.length) return '';
  return tokens.lexeme[i]?.lower ?? tokens.word[i].toLowerCase();
}

/** The token goes on with the one before it: no paragraph between. */
export const isJoined = ({ tokens }: Scan, i: number): boolean =>
  i > 0 && i < tokens.length && tokens.gap[i] < Gap.paragraph;

/** The tokens before `i` that may still be taken. */
export const isFree = (scan: Scan, i: number): boolean => i >= scan.floor && isJoined(scan, i + 1);

export const isNumber = ({ tokens }: Scan, i: number): boolean =>
  i >= 0 && i < tokens.length && tokens.kind[i] === TokenKind.number;

/** A number in digits or letters: "20", "1.000", "1,5", "zwei", "anderthalb"; "ein" is none. */
export function numberAt(scan: Scan, i: number): number | null {
  const { tokens } = scan;
  if (i < 0 || i >= tokens.length) return null;
  const word = tokens.word[i];
  if (tokens.kind[i] === TokenKind.number) {
    if (word.length > 12) return null;
    if (/^\d+$/.test(word)) return Number(word);
    if (/^\d{1,3}(?:\.\d{3})+$/.test(word)) return Number(word.replaceAll('.', ''));
    return /^\d+,\d+$/.test(word) ? Number(word.replace(',', '.')) : null;
  }
  if (tokens.kind[i] !== TokenKind.word) return null;
  const lexeme = tokens.lexeme[i];
  if (lexeme === null || !lexeme.number) {
    return lexeme?.lower === 'beide' || lexeme?.lower === 'beiden' ? 2 : null;
  }
  return parseNumberWord(lexeme.lower);
}

const ROMAN = ['', 'i.', 'ii.', 'iii.', 'iv.', 'v.', 'vi.', 'vii.', 'viii.', 'ix.', 'x.'];

/** "3.", "dritten", "III.": the number of an ordinal, or null. */
export function ordinalAt(scan: Scan, i: number): number | null {
  const { tokens } = scan;
  if (i < 0 || i >= tokens.length) return null;
  const word = tokens.word[i];
  if (tokens.kind[i] === TokenKind.ordinal) {
    if (/^\d{1,2}\.$/.test(word)) return Number(word.slice(0, -1));
    const roman = ROMAN.indexOf(word.toLowerCase());
    return roman > 0 ? roman : null;
  }
  if (tokens.kind[i] !== TokenKind.word || word.length < 5) return null;
  const lower = lowerAt(scan, i);
  const stem = lower.replace(/(?:e|en|er|es|em)$/, '');
  return stem === lower ? null : parseOrdinalStem(stem);
}

/** A year as a number of four digits, or with an apostrophe ('68). */
export function yearAt(scan: Scan, i: number): number | null {
  const { tokens } = scan;
  if (i < 0 || i >= tokens.length) return null;
  const word = tokens.word[i];
  if (tokens.kind[i] === TokenKind.number && /^\d{4}$/.test(word)) {
    const year = Number(word);
    return year >= 1 && year <= 2200 ? year : null;
  }
  const short = /^['’](\d\d)$/.exec(word);
  return short === null ? null : shortYear(Number(short[1]));
}

/** '68 → 1968, '07 → 2007 */
export const shortYear = (two: number): number => (two >= 30 ? 1900 + two : 2000 + two);

/** Keeps an expression of the tokens from `first` up to `end`. */
export function keep(
  scan: Scan,
  first: number,
  end: number,
  meaning: Meaning,
  mod: string | null = null,
): void {
  scan.found.push({ first, end, meaning, mod });
  scan.floor = end;
}

/** Takes back the expression found last where it ends right at a token: "Freitag" of "Freitag, 3. Mai". */
export function takeBack(scan: Scan, end: number): Expression | null {
  const last = scan.found[scan.found.length - 1];
  if (last === undefined || last.end !== end) return null;
  scan.found.pop();
  return last;
}

const TITLES = new Set(
  'frau herr herrn dr. prof. herren fräulein familie kommissar pater schwester kardinal bischof papst richter'.split(
    ' ',
  ),
);

/** "Frau Sommer", "Josef März": the name of somebody. */
export function isName(scan: Scan, i: number): boolean {
  const { tokens, document } = scan;
  if (TITLES.has(lowerAt(scan, i - 1)) && isJoined(scan, i)) return true;
  const before = i > 0 && isJoined(scan, i) ? tokens.lexeme[i - 1] : null;
  if (before?.firstName && before.capital && !before.ordinary) return true;
  // "die CSU-Politikerin Sommer": who bears a role bears a name
  if (before?.noun?.kind === 'person' && tokens.tag[i - 1] === Tag.noun) return true;
  return document.surnames.has(tokens.word[i]);
}

/** The whole word stands in quotation marks: the weekly „Freitag“. */
export const isQuotedAlone = ({ tokens }: Scan, i: number): boolean =>
  i > 0 &&
  i + 1 < tokens.length &&
  tokens.kind[i - 1] === TokenKind.quote &&
  tokens.kind[i + 1] === TokenKind.quote;
