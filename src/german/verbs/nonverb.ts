import nonverbs from './nonverbs.json' with { type: 'json' };

let words: ReadonlySet<string> | undefined;

/**
 * Frequent words that look like a verb form and are practically never one: "laut" (lauten), "gegen" (gegen),
 * "heute", "einen". Words that are both stay out of the list: "sein", "arm", "würde".
 */
export function isNonVerb(form: string): boolean {
  if (words === undefined) {
    const all = new Set<string>();
    for (const row of Object.values(nonverbs)) for (const word of row.split(' ')) all.add(word);
    words = all;
  }
  return words.has(form);
}
