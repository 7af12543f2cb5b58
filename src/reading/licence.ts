/** Which cue allows which clause as its content. */
import type { Clause } from '../language/clauses.ts';
import type { Document } from '../language/document.ts';
import { Case, findPhrases } from '../language/phrases.ts';
import { Tag } from '../language/tags.ts';
import { type Cue, findCues } from './cues.ts';
import type { SpeakerDraft } from './draft.ts';
import type { RuleName } from './rules.ts';
import { canSpeak, findPhraseEnd, findSubject } from './speakers.ts';

const RELATIVE =
  /^(?:wonach|worauf|woraufhin|wobei|wodurch|womit|wovon|worin|wofür|wogegen|weswegen|weshalb)$/;

/** What a content clause asks of its cue, or null where it is no content. */
export function licence(
  document: Document,
  content: Clause,
  cue: Cue,
): { rule: RuleName; strength: number } | null {
  const { tokens } = document;
  const { kind, verb } = content;
  if (kind === 'subordinate') {
    const opener = tokens.lexeme[content.opener]?.lower;
    if (opener !== 'dass' && opener !== 'daß' && opener !== 'ob') return null;
    // "so dass", "ohne dass" tell a consequence
    if (
      /^(?:so|ohne|statt|anstatt|außer|ausser|als)$/.test(tokens.lexeme[content.opener - 1]?.lower ?? '') &&
      content.opener > content.pieces[0].start
    )
      return null;
    return cue.takes.clause ? { rule: 'frame-before-clause', strength: cue.takes.clause } : null;
  }
  // "…, wonach", "…, wobei" go on with the sentence
  if (kind === 'interrogative' && RELATIVE.test(tokens.lexeme[content.opener]?.lower ?? '')) return null;
  // "Er erklärte, wie es dazu kam"
  if (kind === 'comparative' && tokens.lexeme[content.opener]?.lower === 'wie' && content.verb.finite >= 0)
    return cue.takes.clause === 2 && findCues(document, content).length === 0
      ? { rule: 'frame-before-clause', strength: 2 }
      : null;
  if (kind === 'interrogative')
    return cue.takes.clause ? { rule: 'frame-before-clause', strength: Math.min(cue.takes.clause, 2) } : null;
  if (kind === 'infinitive') {
    if (content.opener >= 0 || !cue.takes.infinitive) return null;
    return { rule: 'frame-before-infinitive', strength: cue.takes.infinitive };
  }
  if ((kind === 'main' || kind === 'verb-first') && verb.finite >= 0) {
    // "Er habe gewarnt, sei aber ausgelacht worden" goes on with the same subject
    if (kind === 'verb-first' && findSubject(document, content) === null) return null;
    const colon = content.pieces[0].start > 0 && tokens.tag[content.pieces[0].start - 1] === Tag.colon;
    const sure = verb.mood === 'konjunktiv-1' || verb.mood === 'konjunktiv-2';
    const strength = cue.takes.konjunktiv ?? 0;
    if (content.coordinated >= 0 || tokens.tag[content.pieces[0].start] === Tag.conjunction) return null;
    if (sure && strength > 0)
      return { rule: colon ? 'colon-before-clause' : 'frame-before-konjunktiv', strength };
    // without a Konjunktiv only a cue with no other object can mean the next clause: "Er sagt, er kommt."
    if (
      strength < 2 ||
      colon ||
      kind !== 'main' ||
      cue.kind === 'noun' ||
      cue.passive ||
      hasObject(document, cue)
    )
      return null;
    if (verb.mood === 'ambiguous') return { rule: 'frame-before-konjunktiv', strength };
    if (verb.mood === 'indicative') return { rule: 'frame-before-indicative', strength: 1 };
  }
  return null;
}

/** Does the cue's clause say already what was said? "klagte über Unwohlsein, …", "bemerkte die Probleme, …" */
function hasObject(document: Document, cue: Cue): boolean {
  const clause = document.clauses[cue.clause];
  const phrases = findPhrases(document.tokens, clause.pieces);
  const subject = findSubject(document, clause, phrases);
  return phrases.some((p) => {
    if (p === subject || p.start === subject?.start || cue.tokens.includes(p.head)) return false;
    const preposition = p.preposition >= 0 ? (document.tokens.lexeme[p.preposition]?.lower ?? '') : '';
    if (preposition !== '')
      return !cue.to.includes(preposition) && (cue.takes[preposition as keyof typeof cue.takes] ?? 0) > 0;
    return (
      p.kind !== 'pronoun' &&
      (p.cases & Case.accusative) !== 0 &&
      subject !== null &&
      p.start >= findPhraseEnd(document, subject, document.sentences[clause.sentence].end)
    );
  });
}

/** A cue that reports only sometimes needs somebody who can speak, or a Konjunktiv. */
export function weakIsEnough(
  document: Document,
  clause: Clause,
  cue: Cue,
  speaker: SpeakerDraft,
  content: Clause,
): boolean {
  const { mood } = content.verb;
  if (mood === 'konjunktiv-1' || mood === 'konjunktiv-2') return true;
  if (cue.kind === 'noun') return speaker.head >= 0;
  if (cue.passive) return true;
  const subject = findSubject(document, clause);
  if (subject === null || !canSpeak(document, subject)) return false;
  // "Diese bedeutet, dass …": a demonstrative may be a thing
  return (
    subject.kind !== 'pronoun' ||
    !/^(?:dies|diese|dieses|das|die|der)$/.test(document.tokens.lexeme[subject.head]?.lower ?? '') ||
    clause.kind === 'relative'
  );
}
