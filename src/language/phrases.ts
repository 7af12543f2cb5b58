import { isCalendarName } from '../german/calendar.ts';
import { isNameParticle, isTitle } from '../german/nouns/names.ts';
import type { WordClass } from '../german/words/closed.ts';
import type { Piece } from './clauses.ts';
import { isBoundary, Tag, type TaggedTokens } from './tags.ts';
import { TokenKind } from './tokens.ts';

/** Cases as bits, so that agreement is an `&`. */
export const Case = { nominative: 1, genitive: 2, dative: 4, accusative: 8, any: 15 } as const;

const CASE_BITS = {
  nom: Case.nominative,
  gen: Case.genitive,
  dat: Case.dative,
  acc: Case.accusative,
} as const;

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

interface Cell {
  readonly cases: number;
  readonly gender: 'm' | 'f' | 'n' | null;
  readonly number: 'singular' | 'plural' | null;
}

const DETERMINERS = new Set(['ART', 'PDAT', 'PIAT', 'PIDAT', 'PPOSAT', 'PWAT', 'PRELAT']);
const PRONOUNS = new Set(['PPER', 'PDS', 'PIS', 'PRELS', 'PWS', 'PPOSS', 'PIAT', 'PIDAT', 'PDAT']);

function cellsOf(classes: readonly WordClass[], tags: ReadonlySet<string>): Cell[] {
  const cells: Cell[] = [];
  for (const c of classes) {
    if (!tags.has(c.tag)) continue;
    let cases = 0;
    for (const k of c.case ?? []) cases |= CASE_BITS[k];
    if (cases === 0) cases = Case.any;
    const genders = c.gender ?? [null];
    for (const gender of genders) cells.push({ cases, gender, number: c.number ?? null });
  }
  return cells;
}

/** Cases of an adjective without a determiner: "britischer Soldaten", "russische Behörden". */
function strongCases(lower: string): number {
  if (lower.endsWith('em')) return Case.dative;
  if (lower.endsWith('en')) return Case.dative | Case.accusative | Case.genitive;
  if (lower.endsWith('er')) return Case.nominative | Case.genitive | Case.dative;
  return Case.any;
}

/** Noun phrases of the given stretches, in order. */
export function findPhrases(tokens: TaggedTokens, pieces: readonly Piece[]): Phrase[] {
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
      if (t === Tag.preposition || (t === Tag.comparison && i > pieces[0].start)) {
        preposition = i;
        prepositionEnd = i + 1;
        i++;
        continue;
      }
      const phrase = parsePhrase(tokens, i, piece.end, prepositionEnd === i ? preposition : -1);
      if (phrase === null) {
        // "nach bisher unbestätigten Berichten": an adverb keeps the preposition
        if ((t === Tag.adverb || t === Tag.quote || t === Tag.negation) && prepositionEnd === i)
          prepositionEnd = i + 1;
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
  const { tag, lexeme } = tokens;
  const first = lexeme[at];
  const t = tag[at];
  if (t === Tag.pronoun || t === Tag.relative) {
    const cells = first === null ? [] : cellsOf(first.classes, PRONOUNS);
    let cases = 0;
    for (const cell of cells) cases |= cell.cases;
    const classes = first?.classes.find((c) => c.person !== undefined);
    return {
      start: at,
      end: at + 1,
      head: at,
      preposition,
      article: -1,
      cases: preposition >= 0 ? (cases || Case.any) & ~Case.nominative : cases || Case.any,
      number: common(cells.filter((c) => (c.cases & Case.nominative) !== 0).map((c) => c.number)),
      gender: common(cells.filter((c) => (c.cases & Case.nominative) !== 0).map((c) => c.gender)),
      person: classes?.person ?? 3,
      kind: 'pronoun',
    };
  }
  let i = at;
  let article = -1;
  let cells: Cell[] = [];
  if (t === Tag.article || t === Tag.possessive) {
    article = at;
    cells = first === null ? [] : cellsOf(first.classes, DETERMINERS);
    i++;
  }
  const bodyStart = i;
  let adjective = Case.any as number;
  let sawAdjective = false;
  let head = -1;
  while (i < end) {
    const k = tag[i];
    if (k === Tag.quote) {
      // "die Zeitung „Times“": a name in marks behind its kind
      if (head >= 0 && NAMED_KINDS.has(lexeme[head]?.noun?.kind ?? '')) {
        const close = closingQuote(tokens, i, end);
        if (close > 0 && isNameInQuotes(tokens, i, close)) i = close + 1;
        break;
      }
      // „Spiegel“ inside a phrase: marks are part of it where a noun follows
      const next = i + 1 < end ? tag[i + 1] : -1;
      if (
        head < 0 &&
        (next === Tag.noun || next === Tag.adjective || next === Tag.article || next === Tag.number)
      ) {
        const close = closingQuote(tokens, i, end);
        if (close > 0) {
          head = lastNoun(tokens, i, close);
          i = close + 1;
          if (head >= 0) break;
          continue;
        }
      }
      break;
    }
    if (
      head < 0 &&
      (k === Tag.adjective ||
        k === Tag.number ||
        (k === Tag.participle && i + 1 < end && isNominalTag(tag[i + 1])))
    ) {
      if (k === Tag.adjective && lexeme[i] !== null && article < 0) {
        adjective &= strongCases(lexeme[i]!.lower);
        sawAdjective = true;
      }
      i++;
      continue;
    }
    if (head < 0 && k === Tag.adverb && (i > bodyStart || article >= 0) && nounAhead(tokens, i + 1, end)) {
      i++; // "die bereits angekündigten Streiks"
      continue;
    }
    if (
      head < 0 &&
      (k === Tag.comma || (k === Tag.conjunction && i > bodyStart)) &&
      i > bodyStart &&
      i + 1 < end &&
      tag[i - 1] === Tag.adjective &&
      tag[i + 1] === Tag.adjective
    ) {
      i++; // "der erste und letzte Tag", "eine neue, bessere Regelung"
      continue;
    }
    if (head < 0 && k === Tag.preposition && article >= 0) {
      // "die in dem Bündnis organisierten Kräfte"
      const attribute = participialAttribute(tokens, i, end);
      if (attribute < 0) break;
      i = attribute;
      continue;
    }
    if (k === Tag.noun || tokens.kind[i] === TokenKind.abbreviation) {
      if (head >= 0 && !continuesName(tokens, head, i)) break;
      head = i;
      i++;
      continue;
    }
    // "Ursula von der Leyen", "Ole von Beust", "Karl-Theodor zu Guttenberg"
    if (
      head >= 0 &&
      (k === Tag.preposition || k === Tag.zu || k === Tag.article || k === Tag.adverb) &&
      lexeme[i] !== null &&
      isNameParticle(lexeme[i]!.lower) &&
      lexeme[head]?.firstName
    ) {
      let n = i + 1;
      while (n < end && n < i + 3 && lexeme[n] !== null && isNameParticle(lexeme[n]!.lower)) n++;
      if (n < end && tag[n] === Tag.noun && lexeme[n]?.noun === null) {
        head = n;
        i = n + 1;
        continue;
      }
    }
    break;
  }
  if (head < 0) {
    // "die 45-Jährige", "der Jüngere": an adjective can be the head where a determiner stands before it
    if (article >= 0 && i > bodyStart && lexeme[i - 1]?.capital) head = i - 1;
    else if (i > bodyStart && tag[i - 1] === Tag.number && article < 0) head = i - 1;
    else return null;
  }
  const word = lexeme[head];
  const describe = lexeme[firstNounOf(tokens, bodyStart, head)] ?? word;
  const noun = describe?.noun ?? null;
  const gender = noun?.gender ?? describe?.gender ?? null;
  const fitting = cells.filter(
    (c) => gender === null || c.gender === null || c.gender === gender || c.number === 'plural',
  );
  const used = fitting.length > 0 ? fitting : cells;
  let cases = 0;
  for (const cell of used) cases |= cell.cases;
  if (used.length === 0) cases = Case.any;
  if (article < 0 && sawAdjective) cases &= adjective;
  if (article < 0 && !sawAdjective) cases &= ~Case.genitive;
  if (preposition >= 0) cases &= ~Case.nominative;
  let number = common(used.filter((c) => (c.cases & cases) !== 0).map((c) => c.number));
  if (number === null && word !== null && PLURAL_SHAPE.test(word.lower)) number = 'plural';
  else if (article < 0) number = noun !== null && noun.number !== 'either' ? noun.number : null;
  else if (number === null && noun !== null && noun.number !== 'either') number = noun.number;
  if (number === null && hasCardinal(tokens, bodyStart, head)) number = 'plural';
  const name =
    noun === null &&
    word !== null &&
    (hasFirstName(tokens, bodyStart, head) || (word.noun === null && article < 0 && !word.ordinary));
  return {
    start: at,
    end: i > head + 1 ? i : head + 1,
    head,
    preposition,
    article,
    cases: cases === 0 ? Case.any : cases,
    number,
    gender:
      gender ??
      common(
        used.filter((c) => (c.cases & Case.nominative) !== 0 && c.number !== 'plural').map((c) => c.gender),
      ),
    person: 3,
    kind: name ? 'name' : 'noun',
  };
}

/** Kinds that bear names in marks: the paper „Times“, the group „Freiheit“. */
const NAMED_KINDS = new Set(['outlet', 'organisation', 'group', 'document']);

/** Endings that only a plural has: Äußerungen, Behörden stay open to the list, Möglichkeiten do not. */
const PLURAL_SHAPE = /(?:ungen|heiten|keiten|schaften|ionen|itäten|innen)$/;

const isNominalTag = (t: number): boolean =>
  t === Tag.noun || t === Tag.adjective || t === Tag.number || t === Tag.participle || t === Tag.quote;

function nounAhead(tokens: TaggedTokens, from: number, end: number): boolean {
  for (let i = from; i < end && i < from + 4; i++) {
    const t = tokens.tag[i];
    if (t === Tag.noun) return true;
    if (t !== Tag.adjective && t !== Tag.adverb && t !== Tag.participle && t !== Tag.number) return false;
  }
  return false;
}

/** A preposition behind an article opens a participial attribute: a participle or adjective and a noun end it. Its token, or -1. */
function participialAttribute(tokens: TaggedTokens, from: number, end: number): number {
  for (let i = from + 1; i + 1 < end && i < from + 12; i++) {
    const t = tokens.tag[i];
    if (isBoundary(t) || t === Tag.finite) return -1;
    if (
      (t === Tag.adjective || t === Tag.participle) &&
      (tokens.tag[i + 1] === Tag.noun || tokens.tag[i + 1] === Tag.adjective) &&
      (tokens.tag[i - 1] === Tag.noun || tokens.tag[i - 1] === Tag.adverb)
    )
      return i;
  }
  return -1;
}

function closingQuote(tokens: TaggedTokens, open: number, end: number): number {
  for (let i = open + 1; i < end && i < open + 12; i++) if (tokens.tag[i] === Tag.quote) return i;
  return -1;
}

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

/** Marks around capitals only are a name: „Times“, „Der Spiegel“. */
export function isNameInQuotes(tokens: TaggedTokens, open: number, close: number): boolean {
  let names = 0;
  for (let i = open + 1; i < close; i++) {
    const word = tokens.lexeme[i];
    if (word === null) {
      if (tokens.tag[i] === Tag.stop || tokens.tag[i] === Tag.comma) return false;
      continue;
    }
    if (word.capital) names++;
    else if (!SMALL_IN_NAMES.has(word.lower)) return false;
  }
  return names > 0;
}

const SMALL_IN_NAMES = new Set([
  'der',
  'die',
  'das',
  'des',
  'dem',
  'den',
  'für',
  'und',
  'of',
  'the',
  'de',
  'la',
  'le',
  'et',
  'im',
  'in',
  'am',
  'an',
  'von',
  'vom',
  'zur',
  'zum',
  'ohne',
  'online',
  'aktuell',
]);

function lastNoun(tokens: TaggedTokens, start: number, end: number): number {
  for (let i = end - 1; i >= start; i--) if (tokens.tag[i] === Tag.noun) return i;
  return -1;
}

function firstNounOf(tokens: TaggedTokens, start: number, head: number): number {
  // "die im Mai gewählte Präsidentin": nouns before the last adjective are none of the head's
  let from = head;
  while (from > start && tokens.tag[from - 1] !== Tag.adjective && tokens.tag[from - 1] !== Tag.participle)
    from--;
  for (let i = from; i <= head; i++) {
    const word = tokens.lexeme[i];
    if (tokens.tag[i] === Tag.noun && word !== null && !isTitle(word.word)) return i;
  }
  return head;
}

/** "Außenminister Sergej Lawrow" is one phrase, "Lawrow Reportern" two. */
function continuesName(tokens: TaggedTokens, head: number, i: number): boolean {
  const before = tokens.lexeme[head];
  const word = tokens.lexeme[i];
  if (before === null || word === null) return tokens.kind[i] !== TokenKind.url;
  // "am Montag Landrat Jan Petersen"
  if (isCalendarName(before.lower)) return false;
  // "warf der Stadtspitze Täuschung vor": nobody is called so
  if (word.abstract && word.noun === null && word.firstName === null) return false;
  if (
    word.noun !== null &&
    before.noun === null &&
    !word.noun.role &&
    word.firstName === null &&
    word.noun.kind !== 'state'
  )
    return before.acronym && word.noun.number !== 'plural';
  return true;
}

function common<T>(values: readonly (T | null)[]): T | null {
  if (values.length === 0) return null;
  const [first] = values;
  return values.every((v) => v === first) ? (first ?? null) : null;
}
