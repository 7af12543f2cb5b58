import { remember } from '../remember.ts';
import { findBases } from './bases.ts';
import { conjugateBase } from './conjugate.ts';
import { guessVerb } from './guess.ts';
import { findParticles, isBase, isBound, isListed } from './lexicon.ts';
import { isNonVerb } from './nonverb.ts';
import { type Cell, type VerbReading, visitCells, ZU_INFINITIVE } from './reading.ts';

export { hasVerb, isSeparable, joinVerb } from './lexicon.ts';
export type { VerbReading } from './reading.ts';

// Few: a lexeme keeps its verb readings, this is for what is asked besides ("angekündigt" of "angekündigte").
const WORDS_KEPT = 4_000;
const BASES_KEPT = 2_000;
// Longer words are no verb forms: "auseinanderzudividieren" has 23 letters.
const LONGEST_FORM = 32;
const LETTERS = /^[a-zäöüß]+$/;
const NOTHING: readonly VerbReading[] = [];

/** The forms of a verb without separable prefix with their cells; a form may stand there twice. */
interface FormsOfBase {
  readonly forms: readonly string[];
  readonly cells: readonly Cell[];
  /** What was met of them: the words that have a form share its reading. */
  readonly readings: (VerbReading | null)[];
}

const formsOfBases = new Map<string, FormsOfBase>();

/**
 * All readings of a word as a verb form, none where it cannot be one. The word counts in lower case, so a
 * sentence-initial "Kommt" is read; that the noun "Essen" is read too is for the caller to decide.
 */
export const analyseVerb: (word: string) => readonly VerbReading[] = remember(readWord, WORDS_KEPT);

function readWord(word: string): readonly VerbReading[] {
  if (word.length < 2 || word.length > LONGEST_FORM) return NOTHING;
  const form = word.toLowerCase();
  if (!LETTERS.test(form) || isNonVerb(form)) return NOTHING;
  const readings: VerbReading[] = [];
  addReadings(readings, form);
  for (const spelling of otherSpellings(form)) addReadings(readings, spelling);
  const known = readings.filter((reading) => reading.known);
  // "hinzufügen" is no "zu" form of "hinfügen": what the lists know goes before what they lack
  if (known.length > 0) return known;
  if (readings.length > 0) return readings;
  // An unknown word with a capital is a noun: "Offiziere", "Gebiete"
  return form === word ? guessVerb(form) : NOTHING;
}

function addReadings(readings: VerbReading[], form: string): void {
  readBase(form, (reading) => {
    // "schüchtern" alone is the adjective; "schüchterte" can only be the verb of "schüchterte … ein"
    if (reading.form === 'finite' || !isBound(reading.lemma)) readings.push(reading);
  });
  for (const prefix of findParticles(form)) {
    const rest = form.slice(prefix.length);
    if (rest.length < 2) continue;
    if (rest.startsWith('zu')) addZuInfinitive(readings, prefix, rest.slice(2));
    readBase(rest, (reading) => {
      const base = reading.lemma;
      // "kündige … an": the imperative never stands together with its particle
      if (reading.form === 'imperative') return;
      const known = isListed(prefix, base);
      // "abgefilmt": ge- between particle and verb gives away a combination that the list lacks
      if (!known && !(reading.form === 'participle' && rest.startsWith('ge') && !base.startsWith('ge')))
        return;
      readings.push({ ...reading, lemma: prefix + base, prefix, known });
    });
  }
}

/** "anzukündigen", "zurückzuweisen", also of a combination that the list lacks: "abzufilmen". */
function addZuInfinitive(readings: VerbReading[], prefix: string, infinitive: string): void {
  if (!infinitive.endsWith('n') || !isBase(infinitive)) return;
  const known = isListed(prefix, infinitive);
  readings.push({ lemma: prefix + infinitive, ...ZU_INFINITIVE, prefix, known });
}

/** The readings of the form as one of a verb without separable prefix. */
function readBase(form: string, found: (reading: VerbReading) => void): void {
  for (const base of findBases(form)) {
    const { forms, cells, readings } = formsOf(base);
    for (let i = forms.indexOf(form); i >= 0; i = forms.indexOf(form, i + 1)) {
      const reading = readings[i] ?? { lemma: base, ...cells[i], prefix: null, known: true };
      readings[i] = reading;
      found(reading);
    }
  }
}

function formsOf(base: string): FormsOfBase {
  const kept = formsOfBases.get(base);
  if (kept !== undefined) return kept;
  const forms: string[] = [];
  const cells: Cell[] = [];
  const paradigm = conjugateBase(base);
  if (paradigm !== null) {
    visitCells(paradigm, (form, cell) => {
      // "konjugieren" has its zu apart: two words, so no form to be found
      if (form.includes(' ') || forms.some((one, i) => one === form && cells[i] === cell)) return;
      forms.push(form);
      cells.push(cell);
    });
  }
  if (formsOfBases.size >= BASES_KEPT) formsOfBases.clear();
  const found = { forms, cells, readings: forms.map(() => null) };
  formsOfBases.set(base, found);
  return found;
}

/** The lists spell ß by the rules of 1996. Swiss: "äusserte", "heisst"; older: "muß", "ließ wissen, daß er müßte". */
function otherSpellings(form: string): readonly string[] {
  const spellings: string[] = [];
  for (let at = form.indexOf('ss'); at > 0; at = form.indexOf('ss', at + 2)) {
    spellings.push(`${form.slice(0, at)}ß${form.slice(at + 2)}`);
  }
  for (let at = form.indexOf('ß'); at > 0; at = form.indexOf('ß', at + 1)) {
    spellings.push(`${form.slice(0, at)}ss${form.slice(at + 1)}`);
  }
  return spellings;
}
