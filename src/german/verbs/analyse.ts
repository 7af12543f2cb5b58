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

const cellsOfBase = new Map<string, ReadonlyMap<string, readonly Cell[]>>();

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
  readBase(form, (base, cell) => {
    // "schüchtern" alone is the adjective; "schüchterte" can only be the verb of "schüchterte … ein"
    if (cell.form !== 'finite' && isBound(base)) return;
    readings.push({ lemma: base, ...cell, prefix: null, known: true });
  });
  for (const prefix of findParticles(form)) {
    const rest = form.slice(prefix.length);
    if (rest.length < 2) continue;
    if (rest.startsWith('zu')) addZuInfinitive(readings, prefix, rest.slice(2));
    readBase(rest, (base, cell) => {
      // "kündige … an": the imperative never stands together with its particle
      if (cell.form === 'imperative') return;
      const known = isListed(prefix, base);
      // "abgefilmt": ge- between particle and verb gives away a combination that the list lacks
      if (!known && !(cell.form === 'participle' && rest.startsWith('ge') && !base.startsWith('ge'))) return;
      readings.push({ lemma: prefix + base, ...cell, prefix, known });
    });
  }
}

/** "anzukündigen", "zurückzuweisen", also of a combination that the list lacks: "abzufilmen". */
function addZuInfinitive(readings: VerbReading[], prefix: string, infinitive: string): void {
  if (!infinitive.endsWith('n') || !isBase(infinitive)) return;
  const known = isListed(prefix, infinitive);
  readings.push({ lemma: prefix + infinitive, ...ZU_INFINITIVE, prefix, known });
}

/** The cells of the verbs without separable prefix in which the form stands. */
function readBase(form: string, found: (base: string, cell: Cell) => void): void {
  for (const base of findBases(form)) {
    for (const cell of cellsOf(base).get(form) ?? []) found(base, cell);
  }
}

function cellsOf(base: string): ReadonlyMap<string, readonly Cell[]> {
  const kept = cellsOfBase.get(base);
  if (kept !== undefined) return kept;
  const cells = new Map<string, Cell[]>();
  const paradigm = conjugateBase(base);
  if (paradigm !== null) {
    visitCells(paradigm, (form, cell) => {
      const sameForm = cells.get(form);
      if (sameForm === undefined) cells.set(form, [cell]);
      else if (!sameForm.includes(cell)) sameForm.push(cell);
    });
    // "konjugieren" has its zu apart: two words, so no form to be found
    cells.delete(`zu ${base}`);
  }
  if (cellsOfBase.size >= BASES_KEPT) cellsOfBase.clear();
  cellsOfBase.set(base, cells);
  return cells;
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
