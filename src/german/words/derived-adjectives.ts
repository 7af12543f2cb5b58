import { type AdjectiveLists, adjectiveLists, groupByLetter } from './adjective-lists.ts';
import { closedTable } from './closed-table.ts';

/** Looks a form without its ending up in the lists; `bare` says that the form bears no ending. */
export type FindListed = (stem: string, bare: boolean) => string | null;

// With these endings an adjective needs no entry; the number says how many letters must stand before.
const SUFFIXES: readonly (readonly [suffix: string, before: number])[] = [
  ['lich', 3],
  ['ig', 3],
  ['isch', 3],
  ['bar', 3],
  ['sam', 3],
  ['haft', 3],
  ['los', 3],
  ['voll', 3],
  ['frei', 4],
  ['reich', 4],
  ['enswert', 3],
  ['fach', 3],
  // of Latin -al, -ell, -är and -ös only these: "strahlen", "stellen", "erklären", "lösen" are verbs
  ['onal', 2],
  ['inal', 3],
  ['ntal', 3],
  ['ikal', 3],
  ['ural', 3],
  ['ial', 3],
  ['iell', 2],
  ['uell', 2],
  ['onell', 2],
  ['urell', 3],
  ['tiv', 3],
  ['siv', 3],
  ['onär', 3],
  ['itär', 3],
  ['iös', 3],
  ['abel', 3],
  ['ibel', 3],
];

const SUFFIXES_BY_LETTER = groupByLetter(SUFFIXES, ([suffix]) => suffix[suffix.length - 1]);

/** The lemma of an adjective that is made by rule, by suffix, prefix or as a compound; or null. */
export function derivedLemma(stem: string, bare: boolean, findListed: FindListed): string | null {
  if (stem.length < 5) return null;
  const lists = adjectiveLists();
  const lemma = madeLemma(stem, bare, lists, findListed);
  if (lemma === null || isNotAdjective(stem, lists)) return null;
  // "nämlich", "bezüglich", "inwiefern" are shaped like adjectives and are none
  return bare && closedTable().has(stem) ? null : lemma;
}

function madeLemma(
  stem: string,
  bare: boolean,
  lists: AdjectiveLists,
  findListed: FindListed,
): string | null {
  const last = stem[stem.length - 1];
  for (const [suffix, before] of SUFFIXES_BY_LETTER.get(last) ?? []) {
    if (stem.length >= suffix.length + before && stem.endsWith(suffix)) return stem;
  }
  // "unecht", "superschnell", "nichtexistent"
  for (const prefix of lists.prefixes.get(stem[0]) ?? []) {
    if (stem.length < prefix.length + 3 || !stem.startsWith(prefix)) continue;
    const lemma = findListed(stem.slice(prefix.length), bare);
    if (lemma !== null) return prefix + lemma;
  }
  // "kremlnah", "exportstark": four letters before the head keep "umarmen" and "erstarken" out
  for (const head of lists.heads.get(last) ?? []) {
    if (stem.length >= head.length + 4 && stem.endsWith(head)) return stem;
  }
  // "akzeptable", "reversible": -abel and -ibel without their e
  if (!bare && last === 'l' && (stem.endsWith('abl') || stem.endsWith('ibl')))
    return `${stem.slice(0, -1)}el`;
  return null;
}

/** Nouns and verb stems that end like adjectives: "könig", "gesellschaft", "bestätig(en)", "zeig(en)". */
function isNotAdjective(stem: string, { notAdjectives, inflected }: AdjectiveLists): boolean {
  if (notAdjectives.has(stem)) return true;
  for (const ending of NOUN_ENDINGS) if (stem.endsWith(ending)) return true;
  // "verheimlichen", "vereinheitlichen", "entmündigen", "befähigen": verbs made of a listed adjective
  for (const prefix of VERB_PREFIXES) {
    if (stem.startsWith(prefix) && inflected.has(stem.slice(prefix.length))) return true;
  }
  if (stem.endsWith('ig') && isVerbInIg(stem)) return true;
  return hasStopWithParticle(stem, notAdjectives);
}

const NOUN_ENDINGS: readonly string[] = ['schaft', 'verhaft', 'bereich', 'jenig', 'streu', 'versicher'];
const VERB_PREFIXES: readonly string[] = ['ver', 'ent', 'er', 'be', 'zer'];

/** "steigen", "beschleunigen", "verkündigen"; "beweisfähig" and "verfassungswidrig" end in a known head. */
function isVerbInIg(stem: string): boolean {
  if (stem.endsWith('eig')) return true;
  if (!stem.startsWith('be') && !stem.startsWith('ver')) return false;
  return !IG_HEADS.some((head) => stem.endsWith(head));
}

const IG_HEADS: readonly string[] = [
  'fähig',
  'mäßig',
  'pflichtig',
  'würdig',
  'bedürftig',
  'süchtig',
  'artig',
  'widrig',
  'gierig',
  'abhängig',
  'kräftig',
];

/** "mitbeteiligen", "anzukündigen", "einzureichen": a listed verb stem after a particle, with zu or without. */
function hasStopWithParticle(stem: string, notAdjectives: ReadonlySet<string>): boolean {
  const zu = stem.indexOf('zu', 1);
  if (zu !== -1) {
    const verb = stem.slice(zu + 2);
    if (notAdjectives.has(verb) || VERB_HEADS.has(verb)) return true;
  }
  for (const particle of PARTICLES) {
    if (stem.startsWith(particle) && notAdjectives.has(stem.slice(particle.length))) return true;
  }
  return false;
}

const PARTICLES: readonly string[] = [
  'ab',
  'an',
  'auf',
  'aus',
  'be',
  'mit',
  'ver',
  'vor',
  'wieder',
  'zu',
  'über',
];
// "auszuweiten", "aufzubereiten", "nachzureichen", "zuzubilligen"
const VERB_HEADS: ReadonlySet<string> = new Set([
  'weit',
  'reich',
  'bereit',
  'fest',
  'stark',
  'fertig',
  'billig',
]);
