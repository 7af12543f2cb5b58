/** The persons, bodies and papers of one article while they are being gathered. */
import type { Document } from '../language/document.ts';
import { sentenceAt } from '../language/document.ts';
import { Case, type Phrase } from '../language/phrases.ts';
import { Tag } from '../language/tags.ts';
import type { Actor, ActorKind, Role, Span } from './reading.ts';

/** Somebody in the article. */
export interface Entity {
  /** Number among all; ids count only those that are shown. */
  readonly index: number;
  name: string;
  kind: ActorKind;
  gender: 'm' | 'f' | 'n' | null;
  number: 'singular' | 'plural' | null;
  country: string | null;
  /** Lower-case words by which later mentions know it: surname, `rolle:minister`, `art:zeitung`. */
  readonly keys: Set<string>;
  readonly roles: { readonly role: string; of: Entity | null }[];
  readonly spans: Span[];
  /** Words of the fullest name so far. */
  fullness: number;
  /** What kind of organisation the lists say it is: party, company … */
  sector: string | null;
  /** Known only in case a pronoun means it: "der Kanzler nahm Platz. Er …" */
  hidden: boolean;
  /** Has a name of its own; a person without one is shown as unnamed. */
  named: boolean;
  /** Token of its last mention so far, -1 before the first. */
  last: number;
}

export interface Mention {
  readonly token: number;
  readonly sentence: number;
  entity: Entity;
  /** 2 for a speaker, 1 for what may be a subject, 0 behind prepositions and for genitives. */
  readonly prominence: number;
}

export interface World {
  readonly document: Document;
  /** Enters whoever a phrase names; what a role belongs to is entered with the role. `owns`: a role belongs to it. */
  readonly enter: (world: World, phrase: Phrase, owns: boolean) => void;
  readonly entities: Entity[];
  readonly byKey: Map<string, Entity[]>;
  readonly byToken: Map<number, Entity>;
  /** In the order of the text once all names are in. */
  readonly mentions: Mention[];
  /** Heads that speak, listen or are cited: what has no name is entered only for them. */
  readonly wanted: Set<number>;
  /** Heads that do something: what has no name is entered for them too. */
  readonly acting: ReadonlySet<number>;
  /** Heads that do what an event tells, be they nobody in particular: "Tausend Menschen besetzten den Platz". */
  readonly doers: ReadonlySet<number>;
  /** Tokens whose first part or whole is a mention of a state or body: "US-Präsident", "russische". */
  readonly parts: Map<number, Entity>;
  /** Heads of pronouns that mean several: "Anna Berg und Jan Petersen … Sie". */
  readonly together: Map<number, readonly Entity[]>;
  /** All words of the text with a capital: "Lawrows" loses its s where "Lawrow" stands too. */
  readonly capitals: ReadonlySet<string>;
}

export function createWorld(
  document: Document,
  enter: World['enter'],
  wanted: Set<number>,
  acting: ReadonlySet<number>,
  doers: readonly number[],
): World {
  const capitals = new Set<string>();
  const { tokens } = document;
  for (let i = 0; i < tokens.length; i++) if (tokens.lexeme[i]?.capital) capitals.add(tokens.word[i]);
  return {
    document,
    enter,
    entities: [],
    byKey: new Map(),
    byToken: new Map(),
    mentions: [],
    wanted,
    acting,
    doers: new Set(doers),
    parts: new Map(),
    together: new Map(),
    capitals,
  };
}

export function createEntity(world: World, fields: Pick<Entity, 'name' | 'kind'> & Partial<Entity>): Entity {
  const entity: Entity = {
    index: world.entities.length,
    gender: null,
    number: null,
    country: null,
    keys: new Set(),
    roles: [],
    spans: [],
    fullness: 0,
    sector: null,
    hidden: false,
    named: false,
    last: -1,
    ...fields,
  };
  world.entities.push(entity);
  return entity;
}

/** Makes the entity known under a key. */
export function register(world: World, entity: Entity, key: string): void {
  const lower = key.toLowerCase();
  if (lower === '' || entity.keys.has(lower)) return;
  entity.keys.add(lower);
  const list = world.byKey.get(lower);
  if (list === undefined) world.byKey.set(lower, [entity]);
  else list.push(entity);
}

/** Notes that a phrase means the entity. */
export function mention(world: World, entity: Entity, phrase: Phrase): void {
  const { tokens } = world.document;
  entity.spans.push({ start: tokens.start[phrase.start], end: tokens.end[phrase.end - 1] });
  // "sein Anwalt": the possessive is somebody else's mention
  for (let i = phrase.start; i < phrase.end; i++)
    if (!world.byToken.has(i) && tokens.tag[i] !== Tag.possessive) world.byToken.set(i, entity);
  entity.last = Math.max(entity.last, phrase.head);
  const attribute = phrase.start > 0 && tokens.tag[phrase.start - 1] === Tag.noun;
  const subject = phrase.preposition < 0 && (phrase.cases & Case.nominative) !== 0 && !attribute;
  world.mentions.push({
    token: phrase.head,
    sentence: sentenceAt(world.document, phrase.head),
    entity,
    prominence: world.wanted.has(phrase.head) ? 2 : subject ? 1 : 0,
  });
}

/** Notes that the first characters of a word name the entity: US in "US-Präsident". */
export function mentionPart(world: World, entity: Entity, token: number, length: number): void {
  if (world.parts.has(token)) return;
  world.parts.set(token, entity);
  const start = world.document.tokens.start[token];
  entity.spans.push({ start, end: start + length });
}

/** Of the entities known under a key, the one that was mentioned last; those that are shown come first. */
export function findLatestOf(world: World, key: string, fits: (entity: Entity) => boolean): Entity | null {
  let found: Entity | null = null;
  for (const entity of world.byKey.get(key) ?? [])
    if (fits(entity) && (found === null || isBetter(entity, found))) found = entity;
  return found;
}

const isBetter = (a: Entity, b: Entity): boolean => (a.hidden === b.hidden ? a.last > b.last : b.hidden);

/** Index of the first mention behind a token; the mentions must be in order. */
export function firstAfter(mentions: readonly Mention[], token: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (mentions[mid].token <= token) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** How many mentions back a bare noun reaches. */
const LATEST_REACH = 80;

/** The last entity mentioned before a token that fits, within reach; for a list still growing, in any order. */
export function findLatest(world: World, before: number, fits: (entity: Entity) => boolean): Entity | null {
  const { mentions } = world;
  for (let i = mentions.length - 1; i >= 0 && i >= mentions.length - LATEST_REACH; i--)
    if (mentions[i].token < before && fits(mentions[i].entity)) return mentions[i].entity;
  return null;
}

/** Entities that are shown, with their ids in the order in which the text names them. */
export function renderActors(world: World): { actors: Actor[]; idOf: Map<Entity, string> } {
  const shown = world.entities.filter((entity) => !entity.hidden);
  const idOf = new Map(shown.map((entity, i) => [entity, `a${i + 1}`]));
  const actors = shown.map((entity) => ({
    id: idOf.get(entity)!,
    name: entity.name,
    kind: entity.kind === 'person' && !entity.named ? ('unnamed' as const) : entity.kind,
    roles: entity.roles.map(
      ({ role, of }): Role => ({ role, of: of === null ? null : (idOf.get(of) ?? null) }),
    ),
    country: entity.country,
    mentions: withoutRepeats(entity.spans),
  }));
  return { actors, idOf };
}

/** In the order of the text; "der König Norwegens" names the state once, though the role asks for it too. */
function withoutRepeats(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  return sorted.filter(
    ({ start, end }, i) => i === 0 || start !== sorted[i - 1].start || end !== sorted[i - 1].end,
  );
}
