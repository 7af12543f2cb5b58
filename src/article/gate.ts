import gates from './gates.json' with { type: 'json' };

/** Under this many code units an article's text may be no more than the gate itself or a teaser. */
const SHORT = 1500;
const STUB = 250;

export type Gate = 'consent' | 'paywall';

const countPhrases = (text: string, phrases: readonly string[]): number =>
  phrases.filter((phrase) => text.includes(phrase)).length;

/**
 * What stands between the reader and the article: a consent or a paywall page, or null. A banner
 * beside a whole article is none ("Alle akzeptieren" is in the markup of nearly every page), nor is
 * an article about cookies: only a short text counts, or a page that hardly has one.
 */
export function findGate(articleText: string, pageText: string, free: boolean | null): Gate | null {
  if (articleText.length >= 2 * SHORT) return null;
  const text = articleText.toLowerCase();
  const page = articleText.length < STUB ? pageText.slice(0, 50_000).toLowerCase() : '';
  if (Math.max(countPhrases(text, gates.consent), countPhrases(page, gates.consent)) >= 2) return 'consent';
  if (articleText.length >= SHORT) return null;
  if (free === false) return 'paywall';
  return countPhrases(text, gates.paywall) >= 2 || countPhrases(page, gates.paywall) >= 1 ? 'paywall' : null;
}
