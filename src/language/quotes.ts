/** Quotation marks: which one opens, which one closes, and which two belong together. */
import { classAt, PUNCTUATION } from './characters.ts';
import { Gap, TokenKind, type Tokens } from './tokens.ts';

export interface QuotePair {
  /** Token indexes of the marks. Where the closing one is missing, `close` is the last token of the paragraph. */
  readonly open: number;
  readonly close: number;
  /** 0 for the outermost pair. */
  readonly depth: number;
  readonly closed: boolean;
  /** Both marks as written, „“ or »«; the opening one alone where the closing one is missing. */
  readonly style: string;
}

/** Which closing marks an opening one goes with, the usual one first; sloppy typing mixes them („Wort”, „Wort"). */
const closers: Readonly<Record<string, readonly string[]>> = {
  '„': ['“', '”', '"', '‟', "''", '„'],
  '“': ['”', '“', '"'],
  '‟': ['”', '“'],
  '”': ['”', '“'],
  '»': ['«', '»'],
  '«': ['»', '«'],
  '‚': ['‘', '’', "'"],
  '‘': ['’', "'", '‘'],
  '’': ['’'],
  '‛': ['’', '‘'],
  '›': ['‹', '›'],
  '‹': ['›', '‹'],
  '"': ['"', '“', '”'],
  "'": ["'", '’'],
  ',,': ["''", '“', '”', '"', ',,'],
  '``': ["''", '"', '``'],
  "''": ["''"],
  '`': ["'", '´', '`', '’'],
  '´': ['´', '`'],
  '「': ['」'],
  '『': ['』'],
};

/** More levels than any text has; a bound keeps ten thousand opening marks linear. */
const MAX_DEPTH = 12;
/** So many paragraphs on a closing mark is still looked for. */
const MAX_CARRIED = 5;
const SINGLE_MARKS = "‚‘’‛'`´";
const OPENING_BRACKETS = '([{–—-/';

export type QuoteSide = 'open' | 'close' | 'either';

/** Which way a mark looks, judged by what stands next to it alone. */
export function findQuoteSide(tokens: Tokens, index: number): QuoteSide {
  const mark = tokens.word[index];
  if (
    mark === '„' ||
    mark === '‚' ||
    mark === ',,' ||
    mark === '``' ||
    mark === '‟' ||
    mark === '「' ||
    mark === '『'
  ) {
    return 'open';
  }
  const isFreeBefore = isFree(tokens, index, index - 1, true);
  const isFreeAfter = isFree(tokens, index + 1, index + 1, false);
  if (isFreeBefore && !isFreeAfter) return 'open';
  if (isFreeAfter && !isFreeBefore) return 'close';
  return 'either';
}

/** White space, the edge of the text, a bracket, a dash or another mark leave a side free; `gapIndex` has the gap. */
function isFree(tokens: Tokens, gapIndex: number, neighbour: number, isBefore: boolean): boolean {
  if (neighbour < 0 || neighbour >= tokens.length || tokens.gap[gapIndex] !== Gap.none) return true;
  const kind = tokens.kind[neighbour];
  if (kind === TokenKind.quote) {
    // „‚Wort‘“: of two marks in a row both look the way of the outer one.
    return isBefore ? findRunEdge(tokens, neighbour, -1) : findRunEdge(tokens, neighbour, 1);
  }
  const word = tokens.word[neighbour];
  if (isBefore) return OPENING_BRACKETS.includes(word);
  return kind === TokenKind.punctuation && classAt(word, 0) === PUNCTUATION
    ? !'([{¿¡'.includes(word)
    : word === '.';
}

/** Follows a run of marks to its end and says whether white space stands there; runs are cut at MAX_DEPTH. */
function findRunEdge(tokens: Tokens, from: number, step: 1 | -1): boolean {
  let index = from;
  for (let steps = 0; steps < MAX_DEPTH; steps++) {
    const next = index + step;
    const gapIndex = step > 0 ? next : index;
    if (next < 0 || next >= tokens.length || tokens.gap[gapIndex] !== Gap.none) return true;
    if (tokens.kind[next] !== TokenKind.quote) {
      return step > 0
        ? tokens.kind[next] === TokenKind.punctuation
        : OPENING_BRACKETS.includes(tokens.word[next]);
    }
    index = next;
  }
  return false;
}

interface Draft {
  open: number;
  close: number;
  depth: number;
  closed: boolean;
  style: string;
}

/** The index in `stack` of the innermost open mark that `mark` can close, or -1. */
function findOpener(stack: readonly Draft[], mark: string): number {
  for (let i = stack.length - 1; i >= 0; i--) if (closers[stack[i].style]?.includes(mark)) return i;
  return -1;
}

function opens(tokens: Tokens, index: number, stack: readonly Draft[], carried: Draft | null): boolean {
  const mark = tokens.word[index];
  const side = findQuoteSide(tokens, index);
  if (side !== 'either') {
    if (side === 'close' || mark !== '“') return side === 'open';
    // After „ the mark “ closes, even behind a stray space: „Wort “ – unless it opens an English pair inside.
    return !stack.some((draft) => draft.style === '„') || tokens.gap[index + 1] === Gap.none;
  }
  if (mark === '”' || mark === '’' || findOpener(stack, mark) >= 0) return false;
  return carried === null || !closers[carried.style].includes(mark);
}

/**
 * Pairs the marks of a text, sorted by `open`. A pair stays within its paragraph, except where a mark that was
 * left open meets its closing one in the next paragraphs before any new one opens there.
 */
export function findQuotePairs(
  tokens: Tokens,
  sentences: readonly { readonly end: number; readonly paragraph: number }[],
): readonly QuotePair[] {
  const pairs: Draft[] = [];
  let stack: Draft[] = [];
  let carried: Draft | null = null;
  let carriedFrom = 0;
  let first = 0;
  for (let s = 0; s < sentences.length; s++) {
    const { end } = sentences[s];
    for (let index = first; index < end; index++) {
      if (tokens.kind[index] !== TokenKind.quote) continue;
      const mark = tokens.word[index];
      if (opens(tokens, index, stack, carried)) {
        // A new paragraph of the same speech opens its marks anew.
        if (stack.length === 0) carried = null;
        if (stack.length < MAX_DEPTH && closers[mark] !== undefined) {
          const draft = { open: index, close: index, depth: stack.length, closed: false, style: mark };
          stack.push(draft);
          pairs.push(draft);
        }
        continue;
      }
      const opener = findOpener(stack, mark);
      if (opener >= 0) {
        for (let i = stack.length - 1; i > opener; i--) stack[i].close = index - 1;
        close(stack[opener], index, mark);
        stack.length = opener;
      } else if (carried !== null && closers[carried.style].includes(mark)) {
        close(carried, index, mark);
        carried = null;
      }
    }
    first = end;
    if (s + 1 === sentences.length || sentences[s + 1].paragraph !== sentences[s].paragraph) {
      for (const draft of stack) draft.close = end - 1;
      if (stack.length > 0) {
        carried = stack[0];
        carriedFrom = sentences[s].paragraph;
      } else if (sentences[s].paragraph - carriedFrom >= MAX_CARRIED) carried = null;
      stack = [];
    }
  }
  // A single mark that nothing closes was an apostrophe: ‘Adi, rock ’n’ roll.
  return pairs.filter((pair) => pair.closed || !SINGLE_MARKS.includes(pair.style));
}

function close(draft: Draft, index: number, mark: string): void {
  draft.close = index;
  draft.closed = true;
  draft.style += mark;
}
