/** Whom a pronoun or a bare role means. */
import { isTimeNoun } from '../german/calendar/occasions.ts';
import { sameOffices } from '../german/nouns/offices.ts';
import type { Clause } from '../language/clauses.ts';
import { sentenceAt } from '../language/document.ts';
import { findPhrases, type Phrase } from '../language/phrases.ts';
import { Tag } from '../language/tags.ts';
import { covers, type Run } from './draft.ts';
import { findSubject } from './speakers.ts';
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
  /^(?:expert(?:e|in)|fachmann|fachfrau|wissenschaftler(?:in)?|forscher(?:in)?|autor(?:in)?|jurist(?:in)?|ökonom(?:in)?|manager(?:in)?|unternehmer(?:in)?)$/;
/** Words for whoever was just told of. */
const ANYBODY =
  /^(?:mann|frau|person|opfer|täter(?:in)?|tatverdächtige|verdächtige|beschuldigte|angeklagte|verletzte|fahrer(?:in)?|verunglückte|verstorbene|festgenommene)$/;

/** Whether the word means whoever was just told of: Mann, Täterin. */
export const isAnybody = (lemma: string): boolean => ANYBODY.test(lemma.toLowerCase());

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
  // "Regierungschef Berg … Der Ministerpräsident"
  if (phrase.number !== 'plural')
    for (const office of sameOffices(key)) {
      const holder = findLatestOf(
        world,
        `rolle:${office}`,
        (e) => e.kind === 'person' && e.named && singular(e),
      );
      if (holder !== null) return holder;
    }
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
  if (ANYBODY.test(key)) {
    const gender = /^(?:person|opfer)$/.test(key) ? null : (phrase.gender ?? noun.gender);
    const sentence = sentenceAt(world.document, phrase.head);
    const last = latest((e) => e.kind === 'person' && singular(e) && agrees(e, gender));
    return last !== null && sentence - sentenceAt(world.document, last.last) <= 3 ? last : null;
  }
  if (GENERIC_PERSON.test(key))
    return lastSpeaker(
      world,
      phrase.head,
      (e) => e.kind === 'person' && agrees(e, phrase.gender ?? noun.gender),
    );
  if (COMPANY_WORDS.test(key)) return latest((e) => e.kind === 'organisation' && e.sector === 'company');
  if (key === 'partei') return latest((e) => e.sector === 'party');
  // "der CSU-Politiker", "die Rathauschefin": another name for the person in question
  if (/(?:politiker|chef)(?:in)?$/.test(key) && phrase.number !== 'plural')
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

/** Two who were named together, and where. */
export interface NamedPair {
  readonly token: number;
  readonly sentence: number;
  readonly entities: readonly Entity[];
}

/** Where a pronoun stands. */
export interface PronounPlace {
  readonly clause: Clause | null;
  /** Between quotation marks: "er" is not who speaks. */
  readonly direct: boolean;
  /** Who says the words that the pronoun stands in, where that is known. */
  readonly speaker: Entity | null;
  /** What the pronoun's own words say where it speaks: "Sein Vater habe …, sagte er" is not the father. */
  readonly words: readonly Run[];
  /** Whether a token stands in the same words as the pronoun. */
  readonly inWords: (token: number) => boolean;
}

/** "er", "sie", "sein": persons and bodies that agree; who spoke or was subject just before comes first. */
export function resolvePronoun(world: World, phrase: Phrase, place: PronounPlace): Entity | null {
  const { clause } = place;
  const lower = world.document.tokens.lexeme[phrase.head]?.lower ?? '';
  if (UNRESOLVED.test(lower)) return null;
  if (clause?.kind === 'relative' && clause.opener === phrase.head)
    return resolveRelative(world, phrase, clause, lower);
  const plural = isPlural(lower, phrase, clause);
  // "ihr Haus", "traf sie": whether one or several cannot be told
  const open = !plural && /^(?:ihr|ihre|ihren|ihrem|ihrer|ihres)$/.test(lower);
  const gender = MASCULINE.test(lower) ? 'm' : FEMININE.test(lower) ? 'f' : 'n';
  const fits = (e: Entity): boolean => {
    if (plural) return e.number === 'plural' || e.kind === 'group';
    if (e.number === 'plural') return open && e.kind !== 'state';
    if (e.kind === 'person' || e.kind === 'unnamed')
      return e.gender === gender || (e.gender === null && e.fullness > 1);
    // "die Gruppe … sie", but "Anrainer … er" never
    if (e.kind === 'group' && gender === 'm') return false;
    if (/^sein/.test(lower) && e.gender === 'n') return e.kind !== 'document';
    return e.kind !== 'state' && e.kind !== 'document' && e.gender === gender;
  };
  if (phrase.kind === 'noun' && clause !== null && isThings(world, phrase, clause, lower)) return null;
  const found = best(world, phrase, fits, place);
  return found !== null &&
    found !== place.speaker &&
    isThingNearer(world, phrase, found, plural ? null : gender)
    ? null
    : found;
}

/** "Die Staaten senkten ihre Ausgaben": the subject of the clause owns, though it is no actor. */
function isThings(world: World, phrase: Phrase, clause: Clause, lower: string): boolean {
  const subject = findSubject(world.document, clause);
  if (subject === null || subject.kind === 'pronoun' || subject.end > phrase.start) return false;
  if (world.byToken.has(subject.head)) return false;
  const { gender, number } = subject;
  return lower.startsWith('ihr')
    ? number === 'plural' || gender === 'f'
    : gender !== 'f' && number !== 'plural';
}

/** "Die EU ändert die Abgabe, um sie …": a thing that agrees stands between a body and the pronoun. */
function isThingNearer(world: World, phrase: Phrase, found: Entity, gender: Entity['gender']): boolean {
  if (found.kind === 'person' || found.kind === 'unnamed') return false;
  const { document, byToken } = world;
  const { tokens } = document;
  const { start } = document.sentences[sentenceAt(document, phrase.head)];
  for (let i = phrase.start - 1; i >= start && byToken.get(i) !== found; i--) {
    const word = tokens.lexeme[i];
    if (word === null || tokens.tag[i] !== Tag.noun || byToken.has(i)) continue;
    if (gender !== null && word.gender === gender && !isTimeNoun(word.lower)) return true;
  }
  return false;
}

function isPlural(lower: string, phrase: Phrase, clause: Clause | null): boolean {
  if (lower === 'ihnen') return true;
  if (!PLURAL.test(lower) || phrase.kind !== 'pronoun' || /^ihr/.test(lower)) return false;
  return clause === null || clause.verb.number === 'plural';
}

/** "Jan Petersen und Anna Berg leiten das Haus. Sie …": the two last named together, where no group is nearer. */
export function findPlural(
  world: World,
  phrase: Phrase,
  { clause, direct }: PronounPlace,
  pair: NamedPair | null,
): readonly Entity[] | null {
  const lower = world.document.tokens.lexeme[phrase.head]?.lower ?? '';
  if (pair === null || direct || !isPlural(lower, phrase, clause) || pair.token >= phrase.head) return null;
  if (sentenceAt(world.document, phrase.head) - pair.sentence > 2) return null;
  const { mentions } = world;
  for (let i = mentions.length - 1; i >= 0 && mentions[i].token > pair.token; i--)
    if (mentions[i].entity.number === 'plural' || mentions[i].entity.kind === 'group') return null;
  return pair.entities;
}

const UNRESOLVED =
  /^(?:demnach|danach|ich|wir|man|viele|einige|manche|andere|niemand|jemand|wer|alle|beide|was|das|dies)$/;
const PLURAL = /^(?:sie|die|diese|ihnen|ihr|ihre|ihrer)$/;
const MASCULINE = /^(?:er|der|dieser|ihm|ihn|den|dem|jener|letzterer|dessen|sein(?:e|er|en|em|es)?)$/;
const FEMININE = /^(?:sie|die|diese|jene|letztere|deren|ihr(?:e|er|en|em|es)?)$/;

function best(
  world: World,
  { head, kind }: Phrase,
  fits: (entity: Entity) => boolean,
  { clause, direct, speaker, words, inWords }: PronounPlace,
): Entity | null {
  const { mentions, document } = world;
  const sentence = sentenceAt(document, head);
  const own = kind === 'noun';
  let found: Entity | null = null;
  let score = Number.NEGATIVE_INFINITY;
  // "Er habe nichts gewusst, sagte Berg": the speaker may be named behind his words
  if (speaker !== null && !direct && fits(speaker)) {
    found = speaker;
    score = 2.2;
  }
  const place = firstAfter(mentions, head - 1);
  for (let i = place - 1; i >= 0 && i >= place - 80; i--) {
    const { token, entity, prominence } = mentions[i];
    const distance = sentence - mentions[i].sentence;
    if (distance > PRONOUN_REACH) break;
    if (!fits(entity) || (direct && entity === speaker)) continue;
    const inside = distance === 0 && clause !== null && isInside(clause, token);
    // "Berg lobte ihn": nobody is subject and object of one clause under two names
    if (inside && !own) continue;
    const personal = entity.kind === 'person' ? 1 : entity.kind === 'group' ? -1 : 0;
    // "den Tod eines Landwirts. Er …": who does nothing in the text is seldom meant
    const unseen = entity.hidden ? 1.5 : 0;
    const subject = inside && own && prominence > 0 ? 1.5 : 0;
    const told = covers(words, token) ? 2 : 0;
    // "A sagte, B sei bereit, wenn er zurückkehre": whom the words themselves have as subject
    const nearer =
      speaker !== null && !direct && prominence > 0 && entity !== speaker && inWords(token) ? 2 : 0;
    const value =
      nearer + prominence * 1.5 + personal + subject - unseen - told - distance * 1.8 - (place - i) * 0.02;
    if (value > score) {
      score = value;
      found = entity;
    }
  }
  return found;
}

const isInside = ({ pieces }: Clause, token: number): boolean =>
  pieces.some(({ start, end }) => token >= start && token < end);

/** A relative pronoun means the phrase right before its clause, where the two agree: "der Sprecher der Polizei, der …". */
function resolveRelative(world: World, pronoun: Phrase, clause: Clause, lower: string): Entity | null {
  const { document, byToken } = world;
  const { start } = clause.pieces[0];
  const parent = clause.parent >= 0 ? document.clauses[clause.parent] : null;
  if (parent === null) return null;
  const before = findPhrases(document.tokens, parent.pieces).filter((p) => p.end <= start);
  for (let i = before.length - 1; i >= 0 && i >= before.length - 3; i--) {
    const entity = byToken.get(before[i].head);
    if (entity === undefined) {
      // a thing right before the clause is what it speaks of
      if (i === before.length - 1) return null;
      continue;
    }
    if (agreesRelative(entity, pronoun, clause, lower)) return entity;
  }
  return null;
}

function agreesRelative(entity: Entity, pronoun: Phrase, clause: Clause, lower: string): boolean {
  if (entity.number === 'plural') return /^(?:die|deren|denen|welche)$/.test(lower);
  if (/^(?:denen)$/.test(lower)) return false;
  if (lower === 'die' || lower === 'deren' || lower === 'welche')
    return (
      entity.gender === 'f' &&
      !(lower === 'die' && clause.verb.number === 'plural' && (pronoun.cases & 1) !== 0)
    );
  if (lower === 'der' && entity.gender === 'f')
    return (pronoun.cases & 4) !== 0 && clause.verb.number !== null;
  if (lower === 'der' || lower === 'den') return entity.gender === 'm' || entity.gender === null;
  if (lower === 'das') return entity.gender === 'n';
  return entity.gender !== 'f';
}
