/** What the words around a number make of it: rund, mindestens, bis zu, "oder mehr". */
import { type Bound, boundBehind, boundOf } from '../../german/words/quantities.ts';
import { Tag, type TaggedTokens } from '../../language/tags.ts';

export interface BoundBefore {
  readonly bound: Bound;
  /** First token of the words that say so; the number's own where none do. */
  readonly start: number;
}

/** Reads backwards from a number: up to three words, through "insgesamt" and "nur". */
export function findBound(
  tokens: TaggedTokens,
  at: number,
  value: number | null,
  measured: boolean,
): BoundBefore {
  let start = at;
  for (let seen = 0; seen < 3 && start > 0; seen++) {
    const i = start - 1;
    const one = lowerAt(tokens, i);
    // Three words before two: "nicht mehr als" is no "mehr als"
    for (let words = 3; words > 1; words--) {
      if (i - words + 1 < 0) continue;
      let joined = one;
      for (let k = 1; k < words; k++) joined = `${lowerAt(tokens, i - k)} ${joined}`;
      const bound = boundOf(joined);
      if (bound !== null) return { bound, start: i - words + 1 };
    }
    const found = boundOf(one);
    if (found !== null && isBound(tokens, i, one, value, measured)) {
      start = i;
      if (found !== 'exact') return { bound: found, start };
    } else if (one === 'weitere' || one === 'weiteren' || one === 'zwischen') start = i;
    else break;
  }
  return { bound: 'exact', start };
}

/** "über zwei Themen", "unter zehn Kandidaten", "gegen drei Männer" are prepositions, "über 200 Menschen" is none. */
function isBound(
  tokens: TaggedTokens,
  at: number,
  word: string,
  value: number | null,
  measured: boolean,
): boolean {
  if (word === 'gut') return tokens.tag[at + 1] === Tag.number || measured;
  if (word !== 'über' && word !== 'unter') return word !== 'gegen';
  const before = at > 0 ? tokens.tag[at - 1] : Tag.stop;
  const governed = before === Tag.preposition || before === Tag.article;
  // "34 Prozent über 20 Euro", "drei Grad unter null" compare
  if (at > 1 && measured && before === Tag.noun && tokens.tag[at - 2] === Tag.number) return false;
  return governed || measured || (word === 'über' && (value ?? 0) >= 10);
}

const lowerAt = (tokens: TaggedTokens, i: number): string =>
  tokens.lexeme[i]?.lower ?? tokens.word[i].toLowerCase();

/** "20 oder mehr Staaten", "50 oder weniger". */
export function findBoundBehind(tokens: TaggedTokens, end: number): { bound: Bound; end: number } | null {
  if (end + 1 >= tokens.length || (tokens.word[end] !== 'oder' && tokens.word[end] !== 'und')) return null;
  const bound = boundBehind(tokens.word[end + 1].toLowerCase());
  return bound === null ? null : { bound, end: end + 2 };
}
