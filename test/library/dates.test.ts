import { expect, test } from '@jest/globals';
import { datesIn } from '../../src/library/dates.ts';

test.each([
  ['2 May 2024', '2024-05-02'],
  ['1st Sept. 2025', '2025-09-01'],
  ['the 3rd of March, 2024', '2024-03-03'],
  ['05/04/2024', '2024-04-05'],
  ['2024-11-30', '2024-11-30'],
  ['February 2024', '2024-02-29'],
  ['February 2023', '2023-02-28'],
  ['Dec 2025', '2025-12-31'],
  ['6/2026', '2026-06-30'],
])('"%s" is %s: day before month, and a bare month means its last day', (text, day) => {
  expect(datesIn(text)).toEqual([day]);
});

test.each([
  'Autumn term',
  '31 June 2024',
  'every 3 years',
  '2024',
  'ring 01632 960/2024x',
  '45/2024',
])('"%s" names no day', (text) => {
  expect(datesIn(text)).toEqual([]);
});

test('several days come earliest first', () => {
  expect(datesIn('Reviewed June 2023, written 4 May 2019')).toEqual(['2019-05-04', '2023-06-30']);
});
