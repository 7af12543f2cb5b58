import { type Clause, isVerbFinal } from '../language/clauses.ts';
import type { Document } from '../language/document.ts';
import { Case, findPhrases, type Phrase } from '../language/phrases.ts';
import { Tag } from '../language/tags.ts';
import { TokenKind } from '../language/tokens.ts';
import { type Cue, findCues, findNounCue } from './cues.ts';
import { type Draft, type Ground, makeDraft, NO_SPEAKER, type Run, runsOf, type SpeakerDraft, without } from './draft.ts';
import type { RuleName } from './rules.ts';
import { canSpeak, findPhraseEnd, findSpeaker, findSubject, phraseSpeaker } from './speakers.ts';

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
    const after = clause.kind === 'verb-first' && clause.parent >= 0 ? frameAfter(document, clause, cues) : null;
    if (after !== null) {
      drafts.push(after);
      continue;
    }
    const before = frameBefore(document, clause, cues, first, last);
    if (before !== null) drafts.push(before);
  }
  return drafts;
}

/** What a content clause asks of its cue, or null where it is no content. */
function licence(document: Document, content: Clause, cue: Cue): { rule: RuleName; strength: number } | null {
  const { tokens } = document;
  const { kind, verb } = content;
  if (kind === 'subordinate') {
    const opener = tokens.lexeme[content.opener]?.lower;
    if (opener !== 'dass' && opener !== 'daß' && opener !== 'ob') return null;
    return cue.takes.clause ? { rule: 'frame-before-clause', strength: cue.takes.clause } : null;
  }
  if (kind === 'interrogative') return cue.takes.clause ? { rule: 'frame-before-clause', strength: Math.min(cue.takes.clause, 2) } : null;
  if (kind === 'infinitive') {
    if (content.opener >= 0 || !cue.takes.infinitive) return null;
    return { rule: 'frame-before-infinitive', strength: cue.takes.infinitive };
  }
  if ((kind === 'main' || kind === 'verb-first') && verb.finite >= 0) {
    const colon = content.pieces[0].start > 0 && tokens.tag[content.pieces[0].start - 1] === Tag.colon;
    const sure = verb.mood === 'konjunktiv-1' || verb.mood === 'konjunktiv-2';
    const strength = cue.takes.konjunktiv ?? 0;
    if (content.coordinated >= 0 || tokens.tag[content.pieces[0].start] === Tag.conjunction) return null;
    if (sure && strength > 0) return { rule: colon ? 'colon-before-clause' : 'frame-before-konjunktiv', strength };
    // without a Konjunktiv only a cue with no other object can mean the next clause: "Er sagt, er kommt."
    if (strength < 2 || colon || kind !== 'main' || cue.kind === 'noun' || cue.passive || hasObject(document, cue)) return null;
    if (verb.mood === 'ambiguous') return { rule: 'frame-before-konjunktiv', strength };
    if (verb.mood === 'indicative') return { rule: 'frame-before-indicative', strength: 1 };
  }
  return null;
}

/** Does the cue's clause say already what was said? "klagte über Unwohlsein, …", "bemerkte die Probleme, …" */
function hasObject(document: Document, cue: Cue): boolean {
  const clause = document.clauses[cue.clause];
  const phrases = findPhrases(document.tokens, clause.pieces);
  const subject = findSubject(document, clause, phrases);
  return phrases.some((p) => {
    if (p === subject || p.start === subject?.start || cue.tokens.includes(p.head)) return false;
    const preposition = p.preposition >= 0 ? (document.tokens.lexeme[p.preposition]?.lower ?? '') : '';
    if (preposition !== '') return !cue.to.includes(preposition) && (cue.takes[preposition as keyof typeof cue.takes] ?? 0) > 0;
    return p.kind !== 'pronoun' && (p.cases & Case.accusative) !== 0 && subject !== null && p.start >= findPhraseEnd(document, subject, document.sentences[clause.sentence].end);
  });
}

/** "Er sagte, dass …", "Er sagte, es regne", "Sie versprach, zu kommen", "die Forderung, …". */
function frameBefore(document: Document, clause: Clause, cues: readonly Cue[], first: number, last: number): Draft | null {
  const { clauses, tokens } = document;
  for (let d = first; d < last; d++) {
    const content = clauses[d];
    if (d === clause.id || content.pieces.length === 0) continue;
    const fronted = content.pieces[0].start < clause.pieces[0].start;
    if (fronted) {
      if (content.parent !== clause.id || (content.kind !== 'subordinate' && content.kind !== 'infinitive' && content.kind !== 'interrogative')) continue;
    } else if (!follows(document, clause, content)) continue;
    const boundary = fronted ? content.pieces[0].start : contentStart(document, clause, content);
    let best: { cue: Cue; rule: RuleName; strength: number } | null = null;
    for (const cue of cues) {
      const found = licence(document, content, cue);
      if (found !== null && (best === null || found.strength > best.strength)) best = { cue, ...found };
    }
    if (!fronted && (best === null || best.strength < 2)) {
      const noun = nounBefore(document, clause, boundary);
      const found = noun === null ? null : licence(document, content, noun);
      if (noun !== null && found !== null && (best === null || found.strength > best.strength)) best = { cue: noun, rule: 'noun-before-clause', strength: found.strength };
    }
    if (best === null) continue;
    const speaker = speakerOf(document, clause, best.cue);
    if (best.strength === 1 && !weakIsEnough(document, clause, best.cue, speaker, content)) continue;
    const end = contentEnd(document, content, clause, last);
    const frame = fronted
      ? { start: Math.max(boundary, contentLimit(document, content, clause)), end: trimStop(document, clauseEnd(document, clause)) }
      : { start: frameStart(document, clause), end: boundary };
    const run: Run = fronted ? { start: boundary, end: frame.start } : { start: boundary, end };
    if (run.end <= run.start || frame.end <= frame.start) continue;
    return finish(document, clause, best.cue, fronted ? 'frame-around' : best.rule, content, [run], [frame], speaker, best.strength === 2 ? 0.85 : 0.6);
  }
  void tokens;
  return null;
}

/** "Er befürchtet, sobald es regne, werde …": a dependent clause before the content's verb is part of the content. */
function contentStart(document: Document, clause: Clause, content: Clause): number {
  let start = content.pieces[0].start;
  if (content.kind !== 'verb-first' && content.kind !== 'main') return start;
  for (let c = content.id - 1; c > clause.id; c--) {
    const before = document.clauses[c];
    if (before.kind !== 'subordinate' && before.kind !== 'relative' && before.kind !== 'infinitive') break;
    if (before.pieces[before.pieces.length - 1].end < start - 1) break;
    const opener = document.tokens.lexeme[before.opener]?.lower;
    if (before.kind !== 'subordinate' || opener === 'dass' || opener === 'ob') break;
    start = before.pieces[0].start;
  }
  return start;
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
  for (const piece of clause.pieces) if (piece.end === boundary - 1) return findNounCue(document, { ...clause, pieces: [piece] }, piece.end);
  return null;
}

/** A cue that reports only sometimes needs somebody who can speak, or a Konjunktiv. */
function weakIsEnough(document: Document, clause: Clause, cue: Cue, speaker: SpeakerDraft, content: Clause): boolean {
  const { mood } = content.verb;
  if (mood === 'konjunktiv-1' || mood === 'konjunktiv-2') return true;
  if (cue.kind === 'noun') return content.kind !== 'infinitive' || speaker.head >= 0;
  if (cue.passive) return true;
  const subject = findSubject(document, clause);
  return subject !== null && canSpeak(document, subject);
}

/** First token of the frame: the main clause around it, with what stands before its verb. */
function frameStart(document: Document, clause: Clause): number {
  const { clauses } = document;
  let main = clause;
  for (let up = 0; up < 6 && main.parent >= 0 && main.kind !== 'main' && main.kind !== 'verb-first'; up++) main = clauses[main.parent];
  let start = Math.min(main.pieces[0].start, clause.pieces[0].start);
  for (let c = document.firstClause[main.sentence]; c < main.id; c++) {
    const other = clauses[c];
    if (other.parent === main.id || isInside(document, other, main)) start = Math.min(start, other.pieces[0].start);
  }
  return start;
}

function isInside(document: Document, clause: Clause, outer: Clause): boolean {
  let at = clause.parent;
  for (let up = 0; at >= 0 && up < 8; up++) {
    if (at === outer.id) return true;
    at = document.clauses[at].parent;
  }
  return false;
}

/** One past the clause's last token, with all that depends on it. */
export function clauseEnd(document: Document, clause: Clause): number {
  let end = clause.pieces[clause.pieces.length - 1].end;
  const last = document.firstClause[clause.sentence + 1];
  for (let c = clause.id + 1; c < last; c++) if (isInside(document, document.clauses[c], clause) && document.clauses[c].kind !== 'main') end = Math.max(end, document.clauses[c].pieces[document.clauses[c].pieces.length - 1].end);
  return end;
}

function contentLimit(document: Document, content: Clause, clause: Clause): number {
  const end = clauseEnd(document, content);
  return Math.min(end, clause.pieces.find((p) => p.start > content.pieces[0].start)?.start ?? end);
}

/** Without the final stop, where it stands outside of quotation marks. */
export function trimStop(document: Document, end: number): number {
  let at = end;
  while (at > 0 && (document.tokens.tag[at - 1] === Tag.stop || document.tokens.tag[at - 1] === Tag.comma || document.tokens.tag[at - 1] === Tag.dash)) at--;
  return at;
}

/**
 * Where the content that begins with this clause ends: it takes in what depends on it and what goes on in the
 * same mood, and stops before the narrator's own main clause.
 * "Er sagte, es regne und er bleibe, ging dann aber doch." ends before "ging".
 */
function contentEnd(document: Document, content: Clause, frame: Clause, last: number): number {
  const { clauses } = document;
  const sentence = document.sentences[content.sentence];
  const reported = content.verb.mood === 'konjunktiv-1' || content.verb.mood === 'konjunktiv-2' || content.verb.mood === 'ambiguous';
  for (let c = content.id + 1; c < last; c++) {
    const next = clauses[c];
    if (next.pieces[0].start <= content.pieces[0].start) continue;
    const inside = isInside(document, next, content);
    const konjunktiv = next.verb.mood === 'konjunktiv-1' || next.verb.mood === 'konjunktiv-2';
    if (inside && next.kind !== 'main' && next.kind !== 'verb-first') continue;
    if (next.kind === 'main' || next.kind === 'verb-first') {
      if (konjunktiv && (reported || content.kind === 'subordinate' || content.kind === 'infinitive')) continue;
      if (next.coordinated === content.id && content.kind === 'main' && !reported) continue;
      if (isInside(document, next, content) && next.kind === 'verb-first' && findCues(document, next).length === 0) continue;
      return beforeBoundary(document, next.pieces[0].start);
    }
    if (next.coordinated === content.id || (next.coordinated >= 0 && isInside(document, clauses[next.coordinated], content))) continue;
    if (next.coordinated >= 0 && next.kind === content.kind) continue;
    if (next.parent === frame.id && next.kind !== 'fragment' && next.kind !== content.kind && !konjunktiv && next.kind !== 'infinitive') return beforeBoundary(document, next.pieces[0].start);
  }
  // the frame may go on behind the content: "Dem Mann wird, weil er … , vorgeworfen"
  let outer: Clause | null = frame;
  let rest: Run | undefined;
  for (let up = 0; outer !== null && rest === undefined && up < 5; up++) {
    rest = outer.pieces.find((p) => p.start > content.pieces[0].start && hasVerb(document, p.start, p.end));
    outer = outer.parent >= 0 ? clauses[outer.parent] : null;
  }
  if (rest !== undefined && rest.start > content.pieces[content.pieces.length - 1].end - 1) return beforeBoundary(document, rest.start);
  return trimStop(document, sentence.end);
}

function hasVerb(document: Document, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (document.tokens.tag[i] === Tag.finite || document.tokens.tag[i] === Tag.particle) return true;
  return false;
}

function beforeBoundary(document: Document, start: number): number {
  let end = start;
  while (end > 0 && (document.tokens.tag[end - 1] === Tag.comma || document.tokens.tag[end - 1] === Tag.conjunction || document.tokens.tag[end - 1] === Tag.dash || document.tokens.tag[end - 1] === Tag.semicolon)) end--;
  return end;
}

/** "Es regne, sagte er", "Der Minister, sagte er, sei krank", "…, heißt es in einer Erklärung". */
function frameAfter(document: Document, clause: Clause, cues: readonly Cue[]): Draft | null {
  const { clauses, tokens } = document;
  const host = clauses[clause.parent];
  // "Tut er das nicht, reagiert …" opens with a condition, not with words of his
  if (host.kind !== 'main' && host.kind !== 'fragment' && host.verb.mood !== 'konjunktiv-1') return null;
  const cue = cues.find((c) => (c.takes.konjunktiv ?? c.takes.clause ?? c.takes.quote ?? 0) > 0);
  if (cue === undefined || clause.verb.mood === 'konjunktiv-1') return null;
  const speaker = speakerOf(document, clause, cue);
  if (speaker.head < 0 && !cue.impersonal && !cue.passive) return null;
  // "…, verfügt aber über Erfahrung" goes on without a subject: the speaker stands right behind the verb
  if (!cue.impersonal && !cue.passive && speaker.runs[0].start > clause.verb.finite + 3) return null;
  const start = unitStart(document, clause, host);
  const comma = clause.pieces[0].start - 1;
  if (comma <= start || tokens.tag[comma] !== Tag.comma) return null;
  const sentence = document.sentences[clause.sentence];
  let frameEnd = frameAfterEnd(document, clause);
  const rest = restOfContent(document, clause, host, frameEnd, sentence.end);
  if (rest !== null && tokens.tag[frameEnd] === Tag.comma) frameEnd++;
  const runs: Run[] = [{ start, end: comma }];
  if (rest !== null && rest.end > frameEnd) runs.push({ start: frameEnd, end: rest.end });
  return finish(document, clause, cue, 'frame-after', host, runs, [{ start: comma, end: frameEnd }], speaker, 0.9);
}

/** The content before an inverted frame begins behind the last colon or semicolon outside quotation marks. */
function unitStart(document: Document, clause: Clause, host: Clause): number {
  const { tokens } = document;
  const sentence = document.sentences[clause.sentence];
  let start = sentence.start;
  let open = false;
  for (let i = sentence.start; i < clause.pieces[0].start; i++) {
    if (tokens.tag[i] === Tag.quote) open = !open;
    else if (!open && (tokens.tag[i] === Tag.semicolon || tokens.tag[i] === Tag.colon)) start = i + 1;
  }
  void host;
  return start;
}

/** The frame goes on to the end of its clause, with the relative clauses of its speaker. */
function frameAfterEnd(document: Document, clause: Clause): number {
  const { clauses } = document;
  const last = document.firstClause[clause.sentence + 1];
  let end = clause.pieces[clause.pieces.length - 1].end;
  for (let c = clause.id + 1; c < last; c++) {
    const next = clauses[c];
    if (!isInside(document, next, clause)) continue;
    if (next.kind === 'main') break;
    end = Math.max(end, next.pieces[next.pieces.length - 1].end);
  }
  return trimStop(document, end);
}

function restOfContent(document: Document, clause: Clause, host: Clause, frameEnd: number, sentenceEnd: number): Run | null {
  const { clauses } = document;
  // the host's own verb or the rest of it stands behind the frame
  if (host.pieces.some((p) => p.start >= frameEnd)) return { start: frameEnd, end: trimStop(document, sentenceEnd) };
  const last = document.firstClause[clause.sentence + 1];
  for (let c = clause.id + 1; c < last; c++) {
    const next = clauses[c];
    if (next.pieces[0].start < frameEnd) continue;
    const konjunktiv = next.verb.mood === 'konjunktiv-1' || next.verb.mood === 'konjunktiv-2';
    if (konjunktiv && next.coordinated !== clause.id) return { start: next.pieces[0].start, end: trimStop(document, sentenceEnd) };
    return null;
  }
  return null;
}

/** Who the clause says is speaking. */
export function speakerOf(document: Document, clause: Clause, cue: Cue): SpeakerDraft {
  if (cue.impersonal || cue.lemma === 'hervorgehen') return documentSpeaker(document, clause);
  if (cue.kind === 'noun') return nounSpeaker(document, clause, cue);
  if (cue.lemma === 'zitieren') return citedSpeaker(document, clause, cue);
  const speaker = findSpeaker(document, clause, cue.passive);
  if (speaker.head >= 0) {
    const word = document.tokens.lexeme[speaker.head]?.lower;
    if (word === 'es') return documentSpeaker(document, clause);
    return speaker;
  }
  if (cue.passive) return NO_SPEAKER;
  // "X kam und sagte": the subject stands before the conjunction
  if (clause.coordinated >= 0) return findSpeaker(document, document.clauses[clause.coordinated], document.clauses[clause.coordinated].verb.passive);
  return NO_SPEAKER;
}

/** "zitierte das Blatt die Quelle", "wird der Minister zitiert": who is cited speaks. */
function citedSpeaker(document: Document, clause: Clause, cue: Cue): SpeakerDraft {
  const subject = findSubject(document, clause);
  if (subject === null) return NO_SPEAKER;
  if (cue.passive) return phraseSpeaker(document, subject, clause);
  const object = findPhrases(document.tokens, clause.pieces).find((p) => p !== subject && p.start > subject.start && p.preposition < 0 && (p.cases & Case.accusative) !== 0 && canSpeak(document, p));
  return phraseSpeaker(document, object ?? subject, clause);
}

/** "zitierte das Blatt die Quelle": the paper, where somebody else is cited. */
export function reporterOf(document: Document, clause: Clause, cue: Cue, speaker: SpeakerDraft): SpeakerDraft | null {
  if (cue.lemma !== 'zitieren') return null;
  const reporter = cue.passive ? findSpeaker(document, clause, true) : findSpeaker(document, clause, false);
  if (reporter.head < 0 || reporter.head === speaker.head) return null;
  // "das Blatt die Quelle": two phrases side by side are not one
  const { start } = reporter.runs[0];
  return { runs: [{ start, end: Math.min(reporter.runs[0].end, speaker.runs[0]?.start > start ? speaker.runs[0].start : reporter.runs[0].end) }], head: reporter.head };
}

/** "heißt es in einer Erklärung", "geht aus dem Bericht hervor": the paper speaks. */
function documentSpeaker(document: Document, clause: Clause): SpeakerDraft {
  for (const phrase of findPhrases(document.tokens, clause.pieces)) {
    if (phrase.preposition < 0) continue;
    const preposition = document.tokens.lexeme[phrase.preposition]?.lower ?? '';
    if (!/^(?:in|im|aus|von|vom|seitens|bei|beim)$/.test(preposition)) continue;
    if (!canSpeak(document, phrase)) continue;
    return phraseSpeaker(document, phrase, clause);
  }
  return NO_SPEAKER;
}

/** "die Forderung der Gewerkschaft, …" is hers; "er wies den Vorwurf zurück" is not his. */
function nounSpeaker(document: Document, clause: Clause, cue: Cue): SpeakerDraft {
  const phrases = findPhrases(document.tokens, clause.pieces);
  const owner = phrases.find((p) => p.start === cue.noun + 1 && (p.cases & 2) !== 0);
  if (owner !== undefined) return phraseSpeaker(document, owner, clause);
  const by = phrases.find((p) => p.preposition === cue.noun + 1 && /^(?:von|vom|aus|durch|seitens)$/.test(document.tokens.lexeme[p.preposition]?.lower ?? ''));
  if (by !== undefined) return phraseSpeaker(document, by, clause);
  const subject = findSubject(document, clause, phrases);
  if (subject !== null && subject.head !== cue.noun && canSpeak(document, subject)) return phraseSpeaker(document, subject, clause);
  return NO_SPEAKER;
}

function finish(
  document: Document,
  clause: Clause,
  cue: Cue,
  rule: RuleName,
  content: Clause,
  runs: readonly Run[],
  frames: readonly Run[],
  speaker: SpeakerDraft,
  confidence: number,
): Draft {
  const words = cue.tokens.map((i) => document.tokens.word[i]).join(' ');
  const addressee = findAddressee(document, clause, cue, speaker);
  const grounds: Ground[] = [
    { part: 'form', rule, words },
    { part: 'act', rule: 'act-of-cue', words },
  ];
  if (speaker.head >= 0) grounds.push({ part: 'speaker', rule: cue.passive ? 'agent' : cue.impersonal ? 'document' : 'subject', words });
  if (addressee !== null) grounds.push({ part: 'addressee', rule: 'addressee', words: textOf(document, addressee.runs) });
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
    cited: findCited(document, clause),
    sentence: clause.sentence,
    clause: clause.id,
    pointsBack: cue.impersonal && speaker.head < 0,
    contentClause: content.id,
    confidence,
    grounds,
  });
}

export const textOf = (document: Document, runs: readonly Run[]): string =>
  runs.map((r) => (r.end > r.start ? document.text.slice(document.tokens.start[r.start], document.tokens.end[r.end - 1]) : '')).join(' ');

/** "warf Russland vor", "appellierte an die Regierung", "forderte ihn auf": only what the cue asks for. */
export function findAddressee(document: Document, clause: Clause, cue: Cue, speaker: SpeakerDraft): SpeakerDraft | null {
  if (cue.to.length === 0) return null;
  const phrases = findPhrases(document.tokens, clause.pieces);
  const free = phrases.filter((p) => !speaker.runs.some((r) => p.start >= r.start && p.start < r.end) && canSpeak(document, p) && !cue.tokens.includes(p.head));
  for (const way of cue.to) {
    let found: Phrase | undefined;
    if (way === 'dative') found = free.find((p) => p.preposition < 0 && (p.cases & 4) !== 0 && ((p.cases & 1) === 0 || speaker.head >= 0) && (p.cases !== 15 || isPersonal(document, p)));
    else if (way === 'accusative') found = free.find((p) => (p.preposition < 0 && (p.cases & 8) !== 0 && ((p.cases & 1) === 0 || speaker.head >= 0)) || (cue.passive && p.preposition < 0 && (p.cases & 1) !== 0));
    else found = free.find((p) => p.preposition >= 0 && document.tokens.lexeme[p.preposition]?.lower === way);
    if (found !== undefined) return phraseSpeaker(document, found, clause);
  }
  return null;
}

/** A bare noun without case: only a country, a body or a person is addressed. */
function isPersonal(document: Document, phrase: Phrase): boolean {
  const word = document.tokens.lexeme[phrase.head];
  return word !== null && (word.noun !== null || phrase.kind === 'name') && document.tokens.kind[phrase.head] === TokenKind.word;
}

/** "unter Berufung auf das Ministerium": whose word the speaker passes on. */
export function findCited(document: Document, clause: Clause): SpeakerDraft[] {
  const { tokens } = document;
  const found: SpeakerDraft[] = [];
  for (const piece of clause.pieces)
    for (let i = piece.start; i + 3 < piece.end; i++) {
      if (tokens.lexeme[i]?.lower !== 'unter' || !/^(?:Berufung|Verweis|Hinweis|Bezug)$/.test(tokens.word[i + 1]) || tokens.lexeme[i + 2]?.lower !== 'auf') continue;
      const phrase = findPhrases(tokens, [{ start: i + 3, end: piece.end }])[0];
      if (phrase !== undefined) found.push(phraseSpeaker(document, phrase, clause));
    }
  return found;
}
