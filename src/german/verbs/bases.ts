import {
  findInseparablePrefixes,
  irregularRows,
  isInseparable,
  isWeak,
  suppletiveBases,
  suppletiveRow,
} from './lexicon.ts';
import { visitCells } from './reading.ts';
import { conjugateSuppletive } from './strong.ts';

/**
 * Weak endings behind the stem, by the last letter of the form. The stem is then looked up as an infinitive:
 * "arbeitete" → "arbeit" → "arbeiten".
 */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  e: ['e', 'te', 'ete'],
  n: ['n', 'en', 'ten', 'eten'],
  t: ['t', 'et', 'st', 'est', 'tet', 'etet', 'test', 'etest'],
  d: ['nd', 'end'],
};

/** Forms of strong verbs end at most this far behind their stem: "fänd-est". */
const LONGEST_STRONG_ENDING = 3;

let stems: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * The verbs without separable prefix that the form might belong to. Whether it does, their paradigm says: the search
 * may find too much ("last" → lasten, lesen), never too little.
 */
export function findBases(form: string): ReadonlySet<string> {
  const bases = new Set<string>();
  addWeak(bases, form);
  if (form.startsWith('ge') && form.endsWith('t')) addWeak(bases, form.slice(2));
  addIrregular(bases, form);
  for (const prefix of findInseparablePrefixes(form)) {
    const rest = form.slice(prefix.length);
    if (rest.length < 2) continue;
    // "missverstanden": the rest may carry a prefix of its own
    for (const base of findBases(rest)) if (isInseparable(prefix, base)) bases.add(prefix + base);
  }
  return bases;
}

function addWeak(bases: Set<string>, form: string): void {
  addWeakStem(bases, form);
  for (const ending of ENDINGS[form.at(-1)!] ?? []) {
    if (form.endsWith(ending)) addWeakStem(bases, form.slice(0, -ending.length));
  }
}

function addWeakStem(bases: Set<string>, stem: string): void {
  if (stem.length < 2) return;
  if (isWeak(`${stem}en`)) bases.add(`${stem}en`);
  const last = stem.at(-1);
  if (last === 'l' || last === 'r' || last === 'i') {
    if (last !== 'i' && isWeak(`${stem}n`)) bases.add(`${stem}n`);
    // "handl(e)" → "handeln", "fordr(e)" → "fordern"
    const inner = `${stem.slice(0, -1)}e${last}n`;
    if (last !== 'i' && isWeak(inner)) bases.add(inner);
  }
}

function addIrregular(bases: Set<string>, form: string): void {
  stems ??= irregularStems();
  for (let cut = 0; cut <= LONGEST_STRONG_ENDING && cut < form.length; cut++) {
    for (const base of stems.get(cut === 0 ? form : form.slice(0, -cut)) ?? []) bases.add(base);
  }
  // "geholfen", "gegangen" are looked up as "holfen", "gangen", which "ver-holfen", "er-gangen" need anyway
  if (form.startsWith('ge') && form.length > 4) {
    const rest = form.slice(2);
    for (const base of stems.get(rest) ?? []) bases.add(base);
  }
}

/** "helf, hilf, hilft, half, hülf, hälf, holfen" → helfen; of sein, haben and the modals every form. */
function irregularStems(): ReadonlyMap<string, readonly string[]> {
  const stems = new Map<string, string[]>();
  const add = (stem: string, base: string) => {
    const known = stems.get(stem);
    if (known === undefined) stems.set(stem, [base]);
    else if (!known.includes(base)) known.push(base);
  };
  for (const [base, row] of irregularRows()) {
    add(base.slice(0, -2), base);
    const [third, past, konjunktiv2, participle] = row.split(' ') as [string, string, string, string];
    for (const form of third.split('/')) {
      add(form, base);
      add(form.slice(0, -1), base);
    }
    for (const form of past.split('/')) add(dropE(form), base);
    for (const form of konjunktiv2.split('/')) add(dropE(form), base);
    for (const form of participle.split('/')) {
      add(form, base);
      if (form.startsWith('ge')) add(form.slice(2), base);
    }
  }
  for (const base of suppletiveBases()) {
    visitCells(conjugateSuppletive(base, suppletiveRow(base)!), (form, cell) => {
      if (cell.form === 'zu-infinitive') return;
      add(form, base);
      if (cell.form === 'participle' && form.startsWith('ge')) add(form.slice(2), base);
    });
  }
  return stems;
}

function dropE(form: string): string {
  return form.endsWith('e') ? form.slice(0, -1) : form;
}
