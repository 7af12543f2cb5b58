import { expect, test } from 'vitest';
import { parsePublished } from '../../src/article/published.ts';

test.each([
  ['2022-01-21', '2022-01-21'],
  [' 2022-01-21T18:30 ', '2022-01-21T18:30'],
  ['2022-01-21 18:30:05', '2022-01-21T18:30:05'],
  ['2022-01-21T18:30:05.123Z', '2022-01-21T18:30:05Z'],
  ['2022-01-21T18:30:00+0100', '2022-01-21T18:30:00+01:00'],
  ['21.1.2022', '2022-01-21'],
  ['2024-02-29', '2024-02-29'],
  ['2023-02-29', null],
  ['2022-13-01', null],
  ['2022-01-21T25:00', null],
  ['2022', null],
  ['gestern', null],
  ['', null],
])('%s', (value, published) => {
  expect(parsePublished(value)).toBe(published);
});
