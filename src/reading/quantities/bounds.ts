/** What the words around a number make of it: rund, mindestens, bis zu, "oder mehr". */
import { type Bound, boundBehind, boundOf } from '../../german/words/quantities.ts';
import { Tag, type TaggedTokens } from '../../language/tags.ts';

/** Reads backwards from a number: up to three words, through "insgesamt" and "nur". */
export function findBound(tokens: TaggedTokens, at: number, value: number | null, measured: boolean): Bound {
  let i = at - 1;
  for (let seen = 0; seen < 3 && i >= 0; seen++) {
    const one = lowerAt(tokens, i);
    const two = i > 0 ? `${lowerAt(tokens, i - 1)} ${one}` : '';
    const three = i > 1 ? `${lowerAt(tokens, i - 2)} ${two}` : '';
    const joined = boundOf(three) ?? boundOf(two);
    if (joined !== null) return joined;
    const found = boundOf(one);
    if (found !== null && isBound(tokens, i, one, value, measured)) {
      if (found !== 'exact') return found;
      i--;
      continue;
    }
    if (one !== 'weitere' && one !== 'weiteren' && one !== 'zwischen') return 'exact';
    i--;
  }
  return 'exact';
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
  if (word !== 'über' && word !== 'unter' && word !== 'gegen') return true;
  const before = at > 0 ? tokens.tag[at - 1] : Tag.stop;
  const governed = before === Tag.preposition || before === Tag.article;
  if (word === 'gegen') return false;
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
