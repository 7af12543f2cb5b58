/** Keeps the answers of a pure per-word function. At the limit it starts afresh, so memory stays bounded on any input. */
export function rememberByWord<T>(look: (word: string) => T, limit = 50_000): (word: string) => T {
  let answers = new Map<string, T>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined || answers.has(word)) return known as T;
    const answer = look(word);
    if (answers.size >= limit) answers = new Map();
    answers.set(word, answer);
    return answer;
  };
}
