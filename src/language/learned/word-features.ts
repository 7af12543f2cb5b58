/** What is known of a word form whatever its sentence, as integers for features. */
import { remember } from '../../german/remember.ts';
import { lookUp } from '../lexis.ts';
import { hashString } from './features.ts';

export interface WordFeatures {
  readonly text: string;
  readonly form: number;
  readonly lower: number;
  /** Endings of one to five letters. */
  readonly end1: number;
  readonly end2: number;
  readonly end3: number;
  readonly end4: number;
  readonly end5: number;
  /** Capitals, small letters, digits: "US-Präsident" is "X-Xx". */
  readonly shape: number;
  /** Everything that the word lists say of the form. */
  readonly lexicon: number;
  /** Moods and tenses that the paradigms allow, of verbs. */
  readonly moods: number;
  /** 0 for no finite verb, 1 for what may be one, 2 for what can be nothing else: "ist", "müsste". */
  readonly finiteness: number;
  /** Neither letter nor digit. */
  readonly isMark: boolean;
  /** Clusters from fine to coarse: words that stand in the same places; then words that stand in the same texts. */
  readonly places: readonly number[];
  readonly topics: readonly number[];
  /** Of a word with a hyphen: what stands before the first and behind the last. */
  readonly before: WordFeatures | null;
  readonly behind: WordFeatures | null;
  /** Where models keep what they have added up for the word, −1 for nowhere (see word-sums.ts). */
  tagSums: number;
  nameSums: number;
  /** Lemmas asked for of the word, and the classes that each was found for (see lemmas.ts). */
  lemmas: readonly string[];
  lemmaClasses: readonly number[];
}

/** The clusters of a word form, `null` where it is not known. */
export type Clusters = (
  word: string,
) => { readonly places: readonly number[]; readonly topics: readonly number[] } | null;

const NONE: readonly never[] = [];
const NO_CLUSTERS = { places: [-1, -1, -1, -1], topics: [-1, -1, -1, -1] };
/** Word forms whose features are remembered. */
const MOST_KNOWN = 30_000;

/** A look-up with a memory of its own. */
export function createWordFeatures(clusters: Clusters): (word: string) => WordFeatures {
  const describe = (word: string): WordFeatures => {
    const lower = word.toLowerCase();
    const first = word.indexOf('-');
    const last = word.lastIndexOf('-');
    const digits = /\d/.test(word) ? word.replace(/\d/g, '0') : word;
    const found =
      clusters(digits) ?? clusters(digits.toLowerCase()) ?? clusters(capitalise(digits)) ?? NO_CLUSTERS;
    return {
      text: lookUp(word).word,
      form: hashString(word, 1),
      lower: hashString(lower, 2),
      end1: endingOf(lower, 1),
      end2: endingOf(lower, 2),
      end3: endingOf(lower, 3),
      end4: endingOf(lower, 4),
      end5: endingOf(lower, 5),
      shape: hashString(shapeOf(word), 5),
      lexicon: hashString(lexiconOf(word), 6),
      moods: hashString(moodsOf(word), 7),
      finiteness: finitenessOf(word),
      isMark: !/[\p{L}\p{N}]/u.test(word),
      places: found.places,
      topics: found.topics,
      before: first > 0 && first < word.length - 1 ? find(word.slice(0, first)) : null,
      behind: last > 0 && last < word.length - 1 ? find(word.slice(last + 1)) : null,
      tagSums: -1,
      nameSums: -1,
      lemmas: NONE,
      lemmaClasses: NONE,
    };
  };
  const find = remember(describe, MOST_KNOWN);
  return find;
}

/**
 * Beginnings of two to four letters. Asked for only when a word is added up for the first time: what is kept for
 * each word is to be small.
 */
export const beginningsOf = ({ text }: WordFeatures): readonly number[] =>
  [2, 3, 4].map((n) => hashString(text.slice(0, n).toLowerCase(), 29 + n));

/** Beginnings of four to seven letters of a longer word: "Hamburger", "Merkels". */
export const stemsOf = ({ text }: WordFeatures): readonly number[] =>
  [4, 5, 6, 7].filter((n) => text.length > n + 1).map((n) => hashString(text.slice(0, n), 93 + n));

const endingOf = (lower: string, n: number): number =>
  hashString(lower.length > n ? lower.slice(-n) : `^${lower}`, n * 77);

const capitalise = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();

const shapeOf = (word: string): string =>
  // "Treffen", "und": most words
  /^[A-ZÄÖÜ]?[a-zäöüß]+$/.test(word)
    ? word.charCodeAt(0) < 97 || 'ÄÖÜ'.includes(word[0])
      ? 'Xx'
      : 'x'
    : word
        .replace(/\p{Lu}+/gu, 'X')
        .replace(/\p{Ll}+/gu, 'x')
        .replace(/\d+/g, '0')
        .slice(0, 6);

/** Word classes, verb forms and kinds of nouns that the lists allow: the form's ambiguity, as one value. */
function lexiconOf(word: string): string {
  const lexeme = lookUp(word);
  const { finite, infinitive, zuInfinitive, participle, knownVerb, adjective, number, ordinary } = lexeme;
  const flags = [finite, infinitive, zuInfinitive, participle, knownVerb, adjective, number, ordinary];
  return [
    [...lexeme.stts].sort().join(' '),
    flags.map(Number).join(''),
    lexeme.noun?.kind ?? '',
    lexeme.firstName ?? '',
    lexeme.gender ?? '',
  ].join('|');
}

const moodsOf = (word: string): string =>
  [
    ...new Set(
      lookUp(word)
        .verbs.filter(({ form }) => form === 'finite')
        .map(({ mood, tense, number }) => `${mood}${tense}${number}`),
    ),
  ]
    .sort()
    .join(' ');

function finitenessOf(word: string): number {
  const { finite, infinitive, participle, knownVerb, capital, adjective, classes } = lookUp(word);
  if (!finite) return 0;
  return knownVerb && !infinitive && !participle && !capital && !adjective && classes.length === 0 ? 2 : 1;
}
