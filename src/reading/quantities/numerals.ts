/** Numbers in a text: "12.500", "zweieinhalb Millionen", "200 bis 300", "ein Drittel", "Hunderte". */

import { parseNumberWord } from '../../german/words/numbers.ts';
import {
  denominatorOf,
  isSeveral,
  scaleOf,
  type Vagueness,
  vaguenessOf,
  vaguenessOfScale,
} from '../../german/words/quantities.ts';
import { Tag, type TaggedTokens } from '../../language/tags.ts';
import { Gap, TokenKind } from '../../language/tokens.ts';

export interface Numeral {
  /** Tokens, half-open. */
  readonly start: number;
  readonly end: number;
  readonly value: number | null;
  readonly max: number | null;
  readonly vagueness: Vagueness | null;
  /** "ein Drittel", "die Hälfte": a part of something. */
  readonly fraction: boolean;
  /** "Millionen Menschen": no less than one. */
  readonly open: boolean;
  /** The article alone: "ein", "eine". */
  readonly article: boolean;
  /** "2008", which may be a year as well. */
  readonly plainDigits: boolean;
  readonly scaled: boolean;
}

const WHOLE = /^\d+$/;
const GROUPED = /^\d{1,3}(?:([.'’\u2009\u202f])\d{3})(?:\1\d{3})*(?:,\d+)?$/;
const DECIMAL = /^\d+,\d+$/;
const POINT = /^\d+\.\d{1,2}$/;
const HALVES: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

/** The value of a number in digits, written the German way; null for 20:15, 06.12.2004, 007. */
export function parseDigits(word: string): number | null {
  const half = HALVES[word.slice(-1)];
  if (half !== undefined) {
    const whole = word.length === 1 ? 0 : parseDigits(word.slice(0, -1));
    return whole === null ? null : whole + half;
  }
  if (word.length > 24) return null;
  if (WHOLE.test(word)) return word.length > 1 && word.startsWith('0') ? null : Number(word);
  if (DECIMAL.test(word)) return Number(word.replace(',', '.'));
  if (GROUPED.test(word)) return Number(word.replace(/[.'’\u2009\u202f]/g, '').replace(',', '.'));
  // "3.5 Millionen": the Swiss way
  return POINT.test(word) ? Number(word) : null;
}

/** Whether the number of a token has a point that is not one of thousands: a time of day where no unit follows. */
export const hasPoint = (word: string): boolean => POINT.test(word);

const EIN = new Set(['ein', 'eine', 'einen', 'einem', 'einer', 'eines']);

const PLAIN = {
  max: null,
  vagueness: null,
  fraction: false,
  open: false,
  article: false,
  plainDigits: false,
  scaled: false,
};

/** One number without what makes a range of it. */
function parseSingle(tokens: TaggedTokens, at: number): Numeral | null {
  const word = tokens.word[at];
  const lower = tokens.lexeme[at]?.lower ?? word.toLowerCase();
  if (tokens.kind[at] === TokenKind.number) return parseFigure(tokens, at);
  const vagueness = vaguenessOf(lower);
  if (vagueness !== null) return { ...PLAIN, start: at, end: at + 1, value: null, vagueness };
  if (EIN.has(lower)) return parseEin(tokens, at);
  // "mehrere Hundert", "ein paar Tausend"
  if (isSeveral(lower) && at + 1 < tokens.length) {
    const several = vaguenessOfScale(tokens.word[at + 1].toLowerCase());
    const product = several === null ? null : multiplyBehind(tokens, at + 1);
    if (product !== null)
      return { ...PLAIN, start: at, end: at + 3, value: product, open: true, scaled: true };
    if (several !== null) return { ...PLAIN, start: at, end: at + 2, value: null, vagueness: several };
    const scale = /^(?:Millionen|Milliarden)$/.test(tokens.word[at + 1])
      ? scaleOf(tokens.word[at + 1].toLowerCase())
      : null;
    return scale === null
      ? null
      : { ...PLAIN, start: at, end: at + 2, value: scale, open: true, scaled: true };
  }
  // "Millionen Menschen", "Milliarden Euro"
  if (word === 'Millionen' || word === 'Milliarden')
    return { ...PLAIN, start: at, end: at + 1, value: scaleOf(lower), open: true, scaled: true };
  if (lower === 'hälfte') return { ...PLAIN, start: at, end: at + 1, value: 0.5, fraction: true };
  if (tokens.lexeme[at]?.number !== true) return null;
  const value = parseNumberWord(lower);
  return value === null ? null : scale(tokens, { ...PLAIN, start: at, end: at + 1, value });
}

/** "mehrere hundert Millionen": at least a hundred millions. */
function multiplyBehind(tokens: TaggedTokens, at: number): number | null {
  const first = scaleOf(tokens.word[at].toLowerCase());
  const second = at + 1 < tokens.length ? scaleOf(tokens.word[at + 1].toLowerCase()) : null;
  return first === null || second === null ? null : first * second;
}

/** "12 500 Euro" with a common space, too. */
function parseFigure(tokens: TaggedTokens, at: number): Numeral | null {
  const word = tokens.word[at];
  let value = parseDigits(word);
  if (value === null) return null;
  let end = at + 1;
  if (word.length <= 3 && WHOLE.test(word))
    while (
      end < at + 4 &&
      end < tokens.length &&
      tokens.gap[end] === Gap.space &&
      /^\d{3}$/.test(tokens.word[end])
    )
      value = value * 1000 + Number(tokens.word[end++]);
  const plainDigits = end === at + 1 && WHOLE.test(word);
  return scale(tokens, { ...PLAIN, start: at, end, value, plainDigits });
}

/** "eine Million", "ein Drittel", "ein Dutzend", "eine halbe Million"; else the article by itself. */
function parseEin(tokens: TaggedTokens, at: number): Numeral {
  const next = at + 1 < tokens.length ? tokens.word[at + 1].toLowerCase() : '';
  // "ein paar Hundert"
  if (next === 'paar') {
    const several = parseSingle(tokens, at + 1);
    if (several !== null) return { ...several, start: at };
  }
  const half = next === 'halbe' || next === 'halben' || next === 'halbes';
  const factor = half && at + 2 < tokens.length ? scaleOf(tokens.word[at + 2].toLowerCase()) : null;
  if (factor !== null) return { ...PLAIN, start: at, end: at + 3, value: factor / 2, scaled: true };
  const one = scale(tokens, { ...PLAIN, start: at, end: at + 1, value: 1 });
  return one.end === at + 1 ? { ...one, article: true } : one;
}

/** "2,4 Millionen", "drei Viertel", "zwei Dutzend": what multiplies or divides the number before it. */
function scale(tokens: TaggedTokens, numeral: Numeral): Numeral {
  const { end, value } = numeral;
  // "hundert tausend Millionen": three scales are more than anybody writes
  if (end >= tokens.length || end > numeral.start + 4 || tokens.gap[end] > Gap.line || value === null)
    return numeral;
  const lower = tokens.word[end].toLowerCase();
  const factor = scaleOf(lower);
  if (factor !== null)
    return scale(tokens, {
      ...numeral,
      end: end + 1,
      value: multiply(value, factor),
      plainDigits: false,
      scaled: true,
    });
  const denominator = tokens.lexeme[end]?.capital === true ? denominatorOf(lower) : null;
  return denominator !== null && Number.isInteger(value) && value < denominator
    ? { ...numeral, end: end + 1, value: value / denominator, fraction: true, plainDigits: false }
    : numeral;
}

/** 2.3 × 1,000,000 without the dust of binary fractions. */
const multiply = (value: number, factor: number): number => Math.round(value * factor * 1000) / 1000;

/** The numeral that begins at a token, with its range: "200 bis 300", "200–300", "10- bis 15.000"; null where none does. */
export function parseNumeral(tokens: TaggedTokens, at: number): Numeral | null {
  const first = parseSingle(tokens, at);
  if (first === null || first.fraction || first.value === null || first.open || first.article) return first;
  let next = first.end;
  let cut = false;
  if (next >= tokens.length) return first;
  if (tokens.word[next] === '-' && tokens.gap[next] === Gap.none && tokens.word[next + 1] === 'bis') {
    cut = true;
    next++;
  }
  const link = tokens.word[next];
  const between = tokens.word[at - 1]?.toLowerCase() === 'zwischen';
  if (link === 'bis' || link === 'oder' || (link === 'und' && between)) next++;
  else if (/^[-–—]$/.test(link) && tokens.gap[next] === tokens.gap[next + 1]) next++;
  else return first;
  // "bis zu": two quantities
  if (next >= tokens.length || tokens.gap[next] >= Gap.paragraph) return first;
  const last = parseSingle(tokens, next);
  if (last === null || last.value === null || last.fraction || last.article || last.open) return first;
  const value = share(first, last, cut);
  if (value === null || value >= last.value) return first;
  // "zwei oder drei" leaves it open, "2 oder 30" are two numbers
  if (link === 'oder' && last.value > value + 1 && last.value !== value * 2) return first;
  return {
    ...first,
    end: last.end,
    value,
    max: last.value,
    scaled: last.scaled,
    plainDigits: first.plainDigits && last.plainDigits,
  };
}

/** "zwei bis drei Millionen", "10- bis 15.000": the lower end shares the scale of the upper one. */
function share(first: Numeral, last: Numeral, cut: boolean): number | null {
  const { value } = first;
  if (value === null || last.value === null) return null;
  if (cut && value < 1000 && last.value >= 1000) return value * 1000;
  if (!last.scaled || first.scaled) return value;
  let factor = 1;
  while (factor <= 1e15 && last.value / factor >= 1000) factor *= 1000;
  return value < 1000 ? multiply(value, factor) : value;
}

/** Whether a token may begin a numeral: cheap, for it is asked of each. */
export function mayBeNumeral(tokens: TaggedTokens, at: number): boolean {
  if (at >= tokens.length) return false;
  if (tokens.kind[at] === TokenKind.number) return true;
  const lexeme = tokens.lexeme[at];
  if (lexeme === null) return false;
  if (lexeme.number) return tokens.tag[at] === Tag.number || lexeme.capital || !lexeme.finite;
  return STARTERS.has(lexeme.lower);
}

const STARTERS: ReadonlySet<string> = new Set([
  ...EIN,
  ...'dutzende dutzenden hunderte hunderten tausende tausenden zehntausende zehntausenden hunderttausende hunderttausenden'.split(
    ' ',
  ),
  ...'mehrere mehreren einige einigen etliche etlichen paar viele vielen millionen milliarden hälfte'.split(
    ' ',
  ),
]);
