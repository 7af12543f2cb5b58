// Newspapers hold some 20,000 word types a day; past that the cache starts anew rather than grow.
const LIMIT = 32_768;

/** The same function with its answers kept by word, in bounded memory. An answer may be null, not undefined. */
export function remember<T extends object | string | null>(
  analyse: (word: string) => T,
): (word: string) => T {
  const answers = new Map<string, T>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const answer = analyse(word);
    if (answers.size >= LIMIT) answers.clear();
    answers.set(ownText(word), answer);
    return answer;
  };
}

/** A word cut out of an article can keep the whole article in memory as long as the cache holds the word. */
function ownText(word: string): string {
  return word.length < 13 ? word : ` ${word}`.slice(1);
}
