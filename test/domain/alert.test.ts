import { describe, expect, test } from '@jest/globals';
import { acknowledge, escalate, undelivered } from '../../src/domain/alert.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { raisePriority } from '../../src/domain/raise-priority.ts';
import type { Staff } from '../../src/domain/staff.ts';
import {
  accepted,
  cast,
  everybody,
  idsOf,
  incidentOf,
  requestFromPupil,
  requestFromStaff,
  school,
  told,
  urgent,
  whileAway,
  without,
  worrying,
} from '../support/cast.ts';
import { at } from '../support/clock.ts';

const { tess, lena, dev, dot, hana, cho, ned } = cast;

const taken = (incident: Incident, by = lena, staff: Staff = everybody) =>
  acknowledge(incident, by, staff, at('09:02'));

describe('a named human takes it in hand', () => {
  test('whoever was asked may take it, and the reporter is told that it is in hand', () => {
    const { next, entries, jobs } = accepted(taken(incidentOf(requestFromPupil)));
    expect(next).toMatchObject({ status: 'in-hand', by: lena.id, at: at('09:02') });
    expect(entries).toMatchObject([{ kind: 'alert-acknowledged', by: lena.id, as: 'dsl' }]);
    expect(jobs).toContainEqual({
      name: 'tell-reporter',
      incident: next.id,
      news: 'in-hand',
    });
  });

  test('a deputy may take what concerns a child without having been asked', () => {
    expect(taken(incidentOf(requestFromPupil), dot).ok).toBe(true);
  });

  test.each([
    ['the reporter', tess, requestFromPupil],
    ['a colleague', ned, requestFromPupil],
    ['the headteacher, who was not asked about a child', hana, requestFromPupil],
    ['whoever it is about', hana, { ...requestFromStaff, subject: hana.id }],
  ])('%s may not take it', (_who, by, report) => {
    expect(taken(incidentOf(report), by)).toEqual({ ok: false, why: 'not-asked' });
  });

  test('what somebody has in hand cannot be taken from them by pressing', () => {
    const { next } = accepted(taken(incidentOf(urgent)));
    expect(taken(next, dev)).toEqual({ ok: false, why: 'already-settled' });
    expect(taken(next, lena)).toEqual({ ok: false, why: 'already-settled' });
  });

  test('once somebody has it the ladder stands still', () => {
    const { next } = accepted(taken(incidentOf(urgent)));
    expect(escalate(next, school, everybody, at('12:00'))).toEqual({
      ok: false,
      why: 'already-settled',
    });
  });

  test('after the last resort it can still be taken', () => {
    const unanswered = [at('09:05'), at('09:15'), at('09:30')].reduce<Incident>(
      (incident, now) => accepted(escalate(incident, school, everybody, now)).next,
      incidentOf(urgent),
    );
    expect(unanswered.status).toBe('unanswered');
    expect(accepted(taken(unanswered, cho)).next.status).toBe('in-hand');
  });
});

describe('a notice that reached nobody is as good as no answer', () => {
  const failed = (incident: Incident, staff: Staff = everybody) =>
    undelivered(incident, lena.id, 'blocked', school, staff, at('09:01'));

  test('the next person is asked at once, not at the hour of the ladder', () => {
    const { next, entries, jobs } = accepted(failed(incidentOf(requestFromPupil)));
    expect(told({ jobs })).toEqual(idsOf(dev, dot));
    expect(entries.map(({ kind }) => kind)).toEqual([
      'alert-undelivered',
      'alert-asked',
      'alert-asked',
    ]);
    expect(next).toMatchObject({ status: 'waiting', asked: idsOf(lena, dev, dot) });
  });

  test('the clock of the ladder goes on from where it stood', () => {
    const incident = incidentOf(worrying);
    const { next } = accepted(failed(incident));
    expect(next).toMatchObject({ nextAt: 'nextAt' in incident && incident.nextAt });
  });

  test('where nobody else is left the last resort is called at once and the reporter told to phone', () => {
    const alone = without(dev, dot, hana, cho);
    const { next, jobs } = accepted(failed(incidentOf(requestFromPupil, { staff: alone }), alone));
    expect(next.status).toBe('unanswered');
    expect(jobs.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['tell-reporter', 'alarm-clerk', 'escalate-alert']),
    );
  });

  test('after the last resort the failure is written down all the same', () => {
    const alone = without(dev, dot, hana, cho);
    const unanswered = accepted(failed(incidentOf(requestFromPupil, { staff: alone }), alone)).next;
    const { next, entries } = accepted(failed(unanswered, alone));
    expect(entries).toMatchObject([{ kind: 'alert-undelivered', to: lena.id, fault: 'blocked' }]);
    expect(next).toEqual(unanswered);
  });

  test('somebody who can no longer read it is not reminded of it either', () => {
    const incident = incidentOf(requestFromPupil);
    const { next } = accepted(
      undelivered(incident, lena.id, 'may-not-read', school, without(lena), at('09:01')),
    );
    expect(next.asked).toEqual(idsOf(dev, dot));
  });

  test('of somebody who was not asked nothing follows', () => {
    expect(undelivered(incidentOf(urgent), ned.id, 'gone', school, everybody, at('09:01'))).toEqual(
      {
        ok: false,
        why: 'not-asked',
      },
    );
  });

  test('whoever is away is not asked instead', () => {
    const { next } = accepted(failed(incidentOf(requestFromPupil), whileAway(dev, dot)));
    expect(next.asked).toEqual(idsOf(lena, hana));
  });
});

describe('raising the priority', () => {
  const raised = (incident: Incident, wanted: 'P1' | 'P2' | 'P3' | 'P4', by = lena) =>
    raisePriority(incident, by, wanted, school, everybody, at('10:00'));

  test.each(['P3', 'P4'] as const)(
    'a P3 is never lowered or left as it is by asking for %s',
    (wanted) => {
      expect(raised(incidentOf(requestFromPupil), wanted)).toEqual({
        ok: false,
        why: 'not-higher',
      });
    },
  );

  test('what becomes urgent goes to every deputy at once, and the urgent clock holds from now', () => {
    const { next, jobs, entries } = accepted(raised(incidentOf(requestFromPupil), 'P1'));
    expect(told({ jobs })).toEqual(idsOf(dev, dot));
    expect(next).toMatchObject({ priority: 'P1', nextAt: at('10:00') });
    expect(entries.map(({ kind }) => kind)).toEqual([
      'priority-raised',
      'alert-asked',
      'alert-asked',
    ]);
    expect(jobs).toContainEqual({
      name: 'escalate-alert',
      incident: next.id,
      runAt: at('10:00'),
    });
  });

  test('an hour that is earlier already stays', () => {
    const incident = incidentOf(worrying, { now: at('09:45') });
    const { next } = accepted(raised(incident, 'P1'));
    expect(next).toMatchObject({ nextAt: at('10:00') });
    const soon = incidentOf(requestFromPupil, { now: at('15:50') });
    expect(
      accepted(raisePriority(soon, lena, 'P2', school, everybody, at('15:55'))).next,
    ).toMatchObject({
      nextAt: at('16:00'),
    });
  });

  test("raising the child's record to P1 shows who the adult is", () => {
    const incident = incidentOf(requestFromStaff, { kind: 'child' });
    expect(incident.released).toBe(false);
    expect(accepted(raised(incident, 'P1')).next.released).toBe(true);
  });

  test('what somebody has in hand stays in their hands', () => {
    const held = accepted(taken(incidentOf(requestFromPupil))).next;
    const { next, jobs } = accepted(raised(held, 'P1'));
    expect(next).toMatchObject({ status: 'in-hand', by: lena.id, priority: 'P1' });
    expect(told({ jobs })).toEqual([]);
  });

  test('somebody who may not read it cannot raise it', () => {
    expect(raised(incidentOf(requestFromPupil), 'P1', ned)).toEqual({
      ok: false,
      why: 'not-asked',
    });
  });
});
