/** The actors of the acceptance article: which of those expected were found, and what is found too much. */
import type { Actor, Reading } from '../../src/reading/reading.ts';
import { sameActor } from './names.ts';

export interface ExpectedActor {
  readonly name: string;
  readonly kind: Actor['kind'];
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly role: string | null;
  readonly aliases?: readonly string[];
}

export interface ActorVerdict {
  readonly expected: ExpectedActor;
  /** `null` where nobody of that name was found. */
  readonly found: Actor | null;
  readonly kind: boolean;
  readonly country: boolean;
  readonly role: boolean;
}

/** For each expected actor the one found under its name, and whether kind, country and role are right. */
export function judgeAcceptanceActors(
  expected: readonly ExpectedActor[],
  { actors }: Reading,
): ActorVerdict[] {
  return expected.map((one) => {
    const names = [one.name, ...(one.aliases ?? [])];
    const found = actors.find((actor) => names.some((name) => sameActor(actor.name, name))) ?? null;
    return {
      expected: one,
      found,
      kind: found?.kind === one.kind,
      country: found !== null && found.country === one.country,
      role: found !== null && hasRole(found, one.role),
    };
  });
}

/** "Präsident" is also the role "US-Präsident". */
const hasRole = ({ roles }: Actor, role: string | null): boolean =>
  role === null || roles.some((own) => own.role === role || own.role.endsWith(`-${role}`));

const describeActor = ({ name, kind, country, roles }: Actor, { actors }: Reading): string => {
  const written = roles.map(({ role, of }) => {
    const owner = actors.find(({ id }) => id === of);
    return owner === undefined ? role : `${role} of ${owner.name}`;
  });
  return `${name} | ${kind} | ${country ?? '–'} | ${written.join(', ') || '–'}`;
};

/** Counts, then each actor that is missing or wrongly described, then all others that were found. */
export function renderAcceptanceActors(verdicts: readonly ActorVerdict[], reading: Reading): string {
  const count = (test: (verdict: ActorVerdict) => boolean): string =>
    `${verdicts.filter(test).length} of ${verdicts.length}`;
  const wrong = verdicts
    .filter(({ found, kind, country, role }) => found === null || !(kind && country && role))
    .map(({ expected, found }) => {
      const { name, kind, country, role } = expected;
      const wanted = `${name} | ${kind} | ${country ?? '–'} | ${role ?? '–'}`;
      return found === null
        ? `ACTOR MISSED  ${wanted}`
        : `ACTOR  expected ${wanted}, found ${describeActor(found, reading)}`;
    });
  const others = reading.actors
    .filter((actor) => !verdicts.some(({ found }) => found === actor))
    .map((actor) => `ACTOR NOT EXPECTED  ${describeActor(actor, reading)}`);
  return [
    `actors found ${count(({ found }) => found !== null)}, kind ${count(({ kind }) => kind)}, country ${count(({ country }) => country)}, role ${count(({ role }) => role)}; others found: ${others.length}`,
    ...wrong,
    ...others,
  ].join('\n');
}
