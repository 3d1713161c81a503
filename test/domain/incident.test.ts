import { describe, expect, test } from '@jest/globals';
import { mayRead } from '../../src/domain/access.ts';
import { acknowledge } from '../../src/domain/alert.ts';
import { declareConflict } from '../../src/domain/conflict.ts';
import { close, confirmClosing } from '../../src/domain/handling.ts';
import type { IncidentId } from '../../src/domain/ids.ts';
import {
  type Closing,
  type Incident,
  opened,
  referenceOf,
  sameReport,
} from '../../src/domain/incident.ts';
import { openIncidents } from '../../src/domain/open-incident.ts';
import type { Person } from '../../src/domain/people.ts';
import type { Report } from '../../src/domain/report.ts';
import { incidentShape } from '../../src/store/incident-shapes.ts';
import {
  accepted,
  cast,
  dice,
  everybody,
  idsOf,
  incidentId,
  incidentOf,
  openings,
  planFor,
  requestFromPupil,
  requestFromStaff,
  school,
  staffOf,
  told,
  urgent,
  without,
  withRoles,
} from '../support/cast.ts';
import { at } from '../support/clock.ts';

const { tess, lena, dev, hana, cho } = cast;

describe('one report, one record', () => {
  const [{ next, entries, jobs }] = openings(requestFromPupil);

  test('it waits for a named human, and the words are kept as they were typed', () => {
    expect(next).toMatchObject({ status: 'waiting', step: 0, round: 1, recordedAt: at('09:00') });
    expect(next.report.words).toBe(requestFromPupil.words);
    expect(next.linked).toEqual([]);
  });

  test('that it was opened, and everybody who is asked, stands in the ledger without a word of it', () => {
    expect(entries.map(({ kind }) => kind)).toEqual(['incident-opened', 'alert-asked']);
    expect(JSON.stringify(entries)).not.toContain(requestFromPupil.words);
    expect(JSON.stringify(entries)).not.toContain(String(requestFromPupil.child));
    expect(JSON.stringify(entries)).not.toContain(tess.name);
  });

  test('the notice goes out and the ladder is set', () => {
    expect(told({ jobs })).toEqual(idsOf(lena));
    expect(jobs).toContainEqual({ name: 'escalate-alert', incident: next.id, runAt: at('16:00') });
  });

  test('it carries the version of the policy under which it was made', () => {
    expect(next.policy).toBe('v1');
  });
});

describe('a child and an adult: two linked records', () => {
  const both = openings(requestFromStaff).map(({ next }) => next);
  const adult = both.find(({ kind }) => kind === 'adult');
  const child = both.find(({ kind }) => kind === 'child');

  test('each points at the other by its id alone', () => {
    expect(adult?.linked).toEqual([child?.id]);
    expect(child?.linked).toEqual([adult?.id]);
    expect(adult && child && sameReport(adult, child)).toBe(true);
  });

  test("the child's record does not show the adult until it is released", () => {
    expect(child?.released).toBe(false);
    expect(adult?.released).toBe(true);
  });

  test("the child's record of a P1 shows the adult from the start", () => {
    const now = incidentOf({ ...requestFromStaff, danger: 'yes' }, { kind: 'child' });
    expect(now.released).toBe(true);
  });

  test('of two records the one that nobody in school can be told of is sealed, the other is not', () => {
    const staff = without(cho);
    const report = { ...requestFromStaff, subject: hana.id };
    const sealed = openings(report, { staff }).map(({ next, jobs }) => [
      next.kind,
      next.status,
      jobs.map(({ name }) => name),
    ]);
    expect(sealed).toEqual([
      ['adult', 'sealed', ['alarm-clerk']],
      ['child', 'waiting', ['deliver-alert', 'deliver-alert', 'escalate-alert']],
    ]);
  });

  test('an item that somebody linked afterwards is not part of the same report', () => {
    const other = incidentOf(urgent, { now: at('11:00') });
    const linked = { ...incidentOf(requestFromPupil), linked: [other.id] };
    expect(sameReport(linked, other)).toBe(false);
  });
});

test('what a sealed record holds is alarmed to the clerk and to nobody else', () => {
  const report = { ...requestFromStaff, initiator: 'chair' } as const;
  const [{ next, entries, jobs }] = openings(report);
  expect(next).toMatchObject({ status: 'sealed', asked: [] });
  expect(entries.map(({ kind }) => kind)).toEqual(['incident-opened', 'incident-sealed']);
  expect(jobs).toEqual([{ name: 'alarm-clerk', incident: next.id }]);
});

test('where advice is enough nothing is opened', () => {
  const friend: Report = {
    ...requestFromPupil,
    initiator: 'staff',
    target: 'ex_pupil_adult',
  };
  const plan = planFor(friend);
  expect(plan.advice).toBe('former-pupil');
  const outcome = openIncidents(
    {
      ...{ report: friend, plan, reporter: tess.id, as: 'staff', policy: null, drill: false },
      ids: [incidentId(1), incidentId(2)],
    },
    school,
    at('09:00'),
  );
  expect(outcome).toEqual({ ok: false, why: 'advice-only' });
});

test('what every state shares is carried over whole when the state changes', () => {
  const incident = incidentOf(urgent);
  const { status: _status, ...rest } = incident;
  const own = ['since', 'step', 'nextAt'];
  const shared = Object.fromEntries(Object.entries(rest).filter(([key]) => !own.includes(key)));
  expect(opened(incident)).toEqual(shared);
});

test('an incident reads the same after it was stored', () => {
  for (const report of [requestFromPupil, urgent, requestFromStaff]) {
    const incident = incidentOf(report);
    expect(incidentShape.parse(JSON.parse(JSON.stringify(incident)))).toEqual(incident);
  }
});

describe('the reference that people say aloud', () => {
  test('has six signs, none of which look alike', () => {
    const roll = dice(7);
    for (let number = 0; number < 500; number += 1) {
      const id = `${hex(roll, 8)}-${hex(roll, 4)}-4000-8000-000000000000` as IncidentId;
      expect(referenceOf(id)).toMatch(/^[2-9A-HJ-NP-Z]{6}$/);
      expect(referenceOf(id)).not.toMatch(/[01ILO]/);
    }
  });

  test('is the same every time, and another for another item', () => {
    const [one, two] = [incidentOf(urgent).id, incidentId(0xabcdef)];
    expect(referenceOf(one)).toBe(referenceOf(one));
    const ids = ['3f2b8c11-9a00', '3f2b8c11-9a01', '4f2b8c11-9a00'].map(
      (head) => `${head}-4000-8000-000000000000` as IncidentId,
    );
    expect(new Set([...ids, two].map(referenceOf)).size).toBe(4);
  });
});

const hex = (roll: () => number, digits: number): string =>
  Array.from({ length: digits }, () => Math.floor(roll() * 16).toString(16)).join('');

test('the first person told is the one who owns the record', () => {
  const [first] = incidentOf({ ...requestFromPupil, danger: 'unknown' }).readers;
  expect(first?.person).toBe(lena.id);
  expect(incidentOf(requestFromPupil, { by: lena }).readers[0]?.person).toBe(dev.id);
});

describe('closing', () => {
  const closing = {
    outcome: 'referred-outside',
    reason: 'Social care has it.',
    recordedIn: 'CPOMS 1234',
  } as const;
  const held = accepted(
    acknowledge(incidentOf(requestFromPupil), lena, everybody, at('09:10')),
  ).next;
  const shut = (incident: Incident, by = lena, how: Partial<Closing> = {}, of = everybody) =>
    close(incident, by, { ...closing, ...how }, school, of, at('14:00'));

  test('needs an outcome, a reason and where the full record is kept, and tells the reporter', () => {
    const { next, entries, jobs } = accepted(shut(held));
    expect(next).toMatchObject({ status: 'closed', by: lena.id, at: at('14:00'), ...closing });
    expect(entries).toMatchObject([{ kind: 'incident-closed', by: lena.id }]);
    expect(JSON.stringify(entries)).not.toContain(closing.reason);
    expect(jobs).toContainEqual({ name: 'tell-reporter', incident: next.id, news: 'dealt-with' });
  });

  test.each([
    ['without a reason', { reason: ' ' }],
    ['without saying where the record is kept', { recordedIn: '' }],
  ])('is refused %s', (_what, how) => {
    expect(shut(held, lena, how)).toEqual({ ok: false, why: 'reason-missing' });
  });

  test('is refused while nobody has it in hand, and a second time', () => {
    expect(shut(incidentOf(requestFromPupil))).toEqual({ ok: false, why: 'not-in-hand' });
    expect(shut(accepted(shut(held)).next)).toEqual({ ok: false, why: 'already-settled' });
  });

  test('is refused to somebody who may not read it', () => {
    expect(shut(held, cast.ned)).toEqual({ ok: false, why: 'not-asked' });
    expect(shut(held, tess)).toEqual({ ok: false, why: 'not-asked' });
  });

  describe('where one person is headteacher and safeguarding lead', () => {
    const both = withRoles(cast, { lena: [], hana: ['head', 'dsl'] });
    const staff = staffOf(Object.values(both));
    const adult = accepted(
      acknowledge(
        incidentOf(requestFromStaff, { kind: 'adult', staff }),
        both.hana,
        staff,
        at('09:10'),
      ),
    ).next;
    const asked = accepted(shut(adult, both.hana, {}, staff));
    const confirm = (by: Person, says: 'agree' | 'not-yet') =>
      confirmClosing(asked.next, by, says, staff, at('15:00'));

    test('what was decided about an adult waits for a second reader', () => {
      expect(asked.next).toMatchObject({ status: 'to-confirm', by: hana.id, closing });
      expect(told(asked)).toEqual(idsOf(dev));
      expect(mayRead(asked.next, dev.id, staff)).toBe(true);
      expect(mayRead(asked.next, cast.dot.id, staff)).toBe(false);
    });

    test('the second reader closes it, or sends it back to whoever had it', () => {
      expect(accepted(confirm(both.dev, 'agree')).next).toMatchObject({
        status: 'closed',
        ...closing,
      });
      const back = accepted(confirm(both.dev, 'not-yet')).next;
      expect(back).toMatchObject({ status: 'in-hand', by: hana.id });
    });

    test('nobody confirms their own', () => {
      expect(confirm(both.hana, 'agree')).toEqual({ ok: false, why: 'own-request' });
    });

    test('a second reader with a conflict is out of it, and the next deputy is asked', () => {
      const decision = accepted(declareConflict(asked.next, both.dev, school, staff, at('15:00')));
      expect(decision.next).toMatchObject({ status: 'to-confirm', by: hana.id });
      expect(told(decision)).toEqual(idsOf(cast.dot));
    });

    test('whoever it is about is never the second reader', () => {
      const about = incidentOf({ ...requestFromStaff, subject: dev.id }, { kind: 'adult', staff });
      const taken = accepted(acknowledge(about, both.hana, staff, at('09:10'))).next;
      expect(told(accepted(shut(taken, both.hana, {}, staff)))).toEqual(idsOf(cho));
    });
  });
});
