/** Line breaks: does one end a line of its own, or was the text broken at a column and goes on? */
import { Gap, type Tokens } from './tokens.ts';

/** Text is broken at a column between these; longer lines are paragraphs, shorter ones verse or tables. */
const MIN_COLUMN = 45;
const MAX_COLUMN = 100;

export interface Wrapping {
  /** The widest line, in UTF-16 units, where the text is broken at a column; 0 where each line stands for itself. */
  readonly column: number;
}

/** Decides per document: nearly every line that goes on below was full, so that the next word did not fit in. */
export function findWrapping(tokens: Tokens): Wrapping {
  const { length, gap, start, end } = tokens;
  let column = 0;
  let lineStart = 0;
  let hasBreak = false;
  for (let i = 1; i <= length; i++) {
    if (i < length && gap[i] < Gap.line) continue;
    const width = end[i - 1] - start[lineStart];
    if (width > column) column = width;
    if (i < length && gap[i] === Gap.line) hasBreak = true;
    lineStart = i;
  }
  if (!hasBreak || column < MIN_COLUMN || column > MAX_COLUMN) return { column: 0 };
  let breaks = 0;
  let full = 0;
  lineStart = 0;
  for (let i = 1; i < length; i++) {
    if (gap[i] < Gap.line) continue;
    if (gap[i] === Gap.line) {
      breaks++;
      if (isFullLine(tokens, lineStart, i, column)) full++;
    }
    lineStart = i;
  }
  return { column: full * 10 >= breaks * 7 ? column : 0 };
}

/** The next word would have run over the column; a few units of slack, since the longest line may end early. */
export function isFullLine(tokens: Tokens, lineStart: number, next: number, column: number): boolean {
  const width = tokens.end[next - 1] - tokens.start[lineStart];
  let wordEnd = next;
  while (wordEnd + 1 < tokens.length && tokens.gap[wordEnd + 1] === Gap.none) wordEnd++;
  return width + 1 + (tokens.end[wordEnd] - tokens.start[next]) >= column - 4;
}
