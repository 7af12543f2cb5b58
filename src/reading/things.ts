/** What a pronoun or possessive means that is nobody: a thing, or people whom the article does not keep. */
import { isTimeNoun } from '../german/calendar/occasions.ts';
import type { Clause } from '../language/clauses.ts';
import { type Document, sentenceAt } from '../language/document.ts';
import type { Phrase } from '../language/phrases.ts';
import { Tag } from '../language/tags.ts';
import { findSubject } from './speakers.ts';
import type { Entity, World } from './world.ts';

/** Pronouns in the singular that "sein" may belong to, and those that "ihr" may belong to. */
const HIS = /^(?:dieser|jener|wer|man|jeder|keiner|einer|niemand|jemand)$/;
const THEIRS = /^(?:diese|viele|einige|manche|andere|mehrere|beide|alle)$/;

/** "Die Staaten senkten ihre Ausgaben", "Gäste, die ihre Hunde mitbringen": the subject owns, though it is no actor. */
export function isThings(
  world: World,
  subject: Phrase,
  phrase: Phrase,
  { kind, opener }: Clause,
  lower: string,
): boolean {
  const { document, byToken } = world;
  if (subject.end > phrase.start || byToken.has(subject.head)) return false;
  const plural = lower.startsWith('ihr');
  if (subject.kind === 'pronoun') {
    // "eine Erklärung, die auf ihrer Seite stand" leaves open whose page it is
    if (kind === 'relative' && opener === subject.head) return isOfPeople(document, opener, plural);
    return (plural ? THEIRS : HIS).test(document.tokens.lexeme[subject.head]?.lower ?? '');
  }
  const { gender, number } = subject;
  return plural ? number === 'plural' || gender === 'f' : gender !== 'f' && number !== 'plural';
}

/** Whether a relative pronoun stands behind a noun for people that agrees. */
function isOfPeople({ tokens }: Document, pronoun: number, plural: boolean): boolean {
  for (let i = pronoun - 1; i > pronoun - 5 && i >= 0; i--) {
    if (tokens.tag[i] !== Tag.noun) continue;
    const noun = tokens.lexeme[i]?.noun;
    return (
      (noun?.kind === 'person' || noun?.kind === 'group') &&
      plural === (tokens.lexeme[pronoun]?.lower === 'die')
    );
  }
  return false;
}

/** "Die EU ändert die Abgabe, um sie …": a thing that agrees stands between a body and the pronoun. */
export function isThingNearer(
  world: World,
  phrase: Phrase,
  found: Entity,
  gender: Entity['gender'],
): boolean {
  if (found.kind === 'person' || found.kind === 'unnamed') return false;
  const { document, byToken } = world;
  const { tokens } = document;
  const { start } = document.sentences[sentenceAt(document, phrase.head)];
  for (let i = phrase.start - 1; i >= start && byToken.get(i) !== found; i--) {
    const word = tokens.lexeme[i];
    if (word === null || tokens.tag[i] !== Tag.noun || byToken.has(i)) continue;
    if (gender !== null && word.gender === gender && !isTimeNoun(word.lower)) return true;
  }
  return false;
}

/**
 * "Die Zweige sind stark, so dass sie …", "Der Turm ist schief, so der Verein. Er …": what was told of just before was a
 * thing that agrees, or people whom the article does not keep, and no body or group.
 */
export function isThingTold(
  world: World,
  phrase: Phrase,
  clause: Clause,
  found: Entity,
  plural: boolean,
  gender: Entity['gender'],
): boolean {
  const { document, byToken, wanted } = world;
  // "Der Unfall geschah nachts. Er war betrunken": a person is told of past any thing
  if (found.kind === 'person' || found.kind === 'unnamed') return false;
  if (phrase.preposition >= 0 || (phrase.cases & 1) === 0 || wanted.has(phrase.head)) return false;
  for (let id = clause.id - 1; id >= 0; id--) {
    const before = document.clauses[id];
    if (clause.sentence - before.sentence > 1) return false;
    if (before.kind === 'relative' || before.verb.finite < 0) continue;
    if (before.pieces[0].start > phrase.head) continue;
    const subject = findSubject(document, before);
    if (subject === null || subject.kind === 'pronoun') return false;
    const entity = byToken.get(subject.head);
    if (entity !== undefined) return false;
    const word = document.tokens.lexeme[subject.head];
    if (word === null || found.last > subject.head) return false;
    return plural
      ? subject.number === 'plural'
      : subject.number !== 'plural' && word.gender === gender && !isTimeNoun(word.lower);
  }
  return false;
}
