/** What stands before the noun of a time: "in den vergangenen rund zwei | Jahren". */
import {
  approximations,
  type Edge,
  edges,
  findShift,
  vagueNumbers,
} from '../../german/calendar/time-words.ts';
import { Tag } from '../../language/tags.ts';
import type { Shift } from './expression.ts';
import { isFree, lowerAt, numberAt, ordinalAt, type Scan } from './scan.ts';

export type Determiner = 'definite' | 'indefinite' | 'this' | 'every' | 'all' | 'none';

/** The words before a noun of time that belong to it. */
export interface Before {
  /** First token of the phrase. */
  readonly first: number;
  readonly determiner: Determiner;
  readonly number: number | null;
  readonly vague: boolean;
  readonly ordinal: number | null;
  readonly shift: Shift | null;
  readonly half: boolean;
  /** "die ganze Woche" */
  readonly whole: boolean;
  /** "lange Jahre", "heißer Sommer": an adjective that says nothing of time. */
  readonly described: boolean;
  /** "früh", "spät" as an adjective: "am späten Nachmittag". */
  readonly edge: Edge | null;
  /** rund, fast … as a TIMEX3 mod; empty for genau. */
  readonly approx: string | null;
  /** The word before the phrase, lower case: am, seit, vor … */
  readonly preposition: string;
}

const DETERMINERS = new Map<string, Determiner>();
const determine = (words: string, determiner: Determiner): void => {
  for (const word of words.split(' ')) DETERMINERS.set(word, determiner);
};
determine('der die das dem den des', 'definite');
determine('ein eine einem einen einer eines', 'indefinite');
determine('dieser diese dieses diesem diesen', 'this');
determine('jeder jede jedes jedem jeden', 'every');
determine('alle aller', 'all');

const EDGE_ADJECTIVE = /^(?:(früh)|(spät))(?:e|en|er|es|em)$/;

/** Reads leftwards from the noun at `head`. A phrase of time has few words: six are looked at. */
export function parseBefore(scan: Scan, head: number): Before {
  const { tokens } = scan;
  let determiner: Determiner = 'none';
  let number: number | null = null;
  let vague = false;
  let ordinal: number | null = null;
  let shift: Shift | null = null;
  let half = false;
  let whole = false;
  let described = false;
  let edge: Edge | null = null;
  let approx: string | null = null;
  let i = head - 1;
  for (; i >= head - 7 && isFree(scan, i); i--) {
    const lower = lowerAt(scan, i);
    const found = DETERMINERS.get(lower);
    if (found !== undefined) {
      if (determiner !== 'none' && !(determiner === 'this' && found === 'all')) break;
      determiner = determiner === 'none' ? found : determiner;
      if (found === 'indefinite' || found === 'definite') {
        // "seit etwa einem Jahrzehnt", "vor genau einem Jahr"
        const mod = found === 'indefinite' && isFree(scan, i - 1) ? approximationAt(scan, i - 1) : null;
        if (mod !== null) {
          approx = mod.mod;
          i = mod.first;
        }
        i--;
        break;
      }
      continue;
    }
    if (determiner !== 'none' && lower !== 'all') break;
    if (lower === 'all' && determiner === 'this') continue;
    const amount: number | null = number === null && !vague ? numberAt(scan, i) : null;
    if (amount !== null) {
      number = amount;
      const mod = isFree(scan, i - 1) ? approximationAt(scan, i - 1) : null;
      if (mod !== null) {
        approx = mod.mod;
        i = mod.first;
      }
      continue;
    }
    if (vagueNumbers.has(lower)) {
      vague = true;
      // "ein paar Tage"
      if (lower === 'paar' && lowerAt(scan, i - 1) === 'ein' && isFree(scan, i - 1)) i--;
      continue;
    }
    const nth: number | null = ordinal === null ? ordinalAt(scan, i) : null;
    if (nth !== null) {
      ordinal = nth;
      continue;
    }
    const moved = findShift(lower);
    if (moved !== null) {
      shift = moved;
      continue;
    }
    if (/^(?:halbe[nrsm]?|halb)$/.test(lower)) half = true;
    else if (/^(?:ganz|gesamt|voll|komplett)(?:e|en|er|es|em)$/.test(lower)) whole = true;
    else if (EDGE_ADJECTIVE.test(lower)) edge = lower.startsWith('früh') ? 'START' : 'END';
    else if (/^knappe[nrsm]?$/.test(lower)) approx = 'LESS_THAN';
    else if (/^gute[nrsm]?$/.test(lower) && isFree(scan, i - 1)) approx = 'MORE_THAN';
    else if (!described && tokens.tag[i] === Tag.adjective && /e[nrsm]?$/.test(lower)) described = true;
    else break;
  }
  // What was walked over without a number or determiner in front does not open the phrase: "guten Morgen"
  const first = i + 1;
  return {
    first,
    determiner,
    number,
    vague,
    ordinal,
    shift,
    half,
    whole,
    described,
    edge,
    approx,
    preposition: isFree(scan, i) || i >= 0 ? lowerAt(scan, i) : '',
  };
}

/** "rund", "mehr als", "bis zu" right before a number. */
function approximationAt(scan: Scan, i: number): { readonly mod: string; readonly first: number } | null {
  const lower = lowerAt(scan, i);
  const mod = approximations.get(lower);
  if (mod !== undefined) return { mod, first: i };
  if (!isFree(scan, i - 1)) return null;
  const before = lowerAt(scan, i - 1);
  if (lower === 'als' && before === 'mehr') return { mod: 'MORE_THAN', first: i - 1 };
  if (lower === 'als' && before === 'weniger') return { mod: 'LESS_THAN', first: i - 1 };
  return null;
}

/** "Ende | des Jahres", "Mitte | Juli": the part of it that is meant, where that word stands at `i`. */
export function edgeAt(scan: Scan, i: number): Edge | null {
  if (!isFree(scan, i)) return null;
  const { tokens } = scan;
  const lower = lowerAt(scan, i);
  const edge = edges.get(lower);
  if (edge === undefined || !tokens.lexeme[i]?.capital) return null;
  return edge;
}

/** vor, nach, bis … before a date as TIMEX3 mods. */
export function modOfPreposition(preposition: string): string | null {
  if (preposition === 'vor') return 'BEFORE';
  if (preposition === 'nach') return 'AFTER';
  return preposition === 'gegen' || preposition === 'um' || preposition === 'etwa' ? 'APPROX' : null;
}
