import { describe, expect, test } from '@jest/globals';
import { acknowledge, escalate } from '../../src/domain/alert.ts';
import type { Decision } from '../../src/domain/decision.ts';
import { stepAfter } from '../../src/domain/escalation.ts';
import type { Incident } from '../../src/domain/incident.ts';
import type { Priority } from '../../src/domain/report.ts';
import type { School } from '../../src/domain/school.ts';
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
import { at, later } from '../support/clock.ts';

const { lena, dev, dot, hana, cho } = cast;

/** Nobody answers: every step of the ladder at its own hour, as (hour, state, who is told). */
function unanswered(
  first: Incident,
  steps: number,
  staff: Staff = everybody,
  settings: School = school,
): readonly (Decision<Incident> & { readonly at: Date })[] {
  const done: (Decision<Incident> & { readonly at: Date })[] = [];
  let incident = first;
  for (let step = 0; step < steps; step += 1) {
    if (!('nextAt' in incident)) throw new Error(`The ladder ended in ${incident.status}`);
    const now = incident.nextAt;
    const early = escalate(incident, settings, staff, later(now, -1 / 60));
    if (early.ok || early.why !== 'not-due') throw new Error('A step came before its time');
    const decision = accepted(escalate(incident, settings, staff, now));
    done.push({ ...decision, at: now });
    incident = decision.next;
  }
  return done;
}

const outline = (steps: ReturnType<typeof unanswered>) =>
  steps.map((step) => [step.at.toISOString().slice(5, 16), step.next.status, told(step)]);

describe('nobody answers', () => {
  test('a P1: reminded after 5 minutes, the headteacher after 15, the chair after 30, then every half-hour', () => {
    const all = idsOf(lena, dev, dot);
    expect(outline(unanswered(incidentOf(urgent), 5))).toEqual([
      ['11-24T09:05', 'waiting', all],
      ['11-24T09:15', 'waiting', idsOf(hana)],
      ['11-24T09:30', 'unanswered', [...all, ...idsOf(hana, cho)]],
      ['11-24T10:00', 'unanswered', [...all, ...idsOf(hana, cho)]],
      ['11-24T10:30', 'unanswered', [...all, ...idsOf(hana, cho)]],
    ]);
  });

  test('a P2: reminded in half a school hour, the other deputies after one, the headteacher after two', () => {
    expect(outline(unanswered(incidentOf(worrying), 4))).toEqual([
      ['11-24T09:30', 'waiting', idsOf(lena, dev)],
      ['11-24T10:00', 'waiting', idsOf(dot)],
      ['11-24T11:00', 'unanswered', idsOf(lena, dev, dot, hana)],
      ['11-24T12:00', 'unanswered', idsOf(lena, dev, dot, hana, cho)],
    ]);
  });

  test('a P3: the deputies at four, the headteacher at ten on the next working day', () => {
    expect(outline(unanswered(incidentOf(requestFromPupil), 3))).toEqual([
      ['11-24T16:00', 'waiting', idsOf(dev, dot)],
      ['11-25T10:00', 'unanswered', idsOf(lena, dev, dot, hana)],
      ['11-26T09:00', 'unanswered', idsOf(lena, dev, dot, hana, cho)],
    ]);
  });

  test('a P3 of a Friday evening waits for Monday, and no step overtakes the one before', () => {
    const friday = incidentOf(requestFromPupil, { now: at('17:00', '2026-11-27') });
    expect(unanswered(friday, 2).map((step) => step.at)).toEqual([
      at('16:00', '2026-11-30'),
      at('10:00', '2026-12-01'),
    ]);
  });

  test('a P1 does not wait for school to open', () => {
    const night = incidentOf(urgent, { now: at('23:30', '2026-12-25') });
    expect(unanswered(night, 3).map((step) => step.at)).toEqual([
      at('23:35', '2026-12-25'),
      at('23:45', '2026-12-25'),
      at('00:00', '2026-12-26'),
    ]);
  });

  test('the conduct of an adult goes from headteacher to chair and to nobody else, however long it takes', () => {
    const steps = unanswered(incidentOf(requestFromStaff, { kind: 'adult' }), 12);
    expect(new Set(steps.flatMap(told))).toEqual(new Set(idsOf(hana, cho)));
    expect(steps.at(-1)?.next.status).toBe('unanswered');
  });

  test('about the headteacher the chair alone is reminded, until the chair has it', () => {
    const about = incidentOf({ ...requestFromStaff, subject: hana.id }, { kind: 'adult' });
    const steps = unanswered(about, 8);
    expect(new Set(steps.flatMap(told))).toEqual(new Set(idsOf(cho)));
  });

  test('whoever is away when their turn comes is passed over', () => {
    const [, second] = unanswered(incidentOf(urgent), 2, whileAway(hana));
    expect(second && told(second)).toEqual(idsOf(cho));
  });

  test('a ladder without a middle rung goes to the last resort next, and the rest is asked with the reminders', () => {
    const short: School = {
      ...school,
      ladders: { ...school.ladders, P1: { ...school.ladders.P1, next: null } },
    };
    const steps = unanswered(incidentOf(urgent), 3, everybody, short);
    expect(outline(steps)).toEqual([
      ['11-24T09:05', 'waiting', idsOf(lena, dev, dot)],
      ['11-24T09:30', 'unanswered', idsOf(lena, dev, dot, hana)],
      ['11-24T10:00', 'unanswered', idsOf(lena, dev, dot, hana, cho)],
    ]);
  });

  test('the last resort is the role that the school named, where the ladder has run out', () => {
    const alone = without(dev, dot, hana);
    const steps = unanswered(incidentOf(worrying, { staff: alone }), 2, alone);
    expect(outline(steps).at(-1)).toEqual(['11-24T10:00', 'unanswered', idsOf(lena, cho)]);
  });
});

describe('what the reporter hears of it', () => {
  const news = (steps: ReturnType<typeof unanswered>) =>
    steps.map(({ jobs }) =>
      jobs.flatMap((job) => (job.name === 'tell-reporter' ? [job.news] : [])),
    );

  test('nothing at the reminder, that it waits at the next rung, to phone at the last resort', () => {
    expect(news(unanswered(incidentOf(urgent), 4))).toEqual([
      [],
      ['still-waiting'],
      ['please-phone'],
      [],
    ]);
  });

  test('the clerk is alarmed at the last resort', () => {
    const [, , third] = unanswered(incidentOf(urgent), 3);
    expect(third?.jobs).toContainEqual({ name: 'alarm-clerk', incident: third?.next.id });
  });
});

test('an answer one minute after the reminder ends it', () => {
  const [first] = unanswered(incidentOf(urgent), 1);
  if (!first) throw new Error('There was no reminder');
  const held = accepted(acknowledge(first.next, dev, everybody, at('09:06'))).next;
  expect(escalate(held, school, everybody, at('09:15')).ok).toBe(false);
});

test('every step sets the hour of the one after it', () => {
  for (const report of [urgent, worrying, requestFromPupil, requestFromStaff]) {
    for (const { next, jobs } of unanswered(incidentOf(report), 9)) {
      const timers = jobs.flatMap((job) => (job.name === 'escalate-alert' ? [job.runAt] : []));
      expect(timers).toEqual(['nextAt' in next ? next.nextAt : null]);
    }
  }
});

test.each(['P1', 'P2', 'P3', 'P4'] as const)(
  'the steps of a %s come one after the other',
  (priority: Priority) => {
    for (const since of [
      at('09:00'),
      at('15:29'),
      at('17:00', '2026-12-18'),
      at('00:30', '2027-03-28'),
    ]) {
      const hours = [0, 1, 2, 3].map((done) =>
        stepAfter(done, { priority, since }, school).at.getTime(),
      );
      expect(hours).toEqual(hours.toSorted((one, other) => one - other));
      expect(hours[0]).toBeGreaterThan(since.getTime());
    }
  },
);
