import { isVerbFinal } from '../language/clause-kinds.ts';
import type { Clause } from '../language/clauses.ts';
import type { Document } from '../language/document.ts';
import { Tag } from '../language/tags.ts';
import { type Cue, findCues, findNounCue } from './cues.ts';
import { type Draft, type Ground, makeDraft, type Run, runsOf, type SpeakerDraft, without } from './draft.ts';
import {
  clauseEnd,
  contentEnd,
  contentLimit,
  contentStart,
  frameAfterEnd,
  frameStart,
  restOfContent,
  textOf,
  trimStop,
  unitStart,
} from './extent.ts';
import { licence, weakIsEnough } from './licence.ts';
import { findAddressee, findCited, reporterOf, speakerOf } from './roles.ts';
import type { RuleName } from './rules.ts';
import { findSubject } from './speakers.ts';
import { findTellingCue, subjectSpeaks } from './telling.ts';

/** Statements of one sentence that a reporting clause introduces, closes or interrupts. */
export function findFramed(document: Document, sentence: number): Draft[] {
  const drafts: Draft[] = [];
  const first = document.firstClause[sentence];
  const last = document.firstClause[sentence + 1];
  for (let c = first; c < last; c++) {
    const clause = document.clauses[c];
    if (clause.verb.main < 0 && clause.kind !== 'fragment') continue;
    if (clause.kind === 'comparative') continue;
    const cues = findCues(document, clause);
    const after =
      clause.kind === 'verb-first' && clause.parent >= 0 ? frameAfter(document, clause, cues) : null;
    if (after !== null) {
      drafts.push(after);
      continue;
    }
    const before = frameBefore(document, clause, cues, first, last);
    if (before !== null) drafts.push(before);
  }
  return drafts;
}

/** "Er sagte, dass …", "Er sagte, es regne", "Sie versprach, zu kommen", "die Forderung, …". */
function frameBefore(
  document: Document,
  clause: Clause,
  cues: readonly Cue[],
  first: number,
  last: number,
): Draft | null {
  for (let d = first; d < last; d++) {
    const content = document.clauses[d];
    if (d === clause.id || content.pieces.length === 0) continue;
    const fronted = content.pieces[0].start < clause.pieces[0].start;
    if (fronted ? !isFrontedContent(clause, content) : !follows(document, clause, content)) continue;
    const boundary = fronted ? content.pieces[0].start : contentStart(document, clause, content);
    const told = findTeller(document, clause, cues, content, boundary, fronted);
    if (told === null) continue;
    const speaker = speakerOf(document, clause, told.cue);
    if (!isTold(document, clause, content, told, speaker)) continue;
    const { run, frames } = fronted
      ? aroundContent(document, clause, content, boundary)
      : beforeContent(document, clause, content, boundary, last, told.cue);
    if (run.end <= run.start || frames[0].end <= frames[0].start) continue;
    return framedDraft(document, {
      clause,
      cue: told.cue,
      rule: fronted ? 'frame-around' : told.rule,
      content,
      runs: [run],
      frames,
      speaker,
      confidence: told.strength === 2 ? 0.85 : 0.6,
    });
  }
  return null;
}

/** "Dass es regne, bestritt er": the clause in the first place is the content. */
const isFrontedContent = (clause: Clause, content: Clause): boolean =>
  content.parent === clause.id &&
  (content.kind === 'subordinate' || content.kind === 'infinitive' || content.kind === 'interrogative');

/** "Die Forderung, … zu senken, lehnte er ab": the verb stands behind the content. */
const isVerbBehind = (clause: Clause, boundary: number): boolean => clause.verb.finite > boundary;

/** The cue that takes the content, why it may, and how surely (2 or 1). */
interface Told {
  readonly cue: Cue;
  readonly rule: RuleName;
  readonly strength: number;
}

function findTeller(
  document: Document,
  clause: Clause,
  cues: readonly Cue[],
  content: Clause,
  boundary: number,
  fronted: boolean,
): Told | null {
  let best: Told | null = null;
  for (const cue of cues) {
    const found = licence(document, content, cue);
    if (found !== null && (best === null || found.strength > best.strength)) best = { cue, ...found };
  }
  if (fronted) return best;
  // "Die Forderung, … zu senken, lehnte er ab": before the verb only the noun can take the clause
  const verbBehind = isVerbBehind(clause, boundary);
  if (!verbBehind && best !== null && best.strength >= 2) return best;
  const noun = findTellingNoun(document, clause, content, boundary);
  return noun !== null && (verbBehind || best === null || noun.strength > best.strength) ? noun : best;
}

/** "die Forderung, …": the noun right before the content takes it. */
function findTellingNoun(document: Document, clause: Clause, content: Clause, boundary: number): Told | null {
  const cue = nounBefore(document, clause, boundary);
  if (cue === null) return null;
  // "ein Gutachten zeigte, wie …": the paper speaks, it is not what is said
  const isPaper =
    document.tokens.lexeme[cue.noun]?.noun?.kind === 'document' &&
    findSubject(document, clause)?.head === cue.noun;
  const found = isPaper ? null : licence(document, content, cue);
  return found === null ? null : { cue, rule: 'noun-before-clause', strength: found.strength };
}

/** Does the clause report the content of somebody's words, and not only take such a clause? */
function isTold(
  document: Document,
  clause: Clause,
  content: Clause,
  { cue, strength }: Told,
  speaker: SpeakerDraft,
): boolean {
  // "Ob es öffne, sei offen": a predicate reports only of somebody
  if (cue.kind === 'adjective' && (speaker.head < 0 || !subjectSpeaks(document, clause))) return false;
  if (strength !== 1) return true;
  // "Er sei bereit, sie zu treffen" inside somebody's speech is told by him, not by a second report
  if (clause.verb.mood === 'konjunktiv-1') return false;
  return weakIsEnough(document, clause, cue, speaker, content);
}

/** Where the content stands and what frames it, the nearest frame first. */
interface Extent {
  readonly run: Run;
  readonly frames: readonly Run[];
}

/** "Dass es regne, | bestritt er" */
function aroundContent(document: Document, clause: Clause, content: Clause, start: number): Extent {
  const end = Math.max(start, contentLimit(document, content, clause));
  return {
    run: { start, end },
    frames: [{ start: end, end: trimStop(document, clauseEnd(document, clause)) }],
  };
}

/** "Er sagte, | dass es regne", and "Die Forderung, | … zu senken, | lehnte er ab" */
function beforeContent(
  document: Document,
  clause: Clause,
  content: Clause,
  start: number,
  last: number,
  cue: Cue,
): Extent {
  const end = contentEnd(document, content, clause, last);
  const frames: Run[] = [{ start: frameStart(document, clause), end: start }];
  if (cue.kind === 'noun' && isVerbBehind(clause, start))
    frames.push({ start: end, end: Math.max(end, trimStop(document, clauseEnd(document, clause))) });
  return { run: { start, end }, frames };
}

/** Does the clause stand as content right behind (a piece of) the other one? */
function follows(document: Document, clause: Clause, content: Clause): boolean {
  const start = content.pieces[0].start;
  if (content.coordinated === clause.id) return false;
  const boundary = start - 1;
  if (boundary < 0) return false;
  const t = document.tokens.tag[boundary];
  if (content.parent === clause.id) return true;
  // behind a colon or across an inserted relative clause
  if (t === Tag.colon) return clauseEnd(document, clause) >= boundary - 1 && clause.pieces[0].start < start;
  let at = content.parent;
  for (let up = 0; at >= 0 && up < 4; up++) {
    if (at === clause.id) return true;
    const parent = document.clauses[at];
    if (!isVerbFinal(parent.kind) && parent.kind !== 'fragment' && parent.kind !== 'infinitive') return false;
    // a dass-clause inside another reporting clause is that one's content
    if (findCues(document, parent).some((cue) => licence(document, content, cue) !== null)) return false;
    at = parent.parent;
  }
  return false;
}

function nounBefore(document: Document, clause: Clause, boundary: number): Cue | null {
  for (const piece of clause.pieces)
    if (piece.end === boundary - 1) return findNounCue(document, { ...clause, pieces: [piece] }, piece.end);
  return null;
}

/** "Es regne, sagte er", "Der Minister, sagte er, sei krank", "…, heißt es in einer Erklärung". */
function frameAfter(document: Document, clause: Clause, cues: readonly Cue[]): Draft | null {
  const { clauses, tokens } = document;
  const host = clauses[clause.parent];
  // "Tut er das nicht, reagiert …" opens with a condition, not with words of his
  if (host.kind !== 'main' && host.kind !== 'fragment' && host.verb.mood !== 'konjunktiv-1') return null;
  const cue = findTellingCue(cues);
  if (cue === undefined || clause.verb.mood === 'konjunktiv-1') return null;
  const speaker = speakerOf(document, clause, cue);
  if (speaker.head < 0 && !cue.impersonal && !cue.passive) return null;
  // "…, verfügt aber über Erfahrung" goes on without a subject: the speaker stands right behind the verb
  if (!cue.impersonal && !cue.passive && speaker.runs[0].start > clause.verb.finite + 3) return null;
  const start = unitStart(document, document.sentences[clause.sentence].start, clause.pieces[0].start);
  const comma = clause.pieces[0].start - 1;
  if (comma <= start || tokens.tag[comma] !== Tag.comma) return null;
  const sentence = document.sentences[clause.sentence];
  let frameEnd = frameAfterEnd(document, clause);
  const rest = restOfContent(document, clause, host, frameEnd, sentence.end);
  if (rest !== null && tokens.tag[frameEnd] === Tag.comma) frameEnd++;
  const runs: Run[] = [{ start, end: comma }];
  if (rest !== null && rest.end > frameEnd) runs.push({ start: frameEnd, end: rest.end });
  return framedDraft(document, {
    clause,
    cue,
    rule: 'frame-after',
    content: host,
    runs,
    frames: [{ start: comma, end: frameEnd }],
    speaker,
    confidence: 0.9,
  });
}

/** Which rule found the speaker of a framed statement. */
function speakerRule(document: Document, clause: Clause, cue: Cue): RuleName {
  if (cue.passive) return 'agent';
  if (cue.impersonal) return 'document';
  return clause.coordinated >= 0 && findSubject(document, clause) === null ? 'elided-subject' : 'subject';
}

/** A clause that frames somebody's words. */
interface Framing {
  readonly clause: Clause;
  readonly cue: Cue;
  readonly rule: RuleName;
  /** Clause of the content's main verb. */
  readonly content: Clause;
  readonly runs: readonly Run[];
  readonly frames: readonly Run[];
  readonly speaker: SpeakerDraft;
  readonly confidence: number;
}

function framedDraft(document: Document, framing: Framing): Draft {
  const { clause, cue, rule, content, runs, frames, speaker, confidence } = framing;
  const words = cue.tokens.map((i) => document.tokens.word[i]).join(' ');
  const addressee = findAddressee(document, clause, cue, speaker);
  const grounds: Ground[] = [
    { part: 'form', rule, words },
    { part: 'act', rule: 'act-of-cue', words },
  ];
  if (speaker.head >= 0) grounds.push({ part: 'speaker', rule: speakerRule(document, clause, cue), words });
  if (addressee !== null)
    grounds.push({ part: 'addressee', rule: 'addressee', words: textOf(document, addressee.runs) });
  const cited = findCited(document, clause);
  for (const source of cited)
    grounds.push({ part: 'sources', rule: 'cited', words: textOf(document, source.runs) });
  return makeDraft({
    form: 'indirect',
    medium: cue.medium,
    act: cue.act,
    content: runs,
    frame: frames.flatMap((f) => without(f, runs)),
    cue: runsOf(cue.tokens),
    speaker,
    addressee,
    reporter: reporterOf(document, clause, cue, speaker),
    cited,
    sentence: clause.sentence,
    clause: clause.id,
    pointsBack: cue.impersonal && speaker.head < 0,
    contentClause: content.id,
    confidence,
    grounds,
  });
}
