import { describe, expect, test } from '@jest/globals';
import {
  type Calendar,
  closeOfSchoolDay,
  isOpen,
  minutesToHomeTime,
  nextOpening,
  timeOfSchool,
} from '../../src/domain/calendar.ts';
import { dayOf, endOfDay, timeOn } from '../../src/domain/calendar-days.ts';
import { inWords } from '../../src/domain/calendar-words.ts';
import { calendarSchema, waitSchema } from '../../src/store/calendar-schema.ts';

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
  wrapAround: { open: '07:30', close: '18:00' },
  terms: [
    { from: '2026-09-02', to: '2026-10-23' },
    { from: '2026-11-02', to: '2026-12-18' },
    { from: '2027-01-04', to: '2027-02-12' },
    { from: '2027-02-22', to: '2027-03-25' },
    { from: '2027-04-12', to: '2027-05-28' },
    { from: '2027-06-07', to: '2027-07-21' },
  ],
  closed: [
    { from: '2026-11-27', to: '2026-11-27', why: 'INSET day' },
    { from: '2027-01-04', to: '2027-01-04', why: 'INSET day' },
    { from: '2027-06-09', to: '2027-06-11', why: 'No water' },
  ],
  bankHolidays: 'england-and-wales',
  snowDays: [],
};
/** The same school before anybody has entered a term date. */
const noTerms: Calendar = { ...school, terms: [] };
const utc = (instant: string): Date => new Date(instant);

const isSchoolDay = (calendar: Calendar, day: string) =>
  closeOfSchoolDay(calendar, new Date(`${day}T12:00:00Z`)) !== null;

describe('a school day', () => {
  test.each([
    ['a Monday in term', '2026-11-23'],
    ['the first day of term', '2026-09-02'],
    ['the last day of term, Friday 18 December,', '2026-12-18'],
    ['a day after a closure', '2027-06-14'],
  ])('%s is one', (_day, day) => {
    expect(isSchoolDay(school, day)).toBe(true);
  });

  test.each([
    ['Saturday 21 November', '2026-11-21'],
    ['an INSET day', '2026-11-27'],
    ['a day in half-term', '2026-10-28'],
    ['the Saturday after the end of term', '2026-12-19'],
    ['a day between the summer and the autumn term', '2026-08-20'],
    ['a bank holiday in term', '2027-05-03'],
    ['the first day of a closure', '2027-06-09'],
    ['the last day of a closure', '2027-06-11'],
  ])('%s is none', (_day, day) => {
    expect(isSchoolDay(school, day)).toBe(false);
  });

  test.each([
    ['Thursday 24 December', '2026-12-24', true],
    ['Christmas Day', '2026-12-25', false],
    ['Saturday 26 December', '2026-12-26', false],
    ['Sunday 27 December', '2026-12-27', false],
    ['Monday 28 December, for Boxing Day', '2026-12-28', false],
    ['Tuesday 29 December', '2026-12-29', true],
  ])(
    'while no term dates are entered, weekdays are school days but bank holidays are not: %s',
    (_day, day, open) => {
      expect(isSchoolDay(noTerms, day)).toBe(open);
    },
  );

  test('a school in Scotland is shut on St Andrew’s Day and open on Easter Monday in its term', () => {
    const scottish: Calendar = { ...noTerms, bankHolidays: 'scotland' };
    expect(isSchoolDay(scottish, '2026-11-30')).toBe(false);
    expect(isSchoolDay(scottish, '2027-03-29')).toBe(true);
  });

  test('a snow day closes the school for that day alone', () => {
    const snowed = { ...school, snowDays: ['2026-11-23'] };
    expect(isSchoolDay(snowed, '2026-11-23')).toBe(false);
    expect(isSchoolDay(snowed, '2026-11-24')).toBe(true);
  });

  test('after the last term entered weekdays count, so a school that forgot its dates still has deadlines', () => {
    expect(isSchoolDay(school, '2027-07-22')).toBe(true);
    expect(isSchoolDay(school, '2028-09-04')).toBe(true);
  });
});

describe('school hours', () => {
  test.each([
    ['the opening minute', '2026-11-23T08:45:00Z', 'school'],
    ['a second before it', '2026-11-23T08:44:59Z', 'wrap-around'],
    ['breakfast club', '2026-11-23T07:30:00Z', 'wrap-around'],
    ['before breakfast club', '2026-11-23T07:29:59Z', 'closed'],
    ['the last second before home time', '2026-11-23T15:29:59Z', 'school'],
    ['home time', '2026-11-23T15:30:00Z', 'wrap-around'],
    ['home time on a Friday, which is earlier', '2026-11-20T15:15:00Z', 'wrap-around'],
    ['the end of after-school club', '2026-11-23T18:00:00Z', 'closed'],
    ['noon on an INSET day, when no club runs either', '2026-11-27T12:00:00Z', 'closed'],
    ['Saturday at noon', '2026-11-21T12:00:00Z', 'closed'],
    ['08:00 GMT in winter', '2026-11-23T08:00:00Z', 'wrap-around'],
    ['08:00 GMT in summer, which is 09:00 in London', '2026-09-14T08:00:00Z', 'school'],
    ['14:45 GMT in summer, which is 15:45 in London', '2026-09-14T14:45:00Z', 'wrap-around'],
  ] as const)('%s', (_time, at, time) => {
    expect(timeOfSchool(school, utc(at))).toBe(time);
    expect(isOpen(school, utc(at))).toBe(time === 'school');
  });

  test('without clubs there is nothing around the school day', () => {
    expect(timeOfSchool({ ...school, wrapAround: null }, utc('2026-11-23T16:00:00Z'))).toBe(
      'closed',
    );
  });
});

describe('who will read it when', () => {
  // biome-ignore format: one rule a line
  test.each([
    ['on Saturday 21 November: on Monday', school, '2026-11-21T09:00:00Z', '2026-11-23T08:45:00Z'],
    ['in school hours: now', school, '2026-11-23T10:07:31Z', '2026-11-23T10:07:31Z'],
    ['before school: when it opens', school, '2026-11-23T06:00:00Z', '2026-11-23T08:45:00Z'],
    ['at home time: tomorrow', school, '2026-11-23T15:30:00Z', '2026-11-24T08:45:00Z'],
    ['before an INSET day and a weekend: on Monday', school, '2026-11-26T16:00:00Z', '2026-11-30T08:45:00Z'],
    ['on the last day of term at 16:00: after the holiday and the INSET day', school, '2026-12-18T16:00:00Z', '2027-01-05T08:45:00Z'],
    ['on Christmas Eve without term dates: on 29 December', noTerms, '2026-12-24T16:00:00Z', '2026-12-29T08:45:00Z'],
    ['on Christmas Day without term dates: on 29 December', noTerms, '2026-12-25T12:00:00Z', '2026-12-29T08:45:00Z'],
    ['before the clocks go back: 08:45 GMT on Monday', noTerms, '2026-10-24T12:00:00Z', '2026-10-26T08:45:00Z'],
    ['in the hour that comes twice: 08:45 GMT on Monday', noTerms, '2026-10-25T01:30:00Z', '2026-10-26T08:45:00Z'],
    ['on Easter Sunday, as the clocks go forward: 08:45 BST after the bank holiday', noTerms, '2027-03-28T00:30:00Z', '2027-03-30T07:45:00Z'],
    ['at Easter in term dates: when the summer term opens', school, '2027-03-28T01:30:00Z', '2027-04-12T07:45:00Z'],
    ['just after midnight in summer, still yesterday by GMT: today', school, '2026-09-13T23:30:00Z', '2026-09-14T07:45:00Z'],
  ])('%s', (_when, calendar, at, opening) => {
    expect(nextOpening(calendar, utc(at))).toEqual(utc(opening));
  });

  // biome-ignore format: one rule a line
  test.each([
    ['every term is over', { ...school, terms: [{ from: '2024-09-02', to: '2025-07-21' }] }],
    ['the only term is years away', { ...school, terms: [{ from: '2031-09-02', to: '2031-12-19' }] }],
    ['the school is closed for years', { ...school, closed: [{ from: '2020-01-01', to: '2040-01-01', why: 'Rebuilding' }] }],
  ])(
    'even when %s, an answer is given: the next weekday that is no bank holiday',
    (_why, calendar) => {
      expect(nextOpening(calendar, utc('2026-12-24T16:00:00Z'))).toEqual(
        utc('2026-12-29T08:45:00Z'),
      );
    },
  );

  test('even without any hours an answer is given', () => {
    const none = { mon: null, tue: null, wed: null, thu: null, fri: null, sat: null, sun: null };
    expect(nextOpening({ ...school, hours: none }, utc('2026-11-21T09:00:00Z'))).toEqual(
      utc('2026-11-23T09:00:00Z'),
    );
  });

  test.each([
    ['opens again on the 400th day', '2027-12-28', '2027-12-29T08:45:00Z'],
    ['is closed on that day as well', '2027-12-29', '2026-11-25T08:45:00Z'],
  ])('400 days are waited for an opening, no more: a school that %s', (_why, to, opening) => {
    const closed = [{ from: '2026-11-24', to, why: 'Fire' }];
    expect(nextOpening({ ...noTerms, closed }, utc('2026-11-24T09:00:00Z'))).toEqual(utc(opening));
  });
});

describe('home time', () => {
  test.each([
    ['15:30 GMT on a Monday in winter', '2026-11-23T09:00:00Z', '2026-11-23T15:30:00Z'],
    ['15:30 BST on a Monday in summer', '2026-09-14T09:00:00Z', '2026-09-14T14:30:00Z'],
    ['15:15 on a Friday', '2026-12-18T16:00:00Z', '2026-12-18T15:15:00Z'],
  ])('is %s', (_time, at, home) => {
    expect(closeOfSchoolDay(school, utc(at))).toEqual(utc(home));
  });

  test('there is none on a Saturday', () => {
    expect(closeOfSchoolDay(school, utc('2026-11-21T09:00:00Z'))).toBeNull();
    expect(minutesToHomeTime(school, utc('2026-11-21T09:00:00Z'))).toBeNull();
  });

  test.each([
    ['40 minutes away at 14:50', '2026-11-23T14:50:00Z', 40],
    ['counted in whole minutes that are left', '2026-11-23T14:50:01Z', 39],
    ['over once it has come', '2026-11-23T15:30:00Z', null],
  ])('is %s', (_left, at, minutes) => {
    expect(minutesToHomeTime(school, utc(at))).toBe(minutes);
  });
});

describe('the school’s clock', () => {
  test.each([
    ['an ordinary day', '2026-11-21', '2026-11-22T00:00:00Z'],
    ['a day in summer', '2027-07-01', '2027-07-01T23:00:00Z'],
    ['the day of 25 hours', '2026-10-25', '2026-10-26T00:00:00Z'],
    ['the day of 23 hours', '2027-03-28', '2027-03-28T23:00:00Z'],
    ['the last day of the year', '2026-12-31', '2027-01-01T00:00:00Z'],
  ])('%s ends at midnight by it', (_day, day, end) => {
    expect(endOfDay(school, day)).toEqual(utc(end));
  });

  // biome-ignore format: one rule a line
  test.each([
    ['a time that is skipped in March comes an hour later', '2027-03-28T12:00:00Z', '01:30', '2027-03-28T01:30:00Z'],
    ['a time that comes twice in October is the first of the two', '2026-10-25T12:00:00Z', '01:30', '2026-10-25T00:30:00Z'],
  ])('%s', (_rule, onDayOf, time, at) => {
    expect(timeOn(school, dayOf(school, utc(onDayOf)), time)).toEqual(utc(at));
  });
});

describe('a time in words', () => {
  // biome-ignore format: one rule a line
  test.each([
    ['today', '2026-11-23T14:20:00Z', '2026-11-23T09:00:00Z', 'today at 14:20'],
    ['another day', '2026-11-23T08:45:00Z', '2026-11-21T09:00:00Z', 'on Monday 23 November at 08:45'],
    ['tomorrow, by its date', '2026-11-22T09:05:00Z', '2026-11-21T09:00:00Z', 'on Sunday 22 November at 09:05'],
    ['another year', '2027-01-05T08:45:00Z', '2026-12-18T16:00:00Z', 'on Tuesday 5 January 2027 at 08:45'],
    ['summer, by the school’s clock', '2027-07-01T08:20:00Z', '2027-07-01T06:00:00Z', 'today at 09:20'],
    ['after midnight in London, yesterday by GMT', '2027-06-30T23:30:00Z', '2027-07-01T08:00:00Z', 'today at 00:30'],
    ['the hour after the clocks went back', '2026-10-25T01:10:00Z', '2026-10-25T09:00:00Z', 'today at 01:10'],
    ['the hour after the clocks went forward', '2027-03-28T01:10:00Z', '2027-03-28T09:00:00Z', 'today at 02:10'],
  ])('%s', (_case, at, now, words) => {
    expect(inWords(school, utc(at), utc(now))).toBe(words);
  });
});

describe('the settings file', () => {
  test('a calendar comes out of it as it went in', () => {
    expect(calendarSchema.parse(JSON.parse(JSON.stringify(school)))).toEqual(school);
  });

  test('what a school leaves out has a plain meaning: London, no clubs, no terms, nothing closed', () => {
    const { hours, bankHolidays } = school;
    expect(calendarSchema.parse({ hours, bankHolidays })).toEqual({
      ...noTerms,
      wrapAround: null,
      closed: [],
    });
  });

  const weekend = { ...school.hours, mon: null, tue: null, wed: null, thu: null, fri: null };
  // biome-ignore format: one rule a line
  test.each([
    ['a closing time before the opening', { hours: { ...school.hours, mon: { open: '15:30', close: '08:45' } } }, 'hours.mon'],
    ['a time that no clock shows', { hours: { ...school.hours, mon: { open: '8.45', close: '15:30' } } }, 'hours.mon.open'],
    ['a week with no open day', { hours: weekend }, 'hours'],
    ['a day that does not exist', { snowDays: ['2027-02-29'] }, 'snowDays.0'],
    ['a term that ends before it starts', { terms: [{ from: '2026-12-18', to: '2026-09-02' }] }, 'terms.0'],
    ['two terms that overlap', { terms: [school.terms[0], school.terms[0]] }, 'terms'],
    ['a closure without a reason', { closed: [{ from: '2026-11-27', to: '2026-11-27', why: '' }] }, 'closed.0.why'],
    ['a misspelt key', { halfTerms: [] }, ''],
    ['a time zone that does not exist', { timeZone: 'Europe/Orchard' }, 'timeZone'],
    ['a country that is none of the three', { bankHolidays: 'wales' }, 'bankHolidays'],
  ])('%s is refused, with the place', (_fault, fault, place) => {
    const read = calendarSchema.safeParse({ ...school, ...fault });
    expect(read.error?.issues.map((issue) => issue.path.join('.'))).toEqual([place]);
  });

  test.each([
    [{ minutes: 15 }],
    [{ schoolMinutes: 60 }],
    [{ sameDayAt: '16:00' }],
    [{ nextWorkingDayAt: '10:00' }],
  ])('a wait can be %j', (wait) => {
    expect(waitSchema.parse(wait)).toEqual(wait);
  });

  test.each([
    [{ minutes: 0 }],
    [{ minutes: 15, sameDayAt: '16:00' }],
    [{ sameDayAt: '24:00' }],
    [{}],
  ])('a wait cannot be %j', (wait) => {
    expect(waitSchema.safeParse(wait).success).toBe(false);
  });
});
