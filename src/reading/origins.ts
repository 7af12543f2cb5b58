/** Whose words a sentence without a frame may carry on. */
import type { Document } from '../language/document.ts';
import { type Draft, firstToken, overlap, type Run, size } from './draft.ts';
import { paperAt, stanceAt } from './tellers.ts';

/** How many sentences of the narrator's may stand between a speaker and a sentence that carries the speech on. */
const REACH = 3;

/** The statement whose speaker may go on in a sentence; null where nobody spoke near it. */
export function findOrigin(
  document: Document,
  bySentence: readonly Draft[][],
  carried: readonly Draft[],
  sentence: number,
): Draft | null {
  const known = sourceBefore(document, bySentence, carried, sentence, true);
  if (known !== null && known.sentence >= sentence - 1 && hasSpeaker(known)) return known;
  return stanceAt(document, sentence - 1, sentence, true) ?? known;
}

/**
 * For words that are surely somebody's: where nobody of the paragraph is known to have spoken, whoever took a stance
 * there or the paper that it names, at last whoever spoke in the paragraph before.
 */
export function withSpeaker(
  document: Document,
  bySentence: readonly Draft[][],
  carried: readonly Draft[],
  origin: Draft | null,
  sentence: number,
): Draft | null {
  if (origin !== null && hasSpeaker(origin)) return origin;
  const teller = findTeller(document, sentence);
  if (teller !== null) return teller;
  const before = origin ?? sourceBefore(document, bySentence, carried, sentence, false);
  if (before !== null && hasSpeaker(before)) return before;
  // "Es wurde bekannt, dass …": the next speaker tells it
  return sourceAfter(document, bySentence, sentence) ?? before;
}

function sourceAfter(document: Document, bySentence: readonly Draft[][], sentence: number): Draft | null {
  const next = document.sentences[sentence + 1];
  if (next === undefined || next.paragraph !== document.sentences[sentence].paragraph) return null;
  return bySentence[sentence + 1].find((d) => d.speaker !== null && d.speaker.head >= 0) ?? null;
}

/** The nearest before a sentence within its paragraph whose word is told or shown, though no statement was found. */
export function findTeller(document: Document, sentence: number): Draft | null {
  for (let s = sentence - 1; s >= 0 && s >= sentence - REACH; s--) {
    const teller = stanceAt(document, s, sentence, true) ?? paperAt(document, s, sentence);
    if (teller !== null) return teller;
  }
  return stanceAt(document, sentence - 1, sentence, false);
}

/** The framed statement at the head of a chain of carried-on ones. */
export const root = (draft: Draft): Draft => draft.carriedFrom ?? draft;

/** The nearest statement before, within reach; `near`: over the end of a paragraph only what ends right there. */
function sourceBefore(
  document: Document,
  bySentence: readonly Draft[][],
  carried: readonly Draft[],
  sentence: number,
  near: boolean,
): Draft | null {
  const { paragraph } = document.sentences[sentence];
  for (let s = sentence - 1; s >= 0 && s >= sentence - REACH; s--) {
    if (document.sentences[s].kind === 'heading') continue;
    if (near && s < sentence - 1 && document.sentences[s].paragraph !== paragraph) return null;
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

export const hasSpeaker = (draft: Draft): boolean =>
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
