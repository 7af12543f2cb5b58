/** Who does it and to whom: the phrases of a clause, as heads. */

import { isTimeNoun } from '../../german/calendar/occasions.ts';
import { isOfClass } from '../../german/events.ts';
import type { Clause } from '../../language/clauses.ts';
import type { Document } from '../../language/document.ts';
import { Case, findPhrases, type Phrase } from '../../language/phrases.ts';
import { Tag } from '../../language/tags.ts';
import { contracted } from '../reported.ts';
import { canSpeak, findSubject } from '../speakers.ts';

export const phrasesIn = (document: Document, clause: Clause): readonly Phrase[] =>
  findPhrases(document.tokens, clause.pieces);

export const lowerAt = (document: Document, token: number): string =>
  document.tokens.lexeme[token]?.lower ?? '';

/** The subject of a finite verb; what stands beside an infinitive is its object: "Söldner zu rekrutieren". */
export function subjectOf(document: Document, clause: Clause): Phrase | null {
  const { finite, number } = clause.verb;
  if (finite < 0) return null;
  const found = findSubject(document, clause);
  if (number !== 'plural' || (found !== null && found.end <= finite)) return found;
  // "Frankreich und Polen unterzeichneten ein Abkommen": two singulars before a plural verb
  const before = phrasesIn(document, clause).filter((p) => p.end <= finite);
  const [first] = before;
  if (first === undefined || before[before.length - 1].end !== finite) return found;
  const heads = joinedHeads(document, clause, first);
  const isPair = first.preposition < 0 && heads.length > 1 && heads.includes(before[before.length - 1].head);
  return isPair && (first.cases & Case.nominative) !== 0 ? first : found;
}

/** "vom" → von, "im" → in; empty where the phrase has no preposition. */
export function prepositionOf(document: Document, phrase: Phrase): string {
  if (phrase.preposition < 0) return '';
  const word = document.tokens.lexeme[phrase.preposition]?.lower ?? '';
  return CONTRACTED[word] ?? contracted(word);
}

const CONTRACTED: Readonly<Record<string, string>> = { im: 'in', ins: 'in', beim: 'bei' };

/** The head and those joined to it: "Lawine und Beben" are two heads, "A, B und C" three. */
export function joinedHeads(document: Document, clause: Clause, phrase: Phrase): number[] {
  const { tokens } = document;
  const heads = [phrase.head];
  const phrases = phrasesIn(document, clause);
  let at = phrases.indexOf(phrase);
  if (at < 0) return heads;
  let end = phrase.end;
  for (let i = at + 1; i < phrases.length && heads.length < 6; i++) {
    const next = phrases[i];
    const between = tokens.tag[end];
    const joins =
      next.start === end + 1 &&
      ((between === Tag.conjunction && /^(?:und|sowie|oder)$/.test(tokens.lexeme[end]?.lower ?? '')) ||
        (between === Tag.comma && (next.kind === 'name' || isListed(tokens, phrases, i))));
    if (joins && next.kind !== 'pronoun' && next.start < clauseBreak(clause, phrase.start)) {
      heads.push(next.head);
      end = next.end;
      at = i;
      continue;
    }
    // "die Minister Frankreichs und Polens": a genitive in between
    if (next.start === end && next.preposition < 0 && (next.cases & Case.genitive) !== 0) {
      end = next.end;
      continue;
    }
    break;
  }
  return heads;
}

/** "Panzer, Treibstoff und Munition": a list that ends in und. */
function isListed(tokens: Document['tokens'], phrases: readonly Phrase[], from: number): boolean {
  for (let i = from; i + 1 < phrases.length && i < from + 5; i++) {
    if (phrases[i + 1].start !== phrases[i].end + 1) return false;
    const tag = tokens.tag[phrases[i].end];
    if (tag === Tag.conjunction) return true;
    if (tag !== Tag.comma) return false;
  }
  return false;
}

/** What stands before the finite verb is not joined to what stands behind it. */
const clauseBreak = (clause: Clause, from: number): number =>
  clause.verb.finite > from && clause.kind === 'main' ? clause.verb.finite : Number.MAX_SAFE_INTEGER;

/** The subject of a clause; through "und" the one before, through "der" the noun that it means. */
export function subjectHeads(document: Document, clause: Clause, depth = 0): number[] {
  const subject = subjectOf(document, clause);
  if (subject === null) {
    if (clause.coordinated >= 0 && depth < 3)
      return subjectHeads(document, document.clauses[clause.coordinated], depth + 1);
    return [];
  }
  if (clause.kind === 'relative' && subject.head === clause.opener) {
    const meant = antecedent(document, clause);
    return meant === null ? [] : [meant];
  }
  const word = document.tokens.lexeme[subject.head]?.lower ?? '';
  if (subject.kind === 'pronoun' && /^(?:man|es|das|dies|was|wer|nichts|alles)$/.test(word)) return [];
  return joinedHeads(document, clause, subject);
}

/** "die Soldaten, die …": the head of the phrase before the comma that the relative pronoun can mean. */
export function antecedent(document: Document, clause: Clause): number | null {
  if (clause.parent < 0) return null;
  const { tokens } = document;
  const parent = document.clauses[clause.parent];
  const opener = clause.opener;
  const word = tokens.lexeme[opener]?.lower ?? '';
  let best: Phrase | null = null;
  for (const phrase of phrasesIn(document, parent)) {
    if (phrase.end > opener || phrase.kind === 'pronoun') continue;
    const { gender, number } = phrase;
    if (word === 'der' && (gender === 'n' || number === 'plural')) continue;
    if (word === 'das' && (gender === 'm' || gender === 'f' || number === 'plural')) continue;
    // a bare noun that no list knows can be a plural: "vor allem Mönche, die …"
    const open = phrase.article < 0 && phrase.end === opener - 1 && clause.verb.number === 'plural';
    if (word === 'die' && number === 'singular' && (gender === 'm' || gender === 'n') && !open) continue;
    best = phrase;
  }
  return best === null ? null : best.head;
}

/** Phrases without preposition that are neither subject nor a time. */
export function objectsOf(
  document: Document,
  clause: Clause,
): { readonly objects: Phrase[]; readonly datives: Phrase[] } {
  const subject = subjectOf(document, clause);
  const own = subject === null ? [] : joinedHeads(document, clause, subject);
  const objects: Phrase[] = [];
  const datives: Phrase[] = [];
  for (const phrase of phrasesIn(document, clause)) {
    if (own.includes(phrase.head) || phrase.preposition >= 0) continue;
    const word = document.tokens.lexeme[phrase.head];
    if (word !== null && isTimeNoun(word.lower)) continue;
    if (document.tokens.tag[phrase.head] === Tag.reflexive) continue;
    if (isGenitiveOfOther(document, clause, phrase)) continue;
    if ((phrase.cases & Case.accusative) !== 0) objects.push(phrase);
    if ((phrase.cases & Case.dative) !== 0) datives.push(phrase);
  }
  return { objects, datives };
}

/** "die Hilfe der Nachbarn": the second phrase hangs on the first. */
export function isGenitiveOfOther(document: Document, clause: Clause, phrase: Phrase): boolean {
  if ((phrase.cases & Case.genitive) === 0 || phrase.kind === 'pronoun') return false;
  const before = phrasesIn(document, clause).find((p) => p.end === phrase.start);
  if (before === undefined || before.kind === 'pronoun') return false;
  return (
    (phrase.cases & Case.accusative) === 0 ||
    (phrase.article >= 0 && /^(?:der|des)$/.test(document.tokens.lexeme[phrase.article]?.lower ?? ''))
  );
}

/** Behind one of the prepositions, and somebody or a state rather than a time. */
export function headsBehind(
  document: Document,
  clause: Clause,
  slots: readonly string[],
  among: readonly Phrase[] = phrasesIn(document, clause),
): number[] {
  for (const slot of slots)
    for (const phrase of among) {
      if (prepositionOf(document, phrase) !== slot || isTimeOrThing(document, phrase)) continue;
      return joinedHeads(document, clause, phrase);
    }
  return [];
}

export function isTimeOrThing(document: Document, phrase: Phrase): boolean {
  const word = document.tokens.lexeme[phrase.head];
  return word === null || isTimeNoun(word.lower);
}

/** Who is behind von, durch or seitens in a passive clause. */
export function agentHeads(document: Document, clause: Clause, depth = 0): number[] {
  const { tokens } = document;
  const { finite } = clause.verb;
  const subject = subjectOf(document, clause);
  const phrases = phrasesIn(document, clause);
  for (const slot of ['von', 'durch', 'seitens']) {
    let thing: Phrase | null = null;
    for (let at = phrases.length - 1; at >= 0; at--) {
      const phrase = phrases[at];
      if (prepositionOf(document, phrase) !== slot) continue;
      const word = tokens.lexeme[phrase.head];
      // "Waffen wurden von Polen aus geliefert", "von Montag an" name no doer
      const after = tokens.lexeme[phrase.end]?.lower ?? '';
      if (word === null || isTimeNoun(word.lower) || /^(?:an|bis|her|aus)$/.test(after)) continue;
      // "nordöstlich von Budapest"
      if (/lich$/.test(tokens.lexeme[phrase.preposition - 1]?.lower ?? '')) continue;
      // "Mitglieder von Verbänden wurden …": hangs on the subject
      if (subject !== null && subject.end === phrase.preposition && finite > phrase.start) continue;
      if (slot === 'von' && hangsOnNoun(document, phrases[at - 1], phrase)) continue;
      // "durch Schüsse" names the means
      if (slot === 'durch' && word.noun === null && word.firstName === null && phrase.kind !== 'name')
        continue;
      // "wurde vom Rat das Hören von Musik verboten": somebody comes before something
      if (canSpeak(document, phrase)) return joinedHeads(document, clause, phrase);
      thing ??= phrase;
    }
    if (thing !== null) return joinedHeads(document, clause, thing);
  }
  // "wurde von Beamten gestellt und festgenommen"
  if (clause.coordinated >= 0 && depth < 3 && subject === null) {
    const before = document.clauses[clause.coordinated];
    if (before.verb.passive) return agentHeads(document, before, depth + 1);
  }
  return [];
}

const AROUND =
  /^(?:nähe|umgebung|umland|umkreis|raum|zentrum|innenstadt|norden|süden|osten|westen|nord\w+|süd\w+|rand|stadtrand|ufer|grenze|vorort|kilometern?|metern?)$/;

/** "unter dem Applaus von Gästen", "für Dutzende von Familien": von goes with the noun before it. */
function hangsOnNoun({ tokens }: Document, before: Phrase | undefined, { preposition }: Phrase): boolean {
  if (before === undefined || before.end !== preposition || before.kind === 'pronoun') return false;
  const word = tokens.lexeme[before.head];
  if (word === null) return false;
  if (/^(?:dutzende|hunderte|tausende|zehntausende|hunderttausende|millionen)n?$/.test(word.lower))
    return true;
  if (before.preposition < 0) return false;
  // "in der Nähe von Bern", "im Norden von Polen"
  if (AROUND.test(word.lower)) return true;
  return /^(?:unter|mit|ohne|trotz|dank)$/.test(tokens.lexeme[before.preposition]?.lower ?? '');
}

/** A noun of the class in the phrase, the head or a part of a compound name. */
export const phraseHasClass = (
  document: Document,
  phrase: Phrase,
  names: readonly Parameters<typeof isOfClass>[1][],
): boolean => {
  const lower = document.tokens.lexeme[phrase.head]?.lower ?? '';
  return names.some((name) => isOfClass(lower, name));
};

/** "seine Festnahme", "ihr Angriff": the subject of the clause where it agrees, else the word itself. */
export function ownerHeads(document: Document, clause: Clause, phrase: Phrase, possessive: number): number[] {
  const lower = document.tokens.lexeme[possessive]?.lower ?? '';
  const subject = subjectOf(document, clause);
  if (subject === null || subject.head === phrase.head) return [possessive];
  const his = lower.startsWith('sein');
  const agrees = his
    ? subject.gender !== 'f' && subject.number !== 'plural'
    : lower.startsWith('ihr') &&
      (subject.number === 'plural' || subject.gender === 'f' || subject.gender === null);
  return agrees && canSpeak(document, subject) ? subjectHeads(document, clause) : [possessive];
}

/** "von Russland aus", "aus Polen": where it comes from, for what is sent by nobody named. */
export function originHeads(document: Document, clause: Clause): number[] {
  const { tokens } = document;
  for (const phrase of phrasesIn(document, clause)) {
    const preposition = prepositionOf(document, phrase);
    const from =
      preposition === 'aus' || (preposition === 'von' && tokens.lexeme[phrase.end]?.lower === 'aus');
    if (from && phrase.kind === 'name') return joinedHeads(document, clause, phrase);
  }
  return [];
}
