/** What may be a statement: what the rules found, then sentences, clauses and quotations that they left alone. */
import type { Clause } from '../../language/clauses.ts';
import { type Document, sentenceAt } from '../../language/document.ts';
import { Tag } from '../../language/tags.ts';
import { type Draft, overlap, type Run, size } from '../draft.ts';
import { clauseEnd, trimStop } from '../extent.ts';
import { isBehindItsKind } from '../utterances.ts';

export interface Candidate {
  readonly kind: 'rule' | 'sentence' | 'clause' | 'quote';
  readonly content: readonly Run[];
  readonly sentence: number;
  /** Clause of the content's main verb, −1 where there is none. */
  readonly clause: number;
  /** What a rule made of it. */
  readonly draft: Draft | null;
}

/** So alike are two contents that they are one candidate. */
const SAME = 0.7;

export const likeness = (a: readonly Run[], b: readonly Run[]): number =>
  (2 * overlap(a, b)) / Math.max(1, size(a) + size(b));

/** Clauses that can hold what was said by themselves. */
const CONTENT_KINDS: ReadonlySet<string> = new Set([
  'subordinate',
  'interrogative',
  'infinitive',
  'main',
  'verb-first',
  'relative',
]);

export function findCandidates(document: Document, drafts: readonly Draft[]): Candidate[] {
  const candidates: Candidate[] = drafts.map((draft) => ({
    kind: 'rule',
    content: draft.content,
    sentence: draft.sentence,
    clause: draft.contentClause,
    draft,
  }));
  const bySentence: Candidate[][] = document.sentences.map(() => []);
  for (const candidate of candidates)
    for (let s = candidate.sentence; s < document.sentences.length; s++) {
      if (overlap(candidate.content, [document.sentences[s]]) > 0) bySentence[s].push(candidate);
      else if (s > candidate.sentence + 1) break;
    }
  const propose = (kind: Candidate['kind'], run: Run, sentence: number, clause: number): void => {
    if (run.end - run.start < 2) return;
    const content = [run];
    if (bySentence[sentence].some((other) => likeness(other.content, content) >= SAME)) return;
    const candidate = { kind, content, sentence, clause, draft: null };
    candidates.push(candidate);
    bySentence[sentence].push(candidate);
  };
  document.quotes.forEach((pair) => {
    if (isBehindItsKind(document, pair)) return;
    const { open, close, closed } = pair;
    const sentence = sentenceAt(document, open);
    propose(
      'quote',
      { start: open, end: closed ? close + 1 : close },
      sentence,
      clauseAt(document, sentence, open + 1),
    );
  });
  for (let s = 0; s < document.sentences.length; s++) {
    const { kind, start, end } = document.sentences[s];
    if (kind !== 'sentence') continue;
    const clauses = document.clauses.slice(document.firstClause[s], document.firstClause[s + 1]);
    const main = clauses.find((clause) => clause.kind === 'main') ?? clauses[0];
    propose('sentence', { start, end }, s, main?.id ?? -1);
    for (const clause of clauses) {
      if (!CONTENT_KINDS.has(clause.kind) || clause.verb.main < 0) continue;
      propose('clause', clauseRun(document, clause), s, clause.id);
    }
  }
  return candidates;
}

/** A clause with all that depends on it, without its stop. */
function clauseRun(document: Document, clause: Clause): Run {
  const start = clause.pieces[0].start;
  const { tag } = document.tokens;
  const first = tag[start] === Tag.conjunction ? start + 1 : start;
  return { start: first, end: trimStop(document, clauseEnd(document, clause)) };
}

function clauseAt(document: Document, sentence: number, token: number): number {
  for (let c = document.firstClause[sentence]; c < document.firstClause[sentence + 1]; c++)
    if (document.clauses[c].pieces.some((piece) => token >= piece.start && token < piece.end)) return c;
  return -1;
}
