/** Tags of the closed classes, where a neighbour has to decide between them. */
import { type Lexeme, lookUp } from './lexis.ts';
import { isNominal } from './neighbours.ts';
import type { Sentence } from './sentences.ts';
import { Tag, type TaggedTokens } from './tags.ts';
import { TokenKind } from './tokens.ts';

/** A word and what stands around it. */
interface Place {
  readonly tokens: TaggedTokens;
  readonly sentence: Sentence;
  readonly word: Lexeme;
  readonly at: number;
  /** The next token that is no quotation mark, or the sentence's end. */
  readonly next: number;
  /** The lexeme of `next`; null where it is no word. */
  readonly after: Lexeme | null;
  /** Tag of the token before. */
  readonly before: Tag;
  /** A clause may begin here. */
  readonly opens: boolean;
}

/** The closed classes, where a neighbour has to decide between them; `other` where the open ones decide. */
export function tagClosed(
  tokens: TaggedTokens,
  word: Lexeme,
  i: number,
  next: number,
  sentence: Sentence,
  opens: boolean,
): Tag {
  const before = i > sentence.start ? (tokens.tag[i - 1] as Tag) : Tag.other;
  const place: Place = {
    tokens,
    sentence,
    word,
    at: i,
    next,
    after: next < sentence.end ? tokens.lexeme[next] : null,
    before,
    opens:
      opens ||
      before === Tag.comma ||
      before === Tag.semicolon ||
      before === Tag.dash ||
      before === Tag.conjunction,
  };
  return tagDeterminer(place) ?? tagLinking(place) ?? tagSmall(place);
}

/** zu, articles, pronouns; null where the word is none of them. */
function tagDeterminer(place: Place): Tag | null {
  const { word, after, before } = place;
  const { stts, lower } = word;
  if (lower === 'zu') return tagZu(place);
  // "der Mann, dessen Haus …" against "er kannte dessen Haus"
  if (stts.has('PRELAT') && isNominal(after)) return before === Tag.comma ? Tag.relative : Tag.possessive;
  // "räumte ein, dass": at the end of its stretch ein is a particle
  if (lower === 'ein' && endsStretch(place)) return Tag.particle;
  if (stts.has('ART') || stts.has('PRELS')) return tagArticle(place);
  if (stts.has('PPOSAT')) return tagPossessive(place);
  if (stts.has('PRF')) return Tag.reflexive;
  if (stts.has('PPER')) return Tag.pronoun;
  return null;
}

/** What joins clauses and phrases: subjunctions, comparisons, question words, prepositions, conjunctions. */
function tagLinking(place: Place): Tag | null {
  const { tokens, sentence, word, at, opens } = place;
  const { stts } = word;
  if (stts.has('KOUI') && opens && hasZuInfinitive(tokens, at + 1, sentence.end))
    return Tag.infinitiveSubjunction;
  if (stts.has('PTKNEG')) return Tag.negation;
  if (stts.has('KOUS') && word.lower !== 'so') {
    const subjunction = tagSubjunction(place);
    if (subjunction !== null) return subjunction;
  }
  if (stts.has('KOKOM')) return Tag.comparison;
  if (stts.has('PWS') || stts.has('PWAT') || stts.has('PWAV')) return Tag.question;
  if (stts.has('APPR') || stts.has('APPRART') || stts.has('APPO')) return tagPreposition(place);
  if (stts.has('KON')) return tagConjunction(place);
  return null;
}

/** Adverbs, particles, numbers, what else stands for a noun. */
function tagSmall(place: Place): Tag {
  const { word, after } = place;
  const { stts } = word;
  if (stts.has('PAV')) return Tag.adverb; // "davon, dass" is no particle of a verb
  if (stts.has('PTKVZ') && endsStretch(place)) return Tag.particle;
  if (word.finite && word.knownVerb && !stts.has('ADV')) return Tag.other; // the open classes decide
  if (stts.has('ADV') || stts.has('PTKA') || stts.has('PTKANT') || stts.has('ITJ'))
    return word.adjective && after?.capital ? Tag.adjective : Tag.adverb;
  if (stts.has('CARD')) return Tag.number;
  // "alle Länder" against "alle kamen"
  if (stts.has('PIAT') || stts.has('PIDAT') || stts.has('PDAT'))
    return isNominal(after) ? Tag.article : Tag.pronoun;
  if (stts.has('PDS') || stts.has('PIS') || stts.has('PPOSS')) return Tag.pronoun;
  if (stts.has('PTKVZ')) return Tag.particle;
  return Tag.other;
}

/** Nothing of the stretch follows: "räumte ein, dass", "sagte zu und ging". */
const endsStretch = ({ tokens, sentence, next, after }: Place): boolean =>
  next >= sentence.end || tokens.kind[next] === TokenKind.punctuation || (after?.stts.has('KON') ?? false);

/** "zu treten", but "zu Hause", "zu groß", "sagte zu". */
function tagZu(place: Place): Tag {
  const { after } = place;
  if (after?.infinitive && !after.capital) return Tag.zu;
  if (after?.adjective && !after.capital) return Tag.adverb;
  // "sagte mehr zu als erwartet"
  return endsStretch(place) || after?.lower === 'als' ? Tag.particle : Tag.preposition;
}

/** der, die, das, ein, dieser: before a noun an article, behind a comma a relative, else a pronoun. */
function tagArticle(place: Place): Tag {
  const { stts } = place.word;
  const nominal = isBeforeNominal(place);
  // decided with the clause's verbs in tagVerbs: for now relative unless a noun phrase follows
  if (stts.has('PRELS') && isBehindComma(place)) return nominal ? Tag.article : Tag.relative;
  const attributive = stts.has('ART') || stts.has('PDAT');
  return attributive && (nominal || isBeforeAttribute(place)) ? Tag.article : Tag.pronoun;
}

/** "die Reise", "die 14", "die gewählte …", and what no list knows: "die pashtunische". */
function isBeforeNominal({ tokens, sentence, next, after }: Place): boolean {
  if (next >= sentence.end) return false;
  if (after !== null) return isNominal(after) || after.participle || (after.stts.size === 0 && !after.finite);
  const kind = tokens.kind[next];
  return kind === TokenKind.number || kind === TokenKind.ordinal || kind === TokenKind.abbreviation;
}

/** "die zwei", "die beiden", "die im Mai gewählte", "die sehr alte". */
function isBeforeAttribute({ after }: Place): boolean {
  if (after === null) return false;
  const { stts } = after;
  return (
    (stts.has('CARD') ||
      stts.has('PIAT') ||
      stts.has('PIDAT') ||
      stts.has('APPR') ||
      stts.has('APPRART') ||
      stts.has('ADV')) &&
    !stts.has('VVFIN')
  );
}

/** "der Mann, der", "der Mann, mit dem" */
const isBehindComma = ({ tokens, sentence, at, before }: Place): boolean =>
  before === Tag.comma ||
  (before === Tag.preposition && at >= sentence.start + 2 && tokens.tag[at - 2] === Tag.comma);

/** "sein Haus" against "krank sein", "meine Frau" against "ich meine". */
function tagPossessive({ word, after }: Place): Tag {
  const nominal = isNominal(after);
  if (word.lower === 'sein')
    return nominal && !(after?.finite && !after.capital) ? Tag.possessive : Tag.infinitive;
  return word.finite && !nominal ? Tag.finite : Tag.possessive;
}

/** "damit sie kommen" against "damit kommen sie"; null where the word opens no clause here. */
function tagSubjunction({ tokens, sentence, word, at, before, opens }: Place): Tag | null {
  if (word.lower === 'als' || word.lower === 'wie') return Tag.comparison;
  if (word.stts.size === 1) return Tag.subjunction;
  // "auch wenn", "nur weil"
  const behindAdverb =
    before === Tag.adverb &&
    at - 2 >= sentence.start &&
    (tokens.tag[at - 2] === Tag.comma || at - 1 === sentence.start);
  return (opens || behindAdverb) && endsInFinite(tokens, at + 1, sentence.end) ? Tag.subjunction : null;
}

/** "an Bord" against "kündigte an", "der Polizei zufolge", "ab und zu". */
function tagPreposition(place: Place): Tag {
  const { tokens, sentence, word, next, after } = place;
  const { stts } = word;
  const atEnd =
    next >= sentence.end ||
    (tokens.kind[next] === TokenKind.punctuation && tokens.tag[next] !== Tag.bracketOpen);
  const beforeVerb =
    after !== null &&
    !after.capital &&
    (after.stts.has('KON') || (after.finite && after.stts.size === 0 && !after.adjective));
  if (atEnd || beforeVerb) {
    if (stts.has('PTKVZ')) return Tag.particle;
    if (stts.has('APPO')) return Tag.postposition;
    return stts.has('ADV') ? Tag.adverb : Tag.particle;
  }
  if (word.lower === 'zufolge') return Tag.postposition;
  // "bis zu zehn": of two prepositions the first is an adverb
  const beforeSecond =
    after !== null && !after.capital && !after.adjective && after.stts.has('APPR') && !after.stts.has('ART');
  return stts.has('ADV') && beforeSecond ? Tag.adverb : Tag.preposition;
}

/** "X kam, aber Y ging" against "X kam aber": inside its stretch only und and oder still join. */
function tagConjunction({ word, opens }: Place): Tag {
  const inside = word.stts.has('ADV') && !opens;
  return inside && word.lower !== 'und' && word.lower !== 'oder' ? Tag.adverb : Tag.conjunction;
}

/** Does a zu-infinitive follow before the stretch ends? "um … zu lösen" */
function hasZuInfinitive(tokens: TaggedTokens, from: number, end: number): boolean {
  for (let i = from; i < end && i < from + 40; i++) {
    const word = tokens.lexeme[i];
    if (word === null) {
      if (tokens.tag[i] === Tag.stop || tokens.tag[i] === Tag.semicolon) return false;
      continue;
    }
    if (word.zuInfinitive && !word.capital && word.knownVerb) return true;
    if (word.lower === 'zu') {
      const after = i + 1 < end ? tokens.lexeme[i + 1] : null;
      if (after?.infinitive && !after.capital) return true;
    }
  }
  return false;
}

/**
 * Is a clause opened whose verb stands last? "damit sie kommen, …" against "Damit kommen sie";
 * "Während er sprach, …" against "Während der Sitzung sprach er".
 */
function endsInFinite(tokens: TaggedTokens, from: number, end: number): boolean {
  const next = from < end ? tokens.lexeme[from] : null;
  if (next?.finite && next.knownVerb && !next.capital && next.stts.size === 0) return false;
  for (let i = from; i < end; i++) {
    if (tokens.tag[i] === Tag.comma || tokens.word[i] === ',') return true;
    const word = tokens.lexeme[i] ?? (tokens.kind[i] === TokenKind.word ? lookUp(tokens.word[i]) : null);
    if (word === null || !word.finite || !word.knownVerb || word.capital || word.stts.size > 0) continue;
    // a finite verb with more than verbs behind it stands second
    if (!word.infinitive && !word.participle && !word.adjective) {
      const behind = i + 1 < end ? tokens.kind[i + 1] : TokenKind.punctuation;
      return behind === TokenKind.punctuation || behind === TokenKind.quote;
    }
  }
  return true;
}
