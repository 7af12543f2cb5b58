/** What a phrase says of somebody: kind, role, country. */
import { describeCountry, describeDemonym } from '../german/nouns/countries.ts';
import type { NounKind } from '../german/nouns/describe.ts';
import type { Phrase } from '../language/phrases.ts';
import { Tag } from '../language/tags.ts';
import type { ActorKind } from './reading.ts';
import { type Entity, register, type World } from './world.ts';

export const KINDS: Readonly<Record<NounKind, ActorKind>> = {
  person: 'person',
  group: 'group',
  organisation: 'organisation',
  government: 'government',
  outlet: 'outlet',
  document: 'document',
  state: 'state',
};

/** Kinds of companies: "die Firma Nordbau", "der Stromversorger „Nordlicht“". */
const COMPANY_KIND =
  /(?:unternehmen|konzern|firma|hersteller|betreiber|anbieter|versorger|händler|reederei|autobauer|flugzeugbauer|kette|bank|fluggesellschaft|fluglinie|airline|verlag|werft|brauerei)$/i;
const LEGAL_FORM = /\b(?:AG|GmbH|SE|KG|Inc|Corp|Co|Ltd|LLC|plc|S\.?A)\.?$/;

/** The sector of a body that no list has, by the kind before its name and the legal form at its end. */
export const sectorOf = (kind: string, name: string): string | null =>
  COMPANY_KIND.test(kind) || LEGAL_FORM.test(name) ? 'company' : null;

/** Nouns for anybody, which are no role. */
const NO_ROLE = /^(?:Mann|Frau|Person|Mensch|Herr|Dame|Kind|Junge|Mädchen)$/;

/** Notes the role that a token names, and what it belongs to. */
export function addRole(world: World, entity: Entity, token: number, of: Entity | null = null): void {
  const noun = world.document.tokens.lexeme[token]?.noun;
  const role = noun?.lemma ?? world.document.tokens.word[token];
  if (noun?.gender === 'm' || noun?.gender === 'f') entity.gender ??= noun.gender;
  if (NO_ROLE.test(role) || /jährige[rn]?$/i.test(role)) return;
  const owner = of === entity ? null : of;
  entity.country ??= owner?.country ?? null;
  const known = entity.roles.find((r) => r.role === role);
  if (known !== undefined) {
    known.of ??= owner;
    return;
  }
  entity.roles.push({ role, of: owner });
  register(world, entity, `rolle:${lastPart(role)}`);
}

export const lastPart = (word: string): string => word.slice(word.lastIndexOf('-') + 1).toLowerCase();

/** "das russische Präsidialamt", "Russlands Außenminister", "US-Präsident": the country that the phrase names. */
export function countryOf(world: World, phrase: Phrase): string | null {
  const { tokens } = world.document;
  for (let i = phrase.start; i < phrase.end; i++) {
    const word = tokens.lexeme[i];
    if (word === null) continue;
    if (tokens.tag[i] === Tag.adjective) {
      const demonym = describeDemonym(word.word);
      if (demonym !== null) return demonym.iso;
    } else if (word.capital) {
      const hyphen = word.word.indexOf('-');
      const state =
        describeCountry(word.word) ??
        describeCountry(word.word.replace(/s$/, '')) ??
        (hyphen > 0 ? describeCountry(word.word.slice(0, hyphen)) : null);
      if (state !== null) return state.iso;
    }
  }
  return null;
}
