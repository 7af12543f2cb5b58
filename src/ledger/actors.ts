/** Who of one article is who of another. */
import type { Actor, Reading } from '../reading/reading.ts';
import { type Ledger, sql } from './ledger.ts';
import { foldName, foldPerson } from './names.ts';

/** Kinds whose name says who they are. Groups, papers and unnamed sources are those of their article alone. */
const NAMED: ReadonlySet<string> = new Set(['state', 'government', 'organisation', 'outlet']);

/**
 * The name under which an actor is known in other articles; null for one who is known in this article only: a
 * surname alone, "die Behörde", "Sprecher der Polizei". What is not sure to be the same stays apart.
 */
export function identityOf({ name, kind, country }: Actor): string | null {
  if (kind === 'state' && country !== null) return `state:${country.toLowerCase()}`;
  if (kind === 'person') return /\S\s+\S/.test(name.trim()) ? `person:${foldPerson(name)}` : null;
  // "Innenministerium" is another one in each land
  if (kind === 'government')
    return country === null ? null : `government:${country.toLowerCase()}:${foldName(name)}`;
  return NAMED.has(kind) && /\p{Lu}/u.test(name) ? `body:${foldName(name)}` : null;
}

/** The names under which people look for an actor: the whole one, and a person's last. */
export function searchedNames({ name, kind }: Actor): readonly string[] {
  const names = new Set([foldName(name)]);
  if (kind === 'person') {
    names.add(foldPerson(name));
    names.add(foldPerson(name.split(/\s+/).at(-1)!));
  }
  return [...names].filter((folded) => folded !== '');
}

/** Enters the actors of a reading; gives for each of their ids the key in the ledger. */
export function enterActors(
  ledger: Ledger,
  version: number,
  { actors }: Reading,
): ReadonlyMap<string, number> {
  const keys = new Map<string, number>();
  for (const actor of actors) {
    const identity = identityOf(actor);
    const known = identity === null ? null : findByIdentity(ledger, identity);
    const key = known ?? createActor(ledger, actor, identity);
    // The fullest name seen is the name: "Lawrow", then "Sergej Lawrow"
    if (known !== null) enterNames(ledger, key, searchedNames(actor));
    ledger.run(
      sql.insertInto('appearances').values({
        version,
        id: actor.id,
        actor: key,
        name: actor.name,
        roles: actor.roles.map(({ role }) => role).join(', '),
      }),
    );
    keys.set(actor.id, key);
  }
  return keys;
}

function findByIdentity(ledger: Ledger, identity: string): number | null {
  const [found] = ledger.all(sql.selectFrom('names').select('actor').where('name', '=', identity).limit(1));
  return found?.actor ?? null;
}

function createActor(ledger: Ledger, actor: Actor, identity: string | null): number {
  const { name, kind, country } = actor;
  const { key } = ledger.run(sql.insertInto('actors').values({ name, kind, country }));
  enterNames(ledger, key, identity === null ? searchedNames(actor) : [identity, ...searchedNames(actor)]);
  return key;
}

function enterNames(ledger: Ledger, actor: number, names: readonly string[]): void {
  ledger.run(
    sql
      .insertInto('names')
      .values(names.map((name) => ({ name, actor })))
      .onConflict((conflict) => conflict.doNothing()),
  );
}

/** Keys of all actors by that name, in any of its spellings. */
export function findActors(ledger: Ledger, name: string): readonly number[] {
  const names = [...new Set([foldName(name), foldPerson(name)])];
  return ledger
    .all(sql.selectFrom('names').select('actor').distinct().where('name', 'in', names))
    .map(({ actor }) => actor);
}
