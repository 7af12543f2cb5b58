/** The dictionary form of an annotated cue: "kündigte … an" is ankündigen, "übte Kritik" is Kritik. */
import { reportingAdjective, reportingNoun, reportingVerb } from '../../src/german/reporting.ts';
import { analyseVerb, joinVerb } from '../../src/german/verbs/analyse.ts';
import { findAttributionAdverb, findAttributionPreposition } from '../../src/german/words/attribution.ts';

/** Verbs that only help another word to be a cue: "hat gesagt", "brachte die Sorge zum Ausdruck". */
const LIGHT = new Set(
  (
    'sein haben werden sollen wollen können mögen müssen dürfen lassen bringen machen geben kommen gehen stehen ' +
    'nehmen stellen setzen halten üben erheben finden führen legen ziehen treffen leisten zeigen'
  ).split(' '),
);

/** One lemma for each cue; the words in the order of the text. */
export function cueLemma(words: readonly string[]): string {
  const lower = words.map((word) => word.toLowerCase());
  const verbs = lower.flatMap((word) => analyseVerb(word).map(({ lemma }) => lemma));
  const joined = verbs.flatMap((verb) =>
    lower.map((particle) => joinVerb(verb, particle)).filter((one) => one !== null),
  );
  const known = (lemma: string): boolean => reportingVerb(lemma) !== null;
  const separable = joined.find(known);
  if (separable !== undefined) return separable;
  const verb = verbs.find((lemma) => known(lemma) && !LIGHT.has(lemma));
  if (verb !== undefined) return verb;
  const noun = words.find((word) => reportingNoun(word) !== null);
  if (noun !== undefined) return nounLemma(noun);
  const adjective = lower.find((word) => reportingAdjective(word) !== null);
  if (adjective !== undefined) return adjective;
  const attribution = lower.find(
    (word) => findAttributionPreposition(word) !== null || findAttributionAdverb(word) !== null,
  );
  if (attribution !== undefined) return attribution;
  const capital = words.find((word) => /^\p{Lu}/u.test(word) && !verbs.includes(word.toLowerCase()));
  return joined[0] ?? verbs.find((lemma) => !LIGHT.has(lemma)) ?? capital ?? verbs[0] ?? lower.join(' ');
}

/** "Kritik", "Forderungen" → "Forderung": the plural endings of nouns that tell of speech. */
function nounLemma(word: string): string {
  for (const ending of ['en', 'n', 'e', 's', 'es'])
    if (word.endsWith(ending) && reportingNoun(word.slice(0, -ending.length)) !== null)
      return word.slice(0, -ending.length);
  return word;
}
