import { expect, test } from '@jest/globals';
import type { School } from '../../src/domain/school.ts';
import { notTheirs } from '../../src/domain/settings-edit.ts';
import { unverified } from '../../src/domain/settings-limits.ts';
import type { SettingsPart } from '../../src/domain/settings-parts.ts';
import { holderFaults } from '../../src/domain/settings-people.ts';
import { cast, everybody, school } from '../support/cast.ts';

const { hana, lena, cho, dev, dot } = cast;
const today = '2026-11-24';
const tech = { ...cast.ned, roles: ['it-contact'] as const };

function pathsOf(
  part: SettingsPart,
  by: typeof hana,
  edit: Partial<School>,
  before: School = school,
): readonly string[] {
  const changing = { before, after: { ...before, ...edit }, file: before, today };
  return notTheirs(changing, part, by).map(({ path }) => path.join('.'));
}
const phonesWith = (use: string, change: Partial<School['phones'][number]>) =>
  school.phones.map((phone) => (phone.for === use ? { ...phone, ...change } : phone));
const place = (use: string) => school.phones.findIndex((phone) => phone.for === use);

test.each([
  ['a number without three digits', 'school-office', { number: 'ask 12' }, 'number'],
  ['a day that has not come', 'school-office', { verifiedOn: '2026-11-25' }, 'verifiedOn'],
] as const)('%s is no telephone number to give to staff', (_what, use, change, field) => {
  expect(pathsOf('phones', hana, { phones: phonesWith(use, change) })).toEqual([
    `phones.${place(use)}.${field}`,
  ]);
});

test.each(['helpline', 'prevent', 'lado', 'school-office'])(
  'no use of a telephone number vanishes: %s',
  (use) => {
    const phones = school.phones.filter((phone) => phone.for !== use);
    expect(pathsOf('phones', cho, { phones })).toEqual(['phones']);
  },
);

test.each(['lado', 'whistleblowing', 'governor-services'])(
  'whom staff phone about the headteacher is for the chair to change: %s',
  (use) => {
    const phones = phonesWith(use, { number: '01632 960999', verifiedOn: null });
    expect(pathsOf('phones', hana, { phones })).toEqual(['phones']);
    expect(pathsOf('phones', lena, { phones })).toEqual(['phones']);
    expect(pathsOf('phones', cho, { phones })).toEqual([]);
  },
);

test('a number that changes is verified no longer, unless a new day says so', () => {
  const daysAfter = (change: Partial<School['phones'][number]>) => {
    const after = { ...school, phones: phonesWith('school-office', change) };
    return unverified(school, after, today).phones[place('school-office')]?.verifiedOn;
  };
  const was = school.phones[place('school-office')];
  expect(was?.verifiedOn).not.toBeNull();
  expect(daysAfter({ label: 'The office' })).toBe(was?.verifiedOn);
  expect(daysAfter({ number: '01632 960999' })).toBeNull();
  expect(daysAfter({ number: '01632 960999', verifiedOn: '2026-11-20' })).toBe('2026-11-20');
});

test('the titles of those who oversee are for the chair, the others for the headteacher, and no two roles share one', () => {
  const titled = (role: 'chair' | 'dpo', title: string) => ({
    titles: { ...school.titles, [role]: title },
  });
  expect(pathsOf('roles', hana, titled('chair', 'Site manager'))).toEqual(['titles.chair']);
  expect(pathsOf('roles', cho, titled('chair', 'Chair of the board'))).toEqual([]);
  expect(pathsOf('roles', hana, titled('dpo', 'Data lead'))).toEqual([]);
  const alike = ` ${school.titles.dsl.toUpperCase()}`;
  expect(pathsOf('roles', hana, titled('dpo', alike))).toEqual(['titles.dpo']);
});

test.each([
  ['P1', 'next', { minutes: 61 }],
  ['P1', 'lastResort', { minutes: 10_000 }],
  ['P1', 'next', { schoolMinutes: 15 }],
  ['P2', 'next', { schoolMinutes: 241 }],
  ['P2', 'lastResort', { nextWorkingDayAt: '10:00' }],
] as const)('an urgent item does not wait that long: %s, %s, %j', (priority, step, wait) => {
  const ladders = {
    ...school.ladders,
    [priority]: { ...school.ladders[priority], [step]: wait },
  };
  expect(pathsOf('ladders', hana, { ladders })).toEqual([`ladders.${priority}.${step}`]);
});

test('an urgent item may wait up to four times as long as we advise, and one that can wait as long as the school likes', () => {
  const ladders = {
    ...school.ladders,
    P1: { repeat: { minutes: 20 }, next: { minutes: 60 }, lastResort: { minutes: 120 } },
    P4: { repeat: null, next: null, lastResort: null },
  };
  expect(pathsOf('ladders', lena, { ladders })).toEqual([]);
});

const closedFrom = (from: string, to: string): Partial<School> => ({
  calendar: {
    ...school.calendar,
    closed: [...school.calendar.closed, { from, to, why: 'Closed' }],
  },
});

test('school is not closed for more than sixty days in a row, nor by the technician', () => {
  const last = `calendar.closed.${school.calendar.closed.length}`;
  expect(pathsOf('calendar', hana, closedFrom('2027-01-01', '2027-03-01'))).toEqual([]);
  expect(pathsOf('calendar', hana, closedFrom('2027-01-01', '2027-03-02'))).toEqual([last]);
  expect(pathsOf('calendar', tech, closedFrom('2027-01-05', '2027-01-05'))).toEqual([
    'calendar.closed',
  ]);
  const terms = { calendar: { ...school.calendar, terms: [] } };
  expect(pathsOf('calendar', tech, terms)).toEqual(['calendar.terms']);
  expect(pathsOf('calendar', lena, terms)).toEqual([]);
});

test('the last deputy is not taken out, and one of two may be', () => {
  const staff = {
    ...everybody,
    holders: { ...everybody.holders, 'deputy-dsl': [dev.id, dot.id] },
  };
  const named = (...ids: readonly string[]) => ({
    ...school,
    holders: { ...school.holders, 'deputy-dsl': ids.map((user) => ({ user })) },
  });
  const before = named(dev.id, dot.id);
  expect(holderFaults(before, named(dev.id), staff)).toEqual([]);
  expect(holderFaults(before, named(), staff)).toMatchObject([{ path: ['holders', 'deputy-dsl'] }]);
});

test.each(['declare-only', 'discuss-and-record'] as const)(
  'a school whose policy says %s does not turn to approving links in its settings',
  (exceptionMode) => {
    const strict = { ...school, exceptionMode };
    const edit = { exceptionMode: 'approve' } as const;
    expect(pathsOf('family-links', hana, edit, strict)).toEqual(['exceptionMode']);
  },
);

test('a school goes back to approving links where its file says so', () => {
  const changing = { before: { ...school, exceptionMode: 'declare-only' }, after: school } as const;
  expect(notTheirs({ ...changing, file: school, today }, 'family-links', hana)).toEqual([]);
});
