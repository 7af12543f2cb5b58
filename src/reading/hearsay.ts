/** "Der Mann soll geflohen sein": what is passed on without a word on whose report it is. */
import type { Clause } from '../language/clauses.ts';
import type { Document } from '../language/document.ts';
import { findPhrases } from '../language/phrases.ts';
import { type Draft, type Run, spansOf } from './draft.ts';
import type { Note } from './reading.ts';
import { findSubject } from './speakers.ts';

/**
 * A note for each soll-sentence that passes something on and that no statement takes up. Only what is past can be no
 * plan: "soll … geflohen sein", "soll … gewesen sein" are hearsay, "soll im Mai beginnen" is not.
 */
export function findHearsay(document: Document, drafts: readonly Draft[]): Note[] {
  const taken = new Uint8Array(document.tokens.length);
  for (const draft of drafts) {
    if (draft.form === 'reported') continue;
    for (const { start, end } of draft.content) taken.fill(1, start, end);
  }
  const notes: Note[] = [];
  for (const clause of document.clauses) {
    if (!isHearsay(document, clause) || taken[clause.verb.finite] === 1) continue;
    const [span] = spansOf(document, [hull(clause.pieces)]);
    notes.push({
      span,
      statement: null,
      message: 'Mit sollen weitererzählt; von wem es stammt, steht nicht dabei.',
      rule: 'hearsay',
    });
  }
  return notes;
}

const hull = (pieces: readonly Run[]): Run => ({
  start: pieces[0].start,
  end: pieces[pieces.length - 1].end,
});

/** "soll(en)" in the indicative with a perfect infinitive: "soll geflohen sein", "sollen gesehen worden sein". */
function isHearsay(document: Document, { pieces, verb, kind, ...rest }: Clause): boolean {
  const { tokens } = document;
  const { finite } = verb;
  if (finite < 0 || kind === 'verb-first') return false;
  if (!/^(?:soll|sollen)$/.test(tokens.lexeme[finite]?.lower ?? '')) return false;
  const last = verb.tokens.map((i) => tokens.lexeme[i]?.lower ?? '');
  if (!last.includes('sein') && !last.includes('haben')) return false;
  // "soll bis Mai fertig sein" is a plan: the perfect has a participle beside its auxiliary
  const perfect = verb.tokens.some((i) => tokens.lexeme[i]?.participle) || last.includes('gewesen');
  const clause: Clause = { pieces, verb, kind, ...rest };
  return (
    perfect &&
    !hasFuture(document, pieces) &&
    findSubject(document, clause, findPhrases(tokens, pieces)) !== null
  );
}

/** "soll bis 2030 gebaut worden sein": an end in the future. */
const hasFuture = ({ tokens }: Document, pieces: readonly Run[]): boolean =>
  pieces.some(({ start, end }) => {
    for (let i = start; i < end; i++) if (tokens.lexeme[i]?.lower === 'bis') return true;
    return false;
  });
