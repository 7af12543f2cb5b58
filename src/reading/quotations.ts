import { reportingNoun, reportingVerb } from '../german/reporting.ts';
import type { Clause } from '../language/clauses.ts';
import { type Document, sentenceAt } from '../language/document.ts';
import { isNameInQuotes, parsePhrase } from '../language/phrases.ts';
import type { QuotePair } from '../language/quotes.ts';
import { Tag } from '../language/tags.ts';
import { type Cue, findCues } from './cues.ts';
import { covers, type Draft, groupBySentence, makeDraft, NO_SPEAKER, type Run, runsOf, size, type SpeakerDraft, without } from './draft.ts';
import { clauseEnd, findAddressee, speakerOf, textOf, trimStop } from './frames.ts';
import { contracted } from './reported.ts';
import type { RuleName } from './rules.ts';
import { canSpeak, findPhraseEnd, findSpeaker, findSubject } from './speakers.ts';

/**
 * Direct speech: every pair of quotation marks is judged once, with the statements around it known.
 * Returns the direct statements; framed drafts that turn out to be quotations as a whole are taken over
 * (and must be dropped by the caller): they are listed in `replaced`.
 */
export function findQuotations(document: Document, framed: readonly Draft[]): { drafts: Draft[]; replaced: Set<Draft> } {
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

function quotation(document: Document, pair: QuotePair, run: Run, bySentence: readonly (readonly Draft[])[], sentenceOf: (token: number) => number, replaced: Set<Draft>, previous: Draft | null): Draft | null {
  const firstSentence = sentenceOf(pair.open);
  const lastSentence = sentenceOf(run.end - 1);
  const inside = (d: Draft): boolean => d.frame.every((f) => f.start >= run.start && f.end <= run.end) && d.content.every((c) => c.start >= run.start && c.end <= run.end);
  const framed = [...new Set(bySentence.slice(Math.max(0, firstSentence - 2), lastSentence + 1).flat())];
  for (const d of framed) if (d.sentence >= firstSentence && inside(d)) replaced.add(d);
  const near = framed.filter((d) => d.sentence >= firstSentence - 1 && !replaced.has(d));
  const utterance = isUtterance(document, pair, run, sentenceOf);

  // a framed statement whose content is nothing but this quotation
  for (const draft of near) {
    if (!draft.content.some((r) => covers([r], pair.open) || covers([r], run.end - 1))) continue;
    const outside = draft.content.flatMap((r) => without(r, [run]));
    const left = outside.filter((r) => hasWords(document, r));
    if (left.length === 0) {
      replaced.add(draft);
      return fromFramed(document, draft, run);
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
  const outer = near.filter((d) => d.content.some((r) => pair.open >= r.start && run.end <= r.end + 1)).sort((a, b) => size(a.content) - size(b.content))[0];
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
      grounds: [{ part: 'form', rule: 'quote-in-statement', words: '' }, ...outer.grounds.filter((g) => g.part !== 'form')],
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
  const carried = previous !== null && previous.sentence >= firstSentence - 4 ? previous : lastFramed(framed, firstSentence);
  return makeDraft({
    form: 'direct',
    medium: carried?.medium ?? 'speech',
    act: 'assert',
    content: [run],
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
  const hosts = statements.filter((d) => d.form !== 'direct' && d.form !== 'indirect').sort((a, b) => a.content[0].start - b.content[0].start);
  const taken = new Set(statements.filter((d) => d.form === 'direct').map((d) => d.content[0].start));
  let at = 0;
  for (const pair of document.quotes) {
    if (pair.depth > 0 || !pair.closed || taken.has(pair.open) || pair.close - pair.open < 2) continue;
    while (at < hosts.length && hosts[at].content[hosts[at].content.length - 1].end <= pair.open) at++;
    const host = hosts[at];
    if (host === undefined || host.content[0].start > pair.open || host.content[host.content.length - 1].end < pair.close) continue;
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
  for (const draft of framed) if (draft.sentence < sentence && draft.sentence >= sentence - 2 && (found === null || draft.sentence >= found.sentence)) found = draft;
  return found;
}

function hasWords(document: Document, run: Run): boolean {
  for (let i = run.start; i < run.end; i++) if (document.tokens.lexeme[i] !== null || document.tokens.tag[i] === Tag.number) return true;
  return false;
}

/** `name`: a title, a nickname, a term; `sentence`: has a finite verb; `fragment`: words in between. */
function isUtterance(document: Document, pair: QuotePair, run: Run, sentenceOf: (token: number) => number): 'name' | 'fragment' | 'sentence' {
  const { tokens } = document;
  let finite = false;
  for (let i = run.start; i < run.end; i++) if (tokens.tag[i] === Tag.finite) finite = true;
  if (finite && run.end - run.start >= 5) return 'sentence';
  const last = pair.closed ? pair.close : run.end;
  const ends = tokens.tag[last - 1] === Tag.stop;
  if (ends || sentenceOf(pair.open) !== sentenceOf(run.end - 1)) return 'sentence';
  const before = pair.open > 0 ? tokens.lexeme[pair.open - 1] : null;
  const capitals = isNameInQuotes(document.tokens, pair.open, last);
  // "die Zeitung „Times“", "das Schiff «Hoffnung»": a name behind its kind
  if (capitals && before !== null && before.capital && tokens.tag[pair.open - 1] === Tag.noun && reportingNoun(before.word) === null) return 'name';
  if (capitals && run.end - run.start <= 8 && !isPredicate(document, pair.open)) return 'name';
  return finite ? 'sentence' : 'fragment';
}

/** "nannte ihn einen „Lügner“", "als „Mord“", "von „Wortbruch“": capitals alone are no name where something is called so. */
function isPredicate(document: Document, open: number): boolean {
  const { tokens } = document;
  let i = open - 1;
  if (i < 0) return false;
  const indefinite = /^(?:ein|eine|einen|einem|einer|kein|keine|keinen)$/.test(tokens.lexeme[i]?.lower ?? '');
  while (i >= 0 && (tokens.tag[i] === Tag.article || tokens.tag[i] === Tag.adjective)) i--;
  const word = tokens.lexeme[i]?.lower ?? '';
  if (word === 'als') return true;
  if (indefinite || /^(?:von|vor|zu|zum|zur)$/.test(word)) return reportsNear(document, open);
  // "warf ihr „Wortbruch“ vor": nothing but the object stands between
  return i === open - 1 && tokens.tag[i] !== Tag.preposition && tokens.tag[i] !== Tag.noun && reportsNear(document, open);
}

/** A verb that reports stands in the same sentence, some words away. */
function reportsNear(document: Document, open: number): boolean {
  const { tokens } = document;
  const reports = (i: number): boolean =>
    (tokens.tag[i] === Tag.finite || tokens.tag[i] === Tag.participle) && (tokens.lexeme[i]?.verbs.some((v) => reportingVerb(v.lemma) !== null) ?? false);
  for (let i = open - 1; i >= 0 && i > open - 15 && tokens.tag[i] !== Tag.stop; i--) if (reports(i)) return true;
  for (let i = open + 1; i < tokens.length && i < open + 12 && tokens.tag[i] !== Tag.stop; i++) if (reports(i)) return true;
  return false;
}

/** The marked words are themselves what the cue tells: behind als, its preposition, or as its object. */
function isQuotedComplement(document: Document, open: number, cue: Cue): boolean {
  const { tokens } = document;
  const { takes } = cue;
  let i = open - 1;
  while (i >= 0 && (tokens.tag[i] === Tag.article || tokens.tag[i] === Tag.adjective || tokens.tag[i] === Tag.adverb)) i--;
  const word = i >= 0 ? (tokens.lexeme[i]?.lower ?? '') : '';
  if (word === 'als' || word === 'für') return (takes.als ?? takes.für ?? takes.predicative ?? 0) > 0;
  if (takes.predicative || takes.als) return true;
  if (i >= 0 && tokens.tag[i] === Tag.preposition) return (takes[contracted(word) as keyof typeof takes] ?? 0) > 0;
  return takes.noun === 2 || (takes.quote ?? 0) > 0;
}

function beforeQuote(document: Document, open: number, tag: number): number {
  const at = open - 1;
  return at >= 0 && document.tokens.tag[at] === tag ? at : -1;
}

/** The statement that a frame tells, as a quotation. */
function fromFramed(document: Document, draft: Draft, run: Run): Draft {
  return makeDraft({
    ...draft,
    form: 'direct',
    content: [run],
    frame: draft.frame,
    sentence: draft.sentence,
    confidence: 0.95,
    grounds: draft.grounds.map((g) => (g.part === 'form' ? { ...g, rule: (g.rule === 'frame-after' ? 'quote-frame-after' : g.rule) as RuleName } : g)),
  });
  void document;
}

/** "Er sagte: „…“", "Meier: „…“", "So der Minister wörtlich: „…“" */
function colonFrame(document: Document, colon: number, run: Run, sentence: number): Draft | null {
  const { tokens } = document;
  const own = document.sentences[sentence];
  // the frame may stand in a sentence of its own where the quotation opens a new one
  const start = colon < own.start ? document.sentences[sentenceAt(document, colon)].start : own.start;
  let cue: Cue | null = null;
  let clause: Clause | null = null;
  for (let s = colon < own.start ? sentence - 1 : sentence; s >= 0 && s >= sentence - 1 && cue === null; s--) {
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
  if (clause !== null) speaker = cue !== null ? speakerOf(document, clause, cue) : findSpeaker(document, clause, clause.verb.passive);
  if (clause === null) {
    // "Meier wörtlich: „…“"
    const phrase = parsePhrase(tokens, skipSmall(document, start, colon), colon, -1);
    if (phrase === null || !canSpeak(document, phrase)) return null;
    speaker = { runs: [{ start: phrase.start, end: findPhraseEnd(document, phrase, colon) }], head: phrase.head };
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
      { part: 'speaker', rule: 'subject', words },
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
function afterQuote(document: Document, run: Run, framed: readonly Draft[], sentenceOf: (token: number) => number, replaced: Set<Draft>): Draft | null {
  const { tokens } = document;
  let next = run.end;
  if (next < tokens.length && tokens.tag[next] === Tag.comma) next++;
  if (next >= tokens.length) return null;
  const sentence = sentenceOf(run.end - 1);
  for (const draft of framed) {
    if (draft.sentence !== sentence && draft.clause >= 0 && document.clauses[draft.clause].sentence !== sentence) continue;
    const frame = draft.frame.find((f) => f.start <= next && f.start >= run.end - 1);
    if (frame === undefined) continue;
    const left = draft.content.flatMap((r) => without(r, [run])).filter((r) => hasWords(document, r));
    if (left.length > 0) continue;
    replaced.add(draft);
    return fromFramed(document, { ...draft, sentence: sentenceOf(run.start) }, run);
  }
  // "„…“ sagte X" and "„…“, lachte sie": a verb-first clause behind the marks
  const clause = document.clauses.slice(document.firstClause[sentence], document.firstClause[sentence + 1]).find((c) => c.verb.finite >= next && c.verb.finite <= next + 1);
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
      { part: 'speaker', rule: 'subject', words },
      { part: 'act', rule: 'act-of-cue', words },
    ],
  });
}

/** "nannte es „Unsinn“", "warf ihr „Feigheit“ vor", "sprach von „Mord“": the marked words are what is told. */
function clauseQuotation(document: Document, pair: QuotePair, run: Run, sentence: number, utterance: 'fragment' | 'sentence'): Draft | null {
  const clause = document.clauses
    .slice(document.firstClause[sentence], document.firstClause[sentence + 1])
    .filter((c) => c.pieces.some((p) => pair.open >= p.start && pair.open < p.end) || (utterance === 'sentence' && c.pieces.some((p) => p.end <= pair.open && p.end >= pair.open - 1)))
    .sort((a, b) => b.pieces[0].start - a.pieces[0].start)[0];
  if (clause === undefined) return null;
  const cue = findCues(document, clause).find((c) => !covers([run], c.tokens[0] ?? -1));
  if (cue === undefined) return null;
  const { takes } = cue;
  if (utterance === 'sentence' ? !takes.quote && !takes.clause : !isQuotedComplement(document, pair.open, cue)) return null;
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
    cue: runsOf(cue.tokens),
    speaker,
    addressee: findAddressee(document, clause, cue, speaker),
    sentence,
    clause: clause.id,
    confidence: 0.75,
    grounds: [
      { part: 'form', rule: 'quote-in-clause', words },
      { part: 'speaker', rule: 'subject', words },
      { part: 'act', rule: 'act-of-cue', words },
    ],
  });
}

/** "„…“ – Meier", "„…“ (Meier)" */
function attributedQuotation(document: Document, run: Run, firstSentence: number, lastSentence: number): Draft | null {
  const { tokens } = document;
  const after = run.end;
  if (after >= tokens.length || (tokens.tag[after] !== Tag.dash && tokens.tag[after] !== Tag.bracketOpen)) return null;
  const limit = document.sentences[lastSentence].end;
  const phrase = parsePhrase(tokens, after + 1, Math.max(limit, after + 1), -1);
  if (phrase === null || phrase.kind === 'pronoun' || !canSpeak(document, phrase) || phrase.article >= 0) return null;
  const end = findPhraseEnd(document, phrase, limit);
  return makeDraft({
    form: 'direct',
    medium: 'speech',
    content: [run],
    frame: [{ start: after, end }],
    speaker: { runs: [{ start: phrase.start, end }], head: phrase.head },
    sentence: firstSentence,
    confidence: 0.7,
    grounds: [{ part: 'form', rule: 'quote-attribution', words: textOf(document, [{ start: phrase.start, end }]) }],
  });
}

/** The marks enclose whole sentences: nothing of the narrator stands beside them. */
function isWholeSentence(document: Document, run: Run, firstSentence: number, lastSentence: number): boolean {
  const first = document.sentences[firstSentence];
  const last = document.sentences[lastSentence];
  return !hasWords(document, { start: first.start, end: run.start }) && !hasWords(document, { start: Math.min(run.end, last.end), end: last.end });
}
