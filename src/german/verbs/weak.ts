import { attach, endsInSibilant, type Forms, needsE, type Paradigm, type SixForms } from './paradigm.ts';
import { takesGe } from './participle.ts';

/** "sagen" → "sag", "handeln" → "handel", "knien" → "knie" (its e is heard: "kniete"). */
export function findStem(infinitive: string): string {
  if (infinitive.endsWith('knien')) return infinitive.slice(0, -1);
  return infinitive.endsWith('en') ? infinitive.slice(0, -2) : infinitive.slice(0, -1);
}

/** Endings of the present; e is put in where the stem asks for it ("arbeitet"), s is dropped after s ("reist"). */
export function presentOf(infinitive: string): SixForms {
  const stem = findStem(infinitive);
  const third = [stem + (needsE(stem) && infinitive.endsWith('en') ? 'et' : 't')];
  const second = endsInSibilant(stem)
    ? [`${stem}t`, `${stem}est`]
    : needsE(stem) && infinitive.endsWith('en')
      ? [`${stem}est`]
      : stem.endsWith('sch')
        ? [`${stem}st`, `${stem}est`]
        : [`${stem}st`];
  return [firstSingular(infinitive), second, third, [infinitive], third, [infinitive]];
}

/** "ich handle" or "handele", "ich fordere" or "fordre", "ich sage". */
function firstSingular(infinitive: string): Forms {
  const stem = findStem(infinitive);
  if (infinitive.endsWith('eln')) return [`${stem.slice(0, -2)}le`, `${stem}e`];
  if (infinitive.endsWith('ern')) return [`${stem}e`, `${stem.slice(0, -2)}re`];
  return [attach(stem, 'e')];
}

/** Konjunktiv I goes by the infinitive stem, with strong verbs too: "er sage, helfe, handle, fordere". */
export function konjunktiv1Of(infinitive: string): SixForms {
  const stem = findStem(infinitive);
  const singular = firstSingular(infinitive);
  if (!infinitive.endsWith('en') && /[lr]n$/.test(infinitive)) {
    // "du handlest, ihr handlet" beside the contracted "ihr handelt": only the first is a form of its own
    const second = singular.map((form) => `${form}st`);
    const plural = singular.map((form) => `${form}t`);
    return [singular, second, singular, [infinitive], plural, [infinitive]];
  }
  return [singular, [attach(stem, 'est')], singular, [infinitive], [attach(stem, 'et')], [infinitive]];
}

/** Past or Konjunktiv II that already ends in e: "sagte, brachte, wurde, käme". */
export function sixFromE(forms: Forms): SixForms {
  const plural = forms.map((form) => `${form}n`);
  return [forms, forms.map((form) => `${form}st`), forms, plural, forms.map((form) => `${form}t`), plural];
}

/** "sag!" or "sage!", "handle!", "fordere!", "arbeite!", "entschuldige!" */
export function imperativeOf(infinitive: string): Paradigm['imperative'] {
  const stem = findStem(infinitive);
  const full = firstSingular(infinitive);
  const short = infinitive.endsWith('en') && !needsE(stem) && !stem.endsWith('ig') && !stem.endsWith('e');
  return { singular: short ? [stem, ...full] : full, plural: presentOf(infinitive)[4] };
}

export function conjugateWeak(infinitive: string): Paradigm {
  const stem = findStem(infinitive);
  const e = needsE(stem) && infinitive.endsWith('en') ? 'e' : '';
  const past = sixFromE([`${stem + e}te`]);
  return {
    present: presentOf(infinitive),
    past,
    konjunktiv1: konjunktiv1Of(infinitive),
    konjunktiv2: past,
    infinitive: [infinitive],
    zuInfinitive: [`zu ${infinitive}`],
    participle: [`${(takesGe(infinitive) ? 'ge' : '') + stem + e}t`],
    presentParticiple: [`${infinitive}d`],
    imperative: imperativeOf(infinitive),
  };
}
