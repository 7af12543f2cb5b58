import stopwords from './stopwords.json' with { type: 'json' };

const HEAD = 4000;
const lists: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(stopwords));

let languagesOf: Map<string, string[]> | null = null;

function stopwordIndex(): Map<string, string[]> {
  if (languagesOf !== null) return languagesOf;
  languagesOf = new Map();
  for (const [language, words] of lists) {
    for (const word of words) {
      const known = languagesOf.get(word);
      if (known === undefined) languagesOf.set(word, [language]);
      else known.push(language);
    }
  }
  return languagesOf;
}

// Latin ends at U+024F, but for the block that Vietnamese takes its letters from.
const isLatin = (word: string): boolean => {
  const unit = word.charCodeAt(0);
  return unit < 0x250 || (unit >= 0x1e00 && unit < 0x1f00);
};

/**
 * The language that the first 4,000 code units are written in, by its stop words: `und` for
 * another script than Latin, null where there is too little to tell ("Berlin, 21. Januar").
 */
export function findLanguage(text: string): string | null {
  const head = text.slice(0, HEAD).toLowerCase();
  const words = head.match(/\p{L}+/gu) ?? [];
  if (words.length >= 5 && words.filter(isLatin).length * 2 < words.length) return 'und';
  const index = stopwordIndex();
  const hits = new Map<string, number>();
  for (const word of words) {
    for (const language of index.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  }
  const german = hits.get('de') ?? 0;
  let best = 'de';
  for (const [language, count] of hits) if (count > (hits.get(best) ?? 0)) best = language;
  if (best === 'de') return german >= 3 ? 'de' : null;
  const most = hits.get(best) ?? 0;
  return most >= 5 && most >= 1.5 * german ? best : null;
}
