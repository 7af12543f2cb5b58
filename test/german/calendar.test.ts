import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dayOfNumber,
  easterOf,
  numberOfDay,
  weekdayOf,
  weekOf,
} from '../../src/german/calendar/days.ts';
import { adventSunday, dayOfHoliday, findHoliday } from '../../src/german/calendar/holidays.ts';
import { describeTimeWord } from '../../src/german/calendar/time-words.ts';

const iso = (number: number): string => {
  const { year, month, day } = dayOfNumber(number);
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
};

describe('days', () => {
  it('agree with the Date of JavaScript, forth and back', () => {
    for (let number = -700_000; number < 200_000; number += 97) {
      const date = new Date(number * 86_400_000);
      expect(iso(number)).toBe(
        [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
          .map((part) => String(part).padStart(2, '0'))
          .join('-'),
      );
      const { year, month, day } = dayOfNumber(number);
      expect(numberOfDay(year, month, day)).toBe(number);
      expect(weekdayOf(number)).toBe(date.getUTCDay() || 7);
    }
  });

  it.each([
    [1961, '1961-04-02'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2038, '2038-04-25'],
  ])('Easter of %i', (year, day) => expect(iso(easterOf(year))).toBe(day));

  it.each([
    ['2021-01-03', 2020, 53],
    ['2021-01-04', 2021, 1],
    ['2024-12-30', 2025, 1],
    ['2022-01-21', 2022, 3],
  ])('week of %s', (day, year, week) => {
    const [y, m, d] = day.split('-').map(Number);
    expect(weekOf(numberOfDay(y, m, d))).toEqual({ year, week });
  });

  it('a month after 31 January is the last of February', () =>
    expect(iso(addMonths(numberOfDay(2024, 1, 31), 1))).toBe('2024-02-29'));
});

describe('holidays of 2023', () => {
  it.each([
    ['rosenmontag', '2023-02-20'],
    ['karfreitag', '2023-04-07'],
    ['ostern', '2023-04-09'],
    ['muttertag', '2023-05-14'],
    ['auffahrtstag', '2023-05-18'],
    ['pfingstmontag', '2023-05-29'],
    ['fronleichnam', '2023-06-08'],
    ['bundesfeier', '2023-08-01'],
    ['bettag', '2023-09-17'],
    ['erntedankfest', '2023-10-01'],
    ['reformationstags', '2023-10-31'],
    ['volkstrauertag', '2023-11-19'],
    ['bußtag', '2023-11-22'],
    ['totensonntag', '2023-11-26'],
    ['berchtoldstag', '2023-01-02'],
    ['stephanstag', '2023-12-26'],
  ])('%s', (word, day) => expect(iso(dayOfHoliday(findHoliday(word)!, 2023))).toBe(day));

  it('Advent', () =>
    expect([1, 2, 3, 4].map((nth) => iso(dayOfHoliday(adventSunday(nth), 2022)))).toEqual([
      '2022-11-27',
      '2022-12-04',
      '2022-12-11',
      '2022-12-18',
    ]));
});

describe('time words', () => {
  it.each([
    ['Bundestage', null],
    ['Vertrag', null],
    ['montag', null],
    ['Sonntagszeitung', null],
    ['Arbeitstage', { kind: 'unit', unit: 'D', compound: true }],
    ['SONNTAGmorgen', { kind: 'weekday', weekday: 7, part: 'MO' }],
    ['Sonnabend', { kind: 'weekday', weekday: 6, part: null }],
    ['Mittwochabend', { kind: 'weekday', weekday: 3, part: 'EV' }],
    ['Spätherbst', { kind: 'season', season: 'FA', edge: 'END' }],
    ['Feber', { kind: 'month', month: 2 }],
    ['Sechzigerjahre', { kind: 'decade', decade: 6, century: null }],
    ['1990er-Jahren', { kind: 'decade', decade: 9, century: 19 }],
    ['jahrzehntelang', { kind: 'duration', value: 'PXDE' }],
    ['mehrtägige', { kind: 'duration', value: 'PXD' }],
    ['zweiwöchigen', { kind: 'duration', value: 'P2W' }],
    ['halbstündiger', { kind: 'duration', value: 'PT30M' }],
  ])('%s', (word, expected) => {
    const found = describeTimeWord(word);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });
});
