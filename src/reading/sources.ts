import type { Document } from '../language/document.ts';
import type { ResolvedActors } from './actors.ts';
import { type Draft, type SpeakerDraft, spansOf } from './draft.ts';
import type { Source } from './reading.ts';

/** Kinds of actors that pass on rather than say. */
const REPORTING_KINDS = new Set(['outlet', 'document']);

/** On whose word: from the outermost speaker around the statement to its own, then whom that one cites. */
export function findSources(
  document: Document,
  draft: Draft,
  actors: ResolvedActors,
  speakerIds: (draft: Draft) => readonly string[],
): Source[] {
  const chain: Source[] = [];
  const outer: Draft[] = [];
  for (let at = draft.partOf, up = 0; at !== null && up < 6; at = at.partOf, up++) outer.unshift(at);
  const add = (
    ids: readonly string[],
    speaker: SpeakerDraft | null,
    relation: Source['relation'] | null,
  ): void => {
    if (ids.length === 0) return;
    // "…, zitiert das Blatt „…“ unter Berufung auf Kreise": the frame of both names each once
    if (chain.some((link) => sameActors(link.actors, ids))) return;
    chain.push({
      actors: ids,
      spans: speaker === null ? [] : spansOf(document, speaker.runs),
      relation: relation ?? (ids.some((id) => REPORTING_KINDS.has(actors.kindOf(id))) ? 'reports' : 'says'),
    });
  };
  for (const statement of [...outer, draft]) {
    const told = chainOf(statement);
    if (told.reporter !== null) add(actors.idsOf(told.reporter), told.reporter, 'reports');
    add(speakerIds(statement), statement.speaker, null);
    // "A meldet unter Berufung auf B, C habe gedroht, …": what C says comes through both
    for (const cited of told.cited) add(actors.idsOf(cited), cited, 'cites');
  }
  return chain;
}

/** "A meldete unter Berufung auf B, … Demnach …": what carries on stands on the word of the same two. */
function chainOf(draft: Draft): Pick<Draft, 'reporter' | 'cited'> {
  const from = draft.carriedFrom;
  if (from === null || draft.reporter !== null || draft.cited.length > 0) return draft;
  return from;
}

/** Whether both name the same actors, in any order. */
export const sameActors = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));
