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
import { outermost } from './origins.ts';
import {
  afterQuote,
  attributedQuotation,
  beforeQuote,
  clauseQuotation,
  colonFrame,
  fromFramed,
} from './quotation-frames.ts';
import { hasWords, isQuoted, isUtterance, isWholeSentence } from './utterances.ts';

/** A pair of quotation marks with what is known around it. */
interface Site {
  readonly document: Document;
  readonly pair: QuotePair;
  /** The marks and all between. */
  readonly run: Run;
  readonly firstSentence: number;
  readonly lastSentence: number;
  readonly utterance: ReturnType<typeof isUtterance>;
  /** Framed statements that reach into the quotation's sentences or the two before. */
  readonly framed: readonly Draft[];
  /** Framed statements that are told as quotations instead. */
  readonly replaced: Set<Draft>;
  /** The quotation before. */
  readonly previous: Draft | null;
  readonly sentenceOf: (token: number) => number;
}

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
  for (const pair of document.quotes) {
    if (pair.depth > 0) continue; // a quotation inside a quotation is part of it
    const run: Run = { start: pair.open, end: Math.min(pair.close + 1, document.tokens.length) };
    if (run.end - run.start < (pair.closed ? 3 : 2)) continue;
    const firstSentence = sentenceOf(pair.open);
    const lastSentence = sentenceOf(run.end - 1);
    const draft = quotation({
      document,
      pair,
      run,
      firstSentence,
      lastSentence,
      utterance: isUtterance(document, pair, run, sentenceOf),
      framed: [...new Set(bySentence.slice(Math.max(0, firstSentence - 2), lastSentence + 1).flat())],
      replaced,
      previous: drafts[drafts.length - 1] ?? null,
      sentenceOf,
    });
    if (draft !== null) drafts.push(draft);
  }
  return { drafts, replaced };
}

/** The nearest explanation holds: a frame of its own, a statement around it, its clause, the speaker before. */
function quotation(site: Site): Draft | null {
  const { document, pair, run, firstSentence, lastSentence, utterance, framed, replaced, sentenceOf } = site;
  replaceInside(site);
  const own = inFrame(site) ?? behindColon(site) ?? afterQuote(document, run, framed, sentenceOf, replaced);
  if (own !== null) return own;
  // "die „Times“" without a frame of its own only names something
  if (utterance === 'name') return null;
  const outer = statementAround(site);
  if (outer !== null) return quotationInStatement(site, outer);
  return (
    clauseQuotation(document, pair, run, firstSentence, utterance) ??
    attributedQuotation(document, run, firstSentence, lastSentence) ??
    carriedQuotation(site, utterance)
  );
}

const isInside = (draft: Draft, run: Run): boolean =>
  draft.frame.every((f) => f.start >= run.start && f.end <= run.end) &&
  draft.content.every((c) => c.start >= run.start && c.end <= run.end);

/** "„X sagte, es regne“": what is told inside the marks is part of the quotation. */
function replaceInside({ framed, run, firstSentence, replaced }: Site): void {
  for (const draft of framed)
    if (draft.sentence >= firstSentence && isInside(draft, run)) replaced.add(draft);
}

/** "„Wir haben“, sagte X, „alles.“": a framed statement that tells nothing but quotations, this one among them. */
function inFrame({ document, pair, run, framed, replaced }: Site): Draft | null {
  for (const draft of framed) {
    if (isInside(draft, run)) continue;
    if (!covers(draft.content, pair.open) && !covers(draft.content, run.end - 1)) continue;
    const outside = draft.content.flatMap((r) => without(r, [run]));
    if (outside.some((r) => hasWords(document, r) && !isQuoted(document, r))) continue;
    replaced.add(draft);
    return fromFramed(draft, run);
  }
  return null;
}

/** "X sagte: „…“" */
function behindColon({ document, pair, run, firstSentence, utterance }: Site): Draft | null {
  const colon = beforeQuote(document, pair.open, Tag.colon);
  return colon >= 0 && utterance !== 'name' ? colonFrame(document, colon, run, firstSentence) : null;
}

/** "X sagte, er habe „nichts“ gewusst": the narrowest statement that is told otherwise around the marks. */
function statementAround({ pair, run, firstSentence, framed, replaced }: Site): Draft | null {
  let narrowest: Draft | null = null;
  for (const draft of framed) {
    if (draft.sentence < firstSentence - 1 || replaced.has(draft)) continue;
    if (!draft.content.some((r) => pair.open >= r.start && run.end <= r.end + 1)) continue;
    if (narrowest === null || size(draft.content) < size(narrowest.content)) narrowest = draft;
  }
  return narrowest;
}

function quotationInStatement({ run, firstSentence }: Site, outer: Draft): Draft {
  return makeDraft({
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
}

/** Whole sentences in marks without a frame: the speaker before goes on. */
function carriedQuotation(site: Site, utterance: 'fragment' | 'sentence'): Draft | null {
  const { document, run, firstSentence, lastSentence } = site;
  if (utterance !== 'sentence' || !isWholeSentence(document, run, firstSentence, lastSentence)) return null;
  const carried = lastSpeech(site);
  // "„A“, sagte X. „B.“": within the paragraph the frame holds for both
  const framing = carried !== null && carried === site.previous && inSameParagraph(site, carried);
  return makeDraft({
    form: 'direct',
    medium: carried?.medium ?? 'speech',
    act: 'assert',
    content: [run],
    frame: framing ? carried.frame : [],
    cue: framing ? carried.cue : [],
    sentence: firstSentence,
    speaker: carried?.speaker ?? NO_SPEAKER,
    carriedFrom: carried === null ? null : (carried.carriedFrom ?? carried),
    confidence: carried === null ? 0.4 : 0.6,
    grounds:
      carried === null
        ? [{ part: 'form', rule: 'quote-alone', words: '' }]
        : [
            { part: 'form', rule: 'quote-carried-on', words: '' },
            { part: 'speaker', rule: 'same-speaker', words: '' },
          ],
  });
}

/** Who spoke last, in marks or without. */
function lastSpeech({ framed, firstSentence, previous }: Site): Draft | null {
  const last = lastFramed(framed, firstSentence);
  const isNear = previous !== null && previous.sentence >= firstSentence - 4;
  return isNear && (last === null || last.sentence <= previous.sentence) ? previous : last;
}

const inSameParagraph = ({ document, firstSentence }: Site, draft: Draft): boolean =>
  document.sentences[draft.sentence].paragraph === document.sentences[firstSentence].paragraph;

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

/** "X erzählte, Y habe gefordert, … „Z“": of the nearest sentence before, the widest statement's speaker goes on. */
function lastFramed(framed: readonly Draft[], sentence: number): Draft | null {
  const before = framed.filter((d) => d.sentence < sentence && d.sentence >= sentence - 2);
  const nearest = before.reduce((sentence, d) => Math.max(sentence, d.sentence), 0);
  const told = before.filter((d) => d.sentence === nearest);
  return told.length > 0 ? outermost(told) : null;
}
