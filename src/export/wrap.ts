import { eastAsianWidth } from 'get-east-asian-width';

// Latin, its punctuation and „“‚‘»«–—…, arrows, pictures of control characters: each one column wide,
// which spares nearly all text the long way.
const NARROW =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20ac\u2190-\u21ff\u2400-\u2421]*$/;

let segmenter: Intl.Segmenter | null = null;

/** What people count as letters: an accent with its base, a flag, a family of emoji. */
function lettersOf(text: string): readonly string[] {
  if (NARROW.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('de', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function columnsOfLetter(letter: string): number {
  if (/^[\p{M}\p{Cf}]+$/u.test(letter)) return 0;
  return /\p{Emoji_Presentation}|\ufe0f/u.test(letter) ? 2 : eastAsianWidth(letter.codePointAt(0)!);
}

/** Columns that a terminal gives to harmless text: two for 中, none for a combining accent. */
export const columnsOf = (text: string): number =>
  NARROW.test(text) ? text.length : lettersOf(text).reduce((sum, letter) => sum + columnsOfLetter(letter), 0);

/** A word that is wider than the line, in pieces that are not. */
function splitWord(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let columns = 0;
  for (const letter of lettersOf(word)) {
    const wide = columnsOf(letter);
    if (piece !== '' && columns + wide > width) {
      pieces.push(piece);
      piece = '';
      columns = 0;
    }
    piece += letter;
    columns += wide;
  }
  pieces.push(piece);
  return pieces;
}

/** Lines of at most `width` columns; a letter wider than that has a line to itself. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  let columns = 0;
  for (const word of text.split(' ')) {
    if (word === '') continue;
    let rest = word;
    let wide = columnsOf(word);
    if (columns > 0 && columns + 1 + wide <= width) {
      current += ` ${word}`;
      columns += 1 + wide;
      continue;
    }
    if (columns > 0) lines.push(current);
    if (wide > width) {
      const pieces = splitWord(word, width);
      rest = pieces.pop()!;
      lines.push(...pieces);
      wide = columnsOf(rest);
    }
    current = rest;
    columns = wide;
  }
  if (columns > 0 || lines.length === 0) lines.push(current);
  return lines;
}

export const padTo = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - columnsOf(text)));
