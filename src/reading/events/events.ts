/** Events of an article: who does what to whom, where, when, how many, and whether it took place. */
import { type EventStatus, eventNoun, isOfClass } from '../../german/events.ts';
import { describeCountry } from '../../german/nouns/countries.ts';
import type { Clause } from '../../language/clauses.ts';
import type { Document } from '../../language/document.ts';
import type { Phrase } from '../../language/phrases.ts';
import { covers, type Draft, groupBySentence, runsOf, size, spansOf } from '../draft.ts';
import type { Actor, Event, Place, Quantity, Time } from '../reading.ts';
import { placesOf, quantitiesOf, timeOf } from './circumstances.ts';
import { earlierVerbs } from './joined-verbs.ts';
import type { EventMention } from './mention.ts';
import { findNounEvents } from './noun-events.ts';
import { lowerAt, objectsOf, subjectHeads } from './participants.ts';
import { decisive, type EventGroup, groupMentions, type KnownMention } from './same-events.ts';
import { statusInStatement } from './status.ts';
import { findVerbEvent } from './verb-events.ts';

/** What was read before, and the ids of the statements. */
export interface EventSources {
  readonly drafts: readonly Draft[];
  readonly ids: ReadonlyMap<Draft, string>;
  /** Id of the actor whom a token names, or null. */
  readonly actorAt: (token: number) => string | null;
  /** Ids of those who speak in a statement: "ich" and "wir" in it. */
  readonly speakersOf: (draft: Draft) => readonly string[];
  readonly actors: readonly Actor[];
  readonly times: readonly Time[];
  readonly places: readonly Place[];
  readonly quantities: readonly Quantity[];
}

/** Everything in the text that tells of an event, in order; actors are asked for later. */
export function findEventMentions(document: Document, drafts: readonly Draft[]): EventMention[] {
  const bySentence = groupBySentence(document, drafts);
  const isSports = findSports(document);
  let isOnDisaster: boolean | null = null;
  const found: EventMention[] = [];
  for (const clause of document.clauses) {
    if (clause.pieces.length === 0 || document.sentences[clause.sentence].kind === 'dateline') continue;
    const near = bySentence[clause.sentence];
    const mentions = findNounEvents(document, clause);
    const verb = findVerbEvent(document, clause, (c) => controllerOf(document, c, near));
    for (const part of earlierVerbs(document, clause)) {
      const more = findVerbEvent(document, part, () => controllerOf(document, clause, near));
      if (more !== null) mentions.push(more);
    }
    if (verb !== null) {
      // "tötete bei einem Anschlag drei Wachen": it was the same one's
      for (const [i, m] of mentions.entries())
        if (m.type === verb.type && m.actors.length === 0 && m.byArticle && m.status === verb.status)
          mentions[i] = { ...m, actors: verb.actors };
      // "verübten einen Anschlag", "hoben die Sanktionen auf": noun and verb are one event
      const same = mentions.findIndex((m) => verb.tokens.includes(m.tokens[0]) || m.family === verb.family);
      const own = mentions.findIndex((m) => m.tokens[0] === verb.object);
      if (same >= 0) mentions[same] = joinMentions(verb, mentions[same]);
      else if (own >= 0) mentions[own] = verb;
      else mentions.push(verb);
    }
    for (const mention of mentions) {
      if (GAMES.has(mention.type) && isSports(clause.sentence)) continue;
      // "die bei dem Beben getötet wurden", pages after the word for it
      if (mention.family === 'kill' && mention.actors.length === 0) {
        isOnDisaster ??= tellsOfDisaster(document);
        if (isOnDisaster) continue;
      }
      const seen = inStatement(document, mention, near);
      // what nobody does and nobody says to have happened tells of nothing: "sollten Schüsse fallen"
      if (seen.status === 'hypothetical' && seen.actors.length === 0) continue;
      found.push(seen);
    }
  }
  return found.sort((a, b) => a.tokens[0] - b.tokens[0]);
}

/** Types that sports speak of in their own sense: "Angriff über links", "Kampf um Platz drei". */
const GAMES: ReadonlySet<string> = new Set([
  'ASSAULT',
  'MOBILIZE',
  'RETREAT',
  'CONSULT',
  'PROTEST',
  'SANCTION',
  'AGREE',
]);

/** "unterzeichneten das Abkommen": the verb tells, and the noun adds its parties. */
function joinMentions(verb: EventMention, noun: EventMention): EventMention {
  return {
    ...verb,
    tokens: [...new Set([...verb.tokens, ...noun.tokens])].sort((a, b) => a - b),
    actors: verb.actors.length > 0 ? verb.actors : noun.actors,
    recipients: verb.recipients.length > 0 ? verb.recipients : noun.recipients,
  };
}

/** Heads of all who take part in an event, and of those who do it: they are actors even without a name. */
export interface Parties {
  readonly all: readonly number[];
  readonly doers: readonly number[];
}

export const partyHeads = (mentions: readonly EventMention[]): Parties => ({
  all: mentions.flatMap(({ actors, recipients }) => [...actors, ...recipients]),
  doers: mentions.flatMap(({ actors }) => actors),
});

/** Sentences that tell of a game, by their words and those of the sentences beside them. */
function findSports(document: Document): (sentence: number) => boolean {
  const count = ({ start, end }: Document['sentences'][number]): number => {
    let words = 0;
    for (let i = start; i < end; i++) {
      const word = document.tokens.lexeme[i];
      if (word?.capital && isOfClass(word.lower, 'sport')) words++;
    }
    return words;
  };
  // Most articles have nothing to be told from a game.
  let counts: readonly number[] | null = null;
  return (sentence) => {
    counts ??= document.sentences.map(count);
    const total = counts.reduce((sum, words) => sum + words, 0);
    return counts[sentence] > 0 || (total >= 4 && total * 2 >= counts.length);
  };
}

/** The article is on an accident or a catastrophe, and on nothing of violence. */
function tellsOfDisaster(document: Document): boolean {
  let disasters = 0;
  for (const word of document.tokens.lexeme) {
    // names and words that the lists do not know tell of neither
    if (word === null || !word.capital || !(word.ordinary || word.noun !== null || word.abstract)) continue;
    if (isOfClass(word.lower, 'disaster')) disasters++;
    else if (eventNoun(word.lower)?.type === 'ASSAULT') return false;
  }
  return disasters >= 2;
}

/** Who does an infinitive: the addressee of a demand, else the speaker, else the subject of the clause above. */
function controllerOf(document: Document, clause: Clause, near: readonly Draft[]): readonly number[] {
  const draft = near.find((d) => d.contentClause === clause.id);
  if (draft !== undefined) {
    const asked =
      draft.act === 'demand' || draft.act === 'accuse' || draft.act === 'propose' || draft.act === 'warn';
    if (asked && draft.addressee !== null && draft.addressee.head >= 0) return [draft.addressee.head];
    if (asked && draft.act !== 'propose') return [];
    if (draft.speaker !== null && draft.speaker.head >= 0) return [draft.speaker.head];
  }
  if (clause.parent < 0)
    return clause.coordinated >= 0 && clause.coordinated !== clause.id
      ? controllerOf(document, document.clauses[clause.coordinated], near)
      : [];
  const parent = document.clauses[clause.parent];
  if (OBJECT_CONTROL.test(parent.verb.lemmas[0] ?? '')) {
    const { objects, datives } = objectsOf(document, parent);
    const object: Phrase | undefined = datives[0] ?? objects[0];
    return object === undefined ? [] : [object.head];
  }
  if (parent.kind === 'infinitive' && clause.parent < clause.id) return controllerOf(document, parent, near);
  return subjectHeads(document, parent);
}

/** "zwang sie, …", "erlaubte ihm, …": the object of these does it. */
const OBJECT_CONTROL =
  /^(?:zwingen|erlauben|verbieten|auffordern|bitten|befehlen|vorwerfen|ermöglichen|beschuldigen|anweisen|drängen|beauftragen|raten|empfehlen|untersagen|gestatten|bezichtigen|verdächtigen)$/;

/** The innermost statement whose content holds the mention's words. */
function statementAround(document: Document, mention: EventMention, near: readonly Draft[]): Draft | null {
  let best: Draft | null = null;
  for (const draft of near) {
    if (!covers(draft.content, mention.tokens[0])) continue;
    // "Bauern protestierten gegen das Gesetz": the verb that makes it a statement is the event itself
    if (mention.tokens.some((token) => covers(draft.cue, token) || token === verbOf(document, draft)))
      continue;
    // "nach dem Treffen lobte sie …" tells of the meeting in nobody's words
    if (draft.form === 'reported' && (mention.byArticle || draft.clause !== mention.clause)) continue;
    if (best === null || size(draft.content) < size(best.content)) best = draft;
  }
  return best;
}

const verbOf = ({ clauses }: Document, { form, clause }: Draft): number =>
  form === 'reported' && clause >= 0 ? clauses[clause].verb.main : -1;

function inStatement(document: Document, mention: EventMention, near: readonly Draft[]): EventMention {
  const draft = statementAround(document, mention, near);
  if (draft === null || mention.byArticle) return mention;
  if (draft.form === 'reported' && mention.status !== 'happened') return mention;
  return {
    ...mention,
    status: statusInStatement(document, mention.status, draft, document.clauses[mention.clause]),
  };
}

const FIRST = /^(?:ich|wir|mich|uns|mir)$/;

/** The events of the document in the order of the text; what is told several times is one. */
export function resolveEvents(
  document: Document,
  mentions: readonly EventMention[],
  sources: EventSources,
): Event[] {
  const bySentence = groupBySentence(document, sources.drafts);
  const partyAt = findParties(document, sources);
  const known = mentions.map((mention): KnownMention => {
    const clause = document.clauses[mention.clause];
    const draft = statementAround(document, mention, bySentence[clause.sentence]);
    const parties = [...mention.actors, ...mention.recipients];
    // "Wir haben die Geiseln freigelassen": whoever says so
    const own = draft === null ? [] : sources.speakersOf(draft);
    const idsOfHeads = (heads: readonly number[]): string[] => [
      ...new Set(
        heads.flatMap((head) => (FIRST.test(lowerAt(document, head)) ? own : idsOf([head], partyAt))),
      ),
    ];
    const actors = idsOfHeads(mention.actors);
    return {
      ...mention,
      word: document.tokens.lexeme[mention.tokens[mention.tokens.length - 1]]?.lower ?? '',
      sentence: clause.sentence,
      actors,
      recipients: idsOfHeads(mention.recipients).filter((id) => !actors.includes(id)),
      places: placesOf(document, clause, sources.places, parties),
      time: timeOf(document, clause, sources.times, mention.tokens[0]),
      quantities: quantitiesOf(document, clause, sources.quantities),
      statement: draft === null ? null : (sources.ids.get(draft) ?? null),
    };
  });
  return groupMentions(known).map((group, i) => renderEvent(document, group, i));
}

/** A state named as a place is a party all the same: "von Polen aus gebracht", "Sanktionen gegen Polen". */
function findParties(
  document: Document,
  { actors, actorAt }: EventSources,
): (token: number) => string | null {
  const states = new Map<string, string>();
  for (const { id, kind, country } of actors)
    if (kind === 'state' && country !== null && !states.has(country)) states.set(country, id);
  return (token) => {
    const id = actorAt(token);
    if (id !== null || states.size === 0 || document.tokens.lexeme[token]?.capital !== true) return id;
    const iso = describeCountry(document.tokens.word[token])?.iso;
    return iso === undefined ? null : (states.get(iso) ?? null);
  };
}

function idsOf(heads: readonly number[], actorAt: (token: number) => string | null): string[] {
  const ids: string[] = [];
  for (const head of heads) {
    const id = actorAt(head);
    if (id !== null && !ids.includes(id)) ids.push(id);
  }
  return ids;
}

const union = <T>(lists: readonly (readonly T[])[]): T[] => [...new Set(lists.flat())];

function renderEvent(document: Document, group: EventGroup, index: number): Event {
  const main = decisive(group);
  const status: EventStatus = main.status;
  const actors = union(group.map((m) => m.actors));
  return {
    id: `e${index + 1}`,
    type: main.type,
    status,
    spans: spansOf(document, runsOf(group.flatMap((m) => m.tokens))),
    actors,
    recipients: union(group.map((m) => m.recipients)).filter((id) => !actors.includes(id)),
    places: union(group.map((m) => m.places)).sort((a, b) => a - b),
    time: main.time ?? group.find((m) => m.time !== null)?.time ?? null,
    quantities: union(group.map((m) => m.quantities)).sort((a, b) => a - b),
    statement: main.statement,
  };
}
