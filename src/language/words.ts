/** Where a word or a number ends: what may stand inside one besides letters and digits. */
import abbreviations from './abbreviations.json' with { type: 'json' };
import {
  APOSTROPHE,
  classAt,
  classOfUnit,
  DIGIT,
  DOT,
  HYPHEN,
  isLetter,
  isWordClass,
  SPACE,
  SURROGATE,
  UPPER,
} from './characters.ts';

const clipped = new Set(abbreviations.clipped);

/** Bürger:innen, Leser*in, Schüler_innen, Kolleg/-innen, Kanzler(in): the offset behind the ending, or -1. */
function findGenderEnd(text: string, offset: number): number {
  const isBracket = text[offset] === '(';
  let end = offset + 1;
  if (text[offset] === '/' && text[end] === '-') end++;
  if (!text.startsWith('in', end)) return -1;
  end += text.startsWith('innen', end) ? 5 : 2;
  if (isBracket) return text[end] === ')' ? end + 1 : -1;
  return isWordClass(classAt(text, end)) ? -1 : end;
}

/** Both sides of & are capitals or digits in a name: AT&T, R&B. */
function joinsNames(text: string, offset: number): boolean {
  return classAt(text, offset - 1) === UPPER && classAt(text, offset + 1) === UPPER;
}

/**
 * The end of the word at `start`. `isQuoting`: a single quotation mark is open, so that an apostrophe behind
 * the word rather closes it ('das Haus') than leaves out a letter (Marx' Werk).
 */
export function findWordEnd(text: string, start: number, isQuoting: boolean): number {
  let end = start;
  let segment = start;
  for (;;) {
    const unit = text.charCodeAt(end);
    const found = end < text.length ? classOfUnit(unit) : 0;
    if (isWordClass(found)) {
      end++;
      continue;
    }
    if (found === SURROGATE) {
      if (!isWordClass(classAt(text, end))) return end;
      end += 2;
    } else if (found === HYPHEN) {
      const after = classAt(text, end + 1);
      if (isWordClass(after)) end++;
      else return after === HYPHEN || end === start ? end : end + 1; // Innen- und Außenminister
      segment = end;
    } else if (found === APOSTROPHE) {
      const after = classAt(text, end + 1);
      if (after === APOSTROPHE) return end; // ''Wort'' has two-stroke quotation marks
      if (isLetter(after)) end++;
      else if (isQuoting || (unit !== 0x27 && unit !== 0x2019)) return end;
      else if (after === HYPHEN)
        end++; // Michail-Tal'-Cup
      else return after === SPACE && isLetter(classAt(text, end - 1)) ? end + 1 : end; // Marx' Werk, hab' ich
    } else if (found === DOT) {
      const after = classAt(text, end + 1);
      const isLetterChain = end - segment === 1 && isLetter(after); // z.B., E.ON
      const isChannel = after === DIGIT && end - segment > 1 && isCapitals(text, segment, end); // SAT.1
      const isVersion = after === DIGIT && classAt(text, end - 1) === DIGIT; // Sojus-2.1b
      if (!isLetterChain && !isChannel && !isVersion) return end;
      end++;
      segment = end;
    } else if (unit === 0x26) {
      if (!joinsNames(text, end)) return end;
      end++;
    } else if (unit === 0x3a || unit === 0x2a || unit === 0x2f || unit === 0x28 || unit === 0xb7) {
      const genderEnd = findGenderEnd(text, end);
      if (genderEnd < 0) return unit === 0x2f && isPerHour(text, segment, end) ? end + 2 : end;
      end = genderEnd;
    } else return end;
  }
}

function isCapitals(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (classOfUnit(text.charCodeAt(i)) !== UPPER) return false;
  return true;
}

/** km/h is one unit. */
function isPerHour(text: string, start: number, slash: number): boolean {
  return (
    slash - start === 2 &&
    text.startsWith('km/', start) &&
    (text[slash + 1] === 'h' || text[slash + 1] === 's') &&
    !isWordClass(classAt(text, slash + 2))
  );
}

/** ISO dates (2024-05-03) are the only numbers with hyphens that are one token; 2004-2008 is a span of two. */
function isIsoDate(text: string, start: number, end: number): boolean {
  return (
    end - start === 4 && /^-\d\d-\d\d$/.test(text.slice(end, end + 6)) && classAt(text, end + 6) !== DIGIT
  );
}

/** The end of 1.234,56, 06.12.2004, 20.30, 3:1, 1'234 or 10 000 with thin spaces. */
export function findNumberEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    const found = classOfUnit(unit);
    if (found === DIGIT) end++;
    else if (found === SURROGATE && classAt(text, end) === DIGIT) end += 2;
    else if (unit === 0x2e || unit === 0x2c || unit === 0x3a || found === APOSTROPHE) {
      if (classAt(text, end + 1) !== DIGIT) break;
      end++;
    } else if (unit === 0x202f || unit === 0x2009) {
      if (!/^\d{3}(?!\d)/.test(text.slice(end + 1, end + 5))) break;
      end++;
    } else if (unit === 0x2d && isIsoDate(text, start, end)) end += 6;
    else break;
  }
  return end;
}

/** 'ne Frage, 's ist, '68er: an apostrophe at the start that stands for letters left out. */
export function isClippedAt(text: string, apostrophe: number): boolean {
  let end = apostrophe + 1;
  const limit = Math.min(text.length, apostrophe + 16);
  while (end < limit && isWordClass(classOfUnit(text.charCodeAt(end)))) end++;
  if (end < text.length && classOfUnit(text.charCodeAt(end)) === APOSTROPHE) return false;
  const word = text.slice(apostrophe + 1, end);
  return clipped.has(word.toLowerCase()) || /^\d\d(er|ern)?$/.test(word);
}
