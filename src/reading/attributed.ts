/** A statement that words other than a reporting verb give to its source. */
import type { Clause } from '../language/clauses.ts';
import type { Document } from '../language/document.ts';
import { type Draft, type Ground, makeDraft, type Run, runsOf, type SpeakerDraft } from './draft.ts';
import { textOf } from './extent.ts';
import type { Medium } from './reading.ts';
import { findCited } from './roles.ts';
import type { RuleName } from './rules.ts';

export function attributedDraft(
  document: Document,
  clause: Clause,
  host: Clause,
  content: readonly Run[],
  frame: readonly Run[],
  cue: readonly number[],
  speaker: SpeakerDraft,
  rule: RuleName,
  medium: Medium | null = null,
): Draft {
  const words = cue.map((i) => document.tokens.word[i]).join(' ');
  const grounds: Ground[] = [
    { part: 'form', rule, words },
    { part: 'speaker', rule: 'attribution', words },
  ];
  const cited = findCited(document, clause);
  for (const source of cited)
    grounds.push({ part: 'sources', rule: 'cited', words: textOf(document, source.runs) });
  return makeDraft({
    form: 'indirect',
    medium: medium ?? 'speech-writing',
    act: 'assert',
    content,
    frame,
    cue: runsOf(cue),
    speaker,
    cited,
    sentence: clause.sentence,
    clause: clause.id,
    pointsBack: rule === 'demnach',
    contentClause: host.id,
    confidence: 0.85,
    grounds,
  });
}
