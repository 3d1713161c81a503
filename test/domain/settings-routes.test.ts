import { expect, test } from '@jest/globals';
import type { RouteRow } from '../../src/domain/route-row.ts';
import { routesNotTheirs } from '../../src/domain/settings-routes.ts';
import { cast, school } from '../support/cast.ts';

const { hana, cho } = cast;
const byDefault = { basis: 'default', source: null } as const;
const to = (role: 'head' | 'dsl' | 'chair' | 'account-owner') => ({ role, ...byDefault });
const withRow = (row: RouteRow) => ({ ...school, routes: [row, ...school.routes] });
const reasonsOf = (row: RouteRow, by = hana) =>
  routesNotTheirs(school, withRow(row), by).map(({ reason }) => reason);

const ofHead = expect.stringContaining('report about the headteacher');
const ofChild = expect.stringContaining('about a child');
const ofNobody = expect.stringContaining('would no longer be');

test('a line that says of the headteacher what already holds moves nothing and is refused to nobody', () => {
  expect(routesNotTheirs(school, { ...school, routes: [...school.routes] }, hana)).toEqual([]);
});

test('the headteacher cannot send what a headteacher does to a child elsewhere than now', () => {
  const row: RouteRow = { record: 'child', when: { by: ['head'] }, tell: [to('head')] };
  expect(reasonsOf(row)).toContainEqual(ofHead);
});

test('the headteacher cannot take the record of a child away from the safeguarding lead; the chair can', () => {
  const row: RouteRow = { record: 'child', when: { to: ['pupil'] }, tell: [to('head')] };
  expect(reasonsOf(row)).toContainEqual(ofChild);
  expect(reasonsOf(row, cho)).toEqual([]);
});

test('not even the chair turns a record into advice that nobody reads', () => {
  const row: RouteRow = {
    record: 'child',
    when: { by: ['pupil_other_school'], about: ['nothing'] },
    advice: 'do-not-reply',
    source: null,
  };
  expect(reasonsOf(row, cho)).toEqual([ofNobody]);
});

test('who looks after the school’s account is the headteacher’s to choose', () => {
  const row: RouteRow = {
    record: 'school',
    when: { by: ['account'], to: ['family'] },
    tell: [to('account-owner')],
  };
  expect(reasonsOf(row)).toEqual([]);
});
