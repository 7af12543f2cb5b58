import type { Gender } from './inflection.ts';
import { type FoundLine, findName, findNameAt, indexNames, type NameIndex } from './name-index.ts';
import outlets from './outlets.json' with { type: 'json' };

export type OutletKind = 'agency' | 'newspaper' | 'magazine' | 'broadcaster' | 'online';

export interface OutletDescription {
  /** The full name, in the nominative, without an article: Süddeutsche Zeitung. */
  readonly name: string;
  /** The name or short name that was asked for, in the nominative: SZ. */
  readonly written: string;
  readonly kind: OutletKind;
  /** null for plurals: die Salzburger Nachrichten. */
  readonly gender: Gender | null;
  /** ISO 3166-1 alpha-2, EU for what is of Europe. */
  readonly country: string;
  /** The name is an ordinary word as well (Welt, Stern, Standard): marks, an article or a verb must tell. */
  readonly ordinary: boolean;
}

type OutletList = (typeof outlets.outlets)[number];

let index: NameIndex<OutletList> | null = null;
let ordinary: ReadonlySet<string> | null = null;

/** The outlet that bears this name in any case and spelling (Süddeutschen Zeitung, SZ, Spiegels); null for no outlet. */
export function describeOutlet(words: string): OutletDescription | null {
  const found = findName(outletIndex(), words);
  return found === null ? null : describe(found);
}

/** The longest name of an outlet that begins at `start`, with its number of words. */
export function findOutletAt(words: readonly string[], start: number): FoundOutlet | null {
  const found = findNameAt(outletIndex(), words, start);
  return found === null ? null : { outlet: describe(found), length: found.length };
}

/** First words of the names of outlets, without endings of adjectives → how many words the longest name has. */
export function outletFirstWords(): ReadonlyMap<string, number> {
  return outletIndex().firstWords;
}

export interface FoundOutlet {
  readonly outlet: OutletDescription;
  /** In words. */
  readonly length: number;
}

function outletIndex(): NameIndex<OutletList> {
  index ??= indexNames(outlets.outlets.map((list) => [list.names, list] as const));
  return index;
}

function describe({ list, name, written }: FoundLine<OutletList>): OutletDescription {
  ordinary ??= new Set(outlets.ordinary.flatMap((line) => line.split(' ')));
  return {
    name,
    written,
    kind: list.kind as OutletKind,
    gender: list.gender as Gender | null,
    country: list.country,
    ordinary: ordinary.has(written),
  };
}
