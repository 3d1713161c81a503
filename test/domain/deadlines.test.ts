import { describe, expect, test } from '@jest/globals';
import { type Calendar, isOpen, nextOpening } from '../../src/domain/calendar.ts';
import {
  addSchoolMinutes,
  breachNoticeBy,
  commentReadings,
  commentReplyBy,
  dueAt,
  nextWorkingDayAt,
  sameDayAt,
} from '../../src/domain/deadlines.ts';

const long = { open: '08:45', close: '15:30' };
const school: Calendar = {
  timeZone: 'Europe/London',
  hours: {
    mon: long,
    tue: long,
    wed: long,
    thu: long,
    fri: { open: '08:45', close: '15:15' },
    sat: null,
    sun: null,
  },
  wrapAround: null,
  terms: [
    { from: '2026-09-02', to: '2026-10-23' },
    { from: '2026-11-02', to: '2026-12-18' },
    { from: '2027-01-04', to: '2027-02-12' },
    { from: '2027-02-22', to: '2027-03-25' },
    { from: '2027-04-12', to: '2027-05-28' },
    { from: '2027-06-07', to: '2027-07-21' },
    { from: '2027-09-02', to: '2027-10-22' },
  ],
  closed: [
    { from: '2026-11-27', to: '2026-11-27', why: 'INSET day' },
    { from: '2027-01-04', to: '2027-01-04', why: 'INSET day' },
  ],
  bankHolidays: 'england-and-wales',
  snowDays: [],
};
const noTerms: Calendar = { ...school, terms: [] };
const utc = (instant: string): Date => new Date(instant);

describe('minutes in school hours', () => {
  // biome-ignore format: one rule a line
  test.each([
    ['an hour from 10:00 ends at 11:00', school, '2026-11-23T10:00:00Z', 60, '2026-11-23T11:00:00Z'],
    ['an hour from 15:00 goes on next morning', school, '2026-11-23T15:00:00Z', 60, '2026-11-24T09:15:00Z'],
    ['half an hour from 15:00 ends at home time', school, '2026-11-23T15:00:00Z', 30, '2026-11-23T15:30:00Z'],
    ['a minute from home time is the first minute tomorrow', school, '2026-11-23T15:30:00Z', 1, '2026-11-24T08:46:00Z'],
    ['an hour from Saturday 21 November ends on Monday at 09:45', school, '2026-11-21T12:00:00Z', 60, '2026-11-23T09:45:00Z'],
    ['an hour from Thursday 15:00 skips the INSET day and the weekend', school, '2026-11-26T15:00:00Z', 60, '2026-11-30T09:15:00Z'],
    ['an hour from 16:00 on the last day of term ends in January', school, '2026-12-18T16:00:00Z', 60, '2027-01-05T09:45:00Z'],
    ['an hour from Christmas Eve at 15:00 ends on 29 December', noTerms, '2026-12-24T15:00:00Z', 60, '2026-12-29T09:15:00Z'],
    ['an hour from Friday 15:00 BST ends on Monday by GMT', noTerms, '2026-10-23T14:00:00Z', 60, '2026-10-26T09:30:00Z'],
    ['an hour from Thursday 15:00 GMT ends after Easter by BST', noTerms, '2027-03-25T15:00:00Z', 60, '2027-03-30T08:15:00Z'],
    ['nothing from Saturday is Monday’s opening', school, '2026-11-21T12:00:00Z', 0, '2026-11-23T08:45:00Z'],
    ['a week of school and a minute, from its first to the first of the next', school, '2026-11-16T08:45:00Z', 4 * 405 + 390 + 1, '2026-11-23T08:46:00Z'],
  ])('%s', (_rule, calendar, from, minutes, due) => {
    expect(addSchoolMinutes(calendar, utc(from), minutes)).toEqual(utc(due));
  });

  test.each([[-1], [Number.NaN], [Number.POSITIVE_INFINITY]])(
    '%d minutes is a mistake in the program',
    (minutes) => {
      expect(() => addSchoolMinutes(school, utc('2026-11-23T10:00:00Z'), minutes)).toThrow(
        RangeError,
      );
    },
  );
});

describe('over a year with both clock changes', () => {
  const quarter = 15 * 60_000;
  const start = utc('2026-09-01T00:00:00Z').getTime();
  const year = Array.from({ length: 365 * 96 }, (_, slot) => new Date(start + slot * quarter));
  /** Every 151st quarter of an hour: no hour of the week comes round twice before all had their turn. */
  const some = year.filter((_, slot) => slot % 151 === 0);
  const waits = [0, 15, 90, 405, 1000];

  /** How many quarters of school there were before each quarter of the year. */
  const openBefore = [0];
  for (const at of year) {
    openBefore.push((openBefore.at(-1) ?? 0) + (isOpen(school, at) ? 1 : 0));
  }
  const quartersBefore = (at: Date): number | undefined =>
    openBefore[(at.getTime() - start) / quarter];

  test('the school is open for 155 long days and 37 Fridays', () => {
    expect(openBefore.at(-1)).toBe(155 * 27 + 37 * 26);
  });

  test('exactly the minutes asked for lie in school hours between the start and the end', () => {
    for (const from of some) {
      for (const minutes of waits) {
        const after = quartersBefore(addSchoolMinutes(school, from, minutes));
        if (after === undefined) continue;
        expect((after - (quartersBefore(from) ?? 0)) * 15).toBe(minutes);
      }
    }
  });

  test('the end is never outside school hours, home time itself included', () => {
    for (const from of some) {
      for (const minutes of waits) {
        const due = addSchoolMinutes(school, from, minutes);
        expect(isOpen(school, due) || isOpen(school, new Date(due.getTime() - 1))).toBe(true);
      }
    }
  });

  test('a longer wait never ends sooner, nor a later start', () => {
    for (const [index, from] of some.entries()) {
      const dues = waits.map((minutes) => addSchoolMinutes(school, from, minutes).getTime());
      expect(dues).toEqual(dues.toSorted((one, other) => one - other));
      const next = some[index + 1] ?? from;
      expect(addSchoolMinutes(school, next, 90).getTime()).toBeGreaterThanOrEqual(dues[2] ?? 0);
    }
  });

  test('one wait after another is one wait as long as both', () => {
    for (const from of some) {
      for (const [first, second] of [
        [0, 90],
        [90, 0],
        [15, 405],
        [405, 1000],
        [33, 7],
      ] as const) {
        const inTwo = addSchoolMinutes(school, addSchoolMinutes(school, from, first), second);
        expect(inTwo).toEqual(addSchoolMinutes(school, from, first + second));
      }
    }
  });

  test('the next opening is in school hours, and no moment of school lies before it', () => {
    for (const at of some) {
      const opening = nextOpening(school, at);
      expect(isOpen(school, opening) && opening >= at).toBe(true);
      const before = quartersBefore(opening);
      if (before !== undefined) expect(before).toBe(quartersBefore(at));
    }
  });

  test('no deadline lies before the moment it counts from', () => {
    for (const from of some) {
      for (const wait of [
        { minutes: 15 },
        { schoolMinutes: 60 },
        { sameDayAt: '16:00' },
        { nextWorkingDayAt: '10:00' },
      ] as const) {
        expect(dueAt(school, from, wait) >= from).toBe(true);
      }
    }
  });
});

describe('a clock time on a school day', () => {
  // biome-ignore format: one rule a line
  test.each([
    ['16:00 today, after home time as it is', '2026-11-23T09:00:00Z', '2026-11-23T16:00:00Z'],
    ['16:00 today when it is 16:00', '2026-11-23T16:00:00Z', '2026-11-23T16:00:00Z'],
    ['16:00 tomorrow once it has gone by', '2026-11-23T16:00:01Z', '2026-11-24T16:00:00Z'],
    ['16:00 on Monday from Saturday 21 November', '2026-11-21T09:00:00Z', '2026-11-23T16:00:00Z'],
    ['16:00 today from 16:00 on the last day of term', '2026-12-18T16:00:00Z', '2026-12-18T16:00:00Z'],
    ['16:00 in January a minute later', '2026-12-18T16:01:00Z', '2027-01-05T16:00:00Z'],
    ['16:00 BST in summer', '2026-09-14T09:00:00Z', '2026-09-14T15:00:00Z'],
    ['16:00 GMT from the last Friday of summer time, after half-term', '2026-10-23T15:30:00Z', '2026-11-02T16:00:00Z'],
  ])('the same school day: %s', (_rule, from, due) => {
    expect(sameDayAt(school, utc(from), '16:00')).toEqual(utc(due));
  });

  // biome-ignore format: one rule a line
  test.each([
    ['Tuesday from Monday morning', school, '2026-11-23T06:00:00Z', '2026-11-24T10:00:00Z'],
    ['Monday from Friday', school, '2026-11-20T09:00:00Z', '2026-11-23T10:00:00Z'],
    ['Monday from Saturday 21 November', school, '2026-11-21T09:00:00Z', '2026-11-23T10:00:00Z'],
    ['Monday from Thursday, past the INSET day', school, '2026-11-26T09:00:00Z', '2026-11-30T10:00:00Z'],
    ['5 January from 18 December at 16:00', school, '2026-12-18T16:00:00Z', '2027-01-05T10:00:00Z'],
    ['29 December from 24 December', noTerms, '2026-12-24T09:00:00Z', '2026-12-29T10:00:00Z'],
    ['29 December from each day of Christmas', noTerms, '2026-12-27T09:00:00Z', '2026-12-29T10:00:00Z'],
    ['10:00 GMT from the Sunday on which the clocks go back', noTerms, '2026-10-25T00:30:00Z', '2026-10-26T10:00:00Z'],
    ['10:00 BST from Easter Sunday, on which they go forward', noTerms, '2027-03-28T12:00:00Z', '2027-03-30T09:00:00Z'],
  ])('the next working day: %s', (_rule, calendar, from, due) => {
    expect(nextWorkingDayAt(calendar, utc(from), '10:00')).toEqual(utc(due));
  });

  test('a snow day that is called today is skipped by a deadline set from now on', () => {
    const snowed: Calendar = { ...school, snowDays: ['2026-11-24'] };
    expect(nextWorkingDayAt(snowed, utc('2026-11-23T09:00:00Z'), '10:00')).toEqual(
      utc('2026-11-25T10:00:00Z'),
    );
  });
});

test.each([
  ['15 minutes run on a Saturday night too', { minutes: 15 }, '2026-11-21T23:05:00Z'],
  ['one school hour', { schoolMinutes: 60 }, '2026-11-23T09:45:00Z'],
  ['16:00 on the same school day', { sameDayAt: '16:00' }, '2026-11-23T16:00:00Z'],
  ['10:00 on the next working day', { nextWorkingDayAt: '10:00' }, '2026-11-23T10:00:00Z'],
] as const)('a wait from Saturday 21 November at 22:50: %s', (_wait, wait, due) => {
  expect(dueAt(school, utc('2026-11-21T22:50:00Z'), wait)).toEqual(utc(due));
});

test('fifteen minutes are fifteen minutes while the clocks change', () => {
  expect(dueAt(school, utc('2026-10-25T00:55:00Z'), { minutes: 15 })).toEqual(
    utc('2026-10-25T01:10:00Z'),
  );
});

describe('a comment on an official account', () => {
  // biome-ignore format: one rule a line
  test.each([
    ['Saturday 21 November at 21:00: by home time on Monday', school, '2026-11-21T21:00:00Z', '2026-11-23T15:30:00Z', '2026-11-23T15:30:00Z'],
    ['Sunday: by home time on Monday', school, '2026-11-22T09:00:00Z', '2026-11-23T15:30:00Z', '2026-11-23T15:30:00Z'],
    ['Monday: within 24 hours', school, '2026-11-23T10:00:00Z', '2026-11-24T10:00:00Z', '2026-11-24T10:00:00Z'],
    ['Thursday after home time: within 24 hours', school, '2026-11-19T17:00:00Z', '2026-11-20T17:00:00Z', '2026-11-20T17:00:00Z'],
    ['Friday morning: on Saturday by the letter, on Monday by the saner reading', school, '2026-11-20T10:00:00Z', '2026-11-21T10:00:00Z', '2026-11-23T15:30:00Z'],
    ['Friday after home time: the same', school, '2026-11-20T16:00:00Z', '2026-11-21T16:00:00Z', '2026-11-23T15:30:00Z'],
    ['the day before an INSET day: on that day by the letter, on Monday by the saner reading', school, '2026-11-26T10:00:00Z', '2026-11-27T10:00:00Z', '2026-11-30T15:30:00Z'],
    ['an INSET day: by home time on Monday', school, '2026-11-27T10:00:00Z', '2026-11-30T15:30:00Z', '2026-11-30T15:30:00Z'],
    ['Wednesday in half-term: by home time when school is back', school, '2026-10-28T10:00:00Z', '2026-11-02T15:30:00Z', '2026-11-02T15:30:00Z'],
    ['Friday 18 December at 16:00: on Saturday by the letter, in January by the saner reading', school, '2026-12-18T16:00:00Z', '2026-12-19T16:00:00Z', '2027-01-05T15:30:00Z'],
    ['Christmas Eve: on Christmas Day by the letter, on 29 December by the saner reading', noTerms, '2026-12-24T10:00:00Z', '2026-12-25T10:00:00Z', '2026-12-29T15:30:00Z'],
    ['Christmas Day, a Friday: by home time on 29 December', noTerms, '2026-12-25T10:00:00Z', '2026-12-29T15:30:00Z', '2026-12-29T15:30:00Z'],
    ['Boxing Day, a Saturday: by home time on 29 December', noTerms, '2026-12-26T10:00:00Z', '2026-12-29T15:30:00Z', '2026-12-29T15:30:00Z'],
    ['Sunday 27 December: by home time on 29 December', noTerms, '2026-12-27T10:00:00Z', '2026-12-29T15:30:00Z', '2026-12-29T15:30:00Z'],
    ['Monday 28 December: by home time on 29 December', noTerms, '2026-12-28T10:00:00Z', '2026-12-29T15:30:00Z', '2026-12-29T15:30:00Z'],
    ['the Friday before the clocks go back: 24 hours by the letter, Monday by the saner reading', noTerms, '2026-10-23T15:00:00Z', '2026-10-24T15:00:00Z', '2026-10-26T15:30:00Z'],
    ['the Sunday on which the clocks go back: by 15:30 GMT on Monday', noTerms, '2026-10-25T00:30:00Z', '2026-10-26T15:30:00Z', '2026-10-26T15:30:00Z'],
    ['Easter Sunday, on which they go forward: by 15:30 BST on Tuesday', noTerms, '2027-03-28T12:00:00Z', '2027-03-30T14:30:00Z', '2027-03-30T14:30:00Z'],
    ['Sunday at 23:30 GMT in summer, which is Monday in London: within 24 hours', school, '2026-09-13T23:30:00Z', '2026-09-14T23:30:00Z', '2026-09-14T23:30:00Z'],
  ])('received on %s', (_day, calendar, received, literal, workingDay) => {
    expect(commentReplyBy(calendar, utc(received), 'literal')).toEqual(utc(literal));
    expect(commentReplyBy(calendar, utc(received), 'working-day')).toEqual(utc(workingDay));
  });

  test('lessons on Saturdays do not make Saturday a working day for it', () => {
    const boarding: Calendar = { ...school, hours: { ...school.hours, sat: long } };
    for (const reading of commentReadings) {
      expect(commentReplyBy(boarding, utc('2026-11-21T10:00:00Z'), reading)).toEqual(
        utc('2026-11-23T15:30:00Z'),
      );
    }
  });
});

// biome-ignore format: one rule a line
test.each([
  ['a Saturday, over the weekend', '2026-11-21T09:00:00Z', '2026-11-24T09:00:00Z'],
  ['the last day of term, in the holiday', '2026-12-18T16:00:00Z', '2026-12-21T16:00:00Z'],
  ['Christmas Day, over the bank holidays', '2026-12-25T00:00:00Z', '2026-12-28T00:00:00Z'],
  ['the day before the clocks go back, an hour earlier by the clock on the wall', '2026-10-24T11:00:00Z', '2026-10-27T11:00:00Z'],
  ['the day before they go forward, an hour later by the clock on the wall', '2027-03-27T12:00:00Z', '2027-03-30T12:00:00Z'],
])('a personal-data breach known on %s: 72 hours', (_day, knownAt, by) => {
  expect(breachNoticeBy(utc(knownAt))).toEqual(utc(by));
});
