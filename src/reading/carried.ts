import { isTimeNoun } from '../german/calendar.ts';
import type { Clause } from '../language/clauses.ts';
import type { Document } from '../language/document.ts';
import { Tag } from '../language/tags.ts';
import { findCues } from './cues.ts';
import {
  covers,
  type Draft,
  firstToken,
  groupBySentence,
  lastToken,
  makeDraft,
  NO_SPEAKER,
  overlap,
  type Run,
  size,
} from './draft.ts';
import { speakerOf } from './roles.ts';
import { canSpeak, findSubject } from './speakers.ts';

/** Whoever judges, asks or answers in a sentence, though nothing of the words is told there. */
function stanceAt(document: Document, sentence: number, next: number): Draft | null {
  if (sentence < 0 || document.sentences[sentence].paragraph !== document.sentences[next].paragraph)
    return null;
  const main = mainClause(document, sentence);
  if (main === null || main.verb.mood === 'konjunktiv-1') return null;
  const cue = findCues(document, main)[0];
  if (cue === undefined) return null;
  const speaker = speakerOf(document, main, cue);
  const subject = findSubject(document, main);
  if (speaker.head < 0 || (!cue.passive && (subject === null || !canSpeak(document, subject)))) return null;
  const { start, end } = document.sentences[sentence];
  return makeDraft({
    form: 'reported',
    medium: cue.medium,
    content: [{ start, end }],
    speaker,
    sentence,
    grounds: [],
  });
}

/** How many sentences of the narrator's may stand between a speaker and a sentence that carries the speech on. */
const REACH = 3;

/**
 * Statements without a frame: a Konjunktiv sentence that goes on with what a speaker said
 * ("Es werde weiter regnen.") and a soll sentence that goes on with what a source told ("Er soll geflohen sein.").
 */
export function findCarriedOn(document: Document, framed: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  const bySentence = groupBySentence(document, framed);
  for (let s = 0; s < document.sentences.length; s++) {
    const sentence = document.sentences[s];
    if (sentence.kind !== 'sentence') continue;
    const main = mainClause(document, s);
    if (main === null || main.verb.finite < 0) continue;
    if (document.tokens.tag[sentence.start] === Tag.quote && insideQuotes(document, main.verb.finite))
      continue;
    if (insideQuotes(document, main.verb.finite)) continue;
    const own = bySentence[s];
    // what a frame in the indicative tells is told already
    if (own.some((d) => covers(d.content, main.verb.finite))) continue;
    if (
      own.some((d) => d.frame.some((f) => covers([f], main.verb.finite)) && main.verb.mood !== 'konjunktiv-1')
    )
      continue;
    const known = sourceBefore(document, bySentence, drafts, s);
    // "Er kritisierte den Entwurf. Dieser sei unausgereift.": a judgement alone names the speaker
    const source = (known === null || known.sentence < s - 1 ? stanceAt(document, s - 1, s) : null) ?? known;
    const last = drafts[drafts.length - 1];
    const run = { start: sentence.start, end: sentence.end };
    const verb = document.tokens.word[main.verb.finite];
    if (isReported(document, main, source)) {
      // where nobody was named before ("Es wurde bekannt, dass …") the next speaker tells it
      const origin =
        source !== null && hasSpeaker(source) ? source : (sourceAfter(document, bySentence, s) ?? source);
      if (
        last !== undefined &&
        last.form === 'indirect-free-indirect' &&
        last.content[last.content.length - 1].end === sentence.start &&
        sameOrigin(last, source)
      ) {
        extend(last, run.end);
        continue;
      }
      drafts.push(
        makeDraft({
          form: 'indirect-free-indirect',
          medium: origin?.medium ?? null,
          content: [run],
          speaker: origin?.speaker ?? NO_SPEAKER,
          carriedFrom: origin === null ? null : root(origin),
          sentence: s,
          contentClause: main.id,
          confidence: source === null ? 0.55 : main.verb.mood === 'konjunktiv-1' ? 0.85 : 0.6,
          grounds: [
            {
              part: 'form',
              rule: source === null ? 'konjunktiv-alone' : 'konjunktiv-carried-on',
              words: verb,
            },
            ...(origin === null
              ? []
              : [
                  {
                    part: 'speaker',
                    rule: source === null ? 'speaker-nearby' : 'same-speaker',
                    words: '',
                  } as const,
                ]),
          ],
        }),
      );
      continue;
    }
    if (source !== null && isHearsay(document, main, source)) {
      if (
        last !== undefined &&
        last.form === 'free-indirect' &&
        last.content[last.content.length - 1].end === sentence.start &&
        own.length === 0
      ) {
        extend(last, run.end);
        continue;
      }
      drafts.push(
        makeDraft({
          form: 'free-indirect',
          medium: source.medium,
          content: [run],
          speaker: source.speaker ?? NO_SPEAKER,
          carriedFrom: root(source),
          sentence: s,
          contentClause: main.id,
          confidence: 0.5,
          grounds: [
            { part: 'form', rule: 'soll-carried-on', words: verb },
            { part: 'speaker', rule: 'same-speaker', words: '' },
          ],
        }),
      );
    }
  }
  return drafts;
}

function extend(draft: Draft, end: number): void {
  const first = draft.content[0];
  draft.content = [{ start: first.start, end }];
}

/** The framed statement at the head of a chain of carried-on ones. */
const root = (draft: Draft): Draft => draft.carriedFrom ?? draft;

const sameOrigin = (last: Draft, source: Draft | null): boolean =>
  source !== null && (source === last || root(source) === root(last));

/** The sentence's own main clause: the first that stands by itself. */
export function mainClause(document: Document, sentence: number): Clause | null {
  for (let c = document.firstClause[sentence]; c < document.firstClause[sentence + 1]; c++) {
    const clause = document.clauses[c];
    if (clause.kind === 'main') return clause;
    if (clause.kind === 'verb-first' && clause.parent < 0) return clause;
  }
  return null;
}

function insideQuotes(document: Document, token: number): boolean {
  const { quotes } = document;
  // pairs are sorted by their opening mark
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (quotes[mid].open < token) low = mid + 1;
    else high = mid;
  }
  for (let q = low - 1; q >= 0 && q >= low - 4; q--)
    if (quotes[q].depth === 0 && quotes[q].close > token) return true;
  return false;
}

/** A Konjunktiv that reports: Konjunktiv I always, Konjunktiv II only right behind somebody's words. */
function isReported(document: Document, main: Clause, source: Draft | null): boolean {
  const { mood, third } = main.verb;
  if (mood === 'konjunktiv-1') return third;
  if (source === null) return false;
  // "Der Kontakt sollte gut vorbereitet sein" goes on as advice only right behind somebody's words
  const advice =
    mood === 'ambiguous' &&
    main.verb.auxiliary === 'sollen' &&
    main.verb.tense === 'past' &&
    isAdjacent(document, main, source);
  if (advice) return true;
  // "Da er krank sei, wäre …": a Konjunktiv I in the same sentence settles it
  if (mood !== 'konjunktiv-2') return false;
  for (let c = document.firstClause[main.sentence]; c < document.firstClause[main.sentence + 1]; c++)
    if (document.clauses[c].verb.mood === 'konjunktiv-1' && document.clauses[c].verb.third) return true;
  // "Wenn es regnete, wäre …": a condition is the narrator's own
  return isAdjacent(document, main, source) || source.form === 'indirect-free-indirect';
}

/** Nothing of the narrator's stands between. */
function isAdjacent(document: Document, main: Clause, source: Draft): boolean {
  return lastToken(source) >= document.sentences[main.sentence].start - 2;
}

/**
 * "soll geflohen sein" is hearsay wherever a source is near. "soll … stattfinden" is as often the writer's own
 * schedule: it goes on only right behind the source, or behind one that a preposition named.
 */
function isHearsay(document: Document, main: Clause, source: Draft): boolean {
  const { verb } = main;
  if (verb.auxiliary !== 'sollen' || verb.tense === 'past') return false;
  if (isSchedule(document, main)) return false;
  const last = verb.tokens[verb.tokens.length - 1];
  const perfect = verb.tokens.length >= 3 && /^(?:haben|sein)$/.test(document.tokens.word[last]);
  if (perfect) return true;
  const origin = root(source);
  if (origin.grounds.some((g) => g.rule === 'laut' || g.rule === 'zufolge')) return true;
  const sameParagraph =
    document.sentences[main.sentence].paragraph === document.sentences[source.sentence].paragraph;
  return sameParagraph && isAdjacent(document, main, source) && !verb.passive;
}

const SCHEDULED = new Set(['stattfinden', 'beginnen', 'starten', 'enden', 'eröffnen', 'dauern']);

/** "Das Manöver soll am 3. Februar beginnen": a date and a verb of taking place are a calendar, nobody's words. */
function isSchedule(document: Document, main: Clause): boolean {
  const { tokens } = document;
  if (!main.verb.lemmas.some((lemma) => SCHEDULED.has(lemma))) return false;
  for (const piece of main.pieces)
    for (let i = piece.start; i < piece.end; i++)
      if (tokens.lexeme[i] !== null && isTimeNoun(tokens.lexeme[i]!.lower)) return true;
  return false;
}

/** The nearest statement before, within reach. */
function sourceBefore(
  document: Document,
  bySentence: readonly Draft[][],
  carried: readonly Draft[],
  sentence: number,
): Draft | null {
  for (let s = sentence - 1; s >= 0 && s >= sentence - REACH; s--) {
    if (document.sentences[s].kind === 'heading') continue;
    // whoever speaks over the whole sentence speaks on, not who is quoted in it
    const told = carriedAt(carried, document.sentences[s]);
    if (told !== null) return told;
    const own = bySentence[s]
      .filter((d) => d.form !== 'direct' || d.partOf === null)
      .filter((d) => d.carriedFrom === null || d.form === 'direct');
    if (own.length > 0) return outermost(own);
  }
  return null;
}

/** The carried-on statement that the sentence lies in; they are found in the order of the text, so the last ones are near. */
function carriedAt(carried: readonly Draft[], sentence: Run): Draft | null {
  for (let i = carried.length - 1; i >= 0 && i >= carried.length - 4; i--)
    if (overlap(carried[i].content, [sentence]) > 0) return carried[i];
  return null;
}

const hasSpeaker = (draft: Draft): boolean =>
  (draft.speaker !== null && draft.speaker.head >= 0) ||
  draft.pointsBack ||
  (draft.carriedFrom !== null && hasSpeaker(draft.carriedFrom));

/** Of several statements in one sentence the widest speaks on: "X sagte, Y habe gefordert, …" */
function outermost(drafts: readonly Draft[]): Draft {
  let best = drafts[0];
  for (const draft of drafts) {
    const inside = overlap(draft.content, best.content) > 0;
    if (inside ? size(draft.content) > size(best.content) : firstToken(draft) > firstToken(best))
      best = draft;
  }
  return best;
}

function sourceAfter(document: Document, bySentence: readonly Draft[][], sentence: number): Draft | null {
  const next = sentence + 1;
  if (
    next >= document.sentences.length ||
    document.sentences[next].paragraph !== document.sentences[sentence].paragraph
  )
    return null;
  return bySentence[next].find((d) => d.speaker !== null && d.speaker.head >= 0) ?? null;
}
