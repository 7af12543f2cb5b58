import { renderHarmless } from './harmless.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
  '\0': '\ufffd',
};

/**
 * Text for a field that it is edited in: every character stays.
 * An HTML parser folds a bare carriage return and drops a NUL: the one is written as a reference, the other shown as lost.
 */
export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"'\r\0]/g, (character) => ENTITIES[character]!).replace(/\p{Cs}/gu, '\ufffd');

/** Text of others beside the article (names, titles, notes), also inside an attribute. */
export const escapeHtml = (text: string): string => escapeMarkup(renderHarmless(text));

/**
 * The article's own text, every character of it kept. What turns the direction of the text after it
 * (U+202E before "gnp.exe") stands isolated in an element of its own: it turns nothing but itself, and shows.
 */
export const escapeArticle = (text: string): string =>
  escapeMarkup(text).replace(
    /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (control) =>
      `<bdi class="turn" data-code="U+${control.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}">${control}</bdi>`,
  );
