import inseparable from './inseparable.json' with { type: 'json' };
import irregular from './irregular.json' with { type: 'json' };
import particles from './particles.json' with { type: 'json' };
import separable from './separable.json' with { type: 'json' };
import type { SuppletiveRow } from './strong.ts';
import suppletive from './suppletive.json' with { type: 'json' };
import weak from './weak.json' with { type: 'json' };

/*
 * The word lists and what they know of a lemma. They are taken apart where and when a question touches them, not at
 * import: the command line's start is not to wait for 8,000 verbs.
 *
 * A base is a verb without separable prefix: "kündigen", "erkennen", and also "schüchtern", which lives on only
 * in "einschüchtern" (a bound base, in the row "-").
 */

type Rows<T = string> = Readonly<Record<string, T>>;

const INSEPARABLE_PREFIXES = [
  'be',
  'emp',
  'ent',
  'er',
  'ge',
  'miss',
  'ver',
  'zer',
  'durch',
  'hinter',
  'über',
  'um',
  'unter',
  'voll',
  'wider',
] as const;

const weakRows: Rows = weak;
const NONE: ReadonlySet<string> = new Set();
const weakByInitial = new Map<string, ReadonlySet<string>>();
let particlesByStart: ReadonlyMap<string, readonly string[]> | undefined;

function weakWith(initial: string): ReadonlySet<string> {
  const kept = weakByInitial.get(initial);
  if (kept !== undefined) return kept;
  const row = rowOf(weakRows, initial);
  if (row === undefined) return NONE;
  const verbs = new Set(row.split(' '));
  weakByInitial.set(initial, verbs);
  return verbs;
}

function rowOf<T>(rows: Rows<T>, key: string): T | undefined {
  return Object.hasOwn(rows, key) ? rows[key] : undefined;
}

function contains(row: string | undefined, word: string): boolean {
  return row !== undefined && ` ${row} `.includes(` ${word} `);
}

export function isWeak(base: string): boolean {
  return weakWith(base[0] ?? '').has(base) || isBound(base);
}

/** "schüchtern" is a verb only behind its particle: "schüchterte … ein". */
export function isBound(base: string): boolean {
  return weakWith('-').has(base);
}

export function irregularRow(base: string): string | null {
  return rowOf<string>(irregular, base) ?? null;
}

export function suppletiveRow(base: string): SuppletiveRow | null {
  return rowOf<SuppletiveRow>(suppletive, base) ?? null;
}

/** The irregular bases with their rows, for the stem index. */
export function irregularRows(): Iterable<readonly [string, string]> {
  return Object.entries(irregular);
}

export function suppletiveBases(): Iterable<string> {
  return Object.keys(suppletive);
}

/** Inseparable prefixes that the word begins with: "ver" and "ver" only for "verstand", "unter" for "unterschrieb". */
export function findInseparablePrefixes(word: string): readonly string[] {
  return INSEPARABLE_PREFIXES.filter((prefix) => word.startsWith(prefix));
}

/** Separable prefixes that the word begins with: "her" and "heraus" for "herausfand". */
export function findParticles(word: string): readonly string[] {
  particlesByStart ??= groupParticles();
  const group = particlesByStart.get(word.slice(0, 2));
  return group ? group.filter((particle) => word.startsWith(particle)) : [];
}

function groupParticles(): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const particle of `${particles.listed} ${particles.free}`.split(' ')) {
    const start = particle.slice(0, 2);
    const group = groups.get(start);
    if (group) group.push(particle);
    else groups.set(start, [particle]);
  }
  return groups;
}

/** "ver" + "stehen": an irregular base with an inseparable prefix; the weak ones stand in the list as they are. */
export function isInseparable(prefix: string, base: string): boolean {
  return contains(rowOf<string>(inseparable, base), prefix);
}

/** Whether the particle goes with the base: it is listed for it, or it is one that goes with any verb. */
export function isListed(particle: string, base: string): boolean {
  if (contains(rowOf<string>(separable, base), particle)) return true;
  return contains(particles.free, particle) && !isBound(base) && isBase(base);
}

/** A verb without separable prefix that the lists know, the bound ones included. */
export function isBase(lemma: string): boolean {
  return (
    isWeak(lemma) ||
    irregularRow(lemma) !== null ||
    suppletiveRow(lemma) !== null ||
    findInseparableSplit(lemma) !== null
  );
}

/** "verstehen" → ver + stehen, "missverstehen" → miss + verstehen. */
export function findInseparableSplit(
  lemma: string,
): { readonly prefix: string; readonly base: string } | null {
  for (const prefix of findInseparablePrefixes(lemma)) {
    const base = lemma.slice(prefix.length);
    if (isInseparable(prefix, base)) return { prefix, base };
  }
  return null;
}

/** Whether the lists know the verb: "ankündigen", "verstehen", "sagen". */
export function hasVerb(lemma: string): boolean {
  return (isBase(lemma) && !isBound(lemma)) || isSeparable(lemma) !== null;
}

/**
 * "ankündigen" → { prefix: "an", base: "kündigen" }; null for verbs that stay together ("verkünden") and for
 * unknown ones. A verb that goes both ways ("umgehen") counts as separable.
 */
export function isSeparable(lemma: string): { prefix: string; base: string } | null {
  for (const prefix of findParticles(lemma)) {
    const base = lemma.slice(prefix.length);
    if (isListed(prefix, base)) return { prefix, base };
  }
  return null;
}

/** "kündigen" + "an" → "ankündigen"; null where there is no such particle. hasVerb tells whether the verb is known. */
export function joinVerb(base: string, particle: string): string | null {
  const prefix = particle.toLowerCase();
  return base !== '' && findParticles(prefix).includes(prefix) ? prefix + base : null;
}

/** All lemmas that stand in the lists, without the free combinations; bound bases left out. */
export function* listVerbs(): Iterable<string> {
  for (const [initial, row] of Object.entries(weakRows)) if (initial !== '-') yield* row.split(' ');
  for (const verb of Object.keys(irregular)) if (!isWeak(verb)) yield verb;
  yield* Object.keys(suppletive);
  for (const rows of [inseparable, separable]) {
    for (const [base, row] of Object.entries(rows)) for (const prefix of row.split(' ')) yield prefix + base;
  }
}
