import { type Document, sentenceAt } from '../language/document.ts';
import type { QuotePair } from '../language/quotes.ts';
import { Tag } from '../language/tags.ts';
import {
  covers,
  type Draft,
  groupBySentence,
  makeDraft,
  NO_SPEAKER,
  type Run,
  size,
  without,
} from './draft.ts';
import {
  afterQuote,
  attributedQuotation,
  beforeQuote,
  clauseQuotation,
  colonFrame,
  fromFramed,
} from './quotation-frames.ts';
import { hasWords, isQuoted, isUtterance, isWholeSentence } from './utterances.ts';

/**
 * Direct speech: every pair of quotation marks is judged once, with the statements around it known.
 * Returns the direct statements; framed drafts that turn out to be quotations as a whole are taken over
 * (and must be dropped by the caller): they are listed in `replaced`.
 */
export function findQuotations(
  document: Document,
  framed: readonly Draft[],
): { drafts: Draft[]; replaced: Set<Draft> } {
  const drafts: Draft[] = [];
  const replaced = new Set<Draft>();
  const sentenceOf = (token: number): number => sentenceAt(document, token);
  const bySentence = groupBySentence(document, framed);
  let previous: Draft | null = null;
  let at = 0;
  for (const pair of document.quotes) {
    if (pair.depth > 0) continue; // a quotation inside a quotation is part of it
    const run: Run = { start: pair.open, end: Math.min(pair.close + 1, document.tokens.length) };
    if (run.end - run.start < (pair.closed ? 3 : 2)) continue;
    while (at + 1 < document.sentences.length && document.sentences[at].end <= pair.open) at++;
    const draft = quotation(document, pair, run, bySentence, sentenceOf, replaced, previous);
    if (draft === null) continue;
    drafts.push(draft);
    previous = draft;
  }
  return { drafts, replaced };
}

function quotation(
  document: Document,
  pair: QuotePair,
  run: Run,
  bySentence: readonly (readonly Draft[])[],
  sentenceOf: (token: number) => number,
  replaced: Set<Draft>,
  previous: Draft | null,
): Draft | null {
  const firstSentence = sentenceOf(pair.open);
  const lastSentence = sentenceOf(run.end - 1);
  const inside = (d: Draft): boolean =>
    d.frame.every((f) => f.start >= run.start && f.end <= run.end) &&
    d.content.every((c) => c.start >= run.start && c.end <= run.end);
  const framed = [...new Set(bySentence.slice(Math.max(0, firstSentence - 2), lastSentence + 1).flat())];
  for (const d of framed) if (d.sentence >= firstSentence && inside(d)) replaced.add(d);
  const near = framed.filter((d) => d.sentence >= firstSentence - 1 && !replaced.has(d));
  const utterance = isUtterance(document, pair, run, sentenceOf);

  // a framed statement whose content is nothing but this quotation
  for (const draft of framed) {
    if (inside(draft)) continue;
    if (!draft.content.some((r) => covers([r], pair.open) || covers([r], run.end - 1))) continue;
    const outside = draft.content.flatMap((r) => without(r, [run]));
    const left = outside.filter((r) => hasWords(document, r) && !isQuoted(document, r));
    if (left.length === 0) {
      // "„Wir haben“, sagte X, „alles.“": both are told by the one frame
      replaced.add(draft);
      return fromFramed(draft, run);
    }
    // "„A. B“, sagte X": the frame's own sentence begins inside the quotation
    if (lastSentence > firstSentence && left.every((r) => r.end <= pair.open)) continue;
  }

  // "X sagte: „…“"
  const colon = beforeQuote(document, pair.open, Tag.colon);
  if (colon >= 0 && utterance !== 'name') {
    const draft = colonFrame(document, colon, run, firstSentence);
    if (draft !== null) return draft;
  }

  // "„…“, sagte X" whose content the sentence splitter tore apart
  const inverted = afterQuote(document, run, framed, sentenceOf, replaced);
  if (inverted !== null) return inverted;

  // inside a statement that is told otherwise
  const outer = near
    .filter((d) => d.content.some((r) => pair.open >= r.start && run.end <= r.end + 1))
    .sort((a, b) => size(a.content) - size(b.content))[0];
  if (outer !== undefined) {
    if (utterance === 'name') return null;
    const nested = makeDraft({
      form: 'direct',
      medium: outer.medium,
      act: outer.act,
      content: [run],
      frame: outer.frame,
      cue: outer.cue,
      speaker: outer.speaker,
      addressee: outer.addressee,
      cited: outer.cited,
      sentence: firstSentence,
      clause: outer.clause,
      partOf: outer,
      confidence: 0.8,
      grounds: [
        { part: 'form', rule: 'quote-in-statement', words: '' },
        ...outer.grounds.filter((g) => g.part !== 'form'),
      ],
    });
    return nested;
  }

  if (utterance === 'name') return null;
  const inClause = clauseQuotation(document, pair, run, firstSentence, utterance);
  if (inClause !== null) return inClause;
  const attributed = attributedQuotation(document, run, firstSentence, lastSentence);
  if (attributed !== null) return attributed;
  if (utterance !== 'sentence') return null;

  // whole sentences in marks without a frame: the speaker before goes on
  const whole = isWholeSentence(document, run, firstSentence, lastSentence);
  if (!whole) return null;
  const sameParagraph =
    previous !== null &&
    document.sentences[previous.sentence].paragraph === document.sentences[firstSentence].paragraph;
  const last = lastFramed(framed, firstSentence);
  const isNear = previous !== null && previous.sentence >= firstSentence - 4;
  // who spoke last, in marks or without
  const carried = isNear && (last === null || last.sentence <= previous.sentence) ? previous : last;
  return makeDraft({
    form: 'direct',
    medium: carried?.medium ?? 'speech',
    act: 'assert',
    content: [run],
    // "„A“, sagte X. „B.“": within the paragraph the frame holds for both
    frame: carried === previous && sameParagraph ? (carried?.frame ?? []) : [],
    cue: carried === previous && sameParagraph ? (carried?.cue ?? []) : [],
    sentence: firstSentence,
    speaker: carried?.speaker ?? NO_SPEAKER,
    carriedFrom: carried === null ? null : (carried.carriedFrom ?? carried),
    confidence: carried === null ? 0.4 : 0.6,
    grounds: [
      { part: 'form', rule: carried === null ? 'quote-alone' : 'quote-carried-on', words: '' },
      ...(carried === null ? [] : [{ part: 'speaker', rule: 'same-speaker', words: '' } as const]),
    ],
  });
}

/** Marked words in statements that were found without their help: carried-on and reported ones. */
export function findNestedQuotations(document: Document, statements: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  const sentenceOf = (token: number): number => sentenceAt(document, token);
  const hosts = statements
    .filter((d) => d.form !== 'direct' && d.form !== 'indirect')
    .sort((a, b) => a.content[0].start - b.content[0].start);
  const taken = new Set(statements.filter((d) => d.form === 'direct').map((d) => d.content[0].start));
  let at = 0;
  for (const pair of document.quotes) {
    if (pair.depth > 0 || !pair.closed || taken.has(pair.open) || pair.close - pair.open < 2) continue;
    while (at < hosts.length && hosts[at].content[hosts[at].content.length - 1].end <= pair.open) at++;
    const host = hosts[at];
    if (
      host === undefined ||
      host.content[0].start > pair.open ||
      host.content[host.content.length - 1].end < pair.close
    )
      continue;
    const run: Run = { start: pair.open, end: pair.close + 1 };
    if (isUtterance(document, pair, run, sentenceOf) === 'name') continue;
    // in a carried-on sentence the frame is that of the statement it carries on; a reported one has none
    const origin = host.form === 'reported' ? null : host.carriedFrom;
    drafts.push(
      makeDraft({
        form: 'direct',
        medium: host.medium,
        act: host.act,
        content: [run],
        frame: origin?.frame ?? [],
        cue: origin?.cue ?? [],
        speaker: host.speaker,
        carriedFrom: host.carriedFrom,
        sentence: sentenceOf(pair.open),
        confidence: 0.65,
        grounds: [{ part: 'form', rule: 'quote-in-statement', words: '' }],
      }),
    );
  }
  return drafts;
}

function lastFramed(framed: readonly Draft[], sentence: number): Draft | null {
  let found: Draft | null = null;
  for (const draft of framed)
    if (
      draft.sentence < sentence &&
      draft.sentence >= sentence - 2 &&
      (found === null || draft.sentence >= found.sentence)
    )
      found = draft;
  return found;
}
