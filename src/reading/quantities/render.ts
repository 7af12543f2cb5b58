/** A number and its unit become a Quantity. */
import type { TaggedTokens } from '../../language/tags.ts';
import type { Quantity } from '../reading.ts';
import { findBound } from './bounds.ts';
import type { Numeral } from './numerals.ts';

export interface Read {
  readonly quantity: Quantity;
  readonly measure: boolean;
  /** One past its last token. */
  readonly end: number;
}

/** The quantity from its number, or the "weitere" before it, to the token before `end`. */
export function render(
  tokens: TaggedTokens,
  numeral: Numeral,
  unit: string,
  end: number,
  measure: boolean,
  behind: Quantity['qualifier'] | null = null,
): Read {
  const before = numeral.start - 1;
  const weitere = before >= 0 && /^weiteren?$/i.test(tokens.word[before]);
  const first = weitere ? before : numeral.start;
  const bound = behind ?? findBound(tokens, numeral.start, numeral.value, measure || numeral.fraction).bound;
  return {
    quantity: {
      start: tokens.start[first],
      end: tokens.end[end - 1],
      value: numeral.value,
      max: numeral.max,
      unit,
      qualifier: numeral.vagueness ?? (bound === 'exact' && numeral.open ? 'more-than' : bound),
    },
    measure,
    end,
  };
}
