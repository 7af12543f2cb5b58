/** Names in quotation marks: „Times“, „Der Spiegel“. */
import smallWords from './small-in-names.json' with { type: 'json' };
import { Tag, type TaggedTokens } from './tags.ts';

const SMALL_IN_NAMES: ReadonlySet<string> = new Set(smallWords);

/** The mark that closes a short quotation, or -1. */
export function closingQuote(tokens: TaggedTokens, open: number, end: number): number {
  for (let i = open + 1; i < end && i < open + 12; i++) if (tokens.tag[i] === Tag.quote) return i;
  return -1;
}

/** Marks around capitals only are a name: „Times“, „Der Spiegel“. */
export function isNameInQuotes(tokens: TaggedTokens, open: number, close: number): boolean {
  let names = 0;
  for (let i = open + 1; i < close; i++) {
    const word = tokens.lexeme[i];
    if (word === null) {
      if (tokens.tag[i] === Tag.stop || tokens.tag[i] === Tag.comma) return false;
      continue;
    }
    if (word.capital) names++;
    else if (!SMALL_IN_NAMES.has(word.lower)) return false;
  }
  return names > 0;
}
