/** Whose words a sentence rests on that tells none itself: "Er kritisierte den Entwurf", "Sie legte ihren Bericht vor". */
import { reportingNoun } from '../german/reporting.ts';
import { isSaying } from '../german/words/attribution.ts';
import type { Clause } from '../language/clauses.ts';
import type { Document } from '../language/document.ts';
import { Case, findPhrases, type Phrase } from '../language/phrases.ts';
import { type Cue, findCues } from './cues.ts';
import { type Draft, makeDraft, type SpeakerDraft } from './draft.ts';
import { isRuling } from './pointing.ts';
import { speakerOf } from './roles.ts';
import { canSpeak, findSubject, phraseSpeaker } from './speakers.ts';
import { subjectSpeaks } from './telling.ts';

/**
 * "Er kritisierte den Entwurf. Dieser sei unausgereift.": whoever judges, asks or answers in a sentence speaks on,
 * though nothing of the words is told there. Only within a paragraph. `surely`: only cues that mostly carry words,
 * so that "Die Razzia begann mit drei Streifen." is none.
 */
export function stanceAt(document: Document, sentence: number, next: number, surely: boolean): Draft | null {
  const main = indicativeAt(document, sentence, next);
  const cue = main === null ? undefined : findCues(document, main)[0];
  if (main === null || cue === undefined || (surely && !takesWords(cue))) return null;
  const speaker = speakerOf(document, main, cue);
  if (speaker.head < 0 || (!cue.passive && !subjectSpeaks(document, main))) return null;
  return toldBy(document, sentence, speaker, cue);
}

const takesWords = ({ takes }: Cue): boolean =>
  Math.max(takes.clause ?? 0, takes.konjunktiv ?? 0, takes.infinitive ?? 0) >= 2;

/**
 * "Das Amt hat den Bericht vorgelegt. Demnach …", "Im Gutachten ist von Mängeln die Rede. So fehle …": the paper
 * that a sentence names, or whoever hands it over.
 */
export function paperAt(document: Document, sentence: number, next: number): Draft | null {
  const main = indicativeAt(document, sentence, next);
  if (main === null) return null;
  const phrases = findPhrases(document.tokens, main.pieces);
  const paper = phrases.find((phrase) => isPaper(document, phrase));
  if (paper === undefined) return null;
  const subject = main.verb.passive ? null : findSubject(document, main, phrases);
  const handedOver =
    subject !== null &&
    subject !== paper &&
    paper.preposition < 0 &&
    (paper.cases & (Case.accusative | Case.dative)) !== 0 &&
    canSpeak(document, subject);
  return toldBy(document, sentence, phraseSpeaker(document, handedOver ? subject : paper, main), null);
}

function isPaper({ tokens }: Document, { head }: Phrase): boolean {
  if (isRuling(tokens.lexeme[head]?.noun?.lemma ?? '')) return true;
  const entry = reportingNoun(tokens.word[head]);
  return entry?.nach === true && isSaying(entry.lemma);
}

function indicativeAt(document: Document, sentence: number, next: number): Clause | null {
  if (sentence < 0 || document.sentences[sentence].paragraph !== document.sentences[next].paragraph)
    return null;
  const main = mainClause(document, sentence);
  return main === null || main.verb.mood === 'konjunktiv-1' ? null : main;
}

function toldBy(document: Document, sentence: number, speaker: SpeakerDraft, cue: Cue | null): Draft {
  const { start, end } = document.sentences[sentence];
  return makeDraft({
    form: 'reported',
    medium: cue?.medium ?? null,
    content: [{ start, end }],
    speaker,
    sentence,
    grounds: [],
  });
}

/** The sentence's own main clause: the first that stands by itself. */
export function mainClause(document: Document, sentence: number): Clause | null {
  for (let c = document.firstClause[sentence]; c < document.firstClause[sentence + 1]; c++) {
    const clause = document.clauses[c];
    if (clause.kind === 'main') return clause;
    if (clause.kind === 'verb-first' && clause.parent < 0) return clause;
  }
  return null;
}
