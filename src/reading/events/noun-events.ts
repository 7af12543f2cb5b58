/** Events that a noun tells: "das Treffen mit dem Minister", "forderte den Abzug der Truppen", "bei dem Anschlag". */
import {
  type EventNoun,
  type EventStatus,
  eventNoun,
  type Governing,
  governingNoun,
  governingVerb,
  isOfClass,
  judgingAdjective,
} from '../../german/events.ts';
import { describeDemonym } from '../../german/nouns/countries.ts';
import type { Clause } from '../../language/clauses.ts';
import type { Document } from '../../language/document.ts';
import { Case, type Phrase } from '../../language/phrases.ts';
import { Tag } from '../../language/tags.ts';
import { canSpeak } from '../speakers.ts';
import type { EventMention } from './mention.ts';
import {
  agentHeads,
  isTimeOrThing,
  joinedHeads,
  objectsOf,
  ownerHeads,
  phrasesIn,
  prepositionOf,
  subjectHeads,
  subjectOf,
} from './participants.ts';
import { GOVERNED, statusOfClause } from './status.ts';

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
  if (next === undefined || !/^(?:gegen|um|für)$/.test(prepositionOf(document, next))) return false;
  if (next.preposition > phrases[at].end + 3) return false;
  const heads = joinedHeads(document, clause, next);
  return !heads.some(
    (h) =>
      document.tokens.lexeme[h]?.noun !== null ||
      isOfClass(lowerAt(document, h), 'fighters') ||
      next.kind === 'name',
  );
}

/** "41 Festnahmen" */
function isCounted(document: Document, phrase: Phrase): boolean {
  for (let i = phrase.start; i < phrase.head; i++) if (document.tokens.tag[i] === Tag.number) return true;
  return false;
}

/** Of a meeting that is demanded the subject is no party: "forderte Gespräche mit der Bahn". */
const OWN: ReadonlySet<EventStatus> = new Set(['happened', 'ongoing', 'planned', 'considered', 'promised']);

const lowerAt = (document: Document, token: number): string => document.tokens.lexeme[token]?.lower ?? '';

const isDefinite = (document: Document, phrase: Phrase): boolean =>
  (phrase.article >= 0 && /^(?:d(?:er|ie|as|en|em|es)|dies\w*)$/.test(lowerAt(document, phrase.article))) ||
  /^(?:am|im|beim|zum|zur|vom)$/.test(lowerAt(document, phrase.preposition));

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
    if (owns || preposition === 'von') {
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
    if (tokens.tag[i] === Tag.possessive) side.push(...ownerHeads(document, clause, phrase, i));
    else if (tokens.tag[i] === Tag.noun || describeDemonym(tokens.word[i]) !== null) side.push(i);
  }
  return { actors, recipients, partners };
}

/** The end of the last of the joined phrases. */
function endOfJoined(phrases: readonly Phrase[], heads: readonly number[], end: number): number {
  const last = phrases.find((p) => p.head === heads[heads.length - 1]);
  return last === undefined ? end : Math.max(end, last.end);
}

/** "Angriff Russlands", "Rücktritt Müllers" */
const isGenitiveName = (document: Document, phrase: Phrase): boolean =>
  phrase.article < 0 &&
  (phrase.kind === 'name' || document.tokens.lexeme[phrase.head]?.noun === null) &&
  /s$|’$|'$/.test(document.tokens.word[phrase.head]);

/** What the words around the noun make of the event. */
interface Context {
  readonly status: EventStatus;
  /** A verb or adjective says so. */
  readonly told: boolean;
  /** Behind a preposition of time, place or cause: it is there, whatever else is told. */
  readonly placed: boolean;
  /** Who does it by the governing verb: "sie verübten einen Anschlag". */
  readonly doers: readonly number[];
  /** The sentence takes it for granted. */
  readonly presupposed: boolean;
}

/** "die Aufnahme von Gesprächen", "am Rande des Gipfels": these stand for the event behind them. */
const CARRIERS =
  /^(?:wieder)?(?:aufnahme|beginn|fortsetzung|durchführung|abschluss|verlauf|laufe|rahmen|zuge|rande?|auftakt|einleitung|verhängung|ausbruch|ende|abbruch|serie|welle|reihe)s?$/;

/** The phrase that stands in the clause for the event: its own, or that of "Beginn", "Fortsetzung". */
function carrierOf(document: Document, phrases: readonly Phrase[], at: number): Phrase {
  const phrase = phrases[at];
  const before = phrases[at - 1];
  const begins = phrase.preposition >= 0 ? phrase.preposition : phrase.start;
  const hangs =
    before !== undefined &&
    before.end === begins &&
    (phrase.preposition < 0 || prepositionOf(document, phrase) === 'von');
  return hangs && CARRIERS.test(lowerAt(document, before.head)) ? before : phrase;
}

const CIRCUMSTANCE =
  /^(?:nach|bei|während|wegen|seit|infolge|aufgrund|durch|anlässlich|in|an|auf|trotz|angesichts|von|vor|nahe|mit|zwischen|unter|hinter|binnen)$/;
const PLACING = /^(?:nach|bei|während|wegen|seit|infolge|aufgrund|anlässlich|trotz|angesichts|durch|vor)$/;

function contextOf(
  document: Document,
  clause: Clause,
  phrases: readonly Phrase[],
  at: number,
  noun: EventNoun,
): Context | null {
  const phrase = carrierOf(document, phrases, at);
  const durative = noun.durative === true;
  const clauseStatus = statusOfClause(document, clause, durative);
  const judged = judgedBy(document, phrases[at]) ?? judgedBy(document, phrase);
  const governed = governorBefore(document, phrases, phrases.indexOf(phrase));
  if (governed === 'law') return null;
  if (judged !== null && governed === null)
    return { status: judged, told: true, placed: false, doers: [], presupposed: judged === 'ongoing' };
  if (governed !== null) {
    const status = GOVERNED[governed];
    // "die Forderung nach dem Abzug": the noun decides, whatever its verb
    if (status !== null) return { status, told: true, placed: false, doers: [], presupposed: false };
  }
  const role = roleOf(document, clause, phrase);
  const kind = kindOfVerb(clause);
  if (
    kind !== null &&
    (role !== 'circumstance' || takesPreposition(clause, prepositionOf(document, phrase)))
  ) {
    const made = governedBy(document, clause, kind, role, clauseStatus, durative);
    if (made !== null) return made;
  }
  if (role === 'attribute')
    return { status: 'happened', told: false, placed: false, doers: [], presupposed: true };
  if (role === 'circumstance') {
    const preposition = prepositionOf(document, phrase);
    if (!CIRCUMSTANCE.test(preposition)) return null;
    // "vor dem Treffen sagte er" and "will vor dem Treffen reden" differ
    const ahead = preposition === 'vor' && clauseStatus !== 'happened' && clauseStatus !== 'alleged';
    const status =
      ahead || (clauseStatus === 'planned' && !PAST_ONLY.test(preposition))
        ? 'planned'
        : durative && clauseStatus === 'ongoing'
          ? 'ongoing'
          : 'happened';
    return {
      status,
      told: false,
      placed: PLACING.test(preposition) || phrase !== phrases[at],
      doers: [],
      presupposed: true,
    };
  }
  if (clauseStatus === 'hypothetical')
    return { status: 'hypothetical', told: false, placed: false, doers: [], presupposed: false };
  const isLasting = durative && clauseStatus === 'ongoing' && role === 'subject';
  // "Anschläge erschütterten die Stadt": what did something was there
  const placed = role === 'subject' && (clauseStatus === 'happened' || isLasting);
  return { status: isLasting ? 'ongoing' : 'happened', told: false, placed, doers: [], presupposed: true };
}

const PAST_ONLY = /^(?:nach|seit|wegen|infolge|aufgrund|trotz|angesichts|durch)$/;

/** "geplante", "mögliche", "angebliche" before the noun; "kein" too. */
function judgedBy(document: Document, phrase: Phrase): EventStatus | null {
  for (let i = phrase.start; i < phrase.head; i++) {
    const lower = lowerAt(document, i);
    if (/^kein(?:e|en|em|er|es)?$/.test(lower)) return 'denied';
    const status = judgingAdjective(lower);
    if (status !== null) return status;
  }
  return null;
}

/** "die Forderung nach", "Pläne für", "die Möglichkeit eines": the noun right before. */
function governorBefore(
  document: Document,
  phrases: readonly Phrase[],
  at: number,
): Governing | 'law' | null {
  const phrase = phrases[at];
  const begins = phrase.preposition >= 0 ? phrase.preposition : phrase.start;
  const before = phrases[at - 1];
  if (before === undefined || before.end !== begins || before.kind === 'pronoun') return null;
  if (phrase.preposition < 0 && (phrase.cases & Case.genitive) === 0) return null;
  return governingNoun(lowerAt(document, before.head));
}

type RoleInClause = 'subject' | 'object' | 'circumstance' | 'attribute';

function roleOf(document: Document, clause: Clause, phrase: Phrase): RoleInClause {
  if (phrase.preposition >= 0) {
    // "Teilnehmer von Protesten": hangs on the noun, not on the verb
    const before = phrasesIn(document, clause).some(
      (p) => p.end === phrase.preposition && p.kind !== 'pronoun',
    );
    return before && /^(?:von|mit)$/.test(prepositionOf(document, phrase)) ? 'attribute' : 'circumstance';
  }
  if (subjectOf(document, clause)?.head === phrase.head) return 'subject';
  if (objectsOf(document, clause).objects.some((p) => p.head === phrase.head)) return 'object';
  return 'attribute';
}

function kindOfVerb(clause: Clause): Governing | null {
  for (const lemma of clause.verb.lemmas) {
    const kind = governingVerb(lemma);
    if (kind !== null) return kind;
  }
  return null;
}

/** Verbs that take an event behind a preposition: "warnte vor einem Angriff", "kam es zu Kämpfen". */
const TAKEN: Readonly<Record<string, RegExp>> = {
  warnen: /^vor$/,
  drohen: /^mit$/,
  hoffen: /^auf$/,
  auffordern: /^zu$/,
  aufrufen: /^zu$/,
  drängen: /^(?:auf|zu)$/,
  pochen: /^auf$/,
  plädieren: /^für$/,
  bitten: /^um$/,
  ersuchen: /^um$/,
  kommen: /^zu$/,
  enden: /^mit$/,
  beginnen: /^mit$/,
  anfangen: /^mit$/,
  teilnehmen: /^an$/,
  beteiligen: /^an$/,
  bekennen: /^zu$/,
  verzichten: /^auf$/,
  nachdenken: /^über$/,
  diskutieren: /^über$/,
  debattieren: /^über$/,
  verpflichten: /^zu$/,
};

const takesPreposition = ({ verb }: Clause, preposition: string): boolean =>
  verb.lemmas.some((lemma) => TAKEN[lemma]?.test(preposition) === true);

function governedBy(
  document: Document,
  clause: Clause,
  kind: Governing,
  role: RoleInClause,
  clauseStatus: EventStatus | null,
  durative: boolean,
): Context | null {
  const told = (status: EventStatus, doers: readonly number[] = []): Context => ({
    status,
    told: true,
    placed: false,
    doers,
    presupposed: false,
  });
  const { verb } = clause;
  const doers = (): readonly number[] =>
    verb.passive ? agentHeads(document, clause) : subjectHeads(document, clause);
  if (role === 'attribute') return null;
  const isDone =
    role === 'object' || (role === 'subject' && isPassive(document, clause)) || role === 'circumstance';
  if (kind === 'occur') {
    // "es kam zu Kämpfen", "Gespräche laufen"; "gab der Streik Anlass" has it as subject of another thing
    if (verb.lemmas.includes('kommen') && role !== 'circumstance') return null;
    // "gab seinen Rücktritt"
    if (role === 'object' && clauseStatus !== null && subjectWho(document, clause, null).length > 0)
      return told(clauseStatus, doers());
    if (verb.lemmas.includes('geben') && role === 'subject' && objectsOf(document, clause).objects.length > 1)
      return null;
    if (clauseStatus === null) return null;
    const status =
      clauseStatus === 'happened' &&
      verb.tense === 'present' &&
      isStill(verb.lemmas) &&
      verb.auxiliary === null
        ? durative
          ? 'ongoing'
          : 'happened'
        : clauseStatus;
    return told(status);
  }
  if (!isDone) return null;
  switch (kind) {
    case 'do':
    case 'begin':
    case 'attempt':
      return clauseStatus === null ? null : told(clauseStatus, doers());
    case 'attend':
      return clauseStatus === null ? null : told(clauseStatus, doers());
    case 'end':
      return clauseStatus === 'happened' || clauseStatus === 'ongoing'
        ? told('happened', doers())
        : told('ongoing', doers());
    case 'plan': {
      const early =
        clauseStatus === 'denied' || clauseStatus === 'demanded' || clauseStatus === 'hypothetical';
      return told(early ? clauseStatus : 'planned', doers());
    }
    case 'deny':
      return clauseStatus === 'denied' ? told('hypothetical') : told('denied');
    case 'promise':
      return told('promised', doers());
    case 'allege':
      return told('alleged');
    default: {
      const status = GOVERNED[kind];
      if (status === null) return null;
      return told(
        status,
        kind === 'consider' ? doers() : kind === 'demand' ? askedHeads(document, clause) : [],
      );
    }
  }
}

/** "forderte China zu Gesprächen auf": who is asked is to do it. */
function askedHeads(document: Document, clause: Clause): readonly number[] {
  if (!/^(?:auffordern|aufrufen|bitten|drängen|ersuchen)$/.test(clause.verb.lemmas[0] ?? '')) return [];
  const asked = clause.verb.passive
    ? subjectOf(document, clause)
    : objectsOf(document, clause).objects.find((p) => canSpeak(document, p));
  return asked === null || asked === undefined ? [] : joinedHeads(document, clause, asked);
}

const isStill = (lemmas: readonly string[]): boolean =>
  lemmas.some((l) => /^(?:andauern|anhalten|laufen|toben|dauern|weitergehen)$/.test(l));

/** "wurde geplant", "ist geplant" */
const isPassive = (document: Document, { verb }: Clause): boolean =>
  verb.passive || (verb.auxiliary === 'sein' && document.tokens.tag[verb.main] === Tag.participle);

/** The subject of the clause, where somebody, and not the event itself. */
function subjectWho(document: Document, clause: Clause, phrase: Phrase | null): readonly number[] {
  const subject = subjectOf(document, clause);
  if (subject === null || subject.head === phrase?.head || !canSpeak(document, subject)) return [];
  return subjectHeads(document, clause);
}
