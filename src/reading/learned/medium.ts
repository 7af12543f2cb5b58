/** Whether something was spoken, written or thought: mostly the cue and the kind of the speaker. */
import type { Document } from '../../language/document.ts';
import type { Draft } from '../draft.ts';
import type { Medium } from '../reading.ts';
import type { Reasons } from './choice.ts';
import { T } from './templates.ts';

/** "none" where nothing tells. */
export const MEDIUM_LABELS = [
  'none',
  'speech',
  'thought',
  'writing',
  'speech-thought',
  'speech-writing',
  'writing-thought',
] as const satisfies readonly (Medium | 'none')[];

/** `speaker` is the kind of the actor who speaks, `medium` what the rules say. */
export function addMediumReasons(
  { add }: Reasons,
  document: Document,
  draft: Draft,
  speaker: string,
  medium: Medium | null,
): void {
  const { tokens } = document;
  const said = medium ?? 'none';
  add(T.bias, 'medium');
  add(T.form, draft.form);
  add(T.form, draft.form, said);
  add(T.speakerKind, speaker, draft.form);
  add(T.speakerKind, speaker, said);
  add(T.ruleAct, draft.act, said);
  for (const { part, rule } of draft.grounds) if (part === 'form') add(T.ruleOfForm, rule, said);
  const clause = draft.clause < 0 ? null : document.clauses[draft.clause];
  for (const lemma of clause?.verb.lemmas.slice(0, 2) ?? []) {
    add(T.cueLemma, lemma);
    add(T.cueLemma, lemma, speaker);
  }
  for (const run of draft.cue)
    for (let i = run.start; i < run.end; i++) add(T.cueLemma, `word ${tokens.word[i].toLowerCase()}`);
  const head = draft.speaker?.head ?? -1;
  if (head >= 0) add(T.phraseHead, tokens.word[head].toLowerCase());
  else add(T.phraseHead, 'none', draft.carriedFrom?.form ?? '');
  const own = draft.contentClause < 0 ? null : document.clauses[draft.contentClause];
  if (draft.form === 'reported') for (const lemma of own?.verb.lemmas.slice(0, 1) ?? []) add(T.verb, lemma);
}
