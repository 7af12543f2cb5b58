import { adjectiveLists } from './adjective-lists.ts';
import { derivedLemma } from './derived-adjectives.ts';
import { isNumberWord, parseOrdinalStem } from './numbers.ts';
import { swapSharpS } from './spelling.ts';

export type AdjectiveEnding = '' | 'e' | 'en' | 'em' | 'er' | 'es';

/** One adjective form: its lemma, the inflectional ending that it bears and its degree. */
export interface AdjectiveReading {
  readonly lemma: string;
  readonly ending: AdjectiveEnding;
  readonly degree: 'positive' | 'comparative' | 'superlative';
}

type FindLemma = (stem: string, bare: boolean) => string | null;

/** The one inflectional ending that a word can bear, by its last letters: "guten" is gut + en, never gute + n. */
function endingOf(lower: string): AdjectiveEnding {
  const last = lower.charCodeAt(lower.length - 1);
  if (last === 101) return 'e';
  if (lower.charCodeAt(lower.length - 2) !== 101) return '';
  if (last === 110) return 'en';
  if (last === 114) return 'er';
  if (last === 115) return 'es';
  return last === 109 ? 'em' : '';
}

/** The lemma of a listed adjective from its form without ending, or null. */
function listedLemma(stem: string, bare: boolean): string | null {
  const { inflected, attributive, indeclinable } = adjectiveLists();
  if (inflected.has(stem)) return stem;
  if (bare) return indeclinable.has(stem) ? stem : null;
  // "hohe" belongs to hoch; "obere", "letzte" have no bare form, for "ober" and "hinter" are something else
  if (stem === 'hoh') return 'hoch';
  if (attributive.has(stem)) return stem;
  // "leise", "müder": the lemma ends in -e and loses it before an ending
  if (inflected.has(`${stem}e`)) return `${stem}e`;
  return elidedLemma(stem, inflected);
}

/** "dunkle", "teure", "makabre", "trockne": the stem has lost the e of its last syllable. */
function elidedLemma(stem: string, inflected: ReadonlySet<string>): string | null {
  const last = stem[stem.length - 1];
  if (stem.length < 3 || (last !== 'l' && last !== 'r' && last !== 'n')) return null;
  const lemma = `${stem.slice(0, -1)}e${last}`;
  return inflected.has(lemma) ? lemma : null;
}

const madeLemma: FindLemma = (stem, bare) => derivedLemma(stem, bare, listedLemma);

function parseForm(lower: string, find: FindLemma): AdjectiveReading | null {
  // the bare form comes first: "sicher" is no "sich" + er
  const bare = find(lower, true);
  if (bare !== null) return { lemma: bare, ending: '', degree: 'positive' };
  const ending = endingOf(lower);
  if (ending === '') return null;
  const stem = lower.slice(0, lower.length - ending.length);
  const lemma = find(stem, false);
  if (lemma !== null) return { lemma, ending, degree: 'positive' };
  // "schönere": -er- and an ending; bare "schöner" has been read as the attributive positive
  if (stem.endsWith('er')) {
    const compared = find(stem.slice(0, -2), false);
    if (compared !== null) return { lemma: compared, ending, degree: 'comparative' };
  }
  // "schönste", "weiteste"; without an ending -st is a verb form ("machst") or an adverb ("jüngst")
  if (stem.endsWith('st')) {
    const highest = withoutAller(stem);
    const compared =
      find(highest.slice(0, -2), false) ??
      (highest.endsWith('est') ? find(highest.slice(0, -3), false) : null);
    if (compared !== null) return { lemma: compared, ending, degree: 'superlative' };
  }
  return null;
}

/** "allerschönste", "allergrößte" */
function withoutAller(stem: string): string {
  return stem.startsWith('aller') ? stem.slice(5) : stem;
}

/** "größer", "besten", "höhere": comparison that changes the stem. Bare superlatives are adverbs ("höchst"). */
function parseIrregular(lower: string): AdjectiveReading | null {
  const { comparison } = adjectiveLists();
  const bare = comparison.get(lower);
  if (bare !== undefined)
    return lower.endsWith('t') ? null : { lemma: bare, ending: '', degree: 'comparative' };
  const ending = endingOf(lower);
  if (ending === '') return null;
  const stem = withoutAller(lower.slice(0, lower.length - ending.length));
  const lemma = comparison.get(stem);
  if (lemma === undefined) return null;
  return { lemma, ending, degree: stem.endsWith('t') ? 'superlative' : 'comparative' };
}

/** "dritte", "zwanzigsten": ordinals inflect like adjectives and have no bare form; "13.", "siebziger" never do. */
function parseOrdinal(lower: string): AdjectiveReading | null {
  if (isDecade(lower) || isFigureOrdinal(lower)) return { lemma: lower, ending: '', degree: 'positive' };
  const ending = endingOf(lower);
  if (ending === '') return null;
  const stem = lower.slice(0, lower.length - ending.length);
  return parseOrdinalStem(stem) === null ? null : { lemma: stem, ending, degree: 'positive' };
}

/** "die siebziger Jahre" */
function isDecade(lower: string): boolean {
  return lower.endsWith('ziger') && isNumberWord(lower.slice(0, -2));
}

/** "am 13. Mai" */
function isFigureOrdinal(lower: string): boolean {
  if (lower.length < 2 || lower.length > 5 || !lower.endsWith('.')) return false;
  for (let i = 0; i < lower.length - 1; i++) {
    const code = lower.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

function parseAdjective(lower: string): AdjectiveReading | null {
  return (
    parseIrregular(lower) ??
    parseForm(lower, listedLemma) ??
    parseOrdinal(lower) ??
    parseForm(lower, madeLemma)
  );
}

/** "deutsch-französische", "20-jährige", "schwarz-rote": the last part inflects for the whole. */
function parseHyphenated(lower: string): AdjectiveReading | null {
  const at = lower.lastIndexOf('-') + 1;
  if (at < 2 || lower.length - at < 3) return null;
  const last = parseAdjective(lower.slice(at));
  return last === null ? null : { ...last, lemma: lower.slice(0, at) + last.lemma };
}

/**
 * The likeliest adjective reading of a lower-case word, or null.
 * Where one form has two readings the commoner stands: "schöner" is the attributive positive (ein schöner Tag).
 * Participles are left to the verb analysis, except where they have become adjectives ("bekannt", "spannend").
 */
export function isAdjective(lower: string): AdjectiveReading | null {
  if (lower.length < 2 || lower.length > 64) return null;
  const reading = parseAdjective(lower) ?? parseHyphenated(lower);
  if (reading !== null) return reading;
  // "grosse" (Swiss), "gewiß" (before 1996)
  const other = swapSharpS(lower);
  return other === null ? null : parseAdjective(other);
}
