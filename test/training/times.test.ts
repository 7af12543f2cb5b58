import { describe, expect, it } from 'vitest';
import { pairTimes, renderTimeScores, tallyTimes } from '../../training/measure/times.ts';

const time = (start: number, end: number, value = '2024') => ({ start, end, type: 'DATE', value });

describe('how times are scored', () => {
  it('exact spans pair first, then the largest overlap, one to one', () => {
    const golds = [time(0, 10), time(12, 20)];
    const founds = [time(0, 4), time(0, 10), time(8, 18)];
    expect(pairTimes(golds, founds)).toEqual([
      { gold: golds[0], found: founds[1] },
      { gold: golds[1], found: founds[2] },
      { gold: null, found: founds[0] },
    ]);
  });

  it('counts strict, relaxed and value', () => {
    const pairs = pairTimes(
      [time(0, 4), time(10, 20), time(30, 34)],
      [time(0, 4), time(12, 20), time(50, 54)],
    );
    expect(tallyTimes(pairs)).toEqual({ gold: 3, found: 3, strict: 1, relaxed: 2, value: 2 });
  });

  it('a wrong value is still a relaxed match', () =>
    expect(tallyTimes(pairTimes([time(0, 4, '2024')], [time(0, 4, '2023')]))).toMatchObject({
      strict: 1,
      relaxed: 1,
      value: 0,
    }));

  it('shows F1 in per cent', () => {
    const pairs = pairTimes([time(0, 4), time(10, 14)], [time(0, 4), time(20, 24)]);
    expect(renderTimeScores([['x', [pairs]]])).toContain('| x     |      50.0 |');
  });
});
