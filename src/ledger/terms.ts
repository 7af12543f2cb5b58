/** What a statement is searched by: its words, their lemmas, and the parts of compounds. */
import { nounLemma } from '../german/nouns/lemma.ts';
import { findHead, nounKey } from '../german/nouns/lexicon.ts';
import { remember } from '../german/remember.ts';
import { analyseVerb } from '../german/verbs/analyse.ts';
import { isAdjective } from '../german/words/adjectives.ts';
import { foldName } from './names.ts';

const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;
/** A shorter part says nothing: "er" in "Anbieter". */
const SHORTEST_PART = 3;

export interface Terms {
  /** The words in their order, folded: phrases are looked for here. */
  readonly forms: string;
  /** Lemmas and parts, in no order that matters. */
  readonly lemmas: string;
}

export const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];

/** "Sicherheitsgarantien" → sicherheitsgarantie; "ging" → gehen; "neuen" → neu. Several where the word alone leaves it open. */
export const lemmasOf: (word: string) => readonly string[] = remember((word: string) => {
  const lower = word.toLowerCase();
  const lemmas = new Set<string>();
  for (const { lemma, known } of analyseVerb(lower)) if (known) lemmas.add(foldName(lemma));
  const adjective = isAdjective(lower)?.lemma;
  if (adjective !== undefined) lemmas.add(foldName(adjective));
  // Who searches may write small: "garantien"
  if (word !== lower || findHead(nounKey(word)) !== null)
    lemmas.add(foldName(nounLemma(lower[0].toUpperCase() + word.slice(1))));
  if (lemmas.size === 0) lemmas.add(foldName(word));
  return [...lemmas].flatMap((lemma) => lemma.split(' ')).filter((lemma) => lemma !== '');
});

/** "Sicherheitsgarantie" → Sicherheit, Garantie; "US-Präsident" → US, Präsident. */
function partsOf(word: string): readonly string[] {
  const parts = word.split(/[-'’]/);
  if (parts.length > 1) return parts.flatMap((part) => [...lemmasOf(part), ...partsOf(part)]);
  const head = findHead(nounKey(word));
  if (head === null || head.start < SHORTEST_PART) return [];
  const first = nounKey(word).slice(0, head.start);
  // "Sicherheits-garantie": the s only joins them
  const bare = first.endsWith('s') && findHead(first.slice(0, -1)) !== null ? first.slice(0, -1) : first;
  return [foldName(head.head), ...lemmasOf(bare[0].toUpperCase() + bare.slice(1))];
}

const termsOfWord = remember((word: string): readonly string[] => [
  ...new Set([...lemmasOf(word), ...partsOf(word)]),
]);

/** Compounds are folded as one word, "US-Präsident" as two: so does the index. */
export function findTerms(text: string): Terms {
  const words = wordsOf(text);
  const lemmas = new Set(words.flatMap(termsOfWord));
  return { forms: words.map(foldName).join(' '), lemmas: [...lemmas].join(' ') };
}
