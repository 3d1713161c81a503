import { describe, expect, test } from '@jest/globals';
import { endOfDay } from '../../src/domain/calendar-days.ts';
import {
  approve,
  approverRole,
  declare,
  decline,
  expire,
  type PolicyException,
} from '../../src/domain/exception.ts';
import type { Person } from '../../src/domain/people.ts';
import type { ExceptionMode } from '../../src/domain/school.ts';
import { linkView } from '../../src/domain/view/exception.ts';
import {
  accepted,
  cast,
  everybody,
  exceptionId,
  school,
  staffOf,
  withRoles,
} from '../support/cast.ts';
import { at } from '../support/clock.ts';

const { tess, lena, dev, hana, cho } = cast;
const now = at('12:00');

const declaredBy = (by: Person, mode: ExceptionMode = 'approve') =>
  accepted(
    declare(
      {
        ...{ id: exceptionId(1), school: school.id, declarer: by.id, mode, policy: 'v1' },
        ...{ declaredAt: at('09:00'), child: 'My nephew', relationship: 'aunt' },
        ...{ since: 'before 2020', contact: 'family group on WhatsApp' },
      },
      by,
      everybody,
    ),
  );
const until = (day: string) => ({
  ...{ reason: 'Family of long standing.', until: day },
  endsAt: endOfDay(school.calendar, day),
});
const approved = (by = tess, approver = hana, day = '2027-07-31') =>
  accepted(approve(declaredBy(by).next, approver, until(day), everybody, now)).next;

describe('declaring a family link', () => {
  test('asks the headteacher, and gives no leave while it waits', () => {
    const { next, jobs, entries } = declaredBy(tess);
    expect(next.status).toBe('declared');
    expect(jobs).toEqual([{ name: 'ask-approver', exception: next.id, to: hana.id }]);
    expect(entries).toMatchObject([{ kind: 'exception-declared', by: tess.id, policy: 'v1' }]);
  });

  test("the headteacher's own goes to the chair", () => {
    expect(approverRole(everybody, hana.id)).toBe('chair');
    expect(declaredBy(hana).jobs).toEqual([
      { name: 'ask-approver', exception: exceptionId(1), to: cho.id },
    ]);
  });

  test('nothing that was written about the child is in the ledger', () => {
    expect(JSON.stringify(declaredBy(tess).entries)).not.toContain('nephew');
  });
});

describe('deciding', () => {
  test('the headteacher approves until a day, and the declarer hears of it', () => {
    const { next, entries, jobs } = accepted(
      approve(declaredBy(tess).next, hana, until('2027-07-31'), everybody, now),
    );
    expect(next).toMatchObject({ status: 'approved', approver: hana.id, until: '2027-07-31' });
    expect(entries).toMatchObject([{ kind: 'exception-approved', until: '2027-07-31' }]);
    expect(jobs).toEqual([
      { name: 'tell-declarer', exception: next.id },
      { name: 'expire-exception', exception: next.id, runAt: new Date('2027-07-31T23:00:00Z') },
    ]);
  });

  test('declining needs a reason as well, and leaves nothing to expire', () => {
    const asked = declaredBy(tess).next;
    expect(decline(asked, hana, ' ', everybody, now)).toEqual({ ok: false, why: 'reason-missing' });
    const { next, jobs } = accepted(decline(asked, hana, 'Not a family link.', everybody, now));
    expect(next).toMatchObject({ status: 'declined', reason: 'Not a family link.' });
    expect(jobs).toEqual([{ name: 'tell-declarer', exception: next.id }]);
  });

  test.each([
    ['nobody decides on their own request, not even the headteacher', hana, hana, 'own-request'],
    ["the headteacher does not decide on another headteacher's", hana, lena, 'not-asked'],
    ['the chair decides only for the headteacher', tess, cho, 'not-asked'],
    ['the safeguarding lead does not decide', tess, lena, 'not-asked'],
    ['a deputy does not decide', tess, dev, 'not-asked'],
  ] as const)('%s', (_policy, declarer, by, why) => {
    const asked = declaredBy(declarer).next;
    expect(approve(asked, by, until('2027-07-31'), everybody, now)).toEqual({ ok: false, why });
    expect(decline(asked, by, 'No.', everybody, now)).toEqual({ ok: false, why });
  });

  test('of two headteachers neither decides for the other: the chair does', () => {
    const two = withRoles(cast, { lena: ['head'] });
    const staff = staffOf(Object.values(two));
    const asked = declaredBy(hana).next;
    expect(approve(asked, two.lena, until('2027-07-31'), staff, now)).toEqual({
      ok: false,
      why: 'not-asked',
    });
    expect(approve(asked, cho, until('2027-07-31'), staff, now).ok).toBe(true);
  });

  test.each([
    ['yesterday', '2026-11-23', false],
    ['today, which is not over yet', '2026-11-24', true],
    ['tomorrow', '2026-11-25', true],
  ])('leave that ends %s', (_when, day, ok) => {
    const outcome = approve(declaredBy(tess).next, hana, until(day), everybody, now);
    expect(outcome.ok ? 'leave' : outcome.why).toBe(ok ? 'leave' : 'wrong-date');
  });

  test('a reason is always needed', () => {
    const given = { ...until('2027-07-31'), reason: '\n' };
    expect(approve(declaredBy(tess).next, hana, given, everybody, now)).toEqual({
      ok: false,
      why: 'reason-missing',
    });
  });

  test('where the policy knows no exceptions a link can be declared and declined, never approved', () => {
    const asked = declaredBy(tess, 'declare-only').next;
    expect(approve(asked, hana, until('2027-07-31'), everybody, now)).toEqual({
      ok: false,
      why: 'no-exceptions',
    });
    expect(decline(asked, hana, 'Recorded.', everybody, now).ok).toBe(true);
    expect(linkView(asked, hana, everybody).canApprove).toBe(false);
  });

  test.each(['approve', 'discuss-and-record', 'none'] as const)(
    'in the mode %s the headteacher may approve',
    (mode) => {
      const asked = declaredBy(tess, mode).next;
      expect(approve(asked, hana, until('2027-07-31'), everybody, now).ok).toBe(true);
    },
  );

  test('what is decided is not decided again', () => {
    const given = approve(approved(), hana, until('2028-07-31'), everybody, now);
    expect(given).toEqual({ ok: false, why: 'already-settled' });
    expect(decline(approved(), hana, 'No.', everybody, now)).toEqual({
      ok: false,
      why: 'already-settled',
    });
  });
});

describe('the last day', () => {
  const lapse = (link: PolicyException, when: Date) =>
    expire(link, endOfDay(school.calendar, 'until' in link ? link.until : '2027-07-31'), when);

  test('is over at midnight in London, which in summer is an hour before midnight in Greenwich', () => {
    expect(lapse(approved(), new Date('2027-07-31T22:59:59Z'))).toEqual({
      ok: false,
      why: 'not-due',
    });
    const { next, jobs, entries } = accepted(lapse(approved(), new Date('2027-07-31T23:00:00Z')));
    expect(next).toMatchObject({ status: 'expired', until: '2027-07-31' });
    expect(entries).toMatchObject([{ kind: 'exception-expired', by: 'clock' }]);
    expect(jobs).toEqual([{ name: 'tell-declarer', exception: next.id }]);
  });

  test('of winter is over at midnight', () => {
    const winter = approved(tess, hana, '2026-12-31');
    expect(lapse(winter, new Date('2026-12-31T23:59:59Z')).ok).toBe(false);
    expect(lapse(winter, new Date('2027-01-01T00:00:00Z')).ok).toBe(true);
  });

  test('of what was never approved, or has lapsed, does nothing', () => {
    const later = new Date('2030-01-01T00:00:00Z');
    expect(lapse(declaredBy(tess).next, later)).toEqual({ ok: false, why: 'already-settled' });
    const lapsed = accepted(lapse(approved(), later)).next;
    expect(lapse(lapsed, later)).toEqual({ ok: false, why: 'already-settled' });
  });
});

describe('one line of the register', () => {
  test('asks the headteacher to decide, and nobody else', () => {
    const asked = declaredBy(tess).next;
    expect(linkView(asked, hana, everybody).toDecide).toBe(true);
    for (const reader of [tess, lena, cho]) {
      expect(linkView(asked, reader, everybody).toDecide).toBe(false);
    }
    expect(linkView(declaredBy(hana).next, hana, everybody).toDecide).toBe(false);
    expect(linkView(declaredBy(hana).next, cho, everybody).toDecide).toBe(true);
  });

  test('says until when and why, in plain words', () => {
    expect(linkView(approved(), lena, everybody).lines).toEqual(
      expect.arrayContaining([
        { name: 'Declared by', value: 'Tess' },
        { name: 'State', value: 'Approved' },
        { name: 'Until', value: '31 July 2027' },
        { name: 'Reason', value: 'Family of long standing.' },
      ]),
    );
  });

  test('says of a declaration that it gives no leave', () => {
    const state = linkView(declaredBy(tess).next, tess, everybody).lines.find(
      ({ name }) => name === 'State',
    );
    expect(state?.value).toMatch(/gives no leave/);
  });
});
