/** What a role belongs to: the state of an Außenminister, the ministry of a Sprecherin, the party of a Chef. */
import { describeDemonym } from '../german/nouns/countries.ts';
import { describeNoun } from '../german/nouns/describe.ts';
import { sentenceAt } from '../language/document.ts';
import { Case, type Phrase, parsePhrase } from '../language/phrases.ts';
import { Tag } from '../language/tags.ts';
import { ownerNamed, stateOf } from './states.ts';
import { KINDS } from './traits.ts';
import { createEntity, type Entity, findLatestOf, mentionPart, register, type World } from './world.ts';

/** Whom a state has, and who acts for it. */
const OF_STATE =
  /(?:minister|präsident|kanzler|premier|könig|kaiser|prinz|fürst|monarch|botschafter|diplomat|konsul|regierung|sprecher|chef|general|kommandeur|befehlshaber|sekretär|abgeordnete|senator|parlament|gouverneur|richter|anwalt|kommissar|händler|oberhaupt|führer|diktator|vertreter|politiker|soldat|beamt|offizier|bürgermeister|delegiert|gesandt|beauftragt)/i;

/** Who speaks for a body that the text has just named. */
const SPOKES = /^(?:presse)?sprecher(?:in)?$/i;
/** Last parts of roles whose first part is a body: Polizeisprecher, Parteichefin. */
const OFFICE =
  /^(.{4,}?)s?(?:sprecher|sprecherin|chef|chefin|vorsitzende|vorsitzender|präsident|präsidentin|direktor|direktorin|leiter|leiterin|vorstand)$/i;
/** Nouns for who belongs to somebody else, and for bodies and papers of somebody. */
const BELONGS =
  /(?:vertreter|mitglied|mitarbeiter|sprecher|chef|leiter|anhänger|angehörige|gegner|gruppe|präsident|direktor|vorsitzende|team|bericht|studie|umfrage|führer|führung|in)$/i;
export const belongsToOthers = (lemma: string): boolean => BELONGS.test(lemma);
const BODIES = new Set(['organisation', 'government', 'group', 'outlet', 'state']);
/** How far a "Sprecher X" stands from the body he speaks for, in mentions and sentences. */
const REACH = 12;

/**
 * The actor that a role belongs to, or null where the text does not say. A state wherever the text has the state's
 * name or adjective, whoever governs it: "Russlands Außenminister", "der russische Außenminister", "US-Außenminister"
 * belong to the state; "Sprecher des Ministeriums" to the ministry.
 */
export function findOwner(world: World, role: number, phrase: Phrase): Entity | null {
  const { tokens } = world.document;
  const word = tokens.word[role];
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 1) {
    const owner =
      ownerNamed(world, word.slice(0, hyphen)) ?? ownerNamed(world, word.slice(0, word.indexOf('-')));
    if (owner !== null) return shown(owner);
  }
  const before = ownerBefore(world, role, phrase);
  // "die deutsche Schauspielerin" is nobody's: the adjective tells where she is from
  if (before !== null) return before.kind === 'state' && !OF_STATE.test(word) ? before : shown(before);
  const behind = ownerBehind(world, role);
  if (behind !== null) return shown(behind);
  const inWord = hyphen > 1 ? null : ownerInRole(world, role);
  if (inWord !== null) return shown(inWord);
  if (SPOKES.test(word)) return lastBody(world, role);
  return null;
}

function shown(entity: Entity): Entity {
  entity.hidden = false;
  return entity;
}

/** "der russische Außenminister", "Russlands Außenminister", "Siemens-Chef": before the role, in its phrase. */
function ownerBefore(world: World, role: number, phrase: Phrase): Entity | null {
  const { tokens } = world.document;
  for (let i = role - 1; i >= phrase.start; i--) {
    const word = tokens.lexeme[i];
    if (word === null) continue;
    if (tokens.tag[i] === Tag.adjective || word.adjective) {
      const demonym = describeDemonym(word.word);
      const state = demonym?.kind === 'adjective' ? stateOf(world, demonym.iso) : null;
      if (state !== null) {
        mentionPart(world, state, i, word.word.length);
        return state;
      }
    } else if (word.capital && tokens.tag[i] === Tag.noun && /[sx’']$/.test(word.word)) {
      const owner = ownerNamed(world, word.word) ?? ownerNamed(world, word.word.replace(/[s’']$/, ''));
      if (owner !== null) {
        mentionPart(world, owner, i, word.word.length);
        return owner;
      }
    }
  }
  return null;
}

/** "Sprecher der Polizei", "Sprecherin von Greenpeace", "Chefin beim Amt": right behind the role. */
function ownerBehind(world: World, role: number): Entity | null {
  const { document, byToken } = world;
  const { tokens } = document;
  let at = role + 1;
  const limit = Math.min(tokens.length, role + 14);
  let preposition = -1;
  if (tokens.tag[at] === Tag.preposition) {
    if (!/^(?:von|vom|beim|bei|im|in|am)$/.test(tokens.lexeme[at]?.lower ?? '')) return null;
    preposition = at;
    at++;
  } else if (
    tokens.tag[at] !== Tag.article &&
    tokens.tag[at] !== Tag.possessive &&
    tokens.tag[at] !== Tag.noun
  )
    return null;
  const owner = parsePhrase(tokens, at, limit, preposition);
  if (owner === null || owner.kind === 'pronoun') return null;
  // "wurde ein Passant von vier Männern angegriffen": they are no Passant's
  if (preposition >= 0 && world.acting.has(owner.head) && !belongsToOthers(tokens.word[role])) return null;
  if (preposition < 0) {
    if (tokens.tag[at] === Tag.noun) {
      // "Präsident Südkoreas", but not "Präsident Lee"
      const state = /[sx’']$/.test(tokens.word[at])
        ? ownerNamed(world, tokens.word[at].replace(/[s’']$/, ''))
        : null;
      if (state !== null && state.kind !== 'person') mentionPart(world, state, at, tokens.word[at].length);
      return state?.kind === 'person' ? null : state;
    }
    if ((owner.cases & Case.genitive) === 0) return null;
  }
  if (!byToken.has(owner.head)) {
    const place = /^(?:im|in|am|bei|beim)$/.test(
      preposition < 0 ? '' : (tokens.lexeme[preposition]?.lower ?? ''),
    );
    world.enter(world, owner, !place);
  }
  const entity = byToken.get(owner.head) ?? null;
  return entity !== null && BODIES.has(entity.kind) ? entity : null;
}

/** "Polizeisprecher", "Ministeriumssprecherin", "Parteichef": the first part of the word. */
function ownerInRole(world: World, role: number): Entity | null {
  const first = OFFICE.exec(world.document.tokens.word[role])?.[1];
  if (first === undefined) return null;
  // "Regierungschef" is an office, not the head of one government that was named
  if (first === 'Regierung' && !/sprecher/i.test(world.document.tokens.word[role])) return null;
  const noun = describeNoun(first) ?? describeNoun(`${first}s`);
  if (noun === null || (noun.kind !== 'organisation' && noun.kind !== 'government')) return null;
  const known = findLatestOf(world, `art:${noun.lemma.toLowerCase()}`, () => true);
  if (known !== null) return known;
  // "Parteichef", "Konzernchef" of nobody whom the text has named; "Bundespräsident" is no man of the Bund
  if (
    /^(?:Partei|Konzern|Unternehmen|Verein|Verband|Klub|Behörde|Amt|Bank|Gewerkschaft|Bund)$/.test(noun.lemma)
  )
    return null;
  const entity = createEntity(world, {
    name: noun.lemma,
    kind: KINDS[noun.kind],
    gender: noun.gender,
    fullness: 1,
  });
  register(world, entity, noun.lemma);
  register(world, entity, `art:${noun.lemma}`);
  mentionPart(world, entity, role, first.length);
  return entity;
}

/** "Das Präsidialamt reagierte verhalten …, sagte Sprecher Peskow": the body of this sentence or the one before. */
function lastBody(world: World, role: number): Entity | null {
  const { mentions, document } = world;
  const sentence = sentenceAt(document, role);
  for (let i = mentions.length - 1; i >= 0 && i >= mentions.length - REACH; i--) {
    const { entity, token, prominence } = mentions[i];
    if (token >= role || sentence - mentions[i].sentence > 1) continue;
    if (prominence === 0 || (entity.kind !== 'organisation' && entity.kind !== 'government')) continue;
    return entity.hidden ? null : entity;
  }
  return null;
}
