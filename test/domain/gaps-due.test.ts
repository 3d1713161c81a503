import { expect, test } from '@jest/globals';
import { gapsDue } from '../../src/domain/gaps-due.ts';
import { school } from '../support/cast.ts';

const calendar = {
  ...school.calendar,
  terms: [
    { from: '2026-09-02', to: '2026-10-23' },
    { from: '2026-11-02', to: '2026-12-18' },
    { from: '2027-01-04', to: '2027-02-12' },
    { from: '2027-02-22', to: '2027-03-25' },
    { from: '2027-04-12', to: '2027-07-21' },
  ],
};

test.each([
  ['the last day of the autumn term', '2026-12-18', ['term-end 2026-12-18']],
  ['the day before', '2026-12-17', []],
  ['half-term', '2026-10-23', []],
  ['a day in the holidays, when nobody has sent it yet', '2026-12-30', ['term-end 2026-12-18']],
  ['two weeks after', '2027-01-01', []],
  ['the end of the school year', '2027-07-21', ['term-end 2027-07-21']],
])('on %s', (_day, today, due) => {
  expect(gapsDue(calendar, null, today).map(({ why, on }) => `${why} ${on}`)).toEqual(due);
});

test('a term counts from the day after the one before it', () => {
  expect(gapsDue(calendar, null, '2027-03-25')).toEqual([
    { why: 'term-end', on: '2027-03-25', since: '2026-12-19' },
  ]);
});

test('on the review date a whole year counts, also where no term dates are known', () => {
  const due = [{ why: 'review', on: '2027-05-31', since: '2026-05-31' }];
  expect(gapsDue({ ...calendar, terms: [] }, '2027-05-31', '2027-05-31')).toEqual(due);
  expect(gapsDue({ ...calendar, terms: [] }, '2027-05-31', '2027-05-30')).toEqual([]);
});
