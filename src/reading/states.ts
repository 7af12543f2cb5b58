/** States and their governments: as names, adjectives, first parts of words, and under the name of a capital or a house. */
import {
  describeCapital,
  describeCountry,
  describeDemonym,
  findCountryByCode,
} from '../german/nouns/countries.ts';
import { describeOrganisation } from '../german/nouns/organisations.ts';
import { governmentOfSeat, unionOfSeat } from '../german/nouns/seats.ts';
import type { Phrase } from '../language/phrases.ts';
import { Tag } from '../language/tags.ts';
import { useOfName } from './locative.ts';
import { createEntity, type Entity, mention, mentionPart, register, type World } from './world.ts';

/** The state of an ISO code; hidden until it does something or somebody's role belongs to it. */
export function stateOf(world: World, iso: string): Entity | null {
  const country = findCountryByCode(iso);
  if (country === null) return null;
  const identity = `id:${country.name.toLowerCase()}`;
  const known = world.byKey.get(identity)?.[0];
  if (known !== undefined) return known;
  const entity = createEntity(world, {
    name: country.name,
    kind: 'state',
    gender: country.gender ?? 'n',
    number: country.number,
    country: iso,
    fullness: 0,
    hidden: true,
    named: true,
  });
  register(world, entity, identity);
  return entity;
}

/** "Russland warnte" is the state; "in Russland" a place, and no mention of it. */
export function enterState(world: World, phrase: Phrase, iso: string, written: string): void {
  const entity = stateOf(world, iso);
  if (entity === null) return;
  if (written.length > entity.name.length || entity.fullness === 0) entity.name = written;
  entity.fullness = 1;
  const use = useOfName(world.document, phrase.start, phrase.end);
  const wanted = world.wanted.has(phrase.head);
  if (use === 'place' && !wanted) return;
  if (use === 'actor' || wanted) entity.hidden = false;
  mention(world, entity, phrase);
}

/** How well a name tells whose government it is: Moskau, Kreml, russische Regierung. */
const RANKS = { capital: 1, seat: 2, government: 3 } as const;

/** The government of a state, under whichever of its names. */
export function governmentOf(
  world: World,
  iso: string,
  name: string,
  rank: keyof typeof RANKS,
  gender: Entity['gender'],
): Entity {
  const key = `regierung:${iso.toLowerCase()}`;
  let entity = world.byKey.get(key)?.[0];
  if (entity === undefined) {
    entity = createEntity(world, { name, kind: 'government', gender, country: iso, named: true });
    entity.fullness = RANKS[rank];
    register(world, entity, key);
  } else if (RANKS[rank] > entity.fullness) {
    entity.name = name;
    entity.fullness = RANKS[rank];
    entity.gender = gender;
  }
  register(world, entity, name);
  return entity;
}

/**
 * "Moskau warnte", "Brüssel lehnte ab": the government of a capital that speaks or acts. Returns whether the word is
 * a capital at all, which is nobody's surname.
 */
export function enterCapital(world: World, phrase: Phrase, word: string): boolean {
  const country = describeCapital(word);
  if (country === null) return false;
  const { head } = phrase;
  // "von Freetown nach Monrovia": only as a subject
  if (!world.wanted.has(head) && (!world.acting.has(head) || phrase.preposition >= 0)) return true;
  if (useOfName(world.document, phrase.start, phrase.end) === 'place') return true;
  const name = /s$/.test(word) && describeCapital(word.slice(0, -1)) !== null ? word.slice(0, -1) : word;
  const union = unionOfSeat(name);
  if (union !== null) {
    const known = describeOrganisation(union);
    if (known === null) return true;
    const identity = `id:${known.name.toLowerCase()}`;
    const entity =
      world.byKey.get(identity)?.[0] ??
      createEntity(world, {
        name,
        kind: 'organisation',
        gender: known.gender,
        country: known.country,
        named: true,
      });
    register(world, entity, identity);
    mention(world, entity, phrase);
    return true;
  }
  mention(world, governmentOf(world, country.iso, name, 'capital', 'n'), phrase);
  return true;
}

/** ISO code of the government that a body listed under this name is: Kreml, US-Regierung. */
export const governmentNamed = (name: string): string | null => governmentOfSeat(name);

/**
 * "russische Soldaten", "US-Außenminister", "NATO-Staaten": the adjective or the first part of the word names a state
 * or a body. It counts as a mention of it, but does not make it an actor by itself.
 */
export function mentionAttributes(world: World, phrase: Phrase): void {
  const { tokens } = world.document;
  const whole = world.byToken.get(phrase.head);
  if (whole?.kind === 'state' || (whole === undefined && tokens.lexeme[phrase.head]?.noun == null)) return;
  for (let i = phrase.start; i <= phrase.head; i++) {
    const word = tokens.lexeme[i];
    if (word === null) continue;
    if (tokens.tag[i] === Tag.adjective) {
      const demonym = describeDemonym(word.word);
      const state = demonym?.kind === 'adjective' ? stateOf(world, demonym.iso) : null;
      if (state !== null) mentionPart(world, state, i, word.word.length);
      continue;
    }
    const hyphen = word.capital ? word.word.indexOf('-') : -1;
    if (hyphen < 2) continue;
    const owner = ownerNamed(world, word.word.slice(0, hyphen));
    if (owner !== null) mentionPart(world, owner, i, hyphen);
  }
}

/** The state, body or outlet of this name: as it stands before a hyphen (US, Duma, SPD). */
export function ownerNamed(world: World, name: string): Entity | null {
  const state = describeCountry(name);
  if (state !== null) return stateOf(world, state.iso);
  const body = describeOrganisation(name);
  if (body !== null) {
    const identity = `id:${body.name.toLowerCase()}`;
    const known = world.byKey.get(identity)?.[0];
    if (known !== undefined) return known;
    const entity = createEntity(world, {
      name: body.written,
      kind: body.kind,
      gender: body.gender,
      number: body.number === 'plural' ? 'plural' : null,
      country: body.country,
      sector: body.sector,
      fullness: 1,
      hidden: true,
      named: true,
    });
    register(world, entity, identity);
    register(world, entity, body.written);
    return entity;
  }
  return world.byKey.get(name.toLowerCase())?.find((entity) => entity.named) ?? null;
}
