/**
 * Proper names of one or several words, found in any case: "der Süddeutschen Zeitung", "des Spiegels", "Neuer Zürcher Zeitung".
 * Lists give one line a thing, its name and its short names: `Süddeutsche Zeitung|SZ`.
 */
export interface NameIndex<T> {
  /** Name key → the line it is of, and the list that has the line. */
  readonly lines: ReadonlyMap<string, NamedLine<T>>;
  /** First word → how many words the longest name with it has. Most words are in no name and need no second look. */
  readonly firstWords: ReadonlyMap<string, number>;
}

export interface NamedLine<T> {
  readonly line: string;
  readonly list: T;
}

/** A name found in a text. */
export interface FoundLine<T> {
  readonly list: T;
  /** The full name, in the nominative. */
  readonly name: string;
  /** The name or short name that was found, in the nominative. */
  readonly written: string;
}

/** Builds the index; the first of two lines with one name has it. */
export function indexNames<T>(named: Iterable<readonly [lines: readonly string[], list: T]>): NameIndex<T> {
  const index = new Map<string, NamedLine<T>>();
  const firstWords = new Map<string, number>();
  for (const [lines, list] of named) {
    for (const line of lines) {
      const entry = { line, list };
      for (const name of line.split('|')) {
        const key = nameKey(name);
        if (!index.has(key)) index.set(key, entry);
        const space = key.indexOf(' ');
        if (space < 0) {
          if (!firstWords.has(key)) firstWords.set(key, 1);
          continue;
        }
        const first = key.slice(0, space);
        firstWords.set(first, Math.max(firstWords.get(first) ?? 0, key.split(' ').length));
      }
    }
  }
  return { lines: index, firstWords };
}

/** What bears `words` as its whole name, in whichever case. */
export function findName<T>({ lines }: NameIndex<T>, words: string): FoundLine<T> | null {
  const key = nameKey(words);
  const exact = lines.get(key);
  if (exact !== undefined) return foundLine(exact, key);
  // "Spiegels", "Bundestages", "Reuters'": the genitive.
  for (const ending of ['s', 'es', "'", '’']) {
    if (key.length < ending.length + 2 || !key.endsWith(ending)) continue;
    const nominative = key.slice(0, -ending.length);
    const entry = lines.get(nominative);
    if (entry !== undefined) return foundLine(entry, nominative);
  }
  // "den Vereinigten Arabischen Emiraten", "in den Niederlanden": the dative of plurals in -e.
  if (key.length > 7 && key.endsWith('en')) {
    const nominative = key.slice(0, -1);
    const entry = lines.get(nominative);
    if (entry !== undefined) return foundLine(entry, nominative);
  }
  return null;
}

/** The longest name that begins at `start`, and its number of words. */
export function findNameAt<T>(
  index: NameIndex<T>,
  words: readonly string[],
  start: number,
): (FoundLine<T> & { readonly length: number }) | null {
  if (start >= words.length) return null;
  const word = words[start];
  const { firstWords } = index;
  const longest = Math.max(firstWords.get(stem(word)) ?? 0, firstWords.get(word) ?? 0, 1);
  for (let length = Math.min(longest, words.length - start); length > 0; length--) {
    const found = findName(index, length === 1 ? word : words.slice(start, start + length).join(' '));
    if (found !== null) return { ...found, length };
  }
  return null;
}

function foundLine<T>({ line, list }: NamedLine<T>, key: string): FoundLine<T> {
  const names = line.split('|');
  return { list, name: names[0], written: names.find((name) => nameKey(name) === key) ?? names[0] };
}

/** All words but the last without the endings of adjectives. Letters keep their case: "Bild" is a paper, "bild" none. */
function nameKey(name: string): string {
  if (!name.includes(' ')) return name;
  const words = name.split(' ');
  let key = '';
  for (let i = 0; i < words.length - 1; i++) key += `${stem(words[i])} `;
  return key + words[words.length - 1];
}

const ADJECTIVE_ENDINGS = ['en', 'er', 'es', 'em', 'e'];

/** "Süddeutschen" → "Süddeutsch", "Neue" → "Neu"; at least three letters stay. */
function stem(word: string): string {
  for (const ending of ADJECTIVE_ENDINGS) {
    if (word.length >= ending.length + 3 && word.endsWith(ending)) return word.slice(0, -ending.length);
  }
  return word;
}
