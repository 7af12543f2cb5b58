/** Reads one token from its first character: where it ends and of what kind it is. */
import { findDottedAddress, findMailEnd, findSchemeEnd } from './addresses.ts';
import {
  APOSTROPHE,
  classAt,
  classOfUnit,
  DIGIT,
  DOT,
  EMOJI,
  FLAG,
  HYPHEN,
  IGNORABLE,
  isLetter,
  isWordClass,
  MARK,
  PUNCTUATION,
  QUOTE,
  SURROGATE,
  widthAt,
} from './characters.ts';
import { isAbbreviationDot, isOrdinalDot, isRomanOrdinalDot } from './dots.ts';
import { Gap, TokenKind } from './token-kind.ts';
import { findNumberEnd, findWordEnd, isClippedAt } from './words.ts';

/** The scanner's place: one object per text, written by `scanToken`, so that no token costs an allocation. */
export interface Scan {
  readonly text: string;
  gap: number;
  /** The token before this one; its word is empty at the start of a line. */
  previousWord: string;
  previousKind: number;
  /** Between 'single marks', where an apostrophe behind a word closes them. */
  isQuoting: boolean;
  /** Between "straight marks", where one behind a number closes them and is no inch mark. */
  isInMarks: boolean;
  end: number;
  kind: number;
}

export function scanToken(scan: Scan, start: number): void {
  const { text } = scan;
  const unit = text.charCodeAt(start);
  let found = classOfUnit(unit);
  scan.end = start + 1;
  if (found === SURROGATE) {
    found = classAt(text, start);
    scan.end = start + widthAt(text, start);
  }
  scan.kind = TokenKind.punctuation;

  if (isLetter(found)) scanWord(scan, start, start);
  else if (found === DIGIT) scanNumber(scan, start);
  else if (isWordClass(found)) {
    scan.end = findWordEnd(text, start, scan.isQuoting); // a mark or a low line comes first
    scan.kind = hasLetter(text, start, scan.end) ? TokenKind.word : TokenKind.symbol;
  } else if (found === QUOTE) scanQuote(scan, start, unit);
  else if (found === APOSTROPHE) scanApostrophe(scan, start, unit);
  else if (found === HYPHEN) scanHyphen(scan, start);
  else if (found === DOT) while (text.charCodeAt(scan.end) === 0x2e) scan.end++;
  else if (found === PUNCTUATION) scanPunctuation(scan, start, unit);
  else if (found === EMOJI || found === FLAG) {
    scan.end = findEmojiEnd(text, start, found);
    scan.kind = TokenKind.symbol;
  } else scanSymbol(scan, start, unit);

  // Marks and invisible characters belong to what they stand on.
  for (
    let more = classAt(text, scan.end);
    more === MARK || more === IGNORABLE;
    more = classAt(text, scan.end)
  ) {
    scan.end += widthAt(text, scan.end);
  }
}

/** `from` lies behind `start` where a number, an abbreviation or a hyphen opened the word (16-Jährige, St.-Pauli-Fan). */
function scanWord(scan: Scan, start: number, from: number): void {
  const { text, isQuoting } = scan;
  const end = findWordEnd(text, from, isQuoting);
  scan.end = end;
  scan.kind = TokenKind.word;
  const unit = end < text.length ? text.charCodeAt(end) : 0;
  if (unit === 0x2e) {
    if (isWordClass(classAt(text, end + 1))) {
      const address = findDottedAddress(text, start, end);
      if (address !== null) {
        scan.end = address.end;
        if (!address.isWord) scan.kind = TokenKind.url;
        return;
      }
    }
    const isNumber = scan.previousKind === TokenKind.number || scan.previousKind === TokenKind.ordinal;
    if (isAbbreviationDot(text, start, end, scan.previousWord, isNumber)) scan.kind = TokenKind.abbreviation;
    else if (isRomanOrdinalDot(text, start, end, scan.previousWord)) scan.kind = TokenKind.ordinal;
    else return;
    scan.end = end + 1;
    if (opensCompound(text, scan.end)) scanWord(scan, start, scan.end); // St.-Pauli-Fan, Dipl.-Ing.
  } else if (unit === 0x3a) {
    const urlEnd = findSchemeEnd(text, end);
    if (urlEnd < 0) return;
    scan.end = urlEnd;
    scan.kind = TokenKind.url;
  } else if (unit === 0x40) {
    const mailEnd = findMailEnd(text, end);
    if (mailEnd < 0) return;
    scan.end = mailEnd;
    scan.kind = TokenKind.url;
  }
}

function scanNumber(scan: Scan, start: number): void {
  const { text } = scan;
  const end = findNumberEnd(text, start);
  scan.end = end;
  scan.kind = TokenKind.number;
  const after = classAt(text, end);
  if (isLetter(after)) {
    // 90er, 5G, 3D are words; behind 20.30Uhr only the space is missing.
    if (!hasSeparator(text, start, end)) scanWord(scan, start, end);
  } else if (after === HYPHEN) {
    if (opensCompound(text, end)) scanWord(scan, start, end); // 16-Jährige, 2:1-Sieg, 1,5-fach
  } else if (after === DOT && isOrdinalDot(text, start, end, scan.previousWord)) {
    scan.end = end + 1;
    scan.kind = TokenKind.ordinal;
    if (opensCompound(text, scan.end)) scanWord(scan, start, scan.end); // 1.-Mai-Feier
  }
}

function hasSeparator(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (classOfUnit(text.charCodeAt(i)) !== DIGIT) return true;
  return false;
}

function hasLetter(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i += widthAt(text, i)) {
    const found = classAt(text, i);
    if (isLetter(found) || found === DIGIT) return true;
  }
  return false;
}

function opensCompound(text: string, offset: number): boolean {
  return classAt(text, offset) === HYPHEN && isLetter(classAt(text, offset + 1));
}

function scanQuote(scan: Scan, start: number, unit: number): void {
  scan.kind = TokenKind.quote;
  if (unit === 0x201a) scan.isQuoting = true;
  if (unit !== 0x22) return;
  const isInch = !scan.isInMarks && scan.gap === Gap.none && classAt(scan.text, start - 1) === DIGIT;
  if (isInch)
    scan.kind = TokenKind.symbol; // ein 27" Bildschirm
  else scan.isInMarks = !scan.isInMarks;
}

function scanApostrophe(scan: Scan, start: number, unit: number): void {
  const { text } = scan;
  if (unit === 0x2032) {
    scan.kind = TokenKind.symbol; // a prime counts feet or minutes
    return;
  }
  scan.kind = TokenKind.quote;
  if (text.charCodeAt(start + 1) === unit && unit !== 0x2018) {
    scan.end = start + 2; // ''Wort'' and ``Wort''
    return;
  }
  const isBehind = scan.gap === Gap.none && start > 0 && isWordClass(classAt(text, start - 1));
  if (unit === 0x2018) {
    scan.isQuoting = !scan.isQuoting && !isBehind; // closes ‚Wort‘, opens ‘Wort’
  } else if (isBehind || scan.isQuoting) {
    if (!scan.isQuoting && classAt(text, start - 1) === DIGIT) scan.kind = TokenKind.symbol; // 6' tief
    scan.isQuoting = false;
  } else if (isWordClass(classAt(text, start + 1))) {
    if (isClippedAt(text, start))
      scanWord(scan, start, start + 1); // 'ne Frage, '68er
    else scan.isQuoting = true;
  }
}

function scanHyphen(scan: Scan, start: number): void {
  const { text, gap } = scan;
  const before = classAt(text, start - 1);
  // Anbau und -verkauf, „Bild“-Zeitung, (SPD)-Chef; at the start of a line it is a list item.
  const isTail =
    gap === Gap.space ||
    (gap === Gap.none && (before === QUOTE || before === APOSTROPHE || ')(]%'.includes(text[start - 1])));
  if (isTail && isLetter(classAt(text, start + 1))) scanWord(scan, start, start + 1);
  else while (text.charCodeAt(scan.end) === 0x2d) scan.end++; // -- is one dash
}

function scanPunctuation(scan: Scan, start: number, unit: number): void {
  const { text } = scan;
  if (unit === 0x21 || unit === 0x3f) {
    while (text[scan.end] === '!' || text[scan.end] === '?') scan.end++;
  } else if (unit === 0x2c && text.charCodeAt(start + 1) === 0x2c && scan.gap !== Gap.none) {
    if (!isWordClass(classAt(text, start + 2))) return;
    scan.end = start + 2; // ,,Wort'' with two commas below
    scan.kind = TokenKind.quote;
  }
}

function scanSymbol(scan: Scan, start: number, unit: number): void {
  const { text } = scan;
  scan.kind = TokenKind.symbol;
  if ((unit === 0x23 || unit === 0x40) && isLetter(classAt(text, start + 1))) {
    scanWord(scan, start, start + 1); // #Wahl, @ministerium
  }
}

/** 🇩🇪 is a pair; 👩‍👩‍👧 and 👍🏽 go on with joiners and marks. */
function findEmojiEnd(text: string, start: number, found: number): number {
  let end = start + widthAt(text, start);
  if (found === FLAG) return classAt(text, end) === FLAG ? end + 2 : end;
  for (;;) {
    const more = classAt(text, end);
    if (more === MARK) end += widthAt(text, end);
    else if (text.charCodeAt(end) === 0x200d && classAt(text, end + 1) === EMOJI)
      end += 1 + widthAt(text, end + 1);
    else return end;
  }
}
