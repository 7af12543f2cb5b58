/** Web and mail addresses: where one ends that begins like a word. */
import abbreviations from './abbreviations.json' with { type: 'json' };
import {
  APOSTROPHE,
  classOfUnit,
  DOT,
  HYPHEN,
  isSpace,
  isWordClass,
  QUOTE,
  SURROGATE,
} from './characters.ts';

const domains = new Set(abbreviations.domains);
const dottedNames = new Set(abbreviations.dottedNames);

/** Longer runs of dotted labels are no address; the bound keeps the look-ahead linear. */
const MAX_HOST = 80;
const BRACKETS_AND_BARS = '<>[]{}|';
const TRAILING = '.,;:!?)*';

/** The end of host, path and query from `offset` on, without the punctuation of the sentence around it. */
export function findUrlEnd(text: string, offset: number): number {
  let end = offset;
  let bracket = -1;
  for (; end < text.length; end++) {
    const found = classOfUnit(text.charCodeAt(end));
    if (text[end] === '(' && bracket < 0) bracket = end;
    if (isSpace(found) || found === QUOTE || found === SURROGATE || BRACKETS_AND_BARS.includes(text[end]))
      break;
  }
  while (end > offset) {
    // A bracket that the address itself opened stays: /wiki/Wort_(Sprache)
    if (text[end - 1] === ')' && bracket >= 0) break;
    if (!TRAILING.includes(text[end - 1]) && classOfUnit(text.charCodeAt(end - 1)) !== APOSTROPHE) break;
    end--;
  }
  return end;
}

/** `https://…`: the offset behind the address when a scheme ends at `colon`, else -1. */
export function findSchemeEnd(text: string, colon: number): number {
  if (!text.startsWith('://', colon)) return -1;
  const end = findUrlEnd(text, colon + 3);
  return end > colon + 3 ? end : -1;
}

/** The end of the mail address whose `@` stands at `at`, or -1. */
export function findMailEnd(text: string, at: number): number {
  let end = at + 1;
  const limit = Math.min(text.length, at + MAX_HOST);
  let dots = 0;
  for (; end < limit; end++) {
    const found = classOfUnit(text.charCodeAt(end));
    if (found === DOT) dots++;
    else if (!isWordClass(found) && found !== HYPHEN) break;
  }
  while (end > at && classOfUnit(text.charCodeAt(end - 1)) === DOT) {
    end--;
    dots--;
  }
  return dots > 0 ? end : -1;
}

export interface Address {
  readonly end: number;
  /** ver.di and ndr.de-Bericht are words with a dot in them, tagesschau.de is an address. */
  readonly isWord: boolean;
}

/** Reads tagesschau.de, www.beispiel.org/pfad, max.muster@beispiel.de from their start; `dot` is the first inner dot. */
export function findDottedAddress(text: string, start: number, dot: number): Address | null {
  let end = dot;
  let lastDot = dot;
  const limit = Math.min(text.length, dot + MAX_HOST);
  for (; end < limit; end++) {
    const found = classOfUnit(text.charCodeAt(end));
    if (found === DOT) {
      if (end > dot && lastDot === end - 1) return null;
      lastDot = end;
    } else if (!isWordClass(found) && found !== HYPHEN) break;
  }
  if (text[end] === '@') {
    const mailEnd = findMailEnd(text, end);
    return mailEnd < 0 ? null : { end: mailEnd, isWord: false };
  }
  if (lastDot === end - 1) {
    end = lastDot; // the full stop behind it
    lastDot = text.lastIndexOf('.', end - 1);
    if (lastDot < dot) return null;
  }
  const label = text.slice(lastDot + 1, end);
  const hyphen = label.indexOf('-');
  const host = text.slice(start, hyphen < 0 ? end : lastDot + 1 + hyphen);
  if (dottedNames.has(host)) return { end, isWord: true };
  const top = hyphen < 0 ? label : label.slice(0, hyphen);
  // "GGG.AT" and "ggg.at" are addresses, "gesagt.De" is a missing space.
  const isTop = domains.has(top) || (host === host.toUpperCase() && domains.has(top.toLowerCase()));
  if (!isTop) return text.startsWith('www.', start) ? { end: findUrlEnd(text, start), isWord: false } : null;
  if (hyphen >= 0) return { end, isWord: true };
  const goesOn = text[end] === '/' || text[end] === '?' || text[end] === '#';
  return { end: goesOn ? findUrlEnd(text, end) : end, isWord: false };
}
