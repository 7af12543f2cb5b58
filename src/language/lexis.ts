import { describeTimeWord, type TimeWord } from '../german/calendar/time-words.ts';
import { describeNoun, type NounDescription, nounGender } from '../german/nouns/describe.ts';
import { findHead, nounKey } from '../german/nouns/lexicon.ts';
import { firstNameGender } from '../german/nouns/names.ts';
import { describeOutlet } from '../german/nouns/outlets.ts';
import { remember } from '../german/remember.ts';
import { type ReportingNoun, reportingNoun } from '../german/reporting.ts';
import { analyseVerb, type VerbReading } from '../german/verbs/analyse.ts';
import { isAdjective } from '../german/words/adjectives.ts';
import { closedClasses, type WordClass } from '../german/words/closed.ts';
import { isNumberWord } from '../german/words/numbers.ts';

/**
 * Everything that the word lists know of one word form, whatever its sentence: looked up once per form
 * and shared by all its tokens. Ambiguity is kept; `tags.ts` decides in the sentence.
 */
export interface Lexeme {
  readonly word: string;
  readonly lower: string;
  readonly capital: boolean;
  /** Several capitals or a digit: NATO, G8, US-Präsident. */
  readonly acronym: boolean;
  readonly classes: readonly WordClass[];
  /** STTS tags of `classes`, for quick tests. */
  readonly stts: ReadonlySet<string>;
  readonly verbs: readonly VerbReading[];
  readonly finite: boolean;
  readonly infinitive: boolean;
  readonly zuInfinitive: boolean;
  readonly participle: boolean;
  /** The verb lists know it; false where only the ending speaks for a verb. */
  readonly knownVerb: boolean;
  readonly adjective: boolean;
  readonly number: boolean;
  readonly noun: NounDescription | null;
  readonly gender: 'm' | 'f' | 'n' | null;
  /** A common noun that names nobody: Haus, Treffen, Forschung. What is neither this nor `noun` may be a name. */
  readonly ordinary: boolean;
  /** A noun for what is done, felt or thought: Täuschung, Freiheit. */
  readonly abstract: boolean;
  readonly firstName: 'm' | 'f' | 'either' | null;
  /** What is reported with it: Forderung, Medienberichte. */
  readonly reporting: ReportingNoun | null;
  /** What it says of time: Freitag, kommende, Uhr. */
  readonly time: TimeWord | null;
}

const NO_TAGS: ReadonlySet<string> = new Set();
/** Endings of nouns for what is done, felt or thought; nobody is called so. */
const ABSTRACT =
  /(?:ung|ungen|heit|heiten|keit|keiten|schaft|tion|tionen|ität|itäten|ismus|ment|nis|nisse|tum|uhr)$/;

/** "angekündigte", "verpasstes": the verb lists know the participle without its ending. */
function isInflectedParticiple(lower: string): boolean {
  const stem = /^(.{3,}(?:t|en))(?:e|en|er|es|em)$/.exec(lower)?.[1];
  return stem !== undefined && analyseVerb(stem).some((v) => v.known && v.form === 'participle');
}

function analyse(word: string): Lexeme {
  const lower = word.toLowerCase();
  // "dpa-Meldung", "eBay" are nouns too, and so are dpa and taz by themselves
  const capital = word !== lower || (word.length <= 4 && describeOutlet(word) !== null);
  const classes = closedClasses(lower);
  const verbs = analyseVerb(lower);
  let finite = false;
  let infinitive = false;
  let zuInfinitive = false;
  let participle = false;
  let knownVerb = false;
  for (const reading of verbs) {
    if (reading.form === 'finite') finite = true;
    else if (reading.form === 'infinitive') infinitive = true;
    else if (reading.form === 'zu-infinitive') zuInfinitive = true;
    else if (reading.form === 'participle') participle = true;
    if (reading.known) knownVerb = true;
  }
  const noun = capital ? describeNoun(word) : null;
  return {
    word,
    lower,
    capital,
    acronym: /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*[\p{Lu}\d]/u.test(word),
    classes,
    stts: classes.length === 0 ? NO_TAGS : new Set(classes.map((c) => c.tag)),
    verbs,
    finite,
    infinitive,
    zuInfinitive,
    participle,
    knownVerb,
    adjective: isAdjective(lower) !== null || isInflectedParticiple(lower),
    number: isNumberWord(lower),
    noun,
    gender: capital ? nounGender(word) : null,
    abstract: capital && ABSTRACT.test(lower),
    ordinary:
      capital &&
      noun === null &&
      (ABSTRACT.test(lower) || findHead(nounKey(word.slice(word.lastIndexOf('-') + 1))) !== null),
    firstName: capital ? firstNameGender(word) : null,
    reporting: capital ? reportingNoun(word) : null,
    time: describeTimeWord(word),
  };
}

const MOST_KNOWN = 30_000;

/** The lexeme of a word form; forms seen before cost one look-up. */
export const lookUp: (word: string) => Lexeme = remember(analyse, MOST_KNOWN);
