/** The frames of a quotation: before a colon, behind the marks, around them. */
import type { Clause } from '../language/clauses.ts';
import { type Document, sentenceAt } from '../language/document.ts';
import { parsePhrase } from '../language/phrases.ts';
import type { QuotePair } from '../language/quotes.ts';
import { Tag } from '../language/tags.ts';
import { type Cue, findCues } from './cues.ts';
import {
  covers,
  type Draft,
  makeDraft,
  NO_SPEAKER,
  type Run,
  runsOf,
  type SpeakerDraft,
  without,
} from './draft.ts';
import { clauseEnd, textOf, trimStop } from './extent.ts';
import { contracted } from './reported.ts';
import { findAddressee, reporterOf, speakerOf } from './roles.ts';
import type { RuleName } from './rules.ts';
import { canSpeak, findPhraseEnd, findSpeaker, findSubject } from './speakers.ts';
import { hasWords, isQuotedComplement } from './utterances.ts';

export function beforeQuote(document: Document, open: number, tag: number): number {
  const at = open - 1;
  return at >= 0 && document.tokens.tag[at] === tag ? at : -1;
}

/** The statement that a frame tells, as a quotation. */
export function fromFramed(draft: Draft, run: Run): Draft {
  return makeDraft({
    ...draft,
    form: 'direct',
    content: [run],
    frame: draft.frame,
    sentence: draft.sentence,
    confidence: 0.95,
    grounds: draft.grounds.map((g) =>
      g.part === 'form'
        ? { ...g, rule: (g.rule === 'frame-after' ? 'quote-frame-after' : g.rule) as RuleName }
        : g,
    ),
  });
}

/** "Er sagte: „…“", "Meier: „…“", "So der Minister wörtlich: „…“" */
export function colonFrame(document: Document, colon: number, run: Run, sentence: number): Draft | null {
  const { tokens } = document;
  const own = document.sentences[sentence];
  // the frame may stand in a sentence of its own where the quotation opens a new one
  const start = colon < own.start ? document.sentences[sentenceAt(document, colon)].start : own.start;
  let cue: Cue | null = null;
  let clause: Clause | null = null;
  for (
    let s = colon < own.start ? sentence - 1 : sentence;
    s >= 0 && s >= sentence - 1 && cue === null;
    s--
  ) {
    for (let c = document.firstClause[s + 1] - 1; c >= document.firstClause[s]; c--) {
      const candidate = document.clauses[c];
      if (candidate.pieces[0].start >= colon || candidate.verb.main < 0) continue;
      const found = findCues(document, candidate)[0];
      if (found !== undefined) {
        cue = found;
        clause = candidate;
        break;
      }
      clause ??= candidate;
    }
    if (colon >= own.start) break;
  }
  const frame: Run = { start, end: colon + 1 };
  let speaker: SpeakerDraft = NO_SPEAKER;
  if (clause !== null)
    speaker =
      cue !== null ? speakerOf(document, clause, cue) : findSpeaker(document, clause, clause.verb.passive);
  if (clause === null) {
    // "Meier wörtlich: „…“"
    const phrase = parsePhrase(tokens, skipSmall(document, start, colon), colon, -1);
    if (phrase === null || !canSpeak(document, phrase)) return null;
    speaker = {
      runs: [{ start: phrase.start, end: findPhraseEnd(document, phrase, colon) }],
      head: phrase.head,
    };
  }
  const words = cue === null ? textOf(document, [frame]) : cue.tokens.map((i) => tokens.word[i]).join(' ');
  return makeDraft({
    form: 'direct',
    medium: cue?.medium ?? 'speech',
    act: cue?.act ?? 'assert',
    content: [run],
    frame: [clause === null ? frame : { start: Math.max(frame.start, start), end: frame.end }],
    cue: cue === null ? [] : runsOf(cue.tokens),
    speaker,
    addressee: cue !== null && clause !== null ? findAddressee(document, clause, cue, speaker) : null,
    sentence,
    clause: clause?.id ?? -1,
    confidence: cue === null ? 0.8 : 0.95,
    grounds: [
      { part: 'form', rule: 'quote-colon', words },
      ...(speaker.head >= 0 ? [{ part: 'speaker', rule: 'subject', words } as const] : []),
      { part: 'act', rule: 'act-of-cue', words },
    ],
  });
}

function skipSmall(document: Document, from: number, to: number): number {
  let i = from;
  while (i < to && (document.tokens.tag[i] === Tag.adverb || document.tokens.tag[i] === Tag.conjunction)) i++;
  return i;
}

/** A frame behind the closing mark: its content reaches back to the opening one, over sentences. */
export function afterQuote(
  document: Document,
  run: Run,
  framed: readonly Draft[],
  sentenceOf: (token: number) => number,
  replaced: Set<Draft>,
): Draft | null {
  const { tokens } = document;
  let next = run.end;
  if (next < tokens.length && tokens.tag[next] === Tag.comma) next++;
  if (next >= tokens.length) return null;
  const sentence = sentenceOf(run.end - 1);
  for (const draft of framed) {
    if (
      draft.sentence !== sentence &&
      draft.clause >= 0 &&
      document.clauses[draft.clause].sentence !== sentence
    )
      continue;
    const frame = draft.frame.find((f) => f.start <= next && f.start >= run.end - 1);
    if (frame === undefined) continue;
    const left = draft.content.flatMap((r) => without(r, [run])).filter((r) => hasWords(document, r));
    if (left.length > 0) continue;
    replaced.add(draft);
    return fromFramed({ ...draft, sentence: sentenceOf(run.start) }, run);
  }
  // "„…“, lachte sie": a verb-first clause behind the comma; without one only behind a whole sentence ("„Weg da!“ rief er")
  if (next === run.end && !hasFinite(document, run)) return null;
  const clause = document.clauses
    .slice(document.firstClause[sentence], document.firstClause[sentence + 1])
    .find((c) => c.verb.finite >= next && c.verb.finite <= next + 1);
  if (clause === undefined) return null;
  const cue = findCues(document, clause)[0];
  if (cue === undefined) return null;
  const speaker = speakerOf(document, clause, cue);
  const subject = findSubject(document, clause);
  if (!cue.passive && (subject === null || !canSpeak(document, subject))) return null;
  const end = trimStop(document, clauseEnd(document, clause));
  const words = cue.tokens.map((i) => tokens.word[i]).join(' ');
  return makeDraft({
    form: 'direct',
    medium: cue.medium,
    act: cue.act,
    content: [run],
    frame: [{ start: run.end, end: Math.max(end, run.end) }],
    cue: runsOf(cue.tokens),
    speaker,
    addressee: findAddressee(document, clause, cue, speaker),
    sentence: sentenceOf(run.start),
    clause: clause.id,
    confidence: 0.9,
    grounds: [
      { part: 'form', rule: 'quote-frame-after', words },
      ...(speaker.head >= 0 ? [{ part: 'speaker', rule: 'subject', words } as const] : []),
      { part: 'act', rule: 'act-of-cue', words },
    ],
  });
}

function hasFinite(document: Document, run: Run): boolean {
  for (let i = run.start; i < run.end; i++)
    if (document.tokens.tag[i] === Tag.finite || document.tokens.tag[i] === Tag.stop) return true;
  return false;
}

/** "sprach von „Mord“", "bezeichnete es als „Fehler“": the preposition or als before the marks belongs to the cue. */
function governing(document: Document, open: number, cue: Cue): number[] {
  const { tokens } = document;
  let i = open - 1;
  while (i >= 0 && (tokens.tag[i] === Tag.article || tokens.tag[i] === Tag.adjective)) i--;
  const word = i >= 0 ? (tokens.lexeme[i]?.lower ?? '') : '';
  if (word === 'als' && (cue.takes.als ?? cue.takes.predicative)) return [i];
  const takes = cue.takes as Readonly<Record<string, number | undefined>>;
  return i >= 0 && tokens.tag[i] === Tag.preposition && takes[contracted(word)] ? [i] : [];
}

/** "nannte es „Unsinn“", "warf ihr „Feigheit“ vor", "sprach von „Mord“": the marked words are what is told. */
export function clauseQuotation(
  document: Document,
  pair: QuotePair,
  run: Run,
  sentence: number,
  utterance: 'fragment' | 'sentence',
): Draft | null {
  const clause = document.clauses
    .slice(document.firstClause[sentence], document.firstClause[sentence + 1])
    .filter(
      (c) =>
        c.pieces.some((p) => pair.open >= p.start && pair.open < p.end) ||
        (utterance === 'sentence' && c.pieces.some((p) => p.end <= pair.open && p.end >= pair.open - 1)),
    )
    .sort((a, b) => b.pieces[0].start - a.pieces[0].start)[0];
  if (clause === undefined) return null;
  const cue = findCues(document, clause).find((c) => !covers([run], c.tokens[0] ?? -1));
  if (cue === undefined) return null;
  const { takes } = cue;
  if (
    utterance === 'sentence' ? !takes.quote && !takes.clause : !isQuotedComplement(document, pair.open, cue)
  )
    return null;
  const speaker = speakerOf(document, clause, cue);
  const subject = findSubject(document, clause);
  if (!cue.passive && (subject === null || !canSpeak(document, subject))) return null;
  const first = clause.pieces[0].start;
  const end = trimStop(document, clauseEnd(document, clause));
  const words = cue.tokens.map((i) => document.tokens.word[i]).join(' ');
  return makeDraft({
    form: 'direct',
    medium: cue.medium,
    act: cue.act,
    content: [run],
    frame: without({ start: first, end: Math.max(end, first) }, [run]),
    cue: runsOf([...cue.tokens, ...governing(document, pair.open, cue)]),
    speaker,
    addressee: findAddressee(document, clause, cue, speaker),
    reporter: reporterOf(document, clause, cue, speaker),
    sentence,
    clause: clause.id,
    confidence: 0.75,
    grounds: [
      { part: 'form', rule: 'quote-in-clause', words },
      ...(speaker.head >= 0 ? [{ part: 'speaker', rule: 'subject', words } as const] : []),
      { part: 'act', rule: 'act-of-cue', words },
    ],
  });
}

/** "„…“ – Meier", "„…“ (Meier)" */
export function attributedQuotation(
  document: Document,
  run: Run,
  firstSentence: number,
  lastSentence: number,
): Draft | null {
  const { tokens } = document;
  const after = run.end;
  if (after >= tokens.length || (tokens.tag[after] !== Tag.dash && tokens.tag[after] !== Tag.bracketOpen))
    return null;
  const limit = document.sentences[lastSentence].end;
  const phrase = parsePhrase(tokens, after + 1, Math.max(limit, after + 1), -1);
  if (phrase === null || phrase.kind === 'pronoun' || !canSpeak(document, phrase) || phrase.article >= 0)
    return null;
  const end = findPhraseEnd(document, phrase, limit);
  return makeDraft({
    form: 'direct',
    medium: 'speech',
    content: [run],
    frame: [{ start: after, end }],
    speaker: { runs: [{ start: phrase.start, end }], head: phrase.head },
    sentence: firstSentence,
    confidence: 0.7,
    grounds: [
      { part: 'form', rule: 'quote-attribution', words: textOf(document, [{ start: phrase.start, end }]) },
    ],
  });
}
