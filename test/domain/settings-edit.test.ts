import { expect, test } from '@jest/globals';
import { inForce } from '../../src/domain/settings-edit.ts';
import { mergedEdit } from '../../src/domain/settings-merge.ts';
import { withHolders } from '../../src/domain/settings-people.ts';
import { placeOf, plainReason } from '../../src/domain/view/settings-places.ts';
import { cast, everybody, school } from '../support/cast.ts';

const night = {
  label: 'Night desk',
  number: '01632 960777',
  verifiedOn: null,
  for: 'helpline',
} as const;

test('what a school has changed stands before its file, and what it has not follows the file', () => {
  const edit = { phones: [...school.phones, night] };
  const newer = { ...school, name: 'Meadowlark Academy' };
  expect(inForce(newer, edit)).toEqual({
    school: { ...newer, phones: edit.phones },
    leftOut: [],
  });
});

test('a change that no longer fits is left out by itself, and the others stand', () => {
  const edit = { phones: [night], exceptionMode: 'none', exceptionSource: null } as const;
  const { school: held, leftOut } = inForce(school, edit);
  expect(leftOut).toEqual(['phones']);
  expect(held.phones).toEqual(school.phones);
  expect(held.exceptionMode).toBe('none');
});

test('where the newer file and a change contradict each other, the file alone counts, which was checked by itself', () => {
  const alone = { ...school, exceptionMode: 'none', exceptionSource: null } as const;
  const { school: held, leftOut } = inForce(alone, { exceptionMode: 'approve' });
  expect(held).toEqual(alone);
  expect(leftOut).toEqual(['exceptionMode']);
});

test('whoever fills one role by the school’s word leaves the others to the file, and its groups too', () => {
  const { dsl, head } = school.holders;
  const before = { ...school, holders: { ...school.holders, dsl: [{ user: cast.lena.id }] } };
  const after = { ...before, holders: { ...before.holders, dsl: [{ user: cast.ned.id }] } };
  const edit = mergedEdit({}, before, after, ['holders']);
  expect(edit).toEqual({ holders: { dsl: [{ user: cast.ned.id }] } });
  const newer = {
    ...before,
    holders: { ...before.holders, head: [{ user: cast.pat.id }], dsl: [{ group: 'new leads' }] },
  };
  expect(newer.holders).not.toMatchObject({ dsl, head });
  expect(inForce(newer, edit).school.holders).toEqual({
    ...newer.holders,
    dsl: [{ user: cast.ned.id }, { group: 'new leads' }],
  });
});

test('a second change of roles keeps the first, and a title that nobody changed follows the file', () => {
  const after = (edit: object) => ({ ...school, titles: { ...school.titles, ...edit } });
  const first = mergedEdit({}, school, after({ dpo: 'Data lead' }), ['titles']);
  const held = inForce(school, first).school;
  const next = { ...held, titles: { ...held.titles, clerk: 'Secretary' } };
  const second = mergedEdit(first, held, next, ['titles']);
  expect(second.titles).toEqual({ dpo: 'Data lead', clerk: 'Secretary' });
  const newer = after({ head: 'Principal', dpo: 'Something else' });
  expect(inForce(newer, second).school.titles).toEqual({ ...newer.titles, ...second.titles });
});

test('what somebody has changed is confirmed by that', () => {
  const open = { ...school, unconfirmed: ['phones', 'calendar'] };
  expect(inForce(open, { phones: school.phones }).school.unconfirmed).toEqual(['calendar']);
});

test('who was named by name goes, who is named now comes first, and who comes by a group stays', () => {
  const was = { ...school.holders, dsl: [{ user: cast.lena.id }, { group: 'a group' }] };
  const is = { ...school.holders, dsl: [{ user: cast.ned.id }, { group: 'a group' }] };
  const staff = {
    ...everybody,
    holders: { ...everybody.holders, dsl: [cast.lena.id, cast.dev.id] },
  };
  const after = withHolders(staff, was, is);
  expect(after.holders.dsl).toEqual([cast.ned.id, cast.dev.id]);
  expect(after.people.get(cast.ned.id)?.roles).toContain('dsl');
  expect(after.people.get(cast.lena.id)?.roles).not.toContain('dsl');
});

test.each([
  [['phones', 2, 'number'], 'Number 3, number'],
  [['calendar', 'terms', 0, 'to'], 'Term 1, last day'],
  [['calendar', 'hours', 'mon', 'open'], 'Monday, opening'],
  [['holders', 'chair'], 'Chair of Governors'],
  [['ladders', 'P1', 'lastResort', 'minutes'], 'P1, last resort, minutes'],
])('a fault at %j is named as the form names it', (path, place) => {
  expect(placeOf(path, school)).toBe(place);
});

test.each([
  ['"phones.0.number" is not right: Write the number in digits.', 'Write the number in digits.'],
  ['"calendar.hours" is missing.', 'This is missing.'],
  [
    '"lastResort" has to come later than "next".',
    'The last resort has to come later than the next person.',
  ],
])('the reason %j is said without its path', (reason, said) => {
  expect(plainReason(reason)).toBe(said);
});
