/** Who does something in the text: what has no name becomes an actor only where it acts. */
import { describeNoun, type NounDescription } from '../german/nouns/describe.ts';
import { isStative } from '../german/words/stative.ts';
import type { Clause } from '../language/clauses.ts';
import type { Document } from '../language/document.ts';
import { Case, findPhrases, type Phrase } from '../language/phrases.ts';
import { findSubject } from './speakers.ts';

/**
 * Heads of the phrases that do something or have something done to them: subjects of verbs that are no state
 * ("Die Feuerwehr rückte aus", but "Die Bahn wird drei Kilometer lang") and agents of passives ("von Rebellen besetzt").
 * What somebody's own words let act ("„Kein Mensch kennt das“") is left to them.
 */
export function findActing(document: Document): Set<number> {
  const acting = new Set<number>();
  const quoted = findQuoted(document);
  for (const clause of document.clauses) {
    if (!isDoing(clause) || quoted[clause.verb.finite] === 1) continue;
    const phrases = findPhrases(document.tokens, clause.pieces);
    const subject = findSubject(document, clause, phrases);
    if (subject !== null && subject.kind !== 'pronoun') acting.add(subject.head);
    for (const phrase of phrases) if (isTouched(document, phrase, subject)) acting.add(phrase.head);
    if (!clause.verb.passive) continue;
    for (const phrase of phrases) if (isAgent(document, phrase)) acting.add(phrase.head);
  }
  return acting;
}

/** "Der Zug erfasste eine Radfahrerin", "Er alarmierte die Feuerwehr": the object of what is done, where it is somebody. */
function isTouched({ tokens }: Document, phrase: Phrase, subject: Phrase | null): boolean {
  const noun = tokens.lexeme[phrase.head]?.noun ?? null;
  if (noun === null || phrase === subject || phrase.preposition >= 0) return false;
  if ((phrase.cases & (Case.accusative | Case.dative)) === 0) return false;
  const relation = tokens.grammar?.relation[phrase.head];
  if (relation !== 'obj' && relation !== 'iobj') return false;
  if (noun.kind === 'organisation')
    return (
      /^(?:der|die|das|den|dem)$/.test(tokens.lexeme[phrase.article]?.lower ?? '') && !RUN.test(noun.lemma)
    );
  return isPerson(noun);
}

/** A person or several: Radfahrerin, Demonstranten; no Führung and no Konkurrenz, which are held and made. */
function isPerson({ kind, crowd, lemma }: NounDescription): boolean {
  if (kind === 'person' || crowd) return true;
  return kind === 'group' && describeNoun(lemma)?.kind === 'person';
}

/** What is run, set up or ridden rather than met: "den Betrieb einstellen", "die Bahn nehmen". */
const RUN = /(?:betrieb|einrichtung|kasse|bahn|schule|zentrum|mission|amt|börse|linie)$/i;

/** 1 for each token between quotation marks. */
function findQuoted({ tokens, quotes }: Document): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  for (const { open, close } of quotes) quoted.fill(1, open, close + 1);
  return quoted;
}

const isDoing = ({ verb }: Clause): boolean =>
  verb.finite >= 0 && verb.lemmas.length > 0 && !verb.lemmas.every((lemma) => isStative(lemma));

const isAgent = ({ tokens }: Document, { preposition, end }: Phrase): boolean =>
  preposition >= 0 &&
  /^(?:von|vom|durch)$/.test(tokens.lexeme[preposition]?.lower ?? '') &&
  tokens.lexeme[end]?.lower !== 'aus';
