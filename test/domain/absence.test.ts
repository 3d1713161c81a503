import { expect, test } from '@jest/globals';
import { maySetAway, outOfOfficeUntil, passOverAway, wrongEnd } from '../../src/domain/absence.ts';
import {
  accepted,
  cast,
  everybody,
  idsOf,
  incidentOf,
  requestFromPupil,
  requestFromStaff,
  school,
  staffOf,
  told,
  urgent,
  whileAway,
  withRoles,
  worrying,
} from '../support/cast.ts';
import { at, later } from '../support/clock.ts';

const { tess, lena, dev, dot, hana, cho, clem, ned, pat } = cast;

test.each([
  ['a safeguarding lead may say that she is away herself', lena, lena, true],
  ['a chair may say it of himself', cho, cho, true],
  ['a deputy may say it of the lead', dev, lena, true],
  ['the headteacher may say it of the lead', hana, lena, true],
  ['the lead may not say it of the headteacher', lena, hana, false],
  ['the chair may say it of the headteacher', cho, hana, true],
  ['the clerk may say it of the chair', clem, cho, true],
  ['the headteacher may not say it of the chair, to whom reports about her go', hana, cho, false],
  ['the headteacher may not say it of the clerk', hana, clem, false],
  ['a deputy may not say it of the chair', dev, cho, false],
  ['a plain teacher may not say it of the lead', tess, lena, false],
  ['a chair may not say it of the lead', cho, lena, false],
  ['a line manager may not say it of the lead', pat, lena, false],
  ['not even the headteacher says it of somebody without a duty', hana, ned, false],
])('%s', (_sentence, by, person, may) => {
  expect(maySetAway(by, person.id, everybody)).toBe(may);
});

test('nobody who may not set the chair away may do so because the chair is a deputy as well', () => {
  const both = staffOf(Object.values(withRoles(cast, { cho: ['chair', 'deputy-dsl'] })));
  expect(maySetAway(hana, cho.id, both)).toBe(false);
  expect(maySetAway(clem, cho.id, both)).toBe(false);
});

test.each([
  ['until further notice', null, 'away-too-long'],
  ['for fifteen days', at('00:00', '2026-12-10'), 'away-too-long'],
  ['for fourteen days', at('00:00', '2026-12-09'), undefined],
  ['until a day that is over', at('08:00'), 'wrong-date'],
] as const)('a deputy says that the lead is away %s: %#', (_, until, wrong) => {
  expect(wrongEnd(dev, { person: lena.id, until }, school, at('09:00'))).toBe(wrong);
});

test('of oneself one may say that one is away until further notice', () => {
  const away = { person: lena.id, until: null };
  expect(wrongEnd(lena, away, school, at('09:00'))).toBeUndefined();
});

test('a plain teacher may say it for nobody else', () => {
  const others = Object.values(cast).filter(({ id }) => id !== tess.id);
  expect(others.filter(({ id }) => maySetAway(tess, id, everybody))).toEqual([]);
});

test('an item that waits only for the lead, who is away, goes to a deputy at once', () => {
  const { next, jobs } = accepted(
    passOverAway(incidentOf(requestFromPupil), school, whileAway(lena), at('09:05')),
  );
  expect(next).toMatchObject({ status: 'waiting', asked: idsOf(lena, dev, dot) });
  expect(told({ jobs })).toEqual(idsOf(dev, dot));
});

test('while one of those asked is in, the item waits for its hour', () => {
  const incident = incidentOf(worrying);
  expect(incident.asked.length).toBeGreaterThan(1);
  expect(passOverAway(incident, school, whileAway(lena), at('09:05'))).toEqual({
    ...{ ok: false, why: 'not-due' },
  });
});

test('with everybody who could be asked away, the last resort is called at once', () => {
  const nobody = whileAway(...Object.values(cast));
  const { next, jobs } = accepted(passOverAway(incidentOf(urgent), school, nobody, at('09:01')));
  expect(next.status).toBe('unanswered');
  expect(jobs.map(({ name }) => name)).toContain('alarm-clerk');
});

test('about an adult the next in line is asked, never the one whom it is about', () => {
  const about = { ...requestFromStaff, initiator: 'staff', subject: dev.id } as const;
  const incident = incidentOf(about, { kind: 'child' });
  const away = whileAway(lena, dot);
  const outcome = passOverAway(
    { ...incident, asked: [lena.id] } as typeof incident,
    school,
    away,
    at('09:05'),
  );
  expect(told(accepted(outcome))).not.toContain(dev.id);
});

test('an item that somebody has in hand is not taken from them because they are away', () => {
  const taken = { ...incidentOf(urgent), status: 'in-hand', by: lena.id, at: at('09:02') } as const;
  expect(passOverAway(taken, school, whileAway(lena), at('09:05'))).toMatchObject({
    why: 'already-settled',
  });
});

test('somebody in two roles who is away is passed over in both', () => {
  const people = Object.values(withRoles(cast, { lena: ['dsl', 'head'], hana: [] }));
  const staff = staffOf(people, [lena]);
  const incident = incidentOf(requestFromPupil, { staff: staffOf(people) });
  const { next } = accepted(
    passOverAway({ ...incident, asked: [lena.id] } as typeof incident, school, staff, at('09:05')),
  );
  expect(next.asked).not.toContain(hana.id);
  expect(next.asked.some((one) => one === dev.id || one === dot.id || one === cho.id)).toBe(true);
});

test('the word of the directory holds for a day, in which it is renewed many times', () => {
  expect(outOfOfficeUntil(at('09:00'))).toEqual(later(at('09:00'), 24 * 60));
});
