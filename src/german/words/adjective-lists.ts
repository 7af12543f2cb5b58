import lists from './adjectives.json' with { type: 'json' };

/** The adjective lists as sets; built on first use, for they are 50 KB of text. */
export interface AdjectiveLists {
  readonly inflected: ReadonlySet<string>;
  /** Stems without a bare form: "ober-", "letzt-", "heutig-". */
  readonly attributive: ReadonlySet<string>;
  /** Words without endings: "lila", "schuld", "egal". */
  readonly indeclinable: ReadonlySet<string>;
  /** Noun and verb stems that end like adjectives. */
  readonly notAdjectives: ReadonlySet<string>;
  /** Second members of compounds, by their last letter: "-nah", "-stark". */
  readonly heads: ReadonlyMap<string, readonly string[]>;
  /** Prefixes, by their first letter: "un-", "super-". */
  readonly prefixes: ReadonlyMap<string, readonly string[]>;
  /** Comparatives and superlatives with a stem of their own: "größer" → "groß", "best" → "gut". */
  readonly comparison: ReadonlyMap<string, string>;
}

let built: AdjectiveLists | null = null;

function words(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(' '));
}

/** Word parts by one of their letters, so that a word is only held against those that can fit. */
export function groupByLetter<T>(
  parts: readonly T[],
  letter: (part: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const part of parts) {
    const group = groups.get(letter(part));
    if (group === undefined) groups.set(letter(part), [part]);
    else group.push(part);
  }
  return groups;
}

export function adjectiveLists(): AdjectiveLists {
  built ??= {
    inflected: new Set([...words(lists.simple), ...words(lists.derived)]),
    attributive: new Set(words(lists.attributive)),
    indeclinable: new Set(words(lists.indeclinable)),
    notAdjectives: new Set(words(lists.notAdjectives)),
    heads: groupByLetter(words(lists.heads), (head) => head[head.length - 1]),
    prefixes: groupByLetter(words(lists.prefixes), (prefix) => prefix[0]),
    comparison: new Map(Object.entries(lists.comparison)),
  };
  return built;
}
