/** so X, wie X mitteilte: clauses that compare with what somebody said. */
import { type Clause, isVerbFinal } from '../language/clauses.ts';
import type { Document } from '../language/document.ts';
import { parsePhrase } from '../language/phrases.ts';
import { Tag } from '../language/tags.ts';
import { attributedDraft } from './attribution.ts';
import { findCues } from './cues.ts';
import { type Draft, type Run, without } from './draft.ts';
import { clauseEnd, trimStop, unitStart } from './extent.ts';
import { findAddressee, speakerOf } from './roles.ts';
import { canSpeak, findPhraseEnd, findSubject } from './speakers.ts';

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
  const { tokens } = document;
  if (tokens.lexeme[clause.opener]?.lower !== 'wie') return null;
  const cue = findCues(document, clause).find(
    (c) => (c.takes.konjunktiv ?? c.takes.clause ?? c.takes.quote ?? 0) > 0,
  );
  if (cue === undefined) return null;
  const speaker = speakerOf(document, clause, cue);
  const subject = findSubject(document, clause);
  const paper = speaker.head >= 0 && subject?.head !== speaker.head; // "wie aus einem Papier hervorgeht"
  if (!cue.passive && !cue.impersonal && !paper && (subject === null || !canSpeak(document, subject)))
    return null;
  const sentence = document.sentences[clause.sentence];
  let start = clause.pieces[0].start;
  let end = clauseEnd(document, clause);
  if (tokens.tag[start] === Tag.comma) start++;
  const opens =
    start - 1 >= sentence.start &&
    (tokens.tag[start - 1] === Tag.comma || tokens.tag[start - 1] === Tag.dash);
  if (opens) start--;
  if (end < sentence.end && tokens.tag[end] === Tag.comma) end++;
  const frame = { start, end };
  const host = clause.parent >= 0 ? document.clauses[clause.parent] : clause;
  let from = unitStart(document, sentence.start, start);
  let to = trimStop(document, sentence.end);
  // inside a subordinate clause only that one is told: "obwohl, wie X sagte, …"
  if (isVerbFinal(host.kind) && host.id !== clause.id) {
    from = host.pieces[0].start;
    to = clauseEnd(document, host);
  }
  const content = without({ start: from, end: Math.max(to, from) }, [frame])
    .map((r) => trimOpening(document, r, sentence.start))
    .filter((r) => r.end > r.start);
  // "Denn wie X berichtete, …": a lone conjunction before belongs to the frame
  const frames: Run[] = [];
  const kept: Run[] = [];
  for (const run of content) {
    if (
      run.end <= start &&
      run.end - run.start <= 1 &&
      (tokens.tag[run.start] === Tag.conjunction || tokens.tag[run.start] === Tag.adverb)
    )
      frames.push(run);
    else kept.push(run);
  }
  if (kept.length === 0) return null;
  const draft = attributedDraft(
    document,
    clause,
    host,
    kept,
    [...frames, frame],
    [clause.opener, ...cue.tokens],
    speaker,
    'wie',
    cue.medium,
  );
  draft.addressee = findAddressee(document, clause, cue, speaker);
  return draft;
}

const trimOpening = (document: Document, run: Run, sentenceStart: number): Run => {
  let { start } = run;
  while (start < run.end && start > sentenceStart && document.tokens.tag[start] === Tag.comma) start++;
  return { start, end: run.end };
};
