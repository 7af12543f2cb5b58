import type { Gender } from './inflection.ts';
import { type FoundLine, findName, findNameAt, indexNames, type NameIndex } from './name-index.ts';
import organisations from './organisations.json' with { type: 'json' };

export type OrganisationKind = 'organisation' | 'government' | 'group';

export interface OrganisationDescription {
  /** The full name, in the nominative, without an article: Sozialdemokratische Partei Deutschlands. */
  readonly name: string;
  /** The name or short name that was asked for, in the nominative: SPD. */
  readonly written: string;
  readonly kind: OrganisationKind;
  /** What it does: party, company, court, authority, union, association, alliance, ngo, sport, research, religion, parliament, government, armed. */
  readonly sector: string;
  /** null for plurals: die Taliban. */
  readonly gender: Gender | null;
  readonly number: 'singular' | 'plural';
  /** ISO 3166-1 alpha-2, EU for what is of Europe; null for what is of no one country. */
  readonly country: string | null;
  /** The name is an ordinary word as well (Linke, Shell, Union): an article or a verb must tell. */
  readonly ordinary: boolean;
}

type GenderKey = 'm' | 'f' | 'n' | 'pl';

interface OrganisationList extends Readonly<Partial<Record<GenderKey, readonly string[]>>> {
  readonly sector: string;
  readonly kind: string;
  readonly country: string | null;
}

type GenderedList = readonly [list: OrganisationList, gender: GenderKey];

let index: NameIndex<GenderedList> | null = null;
let ordinary: ReadonlySet<string> | null = null;

/** The body that bears this name, acronym or short name in any case: Weißen Hauses, EZB, Grünen, Taliban; null for none that is known. */
export function describeOrganisation(words: string): OrganisationDescription | null {
  const found = findName(organisationIndex(), words);
  return found === null ? null : describe(found);
}

/** The longest name of an organisation that begins at `start`, with its number of words. */
export function findOrganisationAt(words: readonly string[], start: number): FoundOrganisation | null {
  const found = findNameAt(organisationIndex(), words, start);
  return found === null ? null : { organisation: describe(found), length: found.length };
}

/** First words of the names of organisations, without endings of adjectives → how many words the longest name has. */
export function organisationFirstWords(): ReadonlyMap<string, number> {
  return organisationIndex().firstWords;
}

export interface FoundOrganisation {
  readonly organisation: OrganisationDescription;
  /** In words. */
  readonly length: number;
}

function organisationIndex(): NameIndex<GenderedList> {
  index ??= indexNames(genderedLists());
  return index;
}

function* genderedLists(): Iterable<readonly [readonly string[], GenderedList]> {
  for (const list of organisations.organisations as readonly OrganisationList[]) {
    for (const gender of ['m', 'f', 'n', 'pl'] as const) {
      const lines = list[gender];
      if (lines !== undefined) yield [lines, [list, gender]];
    }
  }
}

function describe({ list: [list, gender], name, written }: FoundLine<GenderedList>): OrganisationDescription {
  ordinary ??= new Set(organisations.ordinary.flatMap((line) => line.split(' ')));
  return {
    name,
    written,
    kind: list.kind as OrganisationKind,
    sector: list.sector,
    gender: gender === 'pl' ? null : gender,
    number: gender === 'pl' ? 'plural' : 'singular',
    country: list.country,
    ordinary: ordinary.has(written),
  };
}
