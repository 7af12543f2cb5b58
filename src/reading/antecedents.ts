/** Whom a pronoun or a bare role means. */
import type { Clause } from '../language/clauses.ts';
import { sentenceAt } from '../language/document.ts';
import { findPhrases, type Phrase } from '../language/phrases.ts';
import type { Draft } from './draft.ts';
import { lastPart } from './traits.ts';
import { type Entity, findLatest, findLatestOf, firstAfter, type World } from './world.ts';

/** How far back a pronoun reaches, in sentences. */
const PRONOUN_REACH = 4;

/** Words for any outlet, or any body of a sort, that was named before by its own name. */
const OUTLET_WORDS =
  /^(?:blatt|zeitung|tageszeitung|magazin|nachrichtenmagazin|sender|agentur|nachrichtenagentur|zeitschrift|portal)$/;
const COMPANY_WORDS = /^(?:unternehmen|konzern|firma|hersteller|betreiber|autobauer|anbieter)$/;
/** Words for any body, and for anybody, that only who just spoke can be. */
const BODY_WORDS = /(?:organisation|institution|einrichtung|gremium|verband|verein|vereinigung)$/;
const GENERIC_PERSON =
  /^(?:expert(?:e|in)|fachmann|fachfrau|wissenschaftler(?:in)?|forscher(?:in)?|autor(?:in)?|mann|frau|jurist(?:in)?|ökonom(?:in)?|manager(?:in)?|unternehmer(?:in)?)$/;
const AUTHORITY = /(?:amt|behörde|ministerium|polizei|anwaltschaft|dienst|agentur|institut)$/;

/** Who "der Minister", "das Blatt", "die Behörde", "die 45-Jährige" are: the last mention that fits, or null. */
export function findAntecedent(world: World, phrase: Phrase): Entity | null {
  const word = world.document.tokens.lexeme[phrase.head];
  if (word === null) return null;
  const { noun } = word;
  const key = (noun?.lemma ?? word.word).toLowerCase();
  const singular = (e: Entity): boolean => (phrase.number === 'plural') === (e.number === 'plural');
  const latest = (fits: (entity: Entity) => boolean): Entity | null => findLatest(world, phrase.head, fits);
  const byRole = findLatestOf(world, `rolle:${lastPart(key)}`, singular);
  const byKind = findLatestOf(world, `art:${key}`, singular);
  const sameWord = byKind !== null && (byRole === null || byKind.last > byRole.last) ? byKind : byRole;
  if (sameWord !== null) return sameWord;
  if (/jährige[rn]?$/.test(word.lower)) return latest((e) => e.kind === 'person' && agrees(e, phrase.gender));
  if (noun === null) return null;
  // "der Sprecher" is the Polizeisprecher, "der Verband" the Bundesverband
  const endsSo = (text: string): boolean => text.length > key.length && text.endsWith(key);
  const samePart = latest((e) => singular(e) && [...e.keys].some((k) => endsSo(k)));
  if (samePart !== null) return samePart;
  if (OUTLET_WORDS.test(key)) return latest((e) => e.kind === 'outlet');
  if (key === 'behörde' || key === 'amt')
    return latest(
      (e) => (e.kind === 'government' || e.kind === 'organisation') && AUTHORITY.test(e.name.toLowerCase()),
    );
  if (BODY_WORDS.test(key))
    return lastSpeaker(
      world,
      phrase.head,
      (e) =>
        (e.kind === 'organisation' || e.kind === 'government') &&
        (isNamed(e) || /^(?:organisation|verband|verein)$/.test(key)),
    );
  if (GENERIC_PERSON.test(key))
    return lastSpeaker(
      world,
      phrase.head,
      (e) => e.kind === 'person' && agrees(e, phrase.gender ?? noun.gender),
    );
  if (COMPANY_WORDS.test(key)) return latest((e) => e.kind === 'organisation' && e.sector === 'company');
  if (key === 'partei') return latest((e) => e.sector === 'party');
  // "der CSU-Politiker", "die Rathauschefin": another name for the person in question
  if (/(?:politiker|chef)(?:in)?$/.test(key))
    return latest((e) => e.kind === 'person' && agrees(e, phrase.gender ?? noun.gender));
  return null;
}

/** Known by a name of its own, not by what it is. */
const isNamed = (entity: Entity): boolean => [...entity.keys].some((key) => key.startsWith('id:'));

/** Who spoke last, within two sentences. */
export function lastSpeaker(world: World, before: number, fits: (entity: Entity) => boolean): Entity | null {
  const { mentions, document } = world;
  const sentence = sentenceAt(document, before);
  for (let i = mentions.length - 1; i >= 0 && i >= mentions.length - 200; i--) {
    const { token, entity, prominence } = mentions[i];
    const distance = sentence - mentions[i].sentence;
    // "Die Behörde und der Verband": who stands in the same sentence is another
    if (token >= before || distance < 1 || distance > 2) continue;
    if (prominence === 2 && fits(entity)) return entity;
  }
  return null;
}

const agrees = (entity: Entity, gender: Entity['gender']): boolean =>
  gender === null || entity.gender === null || entity.gender === gender;

/** "er", "sie", "dieser": persons and bodies that agree; who spoke or was subject just before comes first. */
export function resolvePronoun(world: World, phrase: Phrase, draft: Draft): Entity | null {
  const { document } = world;
  const lower = document.tokens.lexeme[phrase.head]?.lower ?? '';
  if (UNRESOLVED.test(lower)) return null;
  const clause = draft.clause >= 0 ? document.clauses[draft.clause] : null;
  if (clause?.kind === 'relative' && clause.opener === phrase.head) return resolveRelative(world, clause);
  const plural = PLURAL.test(lower) && (clause === null || clause.verb.number === 'plural');
  const gender = MASCULINE.test(lower) ? 'm' : FEMININE.test(lower) ? 'f' : 'n';
  const fits = (e: Entity): boolean => {
    if (plural) return e.number === 'plural' || e.kind === 'group';
    if (e.number === 'plural') return false;
    if (e.kind === 'person' || e.kind === 'unnamed')
      return e.gender === gender || (e.gender === null && e.fullness > 1);
    // "die Gruppe … sie", but "Anrainer … er" never
    if (e.kind === 'group' && gender === 'm') return false;
    return e.kind !== 'state' && e.kind !== 'document' && e.gender === gender;
  };
  return best(world, phrase.head, fits);
}

const UNRESOLVED =
  /^(?:demnach|danach|ich|wir|man|viele|einige|manche|andere|niemand|jemand|wer|alle|beide|was|das|dies)$/;
const PLURAL = /^(?:sie|die|diese|ihnen|ihr|ihre|ihrer)$/;
const MASCULINE =
  /^(?:er|der|dieser|ihm|ihn|den|dem|jener|letzterer|dessen|seiner|seinen|seinem|seine|sein)$/;
const FEMININE = /^(?:sie|die|diese|ihr|jene|letztere|deren|ihrer|ihren|ihrem|ihre)$/;

function best(world: World, before: number, fits: (entity: Entity) => boolean): Entity | null {
  const { mentions, document } = world;
  const sentence = sentenceAt(document, before);
  let found: Entity | null = null;
  let score = Number.NEGATIVE_INFINITY;
  const place = firstAfter(mentions, before - 1);
  for (let i = place - 1; i >= 0 && i >= place - 80; i--) {
    const { entity, prominence } = mentions[i];
    const distance = sentence - mentions[i].sentence;
    if (distance > PRONOUN_REACH) break;
    if (!fits(entity)) continue;
    const personal = entity.kind === 'person' ? 1 : entity.kind === 'group' ? -1 : 0;
    // "den Tod eines Landwirts. Er …": who does nothing in the text is seldom meant
    const unseen = entity.hidden ? 1.5 : 0;
    const own = prominence * 1.5 + personal - unseen - distance * 1.8 - (place - i) * 0.02;
    if (own > score) {
      score = own;
      found = entity;
    }
  }
  return found;
}

/** A relative pronoun means the phrase that its clause hangs on. */
function resolveRelative(world: World, clause: Clause): Entity | null {
  const { document, byToken } = world;
  const start = clause.pieces[0].start;
  const parent = clause.parent >= 0 ? document.clauses[clause.parent] : null;
  if (parent === null) return null;
  const before = findPhrases(document.tokens, parent.pieces).filter((p) => p.end <= start);
  for (let i = before.length - 1; i >= 0 && i >= before.length - 3; i--) {
    const entity = byToken.get(before[i].head);
    if (entity !== undefined) return entity;
  }
  return null;
}
