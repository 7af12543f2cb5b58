/** The place, agency and date before the first sentence of a report. */
import boundaryWords from './boundary-words.json' with { type: 'json' };
import { classAt, UPPER } from './characters.ts';
import { isSentenceStart } from './dots.ts';
import { Gap, TokenKind, type Tokens } from './tokens.ts';

const agencies = new Set(boundaryWords.agencies);
const months = new Set(boundaryWords.months);

/** Frankfurt am Main, Den Haag, Berlin/Paris: no place before an agency is longer. */
const MAX_PLACE = 8;
const MAX_BRACKET = 8;
const PLACE_LINKS = new Set(['am', 'an', 'der', 'im', 'in', 'ob', 'bei', 'auf', 'und', 'de', 'la', 'do']);

function isDash(tokens: Tokens, index: number): boolean {
  const word = tokens.word[index];
  return word === '–' || word === '—' || word === '-' || word === '--';
}

function findPlaceEnd(tokens: Tokens, from: number, end: number): number {
  let index = from;
  const limit = Math.min(end, from + MAX_PLACE);
  let isLinked = true;
  while (index < limit) {
    const word = tokens.word[index];
    if (tokens.kind[index] === TokenKind.word || tokens.kind[index] === TokenKind.abbreviation) {
      const isName = classAt(word, 0) === UPPER;
      if (!isName && (index === from || !PLACE_LINKS.has(word))) break;
      isLinked = !isName;
    } else if (word === '/' && !isLinked) isLinked = true;
    else break;
    index++;
  }
  return isLinked ? from : index;
}

/** 3. Mai 2024, den 03.05.2024: the index behind the date, `from` where there is none. */
function findDateEnd(tokens: Tokens, from: number, end: number): number {
  let index = from;
  if (tokens.word[index] === 'den' || tokens.word[index] === 'am') index++;
  if (index >= end) return from;
  const isDayMonth = tokens.kind[index] === TokenKind.ordinal && index + 1 < end;
  if (isDayMonth && months.has(tokens.word[index + 1].replace('.', ''))) {
    index += 2;
    if (index < end && tokens.kind[index] === TokenKind.number && tokens.word[index].length === 4) index++;
    return index;
  }
  return /^\d{1,2}\.\d{1,2}\.(\d{4}|\d\d)?$/.test(tokens.word[index]) ? index + 1 : from;
}

interface Bracket {
  readonly end: number;
  readonly hasAgency: boolean;
}

function readBracket(tokens: Tokens, from: number, end: number): Bracket {
  const none = { end: from, hasAgency: false };
  if (tokens.word[from] !== '(') return none;
  let hasAgency = false;
  const limit = Math.min(end, from + MAX_BRACKET);
  for (let index = from + 1; index < limit; index++) {
    const word = tokens.word[index];
    if (word === ')') return { end: index + 1, hasAgency };
    if (agencies.has(word) || agencies.has(word.split('-')[0])) hasAgency = true;
  }
  return none;
}

/** The index behind the dateline with which the paragraph [from, end) begins, or `from`. */
export function findDatelineEnd(tokens: Tokens, from: number, end: number): number {
  const placeEnd = findPlaceEnd(tokens, from, end);
  // "(dpa) –" stands without a place in some papers
  const bracket = readBracket(tokens, placeEnd, end);
  if (placeEnd === from && !bracket.hasAgency) return from;
  let index = bracket.end;
  let hasAgency = bracket.hasAgency;
  let hasDate = false;
  if (index < end && tokens.word[index] === '.' && !hasAgency && tokens.word[index + 1] === '(') index++; // Berlin. (dpa)
  if (index < end && (tokens.word[index] === ',' || tokens.word[index] === '(')) {
    const afterComma = tokens.word[index] === ',' ? index + 1 : index;
    const dateEnd = findDateEnd(tokens, afterComma, end);
    hasDate = dateEnd > afterComma;
    if (hasDate)
      index = dateEnd; // Genf, 3. Mai (dpa) –
    else if (afterComma > index) return from;
  }
  if (index < end && tokens.word[index] === '(') {
    const second = readBracket(tokens, index, end);
    hasAgency ||= second.hasAgency;
    index = second.end;
  }
  if (index >= end || index + 1 >= end) return from;
  const mark = tokens.word[index];
  const follows = classAt(tokens.word[index + 1], 0);
  const opensSentence = follows === UPPER || tokens.kind[index + 1] !== TokenKind.word;
  if (!opensSentence) return from;
  const isSpacedDash = isDash(tokens, index) && tokens.gap[index + 1] !== Gap.none;
  // "Müller – Chef der Firma – kommt" looks the same as "Berlin – Chefs der Firma": only an opener decides.
  if (isSpacedDash)
    return hasAgency || hasDate || opensPlain(tokens, from, placeEnd, index) ? index + 1 : from;
  if (hasAgency) return mark === '.' || mark === ':' ? index + 1 : index; // "Berlin (dpa). Die", "Berlin (dpa) Die"
  if (mark === '.') {
    if (hasDate) return index + 1;
    return index === placeEnd && isCapitals(tokens, from, placeEnd) ? index + 1 : from; // BERLIN. Die Regierung
  }
  return from;
}

/** Berlin – Die Regierung: one name of one or two words, then a word that opens sentences. */
function opensPlain(tokens: Tokens, from: number, placeEnd: number, dash: number): boolean {
  if (placeEnd - from > 3 || isSentenceStart(tokens.word[from])) return false;
  return isCapitals(tokens, from, placeEnd) || isSentenceStart(tokens.word[dash + 1]);
}

function isCapitals(tokens: Tokens, from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    const word = tokens.word[i];
    if (word.length < 3 || word !== word.toUpperCase() || classAt(word, 0) !== UPPER) return false;
  }
  return end > from;
}
