/** Lemmas: verbs by their paradigms, other words by an ending that is cut and one that is put in its place. */
import { analyseVerb, joinVerb } from '../../german/verbs/analyse.ts';
import { addFeature, createFeatures, type Features } from './features.ts';
import { compileLinear, findBest, type LinearModel, scoreFeatures } from './linear.ts';
import type { WordFeatures } from './word-features.ts';

/** Labels: how many letters are cut and what is added, "1+" of "Tische", "2+en" of "geht"; "0+" is the word itself. */
export interface LemmaModel {
  readonly edits: LinearModel;
}

/** "Tische", "Tisch" → "1+"; the part that both begin with stays. */
export function editBetween(form: string, lemma: string): string {
  let shared = 0;
  while (shared < form.length && shared < lemma.length && form[shared] === lemma[shared]) shared++;
  return `${form.length - shared}+${lemma.slice(shared)}`;
}

export function applyEdit(form: string, edit: string): string {
  const plus = edit.indexOf('+');
  const cut = Number(edit.slice(0, plus));
  return cut >= form.length && edit.length === plus + 1
    ? form
    : form.slice(0, form.length - cut) + edit.slice(plus + 1);
}

/** Nouns and names keep their capitals; everything else is looked up small. */
export const lemmaBase = (form: string, upos: string): string =>
  upos === 'NOUN' || upos === 'PROPN' || upos === 'X' ? form : form.toLowerCase();

export function addLemmaFeatures(features: Features, word: WordFeatures, stts: number, bundle: number): void {
  const add = (template: number, a: number, b = 0, c = 0): void => addFeature(features, template, a, b, c);
  features.count = 0;
  add(500, stts);
  add(501, word.lower);
  add(502, stts, word.lower);
  const endings = [word.end1, word.end2, word.end3, word.end4, word.end5];
  for (const [n, ending] of endings.entries()) {
    add(503 + n, ending);
    add(510 + n, ending, stts);
    add(517 + n, ending, bundle);
  }
  add(524, word.lexicon, word.end2);
  add(525, word.behind?.lower ?? 0, bundle);
  add(526, word.shape);
}

/** The infinitive that the paradigms give to a verb form; `null` where they know none. */
export function verbLemma(form: string, stts: string): string | null {
  const wanted = stts.endsWith('FIN')
    ? ['finite']
    : stts.endsWith('PP')
      ? ['participle']
      : stts.endsWith('IZU')
        ? ['zu-infinitive']
        : stts.endsWith('IMP')
          ? ['imperative']
          : ['infinitive'];
  const readings = analyseVerb(form.toLowerCase()).filter((reading) => wanted.includes(reading.form));
  return (readings.find(({ known }) => known) ?? readings[0])?.lemma ?? null;
}

export interface LemmaInput {
  readonly forms: readonly string[];
  readonly words: readonly WordFeatures[];
  readonly stts: Uint8Array;
  readonly upos: Uint8Array;
  readonly morphology: Uint8Array;
  /** Index of the head of each word, −1 for the root; from a parse, where there is one. */
  readonly head: ArrayLike<number> | null;
}

/** A function that gives for one sentence after another the lemma of each word; labels are those of the tagger. */
export function createLemmatiser(
  { edits }: LemmaModel,
  sttsLabels: readonly string[],
  uposLabels: readonly string[],
): (input: LemmaInput) => (word: number) => string {
  const features = createFeatures();
  const scores = new Int32Array(edits.labels.length);
  const scorer = compileLinear(edits);
  const findLemma = (form: string, word: WordFeatures, tag: number, upos: number, bundle: number): string => {
    const verb = sttsLabels[tag].startsWith('V') ? verbLemma(form, sttsLabels[tag]) : null;
    if (verb !== null) return verb;
    addLemmaFeatures(features, word, tag, bundle);
    scoreFeatures(scorer, features, scores);
    const edit = edits.labels[findBest(scores, edits.labels.length)];
    return applyEdit(lemmaBase(form, uposLabels[upos]), edit);
  };
  const particle = sttsLabels.indexOf('PTKVZ');
  const isParted = sttsLabels.map((label) => /^V.(?:FIN|IMP)$/.test(label));
  const findVerbBefore = (stts: Uint8Array, at: number): number => {
    let verb = at - 1;
    while (verb >= 0 && !isParted[stts[verb]]) verb--;
    return verb;
  };
  const lemmaAlone = ({ forms, words, stts, upos, morphology }: LemmaInput, i: number): string => {
    const word = words[i];
    const classes = (stts[i] * 256 + upos[i]) * 256 + morphology[i];
    // Word and classes decide alone, so what was found for them once is found.
    const seen = word.lemmaClasses.indexOf(classes);
    if (seen >= 0) return word.lemmas[seen];
    const lemma = findLemma(forms[i], word, stts[i], upos[i], morphology[i]);
    word.lemmaClasses = [...word.lemmaClasses, classes];
    word.lemmas = [...word.lemmas, lemma];
    return lemma;
  };
  return (input) => {
    const { forms, stts, head } = input;
    return (i) => {
      let lemma = lemmaAlone(input, i);
      if (!isParted[stts[i]]) return lemma;
      // "kündigte … an": the particle hangs on its verb
      for (let at = stts.indexOf(particle); at >= 0; at = stts.indexOf(particle, at + 1)) {
        if ((head === null ? findVerbBefore(stts, at) : head[at]) !== i) continue;
        const part = forms[at].toLowerCase();
        lemma = joinVerb(lemma, part) ?? part + lemma;
      }
      return lemma;
    };
  };
}
