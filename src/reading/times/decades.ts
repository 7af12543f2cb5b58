/** Decades: "in den siebziger Jahren", "Mitte der 90er", "die 1950er-Jahre". */
import { describeTimeWord, type TimeWord } from '../../german/calendar/time-words.ts';
import { edgeAt } from './before.ts';
import { isFree, isJoined, keep, lowerAt, type Scan } from './scan.ts';

type Word<K extends TimeWord['kind']> = TimeWord & { kind: K };

/** "in den siebziger Jahren", "Mitte der 90er", "die 1950er-Jahre". */
export function readDecade(scan: Scan, i: number, { decade, century, whole }: Word<'decade'>): void {
  let end = i + 1;
  let isWhole = whole;
  if (!whole && isJoined(scan, end) && /^-?jahren?$/.test(lowerAt(scan, end))) {
    end++;
    isWhole = true;
  }
  let first = i;
  const article = isFree(scan, i - 1) && ['den', 'die', 'der'].includes(lowerAt(scan, i - 1));
  const adjective =
    !article && isFree(scan, i - 2) && /^(?:früh|spät|ganz|gold|wild)/.test(lowerAt(scan, i - 1));
  if (article) first = i - 1;
  else if (adjective && ['den', 'die', 'der'].includes(lowerAt(scan, i - 2))) first = i - 2;
  // "siebziger und achtziger Jahre", "70er/80er": the noun follows later
  const listed =
    ['und', '/', 'bis', 'oder'].includes(lowerAt(scan, end)) &&
    isJoined(scan, end + 1) &&
    describeTimeWord(scan.tokens.word[end + 1] ?? '')?.kind === 'decade';
  if (
    !isWhole &&
    !listed &&
    !(first < i && (century !== null || /^\d/.test(scan.tokens.word[i])) && !scan.tokens.lexeme[end]?.capital)
  )
    return;
  const edge = edgeAt(scan, first - 1);
  if (edge !== null) first--;
  const mod =
    edge ??
    (adjective
      ? lowerAt(scan, i - 1).startsWith('früh')
        ? 'START'
        : lowerAt(scan, i - 1).startsWith('spät')
          ? 'END'
          : null
      : null);
  keep(scan, first, end, { kind: 'fixed', type: 'DATE', value: `${century ?? 19}${decade}` }, mod);
}
