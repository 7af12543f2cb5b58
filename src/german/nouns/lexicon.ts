import compounds from './compounds.json' with { type: 'json' };
import {
  formNumber,
  type Gender,
  type GrammaticalNumber,
  lemmasOf,
  type Paradigm,
  parseParadigm,
} from './inflection.ts';
import document from './kinds/document.json' with { type: 'json' };
import government from './kinds/government.json' with { type: 'json' };
import group from './kinds/group.json' with { type: 'json' };
import organisation from './kinds/organisation.json' with { type: 'json' };
import outlet from './kinds/outlet.json' with { type: 'json' };
import person from './kinds/person.json' with { type: 'json' };
import state from './kinds/state.json' with { type: 'json' };
import ordinary from './ordinary.json' with { type: 'json' };

export type NounKind = 'person' | 'group' | 'organisation' | 'government' | 'outlet' | 'document' | 'state';

/** What the nouns of one word list have in common. One object a list, not a noun: the lists are read when the first word is looked up. */
export interface NounClass {
  /** null: ordinary nouns (Haus, Angebot), listed for their gender, and so that no "Bote" is seen in "Angebote". */
  readonly kind: NounKind | null;
  readonly gender: Gender | null;
  /** null for ordinary nouns, whose forms are not checked. */
  readonly paradigm: Paradigm | null;
  /** Stands before a name: Minister, Trainer. */
  readonly role: boolean;
  /** Of whom news speaks in the plural: Demonstranten, Anwohner. */
  readonly crowd: boolean;
  /** -in makes women of them. */
  readonly feminine: boolean;
}

/** A listed noun at the end of a word. */
export interface NounHead {
  readonly noun: NounClass;
  /** Key of the listed noun: "sprecher" in "Polizeisprechers". */
  readonly head: string;
  /** Where it begins in the key: 7 in "polizeisprechers", 0 for a whole word. */
  readonly start: number;
  readonly number: GrammaticalNumber;
}

interface Lexicon {
  readonly nouns: ReadonlyMap<string, NounClass>;
  /** Men whose masculine noun is a body: der Bundesrat is one, die Bundesrätin a person. */
  readonly homonyms: ReadonlyMap<string, NounClass>;
  /** Key → spelling, where that is more than a capital: "grossvater" → Großvater. */
  readonly spellings: ReadonlyMap<string, string>;
  /** Last three letters → bit set of the lengths of the nouns with that tail: few look-ups find the head of a compound. */
  readonly lengths: ReadonlyMap<string, number>;
  readonly compounds: CompoundRules;
}

interface CompoundRules {
  /** What is no first part: "ange" in "Angebote". */
  readonly never: ReadonlySet<string>;
  /** First parts of two letters: "öl", "ur". */
  readonly short: ReadonlySet<string>;
  /** Nouns that make no compounds but those listed: "Bergmann" may be a name, "Russland" is one. */
  readonly whole: ReadonlySet<string>;
}

type WordLists = Readonly<Record<string, readonly string[]>>;

let lexicon: Lexicon | null = null;

/** Lower case, ss for ß, so that Swiss spelling is the same key. */
export function nounKey(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('ß') ? lower.replaceAll('ß', 'ss') : lower;
}

/** The listed noun that a form belongs to, as a whole or as the last part of a compound; the longest wins. */
export function findHead(key: string): NounHead | null {
  const { nouns, lengths, compounds } = loadLexicon();
  let best: NounHead | null = null;
  let bestLength = 0;
  for (const lemma of lemmasOf(key)) {
    const known = lengths.get(lemma.slice(-3));
    if (known === undefined) continue;
    for (let length = Math.min(lemma.length, LONGEST_NOUN); length > bestLength; length--) {
      if ((known & (1 << length)) === 0) continue;
      const start = lemma.length - length;
      const head = lemma.slice(start);
      const noun = nouns.get(head);
      if (noun === undefined || !isCompound(key, start, head, compounds)) continue;
      const number = numberOf(key.slice(start), head, noun);
      if (number === null) continue;
      best = { noun, head, start, number };
      bestLength = length;
      break;
    }
  }
  return best;
}

/** The man whose -in was taken away: "polizeisprecher". */
export function findMasculine(key: string): NounHead | null {
  const { nouns, homonyms, lengths, compounds } = loadLexicon();
  const known = lengths.get(key.slice(-3)) ?? 0;
  for (let length = Math.min(key.length, LONGEST_NOUN); length > 2; length--) {
    if ((known & (1 << length)) === 0) continue;
    const start = key.length - length;
    const head = key.slice(start);
    const listed = nouns.get(head);
    const noun = listed?.feminine ? listed : homonyms.get(head);
    if (noun !== undefined && isCompound(key, start, head, compounds))
      return { noun, head, start, number: 'singular' };
  }
  return null;
}

function loadLexicon(): Lexicon {
  lexicon ??= buildLexicon();
  return lexicon;
}

/** How a listed noun is written: "sprecher" → Sprecher. */
export function spellNoun(head: string): string {
  return loadLexicon().spellings.get(head) ?? head[0].toUpperCase() + head.slice(1);
}

function numberOf(form: string, head: string, noun: NounClass): GrammaticalNumber | null {
  if (noun.paradigm !== null) return formNumber(form, head, noun.paradigm);
  // "Mitarbeiter" is no form of Mitarbeit, "Verbraucher" none of Verbrauch: only neuters and nouns with umlaut have -er for the plural.
  const added = form.slice(head.length);
  if (added === 'em' || ((added === 'er' || added === 'ern') && noun.gender !== 'n' && form.startsWith(head)))
    return null;
  // "Fälle" belongs to Fall, not to Falle: what ends in -e takes no umlaut.
  if (head.endsWith('e') && !form.startsWith(head)) return null;
  return 'either';
}

function isCompound(
  key: string,
  start: number,
  head: string,
  { never, short, whole }: CompoundRules,
): boolean {
  if (start === 0) return true;
  if (head.length < 4 || whole.has(head)) return false;
  const first = key.slice(0, start);
  return start < 3 ? short.has(first) : !never.has(first) && /[aeiouyäöü]/.test(first);
}

// Lengths are bits of an integer.
const LONGEST_NOUN = 30;

function buildLexicon(): Lexicon {
  const nouns = new Map<string, NounClass>();
  const homonyms = new Map<string, NounClass>();
  const spellings = new Map<string, string>();

  /** The first list that has a word keeps it. */
  const addLines = (map: Map<string, NounClass>, lines: readonly string[], noun: NounClass) => {
    for (const line of lines) {
      const keys = nounKey(line).split(' ');
      for (const key of keys) if (!map.has(key)) map.set(key, noun);
      if (!line.includes('ß') && !line.includes('-')) continue;
      const words = line.split(' ');
      for (let i = 0; i < words.length; i++) if (/[ß-]/.test(words[i])) spellings.set(keys[i], words[i]);
    }
  };
  const add = (
    map: Map<string, NounClass>,
    lists: WordLists,
    kind: NounKind,
    role = false,
    women = false,
  ) => {
    for (const [notation, lines] of Object.entries(lists)) {
      const paradigm = parseParadigm(notation);
      const { gender } = paradigm;
      addLines(map, lines, { kind, gender, paradigm, role, crowd: false, feminine: women && gender === 'm' });
    }
  };
  add(nouns, person.roles, 'person', true, true);
  add(nouns, person.persons, 'person', false, true);
  add(nouns, person.kin, 'person');
  add(homonyms, person.homonyms, 'person', true, true);
  for (const key of nounKey(person.crowds.join(' ')).split(' ')) {
    const noun = nouns.get(key);
    if (noun !== undefined) nouns.set(key, { ...noun, crowd: true });
  }
  add(nouns, government, 'government');
  add(nouns, organisation, 'organisation');
  add(nouns, group, 'group');
  add(nouns, outlet, 'outlet');
  add(nouns, document, 'document');
  add(nouns, state, 'state');
  for (const gender of ['m', 'f', 'n'] as const) {
    addLines(nouns, ordinary[gender], {
      kind: null,
      gender,
      paradigm: null,
      role: false,
      crowd: false,
      feminine: false,
    });
  }
  return { nouns, homonyms, spellings, lengths: indexLengths(nouns.keys()), compounds: readCompoundRules() };
}

function indexLengths(keys: Iterable<string>): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  for (const key of keys) {
    const tail = key.slice(-3);
    lengths.set(tail, (lengths.get(tail) ?? 0) | (1 << key.length));
  }
  return lengths;
}

function readCompoundRules(): CompoundRules {
  const keys = (lines: readonly string[]): ReadonlySet<string> =>
    new Set(nounKey(lines.join(' ')).split(' '));
  return { never: keys(compounds.never), short: keys(compounds.short), whole: keys(compounds.whole) };
}
