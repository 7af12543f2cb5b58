import type { Piece } from '../language/clause-kinds.ts';
import type { Document } from '../language/document.ts';
import type { Act, Form, Medium, Part, Span } from './reading.ts';
import type { RuleName } from './rules.ts';

/** A run of tokens, half-open. */
export type Run = Piece;

/** Why a part is as it is: the rule, and the words that it fills into its reason. */
export interface Ground {
  readonly part: Part;
  readonly rule: RuleName;
  readonly words: string;
}

/** Who speaks, as far as the sentence says. */
export interface SpeakerDraft {
  /** Tokens of the phrase; empty where the text leaves it out. */
  readonly runs: readonly Run[];
  /** Head token of the phrase, -1 where there is none. */
  readonly head: number;
}

/** A statement on its way: in tokens, before actors are known. */
export interface Draft {
  form: Form;
  medium: Medium | null;
  act: Act;
  content: readonly Run[];
  frame: readonly Run[];
  cue: readonly Run[];
  speaker: SpeakerDraft | null;
  addressee: SpeakerDraft | null;
  /** "zitierte das Blatt die Quelle": who passes the speaker's words on. */
  reporter: SpeakerDraft | null;
  /** "unter Berufung auf das Ministerium": further links behind the speaker. */
  cited: readonly SpeakerDraft[];
  /** Sentence of the first content token. */
  sentence: number;
  /** Clause of the cue, -1 where there is none. */
  clause: number;
  /** Clause of the content's main verb, -1 where unknown. */
  contentClause: number;
  /** Draft whose speaker goes on speaking. */
  carriedFrom: Draft | null;
  partOf: Draft | null;
  /** "hieß es", "demnach": the speaker is whoever spoke before. */
  pointsBack: boolean;
  confidence: number;
  grounds: Ground[];
}

export const NO_SPEAKER: SpeakerDraft = { runs: [], head: -1 };

export function makeDraft(
  fields: Partial<Draft> & Pick<Draft, 'form' | 'content' | 'sentence' | 'grounds'>,
): Draft {
  return {
    medium: null,
    act: 'assert',
    frame: [],
    cue: [],
    speaker: null,
    addressee: null,
    reporter: null,
    cited: [],
    clause: -1,
    contentClause: -1,
    carriedFrom: null,
    partOf: null,
    pointsBack: false,
    confidence: 0.8,
    ...fields,
  };
}

/** Token runs as spans of the text; runs that only white space parts become one. */
export function spansOf(document: Document, runs: readonly Run[]): Span[] {
  const { tokens } = document;
  const spans: { start: number; end: number }[] = [];
  for (const run of [...runs].sort((a, b) => a.start - b.start)) {
    if (run.end <= run.start) continue;
    const start = tokens.start[run.start];
    const end = tokens.end[run.end - 1];
    const last = spans[spans.length - 1];
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else if (last !== undefined && isBlank(document.text, last.end, start)) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 32 && text.charCodeAt(i) !== 0xa0) return false;
  return true;
}

/** Single tokens as runs, neighbours joined. */
export function runsOf(tokens: readonly number[]): Run[] {
  const runs: { start: number; end: number }[] = [];
  for (const i of [...new Set(tokens)].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.end === i) last.end = i + 1;
    else runs.push({ start: i, end: i + 1 });
  }
  return runs;
}

/** A run without what lies in the others. */
export function without(run: Run, others: readonly Run[]): Run[] {
  let rest: Run[] = [run];
  for (const other of others) {
    rest = rest.flatMap((r) => {
      if (other.end <= r.start || other.start >= r.end) return [r];
      const parts: Run[] = [];
      if (other.start > r.start) parts.push({ start: r.start, end: other.start });
      if (other.end < r.end) parts.push({ start: other.end, end: r.end });
      return parts;
    });
  }
  return rest;
}

export const covers = (runs: readonly Run[], token: number): boolean =>
  runs.some((r) => token >= r.start && token < r.end);

export const overlap = (a: readonly Run[], b: readonly Run[]): number => {
  let shared = 0;
  for (const x of a)
    for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return shared;
};

export const size = (runs: readonly Run[]): number => runs.reduce((sum, r) => sum + r.end - r.start, 0);

/** First token of content and frame. */
export const firstToken = (draft: Draft): number =>
  Math.min(...draft.content.map((r) => r.start), ...draft.frame.map((r) => r.start));

/** One past the last token of content and frame. */
export const lastToken = (draft: Draft): number =>
  Math.max(...draft.content.map((r) => r.end), ...draft.frame.map((r) => r.end));

/** For each sentence the drafts whose content or frame reaches into it. */
export function groupBySentence(document: Document, drafts: readonly Draft[]): Draft[][] {
  const groups: Draft[][] = document.sentences.map(() => []);
  let at = 0;
  for (const draft of [...drafts].sort((a, b) => firstToken(a) - firstToken(b))) {
    while (at + 1 < document.sentences.length && document.sentences[at].end <= firstToken(draft)) at++;
    const end = lastToken(draft);
    for (let s = at; s < document.sentences.length && document.sentences[s].start < end; s++)
      groups[s].push(draft);
  }
  return groups;
}
