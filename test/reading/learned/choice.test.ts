import { describe, expect, it } from 'vitest';
import { compileChoice, createChooser, createReasons, softmax } from '../../../src/reading/learned/choice.ts';
import { calibrate, logOdds } from '../../../src/reading/learned/confidence.ts';
import { sayReason, T, templatesOf } from '../../../src/reading/learned/templates.ts';
import { trainContests, trainLogistic } from '../../../training/reading/logistic.ts';

const featuresOf = (...values: string[]): Int32Array => {
  const reasons = createReasons();
  for (const value of values) reasons.add(T.verb, value);
  return reasons.features.values.slice(0, reasons.features.count);
};

describe('reasons', () => {
  it('tell templates, values, pairs and subjects apart', () => {
    const reasons = createReasons();
    reasons.clear();
    reasons.add(T.verb, 'sagen');
    reasons.add(T.hostVerb, 'sagen');
    reasons.add(T.verb, 'meinen');
    reasons.add(T.verb, 'sagen', 'meinen');
    const seen = new Set(reasons.features.values.slice(0, 4));
    reasons.clear(1);
    reasons.add(T.verb, 'sagen');
    seen.add(reasons.features.values[0]);
    expect(seen.size).toBe(5);
  });

  it('leave out what they are told to, and say the rest in words', () => {
    const reasons = createReasons(templatesOf(['names']), true);
    reasons.add(T.phraseName, 'PER');
    reasons.add(T.verb, 'warnen');
    expect(reasons.uses(T.phraseName)).toBe(false);
    expect(reasons.features.count).toBe(1);
    expect(reasons.kept.map(({ template, value }) => sayReason(template, value))).toEqual([
      'das Verb „warnen“',
    ]);
  });
});

describe('softmax', () => {
  it('gives chances that add up, whatever the scores are', () => {
    expect([...softmax(Float64Array.of(1e6, 1e6))]).toEqual([0.5, 0.5]);
    expect(softmax(Float64Array.of(-3, 0, 2)).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });
});

describe('a choice that is learned', () => {
  it('follows what tells the labels apart', () => {
    const examples = Array.from({ length: 40 }, (_, i) => ({
      features: featuresOf(i % 2 ? 'sagen' : 'regnen', `w${i % 5}`),
      wanted: i % 2 ? [0, 1] : [1, 0],
    }));
    const choose = createChooser(compileChoice(trainLogistic(examples, ['none', 'direct'])));
    const reasons = createReasons();
    reasons.add(T.verb, 'sagen');
    expect(choose(reasons.features)[1]).toBeGreaterThan(0.7);
    reasons.clear();
    reasons.add(T.verb, 'regnen');
    expect(choose(reasons.features)[0]).toBeGreaterThan(0.7);
  });

  it('is the same for the same examples', () => {
    const contests = [{ candidates: [featuresOf('a'), featuresOf('b')], wanted: [1, 0] }];
    expect(trainContests(contests)).toEqual(trainContests(contests));
  });
});

describe('calibrate', () => {
  it('keeps what it is given where nothing is fitted, and stays between 0 and 1', () => {
    const plain = { bias: 0, form: 1, speaker: 0, any: 0 };
    expect(calibrate(plain, { form: 0.8, speaker: 1, any: 0 })).toBeCloseTo(0.8, 10);
    expect(calibrate({ ...plain, form: 50 }, { form: 1, speaker: 0, any: 1 })).toBeLessThanOrEqual(1);
    expect(Number.isFinite(logOdds(0))).toBe(true);
  });
});
