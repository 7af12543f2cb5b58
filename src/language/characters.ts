/**
 * Character classes for the scanner: one table look-up per UTF-16 code unit. The table is filled as
 * characters turn up, since expanding all of Unicode at import would cost milliseconds of cold start.
 */

export const LOWER = 1;
export const UPPER = 2;
export const MARK = 3;
export const IGNORABLE = 4;
export const DIGIT = 5;
export const SPACE = 6;
export const NEWLINE = 7;
export const QUOTE = 8;
export const PUNCTUATION = 9;
export const SYMBOL = 10;
export const SURROGATE = 11;
export const EMOJI = 12;
/** May stand inside a word (geht's) or around one ('Wort'). */
export const APOSTROPHE = 13;
export const HYPHEN = 14;
export const DOT = 15;
/** The low line, which joins (max_muster). */
export const JOINER = 16;
/** Regional indicators: two make a flag. Only code points above the BMP have it. */
export const FLAG = 17;

const table = new Uint8Array(0x10000);

const QUOTES = '"„“”‟«»‹›‚‛「」『』＂';
const APOSTROPHES = "'’‘`´′ʼ";
const HYPHENS = '-\u2010\u2011';
const SYMBOLS = '%&@#*§¶†‡\\‰';
const NEWLINES = '\n\r\v\f\u0085\u2028\u2029';
// U+FEFF counts as white space in JavaScript (\s) and stays so: it stands before the text, not in it.
const isIgnorable = (c: number): boolean =>
  c === 0xad ||
  c === 0x34f ||
  (c >= 0x200b && c <= 0x200f) ||
  (c >= 0x202a && c <= 0x202e) ||
  (c >= 0x2060 && c <= 0x2069);

function classify(codePoint: number): number {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return SURROGATE;
  if (isIgnorable(codePoint)) return IGNORABLE;
  const char = String.fromCodePoint(codePoint);
  if (NEWLINES.includes(char)) return NEWLINE;
  if (/\s/.test(char)) return SPACE;
  if (QUOTES.includes(char)) return QUOTE;
  if (APOSTROPHES.includes(char)) return APOSTROPHE;
  if (HYPHENS.includes(char)) return HYPHEN;
  if (char === '.') return DOT;
  if (char === '_') return JOINER;
  if (SYMBOLS.includes(char)) return SYMBOL;
  if (/[\p{Lu}\p{Lt}]/u.test(char)) return UPPER;
  if (/\p{L}/u.test(char)) return LOWER;
  if (/\p{M}/u.test(char)) return MARK;
  if (/\p{N}/u.test(char)) return DIGIT;
  if (/\p{P}/u.test(char)) return PUNCTUATION;
  if (/\p{Regional_Indicator}/u.test(char)) return FLAG;
  if (/\p{Extended_Pictographic}/u.test(char)) return EMOJI;
  // Skin tones and the tag characters of regional flags go on with an emoji.
  if ((codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) || (codePoint >= 0xe0020 && codePoint <= 0xe007f))
    return MARK;
  return SYMBOL;
}

/** The class of one UTF-16 code unit; SURROGATE for either half of a pair. */
export function classOfUnit(unit: number): number {
  const known = table[unit];
  if (known !== 0) return known;
  const found = classify(unit);
  table[unit] = found;
  return found;
}

/** The class of the code point that begins at `offset`; 0 past the end, SURROGATE for a lone half. */
export function classAt(text: string, offset: number): number {
  if (offset < 0 || offset >= text.length) return 0;
  const found = classOfUnit(text.charCodeAt(offset));
  if (found !== SURROGATE) return found;
  const codePoint = text.codePointAt(offset)!;
  return codePoint > 0xffff ? classify(codePoint) : SURROGATE;
}

/** The number of code units of the code point at `offset`: 2 for a surrogate pair, else 1. */
export function widthAt(text: string, offset: number): number {
  return text.codePointAt(offset)! > 0xffff ? 2 : 1;
}

export const isLetter = (c: number): boolean => c === LOWER || c === UPPER;
/** Letters, digits and what rides on them. */
export const isWordClass = (c: number): boolean => (c >= LOWER && c <= DIGIT) || c === JOINER;
export const isSpace = (c: number): boolean => c === SPACE || c === NEWLINE;
