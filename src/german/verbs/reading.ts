import type { Forms, Paradigm, SixForms } from './paradigm.ts';

/** One way to understand a word as a form of a verb. */
export interface VerbReading {
  /**
   * The infinitive with its inseparable prefix, and with the separable one where it is written together:
   * "angekündigt", "anzukündigen", "ankündigte" → "ankündigen", but "kündigte" → "kündigen".
   */
  readonly lemma: string;
  readonly form:
    | 'finite'
    | 'infinitive'
    | 'zu-infinitive'
    | 'participle'
    | 'present-participle'
    | 'imperative';
  /** Of finite forms only: which stem they are built on, so Konjunktiv I is present, Konjunktiv II past. */
  readonly tense: 'present' | 'past' | null;
  /** Of finite forms only. */
  readonly mood: 'indicative' | 'konjunktiv-1' | 'konjunktiv-2' | null;
  /** Of finite forms and imperatives. */
  readonly person: 1 | 2 | 3 | null;
  readonly number: 'singular' | 'plural' | null;
  /** The separable prefix where the form is written together with it. */
  readonly prefix: string | null;
  /** False where only the ending says that this is a verb. */
  readonly known: boolean;
}

/** A reading without its lemma: the place of a form in the paradigm. */
export type Cell = Pick<VerbReading, 'form' | 'tense' | 'mood' | 'person' | 'number'>;

const NOT_FINITE = { tense: null, mood: null, person: null, number: null } as const;

export const INFINITIVE: Cell = { form: 'infinitive', ...NOT_FINITE };
export const ZU_INFINITIVE: Cell = { form: 'zu-infinitive', ...NOT_FINITE };
export const PARTICIPLE: Cell = { form: 'participle', ...NOT_FINITE };
export const PRESENT_PARTICIPLE: Cell = { form: 'present-participle', ...NOT_FINITE };
const IMPERATIVE_SINGULAR: Cell = { ...NOT_FINITE, form: 'imperative', person: 2, number: 'singular' };
const IMPERATIVE_PLURAL: Cell = { ...NOT_FINITE, form: 'imperative', person: 2, number: 'plural' };

export type FiniteCells = readonly [Cell, Cell, Cell, Cell, Cell, Cell];

function finiteCells(tense: 'present' | 'past', mood: NonNullable<Cell['mood']>): FiniteCells {
  const cell = (person: 1 | 2 | 3, number: 'singular' | 'plural'): Cell => ({
    form: 'finite',
    tense,
    mood,
    person,
    number,
  });
  return [
    cell(1, 'singular'),
    cell(2, 'singular'),
    cell(3, 'singular'),
    cell(1, 'plural'),
    cell(2, 'plural'),
    cell(3, 'plural'),
  ];
}

export const PRESENT = finiteCells('present', 'indicative');
export const PAST = finiteCells('past', 'indicative');
export const KONJUNKTIV_1 = finiteCells('present', 'konjunktiv-1');
export const KONJUNKTIV_2 = finiteCells('past', 'konjunktiv-2');

/** Calls back with every form of the paradigm and its cell, the indicative first. */
export function visitCells(paradigm: Paradigm, visit: (form: string, cell: Cell) => void): void {
  const one = (forms: Forms, cell: Cell) => {
    for (const form of forms) visit(form, cell);
  };
  const six = (forms: SixForms, cells: FiniteCells) => {
    for (let i = 0; i < 6; i++) one(forms[i]!, cells[i]!);
  };
  six(paradigm.present, PRESENT);
  six(paradigm.past, PAST);
  six(paradigm.konjunktiv1, KONJUNKTIV_1);
  six(paradigm.konjunktiv2, KONJUNKTIV_2);
  one(paradigm.infinitive, INFINITIVE);
  one(paradigm.zuInfinitive, ZU_INFINITIVE);
  one(paradigm.participle, PARTICIPLE);
  one(paradigm.presentParticiple, PRESENT_PARTICIPLE);
  one(paradigm.imperative.singular, IMPERATIVE_SINGULAR);
  one(paradigm.imperative.plural, IMPERATIVE_PLURAL);
}
