import {
  type Complement,
  isPhraseNoun,
  type ReportingPhrase,
  type ReportingVerb,
  reportingAdjective,
  reportingPhrases,
  reportingVerb,
} from '../german/reporting.ts';
import type { Clause } from '../language/clauses.ts';
import type { Document } from '../language/document.ts';
import { isNegated } from '../language/negation.ts';
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
  /** "heißt es": nobody is the subject. */
  readonly impersonal: boolean;
  /** Noun of a light-verb cue or of a noun with its content clause, or -1. */
  readonly noun: number;
}

const LINKING = new Set(['sein', 'zeigen', 'geben', 'äußern', 'werden', 'bleiben']);

/** "darauf, davon, darüber" point at the content and belong to the cue; "dagegen" does not. */
const CORRELATES = new Set([
  'darauf',
  'davon',
  'darüber',
  'dazu',
  'damit',
  'daran',
  'dafür',
  'darum',
  'darin',
  'dahingehend',
  'drauf',
  'davor',
]);

/** The cues of a clause, surest first; empty where it reports nothing. */
export function findCues(document: Document, clause: Clause): readonly Cue[] {
  const known = cuesOf.get(clause);
  if (known !== undefined) return known;
  const cues = matchCues(document, clause);
  cuesOf.set(clause, cues);
  return cues;
}

/** Several rules ask for the same clause. */
const cuesOf = new WeakMap<Clause, readonly Cue[]>();

function matchCues(document: Document, clause: Clause): readonly Cue[] {
  const { verb } = clause;
  if (verb.main < 0) return [];
  const cues: Cue[] = [];
  const correlates = findCorrelates(document, clause);
  const impersonal = findImpersonalEs(document, clause);
  for (const lemma of lemmasOf(clause)) {
    for (const phrase of reportingPhrases(lemma)) {
      const cue = matchPhrase(document, clause, phrase, correlates, impersonal);
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
  return cues.length > 0 && isNegated(document, clause)
    ? cues.map((cue) => underNegation(cue, clause.verb.auxiliary))
    : cues;
}

/** "wollte nicht sagen, ob": nothing was said; "bestritt nicht, dass", "wollte nicht ausschließen, dass": nothing denied. */
function underNegation(cue: Cue, auxiliary: string | null): Cue {
  if (cue.act === 'deny' || cue.act === 'refuse') return { ...cue, act: 'assert' };
  const withheld = auxiliary === 'wollen' || auxiliary === 'können' || auxiliary === 'mögen';
  return withheld ? { ...cue, takes: {} } : cue;
}

/** Lemmas of the main verb; the finite verb's own where it is sein and stands with an adjective. */
function lemmasOf(clause: Clause): readonly string[] {
  const { verb } = clause;
  if (verb.auxiliary !== null && verb.main === verb.finite)
    return [verb.auxiliary, ...verb.lemmas.filter((l) => l !== verb.auxiliary)];
  // "sind überzeugt": a participle that is an adjective too
  if (verb.auxiliary === 'sein' && !verb.passive) return [...verb.lemmas, 'sein'];
  // "ließ verlauten": the phrase is listed under lassen
  if (verb.auxiliary === 'lassen') return ['lassen', ...verb.lemmas];
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

const GOING = /(?:gehen|kommen|treten|fahren|fallen|springen|bleiben|laufen)$/;

function matchVerb(
  clause: Clause,
  lemma: string,
  entry: ReportingVerb,
  correlates: readonly number[],
  document: Document,
  impersonal: number,
): Cue | null {
  const { verb } = clause;
  if (entry.reflexive === true && verb.reflexive < 0) return null;
  // "ist in Not geraten" is no raten: verbs of saying have haben, but for those of going ("ist davon ausgegangen")
  const withSein = verb.auxiliary === 'sein' && verb.main !== verb.finite && !verb.passive;
  if (withSein && !GOING.test(lemma)) return null;
  const correlate = pickCorrelate(document, correlates, entry.correlate ?? []);
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
    impersonal: lemma === 'heißen' && impersonal >= 0,
    noun: -1,
  };
}

function matchPhrase(
  document: Document,
  clause: Clause,
  phrase: ReportingPhrase,
  correlates: readonly number[],
  impersonal: number,
): Cue | null {
  const { verb } = clause;
  if (phrase.reflexive === true && verb.reflexive < 0) return null;
  if (phrase.impersonal && impersonal < 0) return null;
  let words: readonly number[] | null = null;
  if (phrase.noun !== null) words = findPhraseNoun(document, clause, phrase);
  else if (phrase.words !== null) words = findFixedWords(document, clause, phrase.words);
  else if (phrase.infinitive !== null) words = findFixedWords(document, clause, phrase.infinitive);
  if (words === null) return null;
  const own = [...verb.tokens, ...words];
  const correlate = pickCorrelate(document, correlates, phrase.correlate ?? []);
  if (correlate >= 0) own.push(correlate);
  if (phrase.reflexive !== undefined && verb.reflexive >= 0) own.push(verb.reflexive);
  if (phrase.impersonal) own.push(impersonal);
  return {
    clause: clause.id,
    tokens: [...new Set(own)].sort((a, b) => a - b),
    lemma: [phrase.before, phrase.noun, phrase.words, phrase.infinitive, phrase.verb]
      .filter((w) => w !== null)
      .join(' '),
    act: phrase.act,
    medium: phrase.medium,
    takes: phrase.takes,
    to: phrase.to ?? [],
    passive: verb.passive,
    kind: 'phrase',
    impersonal: phrase.impersonal === true,
    noun: phrase.noun === null ? -1 : words[words.length - 1],
  };
}

/** The correlate that the entry names, else any that points at the content. */
function pickCorrelate(document: Document, correlates: readonly number[], wanted: readonly string[]): number {
  return (
    correlates.find((i) => wanted.includes(document.tokens.lexeme[i]?.lower ?? '')) ?? correlates[0] ?? -1
  );
}

/** "der Meinung", "die Hypothese", "zu Protokoll": the noun with the article and preposition that belong to the cue; the noun last. */
function findPhraseNoun(document: Document, clause: Clause, phrase: ReportingPhrase): number[] | null {
  const { tokens } = document;
  const before = phrase.before === null ? [] : phrase.before.toLowerCase().split(' ');
  for (const piece of clause.pieces)
    for (let n = piece.start; n < piece.end; n++) {
      const word = tokens.lexeme[n];
      if (word === null || !word.capital || !isPhraseNoun(phrase, word.word, word.reporting)) continue;
      const words: number[] = [];
      let i = n - 1;
      while (i >= piece.start && (tokens.tag[i] === Tag.adjective || tokens.tag[i] === Tag.participle))
        words.unshift(i--);
      if (before.length === 0) {
        if (i >= piece.start && (tokens.tag[i] === Tag.article || tokens.tag[i] === Tag.possessive))
          words.unshift(i--);
        // a preposition that the entry does not name makes it another phrase: "nach der Kritik"
        if (i >= piece.start && tokens.tag[i] === Tag.preposition) continue;
        return [...words, n];
      }
      let b = before.length - 1;
      while (b >= 0 && i >= piece.start && tokens.lexeme[i]?.lower === before[b]) {
        words.unshift(i--);
        b--;
      }
      if (b < 0) return [...words, n];
    }
  return null;
}

/** "bekannt", "für möglich", "zu verstehen": in this order, side by side. */
function findFixedWords(document: Document, clause: Clause, fixed: string): number[] | null {
  const wanted = fixed.toLowerCase().split(' ');
  const { lexeme } = document.tokens;
  for (const piece of clause.pieces)
    for (let i = piece.start; i + wanted.length <= piece.end; i++) {
      let k = 0;
      while (k < wanted.length && lexeme[i + k]?.lower === wanted[k]) k++;
      if (k === wanted.length) return wanted.map((_, w) => i + w);
    }
  return null;
}

function matchAdjective(document: Document, clause: Clause, lemma: string): Cue | null {
  const { tokens } = document;
  const { verb } = clause;
  if ((lemma === 'zeigen' || lemma === 'geben' || lemma === 'äußern') && verb.reflexive < 0) return null;
  for (const piece of clause.pieces)
    for (let i = piece.start; i < piece.end; i++) {
      const word = tokens.lexeme[i];
      if (
        word === null ||
        word.capital ||
        (tokens.tag[i] !== Tag.adjective &&
          tokens.tag[i] !== Tag.particle &&
          tokens.tag[i] !== Tag.participle &&
          tokens.tag[i] !== Tag.adverb)
      )
        continue;
      if (i + 1 < piece.end && (tokens.tag[i + 1] === Tag.noun || tokens.tag[i + 1] === Tag.adjective))
        continue;
      const entry = reportingAdjective(word.lower);
      if (entry === null || !entry.verbs.includes(lemma)) continue;
      const cue = [...verb.tokens, i];
      if (lemma !== 'sein' && verb.reflexive >= 0) cue.push(verb.reflexive);
      const correlate = pickCorrelate(document, findCorrelates(document, clause), entry.correlate ?? []);
      if (correlate >= 0) cue.push(correlate);
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
        impersonal: false,
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
    // "es müsse ein Mandat geben, die Mission …", "nach Angaben der Stadt nicht reibungslos, …": the noun is too far
    if (t === Tag.finite || t === Tag.comma || t === Tag.infinitive || t === Tag.negation) return null;
    if (t === Tag.adjective && tokens.tag[i + 1] !== Tag.noun && tokens.tag[i + 1] !== Tag.adjective)
      return null;
    const word = tokens.lexeme[i];
    if (t !== Tag.noun || word === null) continue;
    const entry = word.reporting;
    if (entry === null) {
      // "die Forderung der Gewerkschaft, …": a genitive may stand between
      continue;
    }
    const words = [i];
    if (i > 0 && (tokens.tag[i - 1] === Tag.article || tokens.tag[i - 1] === Tag.possessive))
      words.unshift(i - 1);
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
      impersonal: false,
      noun: i,
    };
  }
  return null;
}
