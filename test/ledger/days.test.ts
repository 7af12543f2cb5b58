import { expect, it } from 'vitest';
import { daysOf } from '../../src/ledger/days.ts';
import type { Time } from '../../src/reading/reading.ts';

const time = (value: string, begin: string | null = null, endTime: string | null = null): Time => ({
  start: 0,
  end: 1,
  type: 'DATE',
  value,
  mod: null,
  begin,
  endTime,
});

it.each<[Time, string | null]>([
  [time('2024-05-03'), '2024-05-03 – 2024-05-03'],
  [time('2024-05-03T20:30'), '2024-05-03 – 2024-05-03'],
  [time('2024-02'), '2024-02-01 – 2024-02-29'],
  [time('2024-Q2'), '2024-04-01 – 2024-06-30'],
  [time('2024-H2'), '2024-07-01 – 2024-12-31'],
  [time('2024'), '2024-01-01 – 2024-12-31'],
  // the first week of 2021 begins on its first Monday, that of 2020 in the year before
  [time('2021-W01'), '2021-01-04 – 2021-01-10'],
  [time('2020-W01'), '2019-12-30 – 2020-01-05'],
  [time('P3D', '2024-05-01', '2024-05-03'), '2024-05-01 – 2024-05-03'],
  [time('PRESENT_REF'), null],
  [time('P3D'), null],
])('%j', (given, wanted) => {
  const days = daysOf(given);
  expect(days === null ? null : `${days.first} – ${days.last}`).toBe(wanted);
});
