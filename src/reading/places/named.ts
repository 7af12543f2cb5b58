import type { PlaceEntry } from '../../german/places/gazetteer.ts';

/** A name in the text that a place has. */
export interface NamedPlace {
  /** Tokens, half-open. */
  readonly start: number;
  readonly end: number;
  readonly entries: readonly PlaceEntry[];
  /** The next one in the text. */
  following: NamedPlace | null;
}
