import {
  findInseparableSplit,
  findParticles,
  irregularRow,
  isBound,
  isListed,
  isWeak,
  suppletiveRow,
} from './lexicon.ts';
import { mapParadigm, mergeParadigms, type Paradigm } from './paradigm.ts';
import { conjugateIrregular, conjugateSuppletive } from './strong.ts';
import { conjugateWeak } from './weak.ts';

export type { Forms, Paradigm, SixForms } from './paradigm.ts';

/**
 * All forms of a verb that the lists know, null for any other. A verb with two conjugations has both in each cell
 * ("hing", "hängte"), so has one that is separable and inseparable ("übergesetzt", "übersetzt").
 */
export function conjugate(lemma: string): Paradigm | null {
  let paradigm = isBound(lemma) ? null : conjugateBase(lemma);
  for (const prefix of findParticles(lemma)) {
    const base = lemma.slice(prefix.length);
    if (!isListed(prefix, base)) continue;
    const inner = conjugateBase(base);
    if (inner === null) continue;
    const outer = prefixSeparable(prefix, inner);
    paradigm = paradigm === null ? outer : mergeParadigms(paradigm, outer);
  }
  return paradigm;
}

/** The forms of a verb without separable prefix, of a bound base too: "schüchtern" for "schüchterte … ein". */
export function conjugateBase(base: string): Paradigm | null {
  const suppletive = suppletiveRow(base);
  if (suppletive) return conjugateSuppletive(base, suppletive);
  const row = irregularRow(base);
  let paradigm = row === null ? null : conjugateIrregular(base, row);
  if (paradigm === null) {
    const split = findInseparableSplit(base);
    const inner = split && conjugateBase(split.base);
    if (inner) paradigm = prefixInseparable(split.prefix, inner);
  }
  if (!isWeak(base)) return paradigm;
  const weak = conjugateWeak(base);
  return paradigm === null ? weak : mergeParadigms(paradigm, weak);
}

/** "ankündigte", "anzukündigen", "angekündigt"; the imperative stays apart: "kündige an". */
function prefixSeparable(prefix: string, inner: Paradigm): Paradigm {
  const outer = mapParadigm(inner, (form) => prefix + form);
  return {
    ...outer,
    zuInfinitive: inner.infinitive.map((form) => `${prefix}zu${form}`),
    imperative: {
      singular: inner.imperative.singular.map((form) => `${form} ${prefix}`),
      plural: inner.imperative.plural.map((form) => `${form} ${prefix}`),
    },
  };
}

/** "verstand", "verstanden": an unstressed prefix takes the place of ge-. */
function prefixInseparable(prefix: string, inner: Paradigm): Paradigm {
  const outer = mapParadigm(inner, (form) => prefix + form);
  return {
    ...outer,
    zuInfinitive: inner.infinitive.map((form) => `zu ${prefix}${form}`),
    participle: inner.participle.map((form) => prefix + (form.startsWith('ge') ? form.slice(2) : form)),
  };
}
