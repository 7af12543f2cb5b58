/** Case, number and gender: what determiners and adjectives leave open. */
import type { WordClass } from '../german/words/closed.ts';

/** Cases as bits, so that agreement is an `&`. */
export const Case = { nominative: 1, genitive: 2, dative: 4, accusative: 8, any: 15 } as const;

const CASE_BITS = {
  nom: Case.nominative,
  gen: Case.genitive,
  dat: Case.dative,
  acc: Case.accusative,
} as const;

export interface Cell {
  readonly cases: number;
  readonly gender: 'm' | 'f' | 'n' | null;
  readonly number: 'singular' | 'plural' | null;
}

export const DETERMINERS = new Set(['ART', 'PDAT', 'PIAT', 'PIDAT', 'PPOSAT', 'PWAT', 'PRELAT']);
export const PRONOUNS = new Set(['PPER', 'PDS', 'PIS', 'PRELS', 'PWS', 'PPOSS', 'PIAT', 'PIDAT', 'PDAT']);

/** The cells of a paradigm that a word form fills: "der" is nominative masculine, dative feminine, …. */
export function cellsOf(classes: readonly WordClass[], tags: ReadonlySet<string>): Cell[] {
  const cells: Cell[] = [];
  for (const c of classes) {
    if (!tags.has(c.tag)) continue;
    let cases = 0;
    for (const k of c.case ?? []) cases |= CASE_BITS[k];
    if (cases === 0) cases = Case.any;
    const genders = c.gender ?? [null];
    for (const gender of genders) cells.push({ cases, gender, number: c.number ?? null });
  }
  return cells;
}

/** Cases of an adjective without a determiner: "britischer Soldaten", "russische Behörden". */
export function strongCases(lower: string): number {
  if (lower.endsWith('em')) return Case.dative;
  if (lower.endsWith('en')) return Case.dative | Case.accusative | Case.genitive;
  if (lower.endsWith('er')) return Case.nominative | Case.genitive | Case.dative;
  return Case.any;
}

/** All cases that one of the cells has; every case where there is no cell. */
export const casesOf = (cells: readonly Cell[]): number =>
  cells.length === 0 ? Case.any : cells.reduce((cases, cell) => cases | cell.cases, 0);

/** What all agree on; null where they do not, or where there are none. */
export function common<T>(values: readonly (T | null)[]): T | null {
  if (values.length === 0) return null;
  const [first] = values;
  return values.every((v) => v === first) ? (first ?? null) : null;
}
