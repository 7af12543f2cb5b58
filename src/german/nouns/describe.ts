import { remember } from '../remember.ts';
import { genderByEnding } from './gender.ts';
import { type Gender, type GrammaticalNumber, nominativePlural, removeUmlaut } from './inflection.ts';
import {
  findHead,
  findMasculine,
  type NounClass,
  type NounHead,
  type NounKind,
  nounKey,
  spellNoun,
} from './lexicon.ts';

export type { NounKind } from './lexicon.ts';

/** What a common noun names, as far as the word alone tells it. */
export interface NounDescription {
  /** Nominative singular, masculine or feminine as written: Ministerin. */
  readonly lemma: string;
  /** Nominative plural of what is written, where it can be a plural: "Ministern" → Minister. */
  readonly plural: string;
  /**
   * What sort of actor. The plural of a person is a group (Ministerinnen); so are nouns that news uses in the plural
   * (Demonstranten, Kritiker) in every form that can be plural, until an article says it is one person.
   */
  readonly kind: NounKind;
  /** null for plural-only nouns and where only the article tells: die or der Abgeordnete. */
  readonly gender: Gender | null;
  readonly number: GrammaticalNumber;
  /** Of whom news speaks in the plural; with a singular article it is one person: "ein Demonstrant". */
  readonly crowd: boolean;
  /** Roles and titles that stand before a name: Minister, Sprecherin, Trainer. */
  readonly role: boolean;
}

/** Describes a common noun in any case form, also a compound by its last part; null for what is no noun of an actor. */
export const describeNoun: (word: string) => NounDescription | null = remember(readNoun);

/** The gender of any noun in any form: by the word lists, else by its last part, else by its ending; null where nothing tells. */
export const nounGender: (word: string) => Gender | null = remember(readGender);

// No German news word is longer; what is longer is no word.
const LONGEST_WORD = 80;

function readNoun(word: string): NounDescription | null {
  if (word.length < 2 || word.length > LONGEST_WORD || !/^[\p{Lu}\d]/u.test(word)) return null;
  const inclusive = /^(.{3,}?)(?:[:*_]|\/-?)?[iI]nnen$/.exec(word);
  if (inclusive !== null && !inclusive[0].endsWith(`${inclusive[1]}innen`))
    return readInclusive(word, inclusive[1]);
  // "US-Außenministerin": what stands after the last hyphen is the head.
  const before = word.lastIndexOf('-') + 1;
  const part = word.slice(before);
  // "35-jährige Frau" is an adjective, "die 35-Jährige" a person.
  if (part === '' || (before > 0 && !/^\p{Lu}/u.test(part))) return null;
  const key = nounKey(part);
  const head = findHead(key);
  const woman = findWoman(key);
  // "Schriftstellerin" would else end in an ordinary noun; the longer match is the true one.
  if (woman !== null && (head === null || woman.start <= head.start)) return describeWoman(word, woman);
  return head === null ? null : describeHead(word, before, head);
}

function describeHead(word: string, before: number, head: NounHead): NounDescription | null {
  const { noun, number } = head;
  if (noun.kind === null) return null;
  const start = before + startInWord(word.slice(before), head.start);
  // "ein Vorsitzender", "einem Vorsitzenden" (-em): one man; "die", "der", "den" Vorsitzende(n): only the article tells.
  const strong = noun.paradigm?.adjectival === true && /e[rm]$/.test(word);
  return {
    lemma: word.slice(0, start) + writeHead(word, start, before, lemmaOf(head, strong)),
    plural: pluralAsWritten(word, before, head),
    kind: kindOf(noun.kind, noun, number),
    gender: strong ? 'm' : noun.gender,
    number,
    crowd: noun.crowd,
    role: noun.role,
  };
}

/** "die Vorsitzende", "den Vorsitzenden" → Vorsitzende; "ein Vorsitzender" → Vorsitzender. */
function lemmaOf({ noun, head }: NounHead, strong: boolean): string {
  const lemma = spellNoun(head);
  return noun.paradigm?.adjectival ? lemma + (strong ? 'er' : 'e') : lemma;
}

/** "Feuerwehrmännern" → Feuerwehrmänner: only an ending goes, the rest stays as it is written. */
function pluralAsWritten(word: string, before: number, { noun, head, start }: NounHead): string {
  if (noun.paradigm === null) return word;
  const form = nounKey(word.slice(before)).slice(start);
  const lost = form.length - nominativePlural(form, head, noun.paradigm).length;
  return lost > 0 ? word.slice(0, -lost) : word;
}

function writeHead(word: string, start: number, before: number, lemma: string): string {
  if (start > before && word[start] !== word[start]?.toUpperCase())
    return lemma[0].toLowerCase() + lemma.slice(1);
  return lemma;
}

/** A key is as long as its word, but for ß: "Großbäcker" is "grossbäcker". */
function startInWord(part: string, start: number): number {
  let position = 0;
  for (let seen = 0; seen < start; position++) seen += part[position] === 'ß' ? 2 : 1;
  return position;
}

function kindOf(kind: NounKind, noun: NounClass, number: GrammaticalNumber): NounKind {
  if (kind !== 'person') return kind;
  return number === 'plural' || (noun.crowd && number === 'either') ? 'group' : 'person';
}

function readGender(word: string): Gender | null {
  if (word.length < 2 || word.length > LONGEST_WORD) return null;
  const known = describeNoun(word);
  if (known !== null) return known.gender;
  const key = nounKey(word.slice(word.lastIndexOf('-') + 1));
  return findHead(key)?.noun.gender ?? genderByEnding(key);
}

interface Woman {
  readonly noun: NounClass;
  readonly start: number;
  readonly plural: boolean;
}

/** Takes -in or -innen away and looks for the man: Ministerin, Kollegin (Kollege), Ärztin (Arzt), Herausforderin (Herausforderer). */
function findWoman(key: string): Woman | null {
  const plural = key.endsWith('innen');
  if (!plural && !key.endsWith('in')) return null;
  const stem = key.slice(0, plural ? -5 : -2);
  if (stem.length < 3) return null;
  const bare = removeUmlaut(stem);
  const men = bare === stem ? [stem, `${stem}e`] : [stem, `${stem}e`, bare, `${bare}e`];
  if (stem.endsWith('er')) men.push(`${stem}er`);
  for (const man of men) {
    const head = findMasculine(man);
    if (head !== null) return { noun: head.noun, start: head.start, plural };
  }
  return null;
}

function describeWoman(word: string, woman: Woman): NounDescription {
  return {
    lemma: woman.plural ? word.slice(0, -3) : word,
    plural: word,
    kind: woman.plural ? 'group' : 'person',
    gender: 'f',
    number: woman.plural ? 'plural' : 'singular',
    crowd: false,
    role: woman.noun.role,
  };
}

/** "Politiker:innen", "LehrerInnen", "Kolleg*innen": women and men in one form. */
function readInclusive(word: string, stem: string): NounDescription | null {
  const man = readNoun(stem) ?? readNoun(`${stem}e`);
  if (man === null || (man.kind !== 'person' && man.kind !== 'group')) return null;
  return { ...man, plural: word, kind: 'group', gender: null, number: 'plural', crowd: false };
}
