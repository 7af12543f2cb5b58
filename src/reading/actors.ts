/** Who is who: every speaker, addressee and source of an article gets its actors. */
import { describeNoun } from '../german/nouns/describe.ts';
import { describeOutlet } from '../german/nouns/outlets.ts';
import { reportingNoun } from '../german/reporting.ts';
import type { Document } from '../language/document.ts';
import { sentenceAt } from '../language/document.ts';
import { Case, findPhrases, type Phrase, parsePhrase } from '../language/phrases.ts';
import { Tag } from '../language/tags.ts';
import { findActing } from './acting.ts';
import { lastSpeaker, type PronounPlace, resolvePronoun } from './antecedents.ts';
import { isDefinite, isUnnamedSource } from './descriptions.ts';
import type { Draft, SpeakerDraft } from './draft.ts';
import { enterPhrase } from './entities.ts';

import type { Parties } from './events/events.ts';
import { enterNameless, enterTeller } from './nameless.ts';

import type { Actor, ActorKind } from './reading.ts';
import { resolveReferences } from './references.ts';
import { canSpeak, findSubject } from './speakers.ts';
import { ownerNamed } from './states.ts';
import { KINDS } from './traits.ts';
import {
  createEntity,
  createWorld,
  type Entity,
  firstAfter,
  mention,
  mentionPart,
  register,
  renderActors,
  type World,
} from './world.ts';

export interface ResolvedActors {
  readonly actors: readonly Actor[];
  /** What sort of actor it is; here somebody without a name is a person too, who is shown as unnamed. */
  readonly kindOf: (id: string) => ActorKind;
  /** Ids of the actors of a speaker, addressee or source. */
  readonly idsOf: (speaker: SpeakerDraft | null) => readonly string[];
  /** Id of the actor whom the token names, as head of any mention: a name, a description, a pronoun; null for none. */
  readonly actorAt: (token: number) => string | null;
}

/** Names, roles and bodies of the article, each once; then pronouns and bare roles by agreement and nearness. */
export function resolveActors(
  document: Document,
  drafts: readonly Draft[],
  parties: Parties = { all: [], doers: [] },
): ResolvedActors {
  const acting = findActing(document);
  for (const head of parties.all) acting.add(head);
  const world = createWorld(document, enterPhrase, wantedHeads(document, drafts), acting, parties.doers);
  for (const clause of document.clauses) {
    for (const phrase of findPhrases(document.tokens, clause.pieces)) {
      if (phrase.kind !== 'pronoun' && !world.byToken.has(phrase.head)) enterPhrase(world, phrase);
    }
  }
  world.mentions.sort((a, b) => a.token - b.token);
  resolveReferences(world, drafts);
  const found = new Map<SpeakerDraft, readonly Entity[]>();
  for (const draft of drafts) {
    for (const speaker of voicesOf(draft)) {
      if (speaker === null || speaker.head < 0 || found.has(speaker)) continue;
      const entities = resolveSpeaker(world, speaker, draft);
      for (const entity of entities) entity.hidden = false;
      found.set(speaker, entities);
    }
  }
  const { actors, idOf } = renderActors(world);
  const kinds = new Map([...idOf].map(([entity, id]) => [id, entity.kind]));
  const ids = new Map([...found].map(([speaker, entities]) => [speaker, entities.map((e) => idOf.get(e)!)]));
  return {
    actors,
    kindOf: (id) => kinds.get(id)!,
    idsOf: (speaker) => (speaker === null ? [] : (ids.get(speaker) ?? [])),
    actorAt: (token) => {
      const entity = world.byToken.get(token);
      return entity === undefined ? null : (idOf.get(entity) ?? null);
    },
  };
}

/** Phrases that speak together, in the order of the text: "A, B und C"; appositions belong to the one before. */
function joinedPhrases(document: Document, speaker: SpeakerDraft): { phrase: Phrase; end: number }[] {
  const { tokens } = document;
  const joined: { phrase: Phrase; end: number }[] = [];
  for (const run of speaker.runs) {
    let list = false;
    for (let i = run.start; i < run.end; i++) if (tokens.tag[i] === Tag.conjunction) list = true;
    for (let i = run.start; i < run.end; ) {
      const phrase = parsePhrase(tokens, i, run.end, -1);
      if (phrase === null) {
        i++;
        continue;
      }
      const before = i > run.start ? tokens.tag[i - 1] : Tag.stop;
      const joins =
        joined.length === 0 ||
        before === Tag.conjunction ||
        (before === Tag.comma && list && (phrase.kind === 'name' || joined[0].phrase.kind !== 'name'));
      if (joins) joined.push({ phrase, end: run.end });
      i = phrase.end;
    }
  }
  return joined;
}

/** All who speak, listen or are cited; also whom a statement carries on that is none itself: "Das Amt legte den Bericht vor. Demnach …" */
const voicesOf = (draft: Draft): readonly (SpeakerDraft | null)[] => [
  draft.speaker,
  draft.carriedFrom?.speaker ?? null,
  draft.addressee,
  draft.reporter,
  ...draft.cited,
];

/** Heads of all that speak, listen or are cited, and of the owners of papers: "Angaben der Polizei". */
function wantedHeads(document: Document, drafts: readonly Draft[]): Set<number> {
  const heads = new Set<number>();
  for (const draft of drafts) {
    for (const speaker of voicesOf(draft)) {
      if (speaker === null) continue;
      for (const { phrase, end } of joinedPhrases(document, speaker)) {
        heads.add(phrase.head);
        if (isOwn(document, phrase)) heads.add(subjectOf(document, draft)?.head ?? -1);
        const owner = isSaying(document, phrase) ? ownerPhrase(document, phrase, end) : null;
        if (owner !== null) heads.add(owner.head);
      }
    }
  }
  return heads;
}

function isSaying(document: Document, phrase: Phrase): boolean {
  const word = document.tokens.lexeme[phrase.head];
  if (word === null || isUnnamedSource(word.word) || describeOutlet(word.word) !== null) return false;
  if (word.noun !== null && word.noun.kind !== 'document') return false; // "die Anklage" is a party in court
  return word.noun !== null || word.reporting !== null;
}

function resolveSpeaker(world: World, speaker: SpeakerDraft, draft: Draft): Entity[] {
  const entities: Entity[] = [];
  for (const { phrase, end } of joinedPhrases(world.document, speaker)) {
    const together = world.together.get(phrase.head);
    const entity = entityOf(world, phrase, end, draft);
    for (const own of together ?? (entity === null ? [] : [entity]))
      if (!entities.includes(own)) entities.push(own);
  }
  return entities;
}

const placeOf = ({ document }: World, draft: Draft): PronounPlace => ({
  clause: draft.clause >= 0 ? document.clauses[draft.clause] : null,
  direct: false,
  speaker: null,
  words: draft.content,
  inWords: () => false,
});

function entityOf(world: World, phrase: Phrase, limit: number, draft: Draft): Entity | null {
  const { document, byToken } = world;
  if (phrase.kind === 'pronoun')
    return byToken.get(phrase.head) ?? resolvePronoun(world, phrase, placeOf(world, draft));
  if (isSaying(document, phrase)) {
    // "Angaben der Polizei", "einer Erklärung des Geheimdienstes": the owner of the paper speaks
    const owner = ownerOf(world, phrase, limit, draft);
    if (owner !== null && !speaksItself(world, phrase, owner)) return owner;
    if (document.tokens.lexeme[phrase.head]?.noun?.kind !== 'document')
      return enterNameless(world, phrase, draft);
  }
  const known = byToken.get(phrase.head);
  if (known !== undefined) return known;
  if (!canSpeak(document, phrase)) return null;
  enterPhrase(world, phrase);
  return byToken.get(phrase.head) ?? null;
}

/** Papers that are no more than their owner's voice: "einer Erklärung des Geheimdienstes". */
const VOICE =
  /(?:erklärung|mitteilung|aussendung|verlautbarung|bekanntmachung|stellungnahme|nachricht|meldung|artikel|antwort|auskunft|botschaft|kommuniqué|communiqué|appell|aufruf|aussage|angabe|bericht)$/i;

/** "eine Studie der Hochschule", "der Brief des Anwalts": a paper of its own weight; a report is its outlet's. */
function speaksItself(world: World, phrase: Phrase, owner: Entity): boolean {
  const noun = world.document.tokens.lexeme[phrase.head]?.noun;
  if (noun?.kind !== 'document' || owner.kind === 'outlet') return false;
  return !VOICE.test(noun.lemma);
}

/** Whose paper or word it is: a genitive, a von-phrase, a possessive, the first part of the word. */
function ownerOf(world: World, phrase: Phrase, limit: number, draft: Draft): Entity | null {
  const { document, byToken } = world;
  const owner = ownerPhrase(document, phrase, limit);
  if (owner !== null) {
    if (!byToken.has(owner.head)) enterPhrase(world, owner);
    return byToken.get(owner.head) ?? (isTold(document, phrase) ? enterTeller(world, owner, draft) : null);
  }
  const determiner = document.tokens.lexeme[phrase.start];
  // "seiner Meinung nach"
  if (determiner !== null && document.tokens.tag[phrase.start] === Tag.possessive)
    return byToken.get(phrase.start) ?? null;
  // "nach eigenen Angaben": the subject's own
  if (isOwn(document, phrase)) {
    const subject = subjectOf(document, draft);
    if (subject === null) return null;
    return subject.kind === 'pronoun'
      ? (byToken.get(subject.head) ?? resolvePronoun(world, subject, placeOf(world, draft)))
      : (byToken.get(subject.head) ?? null);
  }
  return ownerInWord(world, phrase) ?? outletBefore(world, phrase) ?? outletAfter(world, phrase);
}

/** "nach eigenen Angaben" */
const isOwn = ({ tokens }: Document, phrase: Phrase): boolean =>
  /^eigene[nrm]$/.test(tokens.lexeme[phrase.start]?.lower ?? '');

/** Whom the content tells something of: "Die Firma will nach eigenen Angaben bauen." */
const subjectOf = (document: Document, { contentClause }: Draft): Phrase | null =>
  contentClause < 0 ? null : findSubject(document, document.clauses[contentClause]);

/** "Angaben", "Informationen": what somebody has told, whoever it was; estimates and laws may have no teller. */
const isTold = (document: Document, phrase: Phrase): boolean =>
  /(?:angabe|aussage|auskunft|information|mitteilung)$/i.test(
    document.tokens.lexeme[phrase.head]?.reporting?.lemma ?? '',
  );

/** The genitive or von-phrase behind a paper or noun of saying. */
function ownerPhrase(document: Document, phrase: Phrase, limit: number): Phrase | null {
  const { tokens } = document;
  let at = phrase.end;
  if (at >= limit) return null;
  if (tokens.tag[at] === Tag.preposition) {
    if (!/^(?:von|vom|aus|seitens|durch)$/.test(tokens.lexeme[at]?.lower ?? '')) return null;
    at++;
  }
  const owner = parsePhrase(tokens, at, limit, -1);
  if (owner === null || ((owner.cases & (Case.genitive | Case.dative)) === 0 && owner.kind !== 'name'))
    return null;
  return owner;
}

/** "Polizeiangaben", "Behördenangaben", "dpa-Meldung": the first part owns the rest. */
function ownerInWord(world: World, phrase: Phrase): Entity | null {
  const { tokens } = world.document;
  const word = tokens.word[phrase.head];
  const entry = reportingNoun(word);
  const cut = entry === null ? -1 : lastPart(word, entry.lemma);
  if (cut < 3) return null;
  const first = word.slice(0, cut).replace(/-$/, '');
  const noun = describeNoun(first) ?? describeNoun(first.replace(/s$/, ''));
  if (noun === null && word[cut - 1] === '-') return enterAcronym(world, first, phrase);
  if (noun === null || noun.kind === 'document') return null;
  const known =
    world.byKey.get(noun.lemma.toLowerCase())?.[0] ?? world.byKey.get(`art:${noun.lemma.toLowerCase()}`)?.[0];
  if (known !== undefined) return known;
  // "Zeugenaussagen" are of several, "Ministerangaben" of one
  const several = noun.number === 'plural' || (noun.kind === 'person' && first !== noun.lemma);
  const entity = createEntity(world, {
    name: several ? first : noun.lemma,
    kind: several && noun.kind === 'person' ? 'group' : KINDS[noun.kind],
    gender: noun.gender,
    number: several ? 'plural' : null,
    fullness: 1,
  });
  register(world, entity, noun.lemma);
  mention(world, entity, phrase);
  return entity;
}

/** Where the noun of saying begins in its compound: 7 in "Polizeiangaben", also where the list has the whole word. */
function lastPart(word: string, lemma: string): number {
  const cut = word.toLowerCase().lastIndexOf(lemma.toLowerCase().slice(0, -1));
  return cut > 0 ? cut : word.search(/(?:aussage|angabe|bericht|meldung)(?:e?n)?$/);
}

/** "UNO-Angaben", "vdk-Bericht": a body that is listed, that the text has named, or letters that can only be a name. */
function enterAcronym(world: World, name: string, phrase: Phrase): Entity | null {
  let entity = ownerNamed(world, name);
  if (entity === null) {
    if (!/^(?:\p{Lu}{2,6}|\p{Ll}{2,5})$/u.test(name)) return null;
    entity = createEntity(world, { name, kind: 'organisation', fullness: 1, named: true });
    register(world, entity, name);
  }
  mentionPart(world, entity, phrase.head, name.length);
  return entity;
}

/** "Das meldet der Bote. …, heißt es in dem Bericht": the report of whichever outlet just spoke. */
function outletBefore(world: World, phrase: Phrase): Entity | null {
  const lemma = world.document.tokens.lexeme[phrase.head]?.noun?.lemma ?? '';
  if (!isDefinite(world, phrase) || !/^(?:Bericht|Artikel|Meldung)$/.test(lemma)) return null;
  return lastSpeaker(world, phrase.head, (entity) => entity.kind === 'outlet');
}

/** "laut einem Bericht … Das berichtete die Zeitung": an unowned report belongs to the outlet that the next two sentences let speak. */
function outletAfter(world: World, phrase: Phrase): Entity | null {
  const { document, mentions, wanted } = world;
  const lemma = document.tokens.lexeme[phrase.head]?.noun?.lemma ?? '';
  if (isDefinite(world, phrase) || !/(?:bericht|meldung)$/i.test(lemma)) return null;
  const own = sentenceAt(document, phrase.head);
  const end = document.sentences[Math.min(own + 2, document.sentences.length - 1)].end;
  for (let i = firstAfter(mentions, phrase.head); i < mentions.length && mentions[i].token < end; i++)
    if (mentions[i].entity.kind === 'outlet' && wanted.has(mentions[i].token)) return mentions[i].entity;
  return null;
}
