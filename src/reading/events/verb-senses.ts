/** Whether a verb is used in the sense in which it tells of an event: "verlegte Truppen", not "verlegte den Schlüssel". */
import { type EventVerb, headFinder, isOfClass } from '../../german/events.ts';
import type { Clause } from '../../language/clauses.ts';
import type { Document } from '../../language/document.ts';
import { Case, type Phrase } from '../../language/phrases.ts';
import { Tag } from '../../language/tags.ts';
import { canSpeak } from '../speakers.ts';
import {
  agentHeads,
  joinedHeads,
  lowerAt,
  objectsOf,
  phraseHasClass,
  phrasesIn,
  prepositionOf,
  subjectHeads,
  subjectOf,
} from './participants.ts';

/** Who stands where in the clause of the verb. */
export interface Frame {
  readonly document: Document;
  readonly clause: Clause;
  readonly passive: boolean;
  readonly subject: Phrase | null;
  /** What it is done to: the object, or the subject of a passive. */
  readonly object: Phrase | null;
  readonly dative: Phrase | null;
  readonly phrases: readonly Phrase[];
}

export function readFrame(document: Document, clause: Clause, senses: readonly EventVerb[]): Frame {
  const { verb } = clause;
  const phrases = phrasesIn(document, clause);
  const named = subjectOf(document, clause);
  // "ist verhaftet", "seien beschlagnahmt": the state that a passive left, of verbs that take an object
  const state =
    verb.auxiliary === 'sein' &&
    document.tokens.tag[verb.main] === Tag.participle &&
    senses.some((s) => s.needs === 'object' || s.object !== undefined);
  const passive = verb.passive || state;
  const { objects, datives } = objectsOf(document, clause);
  const hidden = verb.number === 'plural' || verb.main !== verb.finite ? countedIn(document, phrases) : null;
  const isTransitive = senses.some((s) => s.needs === 'object' || s.object !== undefined);
  const isHiddenSubject = (passive || !isTransitive) && (named === null || isYear(document, named));
  const subject = isHiddenSubject && hidden !== null ? hidden : named;
  const own = objects.find((p) => p !== subject && !isYear(document, p)) ?? null;
  const object = passive ? subject : (own ?? (isTransitive ? hidden : null));
  return {
    document,
    clause,
    passive,
    subject,
    object,
    dative: datives.find((p) => p !== object) ?? (passive ? (datives[0] ?? null) : null),
    phrases,
  };
}

/** "Über 140 Personen wurden festgenommen", "mehr als 90 Waffen": what looks like a preposition counts. */
function countedIn(document: Document, phrases: readonly Phrase[]): Phrase | null {
  const { tag } = document.tokens;
  return (
    phrases.find(
      (p) =>
        p.preposition >= 0 &&
        tag[p.preposition + 1] === Tag.number &&
        p.preposition + 1 < p.head &&
        /^(?:über|als|bis|unter|um|an|gegen)$/.test(lowerAt(document, p.preposition)) &&
        phraseHasClass(document, p, ['people', 'troops', 'weapons', 'captive', 'building']),
    ) ?? null
  );
}

/** "hatten 2009 protestiert": a year is nothing that anything is done to. */
const isYear = (document: Document, phrase: Phrase): boolean =>
  /^(?:1\d|20)\d\d$/.test(document.tokens.word[phrase.head]);

const lowerOf = ({ document }: Frame, phrase: Phrase): string =>
  document.tokens.lexeme[phrase.head]?.lower ?? '';

const STATES = /(?:stationieren|verbieten|untersagen|besetzen|vereinbaren|mobilisieren|schließen|sperren)/;

/** The frame with the object that the sense asks for: "stellte Ende Juli dem Nachbarn eine Frist". */
export function frameFor(frame: Frame, { objects: wanted }: EventVerb): Frame {
  if (wanted === undefined || frame.passive || frame.object === null) return frame;
  const found = headFinder(wanted);
  if (found(lowerOf(frame, frame.object)) === true) return frame;
  const { objects } = objectsOf(frame.document, frame.clause);
  const object = objects.find((p) => found(lowerOf(frame, p)) === true);
  return object === undefined ? frame : { ...frame, object };
}

/** Is the verb used in this sense? */
export function fits(frame: Frame, sense: EventVerb): boolean {
  const { clause, document, object, phrases } = frame;
  // "wurde von der Flut getroffen"
  if (sense.family === 'meet' && frame.passive) return false;
  // "demonstrierte damit seine Stärke"
  // "demonstrierten rund 90 Menschen": who looks like the object does it
  const isThing = object !== null && !isCrowd(document, object.head, clause.verb.number === 'plural');
  if (
    sense.intransitive === true &&
    ((isFilled(frame) && isThing) || hasWord(frame, 'damit') || hasContent(frame))
  )
    return false;
  if (sense.reflexive === true && clause.verb.reflexive < 0) return false;
  // "verlegt sich auf", "zieht sich zurück" are other verbs
  if (sense.reflexive !== true && sense.reciprocal !== true && clause.verb.reflexive >= 0)
    if (object === null || frame.passive || sense.needs !== 'object')
      // "erschoss den Wachmann und sich selbst"
      return false;
  if (sense.not !== undefined && object !== null) {
    const isOther = headFinder(sense.not.join(' '));
    if (isOther(lowerOf(frame, object)) === true) return false;
  }
  if (sense.object !== undefined && !hasObject(frame, sense.object)) return false;
  if (sense.objects !== undefined) {
    const found = headFinder(sense.objects);
    if (object === null || found(lowerOf(frame, object)) !== true) return false;
  }
  if (sense.passive === true && !frame.passive) return false;
  if (sense.with !== undefined && !hasWord(frame, sense.with)) return false;
  if (sense.subjects !== undefined) {
    const found = headFinder(sense.subjects);
    if (frame.subject === null || found(lowerOf(frame, frame.subject)) !== true) return false;
  }
  if ((sense.at !== undefined || sense.atClass !== undefined) && toldWith(frame, sense) === null)
    return false;
  if (sense.from === true && !phrases.some((p) => prepositionOf(document, p) === 'aus')) return false;
  if (
    sense.alone === true &&
    phrases.some(
      (p) => p.preposition >= 0 && /^(?:aus|von|für|in|durch|bei)$/.test(prepositionOf(document, p)),
    )
  )
    return false;
  // "sind dort stationiert", "war verboten" are states of things
  if (STATES.test(clause.verb.lemmas.join(' ')) && frame.passive && !clause.verb.passive) return false;
  if (sense.violent === true && isAccident(frame)) return false;
  return hasNeeded(frame, sense) && isBy(frame, sense);
}

/** "die Masse wurde ermittelt", but "es wurde gegen ihn ermittelt" */
const isFilled = (frame: Frame): boolean =>
  frame.object !== null && !(frame.passive && lowerOf(frame, frame.object) === 'es');

function hasObject(frame: Frame, classes: NonNullable<EventVerb['object']>): boolean {
  const { document, object, passive, clause } = frame;
  const phrases = passive ? (object === null ? [] : [object]) : objectsOf(document, clause).objects;
  const heads = phrases.flatMap((p) => joinedHeads(document, clause, p));
  // "die Soldaten, die … entsandt wurden"
  if (passive && clause.kind === 'relative') heads.push(...subjectHeads(document, clause));
  for (const name of classes) {
    if (name === 'agent') {
      if (object !== null && canSpeak(document, object)) return true;
    } else if (heads.some((h) => isOfClass(document.tokens.lexeme[h]?.lower ?? '', name))) return true;
  }
  return false;
}

/** "um zu demonstrieren, wie offen die Stadt sei" */
function hasContent({ document, clause }: Frame): boolean {
  const { main } = clause.verb;
  if (document.tokens.tag[main + 1] === Tag.comma && /^(?:wie|dass)$/.test(lowerAt(document, main + 2)))
    return true;
  const next = document.clauses[clause.id + 1];
  if (next === undefined || next.parent !== clause.id) return false;
  return next.kind === 'interrogative' || document.tokens.lexeme[next.opener]?.lower === 'dass';
}

const hasWord = ({ document, clause }: Frame, lower: string): boolean =>
  clause.pieces.some((p) => {
    for (let i = p.start; i < p.end; i++) if (document.tokens.lexeme[i]?.lower === lower) return true;
    return false;
  });

/** The phrase that a verb is told with: "trat in den Streik", "stimmten für das Gesetz"; null where there is none. */
export function toldWith(frame: Frame, { at, atClass, atPreposition }: EventVerb): Phrase | null {
  const { document } = frame;
  const found = at === undefined ? null : headFinder(at);
  for (const phrase of frame.phrases) {
    const lower = lowerOf(frame, phrase);
    const isIt = found === null ? atClass !== undefined && isOfClass(lower, atClass) : found(lower) === true;
    if (isIt && hasPreposition(document, phrase, atPreposition ?? null)) return phrase;
  }
  return null;
}

/** Behind the preposition; "im Jahr 2001 zu langen Haftstrafen" reads as one phrase and holds it inside. */
function hasPreposition(document: Document, phrase: Phrase, preposition: string | null): boolean {
  if (phrase.preposition >= 0) return preposition === null || prepositionOf(document, phrase) === preposition;
  if (preposition === null) return false;
  for (let i = phrase.start + 1; i < phrase.head; i++) if (lowerAt(document, i) === preposition) return true;
  return false;
}

/** "wurde bei dem Unfall getötet": nobody's deed. */
function isAccident({ document, clause, passive, phrases, subject }: Frame): boolean {
  const isDisaster = (p: Phrase): boolean =>
    isOfClass(document.tokens.lexeme[p.head]?.lower ?? '', 'disaster');
  if (phrases.some((p) => isDisaster(p))) return true;
  if (!passive) return subject !== null && !canSpeak(document, subject);
  // told in the sentence: "Bei einem Erdbeben …, 20 Menschen wurden getötet"
  const { start, end } = document.sentences[clause.sentence];
  for (let i = start; i < end; i++) {
    const word = document.tokens.lexeme[i];
    if (word?.capital && isOfClass(word.lower, 'disaster')) return true;
  }
  return false;
}

function hasNeeded(frame: Frame, { needs, partners, at, to }: EventVerb): boolean {
  const { document, clause, object, dative, phrases, subject, passive } = frame;
  switch (needs) {
    case 'object':
      // "wurde verklagt und später festgenommen": who it was stands elsewhere; "geräumt wird morgens" is of nobody
      return (
        object !== null ||
        (passive && to?.includes('object') === true) ||
        (clause.kind === 'relative' && subject !== null)
      );
    case 'dative':
      // "hat der Rat einer Vorlage zugestimmt": as a genitive it would fit too
      return dative !== null || phrases.some((p) => p.preposition < 0 && (p.cases & Case.dative) !== 0);
    case 'partner': {
      const own = partners ?? [];
      if (
        own.includes('object') &&
        object !== null &&
        object.kind !== 'pronoun' &&
        canSpeak(document, object)
      )
        return true;
      if (
        own.includes('object') &&
        object !== null &&
        object.kind === 'pronoun' &&
        /^(?:ihn|sie)$/.test(lowerOf(frame, object))
      )
        return true;
      if (clause.verb.reflexive >= 0) return subject !== null && canSpeak(document, subject);
      return phrases.some((p) => prepositionOf(document, p) === 'mit' && canSpeak(document, p));
    }
    case 'target':
      return phrases.some(
        (p) =>
          /^(?:auf|gegen)$/.test(prepositionOf(document, p)) &&
          (canSpeak(document, p) || phraseHasClass(document, p, ['building', 'people', 'troops'])),
      );
    case 'state':
      return (
        object !== null &&
        (object.kind === 'name' || phraseHasClass(document, object, ['troops', 'building']))
      );
    case 'foe':
      // "kämpfen gegen die Armut", "um ihr Leben" are no fights
      return phrases.some(
        (p) =>
          prepositionOf(document, p) === 'gegen' &&
          (canSpeak(document, p) || phraseHasClass(document, p, ['fighters', 'troops'])),
      );
    case 'at':
      return at !== undefined;
    default:
      return true;
  }
}

/** "Studenten" are several where the verb is plural or they are behind von. */
function isCrowd(document: Document, head: number, plural: boolean): boolean {
  const word = document.tokens.lexeme[head];
  if (word === null) return false;
  const { noun } = word;
  if (noun?.kind === 'group' || isOfClass(word.lower, 'people')) return true;
  return plural && noun?.kind === 'person' && noun.number !== 'singular';
}

/** "die Sitze konnten nicht besetzt werden": only a crowd makes a protest of it, only fighters a conquest. */
function isDoneBy({ document, clause, subject }: Frame, wanted: NonNullable<EventVerb['subject']>): boolean {
  if (wanted !== 'crowd' && wanted !== 'fighters') return true;
  const [agent] = agentHeads(document, clause);
  if (agent === undefined)
    return (
      wanted === 'fighters' &&
      subject !== null &&
      phraseHasClass(document, subject, ['building', 'troops', 'fighters'])
    );
  if (wanted === 'crowd') return isCrowd(document, agent, true);
  const lower = lowerAt(document, agent);
  return isOfClass(lower, 'fighters') || isOfClass(lower, 'troops');
}

/** Is the doer of the kind that the sense asks for? A passive need not name one. */
function isBy(frame: Frame, { subject: wanted }: EventVerb): boolean {
  if (wanted === undefined) return true;
  const { document, subject, clause } = frame;
  if (frame.passive) return isDoneBy(frame, wanted);
  let head = subject?.head ?? -1;
  if (subject === null || (clause.kind === 'relative' && head === clause.opener)) {
    const heads = subjectHeads(document, clause);
    if (heads.length === 0) return clause.kind === 'infinitive' || clause.verb.finite < 0;
    head = heads[0];
  }
  const word = document.tokens.lexeme[head] ?? null;
  if (word === null) return false;
  const noun = word.noun;
  const pronoun = document.tokens.tag[head] === Tag.pronoun;
  switch (wanted) {
    case 'agent':
      return pronoun
        ? !/^(?:es|das|dies|was)$/.test(word.lower)
        : subject === null || noun !== null || canSpeak(document, subject) || isOfClass(word.lower, 'people');
    case 'person':
    case 'official':
      return pronoun
        ? /^(?:er|sie|ich|wir)$/.test(word.lower)
        : noun?.kind === 'person' || (noun === null && !word.ordinary);
    case 'body':
      return (
        noun !== null &&
        (noun.kind === 'organisation' ||
          noun.kind === 'government' ||
          noun.kind === 'group' ||
          (noun.kind === 'person' && noun.role))
      );
    case 'several':
      // "Er protestierte in seiner Rede" does so in words
      return clause.verb.number !== 'singular' || noun?.kind === 'group' || noun?.kind === 'organisation';
    case 'crowd':
      return isCrowd(document, head, clause.verb.number === 'plural');
    case 'fighters':
      return isOfClass(word.lower, 'fighters') || isOfClass(word.lower, 'troops');
  }
}
