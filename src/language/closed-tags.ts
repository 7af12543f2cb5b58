/** Tags of the closed classes, where a neighbour has to decide between them. */
import { type Lexeme, lookUp } from './lexis.ts';
import type { Sentence } from './sentences.ts';
import { isNominal } from './tagging.ts';
import { Tag, type TaggedTokens } from './tags.ts';
import { TokenKind } from './tokens.ts';

/** The closed classes, where a neighbour has to decide between them. */
export function tagClosed(
  tokens: TaggedTokens,
  word: Lexeme,
  i: number,
  next: number,
  sentence: Sentence,
  opens: boolean,
): Tag {
  const { stts, lower } = word;
  const { tag, lexeme } = tokens;
  const after = next < sentence.end ? lexeme[next] : null;
  const before = i > sentence.start ? tag[i - 1] : Tag.other;
  const atStart =
    opens ||
    before === Tag.comma ||
    before === Tag.semicolon ||
    before === Tag.dash ||
    before === Tag.conjunction;
  if (lower === 'zu') {
    // "zu treten", but "zu Hause", "zu groß"
    if (after?.infinitive && !after.capital) return Tag.zu;
    if (after?.adjective && !after.capital) return Tag.adverb;
    if (
      after === null &&
      next < sentence.end &&
      tag[next] !== Tag.number &&
      tokens.kind[next] === TokenKind.punctuation
    )
      return Tag.particle;
    if (next >= sentence.end) return Tag.particle;
    return after !== null && (after.stts.has('KON') || after.lower === 'als')
      ? Tag.particle
      : Tag.preposition;
  }
  if (stts.has('PRELAT') && isNominal(after)) return before === Tag.comma ? Tag.relative : Tag.possessive;
  // "räumte ein, dass": at the end of its stretch ein is a particle
  if (
    lower === 'ein' &&
    (next >= sentence.end || tokens.kind[next] === TokenKind.punctuation || after?.stts.has('KON'))
  )
    return Tag.particle;
  if (stts.has('ART') || stts.has('PRELS')) {
    const nominal =
      isNominal(after) ||
      (after === null &&
        next < sentence.end &&
        (tokens.kind[next] === TokenKind.number ||
          tokens.kind[next] === TokenKind.ordinal ||
          tokens.kind[next] === TokenKind.abbreviation)) ||
      (after !== null && (after.participle || (after.stts.size === 0 && !after.finite)));
    if (
      stts.has('PRELS') &&
      (before === Tag.comma ||
        (before === Tag.preposition && i >= sentence.start + 2 && tag[i - 2] === Tag.comma))
    )
      // decided with the clause's verbs in tagVerbs: for now relative unless a noun phrase follows
      return nominal ? Tag.article : Tag.relative;
    if (stts.has('ART') || stts.has('PDAT')) {
      if (
        nominal ||
        (after !== null &&
          (after.stts.has('CARD') ||
            after.stts.has('PIAT') ||
            after.stts.has('PIDAT') ||
            after.stts.has('APPR') ||
            after.stts.has('APPRART') ||
            after.stts.has('ADV')) &&
          !after.stts.has('VVFIN'))
      )
        return Tag.article;
    }
    return Tag.pronoun;
  }
  if (stts.has('PPOSAT')) {
    if (lower === 'sein')
      return isNominal(after) && !(after?.finite && !after.capital) ? Tag.possessive : Tag.infinitive;
    if (word.finite && !isNominal(after)) return Tag.finite;
    return Tag.possessive;
  }
  if (stts.has('PRF')) return Tag.reflexive;
  if (stts.has('PPER')) return Tag.pronoun;
  if (stts.has('KOUI') && atStart && hasZuInfinitive(tokens, i + 1, sentence.end))
    return Tag.infinitiveSubjunction;
  if (stts.has('PTKNEG')) return Tag.negation;
  if (stts.has('KOUS') && lower !== 'so') {
    if (lower === 'als' || lower === 'wie') return Tag.comparison;
    if (stts.size === 1 || (atStart && endsInFinite(tokens, i + 1, sentence.end))) return Tag.subjunction;
    if (
      before === Tag.adverb &&
      i - 2 >= sentence.start &&
      (tag[i - 2] === Tag.comma || i - 1 === sentence.start) &&
      endsInFinite(tokens, i + 1, sentence.end)
    )
      return Tag.subjunction; // "auch wenn", "nur weil"
  }
  if (stts.has('KOKOM')) return Tag.comparison;
  if (stts.has('PWS') || stts.has('PWAT') || stts.has('PWAV')) return Tag.question;
  if (stts.has('APPR') || stts.has('APPRART') || stts.has('APPO')) {
    const atEnd =
      next >= sentence.end ||
      (after === null && tokens.kind[next] === TokenKind.punctuation && tag[next] !== Tag.bracketOpen);
    const beforeVerb =
      after !== null &&
      !after.capital &&
      (after.stts.has('KON') || (after.finite && after.stts.size === 0 && !after.adjective));
    if (atEnd || beforeVerb) {
      if (stts.has('PTKVZ')) return Tag.particle;
      if (stts.has('APPO')) return Tag.postposition;
      return stts.has('ADV') ? Tag.adverb : Tag.particle;
    }
    if (lower === 'zufolge') return Tag.postposition;
    if (
      stts.has('ADV') &&
      after !== null &&
      after.stts.has('ART') === false &&
      !after.capital &&
      !after.adjective &&
      after.stts.has('APPR')
    )
      return Tag.adverb;
    return Tag.preposition;
  }
  if (stts.has('KON')) {
    if (stts.has('ADV') && !atStart && before !== Tag.comma)
      return lower === 'und' || lower === 'oder' ? Tag.conjunction : Tag.adverb;
    return Tag.conjunction;
  }
  if (stts.has('PAV')) return Tag.adverb; // "davon, dass" is no particle of a verb
  if (
    stts.has('PTKVZ') &&
    (next >= sentence.end || tokens.kind[next] === TokenKind.punctuation || after?.stts.has('KON'))
  )
    return Tag.particle;
  if (word.finite && word.knownVerb && !stts.has('ADV') && !stts.has('PAV')) return Tag.other; // the open classes decide
  if (stts.has('PAV') || stts.has('ADV') || stts.has('PTKA') || stts.has('PTKANT') || stts.has('ITJ')) {
    if (word.adjective && after?.capital && !stts.has('PAV')) return Tag.adjective;
    return Tag.adverb;
  }
  if (stts.has('CARD')) return Tag.number;
  if (stts.has('PIAT') || stts.has('PIDAT') || stts.has('PDAT'))
    return isNominal(after) ? Tag.article : Tag.pronoun;
  if (stts.has('PDS') || stts.has('PIS') || stts.has('PPOSS')) return Tag.pronoun;
  if (stts.has('PTKVZ')) return Tag.particle;
  return Tag.other;
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
