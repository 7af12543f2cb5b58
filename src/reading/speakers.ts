import { isOccasion, isTimeNoun } from '../german/calendar/occasions.ts';
import { isSourceNoun } from '../german/words/attribution.ts';
import type { Piece } from '../language/clause-kinds.ts';
import type { Clause } from '../language/clauses.ts';
import type { Document } from '../language/document.ts';
import { Case, findPhrases, isNameInQuotes, type Phrase, parsePhrase } from '../language/phrases.ts';
import { isBoundary, Tag } from '../language/tags.ts';
import { TokenKind } from '../language/tokens.ts';
import { NO_SPEAKER, type SpeakerDraft } from './draft.ts';

/** Heads that take "für" as part of their title: "der Sprecher für Verkehr". */
const TAKES_FUER = new Set(['person', 'group', 'organisation', 'government', 'document']);

/** "sagte am Freitag", "sagte im Interview": no part of the speaker. */
const isTimeOrOccasion = (lower: string): boolean => isTimeNoun(lower) || isOccasion(lower);

/** Heads whose place or body belongs to them: "die Regierung in Kiew", "eine Quelle im Ministerium", "eine Studie zum Klima". */
const INSTITUTIONAL = new Set(['organisation', 'government', 'document', 'outlet', 'group']);

/**
 * The whole phrase of a speaker from its core: genitives, von and für, brackets, apposition and what is joined
 * with und. Relative clauses stay out. Returns the token after its last.
 */
export function findPhraseEnd(document: Document, phrase: Phrase, limit: number, joins = true): number {
  const { tokens } = document;
  const { tag, lexeme } = tokens;
  let end = phrase.end;
  if (phrase.kind === 'pronoun' && lexeme[phrase.head]?.stts.has('PPER')) {
    return joins ? joinedEnd(document, phrase, end, limit) : end;
  }
  let head = phrase.head;
  for (let round = 0; round < 8 && end < limit; round++) {
    const t = tag[end];
    const word = lexeme[end];
    if (t === Tag.bracketOpen) {
      let close = end + 1;
      while (close < limit && close < end + 10 && tag[close] !== Tag.bracketClose) close++;
      if (close < limit && tag[close] === Tag.bracketClose) {
        end = close + 1;
        continue;
      }
      break;
    }
    if (t === Tag.quote) {
      // "die Zeitung „Times“", "die Gruppe «Freiheit»"
      const close = closingQuote(document, end, limit);
      if (close > 0 && isNameInQuotes(tokens, end, close)) {
        end = close + 1;
        head = close - 1;
        continue;
      }
      break;
    }
    if (t === Tag.article || t === Tag.possessive || t === Tag.adjective) {
      const next = parsePhrase(tokens, end, limit, -1);
      if (
        next === null ||
        (next.cases & Case.genitive) === 0 ||
        (lexeme[head]?.noun === null && phrase.kind === 'name' && !isOrganisationName(document, phrase))
      )
        break;
      if (t === Tag.adjective && !/(?:er|en)$/.test(word?.lower ?? '')) break;
      if (isDativeAddressee(document, phrase, next) || isNominative(document, next)) break;
      end = next.end;
      head = next.head;
      continue;
    }
    if (
      t === Tag.noun &&
      word !== null &&
      lexeme[head] !== null &&
      /s$/.test(word.word) &&
      word.noun === null
    ) {
      end++; // "der Präsident Südkoreas"
      continue;
    }
    if (t === Tag.preposition && word !== null) {
      const next = parsePhrase(tokens, end + 1, limit, end);
      if (next === null || !belongs(document, phrase, head, word.lower, next)) break;
      end = next.end;
      head = next.head;
      continue;
    }
    if (t === Tag.postposition) break;
    break;
  }
  end = appositionEnd(document, phrase, end, limit);
  return joins ? joinedEnd(document, phrase, end, limit) : end;
}

function isOrganisationName(document: Document, phrase: Phrase): boolean {
  return document.tokens.lexeme[phrase.head]?.acronym ?? false;
}

/** "wurde Reportern der Zutritt verwehrt": der before one masculine is the nominative, no genitive. */
function isNominative({ tokens }: Document, { article, head, gender, number }: Phrase): boolean {
  const { lexeme, grammar } = tokens;
  if (article < 0 || lexeme[article]?.lower !== 'der' || number === 'plural') return false;
  if (grammar === null) return gender === 'm' && lexeme[head]?.noun?.number === 'singular';
  const learned = grammar.morphology[head];
  const isOne = learned.includes('Gender=Masc') && learned.includes('Number=Sing');
  return isOne && grammar.stts[head] === 'NN' && (gender === 'm' || gender === null);
}

/** "sagte der Minister der Zeitung „Bild“": an outlet after a named or single person listens, it does not own him. */
function isDativeAddressee(document: Document, phrase: Phrase, next: Phrase): boolean {
  if ((next.cases & Case.dative) === 0) return false;
  const owner = document.tokens.lexeme[next.head]?.noun;
  if (owner === undefined || owner === null || owner.kind !== 'outlet') return false;
  const head = document.tokens.lexeme[phrase.head]?.lower ?? '';
  return !/(?:sprecher|sprecherin|chef|chefin|redakteur|redakteurin|reporter|reporterin|korrespondent|korrespondentin|bericht|berichte|angaben|informationen|journalist|leser|ausgabe|meldung|umfrage|mitarbeiter)$/.test(
    head,
  );
}

function belongs(
  document: Document,
  phrase: Phrase,
  head: number,
  preposition: string,
  next: Phrase,
): boolean {
  const { lexeme } = document.tokens;
  const object = lexeme[next.head];
  const time =
    object === null || isTimeOrOccasion(object.lower) || document.tokens.kind[next.head] !== TokenKind.word;
  const kind = lexeme[phrase.head]?.noun?.kind ?? null;
  const named = phrase.kind === 'name';
  switch (preposition) {
    case 'von':
    case 'vom':
      return !time;
    case 'für':
      return !time && kind !== null && TAKES_FUER.has(kind);
    case 'aus':
      return !time && (kind === 'person' || kind === 'group' || kind === 'document');
    case 'im':
    case 'in':
    case 'am':
    case 'an':
    case 'beim':
    case 'bei':
      if (time || named || leadsThere(document, next)) return false;
      if (kind !== null && INSTITUTIONAL.has(kind)) return preposition === 'in' || preposition === 'im';
      // "eine Quelle im Ministerium in London"
      if (preposition === 'in' && INSTITUTIONAL.has(lexeme[head]?.noun?.kind ?? '')) return true;
      // "eine Quelle im Verteidigungsministerium", "der Leiter am Institut"
      return object?.noun?.kind === 'organisation' || object?.noun?.kind === 'government';
    case 'zu':
    case 'zum':
    case 'zur':
    case 'über':
      return !time && kind === 'document';
    case 'gegen':
      return !time && kind === 'organisation';
    default:
      return false;
  }
}

/** "brachten Angehörige in ein Krankenhaus", "nahmen Angestellte in Empfang": where to, or a part of the verb. */
function leadsThere({ tokens }: Document, { cases, article, head, start, preposition }: Phrase): boolean {
  if ((cases & Case.dative) === 0) return true;
  if (article >= 0 || head > start || tokens.lexeme[preposition]?.lower !== 'in') return false;
  return tokens.grammar !== null && tokens.grammar.stts[head] === 'NN';
}

function closingQuote(document: Document, open: number, limit: number): number {
  for (let i = open + 1; i < limit && i < open + 10; i++) if (document.tokens.tag[i] === Tag.quote) return i;
  return -1;
}

/** ", der geschäftsführende Direktor der Firma,": a second name for the same. */
function appositionEnd(document: Document, phrase: Phrase, end: number, limit: number): number {
  const { tokens } = document;
  const { tag } = tokens;
  if (phrase.kind === 'pronoun') return end;
  if (end >= limit || (tag[end] !== Tag.comma && tag[end] !== Tag.dash)) return end;
  const next = parsePhrase(tokens, end + 1, limit, -1);
  if (next === null || next.kind === 'pronoun') return end;
  const first = tokens.lexeme[phrase.head]?.noun ?? null;
  const second = tokens.lexeme[firstNoun(document, next)]?.noun ?? null;
  const nameThenRole =
    (phrase.kind === 'name' || tokens.lexeme[phrase.head]?.noun === null) &&
    second !== null &&
    (second.kind === 'person' ||
      second.kind === 'organisation' ||
      second.kind === 'government' ||
      second.kind === 'outlet');
  const roleThenName = first !== null && next.kind === 'name' && next.article < 0;
  if (!nameThenRole && !roleThenName) return end;
  let close = findPhraseEnd(document, next, limit, false);
  // several roles: "Vorsitzender des A und Mitglied des B"
  if (close < limit && tag[close] === Tag.conjunction && nameThenRole) {
    const more = parsePhrase(tokens, close + 1, limit, -1);
    if (more !== null && more.kind === 'noun') close = findPhraseEnd(document, more, limit, false);
  }
  if (close >= limit) return close;
  const after = tag[close];
  if (
    isBoundary(after) ||
    after === Tag.finite ||
    after === Tag.preposition ||
    after === Tag.adverb ||
    after === Tag.participle ||
    after === Tag.particle
  )
    return close;
  return end;
}

function firstNoun(document: Document, phrase: Phrase): number {
  for (let i = phrase.start; i <= phrase.head; i++) if (document.tokens.lexeme[i]?.noun) return i;
  return phrase.head;
}

/** "Lawrow und Blinken", "A, B und C". */
function joinedEnd(document: Document, phrase: Phrase, end: number, limit: number): number {
  const { tokens } = document;
  let at = end;
  // a list of commas that ends in und
  let look = end;
  for (let items = 0; items < 6; items++) {
    const t = look < limit ? tokens.tag[look] : Tag.other;
    const joins =
      t === Tag.conjunction &&
      /^(?:und|sowie|oder|bzw\.?|beziehungsweise)$/.test(tokens.lexeme[look]?.lower ?? '');
    if (!joins && t !== Tag.comma) break;
    const next = parsePhrase(tokens, look + 1, limit, -1);
    if (
      next === null ||
      ((next.cases & phrase.cases & Case.nominative) === 0 && (next.cases & phrase.cases) === 0)
    )
      break;
    const close = findPhraseEnd(document, next, limit, false);
    if (joins) {
      at = close;
      break;
    }
    if (next.kind === 'pronoun') break;
    look = close;
  }
  return at;
}

/** The clause begins with und and its verb. */
function isElided(document: Document, clause: Clause): boolean {
  let i = clause.pieces[0].start;
  while (document.tokens.tag[i] === Tag.conjunction) i++;
  return i === clause.verb.finite;
}

/** Does the phrase agree with the verb as its subject? */
function agrees(phrase: Phrase, clause: Clause): boolean {
  if (phrase.preposition >= 0 || (phrase.cases & Case.nominative) === 0) return false;
  const { number } = clause.verb;
  if (number === 'singular' && phrase.number === 'plural') return false;
  // a plural verb may have "A und B": only a pronoun or article in the singular with nothing joined is wrong
  return phrase.person === 3 || phrase.kind === 'pronoun';
}

/** The subject of a clause, or null: the nominative that agrees with the verb, by the order of German clauses. */
export function findSubject(
  document: Document,
  clause: Clause,
  phrases: readonly Phrase[] = findPhrases(document.tokens, clause.pieces),
): Phrase | null {
  const { verb } = clause;
  const candidates = phrases.filter((p) => agrees(p, clause));
  if (candidates.length === 0) return null;
  // "und wagte die Prognose": the subject stands before the conjunction
  if (
    clause.coordinated >= 0 &&
    isElided(document, clause) &&
    !candidates.some((p) => p.cases === Case.nominative)
  )
    return null;
  const sure = (p: Phrase): boolean =>
    p.cases === Case.nominative || (p.kind === 'pronoun' && (p.cases & Case.accusative) === 0);
  if (clause.kind === 'main' && verb.finite >= 0) {
    const before = candidates.filter((p) => p.end <= verb.finite);
    const after = candidates.filter((p) => p.start > verb.finite);
    if (before.length > 0) {
      const first = before[0];
      if ((first.cases & Case.accusative) === 0) return first;
      const better = after.find((p) => sure(p) && p.start <= verb.finite + 6);
      if (better !== undefined && first.kind !== 'pronoun') return better;
      // "Die Pläne nannte Meier falsch": what cannot speak stands first as object where a person follows the verb
      if (first.kind !== 'pronoun' && !canSpeak(document, first)) {
        const person = after.find((p) => p.start <= verb.finite + 3 && canSpeak(document, p));
        if (person !== undefined) return person;
      }
      // "Die Zahl der Toten bezifferte die Agentur mit drei": what is only told of gives way to a party
      if (first.kind === 'noun' && !isParty(document, first)) {
        const party = after.find((p) => p.start <= verb.finite + 2 && isParty(document, p));
        if (party !== undefined) return party;
      }
      // "Das sagte der Minister": a pointing das in first place is what was said
      if (
        first.kind === 'pronoun' &&
        /^(?:das|dies|dieses|was)$/.test(document.tokens.lexeme[first.head]?.lower ?? '') &&
        after.length > 0
      )
        return after[0];
      return first;
    }
    return after.find(sure) ?? after[0] ?? null;
  }
  if (clause.kind === 'relative' && clause.opener >= 0) {
    const pronoun = candidates.find((p) => p.head === clause.opener);
    const other = candidates.find((p) => p.head !== clause.opener && sure(p));
    if (pronoun !== undefined && other === undefined) {
      const next = candidates.find((p) => p.head !== clause.opener);
      // "die die Partei vorlegte": der Nominativ ist offen; a lone accusative-like pronoun leaves the next phrase as subject
      if (
        (pronoun.cases & Case.accusative) !== 0 &&
        next !== undefined &&
        next.start === pronoun.end &&
        verb.number === next.number
      )
        return next;
      return pronoun;
    }
    return other ?? candidates.find((p) => p.head !== clause.opener) ?? null;
  }
  return candidates.find(sure) ?? candidates[0];
}

/** The speaker named by a clause: its subject, or the agent of a passive. */
export function findSpeaker(document: Document, clause: Clause, passive: boolean): SpeakerDraft {
  const phrases = findPhrases(document.tokens, clause.pieces);
  if (passive) {
    const agent = phrases.find(
      (p) =>
        p.preposition >= 0 &&
        /^(?:von|vom|durch|seitens)$/.test(document.tokens.lexeme[p.preposition]?.lower ?? '') &&
        canSpeak(document, p),
    );
    return agent === undefined ? NO_SPEAKER : phraseSpeaker(document, agent, clause);
  }
  const subject = findSubject(document, clause, phrases);
  return subject === null ? NO_SPEAKER : phraseSpeaker(document, subject, clause);
}

/** A phrase with all that belongs to it, as a speaker. */
export function phraseSpeaker(document: Document, phrase: Phrase, clause: Clause): SpeakerDraft {
  const limit = limitOf(document, clause, phrase.start);
  const end = findPhraseEnd(document, phrase, limit);
  return { runs: [{ start: phrase.start, end }], head: phrase.head };
}

/** A phrase may reach over commas to the end of the sentence, but not over the clause's finite verb. */
function limitOf(document: Document, clause: Clause, from: number): number {
  const sentence = document.sentences[clause.sentence];
  return clause.verb.finite > from ? clause.verb.finite : sentence.end;
}

/** Persons, bodies, papers can speak; a Tuesday or a house cannot. Names are given the benefit of the doubt. */
export function canSpeak(document: Document, phrase: Phrase): boolean {
  const { lexeme } = document.tokens;
  const word = lexeme[phrase.head];
  if (phrase.kind === 'pronoun')
    return word !== null && !/^(?:es|das|dies|dieses|was|nichts|etwas|vieles|alles)$/.test(word.lower);
  if (word === null) return document.tokens.kind[phrase.head] === TokenKind.url;
  for (let i = phrase.start; i <= phrase.head; i++) if (lexeme[i]?.noun) return true;
  if (phrase.article < 0 && document.surnames.has(word.word)) return true;
  if (isSourceNoun(word.lower)) return true; // "eine Quelle", "Regierungskreise"
  if (isTimeOrOccasion(word.lower)) return false;
  return phrase.kind === 'name' || word.acronym || !word.ordinary;
}

/** Persons, groups, bodies and outlets, under their kind or their name; papers and sources leave it open. */
function isParty({ tokens, surnames }: Document, { kind, start, head, article }: Phrase): boolean {
  const word = tokens.lexeme[head];
  if (kind === 'pronoun' || word === null) return false;
  for (let i = start; i <= head; i++) {
    const noun = tokens.lexeme[i]?.noun ?? null;
    if (noun !== null && noun.kind !== 'document') return true;
  }
  return word.acronym || (article < 0 && surnames.has(word.word)) || UNNAMED.test(word.word);
}

/** "Quellen", "Regierungskreise" speak for those in them. */
const UNNAMED = /(?:quelle|quellen|kreise|insider|informant|informanten)$/i;

export const phrasesOf = (document: Document, pieces: readonly Piece[]): readonly Phrase[] =>
  findPhrases(document.tokens, pieces);
