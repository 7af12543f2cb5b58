/** Tokens become sentences, headings and datelines. */
import boundaryWords from './boundary-words.json' with { type: 'json' };
import { classAt, DIGIT, LOWER, UPPER } from './characters.ts';
import { findDatelineEnd } from './datelines.ts';
import { isDeterminer, isSentenceStart, wantsMore } from './dots.ts';
import { findWrapping, isFullLine } from './lines.ts';
import { findQuoteSide } from './quotes.ts';
import { Gap, TokenKind, type Tokens } from './tokens.ts';

export interface Sentence {
  /** Token indexes, half-open. */
  readonly start: number;
  readonly end: number;
  /** Counts paragraphs from 0. */
  readonly paragraph: number;
  readonly kind: 'sentence' | 'heading' | 'dateline';
}

/** A text without stops is cut here, so that what reads a sentence at a time stays bounded. */
const MAX_SENTENCE = 2000;
const MAX_HEADING = 18;
const MAX_BRACKET = 60;
const MAX_CLOSERS = 16;
const openEnds = new Set(boundaryWords.openEnds);

/** Every token lies in exactly one sentence, and the sentences stand in order. */
export function findSentences(tokens: Tokens): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const wrapping = findWrapping(tokens);
  let from = 0;
  let paragraph = 0;
  for (let i = 1; i <= tokens.length; i++) {
    if (i < tokens.length) {
      if (tokens.gap[i] < Gap.line) continue;
      if (tokens.gap[i] === Gap.line && !endsLine(tokens, from, i, wrapping.column)) continue;
    }
    const isWhole = from === 0 && i === tokens.length;
    splitParagraph(tokens, from, i, paragraph, isWhole, sentences);
    from = i;
    paragraph++;
  }
  return sentences;
}

/** Does the line break before `next` end the block that begins at `from`? */
function endsLine(tokens: Tokens, from: number, next: number, column: number): boolean {
  let lineStart = next - 1;
  while (lineStart > from && tokens.gap[lineStart] < Gap.line) lineStart--;
  if (column > 0 && isFullLine(tokens, lineStart, next, column)) return false;
  if (hasStop(tokens, lineStart, next)) return true;
  const last = tokens.word[next - 1];
  if (last === ',' || last.endsWith('-') || openEnds.has(last)) return false; // "die Bürgerrechte und ⏎ Privatsphäre"
  return tokens.kind[next] !== TokenKind.word || classAt(tokens.word[next], 0) !== LOWER;
}

/** A stop at the end, quotation marks and brackets behind it aside. */
function hasStop(tokens: Tokens, from: number, end: number): boolean {
  let last = end - 1;
  while (last > from && (tokens.kind[last] === TokenKind.quote || isClosingBracket(tokens.word[last])))
    last--;
  return isStop(tokens, last) || tokens.word[last] === ':';
}

function isStop(tokens: Tokens, index: number): boolean {
  if (tokens.kind[index] !== TokenKind.punctuation) return false;
  const unit = tokens.word[index].charCodeAt(0);
  return unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026;
}

const isClosingBracket = (word: string): boolean => word === ')' || word === ']';

function isHeading(tokens: Tokens, from: number, end: number): boolean {
  if (end - from > MAX_HEADING || hasStop(tokens, from, end)) return false;
  const first = classAt(tokens.word[from], 0);
  const last = tokens.word[end - 1];
  if (last === ',' || last === ';' || openEnds.has(last)) return false;
  if (first !== UPPER && first !== DIGIT && tokens.kind[from] !== TokenKind.quote) return false;
  // "Hm. Da war was (lacht)" is two sentences; "Kommt die Maut? Streit in Berlin" is still a heading.
  for (let i = from; i < end; i++) if (tokens.word[i] === '.' || tokens.word[i] === '…') return false;
  return true;
}

function splitParagraph(
  tokens: Tokens,
  from: number,
  end: number,
  paragraph: number,
  isWhole: boolean,
  sentences: Sentence[],
): void {
  if (!isWhole && isHeading(tokens, from, end)) {
    sentences.push({ start: from, end, paragraph, kind: 'heading' });
    return;
  }
  let start = findDatelineEnd(tokens, from, end);
  if (start > from) sentences.push({ start: from, end: start, paragraph, kind: 'dateline' });
  for (let i = start; i < end; ) {
    const stopEnd = findStopEnd(tokens, i, end);
    i = Math.max(i + 1, Math.abs(stopEnd));
    if (stopEnd <= 0 && i - start < MAX_SENTENCE) continue;
    sentences.push({ start, end: i, paragraph, kind: 'sentence' });
    start = i;
  }
  if (start < end) sentences.push({ start, end, paragraph, kind: 'sentence' });
}

/**
 * The index behind the sentence where the token at `index` ends it, else 0; negative where a stop and what closes
 * behind it were read and the sentence goes on there (so that no run of stops is read twice).
 */
function findStopEnd(tokens: Tokens, index: number, end: number): number {
  const kind = tokens.kind[index];
  if (kind === TokenKind.punctuation) {
    if (tokens.word[index] === ';') return endsAtSemicolon(tokens, index, end) ? index + 1 : 0;
    if (!isStop(tokens, index)) return 0;
  } else if (kind !== TokenKind.abbreviation && kind !== TokenKind.ordinal) return 0;
  if (
    index > 0 &&
    (tokens.word[index - 1] === '(' || tokens.word[index - 1] === '[') &&
    tokens.gap[index] === Gap.none
  ) {
    return 0; // (!), [...]
  }
  const next = skipClosers(tokens, index + 1, end);
  if (next >= end) return next;
  return startsSentence(tokens, index, next) ? next : -next;
}

/** "… die Partei zu; er habe …": a clause of its own follows; lists (Meier, Pilot; Müller, Ärztin) go on. */
function endsAtSemicolon(tokens: Tokens, index: number, end: number): boolean {
  const next = index + 1;
  if (next >= end || tokens.kind[next] !== TokenKind.word || tokens.gap[next] === Gap.none) return false;
  if (classAt(tokens.word[next], 0) !== LOWER) return false;
  for (let i = index - 1; i >= Math.max(0, index - MAX_BRACKET); i--) {
    if (isClosingBracket(tokens.word[i])) break;
    if (tokens.word[i] === '(' || tokens.word[i] === '[') return false;
  }
  return true;
}

/** Marks and brackets behind the stop belong to the sentence that it ends: „Das ist gut.“ | Er ging. */
function skipClosers(tokens: Tokens, from: number, end: number): number {
  const limit = Math.min(end, from + MAX_CLOSERS);
  let next = from;
  for (; next < limit; next++) {
    const kind = tokens.kind[next];
    if (kind === TokenKind.quote) {
      if (findQuoteSide(tokens, next) === 'open') break;
      if (tokens.gap[next] !== Gap.none && tokens.word[next] !== '“') break;
    } else if (kind !== TokenKind.punctuation) break;
    else if (isClosingBracket(tokens.word[next])) {
      if (tokens.gap[next] !== Gap.none) break;
    } else if (!isStop(tokens, next)) break;
  }
  return next;
}

function startsSentence(tokens: Tokens, stop: number, next: number): boolean {
  const stopWord = tokens.word[stop];
  const kind = tokens.kind[next];
  const word = tokens.word[next];
  const first = classAt(word, 0);
  if (tokens.kind[stop] === TokenKind.abbreviation || tokens.kind[stop] === TokenKind.ordinal) {
    // "über Benedikt XVI. „Unter ihm …“" against "sagte, Benedikt XVI. „ist und bleibt“ …"
    if (kind === TokenKind.quote && next + 1 < tokens.length) {
      return isSentenceStart(tokens.word[next + 1]) && !wantsMore(stopWord) && tokens.gap[stop] < Gap.line;
    }
  }
  if (tokens.kind[stop] === TokenKind.abbreviation) {
    return first === UPPER && !wantsMore(stopWord) && isSentenceStart(word) && !isChained(tokens, stop);
  }
  if (tokens.kind[stop] === TokenKind.ordinal) {
    if (first !== UPPER || stop === 0 || tokens.gap[stop] >= Gap.line) return false; // "1. Die Kosten" is a list item
    // "zu Hartz IV. Kritiker sagen" ends, "im XX. Jahrhundert" and "am 3. Spieltag" do not, "am 3. Die Partei" does.
    const before = tokens.word[stop - 1];
    const isNumbered =
      classAt(stopWord, 0) === UPPER && classAt(before, 0) === UPPER && !isDeterminer(before);
    return isNumbered || isSentenceStart(word);
  }
  if (kind === TokenKind.word || kind === TokenKind.abbreviation || kind === TokenKind.url) {
    // „Wirklich?“ fragte er. – but names may begin small: eBay, iPhone
    if (first === LOWER) return classAt(word, 1) === UPPER && stopWord === '.' && next === stop + 1;
    if (isEllipsis(stopWord)) return tokens.gap[next] !== Gap.none && isSentenceStart(word);
    return true;
  }
  if (kind === TokenKind.number || kind === TokenKind.ordinal) return tokens.gap[next] !== Gap.none;
  if (kind === TokenKind.quote) return true;
  if (kind === TokenKind.symbol) return tokens.gap[next] !== Gap.none;
  if (word === '(' || word === '[') return tokens.gap[next] !== Gap.none && !isEllipsis(stopWord);
  // ". – Die Partei" goes on with a new sentence, „Nein!“ – so rief er – does not.
  const isDash = word === '–' || word === '—' || word === '-' || word === '--';
  return isDash && next === stop + 1 && stopWord === '.' && classAt(tokens.word[next + 1] ?? '', 0) === UPPER;
}

const isEllipsis = (word: string): boolean => word === '…' || word.startsWith('..');

/** z. B. Die Linke; i. d. R. Das: the second letter of a chain goes on, u. a. and e. V. may end. */
function isChained(tokens: Tokens, index: number): boolean {
  const word = tokens.word[index].toLowerCase();
  const before =
    index > 0 && tokens.kind[index - 1] === TokenKind.abbreviation
      ? tokens.word[index - 1].toLowerCase()
      : '';
  const chain = before.length === 2 ? before + word : word;
  return (
    chain === 'z.b.' ||
    chain === 'd.h.' ||
    chain === 'd.r.' ||
    chain === 'v.a.' ||
    chain === 'i.d.' ||
    chain === 's.o.'
  );
}
