/** Whose words a sentence without a frame may carry on. */
import type { Clause } from '../language/clauses.ts';
import type { Document } from '../language/document.ts';
import { findCues } from './cues.ts';
import { type Draft, firstToken, makeDraft, overlap, type Run, size } from './draft.ts';
import { speakerOf } from './roles.ts';
import { subjectSpeaks } from './telling.ts';

/** How many sentences of the narrator's may stand between a speaker and a sentence that carries the speech on. */
const REACH = 3;

/** The statement whose speaker may go on in a sentence; null where nobody spoke near it. */
export function findOrigin(
  document: Document,
  bySentence: readonly Draft[][],
  carried: readonly Draft[],
  sentence: number,
): Draft | null {
  const known = sourceBefore(document, bySentence, carried, sentence);
  if (known !== null && known.sentence >= sentence - 1) return known;
  return stanceAt(document, sentence - 1, sentence) ?? known;
}

/** "Es wurde bekannt, dass …": where nobody was named before, the next speaker tells it. */
export function withSpeaker(
  document: Document,
  bySentence: readonly Draft[][],
  origin: Draft | null,
  sentence: number,
): Draft | null {
  if (origin !== null && hasSpeaker(origin)) return origin;
  return sourceAfter(document, bySentence, sentence) ?? origin;
}

/** The framed statement at the head of a chain of carried-on ones. */
export const root = (draft: Draft): Draft => draft.carriedFrom ?? draft;

/** The nearest statement before, within reach. */
function sourceBefore(
  document: Document,
  bySentence: readonly Draft[][],
  carried: readonly Draft[],
  sentence: number,
): Draft | null {
  for (let s = sentence - 1; s >= 0 && s >= sentence - REACH; s--) {
    if (document.sentences[s].kind === 'heading') continue;
    // whoever speaks over the whole sentence speaks on, not who is quoted in it
    const told = carriedAt(carried, document.sentences[s]);
    if (told !== null) return told;
    const own = bySentence[s]
      .filter((d) => d.form !== 'direct' || d.partOf === null)
      .filter((d) => d.carriedFrom === null || d.form === 'direct');
    if (own.length > 0) return outermost(own);
  }
  return null;
}

/** The carried-on statement that the sentence lies in; they are found in the order of the text, so the last ones are near. */
function carriedAt(carried: readonly Draft[], sentence: Run): Draft | null {
  for (let i = carried.length - 1; i >= 0 && i >= carried.length - 4; i--)
    if (overlap(carried[i].content, [sentence]) > 0) return carried[i];
  return null;
}

const hasSpeaker = (draft: Draft): boolean =>
  (draft.speaker !== null && draft.speaker.head >= 0) ||
  draft.pointsBack ||
  (draft.carriedFrom !== null && hasSpeaker(draft.carriedFrom));

/** Of several statements in one sentence the widest speaks on: "X sagte, Y habe gefordert, …" */
export function outermost(drafts: readonly Draft[]): Draft {
  let best = drafts[0];
  for (const draft of drafts) {
    const inside = overlap(draft.content, best.content) > 0;
    if (inside ? size(draft.content) > size(best.content) : firstToken(draft) > firstToken(best))
      best = draft;
  }
  return best;
}

function sourceAfter(document: Document, bySentence: readonly Draft[][], sentence: number): Draft | null {
  const next = sentence + 1;
  if (
    next >= document.sentences.length ||
    document.sentences[next].paragraph !== document.sentences[sentence].paragraph
  )
    return null;
  return bySentence[next].find((d) => d.speaker !== null && d.speaker.head >= 0) ?? null;
}

/**
 * "Er kritisierte den Entwurf. Dieser sei unausgereift.": whoever judges, asks or answers in a sentence speaks on,
 * though nothing of the words is told there.
 */
function stanceAt(document: Document, sentence: number, next: number): Draft | null {
  if (sentence < 0 || document.sentences[sentence].paragraph !== document.sentences[next].paragraph)
    return null;
  const main = mainClause(document, sentence);
  if (main === null || main.verb.mood === 'konjunktiv-1') return null;
  const cue = findCues(document, main)[0];
  if (cue === undefined) return null;
  const speaker = speakerOf(document, main, cue);
  if (speaker.head < 0 || (!cue.passive && !subjectSpeaks(document, main))) return null;
  const { start, end } = document.sentences[sentence];
  return makeDraft({
    form: 'reported',
    medium: cue.medium,
    content: [{ start, end }],
    speaker,
    sentence,
    grounds: [],
  });
}

/** The sentence's own main clause: the first that stands by itself. */
export function mainClause(document: Document, sentence: number): Clause | null {
  for (let c = document.firstClause[sentence]; c < document.firstClause[sentence + 1]; c++) {
    const clause = document.clauses[c];
    if (clause.kind === 'main') return clause;
    if (clause.kind === 'verb-first' && clause.parent < 0) return clause;
  }
  return null;
}
