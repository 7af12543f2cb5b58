/** Labels before a colon: who speaks in "Meier: Weil …" and in "Polizei: Täter gefasst", and what is only a topic. */
import { describeCapital, describeCountry } from '../german/nouns/countries.ts';
import { isNameParticle, isTitle } from '../german/nouns/names.ts';
import { describeOutlet } from '../german/nouns/outlets.ts';
import type { Document } from '../language/document.ts';
import { Tag } from '../language/tags.ts';
import { TokenKind } from '../language/tokens.ts';
import type { Run } from './draft.ts';
import lists from './labels.json' with { type: 'json' };

export const ASKS: ReadonlySet<string> = new Set(lists.asks);
export const ANSWERS: ReadonlySet<string> = new Set(lists.answers);
export const CONVERSATIONS: ReadonlySet<string> = new Set(lists.conversations);
export const CREDITS: ReadonlySet<string> = new Set(lists.credits);
const TOPICS: ReadonlySet<string> = new Set(lists.topics);

/** The label at the start of a line: "''Meier'':", "::R. Kelm:", "ZEITUNG:", "Anna Meier (lacht):". */
export interface LineLabel {
  /** First token of the line. */
  readonly line: number;
  /** The label with its marks and its colon. */
  readonly frame: Run;
  /** Its words alone, without marks and brackets. */
  readonly name: Run;
  /** By which turns of one speaker know each other: the surname, else all words. */
  readonly key: string;
}

/** No label is longer, marks and brackets with it. */
const MAX_LABEL = 14;
const MAX_WORDS = 5;
const EMPHASIS: ReadonlySet<string> = new Set(["'", "''", '"', '*', '**', '_', '__']);
const BULLETS: ReadonlySet<string> = new Set([':', '-', '–', '—', '•', '>', '*']);

/** Reads the label with which the line at `line` begins; null where it begins otherwise. */
export function parseLineLabel(document: Document, line: number): LineLabel | null {
  const { tokens } = document;
  const limit = Math.min(tokens.length, line + MAX_LABEL);
  let at = line;
  // "::Meier:", "– Meier:", "* Meier:": what stands apart is a bullet, what touches the name is emphasis
  while (at < limit && BULLETS.has(tokens.word[at]) && (tokens.word[at] !== '*' || tokens.gap[at + 1] > 0))
    at++;
  const start = at;
  while (at < limit && EMPHASIS.has(tokens.word[at])) at++;
  if (tokens.kind[at] === TokenKind.ordinal) at++; // "1. Frage:"
  const first = at;
  let words = 0;
  let end = at;
  for (; at < limit; at++) {
    const lexeme = tokens.lexeme[at];
    const kind = tokens.kind[at];
    if (kind === TokenKind.url || kind === TokenKind.abbreviation || lexeme?.capital) {
      const opens = words === 0 && lexeme !== null && lexeme.stts.size > 0 && !isShort(tokens.word[at]);
      if (opens || ++words > MAX_WORDS) return null; // "Ein Beispiel:"
      end = at + 1;
    } else if (words === 0 || !(kind === TokenKind.number || isSmallInNames(lexeme?.lower))) break;
  }
  if (words === 0) return null;
  if (at < limit && tokens.tag[at] === Tag.bracketOpen) {
    while (at < limit && tokens.tag[at] !== Tag.bracketClose) at++;
    at++;
  }
  while (at < limit && EMPHASIS.has(tokens.word[at])) at++;
  if (at >= limit || tokens.tag[at] !== Tag.colon) return null;
  at++;
  // "**Meier:** Weil …": the closing marks touch the colon
  while (at < tokens.length && tokens.gap[at] === 0 && EMPHASIS.has(tokens.word[at]) && start < first) at++;
  return { line, frame: { start, end: at }, name: { start: first, end }, key: keyOf(document, first, end) };
}

/** "Anna von der Heide:", "Meier und Holm:" */
const isSmallInNames = (lower: string | undefined): boolean =>
  lower !== undefined && (lower === 'und' || isNameParticle(lower));

/** "K.", "F", "A": initials, not the words that they look like. */
const isShort = (word: string): boolean => word.length <= 2;

/** "Dr. Anna Meier", "A. Meier" and "MEIER" are one speaker, "K. M." is known by its letters only. */
function keyOf(document: Document, start: number, end: number): string {
  const { word } = document.tokens;
  const last = word[end - 1].toLowerCase();
  if (last.length > 2 && !last.endsWith('.')) return last;
  let key = '';
  for (let i = start; i < end; i++) if (!isTitle(word[i])) key += word[i].toLowerCase();
  return key;
}

/** Where a name stands in full for the first time, and how it is spelt: by its surname in lower case. */
export interface NamedPerson {
  readonly surname: string;
  /** First name and surname, or the surname alone behind a role or title. */
  readonly run: Run;
  readonly isFull: boolean;
}

/** The persons whom the text names behind a first name, a role or a title: "Anna Meier", "Minister Meier", "Frau Meier". */
export function findNamedPersons(document: Document): ReadonlyMap<string, NamedPerson> {
  const { tokens } = document;
  const persons = new Map<string, NamedPerson>();
  for (let i = 1; i < tokens.length; i++) {
    const lexeme = tokens.lexeme[i];
    const before = tokens.lexeme[i - 1];
    if (lexeme === null || before === null || !lexeme.capital || tokens.tag[i] !== Tag.noun) continue;
    if (lexeme.lower.length < 3 || lexeme.noun !== null || tokens.gap[i] > 1) continue;
    // "Anna Lena Meier": a first name is a surname only at the end
    if (lexeme.firstName !== null && tokens.lexeme[i + 1]?.capital && tokens.gap[i + 1] === 1) continue;
    const isFull = before.firstName !== null && before.capital;
    if (!isFull && before.noun?.kind !== 'person' && !isTitle(before.word)) continue;
    const known = persons.get(lexeme.lower);
    if (known?.isFull || (known !== undefined && !isFull)) continue;
    persons.set(lexeme.lower, {
      surname: lexeme.lower,
      run: { start: isFull ? i - 1 : i, end: i + 1 },
      isFull,
    });
  }
  return persons;
}

export type LabelKind = 'asks' | 'answers' | 'outlet' | 'person' | 'body' | 'topic' | 'unknown';

/** What a line's label names, as far as its own words tell and the persons that the text names. */
export function judgeLabel(
  document: Document,
  label: LineLabel,
  persons: ReadonlyMap<string, NamedPerson>,
): LabelKind {
  const { tokens } = document;
  const { start, end } = label.name;
  if (ASKS.has(label.key)) return 'asks';
  if (ANSWERS.has(label.key)) return 'answers';
  const first = tokens.word[start].toLowerCase();
  if (ASKS.has(first) && end === start + 1) return 'asks'; // "Frage 3:"
  if (TOPICS.has(label.key) || (TOPICS.has(first) && tokens.lexeme[start]?.firstName == null)) return 'topic';
  const words = tokens.word.slice(start, end);
  const name = words.join(' ');
  if (describeOutlet(name) !== null) return 'outlet';
  if (describeCountry(name) !== null || describeCapital(name) !== null) return 'topic';
  if (persons.has(label.key)) return 'person';
  const noun = tokens.lexeme[end - 1]?.noun ?? tokens.lexeme[start]?.noun ?? null;
  if (noun?.kind === 'outlet') return 'outlet';
  if (noun?.kind === 'person') return 'person';
  if (noun !== null) return noun.kind === 'document' || noun.kind === 'state' ? 'topic' : 'body';
  if (end - start > 1 && tokens.lexeme[start]?.firstName != null) return 'person';
  if (words.every(isInitial)) return findByInitials(document, label, persons) === null ? 'unknown' : 'person';
  return 'unknown';
}

/** Whose full name "K. M.", "KM" or "K. Meier" shortens; null for no one in the text and for several. */
export function findByInitials(
  document: Document,
  label: LineLabel,
  persons: ReadonlyMap<string, NamedPerson>,
): NamedPerson | null {
  const { word } = document.tokens;
  const { start, end } = label.name;
  if (!isInitial(word[start])) return null;
  const firstLetter = (person: NamedPerson): string => word[person.run.start][0].toLowerCase();
  const bySurname = persons.get(label.key);
  if (bySurname !== undefined) {
    const fits =
      end - start === 2 && bySurname.isFull && firstLetter(bySurname) === word[start][0].toLowerCase();
    return fits ? bySurname : null;
  }
  const letters = word.slice(start, end).join('').replaceAll('.', '').toLowerCase();
  if (letters.length !== 2) return null;
  let found: NamedPerson | null = null;
  for (const person of persons.values()) {
    if (!person.isFull || firstLetter(person) !== letters[0] || person.surname[0] !== letters[1]) continue;
    if (found !== null) return null;
    found = person;
  }
  return found;
}

const isInitial = (word: string): boolean => word.replaceAll('.', '').length <= 2;

export const isTopicWord = (lower: string): boolean => TOPICS.has(lower);

/** Bodies that give out news: in "Polizei: Täter gefasst" they speak, while "Börse: Kurse steigen" is a topic. */
export const isInformant = (lower: string): boolean =>
  lists.informants.some((ending) => lower.endsWith(ending));

/** Papers that say something: Studie, Gutachten; a Gesetz or a Video in the same place is a topic. */
export const isFinding = (lower: string): boolean => lists.findings.some((ending) => lower.endsWith(ending));
