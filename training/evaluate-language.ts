/** npm run evaluate -- tagger|parser|names: trains without the tenth that is kept back, and measures on it. */

import { unpackClusters } from '../src/language/learned/clusters.ts';
import { createLemmatiser } from '../src/language/learned/lemmas.ts';
import { createLookUp, EDGE } from '../src/language/learned/model.ts';
import { createNameFinder } from '../src/language/learned/names.ts';
import { findParting, prepareInput } from '../src/language/learned/parse-features.ts';
import { createParser } from '../src/language/learned/parser.ts';
import { createTagger, type TaggerModel } from '../src/language/learned/tagger.ts';
import { isKeptBack, loadTreebank, TREEBANKS, type UdSentence } from './language/conllu.ts';
import { OPEN_MODEL, readContents } from './language/files.ts';
import {
  addCounts,
  type Counts,
  f1Of,
  renderConfusions,
  renderCurve,
  renderMeasures,
} from './language/measure-language.ts';
import { trainLemmas } from './language/train-lemmas.ts';
import { collectBio, loadGermeval, type NamedSentence, trainNames } from './language/train-names.ts';
import { tagByFolds, trainParserOn } from './language/train-parser.ts';
import { ATTRIBUTES, bundleOf, trainTagger } from './language/train-tagger.ts';

const SHARES = [0.25, 0.5, 1] as const;

interface Split<T> {
  readonly train: readonly T[];
  readonly test: readonly T[];
}

const split = <T>(parts: readonly (readonly T[])[]): Split<T> => ({
  train: parts.flatMap((part) => part.filter((_, i) => !isKeptBack(i))),
  test: parts.flatMap((part) => part.filter((_, i) => isKeptBack(i))),
});

/** Every fourth, every second, or every one: spread over all sources alike. */
const shareOf = <T>(sentences: readonly T[], share: number): T[] =>
  sentences.filter((_, i) => i % Math.round(1 / share) === 0);

const count = (right: number, found: number, wanted = found): Counts => ({ right, found, wanted });

const lookUp = () => createLookUp(unpackClusters(readContents(OPEN_MODEL, 'clusters')));

/** Where a sentence comes from; in PUD the id says news or Wikipedia. */
const genreOf = ({ id, stts }: UdSentence): string =>
  stts !== null ? 'GSD (web: news, reviews, wiki)' : id.startsWith('n') ? 'PUD news' : 'PUD Wikipedia';

const genres = (sentences: readonly UdSentence[]): string[] => [...new Set(sentences.map(genreOf))];

/** Counts of a label for each sentence. */
const labelCounts = (
  sentences: readonly UdSentence[],
  isRight: (sentence: UdSentence, s: number, i: number) => boolean | null,
): Counts[] =>
  sentences.map((sentence, s) => {
    const results = sentence.form.map((_, i) => isRight(sentence, s, i)).filter((one) => one !== null);
    return count(results.filter(Boolean).length, results.length);
  });

const attributeOf = (bundle: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\|)${name}=([^|]*)`).exec(bundle)?.[1];

export async function evaluateTagger(): Promise<string> {
  const find = lookUp();
  const edge = find(EDGE);
  const { train, test } = split(TREEBANKS.map(loadTreebank));
  const tagAll = (tagger: TaggerModel, sentences: readonly UdSentence[]) => {
    const tag = createTagger(tagger, edge);
    return sentences.map((sentence) => {
      const { stts, upos, morphology } = tag(sentence.form.map(find));
      return {
        tags: { stts, upos, morphology },
        stts: Array.from(stts, (label) => tagger.stts.labels[label]),
        upos: Array.from(upos, (label) => tagger.upos.labels[label]),
        bundles: Array.from(morphology, (label) => tagger.morphology.labels[label]),
      };
    });
  };
  const tagger = trainTagger(train, find, edge);
  const found = tagAll(tagger, test);
  const gsd = (sentence: UdSentence): boolean => sentence.stts !== null;
  const uposOf = (keep: (sentence: UdSentence) => boolean): Counts[] =>
    labelCounts(test, (sentence, s, i) => (keep(sentence) ? found[s].upos[i] === sentence.upos[i] : null));
  const sttsCounts = labelCounts(test, (sentence, s, i) =>
    sentence.stts === null ? null : found[s].stts[i] === sentence.stts[i],
  );
  const lemmatise = createLemmatiser(
    trainLemmas(train, find, tagger),
    tagger.stts.labels,
    tagger.upos.labels,
  );
  const lemmas = test.map((sentence, s) => {
    const { form } = sentence;
    const lemmaOf = lemmatise({ forms: form, words: form.map(find), ...found[s].tags, head: null });
    return form.map((_, i) => lemmaOf(i));
  });
  const measures: [string, Counts[]][] = [
    ['UPOS, GSD', uposOf(gsd)],
    ['UPOS, PUD', uposOf((sentence) => !gsd(sentence))],
    ...genres(test).map((genre): [string, Counts[]] => [
      `UPOS, ${genre}`,
      uposOf((one) => genreOf(one) === genre),
    ]),
    ['STTS, GSD', sttsCounts],
    ...ATTRIBUTES.map((name): [string, Counts[]] => [
      `${name}, GSD, where annotated`,
      labelCounts(test, (sentence, s, i) => {
        const wanted = sentence.stts === null ? undefined : sentence.morphology[i][name];
        return wanted === undefined ? null : attributeOf(found[s].bundles[i], name) === wanted;
      }),
    ]),
    [
      'lemma, GSD, without separable verbs',
      labelCounts(test, (sentence, s, i) => {
        // The treebank leaves the particle away: "kündigte … an" is kündigen there, ankündigen here.
        const isSplit = sentence.stts?.some((tag, k) => tag === 'PTKVZ' && sentence.head[k] === i + 1);
        return sentence.stts === null || isSplit ? null : lemmas[s][i] === sentence.lemma[i];
      }),
    ],
  ];

  // Mood: 10-fold over all of GSD, the tenth alone has too few Konjunktive.
  const all = [loadTreebank('de_gsd-ud-dev'), loadTreebank('de_gsd-ud-test')].flat();
  const mood: Counts[] = [];
  const konjunktiv: Counts[] = [];
  for (let fold = 0; fold < 10; fold++) {
    const held = all.filter((_, i) => i % 10 === fold);
    const model = trainTagger(
      all.filter((_, i) => i % 10 !== fold),
      find,
      edge,
    );
    tagAll(model, held).forEach(({ bundles }, s) => {
      const wanted = held[s].morphology.map((one) => (one.VerbForm === 'Fin' ? one.Mood : undefined));
      const guessed = bundles.map((bundle) => attributeOf(bundle, 'Mood'));
      const finite = wanted.map((one, i) => [one, guessed[i]]).filter(([one]) => one !== undefined);
      mood.push(count(finite.filter(([one, other]) => one === other).length, finite.length));
      konjunktiv.push({
        right: wanted.filter((one, i) => one === 'Sub' && guessed[i] === 'Sub').length,
        found: guessed.filter((one) => one === 'Sub').length,
        wanted: wanted.filter((one) => one === 'Sub').length,
      });
    });
  }
  measures.push(['Mood of finite verbs, GSD, 10-fold', mood], ['Konjunktiv (F1), GSD, 10-fold', konjunktiv]);

  const sttsErrors = test.flatMap((sentence, s) =>
    (sentence.stts ?? []).flatMap((wanted, i): [string, string][] =>
      found[s].stts[i] === wanted ? [] : [[wanted, found[s].stts[i]]],
    ),
  );
  const uposErrors = test.flatMap((sentence, s) =>
    sentence.upos.flatMap((wanted, i): [string, string][] =>
      found[s].upos[i] === wanted ? [] : [[wanted, found[s].upos[i]]],
    ),
  );
  const caseErrors = test.flatMap((sentence, s) =>
    sentence.stts === null
      ? []
      : sentence.morphology.flatMap((one, i): [string, string][] => {
          const other = attributeOf(found[s].bundles[i], 'Case') ?? '–';
          return one.Case === undefined || one.Case === other ? [] : [[one.Case, other]];
        }),
  );
  const curve = SHARES.map((share): [string, number[]] => {
    const some = shareOf(train, share);
    const results = share === 1 ? found : tagAll(trainTagger(some, find, edge), test);
    const score = (counts: Counts[]): number => f1Of(addCounts(counts)) ?? 0;
    return [
      `${some.reduce((sum, { form }) => sum + form.length, 0)} words`,
      [
        score(labelCounts(test, (sentence, s, i) => results[s].upos[i] === sentence.upos[i])),
        score(
          labelCounts(test, (sentence, s, i) =>
            sentence.stts ? results[s].stts[i] === sentence.stts[i] : null,
          ),
        ),
        score(
          labelCounts(test, (sentence, s, i) =>
            sentence.stts ? results[s].bundles[i] === bundleOf(sentence.morphology[i]) : null,
          ),
        ),
      ],
    ];
  });
  return [
    renderMeasures(measures),
    `Errors of STTS\n${renderConfusions(sttsErrors)}`,
    `Errors of UPOS\n${renderConfusions(uposErrors)}`,
    `Errors of Case\n${renderConfusions(caseErrors)}`,
    `Learning curve\n${renderCurve(['UPOS', 'STTS', 'whole morphology'], curve)}`,
  ].join('\n\n');
}

export async function evaluateParser(): Promise<string> {
  const find = lookUp();
  const edge = find(EDGE);
  const { train, test } = split(TREEBANKS.map(loadTreebank));
  const learn = (sentences: readonly UdSentence[]) => {
    const tagger = trainTagger(sentences, find, edge);
    const parser = trainParserOn(sentences, tagByFolds(sentences, find, edge, tagger), find, tagger);
    const tag = createTagger(tagger, edge);
    const parse = createParser(parser);
    const parting = findParting(tagger.upos.labels);
    return test.map((sentence) => {
      const words = sentence.form.map(find);
      const { head, relation } = parse(prepareInput(words, tag(words), parting));
      return {
        head: Array.from(head, (one) => one + 1),
        relation,
      };
    });
  };
  const found = learn(train);
  type Trees = typeof found;
  const attachment = (trees: Trees, isLabelled: boolean, keep = (_: UdSentence): boolean => true): Counts[] =>
    labelCounts(test, (sentence, s, i) => {
      if (sentence.upos[i] === 'PUNCT' || !keep(sentence)) return null;
      const isRight = trees[s].head[i] === sentence.head[i];
      return isRight && (!isLabelled || trees[s].relation[i] === sentence.relation[i]);
    });
  const errors = test.flatMap((sentence, s) =>
    sentence.relation.flatMap((wanted, i): [string, string][] =>
      found[s].head[i] === sentence.head[i] && found[s].relation[i] !== wanted
        ? [[wanted, found[s].relation[i]]]
        : [],
    ),
  );
  const relations = [...new Set(test.flatMap(({ relation }) => relation))].sort();
  const curve = SHARES.map((share): [string, number[]] => {
    const some = shareOf(train, share);
    const trees = share === 1 ? found : learn(some);
    return [
      `${some.reduce((sum, { form }) => sum + form.length, 0)} words`,
      [f1Of(addCounts(attachment(trees, false))) ?? 0, f1Of(addCounts(attachment(trees, true))) ?? 0],
    ];
  });
  return [
    renderMeasures([
      ['UAS', attachment(found, false)],
      ['LAS', attachment(found, true)],
      ...genres(test).flatMap((genre): [string, Counts[]][] => [
        [`UAS, ${genre}`, attachment(found, false, (one) => genreOf(one) === genre)],
        [`LAS, ${genre}`, attachment(found, true, (one) => genreOf(one) === genre)],
      ]),
      ...relations.map((name): [string, Counts[]] => [
        `${name}, head and relation`,
        labelCounts(test, (sentence, s, i) =>
          sentence.relation[i] === name && sentence.upos[i] !== 'PUNCT'
            ? found[s].head[i] === sentence.head[i] && found[s].relation[i] === name
            : null,
        ),
      ]),
    ]),
    `Relations mistaken where the head is right\n${renderConfusions(errors)}`,
    `Learning curve\n${renderCurve(['UAS', 'LAS'], curve)}`,
  ].join('\n\n');
}

export async function evaluateNames(): Promise<string> {
  const find = lookUp();
  const edge = find(EDGE);
  const tag = createTagger(trainTagger(TREEBANKS.flatMap(loadTreebank), find, edge), edge);
  const { train, test } = split([loadGermeval('dev'), loadGermeval('test')]);
  const tagsOf = (words: readonly ReturnType<typeof find>[]): Uint8Array => tag(words).stts;
  const learn = (sentences: readonly NamedSentence[]) => {
    const findNames = createNameFinder(trainNames(sentences, find, edge, tagsOf), edge);
    return test.map((sentence) => {
      const words = sentence.words.map(find);
      return findNames(words, tagsOf(words));
    });
  };
  const found = learn(train);
  const wanted = test.map(({ names }) => collectBio(names));
  const key = ({ start, end, kind }: { start: number; end: number; kind: string }): string =>
    `${start} ${end} ${kind}`;
  const countNames = (results: typeof found, keep = (_: string): boolean => true): Counts[] =>
    test.map((_, s) => {
      const golds = new Set(wanted[s].filter(({ kind }) => keep(kind)).map(key));
      const guesses = results[s].filter(({ kind }) => keep(kind)).map(key);
      return {
        right: guesses.filter((one) => golds.has(one)).length,
        found: guesses.length,
        wanted: golds.size,
      };
    });
  const kinds = [...new Set(wanted.flat().map(({ kind }) => kind))].sort();
  const errors = test.flatMap((_, s) => {
    const at = (
      names: readonly { start: number; end: number; kind: string }[],
      start: number,
      end: number,
    ): string =>
      names.find((one) => one.start === start && one.end === end)?.kind ??
      (names.some((one) => one.start < end && start < one.end) ? 'other span' : 'none');
    return [
      ...wanted[s].map(({ start, end, kind }): [string, string] => [kind, at(found[s], start, end)]),
      ...found[s]
        .filter(({ start, end }) => at(wanted[s], start, end) === 'none')
        .map(({ kind }): [string, string] => ['none', kind]),
    ].filter(([one, other]) => one !== other);
  });
  const curve = SHARES.map((share): [string, number[]] => {
    const some = shareOf(train, share);
    const results = share === 1 ? found : learn(some);
    return [`${some.length} sentences`, [f1Of(addCounts(countNames(results))) ?? 0]];
  });
  return [
    renderMeasures([
      ['names, strict, outer level (F1)', countNames(found)],
      ...kinds.map((kind): [string, Counts[]] => [kind, countNames(found, (one) => one === kind)]),
    ]),
    `Errors\n${renderConfusions(errors)}`,
    `Learning curve\n${renderCurve(['F1'], curve)}`,
  ].join('\n\n');
}
