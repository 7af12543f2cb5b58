import {
  type Complement,
  type ReportingPhrase,
  type ReportingVerb,
  reportingAdjective,
  reportingNoun,
  reportingPhrases,
  reportingVerb,
} from '../german/reporting.ts';
import type { Clause } from '../language/clauses.ts';
import type { Document } from '../language/document.ts';
import { Tag } from '../language/tags.ts';
import type { Act, Medium } from './reading.ts';

/** What makes a clause a report: its verb, a light verb with its noun, or a predicate adjective. */
export interface Cue {
  readonly clause: number;
  /** Tokens of the cue in order. */
  readonly tokens: readonly number[];
  readonly lemma: string;
  readonly act: Act;
  readonly medium: Medium | null;
  /** How surely each complement makes a report: 2 nearly always, 1 in a fitting sentence. */
  readonly takes: Readonly<Partial<Record<Complement, number>>>;
  readonly to: readonly string[];
  /** The content's author stands with von or durch, or is left out. */
  readonly passive: boolean;
  readonly kind: 'verb' | 'phrase' | 'adjective' | 'noun';
  /** Noun of a light-verb cue or of a noun with its content clause, or -1. */
  readonly noun: number;
}

const LINKING = new Set(['sein', 'zeigen', 'geben', 'äußern', 'werden', 'bleiben']);

/** "darauf, davon, darüber" point at the content and belong to the cue; "dagegen" does not. */
const CORRELATES = new Set(['darauf', 'davon', 'darüber', 'dazu', 'damit', 'daran', 'dafür', 'darum', 'darin', 'dahingehend', 'drauf']);

/** The cues of a clause, surest first; empty where it reports nothing. */
export function findCues(document: Document, clause: Clause): readonly Cue[] {
  const { verb } = clause;
  if (verb.main < 0) return [];
  const cues: Cue[] = [];
  const correlates = findCorrelates(document, clause);
  const impersonal = findImpersonalEs(document, clause);
  for (const lemma of lemmasOf(document, clause)) {
    for (const phrase of reportingPhrases(lemma)) {
      const cue = matchPhrase(document, clause, phrase, correlates);
      if (cue !== null) cues.push(cue);
    }
    const entry = reportingVerb(lemma);
    if (entry !== null) {
      const cue = matchVerb(clause, lemma, entry, correlates, document, impersonal);
      if (cue !== null) cues.push(cue);
    }
    if (LINKING.has(lemma)) {
      const cue = matchAdjective(document, clause, lemma);
      if (cue !== null) cues.push(cue);
    }
  }
  return cues;
}

/** Lemmas of the main verb; the finite verb's own where it is sein and stands with an adjective. */
function lemmasOf(document: Document, clause: Clause): readonly string[] {
  const { verb } = clause;
  if (verb.auxiliary !== null && verb.main === verb.finite) return [verb.auxiliary, ...verb.lemmas.filter((l) => l !== verb.auxiliary)];
  // "ließ verlauten": the phrase is listed under lassen
  if (verb.auxiliary === 'lassen') return ['lassen', ...verb.lemmas];
  void document;
  return verb.lemmas;
}

function findCorrelates(document: Document, clause: Clause): readonly number[] {
  const found: number[] = [];
  for (const piece of clause.pieces)
    for (let i = piece.start; i < piece.end; i++) {
      const word = document.tokens.lexeme[i];
      if (word !== null && document.tokens.tag[i] === Tag.adverb && CORRELATES.has(word.lower)) found.push(i);
    }
  return found;
}

/** "hieß es", "es heißt": an es with a verb that has no other subject. */
function findImpersonalEs(document: Document, clause: Clause): number {
  for (const piece of clause.pieces)
    for (let i = piece.start; i < piece.end; i++) if (document.tokens.lexeme[i]?.lower === 'es') return i;
  return -1;
}

function matchVerb(clause: Clause, lemma: string, entry: ReportingVerb, correlates: readonly number[], document: Document, impersonal: number): Cue | null {
  const { verb } = clause;
  if (entry.reflexive === true && verb.reflexive < 0) return null;
  const wanted = entry.correlate === undefined ? [] : typeof entry.correlate === 'string' ? [entry.correlate] : entry.correlate;
  const correlate = correlates.find((i) => wanted.includes(document.tokens.lexeme[i]?.lower ?? '')) ?? correlates[0] ?? -1;
  const takes: Partial<Record<Complement, number>> = { ...entry.takes };
  if (entry.correlateRequired && correlate < 0) {
    // "ging davon aus, dass" reports, "ging aus" does not; "ging von Suizid aus" does
    delete takes.clause;
    delete takes.konjunktiv;
    delete takes.infinitive;
    delete takes.quote;
  }
  const tokens = [...verb.tokens];
  if (verb.reflexive >= 0 && entry.reflexive !== undefined) tokens.push(verb.reflexive);
  if (correlate >= 0) tokens.push(correlate);
  if (impersonal >= 0 && (lemma === 'heißen' || verb.passive)) tokens.push(impersonal);
  return {
    clause: clause.id,
    tokens: tokens.sort((a, b) => a - b),
    lemma,
    act: entry.act,
    medium: entry.medium,
    takes,
    to: entry.to ?? [],
    passive: verb.passive,
    kind: 'verb',
    noun: -1,
  };
}

function matchPhrase(document: Document, clause: Clause, phrase: ReportingPhrase, correlates: readonly number[]): Cue | null {
  const { verb } = clause;
  const { tokens } = document;
  if (phrase.reflexive === true && verb.reflexive < 0) return null;
  const words: number[] = [];
  let noun = -1;
  if (phrase.infinitive !== undefined && phrase.infinitive !== null) {
    if (verb.auxiliary !== 'lassen' || !verb.lemmas.includes(phrase.infinitive)) return null;
  }
  if (phrase.noun !== null && phrase.noun !== undefined) {
    const wanted = phrase.noun.toLowerCase();
    for (const piece of clause.pieces)
      for (let i = piece.start; i < piece.end && noun < 0; i++) {
        const word = tokens.lexeme[i];
        if (word === null || !sameNoun(word.lower, wanted)) continue;
        noun = i;
      }
    if (noun < 0) return null;
    words.push(noun);
    // "der Meinung", "die Hypothese", "zu Protokoll": article and preposition belong to the cue
    const before = (phrase.before ?? '').toLowerCase().split(' ').filter((w) => w !== '');
    let i = noun - 1;
    for (let b = before.length - 1; b >= 0; b--, i--) {
      if (i < 0) return null;
      const lower = tokens.lexeme[i]?.lower;
      if (lower === before[b]) words.push(i);
      else if (tokens.tag[i] === Tag.adjective && tokens.lexeme[i - 1]?.lower === before[b]) {
        words.push(i, i - 1); // "der gegenteiligen Auffassung"
        i--;
      } else return null;
    }
    if (before.length === 0 && noun > 0 && tokens.tag[noun - 1] === Tag.article && inClause(clause, noun - 1)) words.push(noun - 1);
    if (before.length === 0 && noun > 0 && tokens.tag[noun - 1] === Tag.preposition) return null;
  } else if (phrase.before !== null && phrase.before !== undefined && phrase.before !== '') {
    const wanted = phrase.before.toLowerCase();
    let found = false;
    for (const piece of clause.pieces)
      for (let i = piece.start; i < piece.end && !found; i++) {
        if (tokens.lexeme[i]?.lower === wanted) {
          words.push(i);
          found = true;
        }
      }
    if (!found) return null;
  } else if (phrase.infinitive === undefined || phrase.infinitive === null) return null;
  const wanted = phrase.correlate === undefined || phrase.correlate === null ? [] : typeof phrase.correlate === 'string' ? [phrase.correlate] : phrase.correlate;
  const correlate = correlates.find((i) => wanted.includes(tokens.lexeme[i]?.lower ?? '')) ?? correlates[0] ?? -1;
  if (correlate >= 0) words.push(correlate);
  if (phrase.reflexive !== undefined && verb.reflexive >= 0) words.push(verb.reflexive);
  return {
    clause: clause.id,
    tokens: [...new Set([...verb.tokens, ...words])].sort((a, b) => a - b),
    lemma: [phrase.before, phrase.noun, phrase.infinitive, phrase.verb].filter((w) => w !== null && w !== undefined && w !== '').join(' '),
    act: phrase.act,
    medium: phrase.medium,
    takes: phrase.takes,
    to: phrase.to ?? [],
    passive: verb.passive,
    kind: 'phrase',
    noun,
  };
}

const inClause = (clause: Clause, token: number): boolean => clause.pieces.some((p) => token >= p.start && token < p.end);

/** Same noun in another case or number: Vorwürfe, Vorwurfs. */
function sameNoun(form: string, lemma: string): boolean {
  if (form === lemma) return true;
  if (form.length < lemma.length || form.length > lemma.length + 2) return umlautPlural(form, lemma);
  return form.startsWith(lemma) && ENDINGS.has(form.slice(lemma.length));
}

const ENDINGS = new Set(['s', 'es', 'e', 'en', 'n', 'er', 'ns']);

function umlautPlural(form: string, lemma: string): boolean {
  const plain = form.replace('ü', 'u').replace('ä', 'a').replace('ö', 'o');
  return plain !== form && plain.length <= lemma.length + 2 && plain.startsWith(lemma.slice(0, -1)) && plain.startsWith(lemma);
}

function matchAdjective(document: Document, clause: Clause, lemma: string): Cue | null {
  const { tokens } = document;
  const { verb } = clause;
  if ((lemma === 'zeigen' || lemma === 'geben' || lemma === 'äußern') && verb.reflexive < 0) return null;
  for (const piece of clause.pieces)
    for (let i = piece.start; i < piece.end; i++) {
      const word = tokens.lexeme[i];
      if (word === null || word.capital || (tokens.tag[i] !== Tag.adjective && tokens.tag[i] !== Tag.participle && tokens.tag[i] !== Tag.adverb)) continue;
      if (i + 1 < piece.end && (tokens.tag[i + 1] === Tag.noun || tokens.tag[i + 1] === Tag.adjective)) continue;
      const entry = reportingAdjective(word.lower);
      if (entry === null || !entry.verbs.includes(lemma)) continue;
      const cue = [...verb.tokens, i];
      if (lemma !== 'sein' && verb.reflexive >= 0) cue.push(verb.reflexive);
      return {
        clause: clause.id,
        tokens: [...new Set(cue)].sort((a, b) => a - b),
        lemma: `${word.lower} ${lemma}`,
        act: entry.act,
        medium: entry.medium,
        takes: entry.takes,
        to: [],
        passive: false,
        kind: 'adjective',
        noun: -1,
      };
    }
  return null;
}

/** A noun that takes the following clause as its content: "die Forderung, …", "mit der Begründung, …". */
export function findNounCue(document: Document, clause: Clause, end: number): Cue | null {
  const { tokens } = document;
  for (let i = end - 1; i >= clause.pieces[0].start && i >= end - 8; i--) {
    const t = tokens.tag[i];
    if (t === Tag.finite || t === Tag.comma) return null;
    const word = tokens.lexeme[i];
    if (t !== Tag.noun || word === null) continue;
    const entry = reportingNoun(word.word);
    if (entry === null) {
      // "die Forderung der Gewerkschaft, …": a genitive may stand between
      continue;
    }
    const words = [i];
    if (i > 0 && (tokens.tag[i - 1] === Tag.article || tokens.tag[i - 1] === Tag.possessive)) words.unshift(i - 1);
    return {
      clause: clause.id,
      tokens: words,
      lemma: word.word,
      act: entry.act,
      medium: entry.medium,
      takes: entry.takes,
      to: [],
      passive: false,
      kind: 'noun',
      noun: i,
    };
  }
  return null;
}
