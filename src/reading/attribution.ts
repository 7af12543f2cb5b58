import { isSaying } from '../german/words/attribution.ts';
import { isVerbFinal } from '../language/clause-kinds.ts';
import type { Clause } from '../language/clauses.ts';
import type { Document } from '../language/document.ts';
import { findPhrases, type Phrase, parsePhrase } from '../language/phrases.ts';
import { Tag } from '../language/tags.ts';
import { TokenKind } from '../language/tokens.ts';
import { attributedDraft } from './attributed.ts';
import { so, wie } from './comparison.ts';
import { type Draft, type Run, type SpeakerDraft, without } from './draft.ts';
import { clauseEnd, trimStop } from './extent.ts';
import { namesPaper } from './pointing.ts';
import type { RuleName } from './rules.ts';
import { findPhraseEnd } from './speakers.ts';

const BEFORE = new Set(['laut', 'gemäß', 'gemäss', 'zufolge', 'lt', 'lt.']);
const BACK = new Set(['demnach', 'demzufolge', 'danach', 'dementsprechend']);

/** Statements without a reporting verb: laut X, nach Angaben von X, X zufolge, so X, wie X mitteilte, wonach, demnach. */
export function findAttributed(document: Document, sentence: number): Draft[] {
  const drafts: Draft[] = [];
  const first = document.firstClause[sentence];
  const last = document.firstClause[sentence + 1];
  for (let c = first; c < last; c++) {
    const clause = document.clauses[c];
    const draft =
      clause.kind === 'comparative'
        ? wie(document, clause)
        : clause.kind === 'fragment' && clause.opener >= 0
          ? so(document, clause)
          : null;
    if (draft !== null) {
      drafts.push(draft);
      continue;
    }
    for (const piece of clause.pieces) {
      for (let i = piece.start; i < piece.end; i++) {
        const found = attributionAt(document, clause, i, piece.end, drafts);
        if (found !== null) drafts.push(found);
      }
    }
  }
  return drafts;
}

function attributionAt(
  document: Document,
  clause: Clause,
  i: number,
  limit: number,
  drafts: readonly Draft[],
): Draft | null {
  const { tokens } = document;
  const word = tokens.lexeme[i];
  if (word === null) return null;
  const { lower } = word;
  const sentence = document.sentences[clause.sentence];
  if (drafts.some((d) => d.frame.some((f) => i >= f.start && i < f.end))) return null;
  if (BEFORE.has(lower) || lower === 'nach' || lower === 'aus' || lower === 'entsprechend') {
    if (tokens.tag[i] === Tag.noun && i !== sentence.start) return null;
    const opinion =
      lower === 'nach' && i > 0 && tokens.lexeme[i - 1] !== null && isOpinion(tokens.lexeme[i - 1]!.lower);
    if (lower === 'zufolge' || opinion || tokens.tag[i] === Tag.postposition)
      return postponed(document, clause, i);
    const phrase = parsePhrase(tokens, skip(document, i + 1, limit), sentence.end, i);
    if (phrase === null) return lower === 'laut' ? laconic(document, clause, i, limit) : null;
    if ((lower === 'nach' || lower === 'aus' || lower === 'entsprechend') && !isWord(document, phrase, lower))
      return null;
    if (lower.startsWith('gemä') && !isSource(document, phrase)) return null;
    const end = findPhraseEnd(document, phrase, sentence.end);
    return attributed(
      document,
      clause,
      { start: i, end },
      [i],
      { runs: [{ start: phrase.start, end }], head: phrase.head },
      lower === 'laut' || lower.startsWith('gemä') ? 'laut' : 'nach',
    );
  }
  if (BACK.has(lower) && tokens.tag[i] === Tag.adverb) {
    const opens = i === sentence.start || i === clause.pieces[0].start;
    const { mood } = clause.verb;
    const konjunktiv = mood === 'konjunktiv-1' || mood === 'konjunktiv-2';
    if (lower === 'danach' && !namesPaper(document, clause.sentence - 1)) return null;
    if (
      !opens ||
      (lower !== 'demnach' && lower !== 'demzufolge' && !konjunktiv) ||
      (lower === 'demzufolge' && !konjunktiv)
    )
      return null;
    const run = { start: i, end: i + 1 };
    return attributed(document, clause, run, [i], { runs: [run], head: i }, 'demnach');
  }
  if (lower === 'wonach' || lower === 'demzufolge') {
    if (i !== clause.pieces[0].start && i !== clause.opener) return null;
    return wonach(document, clause, i);
  }
  return null;
}

const skip = (document: Document, from: number, limit: number): number => {
  let i = from;
  while (
    i < limit &&
    (document.tokens.tag[i] === Tag.adverb ||
      (document.tokens.tag[i] === Tag.quote && document.tokens.tag[i + 1] !== Tag.noun))
  )
    i++;
  return i;
};

/** "laut dpa.de": a source that is no noun phrase. */
function laconic(document: Document, clause: Clause, i: number, limit: number): Draft | null {
  const { tokens } = document;
  // "rief laut um Hilfe" names nobody
  if (i + 1 >= limit || (tokens.kind[i + 1] !== TokenKind.url && tokens.tag[i + 1] !== Tag.quote))
    return null;
  const end = tokens.tag[i + 1] === Tag.quote ? Math.min(i + 4, limit) : i + 2;
  return attributed(
    document,
    clause,
    { start: i, end },
    [i],
    { runs: [{ start: i + 1, end }], head: i + 1 },
    'laut',
  );
}

/** "nach Angaben der Polizei", "nach Ansicht von …": only with a noun of saying or a paper; "nach dem Treffen" is a time. */
function isWord(document: Document, phrase: Phrase, preposition: string): boolean {
  const { tokens } = document;
  // the first noun of saying decides: "nach Angaben", "nach Polizeiangaben"
  for (let i = phrase.start; i <= phrase.head; i++) {
    if (tokens.tag[i] !== Tag.noun) continue;
    if (preposition === 'aus') return /^(?:Sicht|Perspektive)$/.test(tokens.word[i]);
    const entry = tokens.lexeme[i]?.reporting ?? null;
    if (entry === null && i < phrase.head) continue; // "nach Grupps Meinung"
    if (entry === null || !entry.nach) return false;
    // "nach Beschlüssen", "nach dem Urteil" mostly tell a time: without a noun of saying proper the phrase must be open
    return (
      isSaying(entry.lemma) ||
      (phrase.article < 0 && phrase.number !== 'singular' && entry.takes.clause === 2)
    );
  }
  return false;
}

function isSource(document: Document, phrase: Phrase): boolean {
  const word = document.tokens.lexeme[phrase.head];
  return word !== null && (word.noun !== null || word.reporting !== null || word.acronym);
}

/** "meiner Meinung nach": these stand before nach as often as behind it. */
const isOpinion = (word: string): boolean =>
  /(?:meinung|ansicht|auffassung|einschätzung|überzeugung|dafürhalten)$/.test(word);

/** "der Polizei zufolge", "seiner Meinung nach" */
function postponed(document: Document, clause: Clause, at: number): Draft | null {
  const { tokens } = document;
  const sentence = document.sentences[clause.sentence];
  // the phrase that ends right before the word
  let best: { start: number; head: number } | null = null;
  for (let start = at - 1; start >= sentence.start && start >= at - 25; start--) {
    const t = tokens.tag[start];
    if (t === Tag.finite || t === Tag.stop || t === Tag.colon) break;
    if (
      start > sentence.start &&
      (tokens.tag[start - 1] === Tag.article || tokens.tag[start - 1] === Tag.possessive)
    )
      continue;
    const phrase = parsePhrase(tokens, start, at, -1);
    if (phrase === null) continue;
    if (
      tokens.tag[start] === Tag.noun &&
      start > sentence.start &&
      (tokens.tag[start - 1] === Tag.adjective || tokens.tag[start - 1] === Tag.noun)
    )
      continue;
    if (findPhraseEnd(document, phrase, at) === at) best = { start, head: phrase.head };
    if (t === Tag.comma) break;
  }
  if (best === null) return null;
  const run = { start: best.start, end: at };
  return attributed(
    document,
    clause,
    { start: best.start, end: at + 1 },
    [at],
    { runs: [run], head: best.head },
    'zufolge',
  );
}

/** The content of an attribution: its clause with all that hangs on it, to the end of the sentence, without the frame. */
function attributed(
  document: Document,
  clause: Clause,
  frame: Run,
  cue: readonly number[],
  speaker: SpeakerDraft,
  rule: RuleName,
): Draft | null {
  const sentence = document.sentences[clause.sentence];
  const host = hostOf(document, clause);
  let start = host.pieces[0].start;
  for (let c = document.firstClause[clause.sentence]; c < host.id; c++)
    if (document.clauses[c].parent === host.id) start = Math.min(start, document.clauses[c].pieces[0].start);
  const end = isVerbFinal(host.kind) ? clauseEnd(document, host) : trimStop(document, sentence.end);
  const frameRun = wholePrefield(document, host, start, withCited(document, clause, frame));
  if (frameRun.end > frame.end && speaker.runs.length === 1 && speaker.runs[0].end === frame.end)
    speaker = {
      ...speaker,
      runs: [
        {
          start: speaker.runs[0].start,
          end: citedStart(document, frame.end, trimStop(document, frameRun.end)),
        },
      ],
    };
  let content = without({ start, end: Math.max(end, start) }, [frameRun]);
  content = content.map((r) => trimRun(document, r)).filter((r) => r.end > r.start);
  if (content.length === 0) return null;
  return attributedDraft(document, clause, host, content, [frameRun], cue, speaker, rule);
}

/** "Laut dpa | unter Berufung auf die Polizei": whom the source cites is none of it. */
function citedStart(document: Document, from: number, to: number): number {
  for (let i = from; i + 1 < to; i++)
    if (
      document.tokens.lexeme[i]?.lower === 'unter' &&
      /^(?:Berufung|Verweis|Hinweis|Bezug)$/.test(document.tokens.word[i + 1])
    )
      return i;
  return to;
}

/** What stands before the verb of a main clause is one phrase: "Nach Angaben aus Genf | wurden …" */
function wholePrefield(document: Document, host: Clause, start: number, frame: Run): Run {
  const { finite } = host.verb;
  if (host.kind !== 'main' || frame.start !== start || finite < frame.end || finite - frame.end > 25)
    return frame;
  for (let i = frame.end; i < finite; i++)
    if (
      document.tokens.tag[i] === Tag.colon ||
      document.tokens.tag[i] === Tag.semicolon ||
      document.tokens.tag[i] === Tag.conjunction
    )
      return frame;
  return { start: frame.start, end: finite };
}

/** "laut dpa unter Berufung auf die Polizei" */
function withCited(document: Document, clause: Clause, frame: Run): Run {
  const { tokens } = document;
  if (
    tokens.lexeme[frame.end]?.lower !== 'unter' ||
    !/^(?:Berufung|Verweis|Hinweis|Bezug)$/.test(tokens.word[frame.end + 1] ?? '')
  )
    return frame;
  const phrase = parsePhrase(tokens, frame.end + 3, document.sentences[clause.sentence].end, frame.end + 2);
  return phrase === null
    ? frame
    : { start: frame.start, end: findPhraseEnd(document, phrase, document.sentences[clause.sentence].end) };
}

function trimRun(document: Document, run: Run): Run {
  let { start } = run;
  while (
    start < run.end &&
    (document.tokens.tag[start] === Tag.comma ||
      (document.tokens.tag[start] === Tag.conjunction &&
        /^(?:und|aber|doch|denn)$/.test(document.tokens.word[start])))
  )
    start++;
  return { start, end: run.end };
}

/** The clause whose verb the attribution speaks of: itself, or the main clause it is a fragment of. */
function hostOf(document: Document, clause: Clause): Clause {
  let host = clause;
  for (
    let up = 0;
    up < 4 && host.parent >= 0 && (host.kind === 'fragment' || host.kind === 'infinitive');
    up++
  )
    host = document.clauses[host.parent];
  return host;
}

/** "einen Bericht, wonach es regnete": the main clause before it is the frame, the report the speaker. */
function wonach(document: Document, clause: Clause, at: number): Draft | null {
  const { tokens } = document;
  const sentence = document.sentences[clause.sentence];
  const end = clauseEnd(document, clause);
  if (end <= at + 1) return null;
  let speaker: SpeakerDraft = { runs: [], head: -1 };
  // the paper or noun of saying before it
  const main = clause.parent >= 0 ? document.clauses[clause.parent] : clause;
  for (const phrase of findPhrases(tokens, main.pieces)) {
    if (phrase.start >= at) break;
    const paper =
      tokens.lexeme[phrase.head]?.noun?.kind === 'document' ||
      (tokens.lexeme[phrase.head]?.reporting ?? null) !== null;
    if (paper)
      speaker = {
        runs: [{ start: phrase.start, end: findPhraseEnd(document, phrase, at) }],
        head: phrase.head,
      };
  }
  return attributedDraft(
    document,
    clause,
    clause,
    [{ start: at + 1, end }],
    [{ start: sentence.start, end: at + 1 }],
    [at],
    speaker,
    'wonach',
  );
}
