import { hasVowel } from '../words/spelling.ts';
import stress from './stress.json' with { type: 'json' };

const UNSTRESSED_PREFIXES = [
  'be',
  'ent',
  'emp',
  'er',
  'ge',
  'miss',
  'ver',
  'zer',
  'hinter',
  'wider',
  'wieder',
];
const SOMETIMES_UNSTRESSED_PREFIXES = ['durch', 'über', 'um', 'unter', 'voll'];

let stressedFirst: ReadonlySet<string> | undefined;
let unstressedFirst: ReadonlySet<string> | undefined;

/**
 * Whether a weak verb that stands in the list without a bar makes its participle with ge-: it does where its first
 * syllable is stressed. "gesagt", "gebetet", "geantwortet", but "besucht", "kritisiert", "überrascht", "prophezeit".
 */
export function takesGe(infinitive: string): boolean {
  stressedFirst ??= new Set(stress.stressed);
  unstressedFirst ??= new Set(stress.unstressed);
  if (stressedFirst.has(infinitive)) return true;
  if (unstressedFirst.has(infinitive)) return false;
  // "geschmiert", "geziert" have no syllable before -ieren, "kritisiert" has
  if (infinitive.endsWith('ieren')) return !hasVowel(infinitive.slice(0, -5));
  for (const prefix of UNSTRESSED_PREFIXES) if (isPrefixOf(prefix, infinitive)) return false;
  for (const prefix of SOMETIMES_UNSTRESSED_PREFIXES) if (isPrefixOf(prefix, infinitive)) return false;
  return true;
}

/** A prefix leaves a whole verb behind: "ver-kaufen", but not "er-n(ten)" or "be-n". */
function isPrefixOf(prefix: string, infinitive: string): boolean {
  if (!infinitive.startsWith(prefix)) return false;
  const rest = infinitive.slice(prefix.length, -2);
  return rest.length >= 2 && hasVowel(rest);
}
