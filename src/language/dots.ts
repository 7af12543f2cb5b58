/** Does the dot behind a word or number belong to it (z. B., Dr., 3. Mai, Benedikt XVI.)? */
import abbreviations from './abbreviations.json' with { type: 'json' };
import boundaryWords from './boundary-words.json' with { type: 'json' };
import {
  classAt,
  classOfUnit,
  DIGIT,
  isLetter,
  isSpace,
  isWordClass,
  LOWER,
  NEWLINE,
  UPPER,
} from './characters.ts';

const next = new Set(abbreviations.next);
const either = new Set(abbreviations.either);
const beforeNumber = new Set(abbreviations.beforeNumber);
const afterNumber = new Set(abbreviations.afterNumber);
const afterAbbreviation = new Set(abbreviations.afterAbbreviation);
const beforeName = new Set(abbreviations.beforeName);
const starts = new Set(boundaryWords.starts);
const determiners = new Set(boundaryWords.determiners);
const cardinalBefore = new Set(boundaryWords.cardinalBefore);
const months = new Set(boundaryWords.months);
const ordinalHeads = new Set(boundaryWords.ordinalHeads);

interface Ahead {
  /** Class of the first character that is no white space; 0 at the end of the paragraph. */
  readonly first: number;
  readonly offset: number;
  readonly spaced: boolean;
}

const MAX_WORD = 40;

function lookAhead(text: string, from: number): Ahead {
  let offset = from;
  let lines = 0;
  for (; offset < text.length; offset++) {
    const found = classOfUnit(text.charCodeAt(offset));
    if (found === NEWLINE) {
      if (!(text.charCodeAt(offset) === 10 && text.charCodeAt(offset - 1) === 13)) lines++;
    } else if (!isSpace(found)) break;
  }
  return { first: lines > 1 ? 0 : classAt(text, offset), offset, spaced: offset > from };
}

function wordAt(text: string, offset: number): string {
  let end = offset;
  const limit = Math.min(text.length, offset + MAX_WORD);
  while (end < limit && isWordClass(classOfUnit(text.charCodeAt(end)))) end++;
  return text.slice(offset, end);
}

/** Words that open a sentence and seldom stand capitalised inside one (Der, Heute, Laut). */
export const isSentenceStart = (word: string): boolean => starts.has(word);

/** Words behind which an ordinal stands (am 3., der 2.), and no cardinal. */
export const isDeterminer = (word: string): boolean =>
  determiners.has(word) || determiners.has(word.toLowerCase());

/** Abbreviations that always want a word behind them: "Dr. Die" is no sentence end. */
export function wantsMore(word: string): boolean {
  const bare = word.slice(0, -1);
  return next.has(bare) || beforeName.has(bare) || beforeNumber.has(bare);
}

/**
 * `dot` is the offset of the dot behind the word that begins at `start`; `before` the token before it, empty at
 * the start of a line.
 */
export function isAbbreviationDot(
  text: string,
  start: number,
  dot: number,
  before: string,
  isAfterNumber: boolean,
): boolean {
  if (text.charCodeAt(dot + 1) === 46) return false; // usw... is usw and an ellipsis
  const length = dot - start;
  if (length > MAX_WORD) return false;
  const word = text.slice(start, dot);
  const isChain = length > 1 && text.charCodeAt(dot - 2) === 46; // z.B., e.V., U.S.
  if (isChain) return true;
  if (length === 1) {
    if (before.endsWith('.') && !isAfterNumber) return true; // z. B., George W. H. Bush
    const ahead = lookAhead(text, dot + 1);
    if (ahead.first === 0) return false; // Er hat einen Plan B.
    if (ahead.first === UPPER && classAt(text, start) === UPPER && ahead.spaced) {
      // "Plan B. Die Regierung" ends, "Michael B. Jordan" and "U. Die" (start of a line) do not.
      return before === '' || !isSentenceStart(wordAt(text, ahead.offset));
    }
    return isLetter(classAt(text, start));
  }
  if (next.has(word) || either.has(word)) return true;
  if (length > 4 && (word.endsWith('str') || word.endsWith('Str')) && word !== 'Str') return true; // Hauptstr. 5
  if (afterNumber.has(word) && isAfterNumber) return true; // 3. Jan., 20 Min.
  if (afterAbbreviation.has(word) && before.endsWith('.')) return true; // Dr. rer. nat., h. c.
  if (beforeNumber.has(word)) {
    const ahead = lookAhead(text, dot + 1);
    return ahead.first === DIGIT || /^[IVXLC]+$/.test(wordAt(text, ahead.offset)); // Art. 5, Kap. IV
  }
  if (beforeName.has(word)) {
    const ahead = lookAhead(text, dot + 1);
    return ahead.first === UPPER && ahead.spaced && !isSentenceStart(wordAt(text, ahead.offset)); // Joh. Müller
  }
  if (word.includes('-')) {
    const last = word.slice(word.lastIndexOf('-') + 1);
    return (
      next.has(last) || (last.length === 1 && isLetter(classAt(text, dot - 1)) && /^\p{L}\.?-/u.test(word))
    ); // Dipl.-Ing., M.-M.
  }
  return false;
}

/** Does the dot behind these digits make them an ordinal? `shape` is the digits' form: 3 or 3.5 (day and month). */
export function isOrdinalDot(text: string, start: number, dot: number, before: string): boolean {
  const digits = text.slice(start, dot);
  const isDate = digits.includes('.');
  if (isDate ? !/^[0-3]?\d\.[01]?\d$/.test(digits) : !/^\d{1,3}$/.test(digits)) return false;
  const after = classAt(text, dot + 1);
  const unit = text.charCodeAt(dot + 1);
  if (unit === 46) return false;
  if (isLetter(after)) return true; // 20.April
  if (unit === 47 || unit === 45 || unit === 0x2013) return true; // 1./2. Mai, 3.-5. Mai
  if (unit === 44 || unit === 59) return true; // am 3., 4. und 5. Mai
  if (unit === 41) return text.charCodeAt(start - 1) === 40; // (17.)
  const isAfterDeterminer = isDeterminer(before);
  const ahead = lookAhead(text, dot + 1);
  if (ahead.first === 0) return isAfterDeterminer;
  if (!ahead.spaced) return false;
  if (ahead.first === LOWER) return true; // im 19. und 20. Jahrhundert
  if (ahead.first === DIGIT) return Number(digits) <= 31; // am 3. 5. 2004
  if (ahead.first !== UPPER) return isAfterDeterminer;
  const word = wordAt(text, ahead.offset);
  if (months.has(word) || ordinalHeads.has(word)) return true;
  if (isAfterDeterminer || before === '') return true; // der 4. Versuch; "1. Die Kosten" opens a list item
  if (isSentenceStart(word) || isDate) return false; // "Er ist 75. Seine Frau"
  // "Tabellenplatz 5. Merkel": a noun or "auf" before a number makes it a cardinal; "Merkels 3. Kabinett" is rarer.
  return !cardinalBefore.has(before) && classAt(before, 0) !== UPPER;
}

/** Benedikt XVI., Kapitel II.; single letters are initials and read as abbreviations. */
export function isRomanOrdinalDot(text: string, start: number, dot: number, before: string): boolean {
  if (dot - start < 2 || dot - start > 6 || text.charCodeAt(dot + 1) === 46) return false;
  for (let i = start; i < dot; i++) if (!'IVXLC'.includes(text[i])) return false;
  if (classAt(before, 0) === UPPER || isDeterminer(before)) return true;
  const ahead = lookAhead(text, dot + 1);
  return ahead.spaced && ahead.first === UPPER && !isSentenceStart(wordAt(text, ahead.offset)); // die „XX. Kategorie“
}
