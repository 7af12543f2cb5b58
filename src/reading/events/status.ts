/** Whether an event took place, is planned, demanded, alleged …: from tense, mood, modal verb, negation and the statement's act. */
import { type EventStatus, type Governing, governingNoun, governingVerb } from '../../german/events.ts';
import type { Clause } from '../../language/clauses.ts';
import type { Document } from '../../language/document.ts';
import { Tag } from '../../language/tags.ts';
import type { Draft } from '../draft.ts';

/** What a governing word makes of the event that hangs on it. */
export const GOVERNED: Readonly<Record<Governing, EventStatus | null>> = {
  do: null,
  occur: null,
  end: null,
  attempt: null,
  begin: 'ongoing',
  attend: null,
  plan: 'planned',
  consider: 'considered',
  demand: 'demanded',
  promise: 'promised',
  deny: 'denied',
  allege: 'alleged',
  hypothetical: 'hypothetical',
};

const CONDITIONS = /^(?:wenn|falls|sofern|sollte|sollten|solange|ob)$/;
const NEXT =
  /^(?:morgen|übermorgen|demnächst|künftig|bald|kommende[nrms]?|nächste[nrms]?|bevorstehende[nr]?|voraussichtlich)$/;
const NEGATIVE =
  /^(?:nicht|kein|keine|keinen|keinem|keiner|keines|niemals|nie|niemand|niemanden|keinesfalls|keineswegs)$/;

/** The status that a clause by itself gives to what its verb tells. */
export function statusOfClause(
  document: Document,
  clause: Clause,
  durative: boolean,
  depth = 0,
): EventStatus | null {
  const { verb } = clause;
  if (isNegatedClause(document, clause)) return 'denied';
  if (isCondition(document, clause)) return 'hypothetical';
  if (clause.kind === 'infinitive' || (verb.finite < 0 && verb.main >= 0))
    return statusOfInfinitive(document, clause, durative, depth);
  const modal = statusOfModal(document, clause);
  if (modal !== null) return modal;
  if (verb.mood === 'konjunktiv-2' && verb.auxiliary !== 'haben' && verb.auxiliary !== 'sein')
    return 'hypothetical';
  // "hätte angegriffen" is unreal where no one is reported to say so; the statement's act decides there
  if (verb.mood === 'konjunktiv-2') return 'alleged';
  if (isPast(document, clause)) return 'happened';
  if (isNext(document, clause)) return 'planned';
  return durative ? 'ongoing' : 'happened';
}

function isCondition(document: Document, clause: Clause): boolean {
  const word = clause.opener >= 0 ? (document.tokens.lexeme[clause.opener]?.lower ?? '') : '';
  if (CONDITIONS.test(word)) return clause.kind !== 'main';
  // "Sollten die Gespräche scheitern, …"
  return (
    clause.kind === 'verb-first' &&
    clause.verb.auxiliary === 'sollen' &&
    clause.verb.finite === clause.pieces[0].start &&
    clause.verb.tense === 'past'
  );
}

/** "soll … stattfinden" is a plan, "soll … getötet haben" hearsay, "musste … abziehen" a fact. */
function statusOfModal(document: Document, clause: Clause): EventStatus | null {
  const { verb } = clause;
  const perfect = hasPerfectInfinitive(document, clause);
  switch (verb.auxiliary) {
    case 'sollen':
      // "solle", "sollte" demand only where the statement does, by its act
      return perfect ? 'alleged' : 'planned';
    case 'wollen':
      return perfect ? 'alleged' : 'planned';
    case 'mögen':
      return 'planned';
    case 'können':
    case 'dürfen':
      // "konnte … festnehmen": it came to it
      return verb.tense === 'past' && verb.mood !== 'konjunktiv-2' && !perfect ? 'happened' : 'hypothetical';
    case 'müssen':
      return verb.mood === 'konjunktiv-2' ? 'demanded' : verb.tense === 'past' ? 'happened' : 'demanded';
    case 'werden':
      if (verb.passive && verb.tokens.length <= 2) return null;
      if (!isFutureOf(document, clause)) return null;
      return verb.mood === 'konjunktiv-2' ? 'hypothetical' : 'planned';
    default:
      return null;
  }
}

/** werden with an infinitive: "wird entsenden", "wird entsandt werden"; not "wird entsandt". */
function isFutureOf(document: Document, { verb }: Clause): boolean {
  return verb.tokens.some((i) => i !== verb.finite && document.tokens.tag[i] === Tag.infinitive);
}

/** "getötet haben", "getötet worden sein" */
function hasPerfectInfinitive(document: Document, { verb }: Clause): boolean {
  if (document.tokens.tag[verb.main] !== Tag.participle) return false;
  return verb.tokens.some((i) => {
    const word = document.tokens.lexeme[i]?.lower;
    return i !== verb.finite && (word === 'haben' || word === 'sein');
  });
}

function isPast(document: Document, { verb }: Clause): boolean {
  if (verb.tense === 'past' && verb.mood !== 'konjunktiv-2') return true;
  if (document.tokens.tag[verb.main] !== Tag.participle && verb.main === verb.finite) return false;
  // "hat … entsandt", "sei eingetroffen", "ist geplant worden"
  return verb.auxiliary === 'haben' || verb.auxiliary === 'sein';
}

/** "erwägt, Truppen zu entsenden": the verb above says what becomes of it. */
function statusOfInfinitive(
  document: Document,
  clause: Clause,
  durative: boolean,
  depth: number,
): EventStatus | null {
  const opener = clause.opener >= 0 ? (document.tokens.lexeme[clause.opener]?.lower ?? '') : '';
  if (opener === 'ohne' || opener === 'statt' || opener === 'anstatt') return 'denied';
  if (opener === 'um') return 'planned';
  if (clause.parent < 0 || depth > 3) return null;
  const governed = statusByNoun(document, clause);
  if (governed !== null) return governed;
  const parent = document.clauses[clause.parent];
  for (const lemma of parent.verb.lemmas) {
    const kind = governingVerb(lemma);
    if (kind === null) continue;
    const above = statusOfClause(document, parent, durative, depth + 1);
    if (kind === 'attempt' || lemma === 'beginnen') return above;
    // "steht unter Druck, zurückzutreten"
    if (kind === 'occur') return null;
    // "erklärte, die Gespräche abzubrechen": what is resolved upon is to come
    if (kind === 'do') return above === 'denied' || above === 'hypothetical' ? above : 'planned';
    const status = GOVERNED[kind];
    if (status === null) return above;
    return above === 'denied' && kind !== 'deny' ? 'denied' : status;
  }
  return null;
}

/** "der Plan, abzuziehen", "im Begriff, anzugreifen": the noun right before says what becomes of it. */
function statusByNoun(document: Document, clause: Clause): EventStatus | null {
  const { tokens } = document;
  const { start } = clause.pieces[0];
  if (start < 2 || tokens.tag[start - 1] !== Tag.comma) return null;
  const word = tokens.lexeme[start - 2];
  if (word === null || !word.capital) return null;
  if (/^(?:begriff|versuch)e?s?$/.test(word.lower)) return 'planned';
  const kind = governingNoun(word.lower);
  if (kind === null || kind === 'law') return null;
  // "hat nicht die Absicht, …"
  const negated = isNegatedClause(document, document.clauses[clause.parent]);
  return negated && kind !== 'deny' ? 'denied' : GOVERNED[kind];
}

function isNext(document: Document, clause: Clause): boolean {
  for (const piece of clause.pieces)
    for (let i = piece.start; i < piece.end; i++)
      if (NEXT.test(document.tokens.lexeme[i]?.lower ?? '')) return true;
  return false;
}

/** The verb of the clause is negated; "nicht nur", "nicht weit" and a negated adverbial are not. */
export function isNegatedClause(document: Document, clause: Clause): boolean {
  const { lexeme } = document.tokens;
  for (const piece of clause.pieces)
    for (let i = piece.start; i < piece.end; i++) {
      const word = lexeme[i]?.lower ?? '';
      if (!NEGATIVE.test(word)) continue;
      if (
        word === 'nicht' &&
        /^(?:nur|weit|zuletzt|mehr|näher|genau|bekannt|lange)$/.test(lexeme[i + 1]?.lower ?? '')
      )
        continue;
      // "aus nicht ganz klaren Gründen"
      if (word === 'nicht' && isInPhrase(document, i)) continue;
      // "griffen nicht aus Not an, sondern aus Hass"
      if (
        word === 'nicht' &&
        document.tokens.tag[i + 1] === Tag.preposition &&
        isContrasted(document, clause, i)
      )
        continue;
      if (isAfterthought(document, clause, i)) continue;
      if (word.startsWith('kein') && document.tokens.tag[i - 1] === Tag.preposition) continue;
      return true;
    }
  return false;
}

/** "Die Stadt hat gestreikt, der Kreis nicht", "wird verhandeln, allerdings nicht mit allen": the verb holds. */
function isAfterthought({ tokens }: Document, { verb }: Clause, at: number): boolean {
  let last = verb.finite;
  for (const i of verb.tokens) if (i > last) last = i;
  if (last < 0 || at < last) return false;
  for (let i = at - 1; i > last && i > at - 4; i--)
    if (tokens.tag[i] === Tag.comma || /^[–—-]$/.test(tokens.word[i])) return true;
  return false;
}

/** "nicht aus …, sondern aus …": both stand for the same verb. */
function isContrasted({ tokens, sentences }: Document, { sentence }: Clause, at: number): boolean {
  for (let i = at + 1; i + 1 < sentences[sentence].end; i++)
    if (tokens.lexeme[i]?.lower === 'sondern') return tokens.tag[i + 1] === Tag.preposition;
  return false;
}

const isInPhrase = ({ tokens }: Document, i: number): boolean =>
  i > 0 && (tokens.tag[i - 1] === Tag.preposition || tokens.tag[i - 1] === Tag.article);

/** "erklärte, die Armee würde angreifen": in reported speech würde is the future, beside a condition it is none. */
function isReportedFuture(document: Document, { form, act }: Draft, clause: Clause): boolean {
  if (form === 'direct' || !(act === 'assert' || act === 'announce' || act === 'confirm')) return false;
  const { verb } = clause;
  if (verb.auxiliary !== 'werden' || verb.mood !== 'konjunktiv-2' || !isFutureOf(document, clause))
    return false;
  for (let id = clause.id - 1; id <= clause.id + 1; id++) {
    const near = document.clauses[id];
    if (near?.sentence === clause.sentence && isCondition(document, near)) return false;
  }
  return true;
}

/** "Vermutet wird, dass …", "behauptete, dass …": whoever says so is not sure or not believed. */
const isDoubted = (document: Document, draft: Draft): boolean =>
  draft.clause >= 0 &&
  document.clauses[draft.clause].verb.lemmas.some((lemma) => governingVerb(lemma) === 'allege');

/** What the statement that tells of it makes of the clause's own status. */
export function statusInStatement(
  document: Document,
  status: EventStatus,
  draft: Draft,
  clause: Clause,
): EventStatus {
  if (status === 'hypothetical' && isReportedFuture(document, draft, clause)) return 'planned';
  if (status === 'hypothetical' && draft.act !== 'accuse') return status;
  if ((status === 'happened' || status === 'ongoing') && isDoubted(document, draft)) return 'alleged';
  const past = status === 'happened';
  const reported = clause.verb.mood === 'konjunktiv-1' || clause.verb.mood === 'konjunktiv-2';
  switch (draft.act) {
    case 'deny':
      return status === 'denied'
        ? 'denied'
        : status === 'planned' || past || status === 'ongoing' || status === 'alleged'
          ? 'denied'
          : status;
    case 'refuse':
      return 'denied';
    case 'demand':
      return past && clause.verb.tense === 'past'
        ? reported
          ? 'alleged'
          : status
        : status === 'denied'
          ? status
          : 'demanded';
    case 'promise':
    case 'offer':
      return past && clause.verb.finite >= 0
        ? reported
          ? 'alleged'
          : status
        : status === 'denied'
          ? status
          : 'promised';
    case 'announce':
      // "der Dialog werde fortgesetzt"
      if (status === 'ongoing') return 'planned';
      return past &&
        clause.verb.finite >= 0 &&
        (clause.verb.tense === 'present' || reported) &&
        clause.verb.auxiliary !== 'haben' &&
        clause.verb.auxiliary !== 'sein'
        ? 'planned'
        : status;
    case 'accuse':
      return status === 'planned' || status === 'denied' ? status : 'alleged';
    case 'propose':
      return past && !reported ? status : 'considered';
    case 'warn':
    case 'threaten':
    case 'fear':
    case 'hope':
    case 'expect':
    case 'ask':
      return past && clause.verb.tense === 'past' ? status : 'hypothetical';
    case 'confirm':
      return status === 'alleged' ? 'happened' : status;
    case 'agree':
      return past && clause.verb.finite < 0 ? 'planned' : status;
    default:
      // Konjunktiv leaves it to whoever said so: "seien festgenommen worden"
      return reported && (past || status === 'ongoing') ? 'alleged' : status;
  }
}
