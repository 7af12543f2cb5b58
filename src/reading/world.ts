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
  readonly roles: { role: string; of: Entity | null }[];
  readonly spans: Span[];
  /** Words of the fullest name so far. */
  fullness: number;
  /** What kind of organisation the lists say it is: party, company … */
  sector: string | null;
  /** Known only in case a pronoun means it: "der Kanzler nahm Platz. Er …" */
  hidden: boolean;
}

export interface Mention {
  readonly token: number;
  readonly sentence: number;
  readonly entity: Entity;
  /** 2 for a speaker, 1 for what may be a subject, 0 behind prepositions and for genitives. */
  readonly prominence: number;
}

export interface World {
  readonly document: Document;
  readonly entities: Entity[];
  readonly byKey: Map<string, Entity[]>;
  readonly byToken: Map<number, Entity>;
  /** In the order of the text once all names are in. */
  readonly mentions: Mention[];
  /** Heads that speak, listen or are cited: what has no name is entered only for them. */
  readonly wanted: ReadonlySet<number>;
  /** All words of the text with a capital: "Lawrows" loses its s where "Lawrow" stands too. */
  readonly capitals: ReadonlySet<string>;
}

export function createWorld(document: Document, wanted: ReadonlySet<number>): World {
  const capitals = new Set<string>();
  const { tokens } = document;
  for (let i = 0; i < tokens.length; i++) if (tokens.lexeme[i]?.capital) capitals.add(tokens.word[i]);
  return { document, entities: [], byKey: new Map(), byToken: new Map(), mentions: [], wanted, capitals };
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
  for (let i = phrase.start; i < phrase.end; i++) if (!world.byToken.has(i)) world.byToken.set(i, entity);
  const attribute = phrase.start > 0 && tokens.tag[phrase.start - 1] === Tag.noun;
  const subject = phrase.preposition < 0 && (phrase.cases & Case.nominative) !== 0 && !attribute;
  world.mentions.push({
    token: phrase.head,
    sentence: sentenceAt(world.document, phrase.head),
    entity,
    prominence: world.wanted.has(phrase.head) ? 2 : subject ? 1 : 0,
  });
}

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

/** The last entity mentioned before a token that fits, within reach; for a list still growing, in any order. */
export function findLatest(world: World, before: number, fits: (entity: Entity) => boolean): Entity | null {
  const { mentions } = world;
  for (let i = mentions.length - 1; i >= 0 && i >= mentions.length - 400; i--)
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
    kind: entity.kind,
    roles: entity.roles.map(
      ({ role, of }): Role => ({ role, of: of === null ? null : (idOf.get(of) ?? null) }),
    ),
    country: entity.country,
    mentions: [...entity.spans].sort((a, b) => a.start - b.start),
  }));
  return { actors, idOf };
}
