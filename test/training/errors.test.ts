import { describe, expect, it } from 'vitest';
import type { Evidence, Statement } from '../../src/reading/reading.ts';
import { breakDownForm, breakDownRole, renderForms } from '../../training/measure/breakdown.ts';
import {
  type Annotation,
  type CorpusRow,
  markAnnotation,
  markStatement,
} from '../../training/measure/corpus.ts';
import {
  compareRole,
  costOf,
  cueWords,
  findErrors,
  type ReadRow,
  summariseErrors,
} from '../../training/measure/errors.ts';
import { renderErrors, renderJudged, renderSummary, renderWorst } from '../../training/measure/listing.ts';
import { findByRule, judgeStatements, renderRules } from '../../training/measure/rules.ts';
import { pairStatements } from '../../training/measure/statements.ts';
import { countValues, percent, renderTable } from '../../training/measure/table.ts';
import { spanOf, statementOf } from './reading-of.ts';

const TEXT = 'Der Wirt kündigte ein Fest an. Es regne, sagte Holm. Die Gäste blieben.';
const tokens = [...TEXT.matchAll(/\p{L}+|[.,]/gu)].map(({ index, 0: { length } }): [number, number] => [
  index,
  index + length,
]);
//  0 Der 1 Wirt 2 kündigte 3 ein 4 Fest 5 an 6 . 7 Es 8 regne 9 , 10 sagte 11 Holm 12 . 13 Die 14 Gäste 15 blieben 16 .

const annotation = (
  id: string,
  form: Annotation['form'],
  quote: number[],
  rest: Partial<Annotation> = {},
): Annotation => ({
  ...{ id, form, medium: 'SW', nested: false, quote, speaker: [], cue: [], frame: [], addressee: [] },
  ...rest,
});

const row: CorpusRow = {
  id: '7',
  title: 'Das Fest',
  date: '2024-05-01',
  documentName: 'fest',
  text: TEXT,
  tokens,
  sentences: [
    [0, 7],
    [7, 13],
    [13, 17],
  ],
  annotations: [
    annotation('a', 'Reported', [0, 1, 2, 3, 4, 5, 6], { cue: [2, 5], speaker: [0, 1] }),
    annotation('b', 'Indirect', [7, 8], { cue: [10], speaker: [11], frame: [9, 10, 11] }),
  ],
};

const evidence = (part: Evidence['part'], rule: string): Evidence => ({ part, rule, reason: null });
const spans = (...words: string[]) => words.map((word) => spanOf(TEXT, word));

const regen = statementOf('indirect', spans('Es regne'), {
  medium: 'speech-writing',
  cue: spans('sagte'),
  frame: spans('sagte Holm'),
  speaker: { spans: spans('Holm'), actors: [] },
  evidence: [evidence('form', 'konjunktiv-clause'), evidence('frame', 'verb-after')],
});
const gaeste = statementOf('free-indirect', spans('Die Gäste blieben.'), {
  evidence: [evidence('form', 'free')],
});

const readAs = (...statements: Statement[]): ReadRow => ({
  row,
  pairs: pairStatements(
    row.annotations.map(markAnnotation),
    statements.map((statement) => markStatement(statement, row.tokens)),
  ),
});

describe('findErrors', () => {
  it('tells missed, spurious and wrong apart, also where the measure pairs what does not overlap', () => {
    const errors = findErrors(readAs(regen, gaeste).pairs);
    expect(errors.map(({ kind }) => kind)).toEqual(['missed', 'spurious', 'wrong']);
    // Missed: form, content, cue, speaker. Spurious: form, content. Wrong: 1 of 3 tokens of the frame.
    expect(errors.map(({ cost }) => Number(cost.toFixed(3)))).toEqual([4, 2, 0.333]);
  });

  it('finds none where all is right', () => {
    const gold = markAnnotation(row.annotations[1]);
    expect(findErrors([{ gold, found: { ...gold, statement: regen } }])).toEqual([]);
    expect(costOf({ gold, found: gold })).toBe(0);
  });

  it('names the kind of each role error', () => {
    const gold = markAnnotation(row.annotations[1]);
    const found = {
      ...markStatement(regen, tokens),
      speaker: new Set([14]),
      addressee: new Set([3]),
      cue: new Set<number>(),
    };
    const kinds = (['cue', 'frame', 'speaker', 'addressee'] as const).map((role) =>
      compareRole({ gold, found }, role),
    );
    expect(kinds).toEqual(['missed', 'partial', 'elsewhere', 'spurious']);
    expect(compareRole({ gold, found: gold }, 'cue')).toBe('right');
    expect(compareRole({ gold, found: gold }, 'addressee')).toBeNull();
  });

  it('summarises what was missed by cue and what is spurious by rule', () => {
    expect(cueWords(row, markAnnotation(row.annotations[0]))).toBe('kündigte … an');
    const summary = summariseErrors([readAs(regen, gaeste)]);
    expect(summary).toMatchObject({
      missedForms: ['reported'],
      missedCues: ['kündigte an'],
      spuriousRules: ['free'],
      confusedForms: [],
    });
    expect(renderSummary([readAs(regen, gaeste)])).toMatch(/frame +\| +0 \| +1 \| +0 \| +0 \| +0 \|/);
  });
});

describe('listing', () => {
  it('shows the sentence with the span in brackets, then what differs', () => {
    const listing = renderErrors([readAs(regen, gaeste)]);
    expect(listing).toContain('## 7 Das Fest (2024-05-01): cost 6.3, 1 missed, 1 spurious, 1 wrong');
    expect(listing).toContain('    text      [[Der Wirt kündigte ein Fest an.]]');
    expect(listing).toContain('    cue             [[kündigte | an]]');
    expect(listing).toContain('    text      [[Es regne]], sagte Holm.');
    expect(listing).toContain('    frame     gold  [[, sagte Holm]]\n              found [[sagte Holm]]');
    expect(listing).toContain('rules     form:konjunktiv-clause, frame:verb-after');
    expect(listing).not.toContain('speaker   gold');
  });

  it('keeps to one form, and to the costliest errors', () => {
    expect(renderErrors([readAs(regen, gaeste)], 'indirect')).not.toContain('MISSED');
    expect(renderErrors([readAs(regen, gaeste)], 'direct')).toBe('');
    const worst = renderWorst([readAs(regen, gaeste)], 1);
    expect(worst).toContain('MISSED reported/speech-writing  cost 4.00');
    expect(worst).not.toContain('SPURIOUS');
  });
});

describe('rules', () => {
  const judged = judgeStatements([readAs(regen, gaeste)]);

  it('marks what a rule found as right, overlapping or spurious', () => {
    expect(findByRule(judged, 'konjunktiv-clause').map(({ right }) => right)).toEqual([true]);
    expect(findByRule(judged, 'form:free').map(({ right, contentF1 }) => [right, contentF1])).toEqual([
      [false, 0],
    ]);
    expect(findByRule(judged, 'form')).toEqual([]);
    expect(renderJudged(findByRule(judged, 'free')[0])).toMatch(/^✗ 7 {2}free-indirect\/none\n/);
    expect(renderJudged(findByRule(judged, 'verb-after')[0])).toContain(
      'frame     [[sagte Holm]]   annotated [[, sagte Holm]]',
    );
  });

  it('counts the statements of each rule and how good the part that it decides is', () => {
    const table = renderRules(judged);
    expect(table).toMatch(/form:konjunktiv-clause +\| +1 \| +100\.0 \| +100\.0 \| +– \|/);
    expect(table).toMatch(/frame:verb-after +\| +1 \| +100\.0 \| +100\.0 \| +80\.0 \|/);
    expect(table).toMatch(/form:free +\| +1 \| +0\.0 \| +0\.0 \| +– \|/);
  });
});

describe('breakdown', () => {
  const { pairs } = readAs(regen, gaeste);

  it('looks at each form by itself', () => {
    const perfect = { precision: 1, recall: 1, f1: 1 };
    expect(breakDownForm(pairs, 'indirect')).toEqual({
      form: 'indirect',
      gold: 1,
      found: 1,
      hits: 1,
      content: perfect,
      exact: 1,
    });
    expect(breakDownForm(pairs, 'reported')).toMatchObject({ gold: 1, found: 0, hits: 0, exact: 0 });
    expect(breakDownForm(pairs, 'free-indirect')).toMatchObject({ gold: 0, found: 1, hits: 0 });
    expect(renderForms(pairs, ['reported'])).toMatch(/reported \| +1 \| +0 \| +0 \| +0\.0/);
  });

  it('looks at each role, in one form or in all', () => {
    expect(breakDownRole(pairs, 'cue', null)).toMatchObject({
      gold: 2,
      found: 1,
      exact: 0.5,
      score: { precision: 1, recall: 0.5 },
    });
    const frame = breakDownRole(pairs, 'frame', 'indirect');
    expect(frame).toMatchObject({ gold: 1, found: 1, exact: 0, score: { precision: 1, recall: 2 / 3 } });
  });
});

describe('tables', () => {
  it('line up in a terminal and are Markdown', () => {
    expect(renderTable(['Wort', 'n'], [['sagte', '12']])).toBe(
      '| Wort  |   n |\n| ----- | --: |\n| sagte |  12 |',
    );
  });

  it('count values, the most frequent first', () => {
    expect(countValues(['b', 'a', 'b', 'c'])).toEqual([
      ['b', 2],
      ['a', 1],
      ['c', 1],
    ]);
    expect([percent(0.12345), percent(null), percent(Number.NaN)]).toEqual(['12.3', '–', '–']);
  });
});
