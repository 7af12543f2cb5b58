import { describeCountry, describeDemonym } from '../german/nouns/countries.ts';
import type { NounKind } from '../german/nouns/describe.ts';
import { isTitle } from '../german/nouns/names.ts';
import { describeOrganisation } from '../german/nouns/organisations.ts';
import { describeOutlet } from '../german/nouns/outlets.ts';
import { reportingNoun } from '../german/reporting.ts';
import { type Document, sentenceAt } from '../language/document.ts';
import { Case, findPhrases, parsePhrase, type Phrase } from '../language/phrases.ts';
import { Tag } from '../language/tags.ts';
import type { Draft, SpeakerDraft } from './draft.ts';
import type { Actor, ActorKind, Role, Span } from './reading.ts';
import { findPhraseEnd } from './speakers.ts';

/** Somebody in the article, while mentions are still being gathered. */
interface Entity {
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

export interface ResolvedActors {
  readonly actors: readonly Actor[];
  readonly kindOf: (id: string) => ActorKind;
  /** Ids of the actors of a speaker, addressee or source. */
  readonly idsOf: (speaker: SpeakerDraft | null, draft: Draft) => readonly string[];
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

/** Who is who: names, roles and bodies of the article, each once; then pronouns and bare roles by agreement and nearness. */
export function resolveActors(document: Document, drafts: readonly Draft[]): ResolvedActors {
  const entities: Entity[] = [];
  const byKey = new Map<string, Entity[]>();
  const byToken = new Map<number, Entity>();
  const order: { token: number; entity: Entity }[] = [];
  const wanted = wantedTokens(drafts);

  const mention = (entity: Entity, phrase: Phrase): void => {
    entity.mentions.push({ token: phrase.head, span: { start: document.tokens.start[phrase.start], end: document.tokens.end[phrase.end - 1] } });
    for (let i = phrase.start; i < phrase.end; i++) if (!byToken.has(i)) byToken.set(i, entity);
    order.push({ token: phrase.head, entity });
  };
  const create = (fields: Pick<Entity, 'name' | 'kind'> & Partial<Entity>): Entity => {
    const entity: Entity = {
      id: `a${entities.length + 1}`,
      gender: null,
      number: null,
      country: null,
      keys: new Set(),
      roles: [],
      mentions: [],
      fullness: 0,
      ...fields,
    };
    entities.push(entity);
    return entity;
  };
  const register = (entity: Entity, key: string): void => {
    const lower = key.toLowerCase();
    if (lower === '' || entity.keys.has(lower)) return;
    entity.keys.add(lower);
    const list = byKey.get(lower);
    if (list === undefined) byKey.set(lower, [entity]);
    else list.push(entity);
  };
  const world: World = { document, entities, byKey, byToken, order, wanted, mention, create, register };

  // names first, so that "der Minister" finds the minister named two sentences later only if nobody fits before
  for (const clause of document.clauses) {
    for (const phrase of findPhrases(document.tokens, clause.pieces)) {
      if (phrase.kind === 'pronoun' || byToken.has(phrase.head)) continue;
      enter(world, phrase);
    }
  }
  order.sort((a, b) => a.token - b.token);

  const cache = new Map<SpeakerDraft, readonly string[]>();
  const idsOf = (speaker: SpeakerDraft | null, draft: Draft): readonly string[] => {
    if (speaker === null || speaker.head < 0) return [];
    const known = cache.get(speaker);
    if (known !== undefined) return known;
    const ids = resolveSpeaker(world, speaker, draft);
    cache.set(speaker, ids);
    return ids;
  };
  // resolve all first: an entity that only a speaker brings in must be in the list
  for (const draft of drafts) {
    idsOf(draft.speaker, draft);
    idsOf(draft.addressee, draft);
    idsOf(draft.reporter, draft);
    for (const cited of draft.cited) idsOf(cited, draft);
  }
  return { actors: entities.map((entity) => renderActor(entity)), kindOf: (id) => entities[Number(id.slice(1)) - 1].kind, idsOf };
}

interface World {
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

/** Tokens that speakers, addressees and sources name: what has no name is entered only for them. */
function wantedTokens(drafts: readonly Draft[]): Set<number> {
  const tokens = new Set<number>();
  const add = (speaker: SpeakerDraft | null): void => {
    for (const run of speaker?.runs ?? []) for (let i = run.start; i < run.end; i++) tokens.add(i);
  };
  for (const draft of drafts) {
    add(draft.speaker);
    add(draft.addressee);
    add(draft.reporter);
    draft.cited.forEach(add);
  }
  return tokens;
}

const renderActor = (entity: Entity): Actor => ({
  id: entity.id,
  name: entity.name,
  kind: entity.kind,
  roles: entity.roles as readonly Role[],
  country: entity.country,
  mentions: entity.mentions.map((m) => m.span).sort((a, b) => a.start - b.start),
});

/** Enters a noun phrase: a named person, an outlet, a body, a state; bare roles and descriptions only where they speak. */
function enter(world: World, phrase: Phrase): void {
  const { document } = world;
  const { tokens } = document;
  const words: number[] = [];
  for (let i = phrase.start; i < phrase.end; i++) if (tokens.tag[i] === Tag.noun) words.push(i);
  if (words.length === 0 || UNNAMED.test(tokens.word[words[0]])) {
    if (world.wanted.has(phrase.head)) enterDescription(world, phrase);
    return;
  }
  const text = (from: number, to: number): string => words.slice(from, to).map((i) => tokens.word[i]).join(' ');

  for (let from = 0; from < words.length; from++) {
    const rest = text(from, words.length);
    const outlet = describeOutlet(rest);
    if (outlet !== null && (!outlet.ordinary || isMeantAsName(world, phrase))) return enterNamed(world, phrase, outlet.written, outlet.name, 'outlet', outlet.gender, outlet.country);
    const organisation = describeOrganisation(rest);
    if (organisation !== null && (!organisation.ordinary || isMeantAsName(world, phrase))) return enterNamed(world, phrase, organisation.written, organisation.name, organisation.kind, organisation.gender, organisation.country);
  }
  const last = tokens.word[words[words.length - 1]];
  const state = describeCountry(last) ?? describeCountry(last.replace(/s$/, ''));
  if (state !== null && words.length === 1) return enterNamed(world, phrase, state.written, state.name, 'state', state.gender ?? 'n', state.iso);

  // roles and titles before a name: "US-Außenminister Antony Blinken"
  let split = 0;
  while (split < words.length && (tokens.lexeme[words[split]]?.noun != null || isTitle(tokens.word[words[split]]) || (split + 1 < words.length && isCountry(tokens.word[words[split]])))) split++;
  const nameWords = words.slice(split);
  const role = words.slice(0, split).filter((i) => !isTitle(tokens.word[i]) && !isCountry(tokens.word[i]));
  if (nameWords.length > 0) {
    const described = role.length > 0 ? tokens.lexeme[role[role.length - 1]]?.noun : null;
    const named = nameWords.some((i) => tokens.lexeme[i]?.firstName) || described?.kind === 'person' || split > role.length;
    if (described !== null && described !== undefined && described.kind !== 'person' && described.kind !== 'group') {
      const name = nameOf(world, nameWords, phrase);
      return enterNamed(world, phrase, name, name, KINDS[described.kind], described.gender, countryOf(world, phrase));
    }
    enterPerson(world, phrase, nameWords, role, named);
    return;
  }
  enterDescription(world, phrase);
}

/** Freitag, Welt, Union and Linke are names only in marks, behind their kind or where they speak. */
function isMeantAsName(world: World, phrase: Phrase): boolean {
  const { tokens } = world.document;
  return tokens.tag[phrase.start] === Tag.quote || tokens.tag[phrase.head + 1] === Tag.quote || world.wanted.has(phrase.head);
}

function nameOf(world: World, words: readonly number[], phrase: Phrase): string {
  const { tokens, text } = world.document;
  const first = words[0];
  const last = words[words.length - 1];
  const raw = text.slice(tokens.start[first], tokens.end[last]).replace(/\s+/g, ' ');
  void phrase;
  return raw.replace(/[„“”"»«‚‘’]/g, '').trim();
}

/** "Russlands Außenminister": the country is none of the name. */
const isCountry = (word: string): boolean => describeCountry(word) !== null || describeCountry(withoutGenitive(word)) !== null;

/** "Lawrows" → Lawrow, but Franziskus and Niklas stay. */
const withoutGenitive = (word: string): string => (word.length > 4 && /[^aeiousxzß]s$/.test(word) ? word.slice(0, -1) : word);

function enterPerson(world: World, phrase: Phrase, nameWords: readonly number[], role: readonly number[], sure: boolean): void {
  const { tokens } = world.document;
  const surname = tokens.word[nameWords[nameWords.length - 1]];
  const genitive = phrase.article < 0 && withoutGenitive(surname) !== surname;
  const found = world.byKey.get(surname.toLowerCase()) ?? (genitive ? world.byKey.get(withoutGenitive(surname).toLowerCase()) : undefined);
  const name = nameOf(world, nameWords, phrase);
  const described = role.length > 0 ? (tokens.lexeme[role[role.length - 1]]?.noun ?? null) : null;
  const first = tokens.lexeme[nameWords[0]]?.firstName;
  const gender = described?.gender ?? (first === 'm' || first === 'f' ? first : null);
  let entity = found?.find((e) => e.kind !== 'person' || gender === null || e.gender === null || e.gender === gender);
  if (entity !== undefined && entity.kind === 'person' && nameWords.length > 1 && entity.fullness > 1 && !sameFirstName(entity.name, name)) entity = undefined;
  if (entity === undefined) {
    if (!sure && !world.wanted.has(phrase.head)) return;
    entity = world.create({ name: genitive ? withoutGenitive(name) : name, kind: sure || nameWords.length > 1 || !tokens.lexeme[nameWords[0]]?.acronym ? 'person' : 'organisation', gender, fullness: nameWords.length });
    if (tokens.lexeme[nameWords[0]]?.acronym && nameWords.length === 1 && role.length === 0) entity.kind = 'organisation';
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

const lastPart = (word: string): string => word.slice(word.lastIndexOf('-') + 1).toLowerCase();

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
      const state = describeCountry(word.word) ?? describeCountry(withoutGenitive(word.word)) ?? (word.word.includes('-') ? describeCountry(word.word.slice(0, word.word.indexOf('-'))) : null);
      if (state !== null) return state.iso;
    }
  }
  return null;
}

/** `name` is shown, `identity` is the same for every way to write it: NATO and Nordatlantikpakt-Organisation. */
function enterNamed(world: World, phrase: Phrase, name: string, identity: string, kind: ActorKind, gender: 'm' | 'f' | 'n' | null | undefined, country: string | null): void {
  let entity = world.byKey.get(`id:${identity.toLowerCase()}`)?.[0] ?? world.byKey.get(name.toLowerCase())?.[0];
  if (entity === undefined) {
    entity = world.create({ name, kind, gender: gender ?? null, country, fullness: name.split(' ').length });
    world.register(entity, `id:${identity}`);
  }
  world.register(entity, name);
  for (let i = phrase.start; i <= phrase.head; i++) {
    const noun = world.document.tokens.lexeme[i]?.noun;
    if (noun) world.register(entity, `art:${noun.lemma.toLowerCase()}`);
  }
  entity.country ??= country;
  world.mention(entity, phrase);
}

/** A body or group by description: "das russische Außenministerium", "die Polizei", "Augenzeugen". */
function enterDescription(world: World, phrase: Phrase): void {
  const { tokens } = world.document;
  const word = tokens.lexeme[phrase.head];
  if (word === null) return;
  const noun = word.noun;
  if (noun === null && !world.wanted.has(phrase.head)) return;
  const unnamed = UNNAMED.test(word.word);
  const kind = noun === null ? (phrase.kind === 'name' ? 'person' : 'unnamed') : KINDS[noun.kind];
  if (noun !== null && noun.kind !== 'organisation' && noun.kind !== 'government' && noun.kind !== 'outlet' && !world.wanted.has(phrase.head)) return;
  // "zwei Bataillone" are nobody until they speak
  if (!world.wanted.has(phrase.head) && (kind === 'outlet' || !isDefinite(world, phrase))) return;
  const name = descriptionOf(world, phrase, noun?.gender ?? phrase.gender, noun?.lemma ?? word.word);
  const existing = world.byKey.get(name.toLowerCase())?.[0];
  if (existing !== undefined) return world.mention(existing, phrase);
  if (isDefinite(world, phrase)) {
    const known = antecedent(world, phrase);
    if (known !== null) return world.mention(known, phrase);
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
    const rest = world.document.text.slice(tokens.end[phrase.end - 1], tokens.end[findPhraseEnd(world.document, phrase, sentenceEnd(world, phrase.head), false) - 1]);
    // "eine Quelle im Ministerium" keeps its words; "Sprecher der Polizei" loses its article
    entity.name = unnamed ? world.document.text.slice(tokens.start[phrase.start], tokens.end[phrase.end - 1]) + rest : name + rest;
    if (!unnamed) addRole(world, entity, phrase.head);
  }
  world.register(entity, name);
  if (noun !== null || unnamed) world.register(entity, `art:${(noun?.lemma ?? word.word).toLowerCase()}`);
  world.mention(entity, phrase);
}

/** Persons who are known as sources only. */
const UNNAMED = /(?:quelle|insider|insiderin|informant|informantin|augenzeuge|augenzeugin|zeuge|zeugin)$/i;

const sentenceEnd = (world: World, token: number): number => world.document.sentences[sentenceAt(world.document, token)].end;

function isDefinite(world: World, phrase: Phrase): boolean {
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
      parts.push(stem === word.word ? word.word : stem + (plural ? 'e' : gender === 'm' ? 'er' : gender === 'n' ? 'es' : 'e'));
    } else parts.push(word.word);
  }
  parts.push(plural ? tokens.word[phrase.head] : lemma);
  return parts.join(' ');
}

/** Who "der Minister", "das Blatt", "die Behörde", "die 45-Jährige" are: the last mention that fits. */
function antecedent(world: World, phrase: Phrase): Entity | null {
  const { tokens } = world.document;
  const word = tokens.lexeme[phrase.head];
  if (word === null) return null;
  const noun = word.noun;
  const key = (noun?.lemma ?? word.word).toLowerCase();
  const same = latest(world, phrase.head, (e) => e.keys.has(`rolle:${lastPart(key)}`) || e.keys.has(`art:${key}`));
  if (same !== null) return same;
  if (noun === null && !/jährige[rn]?$/.test(word.lower)) return null;
  if (noun !== null && /^(?:blatt|zeitung|magazin|sender|agentur|nachrichtenagentur|nachrichtenmagazin|zeitschrift|portal)$/.test(key)) return latest(world, phrase.head, (e) => e.kind === 'outlet');
  if (noun !== null && /^(?:behörde|ministerium|amt|institution|organisation|konzern|unternehmen|verband|gewerkschaft|partei)$/.test(key)) {
    return latest(world, phrase.head, (e) => (e.kind === 'government' || e.kind === 'organisation') && e.fullness > 0 && e.number !== 'plural' && fitsKind(key, e));
  }
  if (/jährige[rn]?$/.test(word.lower) || (noun?.kind === 'person' && noun.role !== true) || /(?:politiker|politikerin|chef|chefin)$/.test(key)) {
    const gender = phrase.gender ?? noun?.gender ?? null;
    return latest(world, phrase.head, (e) => e.kind === 'person' && (gender === null || e.gender === null || e.gender === gender));
  }
  return null;
}

function fitsKind(key: string, entity: Entity): boolean {
  const name = entity.name.toLowerCase();
  if (key === 'behörde') return /amt|behörde|ministerium|polizei|anwaltschaft|dienst/.test(name) || entity.kind === 'government';
  if (key === 'unternehmen' || key === 'konzern') return entity.kind === 'organisation';
  return true;
}

/** The last entity mentioned before a token that fits, within reach. */
function latest(world: World, before: number, fits: (entity: Entity) => boolean): Entity | null {
  for (let i = world.order.length - 1; i >= 0 && i >= world.order.length - 400; i--) {
    const { token, entity } = world.order[i];
    if (token >= before) continue;
    if (fits(entity)) return entity;
  }
  return null;
}

/** Index of the first mention behind a token. */
function firstAfter(order: readonly { token: number }[], token: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (order[mid].token <= token) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** Same as `latest`, for a finished and sorted list: binary search to the place, then back. */
function latestBefore(world: World, before: number, fits: (entity: Entity) => boolean): Entity | null {
  const { order } = world;
  const place = firstAfter(order, before - 1);
  for (let i = place - 1; i >= 0 && i >= place - 60; i--) if (fits(order[i].entity)) return order[i].entity;
  return null;
}

function resolveSpeaker(world: World, speaker: SpeakerDraft, draft: Draft): readonly string[] {
  const { tokens } = world.document;
  const ids: string[] = [];
  const add = (entity: Entity | null | undefined): void => {
    if (entity != null && !ids.includes(entity.id)) ids.push(entity.id);
  };
  for (const run of speaker.runs) {
    let i = run.start;
    let first = true;
    while (i < run.end) {
      const phrase = parsePhrase(tokens, i, run.end, -1);
      if (phrase === null) {
        i++;
        continue;
      }
      const joined = first || (i > run.start && (tokens.tag[i - 1] === Tag.conjunction || (tokens.tag[i - 1] === Tag.comma && isList(world, run.start, run.end) && phrase.kind === 'name')));
      if (joined) add(entityOf(world, phrase, run.end, draft));
      first = false;
      i = phrase.end;
    }
  }
  return ids;
}

const isList = (world: World, start: number, end: number): boolean => {
  for (let i = start; i < end; i++) if (world.document.tokens.tag[i] === Tag.conjunction) return true;
  return false;
};

function entityOf(world: World, phrase: Phrase, limit: number, draft: Draft): Entity | null {
  const { tokens } = world.document;
  const word = tokens.lexeme[phrase.head];
  if (phrase.kind === 'pronoun') return resolvePronoun(world, phrase, draft);
  // "Angaben der Polizei", "einer Erklärung des Geheimdienstes": the owner of the paper speaks
  const saying = word !== null && (word.noun?.kind === 'document' || reportingNoun(word.word) !== null);
  if (saying) {
    const owner = ownerOf(world, phrase, limit);
    if (owner !== null) return owner;
    const bare = antecedent(world, phrase);
    if (bare !== null && bare.kind !== 'person') return bare;
    const paper = outletAfter(world, phrase);
    if (paper !== null) return paper;
  }
  const known = world.byToken.get(phrase.head);
  if (known !== undefined) {
    // apposition: "Peter Sharp, der Direktor": the name
    return known;
  }
  enterDescription(world, phrase);
  const entered = world.byToken.get(phrase.head);
  if (entered !== undefined) return entered;
  const name = world.document.text.slice(tokens.start[phrase.start], tokens.end[phrase.end - 1]);
  const entity = world.create({ name, kind: 'unnamed' });
  world.mention(entity, phrase);
  return entity;
}

/** "laut einem Bericht … Das berichtete die Zeitung": an unowned report belongs to the outlet that the next two sentences let speak. */
function outletAfter(world: World, phrase: Phrase): Entity | null {
  const { document, order, wanted } = world;
  if (isDefinite(world, phrase) || !/(?:bericht|meldung)$/i.test(document.tokens.lexeme[phrase.head]?.noun?.lemma ?? '')) return null;
  const own = sentenceAt(document, phrase.head);
  const end = document.sentences[Math.min(own + 2, document.sentences.length - 1)].end;
  for (let i = firstAfter(order, phrase.head); i < order.length && order[i].token < end; i++) if (order[i].entity.kind === 'outlet' && wanted.has(order[i].token)) return order[i].entity;
  return null;
}

/** The genitive or von-phrase behind a paper or noun of saying. */
function ownerOf(world: World, phrase: Phrase, limit: number): Entity | null {
  const { tokens } = world.document;
  let at = phrase.end;
  if (at >= limit) return null;
  if (tokens.tag[at] === Tag.preposition) {
    if (!/^(?:von|vom|aus|der|seitens|durch)$/.test(tokens.lexeme[at]?.lower ?? '')) return null;
    at++;
  }
  const owner = parsePhrase(tokens, at, limit, -1);
  if (owner === null || (owner.cases & (Case.genitive | Case.dative)) === 0 && owner.kind !== 'name') return null;
  const known = world.byToken.get(owner.head);
  if (known !== undefined) return known;
  enter(world, owner);
  return world.byToken.get(owner.head) ?? null;
}

/** "er", "sie", "dieser", "die": by gender and number, the speaker before preferred to whoever was named last. */
function resolvePronoun(world: World, phrase: Phrase, draft: Draft): Entity | null {
  const { tokens } = world.document;
  const lower = tokens.lexeme[phrase.head]?.lower ?? '';
  if (lower === 'demnach' || lower === 'danach') return null;
  const clause = draft.clause >= 0 ? world.document.clauses[draft.clause] : null;
  const plural = /^(?:sie|die|diese|beide|alle|viele|einige|manche|andere|ihnen)$/.test(lower) && (clause?.verb.number === 'plural' || clause === null);
  const gender = /^(?:er|der|dieser|ihm|ihn|den|dem|jener|letzterer)$/.test(lower) ? 'm' : /^(?:sie|die|diese|ihr|jene|letztere)$/.test(lower) ? 'f' : lower === 'es' || lower === 'das' || lower === 'dieses' ? 'n' : null;
  if (lower === 'ich' || lower === 'wir' || lower === 'man' || lower === 'viele' || lower === 'einige' || lower === 'manche' || lower === 'andere' || lower === 'niemand' || lower === 'jemand') return null;
  if (plural) return latestBefore(world, phrase.head, (e) => e.number === 'plural' || e.kind === 'group');
  return latestBefore(world, phrase.head, (e) => e.number !== 'plural' && (e.kind === 'person' ? e.gender === gender || e.gender === null : e.gender === gender && e.kind !== 'state'));
}
