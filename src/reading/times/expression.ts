import type { Holiday } from '../../german/calendar/holidays.ts';
import type { Origin, PartOfDay, Season, TimeUnit } from '../../german/calendar/time-words.ts';
import type { Time } from '../reading.ts';

/** "vorigen Jahres", "übernächste Woche": how many units from where. */
export interface Shift {
  readonly by: number;
  readonly from: Origin;
}

/** A date as far as its words say it; null is what they leave out. */
export interface DateMeaning {
  readonly kind: 'date';
  readonly year: number | null;
  /** "im März vorigen Jahres": the year counted from the publication or from the text's own. */
  readonly yearShift: Shift | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly season: Season | null;
  /** 1 to 4. */
  readonly quarter: number | null;
  /** 1 or 2. */
  readonly half: number | null;
  readonly part: PartOfDay | null;
  /** "Sonntag, 8. Januar": 1 is Monday. It tells which year fits. */
  readonly weekday: number | null;
  /** "die Nacht auf den 28. Juli" begins on the day before. */
  readonly nightBefore: boolean;
  /** "kommenden März": the next one, "vergangenen Herbst": the last one. */
  readonly shift: Shift | null;
}

/** What the words of one time say, before the publication date and the text around are known. */
export type Meaning =
  | DateMeaning
  | {
      readonly kind: 'weekday';
      /** 1 is Monday. */
      readonly weekday: number;
      readonly shift: Shift | null;
      readonly part: PartOfDay | null;
      readonly nightBefore: boolean;
      /** "Freitag vergangener Woche": the week that it lies in, counted from the publication's. */
      readonly week: number | null;
    }
  | {
      readonly kind: 'shift';
      readonly unit: TimeUnit;
      readonly shift: Shift;
      readonly part: PartOfDay | null;
    }
  /** "am Wochenende": the one before or after, by tense. */
  | { readonly kind: 'weekend'; readonly shift: Shift | null }
  /** Values that need no date: sets, PAST_REF, decades and centuries. */
  | { readonly kind: 'fixed'; readonly type: Time['type']; readonly value: string }
  /** "heute": the day itself, or nowadays. */
  | { readonly kind: 'today'; readonly vague: boolean }
  | {
      readonly kind: 'duration';
      readonly value: string;
      readonly amounts: readonly (readonly [amount: number, unit: TimeUnit])[];
      /** −1: it ends at `from` (seit drei Jahren), 1: it begins there (in drei Jahren), 0: not said. */
      readonly direction: -1 | 0 | 1;
      readonly from: Origin;
    }
  | {
      readonly kind: 'clock';
      readonly hour: number;
      readonly minute: number | null;
      readonly second: number | null;
    }
  | { readonly kind: 'part'; readonly part: PartOfDay; readonly adverb: boolean }
  | {
      readonly kind: 'holiday';
      readonly holiday: Holiday;
      readonly year: number | null;
      readonly yearShift: Shift | null;
      readonly shift: Shift | null;
    }
  /** "2007/08" */
  | { readonly kind: 'years'; readonly first: number; readonly last: number };

/** A time expression as found: what it says, not yet when that is. */
export interface Expression {
  /** Tokens, half-open. */
  readonly first: number;
  readonly end: number;
  readonly meaning: Meaning;
  /** TIMEX3 mod. */
  readonly mod: string | null;
}

/** A day that no calendar has: 31 February. */
export interface NoDay {
  readonly first: number;
  readonly end: number;
}

export const NO_DATE: DateMeaning = {
  kind: 'date',
  year: null,
  yearShift: null,
  month: null,
  day: null,
  season: null,
  quarter: null,
  half: null,
  part: null,
  weekday: null,
  nightBefore: false,
  shift: null,
};
