import { reportingNoun } from '../german/reporting.ts';
import { type Document, sentenceAt } from '../language/document.ts';
import { Case, findPhrases, type Phrase, parsePhrase } from '../language/phrases.ts';
import { Tag } from '../language/tags.ts';
import { antecedent, firstAfter, resolvePronoun } from './antecedents.ts';
import type { Draft, SpeakerDraft } from './draft.ts';
import { type Entity, enter, enterDescription, isDefinite, type World } from './entities.ts';
import type { Actor, ActorKind, Role } from './reading.ts';

export interface ResolvedActors {
  readonly actors: readonly Actor[];
  readonly kindOf: (id: string) => ActorKind;
  /** Ids of the actors of a speaker, addressee or source. */
  readonly idsOf: (speaker: SpeakerDraft | null, draft: Draft) => readonly string[];
}

/** Who is who: names, roles and bodies of the article, each once; then pronouns and bare roles by agreement and nearness. */
export function resolveActors(document: Document, drafts: readonly Draft[]): ResolvedActors {
  const entities: Entity[] = [];
  const byKey = new Map<string, Entity[]>();
  const byToken = new Map<number, Entity>();
  const order: { token: number; entity: Entity }[] = [];
  const wanted = wantedTokens(drafts);

  const mention = (entity: Entity, phrase: Phrase): void => {
    entity.mentions.push({
      token: phrase.head,
      span: { start: document.tokens.start[phrase.start], end: document.tokens.end[phrase.end - 1] },
    });
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
  return {
    actors: entities.map((entity) => renderActor(entity)),
    kindOf: (id) => entities[Number(id.slice(1)) - 1].kind,
    idsOf,
  };
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
      const joined =
        first ||
        (i > run.start &&
          (tokens.tag[i - 1] === Tag.conjunction ||
            (tokens.tag[i - 1] === Tag.comma &&
              isList(world, run.start, run.end) &&
              phrase.kind === 'name')));
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
  if (
    isDefinite(world, phrase) ||
    !/(?:bericht|meldung)$/i.test(document.tokens.lexeme[phrase.head]?.noun?.lemma ?? '')
  )
    return null;
  const own = sentenceAt(document, phrase.head);
  const end = document.sentences[Math.min(own + 2, document.sentences.length - 1)].end;
  for (let i = firstAfter(order, phrase.head); i < order.length && order[i].token < end; i++)
    if (order[i].entity.kind === 'outlet' && wanted.has(order[i].token)) return order[i].entity;
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
  if (owner === null || ((owner.cases & (Case.genitive | Case.dative)) === 0 && owner.kind !== 'name'))
    return null;
  const known = world.byToken.get(owner.head);
  if (known !== undefined) return known;
  enter(world, owner);
  return world.byToken.get(owner.head) ?? null;
}
