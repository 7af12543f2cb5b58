/** What speaks for a candidate in a role of a statement. */
import type { Document } from '../../language/document.ts';
import { covers, type Draft, overlap, size } from '../draft.ts';
import type { Reasons } from './choice.ts';
import type { Role, RoleCandidate } from './role-candidates.ts';
import { T } from './templates.ts';
import { lowerAt } from './words.ts';

const near = (distance: number): number =>
  Math.sign(distance) * Math.min(6, Math.ceil(Math.log2(Math.abs(distance) + 1)));

/** Reasons for one candidate among `rivals`. */
export function addRoleReasons(
  reasons: Reasons,
  document: Document,
  draft: Draft,
  role: Role,
  candidate: RoleCandidate,
  rivals: readonly RoleCandidate[],
): void {
  const { tokens } = document;
  const { grammar } = tokens;
  const { runs, head, how, phrase, clause } = candidate;
  const form = draft.form;
  const ruled = rivals.find((other) => other.how === 'rule') ?? null;
  const { add } = reasons;
  add(T.bias, how);
  add(T.phraseOfForm, how, form);
  add(T.phraseRival, how, ruled === null ? 'no rule' : 'rule');
  const grounds = draft.grounds.filter(({ part }) => part === role || part === 'form');
  if (how === 'rule' || how === 'none') for (const { rule } of grounds) add(T.phraseRule, rule, how);
  if (how === 'none') {
    add(T.phraseRival, ruled === null ? 0 : 1, form);
    const cue = draft.cue[0];
    if (cue !== undefined) add(T.cueLemma, lowerAt(document, cue.start), how);
    if (draft.carriedFrom !== null) add(T.before, 'carried', how);
    return;
  }
  const first = runs[0].start;
  const last = runs[runs.length - 1].end - 1;
  const length = size(runs);
  const other = ruled !== null && ruled !== candidate ? ruled : null;
  if (other !== null) {
    const shared = overlap(other.runs, runs);
    const relation =
      shared === 0
        ? 'apart'
        : shared === length
          ? 'shorter'
          : shared === size(other.runs)
            ? 'longer'
            : 'partly';
    add(T.phraseRule, relation, how);
    for (const { rule } of grounds) add(T.phraseRule, relation, rule);
  }
  add(T.phraseLength, Math.min(length, 12), how);
  const inContent = overlap(runs, draft.content);
  add(T.phrasePlace, inContent === 0 ? 'outside' : inContent === length ? 'inside' : 'partly', form);
  const content = draft.content[0].start;
  const distance = first < content ? last - content : first - draft.content[draft.content.length - 1].end + 1;
  add(T.phraseDistance, near(distance), form);
  const sentence =
    head < document.sentences[draft.sentence].start
      ? 'before'
      : head >= document.sentences[draft.sentence].end
        ? 'behind'
        : 'same';
  add(T.phrasePlace, sentence, form);
  add(T.phrasePlace, sentence, how);
  const cue = draft.cue.length === 0 ? -1 : draft.cue[0].start;
  if (cue >= 0) {
    add(T.phraseDistance, 20 + near(first - cue), form);
    add(T.cueLemma, lowerAt(document, cue), how);
  }
  add(T.phrasePlace, overlap(runs, draft.frame) > 0 ? 'in frame' : 'off frame', form);
  add(T.firstWord, lowerAt(document, first));
  add(T.lastWord, lowerAt(document, last));
  if (first > 0) add(T.wordBefore, lowerAt(document, first - 1));
  if (last + 1 < tokens.length) add(T.wordBehind, lowerAt(document, last + 1));
  const word = tokens.lexeme[head];
  add(T.phraseHead, lowerAt(document, head));
  add(T.phraseNoun, word?.noun?.kind ?? 'none', phrase?.kind ?? '');
  if (phrase !== null) {
    add(T.phraseKind, phrase.kind, form);
    add(T.phraseCase, phrase.cases, phrase.preposition >= 0 ? lowerAt(document, phrase.preposition) : '');
    add(T.phraseCase, phrase.cases & 1, form);
    add(T.phraseExtent, how, word?.noun?.kind ?? phrase.kind);
    add(T.phraseExtent, how, last + 1 < tokens.length ? tokens.tag[last + 1] : -1);
  }
  if (clause !== null) {
    add(T.clauseKind, clause.kind, how);
    for (const lemma of clause.verb.lemmas.slice(0, 1)) add(T.verb, lemma, phrase === null ? how : 'phrase');
    add(T.hostKind, draft.clause === clause.id ? 1 : 0, form);
    add(T.hostKind, covers(draft.content, clause.verb.main) ? 'own' : 'other', form);
    if (phrase !== null && clause.verb.finite >= 0)
      add(T.phrasePlace, first < clause.verb.finite ? 'before verb' : 'behind verb', clause.kind);
  }
  if (candidate.cue !== null) {
    add(T.cueNear, candidate.cue.lemma);
    add(T.cueTakes, candidate.cue.kind, form);
  }
  if (grammar === null) return;
  add(T.phraseTag, grammar.stts[head], form);
  add(T.phraseRelation, grammar.relation[head], form);
  const governor = grammar.head[head];
  if (governor >= 0) {
    const isCue = draft.cue.some((run) => governor >= run.start && governor < run.end);
    add(T.phraseRelation, grammar.relation[head], isCue ? 'cue' : grammar.upos[governor]);
    add(T.phraseHeadOf, grammar.lemmaOf(governor), grammar.relation[head]);
  } else add(T.phraseRelation, 'root');
  // What hangs on the phrase but stands outside of it, and the other way round
  let dangling = 0;
  for (let i = last + 1; i < tokens.length && i < last + 6; i++)
    if (grammar.head[i] >= first && grammar.head[i] <= last) dangling++;
  add(T.phraseHeadOf, Math.min(dangling, 2), how);
  const inner = grammar.head[last];
  add(T.phraseHeadOf, last === head || (inner >= first && inner <= last) ? 'closed' : 'open', how);
  add(T.phraseCluster, grammar.cluster[head]);
  if (!reasons.uses(T.phraseName)) return;
  const name = grammar.names.find(({ start, end }) => head >= start && head < end);
  add(T.phraseName, name?.kind ?? 'none', how);
  if (name !== undefined) add(T.phraseName, name.end > last + 1 ? 'cut' : 'whole', how);
}
