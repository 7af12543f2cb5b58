/** Noun phrases: where they stand, and which case, number and gender they leave open. */
import { isFirmWord } from '../german/nouns/firms.ts';
import { isTitle } from '../german/nouns/names.ts';
import { Case, type Cell, casesOf, cellsOf, common, DETERMINERS, PRONOUNS } from './agreement.ts';
import type { Piece } from './clause-kinds.ts';
import type { Lexeme } from './lexis.ts';
import {
  canBegin,
  findExtent,
  isCapitalAdjective,
  isStatesGenitive,
  type PhraseExtent,
} from './phrase-extent.ts';
import { Tag, type TaggedTokens } from './tags.ts';

export { Case } from './agreement.ts';
export { isNameInQuotes } from './quoted-names.ts';

/** A noun phrase up to its head noun or name: "der russische Außenminister Sergej Lawrow". */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly head: number;
  /** Preposition before it, or -1; not part of `start`. */
  readonly preposition: number;
  readonly article: number;
  /** Cases that article, adjectives and preposition leave open. */
  readonly cases: number;
  readonly number: 'singular' | 'plural' | null;
  readonly gender: 'm' | 'f' | 'n' | null;
  readonly person: 1 | 2 | 3;
  readonly kind: 'pronoun' | 'noun' | 'name';
}

/** Several rules ask for the phrases of the same clause. */
const phrasesOf = new WeakMap<readonly Piece[], readonly Phrase[]>();

/** Noun phrases of the given stretches, in order. */
export function findPhrases(tokens: TaggedTokens, pieces: readonly Piece[]): readonly Phrase[] {
  const known = phrasesOf.get(pieces);
  if (known !== undefined) return known;
  const phrases = collectPhrases(tokens, pieces);
  phrasesOf.set(pieces, phrases);
  return phrases;
}

const DAYS = /^(?:heute|gestern|vorgestern|morgen|übermorgen|jetzt|damals|dort|hier)$/;

/** An inflected adjective behind it: "zu schweren Unfällen", but "zu schwer". */
function isPrepositionZu({ tag, lexeme }: TaggedTokens, at: number, end: number): boolean {
  if (tag[at] !== Tag.zu && tag[at] !== Tag.adverb) return false;
  return (
    lexeme[at]?.lower === 'zu' &&
    at + 1 < end &&
    tag[at + 1] === Tag.adjective &&
    /e[nmr]$/.test(lexeme[at + 1]?.lower ?? '')
  );
}

function collectPhrases(tokens: TaggedTokens, pieces: readonly Piece[]): Phrase[] {
  const phrases: Phrase[] = [];
  for (const piece of pieces) {
    let i = piece.start;
    let preposition = -1;
    let prepositionEnd = -1;
    while (i < piece.end) {
      const t = tokens.tag[i];
      if (t === Tag.bracketOpen) {
        const close = closing(tokens, i, piece.end);
        i = close > 0 ? close + 1 : i + 1;
        continue;
      }
      // "als Begründung", "wie ein König" are no subjects either
      // "zu schweren Unfällen": what looks like the zu of an infinitive may have a noun behind it
      const isZu = isPrepositionZu(tokens, i, piece.end);
      if (t === Tag.preposition || isZu || (t === Tag.comparison && i > pieces[0].start)) {
        preposition = i;
        prepositionEnd = i + 1;
        i++;
        continue;
      }
      const phrase = parsePhrase(tokens, i, piece.end, prepositionEnd === i ? preposition : -1);
      if (phrase === null) {
        // "nach bisher unbestätigten Berichten": an adverb keeps the preposition
        if ((t === Tag.adverb || t === Tag.quote || t === Tag.negation) && prepositionEnd === i) {
          // "seit gestern den Rücktritt": a day that is an adverb is what the preposition governs
          const isGoverned = t === Tag.adverb && DAYS.test(tokens.lexeme[i]?.lower ?? '');
          prepositionEnd = isGoverned ? -1 : i + 1;
        }
        i++;
        continue;
      }
      phrases.push(phrase);
      i = phrase.end;
      // "an Bund und Länder": the preposition governs the second one too
      if (phrase.preposition >= 0 && i + 1 < piece.end && tokens.tag[i] === Tag.conjunction)
        prepositionEnd = i + 1;
    }
  }
  return phrases;
}

function closing(tokens: TaggedTokens, open: number, end: number): number {
  for (let i = open + 1; i < end; i++) if (tokens.tag[i] === Tag.bracketClose) return i;
  return -1;
}

/** Reads one noun phrase that begins at `at`, or null. */
export function parsePhrase(
  tokens: TaggedTokens,
  at: number,
  end: number,
  preposition: number,
): Phrase | null {
  const t = tokens.tag[at];
  if (t === Tag.pronoun || t === Tag.relative) return parsePronoun(tokens, at, preposition);
  if (!canBegin(tokens, at)) return null;
  const extent = findExtent(tokens, at, end);
  return extent.head < 0 ? null : describePhrase(extent, at, preposition);
}

function parsePronoun(tokens: TaggedTokens, at: number, preposition: number): Phrase {
  const classes = tokens.lexeme[at]?.classes ?? [];
  const cells = cellsOf(classes, PRONOUNS);
  const cases = casesOf(cells);
  const asSubject = cells.filter((c) => (c.cases & Case.nominative) !== 0);
  return {
    start: at,
    end: at + 1,
    head: at,
    preposition,
    article: -1,
    cases: preposition >= 0 ? cases & ~Case.nominative : cases,
    number: common(asSubject.map((c) => c.number)),
    gender: common(asSubject.map((c) => c.gender)),
    person: classes.find((c) => c.person !== undefined)?.person ?? 3,
    kind: 'pronoun',
  };
}

/** What article, adjectives and head say together. */
function describePhrase(extent: PhraseExtent, at: number, preposition: number): Phrase {
  const { tokens, article, head, end } = extent;
  const word = tokens.lexeme[head];
  const describing = tokens.lexeme[firstNounOf(tokens, extent.body, head)] ?? word;
  const noun = describing?.noun ?? null;
  const gender = noun?.gender ?? describing?.gender ?? null;
  const cells = fittingCells(extent, gender);
  // "die Regierung Norwegens": behind its noun the state is nothing but a genitive
  const cases =
    article < 0 &&
    head === at &&
    at > 0 &&
    tokens.tag[at - 1] === Tag.noun &&
    isStatesGenitive(tokens.word[at])
      ? Case.genitive
      : casesLeft(extent, cells, preposition);
  return {
    start: at,
    end: Math.max(end, head + 1),
    head,
    preposition,
    article,
    cases: cases === 0 ? Case.any : cases,
    number: numberOf(
      extent,
      cells.filter((c) => (c.cases & cases) !== 0),
      word,
      noun,
    ),
    gender: gender ?? genderAsSubject(cells),
    person: 3,
    kind: noun === null && isName(extent, word) ? 'name' : 'noun',
  };
}

/** "der Sprecher" is no dative: of the article's cells those of the noun's gender, or all where none is. */
function fittingCells({ tokens, article }: PhraseExtent, gender: Phrase['gender']): readonly Cell[] {
  if (article < 0) return [];
  const cells = cellsOf(tokens.lexeme[article]?.classes ?? [], DETERMINERS);
  const fitting = cells.filter(
    (c) => gender === null || c.gender === null || c.gender === gender || c.number === 'plural',
  );
  return fitting.length > 0 ? fitting : cells;
}

function casesLeft(
  { article, adjectiveCases }: PhraseExtent,
  cells: readonly Cell[],
  preposition: number,
): number {
  let cases = casesOf(cells);
  // "britischer Soldaten" may be a genitive, "Soldaten" by itself is none
  if (article < 0) cases &= adjectiveCases ?? ~Case.genitive;
  if (preposition >= 0) cases &= ~Case.nominative;
  return cases;
}

/** The article decides, then the head's ending, then what the lists know of the noun, then a numeral. */
function numberOf(
  { tokens, body, head }: PhraseExtent,
  cells: readonly Cell[],
  word: Lexeme | null,
  noun: Lexeme['noun'],
): Phrase['number'] {
  const ofArticle = common(cells.map((c) => c.number));
  if (ofArticle !== null) return ofArticle;
  if (word !== null && (word.noun?.number === 'plural' || PLURAL_SHAPE.test(word.lower))) return 'plural';
  if (noun !== null && noun.number !== 'either') return noun.number;
  return hasCardinal(tokens, body, head) ? 'plural' : null;
}

/** "der Beschuldigte": of a head that no list knows the article tells the gender. */
const genderAsSubject = (cells: readonly Cell[]): Phrase['gender'] =>
  common(
    cells.filter((c) => (c.cases & Case.nominative) !== 0 && c.number !== 'plural').map((c) => c.gender),
  );

/** "Sergej Lawrow", "Lawrow", but not "der Lawrow-Besuch" nor "Regen". */
function isName({ tokens, article, body, head }: PhraseExtent, word: Lexeme | null): boolean {
  if (word === null) return false;
  return hasFirstName(tokens, body, head) || (word.noun === null && article < 0 && !word.ordinary);
}

/** Endings that only a plural has: Äußerungen, Behörden stay open to the list, Möglichkeiten do not. */
const PLURAL_SHAPE = /(?:ungen|heiten|keiten|schaften|ionen|itäten|innen)$/;

/** "zwei Diplomaten", "14 Schiffe" */
function hasCardinal(tokens: TaggedTokens, start: number, head: number): boolean {
  for (let i = start; i < head; i++)
    if (tokens.tag[i] === Tag.number && tokens.lexeme[i]?.lower !== 'ein' && tokens.word[i] !== '1')
      return true;
  return false;
}

function hasFirstName(tokens: TaggedTokens, start: number, end: number): boolean {
  for (let i = start; i <= end; i++) if (tokens.lexeme[i]?.firstName) return true;
  return false;
}

function firstNounOf(tokens: TaggedTokens, start: number, head: number): number {
  // "die Velmer Werke AG" is one firm
  if (isFirmWord(tokens.word[head])) return head;
  // "die im Mai gewählte Präsidentin": nouns before the last adjective are none of the head's
  let from = head;
  while (from > start && tokens.tag[from - 1] !== Tag.adjective && tokens.tag[from - 1] !== Tag.participle)
    from--;
  for (let i = from; i <= head; i++) {
    const word = tokens.lexeme[i];
    if (tokens.tag[i] !== Tag.noun || word === null || isTitle(word.word)) continue;
    if (i === head || !isCapitalAdjective(tokens, i)) return i;
  }
  return head;
}
