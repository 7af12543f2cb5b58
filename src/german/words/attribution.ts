import lists from './attribution.json' with { type: 'json' };
import type { Case } from './closed-table.ts';

/** How a preposition marks a source: the cases that it governs before and after its noun phrase. */
export interface AttributionPreposition {
  /** Cases where it stands before the source: "laut dem Bericht", "laut Berichts"; empty where it never does. */
  readonly before: readonly Case[];
  /** Cases where it stands after the source: "dem Bericht zufolge"; empty where it never does. */
  readonly after: readonly Case[];
  /**
   * Whether only a noun of saying makes it an attribution: "nach Angaben der Polizei",
   * but "nach dem Spiel". See `isSourceNoun`.
   */
  readonly needsSourceNoun: boolean;
}

/**
 * What an adverb does in a report: `anaphoric` points back at a source ("Demnach seien …"),
 * `relative` opens the content ("ein Bericht, wonach …"), `clause` opens a frame ("wie X sagte", "so X"),
 * `contrast` sets another voice against the last, `hedge` only lowers the writer's commitment ("angeblich").
 */
export type AttributionAdverb = 'anaphoric' | 'relative' | 'clause' | 'contrast' | 'hedge';

/** A word such as "darauf" that stands in the frame for the content clause. */
export interface Correlate {
  /** The preposition in it: "auf" in "darauf". */
  readonly preposition: string;
  /** Whether the corpus counts it to the cue: "wies darauf hin, dass …" yes, "wehrte sich dagegen, dass …" no. */
  readonly inCue: boolean;
}

/** How a sentence that carries a report on ties itself to the sentence before. */
export type ContinuationKind = 'addition' | 'contrast' | 'consequence' | 'time' | 'manner';

export interface Continuation {
  readonly kind: ContinuationKind;
  /** How many words it takes: 1 for "Zudem", 2 for "Darüber hinaus". */
  readonly length: number;
}

interface PrepositionEntry {
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  readonly nouns?: boolean;
}

const PREPOSITIONS: Readonly<Record<string, PrepositionEntry>> = lists.prepositions;
const ADVERBS = lists.adverbs as Readonly<Record<string, AttributionAdverb>>;
const CORRELATES: Readonly<Record<string, string>> = lists.correlates;

/** The attribution preposition that a lower-case word can be, or null. "so" counts: "so der Minister". */
export function findAttributionPreposition(lower: string): AttributionPreposition | null {
  if (!Object.hasOwn(PREPOSITIONS, lower)) return null;
  const { before = [], after = [], nouns = false } = PREPOSITIONS[lower];
  return { before: before as readonly Case[], after: after as readonly Case[], needsSourceNoun: nouns };
}

/** What a lower-case adverb does in a report, or null where it does nothing for it. */
export function findAttributionAdverb(lower: string): AttributionAdverb | null {
  return Object.hasOwn(ADVERBS, lower) ? ADVERBS[lower] : null;
}

/** Whether a lower-case word only hedges ("angeblich", "offenbar"): it names no source and frames nothing. */
export function isHedge(lower: string): boolean {
  return findAttributionAdverb(lower) === 'hedge';
}

/** The correlate that a lower-case word can be: "darauf" → auf. */
export function findCorrelate(lower: string): Correlate | null {
  if (!Object.hasOwn(CORRELATES, lower)) return null;
  return { preposition: CORRELATES[lower], inCue: !lists.notInCue.includes(lower) };
}

interface Tables {
  readonly continuations: ReadonlyMap<string, ContinuationKind>;
  readonly longest: number;
  readonly sourceNouns: ReadonlySet<string>;
}

let built: Tables | null = null;

function readTables(): Tables {
  if (built !== null) return built;
  const continuations = new Map<string, ContinuationKind>();
  let longest = 1;
  for (const [kind, phrases] of Object.entries(lists.continuations)) {
    for (const phrase of phrases) {
      longest = Math.max(longest, phrase.split(' ').length);
      // "schließlich" is both the last of a row and a reason: the first kind stands
      if (!continuations.has(phrase)) continuations.set(phrase, kind as ContinuationKind);
    }
  }
  const sourceNouns = new Set(lists.sourceNouns.flatMap((line) => line.split(' ')));
  built = { continuations, longest, sourceNouns };
  return built;
}

/**
 * The continuation adverb at the head of a sentence, the longest that fits: "Darüber hinaus seien …".
 * Takes the sentence's first lower-case words, marks left out.
 */
export function findContinuation(words: readonly string[]): Continuation | null {
  const { continuations, longest } = readTables();
  for (let length = Math.min(longest, words.length); length > 0; length--) {
    const kind = continuations.get(length === 1 ? words[0] : words.slice(0, length).join(' '));
    if (kind !== undefined) return { kind, length };
  }
  return null;
}

const sayings: ReadonlySet<string> = new Set(lists.sayings.flatMap((line) => line.split(' ')));

/** Whether nach with this noun (its lemma, with its capital) names a source and never a time: "nach Ansicht", "nach dem Bericht". */
export const isSaying = (lemma: string): boolean => sayings.has(lemma);

/**
 * Whether a noun names an utterance or those who make it, so that "nach …", "gemäß …", "unter …" before it
 * attribute: "nach Angaben von", "nach Ansicht des Gerichts". Takes any case form in lower case, and compounds.
 */
export function isSourceNoun(lower: string): boolean {
  const { sourceNouns } = readTables();
  for (const form of nounStems(lower)) {
    if (sourceNouns.has(form)) return true;
    // "Unternehmensangaben": the last member of a compound counts, unless it is short ("Absicht", "Fahrplan")
    for (let at = 3; at <= form.length - 6; at++) if (sourceNouns.has(form.slice(at))) return true;
  }
  return false;
}

// Each with what is put back: "zeugen" → zeuge, "berichten" → bericht, "aussagen" → aussage, "medien" → medium
const NOUN_ENDINGS: readonly (readonly [ending: string, instead: string])[] = [
  ['', ''],
  ['n', ''],
  ['s', ''],
  ['e', ''],
  ['en', ''],
  ['es', ''],
  ['er', ''],
  ['ern', ''],
  ['ien', 'ium'],
  // "Vorwürfe", "Pläne" and "Anwälte" turn their vowel
  ['würfe', 'wurf'],
  ['würfen', 'wurf'],
  ['pläne', 'plan'],
  ['plänen', 'plan'],
  ['wälte', 'walt'],
  ['wälten', 'walt'],
  ['wörter', 'wort'],
  ['leute', 'mann'],
  ['leuten', 'mann'],
  ['nisse', 'nis'],
  ['nissen', 'nis'],
  ['innen', ''],
  ['in', ''],
];

function nounStems(lower: string): string[] {
  const stems: string[] = [];
  for (const [ending, instead] of NOUN_ENDINGS) {
    if (lower.endsWith(ending) && lower.length >= ending.length + 3) {
      stems.push(lower.slice(0, lower.length - ending.length) + instead);
    }
  }
  return stems;
}
