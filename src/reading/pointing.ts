/** Words that point back at what was said: Dies teilte X mit, danach. */
import type { Document } from '../language/document.ts';
import { Tag } from '../language/tags.ts';
import { attributedDraft } from './attributed.ts';
import { findCues } from './cues.ts';
import type { Draft } from './draft.ts';
import { clauseEnd, trimStop } from './extent.ts';
import { canSpeak, findSpeaker, findSubject } from './speakers.ts';

/** Papers by whose terms something is so. */
const RULING =
  /(?:bericht|studie|gutachten|plan|gesetz|entwurf|urteil|umfrage|beschluss|regelung|statistik|papier|vertrag|abkommen|liste|meldung|dokument|untersuchung)$/i;

export const isRuling = (lemma: string): boolean => RULING.test(lemma);

/** "einen Plan … Danach solle": danach points at a paper only where one was named; else it is a time. */
export function namesPaper(document: Document, sentence: number): boolean {
  if (sentence < 0) return false;
  for (let i = document.sentences[sentence].start; i < document.sentences[sentence].end; i++)
    if (isRuling(document.tokens.lexeme[i]?.noun?.lemma ?? '')) return true;
  return false;
}

/** "Dies teilte X mit.", "Das sagte X.": the sentence before is what was said. */
export function findPointingBack(document: Document, sentence: number): Draft | null {
  if (sentence === 0) return null;
  const { tokens, clauses } = document;
  const own = document.sentences[sentence];
  const before = document.sentences[sentence - 1];
  if (before.kind !== 'sentence' || before.paragraph !== own.paragraph) return null;
  const clause = clauses[document.firstClause[sentence]];
  if (clause === undefined || clause.kind !== 'main') return null;
  const word = tokens.lexeme[own.start]?.lower;
  if (word !== 'das' && word !== 'dies' && word !== 'dieses') return null;
  if (tokens.tag[own.start] !== Tag.pronoun && clause.verb.finite !== own.start + 1) return null;
  if (clause.verb.finite !== own.start + 1 || clause.verb.mood === 'konjunktiv-1') return null;
  const cue = findCues(document, clause).find(
    (c) => (c.takes.konjunktiv ?? c.takes.clause ?? c.takes.noun ?? 0) > 0 && !c.passive && c.kind === 'verb',
  );
  if (cue === undefined || ((cue.takes.konjunktiv ?? 0) < 2 && (cue.takes.clause ?? 0) < 2)) return null;
  const speaker = findSpeaker(document, clause, cue.passive);
  const subject = findSubject(document, clause);
  if (subject === null || !canSpeak(document, subject) || subject.start === own.start) return null;
  const end = trimStop(document, clauseEnd(document, clause));
  const content = [
    { start: before.start, end: trimStop(document, before.end) },
    { start: own.start, end: own.start + 1 },
  ];
  const draft = attributedDraft(
    document,
    clause,
    clause,
    content,
    [{ start: own.start + 1, end }],
    cue.tokens,
    speaker,
    'pointing-back',
    cue.medium,
  );
  draft.sentence = sentence - 1;
  draft.act = cue.act;
  return draft;
}
