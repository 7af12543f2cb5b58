import type { Article } from './article.ts';

/** One thing to tell people, German first. */
export interface Message {
  readonly german: string;
  readonly english: string;
}

/** Something doubtful about an article that can be read all the same. */
export interface ArticleNote {
  readonly span: { readonly start: number; readonly end: number };
  readonly message: string;
  readonly rule: string;
}

/** Why a source gave no article: what was found, what was expected, what to do. */
export interface Fault extends Message {
  readonly rule: string;
}

/** One source as it came in: an article with what is doubtful about it, or why there is none. */
export type Loaded =
  | { readonly place: string; readonly article: Article; readonly notes: readonly ArticleNote[] }
  | { readonly place: string; readonly fault: Fault };

/** A note on `start` to `end` of the text, in one string: the Reading keeps one. */
export const note = (
  rule: string,
  start: number,
  end: number,
  german: string,
  english: string,
): ArticleNote => ({
  span: { start, end },
  message: `${german} / ${english}`,
  rule,
});

export const fault = (place: string, rule: string, german: string, english: string): Loaded => ({
  place,
  fault: { rule, german, english },
});

/** No text of a newspaper is longer; beyond it lie dumps and traps. */
export const SIZE_LIMIT = 20 * 1024 * 1024;

export const tooLarge = (place: string): Loaded =>
  fault(
    place,
    'size',
    `mehr als ${SIZE_LIMIT / 1024 / 1024} MB gefunden, ein einzelner Artikel erwartet. Viele Artikel gehören in eine .jsonl-Datei, einer je Zeile.`,
    `found more than ${SIZE_LIMIT / 1024 / 1024} MB, expected a single article. Put many articles into a .jsonl file, one a line.`,
  );
