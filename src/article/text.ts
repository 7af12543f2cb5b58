import { checkArticle } from './check.ts';
import { decodeText } from './encoding.ts';
import type { Loaded } from './loaded.ts';

/** A plain text file: all of it is the article's text, to the last line break. */
export function parseText(place: string, bytes: Uint8Array): Loaded {
  const decoded = decodeText(bytes);
  if ('fault' in decoded) return { place, fault: decoded.fault };
  return checkArticle(place, { text: decoded.text }, decoded.notes);
}
