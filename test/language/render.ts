import { type Document, parseDocument } from '../../src/language/document.ts';
import { Case, findPhrases, type Phrase } from '../../src/language/phrases.ts';
import { Tag } from '../../src/language/tags.ts';

const nameOfTag = new Map(Object.entries(Tag).map(([name, tag]) => [tag as number, name]));

/** "die:article Zahl:noun": the tags of these words, each looked for behind the one before. */
export function renderTags(text: string, words: readonly string[]): string {
  const { tokens } = parseDocument(text);
  let at = -1;
  return words
    .map((word) => {
      at = tokens.word.indexOf(word, at + 1);
      return `${word}:${nameOfTag.get(tokens.tag[at])}`;
    })
    .join(' ');
}

const textOf = ({ text, tokens }: Document, start: number, end: number): string =>
  text.slice(tokens.start[start], tokens.end[end - 1]);

/** "main: Der Minister … sei krank | verb-first: sagte er" */
export function renderClauses(text: string): string {
  const document = parseDocument(text);
  return document.clauses
    .map(({ kind, pieces }) => `${kind}: ${pieces.map((p) => textOf(document, p.start, p.end)).join(' … ')}`)
    .join(' | ');
}

/** "wurde abgelehnt | ablehnen | indicative | passive": the verb of the first clause. */
export function renderVerbs(text: string): string {
  const { clauses, tokens } = parseDocument(text);
  const { verb } = clauses[0];
  const words = verb.tokens.map((i) => tokens.word[i]).join(' ');
  return [words, verb.lemmas.join(' or '), verb.mood, ...(verb.passive ? ['passive'] : [])].join(' | ');
}

function renderCases(cases: number): string {
  if (cases === Case.any) return 'any';
  const letters = [
    ['n', Case.nominative],
    ['g', Case.genitive],
    ['d', Case.dative],
    ['a', Case.accusative],
  ] as const;
  return letters.map(([letter, bit]) => ((cases & bit) === 0 ? '' : letter)).join('');
}

function renderPhrase(document: Document, phrase: Phrase): string {
  const { start, end, preposition, cases, gender, number } = phrase;
  const before = preposition < 0 ? '' : `(${document.tokens.word[preposition]}) `;
  const form = `${renderCases(cases)} ${gender ?? '-'} ${number?.[0] ?? '-'}`;
  return `${before}${textOf(document, start, end)} [${form}]`;
}

/** "(am) Montag [d m s]": noun phrases with the cases, gender and number that are open to them. */
export function renderPhrases(text: string): string {
  const document = parseDocument(text);
  return document.clauses
    .flatMap(({ pieces }) => findPhrases(document.tokens, pieces))
    .map((phrase) => renderPhrase(document, phrase))
    .join(' ');
}
