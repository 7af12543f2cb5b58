/** What the words around a noun make of the event that it names: "forderte den Abzug", "nach dem Treffen", "geplante Gespräche". */
import {
  type EventNoun,
  type EventStatus,
  type Governing,
  governingNoun,
  governingVerb,
  judgingAdjective,
} from '../../german/events.ts';
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
  phrasesIn,
  prepositionOf,
  subjectHeads,
  subjectOf,
} from './participants.ts';
import { GOVERNED, statusOfClause } from './status.ts';

/** What the words around the noun make of the event. */
export interface Context {
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

/** How the words around the noun stand to the event; null where it is none there. */
export function contextOf(
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
  const role = roleOf(document, clause, phrase);
  const kind = kindOfVerb(document, clause);
  // "die geplante Kundgebung wurde abgesagt": the verb tells what became of the plan
  const calledOff = judged === 'planned' && clauseStatus !== 'denied' && isCalledOff(kind, role);
  if (calledOff) return { status: 'denied', told: true, placed: false, doers: [], presupposed: false };
  if (judged !== null && governed === null)
    return { status: judged, told: true, placed: false, doers: [], presupposed: judged === 'ongoing' };
  if (governed !== null) {
    const status = GOVERNED[governed];
    // "die Forderung nach dem Abzug": the noun decides, whatever its verb
    if (status !== null) return { status, told: true, placed: false, doers: [], presupposed: false };
  }
  if (
    kind !== null &&
    (role !== 'circumstance' || takesPreposition(clause, prepositionOf(document, phrase)))
  ) {
    const made = governedBy(document, clause, kind, role, clauseStatus, durative);
    if (made !== null) return made;
  }
  // "das Recht, ein Veto einzulegen": whether anybody does is not told
  if (clauseStatus === null && role === 'object' && clause.kind === 'infinitive') return null;
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

/** Prepositions behind which a noun has what it governs. */
const GOVERNS = /^(?:nach|zu|auf|für|von|über|um|vor|an|mit)$/;

/** "die Forderung nach", "Pläne für", "die Möglichkeit eines": the noun right before. */
function governorBefore(
  document: Document,
  phrases: readonly Phrase[],
  at: number,
): Governing | 'law' | null {
  const phrase = phrases[at];
  const begins = phrase.preposition >= 0 ? phrase.preposition : phrase.start;
  let before = phrases[at - 1];
  if (before === undefined || before.end !== begins || before.kind === 'pronoun') return null;
  // "die Forderung der Minister nach einer Waffenruhe"
  const owned = phrases[at - 2];
  const isOwner = phrase.preposition >= 0 && before.preposition < 0 && (before.cases & Case.genitive) !== 0;
  if (isOwner && owned?.end === before.start && governingNoun(lowerAt(document, owned.head)) !== null)
    before = owned;
  if (phrase.preposition < 0 && (phrase.cases & Case.genitive) === 0) return null;
  // "die Vorbereitung eines Einsatzes gegen die Proteste", "die Absage während des Streiks"
  if (phrase.preposition >= 0 && !GOVERNS.test(prepositionOf(document, phrase))) return null;
  return governingNoun(lowerAt(document, before.head));
}

type RoleInClause = 'subject' | 'object' | 'circumstance' | 'attribute';

function roleOf(document: Document, clause: Clause, phrase: Phrase): RoleInClause {
  if (phrase.preposition >= 0) {
    // "Teilnehmer von Protesten": hangs on the noun, not on the verb
    const before = phrasesIn(document, clause).some(
      (p) => p.end === phrase.preposition && p.kind !== 'pronoun',
    );
    const preposition = prepositionOf(document, phrase);
    // "Gestern begann die Polizei mit Razzien": on the verb after all
    const isOwn = before && /^(?:von|mit)$/.test(preposition) && !takesPreposition(clause, preposition);
    return isOwn ? 'attribute' : 'circumstance';
  }
  if (subjectOf(document, clause)?.head === phrase.head) return 'subject';
  if (objectsOf(document, clause).objects.some((p) => p.head === phrase.head)) return 'object';
  return 'attribute';
}

const isCalledOff = (kind: Governing | null, role: string): boolean =>
  (kind === 'deny' || kind === 'end') && (role === 'object' || role === 'subject');

function kindOfVerb(document: Document, clause: Clause): Governing | null {
  // "erklärte das Vorgehen zum Verbrechen" only says what it is
  if (clause.verb.lemmas.includes('erklären') && hasWord(document, clause, 'zum')) return null;
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
    verb.passive || role === 'subject' ? agentHeads(document, clause) : subjectHeads(document, clause);
  if (role === 'attribute') return null;
  const isDone =
    role === 'object' || (role === 'subject' && isPassive(document, clause)) || role === 'circumstance';
  if (kind === 'occur') {
    // "es kam zu Kämpfen", "Gespräche laufen"; "gab der Streik Anlass" has it as subject of another thing
    if (verb.lemmas.includes('kommen') && role !== 'circumstance') return null;
    // "gab seinen Rücktritt", but "es gab Proteste"
    if (
      role === 'object' &&
      !(verb.lemmas.includes('geben') && hasWord(document, clause, 'es')) &&
      clauseStatus !== null &&
      subjectWho(document, clause, null).length > 0
    )
      return told(clauseStatus, doers());
    if (verb.lemmas.includes('geben') && role === 'subject' && objectsOf(document, clause).objects.length > 1)
      return null;
    if (clauseStatus === null) return null;
    // "Die Polizei begann mit Razzien"
    if (role === 'circumstance' && verb.lemmas.includes('beginnen')) {
      const own = subjectWho(document, clause, null);
      if (own.length > 0) return told(clauseStatus, own);
    }
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
  // "Es droht ein Streik"
  if (role === 'subject' && kind === 'hypothetical' && verb.lemmas.includes('drohen'))
    return told('hypothetical');
  // "Proteste haben sich angekündigt"
  if (role === 'subject' && kind === 'plan' && verb.reflexive >= 0) return told('planned');
  if (!isDone) return null;
  switch (kind) {
    case 'do':
    case 'begin':
    case 'attempt':
      return clauseStatus === null ? null : told(clauseStatus, doers());
    case 'attend':
      // "beteiligen sich nicht an dem Streik": there is one without them
      if (clauseStatus === 'denied') return null;
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

const hasWord = (document: Document, clause: Clause, lower: string): boolean =>
  clause.pieces.some((p) => {
    for (let i = p.start; i < p.end; i++) if (lowerAt(document, i) === lower) return true;
    return false;
  });

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
export function subjectWho(document: Document, clause: Clause, phrase: Phrase | null): readonly number[] {
  const subject = subjectOf(document, clause);
  if (subject === null || subject.head === phrase?.head || !canSpeak(document, subject)) return [];
  return subjectHeads(document, clause);
}
