/** Named phrases become the persons, outlets, bodies and states of an article, each once. */
import { describeCountry } from '../german/nouns/countries.ts';
import { isTitle } from '../german/nouns/names.ts';
import { describeOrganisation } from '../german/nouns/organisations.ts';
import { describeOutlet } from '../german/nouns/outlets.ts';
import { type Phrase, parsePhrase } from '../language/phrases.ts';
import { isBoundary, Tag } from '../language/tags.ts';
import { TokenKind } from '../language/tokens.ts';
import { enterDescription, isUnnamedSource } from './descriptions.ts';
import type { ActorKind } from './reading.ts';
import { addRole, countryOf, KINDS } from './traits.ts';
import { createEntity, type Entity, mention, register, type World } from './world.ts';

/** Enters a noun phrase: a named person, an outlet, a body, a state; roles and descriptions where they matter. */
export function enterPhrase(world: World, phrase: Phrase): void {
  const { tokens } = world.document;
  const words: number[] = [];
  for (let i = phrase.start; i < phrase.end; i++)
    if (tokens.tag[i] === Tag.noun || tokens.kind[i] === TokenKind.abbreviation) words.push(i);
  if (words.length === 0 || isUnnamedSource(tokens.word[words[0]])) {
    enterDescription(world, phrase);
    return;
  }
  const marked = markedName(world, phrase);
  if (marked !== null) {
    enterNamed(world, phrase, marked);
    return;
  }
  const again = words.length === 1 && phrase.article < 0 ? findAgain(world, tokens.word[words[0]]) : null;
  if (again !== null) {
    mention(world, again, phrase);
    return;
  }
  const known = findKnownName(world, phrase, words);
  if (known !== null) {
    enterNamed(world, phrase, known);
    return;
  }
  const { role, name } = splitName(world, words);
  if (name.length === 0) {
    enterDescription(world, phrase);
    return;
  }
  const described = role.length > 0 ? (tokens.lexeme[role[role.length - 1]]?.noun ?? null) : null;
  const first = name.some((i) => tokens.lexeme[i]?.firstName);
  if (described !== null && described.kind !== 'person' && described.kind !== 'group' && !first) {
    const written = nameOf(world, name);
    enterNamed(world, phrase, {
      written,
      name: written,
      kind: KINDS[described.kind],
      gender: described.gender,
      country: countryOf(world, phrase),
      sector: null,
    });
    return;
  }
  const titled = name[0] > phrase.start && isTitle(tokens.word[name[0] - 1]);
  enterPerson(
    world,
    phrase,
    name,
    // "Landesrat Josef Kern": a council before a first name is its member
    role.filter((i) => tokens.lexeme[i]?.noun?.kind === 'person' || (first && /rat$/.test(tokens.word[i]))),
    first || titled || described?.kind === 'person',
  );
}

/** "die Zeitung „Velmer Bote“", "der „Nordkurier“": the marks hold the name, the noun before them its kind. */
function markedName(world: World, phrase: Phrase): KnownName | null {
  const { tokens, text } = world.document;
  const close = phrase.end - 1;
  let open = close - 1;
  while (open >= phrase.start && tokens.tag[open] !== Tag.quote) open--;
  if (tokens.tag[close] !== Tag.quote || open < phrase.start || open + 1 >= close) return null;
  const name = text.slice(tokens.start[open + 1], tokens.end[close - 1]);
  const noun = open > phrase.start ? (tokens.lexeme[open - 1]?.noun ?? null) : null;
  if (noun === null && !(world.wanted.has(phrase.head) || describeOutlet(name) !== null)) return null;
  const known = describeOutlet(name) ?? describeOrganisation(name);
  const kind = noun === null ? 'outlet' : KINDS[noun.kind];
  return {
    written: name,
    name: known?.name ?? name,
    kind,
    gender: noun?.gender ?? known?.gender ?? null,
    country: countryOf(world, phrase) ?? known?.country ?? null,
    sector: null,
  };
}

/** A surname alone, of somebody named in full before: "Berg sagte". */
function findAgain(world: World, word: string): Entity | null {
  const known =
    world.byKey.get(word.toLowerCase()) ?? world.byKey.get(withoutGenitive(world, word).toLowerCase());
  return (
    known?.find(
      (entity) =>
        entity.kind === 'person' && entity.fullness > 0 && !entity.keys.has(`art:${word.toLowerCase()}`),
    ) ?? null
  );
}

/** "US-Außenminister Antony Blinken", "Hessens Ministerpräsident Roland Koch": the name follows the last role or title. */
function splitName(world: World, words: readonly number[]): { role: number[]; name: number[] } {
  const { lexeme, word } = world.document.tokens;
  let split = 0;
  for (let w = 0; w < words.length; w++) {
    const before = w > 0 ? lexeme[words[w - 1]] : null;
    // "Anna Berg", "Ministerin Berg", "Agentur Küstendienst": a name that is a common noun too
    const surname = before !== null && (before.firstName !== null || before.noun !== null);
    const common = lexeme[words[w]]?.noun != null || (lexeme[words[w]]?.ordinary ?? false);
    if (isTitle(word[words[w]]) || (common && !(surname && lexeme[words[w]]?.ordinary))) split = w + 1;
    // "Amtrak George Warrington": a first name begins a person
    else if (w > split && lexeme[words[w]]?.firstName && !lexeme[words[w - 1]]?.firstName) split = w;
  }
  // "Minister Fischer", "Richter Schneider": surnames that are trades too
  const last = lexeme[words[words.length - 1]];
  if (split === words.length && words.length > 1 && last?.noun?.kind === 'person') {
    const before = lexeme[words[words.length - 2]];
    if (before?.firstName || before?.noun?.role) split--;
    if (before?.firstName && split > 0 && lexeme[words[split - 1]] === before && before.noun === null)
      split--;
  }
  return {
    role: words.slice(0, split).filter((i) => !isTitle(word[i])),
    name: words.slice(split),
  };
}

function nameOf(world: World, words: readonly number[]): string {
  const { tokens, text } = world.document;
  const raw = text.slice(tokens.start[words[0]], tokens.end[words[words.length - 1]]).replace(/\s+/g, ' ');
  return raw.replace(/[„“”"»«‚‘’]/g, '').trim();
}

/** "Lawrows" → Lawrow where the article has Lawrow; Hans and Franziskus stay. */
const withoutGenitive = (world: World, word: string): string =>
  word.endsWith('s') && world.capitals.has(word.slice(0, -1)) ? word.slice(0, -1) : word;

function enterPerson(
  world: World,
  phrase: Phrase,
  name: readonly number[],
  role: readonly number[],
  sure: boolean,
): void {
  const { tokens } = world.document;
  const surname = withoutGenitive(world, tokens.word[name[name.length - 1]]);
  const full = nameOf(world, name);
  const written = surname.length < tokens.word[name[name.length - 1]].length ? full.slice(0, -1) : full;
  const described = role.length > 0 ? (tokens.lexeme[role[role.length - 1]]?.noun ?? null) : null;
  const first = tokens.lexeme[name[0]]?.firstName;
  const gender = described?.gender ?? (first === 'm' || first === 'f' ? first : null);
  let entity = findPerson(world, surname, written, name.length, gender);
  if (entity === null) {
    // a bare unlisted word is somebody only where it speaks as a name does: alone, without article
    const alone = name.length === phrase.end - phrase.start && !tokens.lexeme[name[0]]?.adjective;
    if (!sure && !(world.wanted.has(phrase.head) && alone)) {
      enterDescription(world, phrase);
      return;
    }
    const acronym = tokens.lexeme[name[0]]?.acronym && name.length === 1 && role.length === 0;
    entity = createEntity(world, {
      name: written,
      kind: acronym ? 'organisation' : 'person',
      gender,
      fullness: name.length,
    });
  } else if (name.length > entity.fullness) {
    entity.name = written;
    entity.fullness = name.length;
  }
  entity.gender ??= gender;
  entity.number = 'singular';
  register(world, entity, surname);
  if (name.length > 1) register(world, entity, written);
  for (const i of role) addRole(world, entity, i);
  entity.country ??= countryOf(world, phrase);
  mention(world, entity, phrase);
  joinAppositions(world, entity, phrase);
}

function findPerson(
  world: World,
  surname: string,
  written: string,
  length: number,
  gender: Entity['gender'],
): Entity | null {
  for (const entity of world.byKey.get(surname.toLowerCase()) ?? []) {
    if (entity.kind !== 'person') continue;
    if (gender !== null && entity.gender !== null && entity.gender !== gender) continue;
    // two people of one surname: Hans Meier and Anna Meier
    const other = length > 1 && entity.fullness > 1 && entity.name.split(' ')[0] !== written.split(' ')[0];
    if (!other) return entity;
  }
  return null;
}

/** "der CSU-Vorsitzende, Edmund Stoiber," and "Bill Graham, Parteichef der Liberalen," are one person each. */
function joinAppositions(world: World, entity: Entity, phrase: Phrase): void {
  const { document, byToken } = world;
  const { tokens } = document;
  const after = phrase.end;
  if (tokens.tag[after] === Tag.comma) {
    const next = parsePhrase(tokens, after + 1, Math.min(after + 14, tokens.length), -1);
    if (next !== null && next.kind === 'noun' && isRole(world, next) && !byToken.has(next.head))
      join(world, entity, next);
  }
  const comma = phrase.start - 1;
  if (comma < 1 || tokens.tag[comma] !== Tag.comma || phrase.article >= 0) return;
  let from = comma - 1;
  while (
    from > 0 &&
    from > comma - 16 &&
    !isBoundary(tokens.tag[from - 1]) &&
    tokens.tag[from - 1] !== Tag.finite &&
    tokens.tag[from - 1] !== Tag.quote
  )
    from--;
  while (from < comma && tokens.tag[from] === Tag.adverb) from++;
  const before = parsePhrase(tokens, from, comma, -1);
  if (before !== null && before.kind === 'noun' && isRole(world, before)) join(world, entity, before);
}

function isRole(world: World, phrase: Phrase): boolean {
  const noun = world.document.tokens.lexeme[phrase.head]?.noun;
  return noun?.kind === 'person' && noun.number !== 'plural' && phrase.number !== 'plural';
}

function join(world: World, entity: Entity, phrase: Phrase): void {
  const known = world.byToken.get(phrase.head);
  if (known !== undefined && known !== entity) {
    // the role was entered by itself before its name came
    if (known.fullness > 1 || known.spans.length > 1) return;
    known.hidden = true;
    for (const key of known.keys) register(world, entity, key);
    for (let i = phrase.start; i < phrase.end; i++) world.byToken.delete(i);
  }
  addRole(world, entity, phrase.head);
  entity.country ??= countryOf(world, phrase);
  mention(world, entity, phrase);
}

/** A name that the lists know. `name` is the same however it is written: NATO and Nordatlantikpakt-Organisation. */
interface KnownName {
  readonly written: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly gender: Entity['gender'];
  readonly country: string | null;
  readonly sector: string | null;
}

/** The outlet, organisation or state that the last words of a phrase name: "die Zeitung „Times“", "Russlands". */
function findKnownName(world: World, phrase: Phrase, words: readonly number[]): KnownName | null {
  const written = words.map((i) => world.document.tokens.word[i]);
  for (let from = 0; from < written.length; from++) {
    const rest = written.slice(from).join(' ');
    const outlet = describeOutlet(rest);
    if (outlet !== null && (!outlet.ordinary || isMeantAsName(world, phrase)))
      return { ...outlet, kind: 'outlet', sector: null };
    const organisation = describeOrganisation(rest);
    if (organisation !== null && (!organisation.ordinary || isMeantAsName(world, phrase)))
      return { ...organisation, country: countryOf(world, phrase) ?? organisation.country };
  }
  if (written.length > 1) return null;
  const state = describeCountry(written[0]) ?? describeCountry(written[0].replace(/s$/, ''));
  if (state === null) return null;
  return {
    written: state.written,
    name: state.name,
    kind: 'state',
    gender: state.gender ?? 'n',
    country: state.iso,
    sector: null,
  };
}

/** Freitag, Welt, Union and Linke are names only in marks, behind their kind, or as a speaker with an article. */
function isMeantAsName(world: World, phrase: Phrase): boolean {
  const { tokens } = world.document;
  return (
    tokens.tag[phrase.start] === Tag.quote ||
    tokens.tag[phrase.head + 1] === Tag.quote ||
    (world.wanted.has(phrase.head) && phrase.number !== 'plural' && phrase.article >= 0)
  );
}

function enterNamed(world: World, phrase: Phrase, known: KnownName): void {
  const { written, name, kind, gender, country, sector } = known;
  const identity = `id:${name.toLowerCase()}`;
  let entity = world.byKey.get(identity)?.[0] ?? world.byKey.get(written.toLowerCase())?.[0];
  if (entity === undefined) {
    const fullness = written.split(' ').length;
    entity = createEntity(world, { name: written, kind, gender, country, fullness, sector });
    register(world, entity, identity);
  }
  register(world, entity, written);
  for (let i = phrase.start; i <= phrase.head; i++) {
    const noun = world.document.tokens.lexeme[i]?.noun;
    if (noun) register(world, entity, `art:${noun.lemma}`);
  }
  entity.country ??= country;
  mention(world, entity, phrase);
}
