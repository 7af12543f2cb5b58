/** A stretch of the article inside one element. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Of two marks on the same stretch the lower rank stands outside. */
  readonly rank: number;
  /** The opening tag; `first` is false where the mark goes on after a break. */
  readonly open: (first: boolean) => string;
  readonly close: string;
}

export interface Paragraph {
  readonly start: number;
  /** Where the words end and the line breaks before the next paragraph begin. */
  readonly wordsEnd: number;
  readonly end: number;
}

const BLANK_LINES = /(?:\r\n|\n|\r(?!\n))(?:[ \t]*(?:\r\n|\n|\r(?!\n)))+/g;
const LINE_BREAK = /(?:\r\n|\n|\r)+/g;

/** Paragraphs, parted by empty lines; where a text has none, each line is one. Together they are the whole text. */
export function findParagraphs(text: string): readonly Paragraph[] {
  const gaps = [...text.matchAll(BLANK_LINES)];
  const breaks = gaps.length > 0 ? gaps : [...text.matchAll(LINE_BREAK)];
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const { index, 0: gap } of breaks) {
    // Line breaks at the very beginning belong to the first paragraph.
    if (index === 0) continue;
    paragraphs.push({ start, wordsEnd: index, end: index + gap.length });
    start = index + gap.length;
  }
  if (start < text.length || paragraphs.length === 0)
    paragraphs.push({ start, wordsEnd: text.length, end: text.length });
  return paragraphs;
}

export const byPlace = (a: Mark, b: Mark): number => a.start - b.start || b.end - a.end || a.rank - b.rank;
const outerFirst = (a: Mark, b: Mark): number => b.end - a.end || a.rank - b.rank || a.start - b.start;

/**
 * `start` to `end` of the text with its marks as elements, sound also where marks cross: the inner one
 * is closed with the outer one and opened again after it. `marks` lie in order of `byPlace` and touch the range.
 */
export function renderMarks(
  text: string,
  start: number,
  end: number,
  marks: readonly Mark[],
  renderText: (text: string) => string,
): string {
  const cuts = new Set<number>([end]);
  for (const mark of marks) {
    if (mark.start > start) cuts.add(mark.start);
    if (mark.end < end) cuts.add(mark.end);
  }
  const out: string[] = [];
  let open: Mark[] = [];
  let next = 0;
  let at = start;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    const ending = open.findIndex((mark) => mark.end <= at);
    const kept = ending < 0 ? [] : open.slice(ending).filter((mark) => mark.end > at);
    if (ending >= 0) {
      for (const mark of open.slice(ending).reverse()) out.push(mark.close);
      open = open.slice(0, ending);
    }
    const opening = [...kept];
    for (; next < marks.length && marks[next]!.start <= at; next += 1)
      if (marks[next]!.end > at) opening.push(marks[next]!);
    for (const mark of opening.sort(outerFirst)) {
      out.push(mark.open(mark.start === at));
      open.push(mark);
    }
    out.push(renderText(text.slice(at, cut)));
    at = cut;
  }
  for (const mark of open.reverse()) out.push(mark.close);
  return out.join('');
}
