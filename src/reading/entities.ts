/** Noun phrases become the persons, bodies and papers of an article, each once. */
import { describeCountry, describeDemonym } from '../german/nouns/countries.ts';
import type { NounKind } from '../german/nouns/describe.ts';
import { isTitle } from '../german/nouns/names.ts';
import { describeOrganisation } from '../german/nouns/organisations.ts';
import { describeOutlet } from '../german/nouns/outlets.ts';
import { type Document, sentenceAt } from '../language/document.ts';
import type { Phrase } from '../language/phrases.ts';
import { Tag } from '../language/tags.ts';
import { antecedent } from './antecedents.ts';
import type { ActorKind, Span } from './reading.ts';
import { findPhraseEnd } from './speakers.ts';

/** Somebody in the article, while mentions are still being gathered. */
export interface Entity {
  readonly id: string;
  name: string;
  kind: ActorKind;
  gender: 'm' | 'f' | 'n' | null;
  number: 'singular' | 'plural' | null;
  country: string | null;
  /** Lower-case words by which later mentions know it: surname, role, kind noun. */
  readonly keys: Set<string>;
  readonly roles: { role: string; of: string | null }[];
  readonly mentions: { token: number; span: Span }[];
  /** Length of the fullest name so far. */
  fullness: number;
}

const KINDS: Readonly<Record<NounKind, ActorKind>> = {
  person: 'person',
  group: 'group',
  organisation: 'organisation',
  government: 'government',
  outlet: 'outlet',
  document: 'document',
  state: 'state',
};

export interface World {
  readonly document: Document;
  readonly entities: Entity[];
  readonly byKey: Map<string, Entity[]>;
  readonly byToken: Map<number, Entity>;
  readonly order: { token: number; entity: Entity }[];
  readonly wanted: ReadonlySet<number>;
  readonly mention: (entity: Entity, phrase: Phrase) => void;
  readonly create: (fields: Pick<Entity, 'name' | 'kind'> & Partial<Entity>) => Entity;
  readonly register: (entity: Entity, key: string) => void;
}

/** Enters a noun phrase: a named person, an outlet, a body, a state; bare roles and descriptions only where they speak. */
export function enter(world: World, phrase: Phrase): void {
  const { document } = world;
  const { tokens } = document;
  const words: number[] = [];
  for (let i = phrase.start; i < phrase.end; i++) if (tokens.tag[i] === Tag.noun) words.push(i);
  if (words.length === 0 || UNNAMED.test(tokens.word[words[0]])) {
    if (world.wanted.has(phrase.head)) enterDescription(world, phrase);
    return;
  }
  const known = findKnownName(world, phrase, words);
  if (known !== null) {
    enterNamed(world, phrase, known);
    return;
  }

  // roles and titles before a name: "US-Außenminister Antony Blinken"
  let split = 0;
  while (
    split < words.length &&
    (tokens.lexeme[words[split]]?.noun != null ||
      isTitle(tokens.word[words[split]]) ||
      (split + 1 < words.length && isCountry(tokens.word[words[split]])))
  )
    split++;
  const nameWords = words.slice(split);
  const role = words.slice(0, split).filter((i) => !isTitle(tokens.word[i]) && !isCountry(tokens.word[i]));
  if (nameWords.length > 0) {
    const described = role.length > 0 ? tokens.lexeme[role[role.length - 1]]?.noun : null;
    const named =
      nameWords.some((i) => tokens.lexeme[i]?.firstName) ||
      described?.kind === 'person' ||
      split > role.length;
    if (
      described !== null &&
      described !== undefined &&
      described.kind !== 'person' &&
      described.kind !== 'group'
    ) {
      const name = nameOf(world, nameWords);
      const kind = KINDS[described.kind];
      enterNamed(world, phrase, {
        written: name,
        name,
        kind,
        gender: described.gender,
        country: countryOf(world, phrase),
      });
      return;
    }
    enterPerson(world, phrase, nameWords, role, named);
    return;
  }
  enterDescription(world, phrase);
}

/** A name that the lists know. `name` is the same however it is written: NATO and Nordatlantikpakt-Organisation. */
interface KnownName {
  readonly written: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly gender: 'm' | 'f' | 'n' | null;
  readonly country: string | null;
}

/** The outlet, organisation or state that the last words of a phrase name: "die Zeitung „Times“", "Russlands". */
function findKnownName(world: World, phrase: Phrase, words: readonly number[]): KnownName | null {
  const { tokens } = world.document;
  const written = words.map((i) => tokens.word[i]);
  for (let from = 0; from < written.length; from++) {
    const rest = written.slice(from).join(' ');
    const outlet = describeOutlet(rest);
    if (outlet !== null && (!outlet.ordinary || isMeantAsName(world, phrase)))
      return { ...outlet, kind: 'outlet' };
    const organisation = describeOrganisation(rest);
    if (organisation !== null && (!organisation.ordinary || isMeantAsName(world, phrase)))
      return organisation;
  }
  if (written.length > 1) return null;
  const state = describeCountry(written[0]) ?? describeCountry(written[0].replace(/s$/, ''));
  return state === null
    ? null
    : {
        written: state.written,
        name: state.name,
        kind: 'state',
        gender: state.gender ?? 'n',
        country: state.iso,
      };
}

/** Freitag, Welt, Union and Linke are names only in marks, behind their kind or where they speak. */
function isMeantAsName(world: World, phrase: Phrase): boolean {
  const { tokens } = world.document;
  return (
    tokens.tag[phrase.start] === Tag.quote ||
    tokens.tag[phrase.head + 1] === Tag.quote ||
    world.wanted.has(phrase.head)
  );
}

function nameOf(world: World, words: readonly number[]): string {
  const { tokens, text } = world.document;
  const first = words[0];
  const last = words[words.length - 1];
  const raw = text.slice(tokens.start[first], tokens.end[last]).replace(/\s+/g, ' ');
  return raw.replace(/[„“”"»«‚‘’]/g, '').trim();
}

/** "Russlands Außenminister": the country is none of the name. */
const isCountry = (word: string): boolean =>
  describeCountry(word) !== null || describeCountry(withoutGenitive(word)) !== null;

/** "Lawrows" → Lawrow, but Franziskus and Niklas stay. */
const withoutGenitive = (word: string): string =>
  word.length > 4 && /[^aeiousxzß]s$/.test(word) ? word.slice(0, -1) : word;

function enterPerson(
  world: World,
  phrase: Phrase,
  nameWords: readonly number[],
  role: readonly number[],
  sure: boolean,
): void {
  const { tokens } = world.document;
  const surname = tokens.word[nameWords[nameWords.length - 1]];
  const genitive = phrase.article < 0 && withoutGenitive(surname) !== surname;
  const found =
    world.byKey.get(surname.toLowerCase()) ??
    (genitive ? world.byKey.get(withoutGenitive(surname).toLowerCase()) : undefined);
  const name = nameOf(world, nameWords);
  const described = role.length > 0 ? (tokens.lexeme[role[role.length - 1]]?.noun ?? null) : null;
  const first = tokens.lexeme[nameWords[0]]?.firstName;
  const gender = described?.gender ?? (first === 'm' || first === 'f' ? first : null);
  let entity = found?.find(
    (e) => e.kind !== 'person' || gender === null || e.gender === null || e.gender === gender,
  );
  if (
    entity !== undefined &&
    entity.kind === 'person' &&
    nameWords.length > 1 &&
    entity.fullness > 1 &&
    !sameFirstName(entity.name, name)
  )
    entity = undefined;
  if (entity === undefined) {
    if (!sure && !world.wanted.has(phrase.head)) return;
    entity = world.create({
      name: genitive ? withoutGenitive(name) : name,
      kind: sure || nameWords.length > 1 || !tokens.lexeme[nameWords[0]]?.acronym ? 'person' : 'organisation',
      gender,
      fullness: nameWords.length,
    });
    if (tokens.lexeme[nameWords[0]]?.acronym && nameWords.length === 1 && role.length === 0)
      entity.kind = 'organisation';
  } else if (nameWords.length > entity.fullness) {
    entity.name = genitive ? withoutGenitive(name) : name;
    entity.fullness = nameWords.length;
    entity.gender ??= gender;
  }
  entity.number = 'singular';
  world.register(entity, genitive && found === undefined ? withoutGenitive(surname) : surname);
  if (nameWords.length > 1) world.register(entity, name);
  for (const i of role) addRole(world, entity, i);
  entity.country ??= countryOf(world, phrase);
  world.mention(entity, phrase);
}

function sameFirstName(a: string, b: string): boolean {
  return a.split(' ')[0] === b.split(' ')[0];
}

function addRole(world: World, entity: Entity, token: number): void {
  const noun = world.document.tokens.lexeme[token]?.noun;
  const word = noun?.lemma ?? world.document.tokens.word[token];
  const role = word.includes('-') ? word : word;
  if (entity.roles.some((r) => r.role === role)) return;
  entity.roles.push({ role, of: null });
  world.register(entity, `rolle:${lastPart(role)}`);
  if (noun?.gender === 'm' || noun?.gender === 'f') entity.gender ??= noun.gender;
}

export const lastPart = (word: string): string => word.slice(word.lastIndexOf('-') + 1).toLowerCase();

/** "das russische Präsidialamt", "Russlands Außenminister", "US-Präsident": the country that the phrase names. */
function countryOf(world: World, phrase: Phrase): string | null {
  const { tokens } = world.document;
  for (let i = phrase.start; i < phrase.end; i++) {
    const word = tokens.lexeme[i];
    if (word === null) continue;
    if (tokens.tag[i] === Tag.adjective) {
      const demonym = describeDemonym(word.word);
      if (demonym !== null) return demonym.iso;
    } else if (word.capital) {
      const state =
        describeCountry(word.word) ??
        describeCountry(withoutGenitive(word.word)) ??
        (word.word.includes('-') ? describeCountry(word.word.slice(0, word.word.indexOf('-'))) : null);
      if (state !== null) return state.iso;
    }
  }
  return null;
}

function enterNamed(world: World, phrase: Phrase, { written, name, kind, gender, country }: KnownName): void {
  const identity = `id:${name.toLowerCase()}`;
  let entity = world.byKey.get(identity)?.[0] ?? world.byKey.get(written.toLowerCase())?.[0];
  if (entity === undefined) {
    entity = world.create({ name: written, kind, gender, country, fullness: written.split(' ').length });
    world.register(entity, identity);
  }
  world.register(entity, written);
  for (let i = phrase.start; i <= phrase.head; i++) {
    const noun = world.document.tokens.lexeme[i]?.noun;
    if (noun) world.register(entity, `art:${noun.lemma.toLowerCase()}`);
  }
  entity.country ??= country;
  world.mention(entity, phrase);
}

/** A body or group by description: "das russische Außenministerium", "die Polizei", "Augenzeugen". */
export function enterDescription(world: World, phrase: Phrase): void {
  const { tokens } = world.document;
  const word = tokens.lexeme[phrase.head];
  if (word === null) return;
  const noun = word.noun;
  if (noun === null && !world.wanted.has(phrase.head)) return;
  const unnamed = UNNAMED.test(word.word);
  const kind = noun === null ? (phrase.kind === 'name' ? 'person' : 'unnamed') : KINDS[noun.kind];
  if (
    noun !== null &&
    noun.kind !== 'organisation' &&
    noun.kind !== 'government' &&
    noun.kind !== 'outlet' &&
    !world.wanted.has(phrase.head)
  )
    return;
  // "zwei Bataillone" are nobody until they speak
  if (!world.wanted.has(phrase.head) && (kind === 'outlet' || !isDefinite(world, phrase))) return;
  const name = descriptionOf(world, phrase, noun?.gender ?? phrase.gender, noun?.lemma ?? word.word);
  const existing = world.byKey.get(name.toLowerCase())?.[0];
  const same = existing ?? (isDefinite(world, phrase) ? antecedent(world, phrase) : null);
  if (same !== null) {
    world.mention(same, phrase);
    return;
  }
  const entity = world.create({
    name,
    kind: kind === 'person' ? 'unnamed' : kind,
    gender: noun?.gender ?? phrase.gender,
    number: phrase.number,
    country: countryOf(world, phrase),
    fullness: 1,
  });
  if (noun?.kind === 'person' || unnamed) {
    entity.kind = phrase.number === 'plural' ? 'group' : unnamed ? 'unnamed' : 'person';
    const rest = world.document.text.slice(
      tokens.end[phrase.end - 1],
      tokens.end[findPhraseEnd(world.document, phrase, sentenceEnd(world, phrase.head), false) - 1],
    );
    // "eine Quelle im Ministerium" keeps its words; "Sprecher der Polizei" loses its article
    entity.name = unnamed
      ? world.document.text.slice(tokens.start[phrase.start], tokens.end[phrase.end - 1]) + rest
      : name + rest;
    if (!unnamed) addRole(world, entity, phrase.head);
  }
  world.register(entity, name);
  if (noun !== null || unnamed) world.register(entity, `art:${(noun?.lemma ?? word.word).toLowerCase()}`);
  world.mention(entity, phrase);
}

/** Persons who are known as sources only. */
const UNNAMED = /(?:quelle|insider|insiderin|informant|informantin|augenzeuge|augenzeugin|zeuge|zeugin)$/i;

const sentenceEnd = (world: World, token: number): number =>
  world.document.sentences[sentenceAt(world.document, token)].end;

export function isDefinite(world: World, phrase: Phrase): boolean {
  if (phrase.article < 0) return false;
  const word = world.document.tokens.lexeme[phrase.article]?.lower ?? '';
  return /^(?:der|die|das|dem|den|des|dieser|diese|dieses|diesem|diesen)$/.test(word);
}

/** The description in the nominative without its article: "dem russischen Außenministerium" → "russisches Außenministerium". */
function descriptionOf(world: World, phrase: Phrase, gender: 'm' | 'f' | 'n' | null, lemma: string): string {
  const { tokens } = world.document;
  const plural = phrase.number === 'plural';
  const parts: string[] = [];
  for (let i = phrase.start; i < phrase.head; i++) {
    const word = tokens.lexeme[i];
    if (word === null || i === phrase.article) continue;
    if (tokens.tag[i] === Tag.adjective) {
      const stem = word.word.replace(/(?:e|en|em|er|es)$/, '');
      parts.push(
        stem === word.word
          ? word.word
          : stem + (plural ? 'e' : gender === 'm' ? 'er' : gender === 'n' ? 'es' : 'e'),
      );
    } else parts.push(word.word);
  }
  parts.push(plural ? tokens.word[phrase.head] : lemma);
  return parts.join(' ');
}
