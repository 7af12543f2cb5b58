/** so X, wie X mitteilte: clauses that compare with what somebody said. */
import { isVerbFinal } from '../language/clause-kinds.ts';
import type { Clause } from '../language/clauses.ts';
import type { Document } from '../language/document.ts';
import { parsePhrase } from '../language/phrases.ts';
import { Tag } from '../language/tags.ts';
import { attributedDraft } from './attributed.ts';
import { type Cue, findCues } from './cues.ts';
import { type Draft, type Run, type SpeakerDraft, without } from './draft.ts';
import { clauseEnd, trimStop, unitStart } from './extent.ts';
import { findAddressee, speakerOf } from './roles.ts';
import { canSpeak, findPhraseEnd, findSubject } from './speakers.ts';
import { findTellingCue } from './telling.ts';

/** ", so ein Sprecher der Polizei" */
export function so(document: Document, clause: Clause): Draft | null {
  const { tokens } = document;
  const at = clause.opener;
  const sentence = document.sentences[clause.sentence];
  const phrase = parsePhrase(tokens, at + 1 + (tokens.tag[at + 1] === Tag.adverb ? 1 : 0), sentence.end, -1);
  if (phrase === null || !canSpeak(document, phrase)) return null;
  const speakerEnd = findPhraseEnd(document, phrase, sentence.end);
  const comma = tokens.tag[at - 1] === Tag.comma || tokens.tag[at - 1] === Tag.dash ? at - 1 : at;
  let end = Math.max(speakerEnd, clause.pieces[clause.pieces.length - 1].end);
  end = trimStop(document, end);
  if (end < sentence.end && tokens.tag[end] === Tag.comma) end++;
  const host = clause.parent >= 0 ? document.clauses[clause.parent] : clause;
  const start = unitStart(document, sentence.start, comma);
  const content = without({ start, end: trimStop(document, sentence.end) }, [{ start: comma, end }]).filter(
    (r) => r.end > r.start,
  );
  if (content.length === 0) return null;
  return attributedDraft(
    document,
    clause,
    host,
    content,
    [{ start: comma, end }],
    [at],
    { runs: [{ start: phrase.start, end: speakerEnd }], head: phrase.head },
    'so',
  );
}

/** "wie X mitteilte", "wie es heißt", "wie berichtet": what stands around it is the content. */
export function wie(document: Document, clause: Clause): Draft | null {
  if (document.tokens.lexeme[clause.opener]?.lower !== 'wie') return null;
  const cue = findTellingCue(findCues(document, clause));
  if (cue === undefined) return null;
  const speaker = speakerOf(document, clause, cue);
  if (!hasTeller(document, clause, cue, speaker)) return null;
  const host = clause.parent >= 0 ? document.clauses[clause.parent] : clause;
  const frame = wieFrame(document, clause);
  const { frames, content } = partConjunctions(document, frame, contentAround(document, clause, host, frame));
  if (content.length === 0) return null;
  const draft = attributedDraft(
    document,
    clause,
    host,
    content,
    frames,
    [clause.opener, ...cue.tokens],
    speaker,
    'wie',
    cue.medium,
  );
  draft.addressee = findAddressee(document, clause, cue, speaker);
  return draft;
}

/** "wie berichtet", "wie es heißt", "wie aus einem Papier hervorgeht", or a subject that can speak. */
function hasTeller(document: Document, clause: Clause, cue: Cue, speaker: SpeakerDraft): boolean {
  if (cue.passive || cue.impersonal) return true;
  const subject = findSubject(document, clause);
  const isPaper = speaker.head >= 0 && subject?.head !== speaker.head;
  return isPaper || (subject !== null && canSpeak(document, subject));
}

/** The clause with the comma or dash on either side. */
function wieFrame(document: Document, clause: Clause): Run {
  const { tag } = document.tokens;
  const sentence = document.sentences[clause.sentence];
  let start = clause.pieces[0].start;
  let end = clauseEnd(document, clause);
  if (tag[start] === Tag.comma) start++;
  if (start > sentence.start && (tag[start - 1] === Tag.comma || tag[start - 1] === Tag.dash)) start--;
  if (end < sentence.end && tag[end] === Tag.comma) end++;
  return { start, end };
}

function contentAround(document: Document, clause: Clause, host: Clause, frame: Run): Run[] {
  const sentence = document.sentences[clause.sentence];
  // inside a subordinate clause only that one is told: "obwohl, wie X sagte, …"
  const isInside = isVerbFinal(host.kind) && host.id !== clause.id;
  const start = isInside ? host.pieces[0].start : unitStart(document, sentence.start, frame.start);
  const end = isInside ? clauseEnd(document, host) : trimStop(document, sentence.end);
  return without({ start, end: Math.max(end, start) }, [frame])
    .map((run) => trimOpening(document, run, sentence.start))
    .filter((run) => run.end > run.start);
}

/** "Denn wie X berichtete, …": a lone conjunction before belongs to the frame. */
function partConjunctions(
  document: Document,
  frame: Run,
  runs: readonly Run[],
): { readonly frames: readonly Run[]; readonly content: readonly Run[] } {
  const { tag } = document.tokens;
  const isLone = (run: Run): boolean =>
    run.end <= frame.start &&
    run.end - run.start <= 1 &&
    (tag[run.start] === Tag.conjunction || tag[run.start] === Tag.adverb);
  return { frames: [...runs.filter(isLone), frame], content: runs.filter((run) => !isLone(run)) };
}

const trimOpening = (document: Document, run: Run, sentenceStart: number): Run => {
  let { start } = run;
  while (start < run.end && start > sentenceStart && document.tokens.tag[start] === Tag.comma) start++;
  return { start, end: run.end };
};
