/** Text becomes tokens: a scanner over code units, one pass, every unit that is no white space in one token. */
import { classOfUnit, IGNORABLE, NEWLINE, SPACE } from './characters.ts';
import { type Scan, scanToken } from './scan.ts';
import { Gap, TokenKind } from './token-kind.ts';

export { Gap, TokenKind };

/** The tokens of a text; all arrays have `length` entries. */
export interface Tokens {
  readonly text: string;
  readonly length: number;
  /** UTF-16 offsets into `text`, half-open. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** For look-ups: NFC, without soft hyphens and zero-width characters; the raw text where nothing else is left. */
  readonly word: readonly string[];
  /** A `TokenKind`. */
  readonly kind: Uint8Array;
  /** A `Gap`: the white space before the token; `paragraph` before the first. */
  readonly gap: Uint8Array;
}

// German news repeats its words: a direct-mapped cache hands out the string made before, whose hash is already
// computed for the look-ups to come. Long words are rare and stay out.
const CACHE_BITS = 14;
const CACHE_MASK = (1 << CACHE_BITS) - 1;
const MAX_CACHED = 32;
const cache: string[] = new Array(1 << CACHE_BITS).fill('');

function sliceWord(text: string, start: number, end: number): string {
  let hash = end - start;
  let isPlain = hash <= MAX_CACHED;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    hash = (Math.imul(hash, 31) + unit) | 0;
    if (unit >= 0x300 || unit === 0xad) isPlain = false;
  }
  if (!isPlain) return cleanWord(text.slice(start, end));
  const slot = (hash ^ (hash >>> CACHE_BITS)) & CACHE_MASK;
  const cached = cache[slot];
  if (cached.length === end - start && text.startsWith(cached, start)) return cached;
  // Copied unit by unit: of a slice V8 would keep the whole article alive.
  const units: number[] = [];
  for (let i = start; i < end; i++) units.push(text.charCodeAt(i));
  const word = String.fromCharCode(...units);
  cache[slot] = word;
  return word;
}

function cleanWord(raw: string): string {
  let word = '';
  for (let i = 0; i < raw.length; i++) {
    if (classOfUnit(raw.charCodeAt(i)) !== IGNORABLE) word += raw[i];
  }
  return word === '' ? raw : word.normalize('NFC');
}

function grow<T extends Int32Array | Uint8Array>(array: T, larger: T): T {
  larger.set(array);
  return larger;
}

/** Splits a text into tokens. Takes any string, lone surrogates too, in time linear in its length. */
export function tokenize(text: string): Tokens {
  const size = text.length;
  let capacity = (size >> 2) + 16;
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let kind = new Uint8Array(capacity);
  let gaps = new Uint8Array(capacity);
  const words: string[] = [];
  const scan: Scan = {
    text,
    gap: Gap.paragraph,
    previousWord: '',
    previousKind: TokenKind.punctuation,
    isQuoting: false,
    isInMarks: false,
    end: 0,
    kind: 0,
  };
  let length = 0;
  let offset = 0;
  while (offset < size) {
    const unit = text.charCodeAt(offset);
    const found = classOfUnit(unit);
    if (found === SPACE) {
      if (scan.gap === Gap.none) scan.gap = Gap.space;
      offset++;
      continue;
    }
    if (found === NEWLINE) {
      const isSecondHalf = unit === 10 && offset > 0 && text.charCodeAt(offset - 1) === 13;
      if (!isSecondHalf) scan.gap = scan.gap >= Gap.line ? Gap.paragraph : Gap.line;
      offset++;
      continue;
    }
    if (scan.gap >= Gap.line) {
      scan.previousWord = '';
      scan.previousKind = TokenKind.punctuation;
      if (scan.gap === Gap.paragraph) scan.isQuoting = scan.isInMarks = false;
    }
    scanToken(scan, offset);
    if (length === capacity) {
      capacity *= 2;
      start = grow(start, new Int32Array(capacity));
      end = grow(end, new Int32Array(capacity));
      kind = grow(kind, new Uint8Array(capacity));
      gaps = grow(gaps, new Uint8Array(capacity));
    }
    const word = sliceWord(text, offset, scan.end);
    start[length] = offset;
    end[length] = scan.end;
    kind[length] = scan.kind;
    gaps[length] = scan.gap;
    words.push(word);
    length++;
    scan.previousWord = word;
    scan.previousKind = scan.kind;
    scan.gap = Gap.none;
    offset = scan.end;
  }
  return {
    text,
    length,
    start: start.slice(0, length),
    end: end.slice(0, length),
    word: words,
    kind: kind.slice(0, length),
    gap: gaps.slice(0, length),
  };
}
