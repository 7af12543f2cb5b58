import { hasVowel } from '../words/spelling.ts';
import {
  type Cell,
  INFINITIVE,
  KONJUNKTIV_1,
  KONJUNKTIV_2,
  PARTICIPLE,
  PAST,
  PRESENT,
  PRESENT_PARTICIPLE,
  type VerbReading,
} from './reading.ts';

const NOTHING: readonly VerbReading[] = [];

/**
 * Readings of a verb that no list knows, by its ending alone: "fraternisierten", "gepimpt", "twitterte".
 * Cautious, for German adjectives end in -t, -te and -ten too; known is false in all of them.
 */
export function guessVerb(form: string): readonly VerbReading[] {
  if (form.length < 6) return NOTHING;
  return guessIeren(form) ?? guessParticiple(form) ?? guessPast(form) ?? NOTHING;
}

const IEREN_ENDINGS: readonly (readonly [string, readonly Cell[]])[] = [
  ['ierend', [PRESENT_PARTICIPLE]],
  ['ierten', [PAST[3], PAST[5], KONJUNKTIV_2[3], KONJUNKTIV_2[5]]],
  ['ierte', [PAST[0], PAST[2], KONJUNKTIV_2[0], KONJUNKTIV_2[2]]],
  ['ieren', [INFINITIVE, PRESENT[3], PRESENT[5], KONJUNKTIV_1[3], KONJUNKTIV_1[5]]],
  ['iert', [PRESENT[2], PARTICIPLE]],
  ['iere', [PRESENT[0], KONJUNKTIV_1[0], KONJUNKTIV_1[2]]],
];

/** "fraternisierten"; "unkompliziert", "zielorientierte" are adjectives. */
function guessIeren(form: string): readonly VerbReading[] | null {
  if (form.startsWith('un') || form.includes('orientiert') || form.includes('finanziert')) return null;
  for (const [ending, cells] of IEREN_ENDINGS) {
    if (!form.endsWith(ending)) continue;
    const stem = form.slice(0, -ending.length);
    return stem.length >= 3 && hasVowel(stem) ? readings(`${stem}ieren`, cells) : null;
  }
  return null;
}

/** "gepimpt": ge-, a stem with a vowel and a consonant at its end, -t; not "gerecht", "gewissenhaft". */
function guessParticiple(form: string): readonly VerbReading[] | null {
  if (!form.startsWith('ge') || !form.endsWith('t')) return null;
  if (form.endsWith('recht') || form.endsWith('haft')) return null;
  const stem = form.endsWith('det') || form.endsWith('tet') ? form.slice(2, -2) : form.slice(2, -1);
  if (stem.length < 3 || !isWeakStem(stem)) return null;
  return readings(infinitiveOf(stem), [PARTICIPLE]);
}

/** Ends of stems that new verbs have and adjectives in -t lack: "twitter-te", "chill-te", "stopp-te", "hack-te". */
const VERBAL_ENDS = ['er', 'el', 'll', 'pp', 'bb', 'gg', 'mp', 'sh', 'tsch'];

/** "crashte", "zoomten" stay unread: too many adjectives and participles end in -te ("relevante", "unbekannte"). */
function guessPast(form: string): readonly VerbReading[] | null {
  const plural = form.endsWith('ten');
  if (!plural && !form.endsWith('te')) return null;
  const stem = form.slice(0, plural ? -3 : -2);
  if (stem.length < 4 || stem.endsWith('ier') || !VERBAL_ENDS.some((end) => stem.endsWith(end))) return null;
  // "ungeklärte", "unveränderte", "selbstgesteuerte" are participles used as adjectives
  if (stem.startsWith('un') || stem.includes('ge')) return null;
  const cells = plural
    ? [PAST[3], PAST[5], KONJUNKTIV_2[3], KONJUNKTIV_2[5]]
    : [PAST[0], PAST[2], KONJUNKTIV_2[0], KONJUNKTIV_2[2]];
  return readings(infinitiveOf(stem), cells);
}

/** A vowel before, a consonant at the end: "twerk", "pimp". */
function isWeakStem(stem: string): boolean {
  return hasVowel(stem.slice(0, -1)) && !hasVowel(stem.slice(-1));
}

function infinitiveOf(stem: string): string {
  return stem.endsWith('el') || stem.endsWith('er') ? `${stem}n` : `${stem}en`;
}

function readings(lemma: string, cells: readonly Cell[]): readonly VerbReading[] {
  return cells.map((cell) => ({ lemma, ...cell, prefix: null, known: false }));
}
