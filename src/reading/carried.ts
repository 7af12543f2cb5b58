/** Statements that have no frame of their own: somebody named before goes on speaking. */
import { isTimeNoun } from '../german/calendar/occasions.ts';
import type { Clause } from '../language/clauses.ts';
import type { Document } from '../language/document.ts';
import { covers, type Draft, groupBySentence, lastToken, makeDraft, NO_SPEAKER, type Run } from './draft.ts';
import { findOrigin, hasSpeaker, root, withSpeaker } from './origins.ts';
import { mainClause } from './tellers.ts';

/**
 * Statements without a frame: a Konjunktiv sentence that goes on with what a speaker said
 * ("Es werde weiter regnen.") and a soll sentence that goes on with what a source told ("Er soll geflohen sein.").
 */
export function findCarriedOn(document: Document, framed: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  const bySentence = groupBySentence(document, framed);
  for (let s = 0; s < document.sentences.length; s++) {
    if (document.sentences[s].kind !== 'sentence') continue;
    const main = mainClause(document, s);
    if (main === null || main.verb.finite < 0) continue;
    const own = bySentence[s];
    if (insideQuotes(document, main.verb.finite) || isToldAlready(main, own)) continue;
    const source = findOrigin(document, bySentence, drafts, s);
    const last = drafts[drafts.length - 1];
    if (isReported(document, main, source)) {
      if (goesOn(document, last, 'indirect-free-indirect', main) && sameOrigin(last, source))
        extend(document, last, s);
      else
        drafts.push(
          konjunktivDraft(document, main, source, withSpeaker(document, bySentence, drafts, source, s)),
        );
    } else if (source !== null && isHearsay(document, main, source)) {
      if (goesOn(document, last, 'free-indirect', main) && own.length === 0) extend(document, last, s);
      else drafts.push(hearsayDraft(document, main, source));
    }
  }
  return drafts;
}

/** "Er sagte, es werde regnen": what a frame tells is told already, and so is the frame's own verb in the indicative. */
function isToldAlready(main: Clause, own: readonly Draft[]): boolean {
  const { finite, mood } = main.verb;
  return own.some(
    (draft) => covers(draft.content, finite) || (mood !== 'konjunktiv-1' && covers(draft.frame, finite)),
  );
}

/** "Es werde regnen. Die Straßen seien glatt.": is the last statement of that form, and does it end right here? */
function goesOn(
  document: Document,
  last: Draft | undefined,
  form: Draft['form'],
  main: Clause,
): last is Draft {
  return (
    last !== undefined &&
    last.form === form &&
    last.content[last.content.length - 1].end === document.sentences[main.sentence].start
  );
}

function extend(document: Document, draft: Draft, sentence: number): void {
  draft.content = [{ start: draft.content[0].start, end: document.sentences[sentence].end }];
}

const sameOrigin = (last: Draft, source: Draft | null): boolean =>
  source !== null && (source === last || root(source) === root(last));

/** The source goes on speaking. The origin is who that is: named only behind the sentence where nobody was before. */
function konjunktivDraft(
  document: Document,
  main: Clause,
  source: Draft | null,
  origin: Draft | null,
): Draft {
  const known = source !== null;
  const surely = main.verb.mood === 'konjunktiv-1' ? 0.85 : 0.6;
  const draft = makeDraft({
    form: 'indirect-free-indirect',
    medium: origin?.medium ?? null,
    content: [wholeSentence(document, main)],
    speaker: origin?.speaker ?? NO_SPEAKER,
    carriedFrom: origin === null ? null : root(origin),
    sentence: main.sentence,
    contentClause: main.id,
    confidence: known ? surely : 0.55,
    grounds: [
      {
        part: 'form',
        rule: known ? 'konjunktiv-carried-on' : 'konjunktiv-alone',
        words: verbWord(document, main),
      },
    ],
  });
  if (origin !== null)
    draft.grounds.push({ part: 'speaker', rule: known ? 'same-speaker' : 'speaker-nearby', words: '' });
  return draft;
}

function hearsayDraft(document: Document, main: Clause, source: Draft): Draft {
  return makeDraft({
    form: 'free-indirect',
    medium: source.medium,
    content: [wholeSentence(document, main)],
    speaker: source.speaker ?? NO_SPEAKER,
    carriedFrom: root(source),
    sentence: main.sentence,
    contentClause: main.id,
    confidence: 0.5,
    grounds: [
      { part: 'form', rule: 'soll-carried-on', words: verbWord(document, main) },
      { part: 'speaker', rule: 'same-speaker', words: '' },
    ],
  });
}

function wholeSentence(document: Document, main: Clause): Run {
  const { start, end } = document.sentences[main.sentence];
  return { start, end };
}

const verbWord = (document: Document, main: Clause): string => document.tokens.word[main.verb.finite];

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
  // "Es wurde bekannt, dass ein Radar fehlt. Es soll vor Böen warnen.": what nobody told tells nobody's words either
  return sameParagraph && hasSpeaker(source) && isAdjacent(document, main, source) && !verb.passive;
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
