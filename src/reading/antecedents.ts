/** Whom a pronoun or a bare role means: the last mention that fits. */
import type { Phrase } from '../language/phrases.ts';
import type { Draft } from './draft.ts';
import { type Entity, lastPart, type World } from './entities.ts';

/** Who "der Minister", "das Blatt", "die Behörde", "die 45-Jährige" are: the last mention that fits. */
export function antecedent(world: World, phrase: Phrase): Entity | null {
  const { tokens } = world.document;
  const word = tokens.lexeme[phrase.head];
  if (word === null) return null;
  const noun = word.noun;
  const key = (noun?.lemma ?? word.word).toLowerCase();
  const same = latest(
    world,
    phrase.head,
    (e) => e.keys.has(`rolle:${lastPart(key)}`) || e.keys.has(`art:${key}`),
  );
  if (same !== null) return same;
  if (noun === null && !/jährige[rn]?$/.test(word.lower)) return null;
  if (
    noun !== null &&
    /^(?:blatt|zeitung|magazin|sender|agentur|nachrichtenagentur|nachrichtenmagazin|zeitschrift|portal)$/.test(
      key,
    )
  )
    return latest(world, phrase.head, (e) => e.kind === 'outlet');
  if (
    noun !== null &&
    /^(?:behörde|ministerium|amt|institution|organisation|konzern|unternehmen|verband|gewerkschaft|partei)$/.test(
      key,
    )
  ) {
    return latest(
      world,
      phrase.head,
      (e) =>
        (e.kind === 'government' || e.kind === 'organisation') &&
        e.fullness > 0 &&
        e.number !== 'plural' &&
        fitsKind(key, e),
    );
  }
  if (
    /jährige[rn]?$/.test(word.lower) ||
    (noun?.kind === 'person' && noun.role !== true) ||
    /(?:politiker|politikerin|chef|chefin)$/.test(key)
  ) {
    const gender = phrase.gender ?? noun?.gender ?? null;
    return latest(
      world,
      phrase.head,
      (e) => e.kind === 'person' && (gender === null || e.gender === null || e.gender === gender),
    );
  }
  return null;
}

function fitsKind(key: string, entity: Entity): boolean {
  const name = entity.name.toLowerCase();
  if (key === 'behörde')
    return /amt|behörde|ministerium|polizei|anwaltschaft|dienst/.test(name) || entity.kind === 'government';
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
export function firstAfter(order: readonly { token: number }[], token: number): number {
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

/** "er", "sie", "dieser", "die": by gender and number, the speaker before preferred to whoever was named last. */
export function resolvePronoun(world: World, phrase: Phrase, draft: Draft): Entity | null {
  const { tokens } = world.document;
  const lower = tokens.lexeme[phrase.head]?.lower ?? '';
  if (lower === 'demnach' || lower === 'danach') return null;
  const clause = draft.clause >= 0 ? world.document.clauses[draft.clause] : null;
  const plural =
    /^(?:sie|die|diese|beide|alle|viele|einige|manche|andere|ihnen)$/.test(lower) &&
    (clause?.verb.number === 'plural' || clause === null);
  const gender = /^(?:er|der|dieser|ihm|ihn|den|dem|jener|letzterer)$/.test(lower)
    ? 'm'
    : /^(?:sie|die|diese|ihr|jene|letztere)$/.test(lower)
      ? 'f'
      : lower === 'es' || lower === 'das' || lower === 'dieses'
        ? 'n'
        : null;
  if (
    lower === 'ich' ||
    lower === 'wir' ||
    lower === 'man' ||
    lower === 'viele' ||
    lower === 'einige' ||
    lower === 'manche' ||
    lower === 'andere' ||
    lower === 'niemand' ||
    lower === 'jemand'
  )
    return null;
  if (plural) return latestBefore(world, phrase.head, (e) => e.number === 'plural' || e.kind === 'group');
  return latestBefore(
    world,
    phrase.head,
    (e) =>
      e.number !== 'plural' &&
      (e.kind === 'person'
        ? e.gender === gender || e.gender === null
        : e.gender === gender && e.kind !== 'state'),
  );
}
