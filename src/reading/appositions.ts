/** One person under several phrases: "Bill Graham, Parteichef der Liberalen," "der Vorsitzende des Ausschusses Alain Weber". */
import { type Phrase, parsePhrase } from '../language/phrases.ts';
import { isBoundary, Tag } from '../language/tags.ts';
import { findOwner } from './owners.ts';
import { addRole, countryOf } from './traits.ts';
import { type Entity, mention, register, type World } from './world.ts';

/** "Der Vorsitzende des Ausschusses Alain Weber": the role stands before its genitive, the name behind it without a comma. */
export function joinRole(world: World, entity: Entity, phrase: Phrase, name: number): void {
  const { byToken, document } = world;
  const { tokens } = document;
  // "Kandidat von Alain Weber" is another
  if (tokens.tag[name - 1] === Tag.preposition || (phrase.article >= name - 1 && phrase.article >= 0)) return;
  for (let i = name - 1; i >= 0 && i > name - 12; i--) {
    const tag = tokens.tag[i];
    if (isBoundary(tag) || tag === Tag.finite || tag === Tag.conjunction || tag === Tag.quote) return;
    const known = byToken.get(i);
    if (known === undefined || known === entity || known.kind !== 'person') continue;
    if (known.named || known.spans.length > 1 || tokens.lexeme[i]?.noun?.role !== true) return;
    known.hidden = true;
    if (known.roles.length === 0) addRole(world, entity, i);
    for (const { role, of } of known.roles) entity.roles.push({ role, of });
    for (const key of known.keys) register(world, entity, key);
    entity.country ??= known.country;
    entity.gender ??= known.gender;
    entity.spans.push(...known.spans);
    for (const mentioned of world.mentions.slice(-12))
      if (mentioned.entity === known) mentioned.entity = entity;
    for (let t = i - 6; t <= i; t++) if (byToken.get(t) === known) byToken.set(t, entity);
    return;
  }
}

/** "der CSU-Vorsitzende, Edmund Stoiber," and "Bill Graham, Parteichef der Liberalen," are one person each. */
export function joinAppositions(world: World, entity: Entity, phrase: Phrase): void {
  const { byToken } = world;
  const { tokens } = world.document;
  const after = phrase.end;
  if (tokens.tag[after] === Tag.comma) {
    const next = parsePhrase(tokens, after + 1, Math.min(after + 14, tokens.length), -1);
    if (next !== null && next.kind === 'noun' && isRole(world, next) && !byToken.has(next.head))
      join(world, entity, next);
  }
  const before = roleBefore(world, phrase);
  if (before !== null) join(world, entity, before);
}

/** "der Präsident des Verbandes, Jan Petersen,": the role before the comma that the name belongs to. */
export function roleBefore(world: World, phrase: Phrase): Phrase | null {
  const { tokens } = world.document;
  const comma = phrase.start - 1;
  if (comma < 1 || tokens.tag[comma] !== Tag.comma || phrase.article >= 0) return null;
  let from = comma - 1;
  while (
    from > 0 &&
    from > comma - 16 &&
    (!isBoundary(tokens.tag[from - 1]) || isBracket(tokens.tag[from - 1])) &&
    tokens.tag[from - 1] !== Tag.finite &&
    tokens.tag[from - 1] !== Tag.quote
  )
    from--;
  while (from < comma && tokens.tag[from] === Tag.adverb) from++;
  const before = parsePhrase(tokens, from, comma, -1);
  return before !== null && before.kind === 'noun' && isRole(world, before) ? before : null;
}

/** "der Direktor der Behörde (IAEO), Mohammed el-Baradei" */
const isBracket = (tag: number): boolean => tag === Tag.bracketOpen || tag === Tag.bracketClose;

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
  mention(world, entity, phrase);
  addRole(world, entity, phrase.head, findOwner(world, phrase.head, phrase));
  entity.country ??= countryOf(world, phrase);
}
