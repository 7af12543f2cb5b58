import { attach, endsInSibilant, type Forms, needsE, type Paradigm, type SixForms } from './paradigm.ts';
import { findStem, imperativeOf, konjunktiv1Of, presentOf, sixFromE } from './weak.ts';

/** "hilft half hülfe/hälfe geholfen": 3rd person, past, Konjunktiv II, participle; variants by a slash. */
export function conjugateIrregular(infinitive: string, row: string): Paradigm {
  const [third = [], past = [], konjunktiv2 = [], participle = []] = row
    .split(' ')
    .map((cell): Forms => cell.split('/'));
  const present = third.map((form) => presentFromThird(infinitive, form));
  return {
    present: mergeSix(present),
    past: mergeSix(past.map((form) => (form.endsWith('te') ? sixFromE([form]) : strongPast(form)))),
    konjunktiv1: konjunktiv1Of(infinitive),
    konjunktiv2: mergeSix(konjunktiv2.map(strongKonjunktiv2)),
    infinitive: [infinitive],
    zuInfinitive: [`zu ${infinitive}`],
    participle,
    presentParticiple: [`${infinitive}d`],
    imperative: imperativeFromThird(infinitive, third),
  };
}

/** "hält", "gilt", "tritt" have swallowed the ending after their own t; "hilf-t", "läd-t", "lies-t" have not. */
function changedStem(infinitive: string, third: string): string | null {
  if (third === presentOf(infinitive)[2][0]) return null;
  return findStem(infinitive).endsWith('t') ? third : third.slice(0, -1);
}

function presentFromThird(infinitive: string, third: string): SixForms {
  const regular = presentOf(infinitive);
  const stem = changedStem(infinitive, third);
  if (stem === null) return regular;
  const second = endsInSibilant(stem) ? `${stem}t` : stem.endsWith('st') ? stem : `${stem}st`;
  return [regular[0], [second], [third], regular[3], regular[4], regular[5]];
}

/** "hilf!", "lies!", "nimm!" where e becomes i; "fahr!", "lauf!" keep the vowel of the infinitive. */
function imperativeFromThird(infinitive: string, third: Forms): Paradigm['imperative'] {
  const regular = imperativeOf(infinitive);
  const singular = third.flatMap((form) => {
    const stem = changedStem(infinitive, form);
    if (stem?.includes('i') && !findStem(infinitive).includes('i')) return [stem];
    const plain = findStem(infinitive);
    return needsE(plain) ? [`${plain}e`, plain] : regular.singular;
  });
  // "siehe" lives on beside "sieh"
  if (infinitive.endsWith('sehen')) singular.push('siehe');
  return { singular: [...new Set(singular)], plural: regular.plural };
}

/** "kam, kamst, kam, kamen, kamt, kamen"; "fandst" or "fandest", "ihr fandet"; "last" or "lasest". */
function strongPast(form: string): SixForms {
  const hard = needsE(form);
  const hissing = endsInSibilant(form);
  const long = attach(form, 'est');
  const second = hissing ? [long, `${form}t`] : hard ? [`${form}st`, long] : [`${form}st`];
  const plural = [attach(form, 'en')];
  const secondPlural = hard ? [`${form}et`] : hissing ? [`${form}t`, `${form}et`] : [`${form}t`];
  return [[form], second, [form], plural, secondPlural, plural];
}

/** "käme, kämest" or "kämst", "kämet" or "kämt". */
function strongKonjunktiv2(form: string): SixForms {
  const six = sixFromE([form]);
  const stem = form.slice(0, -1);
  if (form.endsWith('te') || needsE(stem) || endsInSibilant(stem) || stem.endsWith('ie')) return six;
  return [six[0], [...six[1], `${stem}st`], six[2], six[3], [...six[4], `${stem}t`], six[5]];
}

function mergeSix(all: readonly SixForms[]): SixForms {
  return [0, 1, 2, 3, 4, 5].map((i) => [...new Set(all.flatMap((six) => six[i]!))]) as unknown as SixForms;
}

export interface SuppletiveRow {
  readonly present: string;
  readonly past: string;
  readonly konjunktiv2: string;
  readonly participle: string;
  readonly konjunktiv1?: string;
  readonly presentParticiple?: string;
  readonly imperative?: string;
}

/** Auxiliaries, modals, wissen and tun: rows of six written out, or one form in -e that the others follow from. */
export function conjugateSuppletive(infinitive: string, row: SuppletiveRow): Paradigm {
  const [singular, plural] = row.imperative?.split(' ') ?? [];
  return {
    present: parseSix(row.present),
    past: parseSix(row.past),
    konjunktiv1: row.konjunktiv1 ? parseSix(row.konjunktiv1) : konjunktiv1Of(infinitive),
    konjunktiv2: parseSix(row.konjunktiv2),
    infinitive: [infinitive],
    zuInfinitive: [`zu ${infinitive}`],
    participle: row.participle.split('/'),
    presentParticiple: [row.presentParticiple ?? `${infinitive}d`],
    imperative: { singular: singular?.split('/') ?? [], plural: plural?.split('/') ?? [] },
  };
}

function parseSix(row: string): SixForms {
  const cells = row.split(' ').map((cell) => cell.split('/'));
  if (cells.length === 6) return cells as unknown as SixForms;
  const only: Forms = cells[0]!;
  return only[0]!.endsWith('e') ? sixFromE(only) : mergeSix(only.map(strongPast));
}
