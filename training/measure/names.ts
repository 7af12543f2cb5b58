const ARTICLES = new Set('der die das den dem des ein eine einen einem einer eines the'.split(' '));

/** Endings of declined adjectives and nouns: "russisches", "russische" and "russischen" are one word. */
const ENDING = /(?:e[rsnm]?|s)$/u;

const nameWords = (name: string): string[] =>
  (
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .filter((word) => !ARTICLES.has(word))
    .map((word) => (word.length > 4 ? word.replace(ENDING, '') : word));

/**
 * Whether the name found is the name expected, or says more than it: "Außenminister Sergej Lawrow" is
 * "Sergej Lawrow", "das russische Außenministerium" is "russisches Außenministerium"; "Lawrow" alone is not
 * enough, it has not been resolved.
 */
export function sameActor(found: string, expected: string): boolean {
  const words = new Set(nameWords(found));
  const wanted = nameWords(expected);
  return wanted.length > 0 && wanted.every((word) => words.has(word));
}
