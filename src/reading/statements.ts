import type { Document } from '../language/document.ts';
import { findAttributed } from './attribution.ts';
import { findCarriedOn } from './carried.ts';
import { type Draft, groupBySentence, overlap, size } from './draft.ts';
import { findFramed } from './frames.ts';
import { findHeadline } from './headlines.ts';
import { findInterview } from './interviews.ts';
import { findTeller } from './origins.ts';
import { findPointingBack } from './pointing.ts';
import { findNestedQuotations, findQuotations } from './quotations.ts';
import { findReported } from './reported.ts';

/** All statements of a text, in its order: frames first, then what only they make readable. */
export function findStatements(document: Document): Draft[] {
  const framed: Draft[] = [];
  for (let s = 0; s < document.sentences.length; s++) {
    if (document.sentences[s].kind !== 'sentence' && document.sentences[s].kind !== 'heading') continue;
    const attributed = findAttributed(document, s);
    // "Laut dpa erwägt die Regierung, … zu senden": what reports only by chance does not inside another's words
    const clauses = findFramed(document, s).filter(
      (d) => !attributed.some((a) => isSame(a, d) || (d.confidence < 0.7 && overlap(a.content, d.frame) > 0)),
    );
    const pointing = findPointingBack(document, s);
    framed.push(...attributed, ...clauses);
    if (pointing !== null) framed.push(pointing);
  }
  const interview = findInterview(document);
  framed.push(...findHeadline(document, interview));
  const quotations = findQuotations(document, framed);
  const told = framed.filter((d) => !quotations.replaced.has(d));
  const drafts = [...told, ...quotations.drafts, ...interview];
  const bySentence = groupBySentence(document, drafts);
  for (let s = 0; s < document.sentences.length; s++)
    drafts.push(...findReported(document, s, bySentence[s]));
  const carried = findCarriedOn(document, drafts);
  drafts.push(...carried);
  drafts.push(...findNestedQuotations(document, drafts));
  linkBack(document, drafts);
  nestStatements(drafts);
  return drafts.sort(byPlace);
}

const start = (draft: Draft): number => Math.min(...draft.content.map((r) => r.start));

/** In the order of the text, what lies around others before them. */
export const byPlace = (a: Draft, b: Draft): number =>
  start(a) - start(b) || size(b.content) - size(a.content);

/** Two rules found the same words. */
function isSame(a: Draft, b: Draft): boolean {
  const shared = overlap(a.content, b.content);
  return shared > 0 && shared >= 0.9 * Math.max(size(a.content), size(b.content));
}

/**
 * "hieß es", "demnach": whoever was last named as speaker before is meant; where nobody spoke in the sentence before,
 * demnach points at what that one tells of: "Das Amt legte seinen Bericht vor. Demnach …"
 */
function linkBack(document: Document, drafts: readonly Draft[]): void {
  const sorted = [...drafts].sort(byPlace);
  let last: Draft | null = null;
  for (const draft of sorted) {
    const named = draft.speaker !== null && draft.speaker.head >= 0;
    if (draft.pointsBack) {
      const near = last !== null && draft.sentence - last.sentence <= 3 ? last : null;
      const adverb = named && (near === null || near.sentence < draft.sentence - 1);
      draft.carriedFrom ??= (adverb ? findTeller(document, draft.sentence) : null) ?? near;
    } else if (named && draft.carriedFrom === null) last = draft;
  }
}

/** Each statement's parent is the smallest other one that its content lies in. */
export function nestStatements(drafts: readonly Draft[]): void {
  const sorted = [...drafts].sort(byPlace);
  const open: Draft[] = [];
  for (const draft of sorted) {
    while (open.length > 0 && end(open[open.length - 1]) <= start(draft)) open.pop();
    let best: Draft | null = null;
    for (let i = open.length - 1; i >= 0 && i >= open.length - 12; i--) {
      const outer = open[i];
      if (outer === draft) continue;
      const shared = overlap(draft.content, outer.content);
      if (
        shared === size(draft.content) &&
        size(outer.content) > shared &&
        (best === null || size(outer.content) < size(best.content))
      )
        best = outer;
    }
    draft.partOf = best;
    open.push(draft);
    open.sort((a, b) => end(b) - end(a));
  }
}

const end = (draft: Draft): number => Math.max(...draft.content.map((r) => r.end));
