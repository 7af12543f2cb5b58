import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIntervals, seededRandom } from '../../training/measure/bootstrap.ts';
import { type CorpusRow, findTokens, markAnnotation } from '../../training/measure/corpus.ts';
import {
  addTallies,
  type MarkedStatement,
  pairStatements,
  pairWeight,
  scoreTally,
  tallyPairs,
  tokenF1,
} from '../../training/measure/statements.ts';

type Marks = Partial<Record<'content' | 'cue' | 'frame' | 'speaker' | 'addressee', number[]>>;

const mark = (form: string, marks: Marks, medium: string | null = 'speech'): MarkedStatement => ({
  form,
  medium,
  content: new Set(marks.content),
  cue: new Set(marks.cue),
  frame: new Set(marks.frame),
  speaker: new Set(marks.speaker),
  addressee: new Set(marks.addressee),
});

const score = (golds: MarkedStatement[], founds: MarkedStatement[]) =>
  scoreTally(tallyPairs(pairStatements(golds, founds)));

describe('tokenF1', () => {
  it.each([
    { a: [1, 2, 3], b: [1, 2, 3], f1: 1 },
    { a: [1, 2, 3, 4], b: [3, 4, 5, 6], f1: 0.5 },
    { a: [1], b: [1, 2, 3], f1: 0.5 },
    { a: [1], b: [2], f1: 0 },
    { a: [], b: [], f1: 0 },
  ])('$a with $b is $f1', ({ a, b, f1 }) => {
    expect(tokenF1(new Set(a), new Set(b))).toBe(f1);
  });
});

describe('pairing', () => {
  it('adds 0.01 for the same form and 0.001 for the same medium, only where the contents overlap', () => {
    const gold = mark('indirect', { content: [1, 2] });
    expect(pairWeight(gold, mark('indirect', { content: [1, 2] }))).toBeCloseTo(1.011, 9);
    expect(pairWeight(gold, mark('direct', { content: [1, 2] }))).toBeCloseTo(1.001, 9);
    expect(pairWeight(gold, mark('indirect', { content: [1, 2] }, null))).toBeCloseTo(1.01, 9);
    expect(pairWeight(gold, mark('indirect', { content: [8] }))).toBe(0);
  });

  it('settles by form which of two statements with the same content is meant', () => {
    const direct = mark('direct', { content: [1, 2] });
    const indirect = mark('indirect', { content: [1, 2] });
    expect(pairStatements([direct, indirect], [indirect, direct])).toEqual([
      { gold: direct, found: direct },
      { gold: indirect, found: indirect },
    ]);
  });

  it('pairs also what does not overlap, and lists what is left over', () => {
    const golds = [mark('direct', { content: [1] }), mark('direct', { content: [2] })];
    const founds = [
      mark('direct', { content: [2] }),
      mark('indirect', { content: [9] }),
      mark('reported', {}),
    ];
    const pairs = pairStatements(golds, founds);
    expect(pairs).toHaveLength(3);
    expect(pairs).toContainEqual({ gold: golds[1], found: founds[0] });
    expect(pairs.filter(({ gold }) => gold === null)).toHaveLength(1);
  });
});

describe('the five scores', () => {
  it('are all 1 where all is read as annotated', () => {
    const golds = [
      mark('indirect', { content: [4, 5], cue: [1], frame: [0, 1, 2], speaker: [0], addressee: [2] }),
      mark('reported', { content: [7, 8, 9], speaker: [7] }, null),
    ];
    const scores = score(golds, golds);
    for (const { precision, recall, f1 } of Object.values(scores))
      expect([precision, recall, f1]).toEqual([1, 1, 1]);
  });

  // Worked out by hand. One pair:
  //   content gold 4 5 6 7, found 5 6 7 8 9 → 3 shared: P 3/5, R 3/4
  //   cue     gold 1 2, found 1             → P 1, R 1/2
  //   frame   gold 0 1 2 3, found 0 1 2 3   → P 1, R 1
  //   speaker gold 0, found none            → P undefined, R 0
  //   addressee in neither                  → undefined
  // Left over: a found statement with content 20 21 and speaker 22 → P 0 each.
  it('average precision and recall over the pairs where they are defined', () => {
    const golds = [
      mark('indirect', { content: [4, 5, 6, 7], cue: [1, 2], frame: [0, 1, 2, 3], speaker: [0] }),
    ];
    const founds = [
      mark('indirect', { content: [5, 6, 7, 8, 9], cue: [1], frame: [0, 1, 2, 3] }, 'writing'),
      mark('direct', { content: [20, 21], speaker: [22] }),
    ];
    const { Messages, Roles, Joint, Form, Medium } = score(golds, founds);
    expect(Messages.precision).toBeCloseTo((3 / 5 + 0) / 2, 9);
    expect(Messages.recall).toBeCloseTo(3 / 4, 9);
    expect(Messages.f1).toBeCloseTo((2 * 0.3 * 0.75) / (0.3 + 0.75), 9);
    expect(Roles.precision).toBeCloseTo((1 + 1 + 0) / 3, 9);
    expect(Roles.recall).toBeCloseTo((1 / 2 + 1 + 0) / 3, 9);
    expect(Joint.precision).toBeCloseTo((3 / 5 + 0 + 1 + 1 + 0) / 5, 9);
    expect(Joint.recall).toBeCloseTo((3 / 4 + 1 / 2 + 1 + 0) / 4, 9);
    expect(Form).toEqual({ precision: 1 / 2, recall: 1, f1: 2 / 3 });
    expect(Medium).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  it('count each part that is missed where nothing is found', () => {
    const scores = score([mark('indirect', { content: [1], cue: [2], frame: [2, 3] })], []);
    expect(scores.Messages).toEqual({ precision: 0, recall: 0, f1: 0 });
    const tally = tallyPairs(
      pairStatements([mark('indirect', { content: [1], cue: [2], frame: [2, 3] })], []),
    );
    expect(tally.content).toEqual({ precision: 0, precisions: 0, recall: 0, recalls: 1 });
    expect(tally.roles).toEqual({ precision: 0, precisions: 0, recall: 0, recalls: 2 });
  });

  it('average over the pairs of all articles, not over articles', () => {
    const one = mark('direct', { content: [1] });
    const perfect = tallyPairs(pairStatements([one], [one]));
    const empty = tallyPairs(pairStatements([one, one, one], []));
    expect(scoreTally(addTallies([perfect, empty])).Messages).toEqual({
      precision: 1,
      recall: 1 / 4,
      f1: 0.4,
    });
  });

  it('lie between 0 and 1 and are the same whichever side is called gold, precision and recall swapped', () => {
    const tokens = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 6 });
    const statement = fc
      .record({ form: fc.constantFrom('direct', 'indirect'), content: tokens, cue: tokens, speaker: tokens })
      .map(({ form, ...marks }) => mark(form, marks));
    fc.assert(
      fc.property(
        fc.array(statement, { maxLength: 4 }),
        fc.array(statement, { maxLength: 4 }),
        (golds, founds) => {
          for (const { precision, recall, f1 } of Object.values(score(golds, founds))) {
            for (const value of [precision, recall, f1]) expect(value >= 0 && value <= 1).toBe(true);
          }
          const pairs = pairStatements(golds, founds);
          const turned = pairs.map(({ gold, found }) => ({ gold: found, found: gold }));
          const [there, back] = [scoreTally(tallyPairs(pairs)), scoreTally(tallyPairs(turned))];
          expect(back.Joint.precision).toBeCloseTo(there.Joint.recall, 9);
          expect(back.Form.f1).toBeCloseTo(there.Form.f1, 9);
        },
      ),
    );
  });
});

describe('tokens of a span', () => {
  // Er  sagte ,  es   regne .
  const tokens: CorpusRow['tokens'] = [
    [0, 2],
    [3, 8],
    [8, 9],
    [10, 12],
    [13, 18],
    [18, 19],
  ];
  it.each([
    { spans: [{ start: 0, end: 2 }], found: [0] },
    { spans: [{ start: 2, end: 3 }], found: [] },
    { spans: [{ start: 7, end: 9 }], found: [1, 2] },
    { spans: [{ start: 10, end: 18 }], found: [3, 4] },
    {
      spans: [
        { start: 0, end: 1 },
        { start: 18, end: 400 },
      ],
      found: [0, 5],
    },
    { spans: [{ start: 11, end: 11 }], found: [] },
    { spans: [], found: [] },
  ])('$spans covers $found', ({ spans, found }) => {
    expect([...findTokens(tokens, spans)]).toEqual(found);
  });

  it('are a set where an annotation names one twice', () => {
    const annotation = { id: 'a', form: 'FreeIndirect', medium: 'SW', nested: false } as const;
    const marked = markAnnotation({
      ...annotation,
      quote: [1, 2, 2],
      speaker: [0, 0],
      cue: [],
      frame: [],
      addressee: [],
    });
    expect([marked.form, marked.medium, marked.content.size, marked.speaker.size]).toEqual([
      'free-indirect',
      'speech-writing',
      2,
      1,
    ]);
  });
});

describe('bootstrap', () => {
  const one = mark('direct', { content: [1] });
  const right = tallyPairs(pairStatements([one], [one]));
  const missed = tallyPairs(pairStatements([one], []));

  it('draws the same numbers for the same seed, evenly from 0 to 1', () => {
    const [a, b] = [seededRandom(7), seededRandom(7)];
    const drawn = Array.from({ length: 10_000 }, a);
    expect(drawn.slice(0, 5)).toEqual(Array.from({ length: 5 }, b));
    expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(drawn.reduce((sum, value) => sum + value) / drawn.length).toBeCloseTo(0.5, 1);
  });

  it('has no width where all articles are alike, and holds the score where they differ', () => {
    expect(findIntervals([right, right, right], 100).Joint).toEqual([1, 1]);
    const articles = Array.from({ length: 100 }, (_, i) => (i % 2 === 0 ? right : missed));
    const [low, high] = findIntervals(articles, 500).Form;
    const { f1 } = scoreTally(addTallies(articles)).Form;
    expect(low < f1 && f1 < high).toBe(true);
    expect(high - low).toBeGreaterThan(0.1);
    expect(high - low).toBeLessThan(0.3);
  });
});
