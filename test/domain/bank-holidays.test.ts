import { describe, expect, test } from '@jest/globals';
import {
  bankHolidaysByRule,
  type Division,
  divisions,
  easterSunday,
  isBankHoliday,
  published,
} from '../../src/domain/bank-holidays.ts';

const yearsFrom = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
const inYear = (days: readonly string[], year: number): string[] =>
  days.filter((day) => day.startsWith(`${year}-`));
const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay();

const moved = { added: ['2020-05-08'], dropped: ['2020-05-04'] };
const jubileeAndFuneral = {
  added: ['2022-06-02', '2022-06-03', '2022-09-19'],
  dropped: ['2022-05-30'],
};
const coronation = { added: ['2023-05-08'], dropped: [] };
const acrossTheCountry = { 2020: moved, 2022: jubileeAndFuneral, 2023: coronation };

/** Days that no rule gives: appointed once, or moved for one year. */
const appointed: Record<Division, Record<number, { added: string[]; dropped: string[] }>> = {
  'england-and-wales': acrossTheCountry,
  scotland: { ...acrossTheCountry, 2026: { added: ['2026-06-15'], dropped: [] } },
  'northern-ireland': acrossTheCountry,
};

/** The earlier years of the same list, for the weekdays on which Christmas and New Year fell in them. */
// biome-ignore format: one line a year can be read against the published list
const earlier: Record<Division, readonly string[]> = {
  'england-and-wales': [
    '2019-01-01', '2019-04-19', '2019-04-22', '2019-05-06', '2019-05-27', '2019-08-26', '2019-12-25', '2019-12-26',
    '2020-01-01', '2020-04-10', '2020-04-13', '2020-05-08', '2020-05-25', '2020-08-31', '2020-12-25', '2020-12-28',
    '2021-01-01', '2021-04-02', '2021-04-05', '2021-05-03', '2021-05-31', '2021-08-30', '2021-12-27', '2021-12-28',
    '2022-01-03', '2022-04-15', '2022-04-18', '2022-05-02', '2022-06-02', '2022-06-03', '2022-08-29', '2022-09-19', '2022-12-26', '2022-12-27',
    '2023-01-02', '2023-04-07', '2023-04-10', '2023-05-01', '2023-05-08', '2023-05-29', '2023-08-28', '2023-12-25', '2023-12-26',
    '2024-01-01', '2024-03-29', '2024-04-01', '2024-05-06', '2024-05-27', '2024-08-26', '2024-12-25', '2024-12-26',
  ],
  scotland: [
    '2019-01-01', '2019-01-02', '2019-04-19', '2019-05-06', '2019-05-27', '2019-08-05', '2019-12-02', '2019-12-25', '2019-12-26',
    '2020-01-01', '2020-01-02', '2020-04-10', '2020-05-08', '2020-05-25', '2020-08-03', '2020-11-30', '2020-12-25', '2020-12-28',
    '2021-01-01', '2021-01-04', '2021-04-02', '2021-05-03', '2021-05-31', '2021-08-02', '2021-11-30', '2021-12-27', '2021-12-28',
    '2022-01-03', '2022-01-04', '2022-04-15', '2022-05-02', '2022-06-02', '2022-06-03', '2022-08-01', '2022-09-19', '2022-11-30', '2022-12-26', '2022-12-27',
    '2023-01-02', '2023-01-03', '2023-04-07', '2023-05-01', '2023-05-08', '2023-05-29', '2023-08-07', '2023-11-30', '2023-12-25', '2023-12-26',
    '2024-01-01', '2024-01-02', '2024-03-29', '2024-05-06', '2024-05-27', '2024-08-05', '2024-12-02', '2024-12-25', '2024-12-26',
  ],
  'northern-ireland': [
    '2019-01-01', '2019-03-18', '2019-04-19', '2019-04-22', '2019-05-06', '2019-05-27', '2019-07-12', '2019-08-26', '2019-12-25', '2019-12-26',
    '2020-01-01', '2020-03-17', '2020-04-10', '2020-04-13', '2020-05-08', '2020-05-25', '2020-07-13', '2020-08-31', '2020-12-25', '2020-12-28',
    '2021-01-01', '2021-03-17', '2021-04-02', '2021-04-05', '2021-05-03', '2021-05-31', '2021-07-12', '2021-08-30', '2021-12-27', '2021-12-28',
    '2022-01-03', '2022-03-17', '2022-04-15', '2022-04-18', '2022-05-02', '2022-06-02', '2022-06-03', '2022-07-12', '2022-08-29', '2022-09-19', '2022-12-26', '2022-12-27',
    '2023-01-02', '2023-03-17', '2023-04-07', '2023-04-10', '2023-05-01', '2023-05-08', '2023-05-29', '2023-07-12', '2023-08-28', '2023-12-25', '2023-12-26',
    '2024-01-01', '2024-03-18', '2024-03-29', '2024-04-01', '2024-05-06', '2024-05-27', '2024-07-12', '2024-08-26', '2024-12-25', '2024-12-26',
  ],
};
const listed = (division: Division): readonly string[] => [
  ...earlier[division],
  ...published.days[division],
];

test('from 2019 to 2028 the list has 280 days', () => {
  expect(divisions.flatMap(listed)).toHaveLength(280);
});

describe.each(divisions)('the published list of %s', (division) => {
  test.each(yearsFrom(2019, published.to))(
    'is for %i what the rules give, and the days appointed once',
    (year) => {
      const { added, dropped } = appointed[division][year] ?? { added: [], dropped: [] };
      const ruled = bankHolidaysByRule(division, year).filter((day) => !dropped.includes(day));
      expect(new Set(inYear(listed(division), year))).toEqual(new Set([...ruled, ...added]));
    },
  );

  test('has no day twice, none at a weekend, and none out of order', () => {
    const days = listed(division);
    expect(days.filter((day) => [0, 6].includes(weekdayOf(day)))).toEqual([]);
    expect(days.every((day, index) => index === 0 || (days[index - 1] ?? '') < day)).toBe(true);
  });
});

test.each([
  [
    'Boxing Day on a Saturday is kept on the Monday',
    'england-and-wales',
    2026,
    ['2026-12-25', '2026-12-28'],
  ],
  [
    'Christmas on a Saturday is kept on the Monday, Boxing Day on the Tuesday',
    'england-and-wales',
    2027,
    ['2027-12-27', '2027-12-28'],
  ],
  [
    'Christmas on a Sunday is kept after Boxing Day',
    'england-and-wales',
    2022,
    ['2022-12-26', '2022-12-27'],
  ],
  ['St Andrew’s Day on a Sunday is kept on the Monday', 'scotland', 2025, ['2025-12-01']],
  ['St Andrew’s Day on a Saturday is kept on the Monday', 'scotland', 2024, ['2024-12-02']],
  ['2 January on a Saturday is kept on the Monday', 'scotland', 2027, ['2027-01-01', '2027-01-04']],
  [
    'New Year on a Saturday moves both Scottish days',
    'scotland',
    2028,
    ['2028-01-03', '2028-01-04'],
  ],
  ['New Year on a Sunday is kept after 2 January', 'scotland', 2023, ['2023-01-02', '2023-01-03']],
  [
    'the Battle of the Boyne on a Sunday is kept on the Monday',
    'northern-ireland',
    2026,
    ['2026-07-13'],
  ],
  ['St Patrick’s Day on a Sunday is kept on the Monday', 'northern-ireland', 2024, ['2024-03-18']],
] as const)('%s', (_rule, division, year, days) => {
  expect(bankHolidaysByRule(division, year)).toEqual(expect.arrayContaining([...days]));
});

test.each([
  [1961, '1961-04-02'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2019, '2019-04-21'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
  [2049, '2049-04-18'],
  [2076, '2076-04-19'],
  [2285, '2285-03-22'],
])('Easter Sunday of %i is %s', (year, day) => {
  expect(easterSunday(year).toString()).toBe(day);
});

test('Easter is a Sunday between 22 March and 25 April in every year', () => {
  for (const year of yearsFrom(1900, 2299)) {
    const easter = easterSunday(year);
    expect(easter.dayOfWeek).toBe(7);
    expect(easter.toString() >= `${year}-03-22` && easter.toString() <= `${year}-04-25`).toBe(true);
  }
});

/** The full moon before Easter for each golden number from 1900 to 2199, as the Act of 1750 prints it. */
const fullMoons =
  '04-14 04-03 03-23 04-11 03-31 04-18 04-08 03-28 04-16 04-05 03-25 04-13 04-02 03-22 04-10 03-30 04-17 04-07 03-27'.split(
    ' ',
  );

test('Easter is the Sunday after the full moon in the table of the Calendar Act', () => {
  for (const year of yearsFrom(1900, 2199)) {
    const moon = new Date(`${year}-${fullMoons[year % 19]}T00:00:00Z`);
    const sunday = new Date(moon.getTime() + (7 - moon.getUTCDay()) * 86_400_000);
    expect(easterSunday(year).toString()).toBe(sunday.toISOString().slice(0, 10));
  }
});

test.each([
  ['25 December 2026', 'england-and-wales', '2026-12-25'],
  ['28 December 2026, for Boxing Day,', 'england-and-wales', '2026-12-28'],
  ['15 June 2026 in Scotland', 'scotland', '2026-06-15'],
  ['Easter Monday 2027 in England', 'england-and-wales', '2027-03-29'],
  ['Good Friday 2031, beyond the list,', 'england-and-wales', '2031-04-11'],
  ['2 January 2034, for New Year and beyond the list,', 'england-and-wales', '2034-01-02'],
] as const)('%s is a bank holiday', (_day, division, day) => {
  expect(isBankHoliday(division, day)).toBe(true);
});

test.each([
  ['26 December 2026, a Saturday,', 'england-and-wales', '2026-12-26'],
  ['29 December 2026', 'england-and-wales', '2026-12-29'],
  ['15 June 2026 in England', 'england-and-wales', '2026-06-15'],
  ['Easter Monday 2027 in Scotland', 'scotland', '2027-03-29'],
  ['the last Monday in August 2027 in Scotland', 'scotland', '2027-08-30'],
  ['1 January 2034, a Sunday beyond the list,', 'england-and-wales', '2034-01-01'],
] as const)('%s is no bank holiday', (_day, division, day) => {
  expect(isBankHoliday(division, day)).toBe(false);
});
