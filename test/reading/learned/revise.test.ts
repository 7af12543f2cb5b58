import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../../src/engine.ts';
import { parseModelFile, renderModelFile } from '../../../src/language/learned/model-file.ts';
import { packStatements, unpackStatements } from '../../../src/reading/learned/model.ts';
import { read } from '../../../src/reading/read.ts';
import type { Reading } from '../../../src/reading/reading.ts';
import { toRow } from '../../../training/corpus/convert.ts';
import { loadPart } from '../../../training/corpus/folder.ts';
import { loadRows } from '../../../training/corpus/rows.ts';
import { readRows } from '../../../training/measure/read-corpus.ts';
import { calibrationError, findBins, trialsOf } from '../../../training/measure/reliability.ts';
import { addTallies, scoreTally, tallyPairs } from '../../../training/measure/statements.ts';
import { readArticle } from '../../../training/reading/examples.ts';
import { trainStatements } from '../../../training/reading/train-statements.ts';

const open = await loadEngine('open');
const wordsOf = ({ article, statements }: Reading): string[] =>
  statements.map(
    ({ form, content, speaker }) =>
      `${form} | ${(speaker?.spans ?? []).map(({ start, end }) => article.text.slice(start, end)).join(' ')} | ${content
        .map(({ start, end }) => article.text.slice(start, end))
        .join(' … ')}`,
  );

describe('read with what was learned', () => {
  it.each([
    [
      'Die Ministerin sagte am Montag, die Brücke werde im Mai eröffnet.',
      ['indirect | Die Ministerin | die Brücke werde im Mai eröffnet'],
    ],
    [
      '„Das ist ein Fehler“, sagte Holger Mertens. Man werde klagen.',
      [
        'direct | Holger Mertens | „Das ist ein Fehler“',
        'indirect-free-indirect | Holger Mertens | Man werde klagen.',
      ],
    ],
    // who is told something does not tell it
    [
      'Dem Geschäftsführer wird vorgeworfen, Geld veruntreut zu haben.',
      ['indirect |  | Geld veruntreut zu haben'],
    ],
    ['Die Brücke ist seit Mai gesperrt. Es regnet.', []],
  ])('%s', (text, wanted) => {
    expect(wordsOf(read({ text }, open))).toEqual(wanted);
  });

  it('says what read, and why, in words', () => {
    const reading = read(
      {
        text: 'Der Verband machte die Regierung für den Unfall verantwortlich. Er forderte den Rücktritt des Ministers.',
      },
      open,
    );
    expect(reading.engine.weights).toBe('open');
    for (const { evidence, confidence } of reading.statements) {
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
      for (const { rule, reason } of evidence)
        if (rule === 'learned')
          expect(reason).toMatch(/^Aus Beispielen gelernt; am meisten sprachen dafür: .+\.$/);
    }
  });

  it('takes any text, keeps every span inside it, and every parent in the reading', () => {
    const sentence = fc.constantFrom(
      'Er sagte, es regne. ',
      '„Nein“, sagte sie. ',
      'Laut Polizei ',
      'dass „das » ',
      'Meier: ',
      '\n\n',
      '🙂 ',
      'zu kommen, ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(sentence, fc.string()), { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const { statements } = read({ text }, open);
        const ids = new Set(statements.map(({ id }) => id));
        for (const { content, frame, cue, speaker, addressee, partOf, carriedFrom } of statements) {
          expect(content.length).toBeGreaterThan(0);
          for (const { start, end } of [
            ...content,
            ...frame,
            ...cue,
            ...(speaker?.spans ?? []),
            ...(addressee?.spans ?? []),
          ]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          for (const id of [partOf, carriedFrom]) if (id !== null) expect(ids).toContain(id);
        }
      }),
      { numRuns: process.env.WORTLAUT_LONG ? 3000 : 60 },
    );
  });

  it('reads the held-out quarter of our own corpus better than the rules, and knows how well', () => {
    const rows = loadRows('held-out');
    const read = readRows(rows, open);
    const joint = (pairs: typeof read): number =>
      scoreTally(addTallies(pairs.map((row) => tallyPairs(row.pairs)))).Joint.f1;
    expect(joint(read)).toBeGreaterThan(joint(readRows(rows)) + 0.02);
    expect(calibrationError(findBins(trialsOf(read.flatMap(({ pairs }) => pairs))))).toBeLessThan(0.08);
  });
});

describe('a model of statements', () => {
  it('is learned from annotated articles, and comes back from its file as it was', () => {
    const rows = loadPart('articles')
      .slice(0, 12)
      .map(({ article }) => toRow(article));
    const model = trainStatements(rows.map((row) => readArticle(row, open.grammar)));
    expect(unpackStatements(parseModelFile(renderModelFile(packStatements(model))))).toEqual(model);
    expect(trainStatements(rows.map((row) => readArticle(row, open.grammar)))).toEqual(model);
  });

  it('says what is missing from its file', () => {
    expect(() => unpackStatements({ texts: {}, arrays: {} })).toThrow(/has no part statements\.units/);
  });
});
