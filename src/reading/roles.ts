/** Who speaks, to whom, and on whose word, in the clause of a cue. */
import { reportingNoun } from '../german/reporting.ts';
import type { Clause } from '../language/clauses.ts';
import type { Document } from '../language/document.ts';
import { Case, findPhrases, type Phrase } from '../language/phrases.ts';
import { TokenKind } from '../language/tokens.ts';
import { type Cue, findCues } from './cues.ts';
import { NO_SPEAKER, type SpeakerDraft } from './draft.ts';
import { canSpeak, findSpeaker, findSubject, phraseSpeaker } from './speakers.ts';

/** Who the clause says is speaking. */
export function speakerOf(document: Document, clause: Clause, cue: Cue): SpeakerDraft {
  if (cue.impersonal || cue.lemma === 'hervorgehen') return documentSpeaker(document, clause);
  if (cue.kind === 'noun') return nounSpeaker(document, clause, cue);
  if (cue.lemma === 'zitieren') return citedSpeaker(document, clause, cue);
  const speaker = findSpeaker(document, clause, cue.passive);
  if (speaker.head >= 0) {
    const word = document.tokens.lexeme[speaker.head]?.lower;
    if (word === 'es') return documentSpeaker(document, clause);
    return speaker;
  }
  if (cue.passive) return paperSpeaker(document, clause);
  // "Aus Regierungskreisen verlautete, …"
  if (clause.coordinated < 0) return documentSpeaker(document, clause);
  // "X kam und sagte": the subject stands before the conjunction
  const before = document.clauses[clause.coordinated];
  return findSpeaker(document, before, before.verb.passive);
}

/** "zitierte das Blatt die Quelle", "wird der Minister zitiert": who is cited speaks. */
function citedSpeaker(document: Document, clause: Clause, cue: Cue): SpeakerDraft {
  const subject = findSubject(document, clause);
  if (subject === null) return NO_SPEAKER;
  if (cue.passive) return phraseSpeaker(document, subject, clause);
  const object = findPhrases(document.tokens, clause.pieces).find(
    (p) =>
      p !== subject &&
      p.start > subject.start &&
      p.preposition < 0 &&
      (p.cases & Case.accusative) !== 0 &&
      canSpeak(document, p),
  );
  return phraseSpeaker(document, object ?? subject, clause);
}

/** "zitierte das Blatt die Quelle": the paper, where somebody else is cited. */
export function reporterOf(
  document: Document,
  clause: Clause,
  cue: Cue,
  speaker: SpeakerDraft,
): SpeakerDraft | null {
  if (cue.lemma !== 'zitieren') return findMouthpiece(document, clause, speaker);
  const reporter = cue.passive ? findSpeaker(document, clause, true) : findSpeaker(document, clause, false);
  if (reporter.head < 0 || reporter.head === speaker.head) return null;
  // "das Blatt die Quelle": two phrases side by side are not one
  const { start } = reporter.runs[0];
  return {
    runs: [
      {
        start,
        end: Math.min(
          reporter.runs[0].end,
          speaker.runs[0]?.start > start ? speaker.runs[0].start : reporter.runs[0].end,
        ),
      },
    ],
    head: reporter.head,
  };
}

/** "ließ über seinen Anwalt erklären": who passes on what another lets him say. */
function findMouthpiece(document: Document, clause: Clause, speaker: SpeakerDraft): SpeakerDraft | null {
  const { tokens } = document;
  const { finite } = clause.verb;
  if (
    finite < 0 ||
    speaker.head < 0 ||
    !/^(?:lässt|lassen|ließ|ließen|läßt|ließe)$/.test(tokens.lexeme[finite]?.lower ?? '')
  )
    return null;
  const phrase = findPhrases(tokens, clause.pieces).find(
    (p) =>
      p.preposition >= 0 &&
      /^(?:über|durch)$/.test(tokens.lexeme[p.preposition]?.lower ?? '') &&
      p.head !== speaker.head &&
      canSpeak(document, p),
  );
  if (phrase === undefined) return null;
  const kind = tokens.lexeme[phrase.head]?.noun?.kind;
  return kind === 'person' || kind === 'group' || kind === 'organisation' || phrase.kind === 'name'
    ? phraseSpeaker(document, phrase, clause)
    : null;
}

/** "heißt es in einer Erklärung", "geht aus dem Bericht hervor": the paper speaks. */
function documentSpeaker(document: Document, clause: Clause): SpeakerDraft {
  for (const phrase of findPhrases(document.tokens, clause.pieces)) {
    if (phrase.preposition < 0) continue;
    const preposition = document.tokens.lexeme[phrase.preposition]?.lower ?? '';
    if (!/^(?:in|im|aus|von|vom|seitens|bei|beim)$/.test(preposition)) continue;
    // "hieß es aus dem Landhaus": the house stands for those in it
    const house =
      preposition === 'aus' && document.tokens.lexeme[phrase.head] !== null && phrase.article >= 0;
    if (!house && !canSpeak(document, phrase)) continue;
    return phraseSpeaker(document, phrase, clause);
  }
  return NO_SPEAKER;
}

/** "In einem Bericht des Amtes wird vermutet, …": of what stands with a passive only a paper speaks, no place or time. */
function paperSpeaker(document: Document, clause: Clause): SpeakerDraft {
  const { tokens } = document;
  const paper = findPhrases(tokens, clause.pieces).find(
    ({ preposition, head }) =>
      preposition >= 0 &&
      /^(?:in|im|aus)$/.test(tokens.lexeme[preposition]?.lower ?? '') &&
      (tokens.lexeme[head]?.noun?.kind === 'document' || reportingNoun(tokens.word[head])?.nach === true),
  );
  return paper === undefined ? NO_SPEAKER : phraseSpeaker(document, paper, clause);
}

/** Whoever does these with somebody's words did not say them: "wies den Vorwurf zurück, er habe …". */
const OPPOSING: ReadonlySet<string> = new Set(['deny', 'refuse', 'criticise', 'condemn', 'confirm', 'agree']);

/**
 * "die Forderung der Gewerkschaft, …" is hers; "äußerte die Hoffnung, …" and "mit der Begründung, …" are the
 * subject's; "reagierte auf den Vorwurf, …" is nobody's whom the clause names.
 */
function nounSpeaker(document: Document, clause: Clause, cue: Cue): SpeakerDraft {
  const { tokens } = document;
  const phrases = findPhrases(tokens, clause.pieces);
  const own = phrases.find((p) => p.head === cue.noun) ?? null;
  const subject = findSubject(document, clause, phrases);
  const speaks = subject !== null && subject.head !== cue.noun && canSpeak(document, subject);
  const verbs = findCues(document, clause);
  const preposition =
    own !== null && own.preposition >= 0 ? (tokens.lexeme[own.preposition]?.lower ?? '') : '';
  const uttered = preposition === '' && verbs.length > 0 && !verbs.some((v) => OPPOSING.has(v.act));
  if (speaks && (uttered || /^(?:mit|in|unter|im)$/.test(preposition)))
    return phraseSpeaker(document, subject, clause);
  const owner = phrases.find((p) => p.start === cue.noun + 1 && (p.cases & Case.genitive) !== 0);
  if (owner !== undefined) return phraseSpeaker(document, owner, clause);
  const by = phrases.find(
    (p) =>
      p.preposition === cue.noun + 1 &&
      /^(?:von|vom|aus|durch|seitens)$/.test(tokens.lexeme[p.preposition]?.lower ?? ''),
  );
  if (by !== undefined) return phraseSpeaker(document, by, clause);
  return speaks && preposition === '' && verbs.length === 0
    ? phraseSpeaker(document, subject, clause)
    : NO_SPEAKER;
}

/** "warf Russland vor", "appellierte an die Regierung", "forderte ihn auf": only what the cue asks for. */
export function findAddressee(
  document: Document,
  clause: Clause,
  cue: Cue,
  speaker: SpeakerDraft,
): SpeakerDraft | null {
  if (cue.to.length === 0) return null;
  const phrases = findPhrases(document.tokens, clause.pieces);
  const free = phrases.filter(
    (p) =>
      !speaker.runs.some((r) => p.start >= r.start && p.start < r.end) &&
      canSpeak(document, p) &&
      !cue.tokens.includes(p.head),
  );
  for (const way of cue.to) {
    let found: Phrase | undefined;
    if (way === 'dative')
      found = free.find(
        (p) =>
          p.preposition < 0 &&
          (p.cases & 4) !== 0 &&
          ((p.cases & 1) === 0 || speaker.head >= 0) &&
          (p.cases !== 15 || isPersonal(document, p)),
      );
    else if (way === 'accusative')
      found = free.find(
        (p) =>
          (p.preposition < 0 && (p.cases & 8) !== 0 && ((p.cases & 1) === 0 || speaker.head >= 0)) ||
          (cue.passive && p.preposition < 0 && (p.cases & 1) !== 0),
      );
    else found = free.find((p) => p.preposition >= 0 && document.tokens.lexeme[p.preposition]?.lower === way);
    if (found !== undefined) return phraseSpeaker(document, found, clause);
  }
  return null;
}

/** A bare noun without case: only a country, a body or a person is addressed. */
function isPersonal(document: Document, phrase: Phrase): boolean {
  const word = document.tokens.lexeme[phrase.head];
  return (
    word !== null &&
    (word.noun !== null || phrase.kind === 'name') &&
    document.tokens.kind[phrase.head] === TokenKind.word
  );
}

/** "unter Berufung auf das Ministerium": whose word the speaker passes on. */
export function findCited(document: Document, clause: Clause): SpeakerDraft[] {
  const { tokens } = document;
  const found: SpeakerDraft[] = [];
  for (const piece of clause.pieces)
    for (let i = piece.start; i + 3 < piece.end; i++) {
      if (
        !/^(?:unter|mit)$/.test(tokens.lexeme[i]?.lower ?? '') ||
        !/^(?:Berufung|Verweis|Hinweis|Bezug)$/.test(tokens.word[i + 1]) ||
        tokens.lexeme[i + 2]?.lower !== 'auf'
      )
        continue;
      const phrase = findPhrases(tokens, [{ start: i + 3, end: piece.end }])[0];
      if (phrase !== undefined) found.push(phraseSpeaker(document, phrase, clause));
    }
  return found;
}
