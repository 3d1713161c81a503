import { describe, expect, test } from '@jest/globals';
import type { Incident } from '../../../src/domain/incident.ts';
import type { Status } from '../../../src/domain/register/life.ts';
import { type Matchable, matchesOf } from '../../../src/domain/register/match.ts';
import { linkNotices } from '../../../src/domain/view/link-notice.ts';
import {
  cast,
  everybody,
  exceptionId,
  incidentOf,
  requestFromPupil,
  requestFromStaff,
} from '../../support/cast.ts';
import { at } from '../../support/clock.ts';

const { tess, lena, hana, ned } = cast;
const link = (over: Partial<Matchable> = {}): Matchable => ({
  ...{ id: exceptionId(1), applicant: tess.id, enteredBy: tess.id, status: 'active' },
  ...{ headLeftOut: false, second: null, until: '2027-07-31', reviewBy: null },
  ...{ changedAt: at('09:00'), child: 'Wilf Winterbourne, Reception' },
  spoken: { lead: false, applicant: false },
  ...over,
});
const toTess = incidentOf({ ...requestFromPupil, child: 'Wilf in Reception' });
const aboutNed = { ...requestFromStaff, subject: ned.id, child: 'Wílf' };
const notices = (incident: Incident, links: readonly Matchable[], reader = lena) =>
  linkNotices(incident, links, reader.id, everybody, '2026-11-24');

describe('whom an incident may be about', () => {
  test.each([
    ['the adult by id and the child by name', toTess, link(), 'both'],
    ['the adult by id, whatever the child is called', toTess, link({ child: 'Olive' }), 'adult'],
    ['the child by name alone', toTess, link({ applicant: ned.id }), 'child'],
    [
      'the child by name with another accent',
      incidentOf(aboutNed, { kind: 'adult' }),
      link(),
      'child',
    ],
  ] as const)('matches %s', (_what, incident, one, by) => {
    expect(matchesOf(incident, [one])).toMatchObject([{ by }]);
  });

  test.each([
    ['a class that both are in', link({ applicant: ned.id, child: 'Olive, Reception, Year 5' })],
    ['somebody else with another child', link({ applicant: ned.id, child: 'Olive' })],
    ['a draft', link({ status: 'draft' })],
    ['what was declined', link({ status: 'declined' })],
  ] as const)('does not match %s', (_what, one) => {
    expect(matchesOf(toTess, [one])).toEqual([]);
  });
});

describe('the line on an opened alert', () => {
  test('says that an approved link exists, and that nothing else is changed by it', () => {
    const [notice] = notices(toTess, [link()]);
    expect(notice?.first).toBe('An approved link exists: read it before acting.');
    expect(notice?.more).toContain('It changes nothing about this item');
    expect(notice?.opens).toBe(true);
  });

  test.each([
    ['lapsed', 'expired', /has lapsed: it is not approved/],
    ['revoked', 'revoked', /was revoked: it is not approved/],
    ['merely recorded', 'recorded', /recorded, without leave/],
  ] as const)('never calls a link that is %s approved', (_what, status: Status, said) => {
    expect(notices(toTess, [link({ status })])[0]?.first).toMatch(said);
  });

  test('goes by the day, should the clock not have come by', () => {
    const [notice] = notices(toTess, [link({ until: '2026-11-23' })]);
    expect(notice?.first).toMatch(/lapsed on 23 November 2026: it is not approved/);
  });

  test('calls a name that looks alike a possible match', () => {
    expect(notices(toTess, [link({ applicant: ned.id })])[0]?.first).toMatch(/^Possible match:/);
  });

  test('gives away nobody while the child’s record keeps the adult back', () => {
    const child = incidentOf(aboutNed, { kind: 'child' });
    const all = notices(child, [
      link({ applicant: ned.id }),
      link({ applicant: ned.id, child: 'Olive' }),
    ]);
    expect(all).toHaveLength(1);
    expect(JSON.stringify(all)).not.toContain('Ned');
    expect(all[0]?.opens).toBe(false);
  });

  test('says whose a link is only to those who have the register', () => {
    const said = (reader: typeof lena) => JSON.stringify(notices(toTess, [link()], reader));
    expect(said(lena)).toContain(tess.name);
    expect(said(ned)).toContain('An approved link exists');
    expect(said(ned)).not.toContain(tess.name);
  });

  test('tells the headteacher nothing of a link that was left to the chair', () => {
    const [notice] = notices(toTess, [link({ headLeftOut: true })], hana);
    expect(JSON.stringify(notice)).not.toContain('Tess');
    expect(notice?.opens).toBe(false);
  });

  test('reminds somebody whose own link it is of their conflict', () => {
    const [notice] = notices(toTess, [link({ applicant: lena.id })], lena);
    expect(notice?.more).toContain('I have a conflict');
  });
});
