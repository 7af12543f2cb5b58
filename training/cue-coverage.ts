import { pathToFileURL } from 'node:url';
import {
  isPhraseNoun,
  reportingAdjective,
  reportingNoun,
  reportingPhrases,
  reportingVerb,
} from '../src/german/reporting.ts';
import { analyseVerb, isSeparable, joinVerb } from '../src/german/verbs/analyse.ts';
import {
  findAttributionAdverb,
  findAttributionPreposition,
  findCorrelate,
} from '../src/german/words/attribution.ts';
import { type CorpusRow, loadQuotations, missingFile, quotationsFile } from './measure/corpus.ts';

/** How much of the annotated cues the lexicon of reporting cues knows, and what it does not. */
export interface CueCoverage {
  /** Tokens of all annotated cues that are words, and those of them that are known. */
  readonly tokens: number;
  readonly covered: number;
  /** The same without auxiliaries, pronouns, articles and words of attribution, which are known by a closed list. */
  readonly contentTokens: number;
  readonly contentCovered: number;
  /** Unknown words with the cue that they stand in and how often, the most frequent first. */
  readonly uncovered: readonly (readonly [word: string, cue: string, count: number])[];
}

// What stands in a cue beside the words that make it a report: "hat sich … darüber beklagt", "es hieß"
const FUNCTION_WORDS = new Set(
  (
    'sich es das dies dem den der die des ein eine einen einem einer mich mir uns euch dich dir ihm ihn ihr ihnen ' +
    'nicht kein keine keinen zu zum zur in im ins an am auf von vom vor für mit bei über unter um aus durch gegen ' +
    'seine seinen seiner seinem ihre ihren ihrer ihrem sein dass daß und oder so laut nach zufolge wie wonach demnach ' +
    'danach gemäß man was'
  ).split(' '),
);

const AUXILIARIES = new Set('sein haben werden sollen wollen können mögen müssen dürfen'.split(' '));

function isFunctionWord(lower: string): boolean {
  if (FUNCTION_WORDS.has(lower) || findCorrelate(lower) !== null) return true;
  if (findAttributionPreposition(lower) !== null || findAttributionAdverb(lower) !== null) return true;
  return analyseVerb(lower).some(({ lemma }) => AUXILIARIES.has(lemma));
}

interface CueParts {
  readonly words: readonly string[];
  readonly lemmas: readonly string[];
}

/** The lemmas of one verb form in a cue, its particle joined where the cue has one: kündigte with an → ankündigen. */
function lemmasOf(word: string, words: readonly string[]): string[] {
  return analyseVerb(word.toLowerCase()).flatMap(({ lemma }) => [
    lemma,
    ...words.map((particle) => joinVerb(lemma, particle.toLowerCase())).filter((joined) => joined !== null),
  ]);
}

// "machte deutlich", "gab zu Protokoll": a part is known only where its verb is in the cue too
function isPhrasePart(word: string, { words, lemmas }: CueParts): boolean {
  const has = (part: string): boolean => words.some((other) => other.toLowerCase() === part.toLowerCase());
  const ownLemmas = lemmasOf(word, words);
  return lemmas.some((lemma) =>
    reportingPhrases(lemma).some((phrase) => {
      const fixed = (phrase.words ?? phrase.infinitive)?.split(' ');
      if (fixed !== undefined) return fixed.every(has) && (ownLemmas.includes(lemma) || fixed.includes(word));
      if (!words.some((other) => isPhraseNoun(phrase, other))) return false;
      return isPhraseNoun(phrase, word) || ownLemmas.includes(lemma);
    }),
  );
}

function isKnown(word: string, cue: CueParts): boolean {
  const lower = word.toLowerCase();
  if (reportingNoun(word) !== null || reportingAdjective(lower) !== null) return true;
  if (lemmasOf(word, cue.words).some((lemma) => reportingVerb(lemma) !== null)) return true;
  const belongs = (lemma: string): boolean => {
    const verb = reportingVerb(lemma);
    // "an" of "kündigte … an", "als" of "bezeichnete … als"
    return (
      verb !== null && (isSeparable(lemma)?.prefix === lower || (lower === 'als' && 'als' in verb.takes))
    );
  };
  return cue.lemmas.some(belongs) || isPhrasePart(word, cue);
}

/** Measures the lexicon on annotated cues; nothing of what it finds goes into the lexicon by itself. */
export function findUncoveredCues(rows: readonly CorpusRow[]): CueCoverage {
  let tokens = 0;
  let covered = 0;
  let contentTokens = 0;
  let contentCovered = 0;
  const counts = new Map<string, number>();
  for (const { text, tokens: offsets, annotations } of rows) {
    for (const { cue } of annotations) {
      const words = [...new Set(cue)]
        .sort((a, b) => a - b)
        .map((index) => text.slice(offsets[index][0], offsets[index][1]))
        .filter((word) => /\p{L}/u.test(word));
      const parts: CueParts = { words, lemmas: words.flatMap((word) => lemmasOf(word, words)) };
      for (const word of words) {
        tokens++;
        if (isFunctionWord(word.toLowerCase())) {
          covered++;
          continue;
        }
        contentTokens++;
        if (isKnown(word, parts)) {
          covered++;
          contentCovered++;
        } else {
          const key = `${word}\t${words.join(' ')}`;
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
      }
    }
  }
  const uncovered = [...counts]
    .map(([key, count]): [string, string, number] => [key.split('\t')[0], key.split('\t')[1], count])
    .sort((a, b) => b[2] - a[2] || a[0].localeCompare(b[0], 'de'));
  return { tokens, covered, contentTokens, contentCovered, uncovered };
}

/** One line with the shares, then one line for each unknown word. */
export function renderCueCoverage(coverage: CueCoverage): string {
  const { tokens, covered, contentTokens, contentCovered, uncovered } = coverage;
  const share = (part: number, whole: number): string =>
    `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
  return [
    `cue tokens known: ${share(covered, tokens)}; content words: ${share(contentCovered, contentTokens)}`,
    ...uncovered.map(([word, cue, count]) => `${String(count).padStart(4)}  ${word}  [${cue}]`),
  ].join('\n');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const rows = loadQuotations('train');
  if (rows === null) {
    console.error(missingFile(quotationsFile('train')));
    process.exitCode = 1;
  } else {
    console.log(renderCueCoverage(findUncoveredCues(rows)));
  }
}
