/**
 * One news article as it came in. `text` is never changed: every span of a Reading lies on it,
 * half-open, in UTF-16 code units.
 */
export interface Article {
  readonly text: string;
  readonly title?: string | null;
  readonly url?: string | null;
  /** Name of the outlet, as its own metadata give it. */
  readonly publisher?: string | null;
  readonly author?: string | null;
  /** ISO 8601 date or date-time of publication; relative times are resolved against it. */
  readonly published?: string | null;
  /** BCP 47; German (`de`) where it is missing. */
  readonly language?: string | null;
}
