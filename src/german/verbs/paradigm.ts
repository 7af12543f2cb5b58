import { VOWELS } from '../words/spelling.ts';

/** The forms that may fill one cell: the usual one first, further ones as they occur (hülfe, hälfe). */
export type Forms = readonly string[];

/** 1st, 2nd, 3rd person singular, then plural. */
export type SixForms = readonly [Forms, Forms, Forms, Forms, Forms, Forms];

/**
 * All forms of a verb. Those of a separable verb are written together as in a verb-final clause ("ankündigte").
 * A form with a space in it is two words to a tokenizer: "zu sagen", "kündige an".
 */
export interface Paradigm {
  readonly present: SixForms;
  readonly past: SixForms;
  readonly konjunktiv1: SixForms;
  readonly konjunktiv2: SixForms;
  readonly infinitive: Forms;
  readonly zuInfinitive: Forms;
  readonly participle: Forms;
  readonly presentParticiple: Forms;
  readonly imperative: { readonly singular: Forms; readonly plural: Forms };
}

/** "arbeit-est", "öffn-et", "zeichn-et", "atm-et", but "lern-t", "film-t", "wohn-t". */
export function needsE(stem: string): boolean {
  const last = stem.at(-1) ?? '';
  if (last === 'd' || last === 't') return true;
  if (last !== 'm' && last !== 'n') return false;
  const before = stem.at(-2) ?? '';
  if (before === 'h') return stem.at(-3) === 'c';
  return !VOWELS.includes(before) && !'lmnr'.includes(before);
}

/** "du reist, sitzt, mixt, grüßt": the s of the ending is swallowed. */
export function endsInSibilant(stem: string): boolean {
  return 'sßzx'.includes(stem.at(-1) ?? '-');
}

/** Joins stem and ending; of two e one stays: "knie" + "en" is "knien", "schrie" + "en" is "schrien". */
export function attach(stem: string, ending: string): string {
  return stem.endsWith('e') && ending.startsWith('e') ? stem + ending.slice(1) : stem + ending;
}

export function mapParadigm(paradigm: Paradigm, map: (form: string) => string): Paradigm {
  const cell = (forms: Forms): Forms => forms.map(map);
  const six = (forms: SixForms) => forms.map(cell) as unknown as SixForms;
  return {
    present: six(paradigm.present),
    past: six(paradigm.past),
    konjunktiv1: six(paradigm.konjunktiv1),
    konjunktiv2: six(paradigm.konjunktiv2),
    infinitive: cell(paradigm.infinitive),
    zuInfinitive: cell(paradigm.zuInfinitive),
    participle: cell(paradigm.participle),
    presentParticiple: cell(paradigm.presentParticiple),
    imperative: { singular: cell(paradigm.imperative.singular), plural: cell(paradigm.imperative.plural) },
  };
}

/** One paradigm out of two of the same lemma: "hängen" is hing and hängte, "senden" sandte and sendete. */
export function mergeParadigms(first: Paradigm, second: Paradigm): Paradigm {
  const cell = (a: Forms, b: Forms): Forms => [...new Set([...a, ...b])];
  const six = (a: SixForms, b: SixForms) => a.map((forms, i) => cell(forms, b[i]!)) as unknown as SixForms;
  return {
    present: six(first.present, second.present),
    past: six(first.past, second.past),
    konjunktiv1: six(first.konjunktiv1, second.konjunktiv1),
    konjunktiv2: six(first.konjunktiv2, second.konjunktiv2),
    infinitive: cell(first.infinitive, second.infinitive),
    zuInfinitive: cell(first.zuInfinitive, second.zuInfinitive),
    participle: cell(first.participle, second.participle),
    presentParticiple: cell(first.presentParticiple, second.presentParticiple),
    imperative: {
      singular: cell(first.imperative.singular, second.imperative.singular),
      plural: cell(first.imperative.plural, second.imperative.plural),
    },
  };
}
