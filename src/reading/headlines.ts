/** Speech in headings: "Minister: Keine neuen Steuern", "Meier warnt: Brücke in Gefahr", "„Wir bauen“ – Meier über die Brücke". */
import { describeCapital, describeCountry } from '../german/nouns/countries.ts';
import { describeOrganisation } from '../german/nouns/organisations.ts';
import { describeOutlet } from '../german/nouns/outlets.ts';
import type { Clause } from '../language/clauses.ts';
import { type Document, sentenceAt } from '../language/document.ts';
import { type Phrase, parsePhrase } from '../language/phrases.ts';
import type { QuotePair } from '../language/quotes.ts';
import type { Sentence } from '../language/sentences.ts';
import { Tag } from '../language/tags.ts';
import { findCues } from './cues.ts';
import { type Draft, makeDraft, type Run, runsOf, type SpeakerDraft } from './draft.ts';
import { textOf } from './extent.ts';
import {
  CREDITS,
  findNamedPersons,
  isFinding,
  isInformant,
  isTopicWord,
  type NamedPerson,
} from './labels.ts';
import { speaksOfItself } from './questions.ts';
import { speakerOf } from './roles.ts';
import { canSpeak, findPhraseEnd, findSubject } from './speakers.ts';

/** A first line that ends in a stop is still read as a heading up to this many tokens. */
const MAX_FIRST_LINE = 25;
const MAX_LABEL = 12;

/** What the rest of the text knows of the names in its headings; looked up only where a heading asks. */
interface Body {
  readonly persons: () => ReadonlyMap<string, NamedPerson>;
  /** Nouns, in lower case, of the phrases that speak in some reporting clause. */
  readonly speaking: () => ReadonlySet<string>;
}

/** `sure`: speaks by what it is (Minister, Polizei, Studie); `named`: a name that the text must show speaking. */
type Standing = 'sure' | 'named' | 'none';

/**
 * The statements of headings that have a name or a body, a colon and its words, or marked words and a name behind them.
 * What stands in marks right behind the colon is left to the quotation marks, and short turns ("Meier: Ja") to the
 * interview that they belong to.
 */
export function findHeadline(document: Document, interview: readonly Draft[] = []): readonly Draft[] {
  const drafts: Draft[] = [];
  const turns = new Set(
    interview.flatMap((turn) => turn.frame.map(({ start }) => sentenceAt(document, start))),
  );
  const body = lookInto(document);
  const { sentences, quotes } = document;
  let q = 0;
  for (let s = 0; s < sentences.length; s++) {
    while (q < quotes.length && quotes[q].open < sentences[s].start) q++;
    if (!isHeadline(document, s) || turns.has(s)) continue;
    const draft = readHeadline(document, s, quotes[q]?.open === sentences[s].start ? quotes[q] : null, body);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

function isHeadline(document: Document, s: number): boolean {
  const { kind, start, end } = document.sentences[s];
  if (kind === 'heading') return true;
  const next = document.sentences[s + 1] as Sentence | undefined;
  return s === 0 && kind === 'sentence' && next?.paragraph === 1 && end - start <= MAX_FIRST_LINE;
}

function lookInto(document: Document): Body {
  let persons: ReadonlyMap<string, NamedPerson> | null = null;
  let speaking: Set<string> | null = null;
  return {
    persons: () => (persons ??= findNamedPersons(document)),
    speaking: () => {
      if (speaking !== null) return speaking;
      speaking = new Set();
      for (const clause of document.clauses) {
        if (clause.verb.main < 0 || document.sentences[clause.sentence].kind === 'heading') continue;
        const cue = findCues(document, clause)[0];
        if (cue === undefined) continue;
        for (const { start, end } of speakerOf(document, clause, cue).runs)
          for (let i = start; i < end; i++)
            if (document.tokens.tag[i] === Tag.noun) speaking.add(document.tokens.word[i].toLowerCase());
      }
      return speaking;
    },
  };
}

function readHeadline(document: Document, s: number, pair: QuotePair | null, body: Body): Draft | null {
  const sentence = document.sentences[s];
  const end = withoutCredit(document, sentence);
  if (pair !== null) return pair.closed ? quoteThenName(document, s, pair, end, body) : null;
  const limit = Math.min(end, sentence.start + MAX_LABEL);
  let colon = sentence.start + 1;
  while (colon < limit && document.tokens.tag[colon] !== Tag.colon) colon++;
  if (colon >= limit || colon + 1 >= end || document.tokens.tag[colon + 1] === Tag.quote) return null;
  const content = { start: colon + 1, end };
  return reportThenColon(document, s, colon, content) ?? nameThenColon(document, s, colon, content, body);
}

/** "… (Foto: dpa)" behind a caption is none of its words. */
function withoutCredit(document: Document, { start, end }: Sentence): number {
  const { tag, lexeme } = document.tokens;
  if (tag[end - 1] !== Tag.bracketClose) return end;
  let open = end - 1;
  while (open > start && tag[open] !== Tag.bracketOpen) open--;
  return open > start && CREDITS.has(lexeme[open + 1]?.lower ?? '') ? open : end;
}

/** "Minister Meier warnt: Brücke in Gefahr": what a reporting verb announces needs no Konjunktiv in a heading. */
function reportThenColon(document: Document, s: number, colon: number, content: Run): Draft | null {
  const clause = document.clauses[document.firstClause[s]] as Clause | undefined;
  if (clause === undefined || clause.sentence !== s || clause.verb.main < 0) return null;
  if (clause.pieces.some((piece) => piece.end > colon)) return null;
  const cue = findCues(document, clause).find((c) => c.takes.clause || c.takes.konjunktiv || c.takes.quote);
  const subject = findSubject(document, clause);
  if (cue === undefined || subject === null || !canSpeak(document, subject)) return null;
  const told = clauseFrom(document, s, content.start);
  // the Konjunktiv is read wherever it stands
  if (told?.verb.mood === 'konjunktiv-1' || told?.verb.mood === 'konjunktiv-2') return null;
  const words = textOf(document, runsOf(cue.tokens));
  return makeDraft({
    form: speaksOfItself(document, content) ? 'direct' : 'indirect',
    medium: cue.medium,
    act: cue.act,
    content: [{ start: content.start, end: contentEnd(document, content) }],
    frame: [{ start: document.sentences[s].start, end: colon + 1 }],
    cue: runsOf(cue.tokens),
    speaker: speakerOf(document, clause, cue),
    sentence: s,
    clause: clause.id,
    contentClause: told?.id ?? -1,
    confidence: 0.75,
    grounds: [
      { part: 'form', rule: 'colon-before-clause', words },
      { part: 'speaker', rule: 'subject', words },
      { part: 'act', rule: 'act-of-cue', words },
    ],
  });
}

/** "Meier: Das schaffen wir", "Polizei: Zahl der Opfer steigt"; "Fußball: …" and "Berlin: …" are topic and place. */
function nameThenColon(document: Document, s: number, colon: number, content: Run, body: Body): Draft | null {
  const { start } = document.sentences[s];
  const phrase = parseName(document, start, colon);
  if (phrase === null || phrase.end !== colon) return null;
  const standing = standingOf(document, phrase.core, body);
  if (standing === 'none' || document.tokens.word[content.end - 1] === '?') return null;
  const own = speaksOfItself(document, content);
  const told = clauseFrom(document, s, content.start);
  const trust = own ? 0.75 : trustIn(document, phrase.core, standing, told, content, body);
  if (trust === 0) return null;
  return makeDraft({
    form: own ? 'direct' : 'indirect',
    medium: isWritten(document, phrase.core) ? 'writing' : 'speech',
    content: [{ start: content.start, end: own ? content.end : contentEnd(document, content) }],
    frame: [{ start, end: colon + 1 }],
    speaker: phrase.speaker,
    sentence: s,
    contentClause: told?.id ?? -1,
    confidence: trust,
    grounds: [{ part: 'form', rule: 'headline', words: textOf(document, phrase.speaker.runs) }],
  });
}

/** How far to trust that the words behind the colon are the label's; 0 for not at all. */
function trustIn(
  document: Document,
  phrase: Phrase,
  standing: Standing,
  told: Clause | null,
  content: Run,
  body: Body,
): number {
  const isClause =
    told !== null && told.verb.finite >= 0 && (told.kind === 'main' || told.kind === 'verb-first');
  if (isClause && told.verb.mood === 'konjunktiv-1') return 0.8; // "Meier: Brücke sei sicher"
  if (standing === 'sure') {
    if (isClause) return 0.7;
    return isDemand(document, content) ? 0.55 : 0;
  }
  // "Anna Meier: Die Bürgermeisterin wurde 60" is told about her; what she says in the text she may say in its heading
  if (!isClause || told.verb.tense === 'past') return 0;
  return body.speaking().has(document.tokens.word[phrase.head].toLowerCase()) ? 0.55 : 0;
}

/** "Keine neuen Steuern", "Löhne erhöhen", "Preise nicht abgesprochen": words that only somebody can mean. */
function isDemand(document: Document, { start, end }: Run): boolean {
  const { tag, lexeme } = document.tokens;
  if (tag[end - 1] === Tag.infinitive || tag[end - 1] === Tag.zuInfinitive) return true;
  if (/^kein(?:e[mnrs]?)?$/.test(lexeme[start]?.lower ?? '')) return true;
  for (let i = start; i < end; i++) if (tag[i] === Tag.negation) return true;
  return false;
}

/** "„Wir bauen neu“ – Meier über die Brücke", "„Wir bauen neu“: Meier im Interview". */
function quoteThenName(
  document: Document,
  s: number,
  pair: QuotePair,
  end: number,
  body: Body,
): Draft | null {
  const { tokens } = document;
  const mark = pair.close + 1;
  if (pair.close - pair.open < 4 || mark + 1 >= end) return null; // „Titanic“ is a title
  if (tokens.tag[mark] !== Tag.dash && tokens.tag[mark] !== Tag.colon && tokens.word[mark] !== '|')
    return null;
  const phrase = parseName(document, mark + 1, end);
  if (phrase === null || standingOf(document, phrase.core, body) === 'none') return null;
  // "– Meier über die Brücke" has no verb; "– Meier kommt nicht" tells something else
  for (let i = phrase.end; i < end; i++) if (tokens.tag[i] === Tag.finite) return null;
  const next = tokens.tag[phrase.end];
  if (phrase.end < end && next !== Tag.preposition && next !== Tag.bracketOpen && next !== Tag.comma)
    return null;
  return makeDraft({
    form: 'direct',
    medium: 'speech',
    content: [{ start: pair.open, end: mark }],
    frame: [{ start: mark, end }],
    speaker: phrase.speaker,
    sentence: s,
    confidence: 0.7,
    grounds: [{ part: 'form', rule: 'headline', words: textOf(document, phrase.speaker.runs) }],
  });
}

interface Name {
  readonly core: Phrase;
  readonly end: number;
  readonly speaker: SpeakerDraft;
}

/** The noun phrase without an article that begins at `at`: "Bürgermeisterin Meier (links)", "Sprecher der Polizei". */
function parseName(document: Document, at: number, limit: number): Name | null {
  const core = parsePhrase(document.tokens, at, limit, -1);
  if (core === null || core.kind === 'pronoun' || core.article >= 0 || !canSpeak(document, core)) return null;
  const end = findPhraseEnd(document, core, limit);
  return { core, end, speaker: { runs: [{ start: core.start, end }], head: core.head } };
}

function standingOf(document: Document, phrase: Phrase, body: Body): Standing {
  const { tokens } = document;
  const words = tokens.word.slice(phrase.start, phrase.head + 1);
  const name = words.join(' ');
  const head = words[words.length - 1].toLowerCase();
  if (isTopicWord(head) && !isFinding(head)) return 'none';
  if (isInformant(head)) return 'sure';
  if (describeCountry(name) !== null || describeCapital(name) !== null) return 'none';
  const outlet = describeOutlet(name);
  if (outlet !== null) return outlet.ordinary ? 'named' : 'sure';
  const organisation = describeOrganisation(name);
  if (organisation !== null)
    return organisation.sector === 'authority' || organisation.sector === 'court' ? 'sure' : 'named';
  // "Bürgermeisterin Meier": the role speaks for the name
  for (let i = phrase.start; i <= phrase.head; i++) {
    const noun = tokens.lexeme[i]?.noun ?? null;
    if (noun === null) continue;
    const lower = tokens.word[i].toLowerCase();
    if (noun.kind === 'person') return 'sure';
    if (noun.kind === 'document') return isFinding(lower) ? 'sure' : 'none';
    if (noun.kind === 'state') return 'none';
    return noun.kind === 'outlet' ? 'sure' : 'named';
  }
  for (let i = phrase.start; i < phrase.head; i++) if (tokens.lexeme[i]?.firstName != null) return 'named';
  return phrase.head === phrase.start && body.persons().has(head) ? 'named' : 'none';
}

function isWritten(document: Document, phrase: Phrase): boolean {
  const kind = document.tokens.lexeme[phrase.head]?.noun?.kind;
  return (
    kind === 'document' || kind === 'outlet' || describeOutlet(document.tokens.word[phrase.head]) !== null
  );
}

/** The clause that begins at `token`. */
function clauseFrom(document: Document, s: number, token: number): Clause | null {
  for (let c = document.firstClause[s]; c < document.firstClause[s + 1]; c++) {
    const clause = document.clauses[c];
    if (clause.pieces[0].start >= token) return clause;
  }
  return null;
}

/** What is told in another's words stays without its final stop. */
function contentEnd(document: Document, { start, end }: Run): number {
  let at = end;
  while (at > start + 1 && document.tokens.tag[at - 1] === Tag.stop) at--;
  return at;
}
