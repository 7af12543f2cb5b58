/** Events that a noun tells: "das Treffen mit dem Minister", "forderte den Abzug der Truppen", "bei dem Anschlag". */
import { type EventNoun, type EventStatus, eventNoun, isOfClass } from '../../german/events.ts';
import { describeDemonym } from '../../german/nouns/countries.ts';
import type { Clause } from '../../language/clauses.ts';
import type { Document } from '../../language/document.ts';
import { Case, type Phrase } from '../../language/phrases.ts';
import { Tag } from '../../language/tags.ts';
import type { EventMention } from './mention.ts';
import { contextOf, subjectWho } from './noun-context.ts';
import { isTimeOrThing, joinedHeads, lowerAt, ownerHeads, phrasesIn, prepositionOf } from './participants.ts';

/** The events that nouns of the clause tell. */
export function findNounEvents(document: Document, clause: Clause): EventMention[] {
  const found: EventMention[] = [];
  const phrases = phrasesIn(document, clause);
  for (let at = 0; at < phrases.length; at++) {
    const phrase = phrases[at];
    const word = document.tokens.lexeme[phrase.head];
    if (phrase.kind === 'pronoun' || word === null || !word.capital || word.firstName !== null) continue;
    const noun = eventNoun(word.lower);
    if (noun === null || isPartOfName(document, phrase)) continue;
    const mention = readNoun(document, clause, phrases, at, noun);
    if (mention !== null) found.push(mention);
  }
  return found;
}

/** "der Minister für Verhandlung", "die Aktion „Protest“", "Anschlag Müller": names and titles tell nothing. */
function isPartOfName(document: Document, phrase: Phrase): boolean {
  const { tag } = document.tokens;
  return tag[phrase.head + 1] === Tag.quote && tag[phrase.start - 1] === Tag.quote;
}

function readNoun(
  document: Document,
  clause: Clause,
  phrases: readonly Phrase[],
  at: number,
  noun: EventNoun,
): EventMention | null {
  const phrase = phrases[at];
  const own = participantsOf(document, clause, phrases, at, noun);
  if (own === null) return null;
  const context = contextOf(document, clause, phrases, at, noun);
  if (context === null) return null;
  const actors = own.actors.length > 0 || context.doers.length === 0 ? [...own.actors] : [...context.doers];
  // "nach dem Treffen mit ihm lobte sie …": who has a partner beside him met him too
  if (own.partners.length > 0) {
    for (const head of [...own.partners]) actors.push(head);
    if (own.actors.length === 0 && context.doers.length === 0 && OWN.has(context.status))
      actors.unshift(...subjectWho(document, clause, phrase));
  }
  const known = actors.length > 0 || own.recipients.length > 0;
  if (noun.needs === 'participant' && !known) return null;
  if (noun.needs === 'somebody' && !own.recipients.some((head) => isSomebody(document, head))) return null;
  if (isCharge(document, phrase, noun)) return null;
  if (noun.needs === 'recipient' && own.recipients.length === 0) return null;
  const definite = isDefinite(document, phrase);
  if (noun.family === 'fight' && isStruggle(document, clause, phrases, at)) return null;
  if (noun.plural === true && !known && !isPluralForm(document, phrase)) return null;
  // a bare noun without parties, told by no verb, is a topic rather than an event: "Fragen zu Streiks"
  const isTopic = !known && !context.told && !context.placed && !isCounted(document, phrase);
  if (isTopic && !definite) return null;
  // "die Gefahr eines Angriffs" by nobody is no event of anybody's
  if (context.status === 'hypothetical' && actors.length === 0) return null;
  return {
    type: noun.type,
    family: noun.family,
    tokens: [phrase.head],
    clause: clause.id,
    object: -1,
    status: context.status,
    told: context.told,
    definite,
    follows: noun.follows === true || isTopic,
    actors: [...new Set(actors)],
    recipients: own.recipients.filter((head) => !actors.includes(head)),
    byArticle: context.presupposed,
  };
}

/** "der Kampf gegen die Flammen", "gegen die Armut": nobody is fought. */
function isStruggle(document: Document, clause: Clause, phrases: readonly Phrase[], at: number): boolean {
  const next = phrases[at + 1];
  if (next === undefined || !/^(?:gegen|um|für|zwischen)$/.test(prepositionOf(document, next))) return false;
  if (next.preposition > phrases[at].end + 3) return false;
  const heads = joinedHeads(document, clause, next);
  return !heads.some(
    (h) =>
      document.tokens.lexeme[h]?.noun !== null ||
      isOfClass(lowerAt(document, h), 'fighters') ||
      next.kind === 'name',
  );
}

/** "muss sich wegen Mordes verantworten": the name of a charge. */
const isCharge = (document: Document, phrase: Phrase, { type }: EventNoun): boolean =>
  type === 'ASSAULT' && phrase.article < 0 && prepositionOf(document, phrase) === 'wegen';

/** A person, a body, or a name that can be one. */
function isSomebody({ tokens }: Document, head: number): boolean {
  const word = tokens.lexeme[head];
  if (word === null) return false;
  return (
    word.noun !== null ||
    tokens.tag[head] === Tag.possessive ||
    isOfClass(word.lower, 'people') ||
    !word.ordinary
  );
}

/** "41 Festnahmen" */
function isCounted(document: Document, phrase: Phrase): boolean {
  for (let i = phrase.start; i < phrase.head; i++) if (document.tokens.tag[i] === Tag.number) return true;
  return false;
}

/** Of a meeting that is demanded the subject is no party: "forderte Gespräche mit der Bahn". */
const OWN: ReadonlySet<EventStatus> = new Set(['happened', 'ongoing', 'planned', 'considered', 'promised']);

const isDefinite = (document: Document, phrase: Phrase): boolean =>
  (phrase.article >= 0 && /^(?:d(?:er|ie|as|en|em|es)|dies\w*)$/.test(lowerAt(document, phrase.article))) ||
  /^(?:am|im|beim|zum|zur|vom)$/.test(lowerAt(document, phrase.preposition)) ||
  // "ein solcher Dialog"
  /^solche[nrms]?$/.test(lowerAt(document, phrase.head - 1));

const isPluralForm = (document: Document, phrase: Phrase): boolean =>
  phrase.number === 'plural' || /(?:e|en|ten)$/.test(lowerAt(document, phrase.head));

interface Participants {
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
  readonly partners: readonly number[];
}

/** Genitive, von, durch, gegen, mit, possessive and adjective beside the noun; null where what must stand there does not. */
function participantsOf(
  document: Document,
  clause: Clause,
  phrases: readonly Phrase[],
  at: number,
  noun: EventNoun,
): Participants | null {
  const { tokens } = document;
  const phrase = phrases[at];
  const actors: number[] = [];
  const recipients: number[] = [];
  const partners: number[] = [];
  let hasWanted = noun.of === undefined || noun.of.length === 0;
  let end = phrase.end;
  // "Proteste gegen die Politik der Regierung": what hangs on another phrase is no party
  let own = true;
  for (let i = at + 1; i < phrases.length && i <= at + 5; i++) {
    const next = phrases[i];
    const preposition = prepositionOf(document, next);
    const begins = next.preposition >= 0 ? next.preposition : next.start;
    if (begins > end + 1 || (begins === end + 1 && tokens.tag[end] !== Tag.conjunction)) break;
    if (clause.verb.finite >= phrase.end && clause.verb.finite < begins) break;
    const heads = isTimeOrThing(document, next) ? [] : joinedHeads(document, clause, next);
    if (noun.of?.some((name) => heads.some((h) => isOfClass(lowerAt(document, h), name)))) hasWanted = true;
    const owns =
      next.preposition < 0 &&
      begins === end &&
      ((next.cases & Case.genitive) !== 0 || isGenitiveName(document, next));
    if ((owns || preposition === 'von') && !own) {
      end = Math.max(next.end, endOfJoined(phrases, heads, next.end));
      continue;
    }
    if (next.preposition >= 0 && !isTimeOrThing(document, next)) own = false;
    // "seinen Rücktritt von allen Ämtern"
    if (preposition === 'von' && noun.type === 'RETREAT' && OFFICES.test(lowerAt(document, next.head)))
      own = false;
    else if (owns || preposition === 'von') {
      if (noun.genitive === 'recipient') recipients.push(...heads);
      else if (noun.genitive === 'actor' || noun.genitive === 'any') actors.push(...heads);
    } else if (preposition === 'durch' || preposition === 'seitens') actors.push(...heads);
    else if (noun.partners?.includes(preposition) === true) partners.push(...heads);
    else if (noun.to?.includes(preposition) === true) {
      if (!/^\d/.test(tokens.word[next.head])) recipients.push(...heads);
    } else if (preposition === '') break;
    end = Math.max(next.end, endOfJoined(phrases, heads, next.end));
  }
  if (!hasWanted)
    hasWanted = noun.of?.some((name) => isOfClass(lowerAt(document, phrase.head), name)) ?? false;
  if (!hasWanted) return null;
  for (let i = phrase.start; i < phrase.head; i++) {
    if (tokens.tag[i] !== Tag.possessive && tokens.tag[i] !== Tag.adjective && tokens.tag[i] !== Tag.noun)
      continue;
    // "seine Festnahme", "russische Angriffe", "Israels Luftangriffe": by whoever the word means
    const side = noun.genitive === 'recipient' ? recipients : actors;
    if (
      /^(?:mein|dein|sein|ihr|unser|euer|eure)/.test(lowerAt(document, i)) &&
      tokens.tag[i] === Tag.possessive
    )
      side.push(...ownerHeads(document, clause, phrase, i));
    else if (describeDemonym(tokens.word[i]) !== null || isGenitiveBefore(document, phrase, i)) side.push(i);
  }
  return { actors, recipients, partners };
}

/** What is left, not who leaves it. */
const OFFICES =
  /(?:amt|amte|amtes|ämter|ämtern|posten|position|positionen|funktion|funktionen|vorsitz|mandat|vertrag|abkommen)$/;

/** The end of the last of the joined phrases. */
function endOfJoined(phrases: readonly Phrase[], heads: readonly number[], end: number): number {
  const last = phrases.find((p) => p.head === heads[heads.length - 1]);
  return last === undefined ? end : Math.max(end, last.end);
}

/** "Israels Luftangriffe"; but "sechs Jahre Krieg", "ein von der Polizei gefilmter Angriff" */
function isGenitiveBefore({ tokens }: Document, phrase: Phrase, at: number): boolean {
  if (tokens.tag[at] !== Tag.noun || !/[s’']$/.test(tokens.word[at])) return false;
  for (let i = phrase.start; i < at; i++) if (tokens.tag[i] === Tag.preposition) return false;
  return true;
}

/** "Angriff Russlands", "Rücktritt Müllers" */
const isGenitiveName = (document: Document, phrase: Phrase): boolean =>
  phrase.article < 0 &&
  (phrase.kind === 'name' || document.tokens.lexeme[phrase.head]?.noun === null) &&
  /s$|’$|'$/.test(document.tokens.word[phrase.head]);
