// Newspapers hold some 20,000 word types a day.
const LIMIT = 16_384;

/**
 * The same function with its answers kept, in bounded memory: past `limit` answers those that were not asked for
 * since the last `limit` go. An answer may be null, not undefined.
 */
export function remember<K extends string | object, T extends object | string | null>(
  analyse: (key: K) => T,
  limit: number = LIMIT,
): (key: K) => T {
  let recent = new Map<K, T>();
  let older = new Map<K, T>();
  return (key) => {
    const known = recent.get(key);
    if (known !== undefined) return known;
    const answer = older.get(key) ?? analyse(key);
    if (recent.size >= limit) {
      older = recent;
      recent = new Map();
    }
    recent.set(ownText(key), answer);
    return answer;
  };
}

/** A word cut out of an article can keep the whole article in memory as long as the cache holds the word. */
function ownText<K extends string | object>(key: K): K {
  if (typeof key !== 'string' || key.length < 13) return key;
  return ` ${key}`.slice(1) as K;
}
