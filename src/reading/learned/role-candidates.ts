/** Who or what may stand in a role of a statement: phrases for speaker and addressee, verbs and clauses for cue and frame. */
import type { Clause } from '../../language/clauses.ts';
import type { Document } from '../../language/document.ts';
import { Case, findPhrases, type Phrase } from '../../language/phrases.ts';
import { type Cue, findCues } from '../cues.ts';
import { covers, type Draft, type Run, runsOf, size, without } from '../draft.ts';
import { findPhraseEnd } from '../speakers.ts';

export type Role = 'speaker' | 'addressee' | 'cue' | 'frame';

export interface RoleCandidate {
  readonly runs: readonly Run[];
  /** Head token of a phrase or verb, −1 for nobody and nothing. */
  readonly head: number;
  /** How it came about: "rule", "none", "core", "whole", "alone" … */
  readonly how: string;
  readonly phrase: Phrase | null;
  readonly clause: Clause | null;
  readonly cue: Cue | null;
}

const NOBODY: RoleCandidate = { runs: [], head: -1, how: 'none', phrase: null, clause: null, cue: null };

/** The statement's own sentence; the sentences around it in which its speaker may stand. */
const HERE = [0];
const AROUND = [0, -1, 1, -2];
/** A sentence with more phrases than this is a list. */
const MOST = 60;

const sameRuns = (a: readonly Run[], b: readonly Run[]): boolean =>
  a.length === b.length && a.every((run, i) => run.start === b[i].start && run.end === b[i].end);

function collect(first: readonly RoleCandidate[]): {
  readonly candidates: RoleCandidate[];
  readonly add: (candidate: RoleCandidate) => void;
} {
  const candidates = [...first];
  return {
    candidates,
    add: (candidate) => {
      if (size(candidate.runs) === 0 || candidates.length >= MOST) return;
      if (!candidates.some(({ runs }) => sameRuns(runs, candidate.runs))) candidates.push(candidate);
    },
  };
}

/**
 * Phrases of the statement's own sentence, and for a speaker whom no rule found there those of the sentences around:
 * subjects and objects, nobody behind a preposition.
 */
export function findPersonCandidates(document: Document, draft: Draft, role: Role): readonly RoleCandidate[] {
  const chosen = role === 'speaker' ? draft.speaker : draft.addressee;
  const rule = chosen === null || chosen.head < 0 ? null : chosen;
  const { candidates, add } = collect([
    NOBODY,
    ...(rule === null ? [] : [{ ...NOBODY, runs: rule.runs, head: rule.head, how: 'rule' }]),
  ]);
  const offsets = role === 'addressee' || rule !== null ? HERE : AROUND;
  for (const offset of offsets) {
    const s = draft.sentence + offset;
    if (s < 0 || s >= document.sentences.length) continue;
    const limit = document.sentences[s].end;
    for (let c = document.firstClause[s]; c < document.firstClause[s + 1]; c++) {
      const clause = document.clauses[c];
      for (const phrase of findPhrases(document.tokens, clause.pieces)) {
        // Nobody who only stands inside the words is spoken to, unless the whole sentence is the content
        if (role === 'addressee' && draft.frame.length > 0 && covers(draft.content, phrase.head)) continue;
        if (offset !== 0 && (phrase.preposition >= 0 || (phrase.cases & Case.nominative) === 0)) continue;
        const { head, start } = phrase;
        const bound = clause.verb.finite > start ? clause.verb.finite : limit;
        const end = findPhraseEnd(document, phrase, bound);
        add({ runs: [{ start, end }], head, how: 'whole', phrase, clause, cue: null });
        if (offset !== 0 || end === phrase.end) continue;
        const alone = findPhraseEnd(document, phrase, bound, false);
        add({ runs: [{ start, end: alone }], head, how: 'alone', phrase, clause, cue: null });
        add({ runs: [{ start, end: phrase.end }], head, how: 'core', phrase, clause, cue: null });
      }
    }
  }
  return candidates;
}

/** Cues: what the rules took, the cues that the lexicon knows in the sentence, and the verbs of the clauses around. */
export function findCueCandidates(document: Document, draft: Draft): RoleCandidate[] {
  const { candidates, add } = collect([
    NOBODY,
    ...(draft.cue.length === 0
      ? []
      : [{ ...NOBODY, runs: draft.cue, head: draft.cue[draft.cue.length - 1].end - 1, how: 'rule' }]),
  ]);
  for (let c = document.firstClause[draft.sentence]; c < document.firstClause[draft.sentence + 1]; c++) {
    const clause = document.clauses[c];
    if (clause.verb.main < 0) continue;
    for (const cue of findCues(document, clause).slice(0, 2))
      add({ ...NOBODY, runs: runsOf(cue.tokens), head: clause.verb.main, how: 'cue', clause, cue });
    if (covers(draft.content, clause.verb.main) && draft.form !== 'reported') continue;
    add({ ...NOBODY, runs: runsOf(clause.verb.tokens), head: clause.verb.main, how: 'verb', clause });
    add({ ...NOBODY, runs: runsOf([clause.verb.main]), head: clause.verb.main, how: 'main verb', clause });
  }
  return candidates;
}

/** Frames: what the rules took, each clause outside of the content, and the rest of the sentence. */
export function findFrameCandidates(document: Document, draft: Draft): RoleCandidate[] {
  const { candidates, add } = collect([
    NOBODY,
    ...(draft.frame.length === 0
      ? []
      : [{ ...NOBODY, runs: draft.frame, head: draft.frame[0].start, how: 'rule' }]),
  ]);
  const { start, end } = document.sentences[draft.sentence];
  for (let c = document.firstClause[draft.sentence]; c < document.firstClause[draft.sentence + 1]; c++) {
    const clause = document.clauses[c];
    if (clause.verb.main < 0 || covers(draft.content, clause.verb.main)) continue;
    const runs = clause.pieces.flatMap((piece) => without(piece, draft.content));
    add({ ...NOBODY, runs, head: clause.verb.main, how: 'clause', clause });
    if (runs.length > 1)
      add({ ...NOBODY, runs: runs.slice(0, 1), head: clause.verb.main, how: 'first piece', clause });
  }
  const rest = without({ start, end }, draft.content).filter((run) => run.end - run.start > 1);
  if (rest.length > 0) add({ ...NOBODY, runs: rest, head: rest[0].start, how: 'rest' });
  return candidates;
}

export function findRoleCandidates(document: Document, draft: Draft, role: Role): readonly RoleCandidate[] {
  if (role === 'cue') return findCueCandidates(document, draft);
  if (role === 'frame') return findFrameCandidates(document, draft);
  return findPersonCandidates(document, draft, role);
}
