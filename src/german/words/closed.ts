import { closedTable, type WordClass } from './closed-table.ts';
import { isNumberWord } from './numbers.ts';
import { swapSharpS } from './spelling.ts';

export { type AdjectiveEnding, type AdjectiveReading, isAdjective } from './adjectives.ts';
export type { Case, Gender, WordClass } from './closed-table.ts';
export { isNumberWord, parseNumberWord } from './numbers.ts';

const NONE: readonly WordClass[] = [];
const CARDINAL: readonly WordClass[] = [{ tag: 'CARD' }];
const ADVERB: readonly WordClass[] = [{ tag: 'ADV' }];
const KIND: readonly WordClass[] = [{ tag: 'PIAT' }, { tag: 'PIS' }];

/**
 * The closed-class readings of a lower-case word; empty for open-class words.
 * "der" is an article, a demonstrative and a relative pronoun, each with its cases, genders and numbers.
 */
export function closedClasses(lower: string): readonly WordClass[] {
  return closedTable().get(lower) ?? productiveClasses(lower);
}

function productiveClasses(lower: string): readonly WordClass[] {
  const first = lower.charCodeAt(0);
  if (first >= 48 && first <= 57) return isFigure(lower) ? CARDINAL : NONE;
  if (isNumberWord(lower)) return CARDINAL;
  // "dreimal", "zwanzigmal"; "dreierlei Gründe"; "dreizehntens"
  if (lower.endsWith('mal') && isNumberWord(lower.slice(0, -3))) return ADVERB;
  if (lower.endsWith('erlei') && isNumberWord(lower.slice(0, -5))) return KIND;
  if (lower.endsWith('tens') && isNumberWord(lower.slice(0, lower.endsWith('stens') ? -5 : -4)))
    return ADVERB;
  if (isDerivedAdverb(lower)) return ADVERB;
  // "ausserdem" (Swiss), "sodaß" (before 1996)
  const other = swapSharpS(lower);
  return other === null ? NONE : (closedTable().get(other) ?? NONE);
}

/** "12", "3,5", "10.000", "2023/24": digits with the marks that stand inside figures. */
function isFigure(word: string): boolean {
  for (let i = 1; i < word.length; i++) {
    const code = word.charCodeAt(i);
    // , - . / 0-9 :
    if (code < 44 || code > 58) return false;
  }
  return true;
}

const ADVERB_ENDINGS: readonly string[] = [
  'erweise', // überraschenderweise
  'sweise', // beispielsweise
  'enweise', // stellenweise
  'ermaßen', // bekanntermaßen
  'wärts', // ostwärts
  'erseits', // staatlicherseits
  'shalber', // sicherheitshalber
  'nfalls', // schlimmstenfalls
];

function isDerivedAdverb(lower: string): boolean {
  for (const ending of ADVERB_ENDINGS) {
    if (lower.length < ending.length + 3 || !lower.endsWith(ending)) continue;
    // "Landesverweise", "Personalausweise", "überweise" are nouns and verbs in -weise
    return !ending.endsWith('weise') || !NOT_WEISE.some((noun) => lower.endsWith(noun));
  }
  return false;
}

const NOT_WEISE: readonly string[] = [
  'ausweise',
  'beweise',
  'hinweise',
  'nachweise',
  'verweise',
  'überweise',
];
