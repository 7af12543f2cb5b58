import stative from './stative.json' with { type: 'json' };

const words: ReadonlySet<string> = new Set(stative.flatMap((line) => line.split(' ')));

/** Verbs whose subject does nothing: liegen, kosten, gehören. Takes the infinitive. */
export const isStative = (lemma: string): boolean => words.has(lemma);
