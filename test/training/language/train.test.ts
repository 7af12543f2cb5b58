import { describe, expect, it } from 'vitest';
import { createNameFinder } from '../../../src/language/learned/names.ts';
import { findParting, prepareInput } from '../../../src/language/learned/parse-features.ts';
import { createParser } from '../../../src/language/learned/parser.ts';
import { createTagger } from '../../../src/language/learned/tagger.ts';
import { createWordFeatures } from '../../../src/language/learned/word-features.ts';
import { isKeptBack, type UdSentence } from '../../../training/language/conllu.ts';
import {
  addCounts,
  f1Of,
  findInterval,
  renderConfusions,
} from '../../../training/language/measure-language.ts';
import { findClusters } from '../../../training/language/train-clusters.ts';
import { trainNames } from '../../../training/language/train-names.ts';
import { tagByFolds, trainParserOn } from '../../../training/language/train-parser.ts';
import { trainTagger } from '../../../training/language/train-tagger.ts';
import { trainVectors } from '../../../training/language/vectors.ts';

const find = createWordFeatures(() => null);
const edge = find('\u0001');

/** Word, lemma, universal class, STTS, morphology, head, relation. */
const sentence = (...rows: [string, string, string, string, string, number, string][]): UdSentence => ({
  id: '',
  form: rows.map(([form]) => form),
  lemma: rows.map(([, lemma]) => lemma),
  upos: rows.map((row) => row[2]),
  stts: rows.map((row) => row[3]),
  morphology: rows.map((row) =>
    row[4] === '' ? {} : Object.fromEntries(row[4].split('|').map((one) => one.split('='))),
  ),
  head: rows.map((row) => row[5]),
  relation: rows.map((row) => row[6]),
});

const NOUNS = ['Rat', 'Kreis', 'Bund', 'Verein', 'Markt', 'Hafen'];
const VERBS = ['zahlt', 'baut', 'wartet', 'schweigt'];
const SENTENCES = NOUNS.flatMap((noun) =>
  VERBS.map((verb) =>
    sentence(
      ['Der', 'der', 'DET', 'ART', 'Case=Nom|Gender=Masc|Number=Sing', 2, 'det'],
      [noun, noun, 'NOUN', 'NN', 'Case=Nom|Gender=Masc|Number=Sing', 3, 'nsubj'],
      [
        verb,
        `${verb.slice(0, -1)}en`,
        'VERB',
        'VVFIN',
        'Number=Sing|Mood=Ind|Tense=Pres|VerbForm=Fin',
        0,
        'root',
      ],
      ['.', '.', 'PUNCT', '$.', '', 3, 'punct'],
    ),
  ),
);

describe('the trainers', () => {
  const tagger = trainTagger(SENTENCES, find, edge);
  const words = ['Der', 'Garten', 'wartet', '.'].map(find);
  const tags = createTagger(tagger, edge)(words);

  it('teach a tagger what also holds for a word that it never saw', () => {
    expect(Array.from(tags.stts, (label) => tagger.stts.labels[label])).toEqual(['ART', 'NN', 'VVFIN', '$.']);
    expect(Array.from(tags.upos, (label) => tagger.upos.labels[label])).toEqual([
      'DET',
      'NOUN',
      'VERB',
      'PUNCT',
    ]);
    expect(tagger.morphology.labels[tags.morphology[2]]).toBe('Number=Sing|Mood=Ind|Tense=Pres|VerbForm=Fin');
  });

  it('teach a parser', () => {
    const parser = trainParserOn(SENTENCES, tagByFolds(SENTENCES, find, edge, tagger), find, tagger);
    const { head, relation } = createParser(parser)(
      prepareInput(words, tags, findParting(tagger.upos.labels)),
    );
    expect([...head]).toEqual([1, 2, -1, 2]);
    expect(relation).toEqual(['det', 'nsubj', 'root', 'punct']);
  });

  it('teach a finder of names', () => {
    const named = ['Kiel', 'Bonn', 'Ulm', 'Trier'].map((city) => ({
      words: ['in', city, '.'],
      names: ['O', 'B-LOC', 'O'],
    }));
    const model = trainNames(named, find, edge, (sentence) => new Uint8Array(sentence.length));
    const findNames = createNameFinder(model, edge);
    expect(findNames(['in', 'Ulm', '.'].map(find), new Uint8Array(3))).toEqual([
      { start: 1, end: 2, kind: 'LOC' },
    ]);
    expect(findNames(['.'].map(find), new Uint8Array(1))).toEqual([]);
  });

  it('give the same weights in every run', () => {
    expect(trainTagger(SENTENCES, find, edge)).toEqual(tagger);
  });
});

describe('clusters', () => {
  it('put words together that stand in the same places', () => {
    // "der 2|3 läuft 4|5": 2 and 3 have the same neighbours, 4 and 5 too
    const ids = Int32Array.from(
      Array.from({ length: 4000 }, (_, i) => [0, 2 + (i % 2), 1, 4 + ((i >> 1) % 2), -2]).flat(),
    );
    const vocabulary = {
      words: ['der', 'läuft', 'Hund', 'Wolf', 'schnell', 'weit'],
      counts: Uint32Array.from([4, 4, 2, 2, 2, 2].map((n) => n * 1000)),
    };
    const vectors = trainVectors(
      ids,
      vocabulary,
      { dimensions: 8, window: 1, isPlaced: true, negatives: 3, epochs: 5, rate: 0.05, seed: 1 },
      () => {},
    );
    const closeness = (a: number, b: number): number =>
      Array.from({ length: 8 }, (_, d) => vectors[a * 8 + d] * vectors[b * 8 + d]).reduce(
        (sum, one) => sum + one,
        0,
      );
    expect(closeness(2, 3)).toBeGreaterThan(closeness(2, 4));
    expect(closeness(4, 5)).toBeGreaterThan(closeness(5, 3));
    const { fine, parents } = findClusters(vectors, 8, new Float64Array(6).fill(1), 1);
    expect(fine).toHaveLength(6);
    expect(parents.map((level) => level.length)).toEqual([1024, 256, 64]);
  });
});

describe('the measures', () => {
  it('keep back every tenth', () => {
    expect(Array.from({ length: 20 }, (_, i) => i).filter(isKeptBack)).toEqual([9, 19]);
  });

  it('count over sentences', () => {
    const counts = [
      { right: 1, found: 2, wanted: 1 },
      { right: 2, found: 2, wanted: 3 },
    ];
    expect(addCounts(counts)).toEqual({ right: 3, found: 4, wanted: 4 });
    expect(f1Of(addCounts(counts))).toBe(0.75);
    expect(f1Of(addCounts([]))).toBeNull();
    const [low, high] = findInterval(counts);
    expect(low).toBeCloseTo(2 / 3);
    expect(high).toBeCloseTo(0.8);
  });

  it('list errors by how often they occur', () => {
    const rows = renderConfusions([
      ['NE', 'NN'],
      ['NN', 'NE'],
      ['NE', 'NN'],
    ]).split('\n');
    expect(rows[2]).toMatch(/NE\s+\|\s+NN \|\s+2/);
    expect(rows).toHaveLength(4);
  });
});
