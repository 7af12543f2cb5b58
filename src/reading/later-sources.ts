/** "Der Nordkurier meldet, … Das Blatt beruft sich auf Regierungskreise": whom an outlet cites, told only afterwards. */
import { describeOutlet } from '../german/nouns/outlets.ts';
import { isSourceNoun } from '../german/words/attribution.ts';
import type { Clause } from '../language/clauses.ts';
import type { Document } from '../language/document.ts';
import { findPhrases, type Phrase } from '../language/phrases.ts';
import type { Draft } from './draft.ts';
import type { RuleName } from './rules.ts';
import { findSubject, phraseSpeaker } from './speakers.ts';

/** How many sentences back what rests on the source may stand. */
const REACH = 2;

/** Adds the source to the last statement before it that cites nobody; what carries that one on shares its chain. */
export function attachLaterSources(document: Document, drafts: readonly Draft[]): void {
  for (const clause of document.clauses) {
    if (!clause.verb.lemmas.includes('berufen') || clause.verb.reflexive < 0) continue;
    const phrases = findPhrases(document.tokens, clause.pieces);
    const source = phrases.find((phrase) => isSource(document, phrase));
    if (source === undefined || !isOutlet(document, clause, phrases)) continue;
    const draft = findRested(drafts, clause.sentence);
    if (draft !== null) draft.cited = [phraseSpeaker(document, source, clause)];
  }
}

/** "auf Regierungskreise", "auf einen Beamten": what can have told it; a law cannot. */
function isSource({ tokens }: Document, { preposition, head }: Phrase): boolean {
  const word = tokens.lexeme[head];
  if (preposition < 0 || tokens.lexeme[preposition]?.lower !== 'auf' || word === null) return false;
  return word.noun !== null || isSourceNoun(word.lower) || /kreisen?$/.test(word.lower);
}

function isOutlet(document: Document, clause: Clause, phrases: readonly Phrase[]): boolean {
  const subject = findSubject(document, clause, phrases);
  if (subject === null) return false;
  const { tokens, text } = document;
  if (tokens.lexeme[subject.head]?.noun?.kind === 'outlet') return true;
  const name = text.slice(tokens.start[subject.head], tokens.end[subject.end - 1]).replace(/[„“”"»«]/g, '');
  return describeOutlet(name) !== null;
}

function findRested(drafts: readonly Draft[], sentence: number): Draft | null {
  let found: Draft | null = null;
  for (const draft of drafts) {
    if (draft.sentence >= sentence || sentence - draft.sentence > REACH) continue;
    if (draft.speaker === null || draft.speaker.head < 0 || draft.cited.length > 0 || draft.partOf !== null)
      continue;
    if (found === null || draft.sentence >= found.sentence) found = draft;
  }
  return found;
}

const SOURCED: ReadonlySet<RuleName> = new Set(['laut', 'nach', 'zufolge', 'wie']);

/** "Informanten zufolge ist laut dem „Boten“ die Lage ernst": the outlet passes on what the other source tells. */
export function joinSources(document: Document, drafts: readonly Draft[]): void {
  const before = new Map<number, Draft>();
  for (const draft of drafts) {
    const sourced = draft.grounds.some(({ part, rule }) => part === 'form' && SOURCED.has(rule));
    if (!sourced || draft.contentClause < 0) continue;
    const other = before.get(draft.contentClause);
    before.set(draft.contentClause, draft);
    if (other === undefined || other === draft) continue;
    if (namesOutlet(document, draft) === namesOutlet(document, other)) continue;
    const [outlet, source] = namesOutlet(document, draft) ? [draft, other] : [other, draft];
    if (source.speaker === null || source.reporter !== null || outlet.cited.length > 0) continue;
    source.reporter = outlet.speaker;
    outlet.cited = [source.speaker];
  }
}

function namesOutlet({ tokens, text }: Document, { speaker }: Draft): boolean {
  if (speaker === null || speaker.head < 0) return false;
  for (const { start, end } of speaker.runs)
    for (let i = start; i < end; i++) if (tokens.lexeme[i]?.noun?.kind === 'outlet') return true;
  const [run] = speaker.runs;
  const name = text.slice(tokens.start[run.start], tokens.end[run.end - 1]).replace(/[„“”"»«]/g, '');
  return describeOutlet(name.replace(/^(?:der|die|das|dem|den) /i, '')) !== null;
}
