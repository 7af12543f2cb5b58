/** What people type into a search becomes a search. */
import { foldName } from './names.ts';
import { lemmasOf, wordsOf } from './terms.ts';

/** `Garantien "rote Linie" -Manöver`: all of the words, in any form and in compounds; phrases as they are; none of those with a minus. */
export interface WordQuery {
  readonly words: readonly string[];
  readonly phrases: readonly string[];
  readonly without: readonly string[];
}

const PIECE = /(-?)"([^"]*)"?|(-?)(\S+)/g;

export function parseWords(text: string): WordQuery {
  const query = { words: [] as string[], phrases: [] as string[], without: [] as string[] };
  for (const [, minusPhrase, phrase, minus, word] of text.replace(/[„“”«»]/g, '"').matchAll(PIECE)) {
    const said = phrase ?? word;
    if (wordsOf(said).length === 0) continue;
    if ((minusPhrase ?? minus) === '-') query.without.push(said);
    else if (phrase !== undefined) query.phrases.push(said);
    else query.words.push(said);
  }
  return query;
}

/** Nothing but letters and digits is left between the quotation marks: no word can end them. */
const quote = (words: string): string => `"${foldName(words)}"`;

const ofPhrase = (phrase: string): string => `forms : ${quote(wordsOf(phrase).join(' '))}`;

/** "Garantien": the word as it stands, or any of its lemmas. "US-Präsident" is two words side by side. */
const ofWord = (word: string): string => {
  const lemmas = wordsOf(word).length === 1 && !/[-'’]/.test(word) ? lemmasOf(wordsOf(word)[0]) : [];
  return `(${[ofPhrase(word), ...lemmas.map((lemma) => `lemmas : ${quote(lemma)}`)].join(' OR ')})`;
};

/** The search as FTS5 has it; null where nothing is looked for. */
export function renderMatch({ words, phrases }: WordQuery): string | null {
  const wanted = [...words.map(ofWord), ...phrases.map(ofPhrase)];
  return wanted.length === 0 ? null : wanted.join(' AND ');
}

/** What may not be in a statement, as FTS5 has it; null where all may. */
export const renderWithout = ({ without }: WordQuery): string | null =>
  without.length === 0
    ? null
    : without.map((said) => (/\s/.test(said) ? ofPhrase(said) : ofWord(said))).join(' OR ');
