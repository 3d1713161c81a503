import { describe, expect, test } from '@jest/globals';
import { passOverAway } from '../../src/domain/absence.ts';
import { heirs, mayRead } from '../../src/domain/access.ts';
import { acknowledge, escalate, undelivered } from '../../src/domain/alert.ts';
import type { Answer } from '../../src/domain/asking.ts';
import { declareConflict } from '../../src/domain/conflict.ts';
import type { Decision } from '../../src/domain/decision.ts';
import { handOver, unseal } from '../../src/domain/hand-over.ts';
import { close, confirmClosing, passOn, reroute } from '../../src/domain/handling.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { openIncidents } from '../../src/domain/open-incident.ts';
import { type Person, roles } from '../../src/domain/people.ts';
import { planOf } from '../../src/domain/plan.ts';
import { raisePriority } from '../../src/domain/raise-priority.ts';
import { priorities } from '../../src/domain/report.ts';
import { rolesOf, type Staff } from '../../src/domain/staff.ts';
import {
  cast,
  dice,
  everybody,
  idsOf,
  incidentId,
  incidentOf,
  oneOf,
  randomReport,
  randomStaff,
  requestFromPupil,
  requestFromStaff,
  school,
  staffOf,
  told,
  withRoles,
} from '../support/cast.ts';
import { at, later } from '../support/clock.ts';

const { tess, lena, dev, dot, hana, cho, clem, pat, ned } = cast;
const readers = (incident: Incident, staff: Staff = everybody) =>
  Object.values(cast).filter(({ id }) => mayRead(incident, id, staff));

describe('who may read', () => {
  const child = incidentOf(requestFromStaff, { kind: 'child' });
  const adult = incidentOf(requestFromStaff, { kind: 'adult' });

  test("a child's record: the safeguarding lead and the deputies", () => {
    expect(readers(child)).toEqual([lena, dev, dot]);
  });

  test("the adult's record: the headteacher, and not the safeguarding lead", () => {
    expect(readers(adult)).toEqual([hana]);
  });

  test('neither record is for the reporter, a colleague, a manager or the clerk', () => {
    for (const person of [tess, ned, pat, clem, cho]) {
      expect(readers(child)).not.toContain(person);
      expect(readers(adult)).not.toContain(person);
    }
  });

  test.each([
    ['a lead', lena],
    ['a deputy', dev],
  ])('%s who is said to have done it reads neither record', (_who, subject) => {
    const report = { ...requestFromStaff, subject: subject.id };
    expect(readers(incidentOf(report, { kind: 'child' }))).not.toContain(subject);
    expect(readers(incidentOf(report, { kind: 'adult' }))).not.toContain(subject);
  });

  test('a lead who is the reporter does not read it as its recipient', () => {
    expect(readers(incidentOf(requestFromPupil, { by: lena }))).toEqual([dev, dot]);
  });

  test('a colleague who becomes headteacher does not read what no headteacher may know', () => {
    const about = incidentOf({ ...requestFromStaff, initiator: 'head' }, { kind: 'adult' });
    const after = staffOf(Object.values(withRoles(cast, { hana: [], ned: ['head'] })));
    expect(readers(about)).toEqual([cho]);
    expect(readers(about, after)).toEqual([cho]);
  });

  test('somebody who has left the school reads nothing', () => {
    const gone = staffOf(Object.values(cast).filter((person) => person !== lena));
    expect(readers(child, gone)).toEqual([dev, dot]);
  });

  test('to whom it may be passed on follows the kind of record', () => {
    expect(heirs({ ...child, released: true }, everybody)).toEqual(idsOf(lena, dev, dot, hana));
    expect(heirs(adult, everybody)).toEqual(idsOf(hana, cho));
  });
});

/** Whatever can happen to an item, one after the other, by anybody at all. */
const happenings: readonly ((
  incident: Incident,
  by: Person,
  staff: Staff,
  now: Date,
  roll: () => number,
) => Answer)[] = [
  (incident, _by, staff, now) => escalate(incident, school, staff, now),
  (incident, _by, staff, now) =>
    'nextAt' in incident
      ? escalate(incident, school, staff, incident.nextAt)
      : passOverAway(incident, school, staff, now),
  (incident, by, staff, now) => undelivered(incident, by.id, 'gone', school, staff, now),
  (incident, by, staff, now) => acknowledge(incident, by, staff, now),
  (incident, by, staff, now) => declareConflict(incident, by, school, staff, now),
  (incident, by, staff, now, roll) =>
    passOn(incident, by, oneOf(roll, Object.values(cast)).id, school, staff, now),
  (incident, by, staff, now, roll) => reroute(incident, by, oneOf(roll, roles), school, staff, now),
  (incident, by, staff, now, roll) =>
    raisePriority(incident, by, oneOf(roll, priorities), school, staff, now),
  (incident, by, staff, now) =>
    roll3(incident)
      ? close(
          incident,
          by,
          { outcome: 'unfounded', reason: 'x', recordedIn: 'y' },
          school,
          staff,
          now,
        )
      : confirmClosing(incident, by, 'not-yet', staff, now),
  (incident, _by, staff, now) => passOverAway(incident, school, staff, now),
  (incident, _by, staff, now) =>
    unseal(incident, planOf(school, staff, incident.report, incident.reporter), school, staff, now),
];
/** Records are seldom closed on this walk, so that it goes on. */
const roll3 = ({ round }: Incident): boolean => round % 7 === 0;

type Broken = { readonly what: string; readonly seed: number };

/** What must hold after every step, whatever the step was. */
function broken(
  before: Incident | null,
  { next, jobs, entries }: Decision<Incident>,
  staff: Staff,
  hands: 'change hands' | 'stay' = 'stay',
): string | null {
  const { subject } = next.report;
  for (const person of told({ jobs })) {
    const known = before?.asked.includes(person) === true;
    const barred =
      next.excluded.includes(person) ||
      person === next.reporter ||
      person === subject ||
      rolesOf(staff, person).some((role) => next.never.includes(role));
    // a reminder to somebody who has left meanwhile goes nowhere: delivery asks again who may read
    if (!known && barred) return 'somebody was asked who must not be';
    if (!known && !mayRead(next, person, staff)) return 'somebody was asked who may not read';
    // whoever takes over has the item although they are away; then it goes on to the next at once
    if (!known && hands === 'stay' && staff.away.has(person))
      return 'somebody was asked who is away';
  }
  for (const person of Object.values(cast)) {
    if (!mayRead(next, person.id, staff)) continue;
    if (person.id === subject || person.id === next.reporter) return 'it can be read by one side';
    if (next.excluded.includes(person.id)) return 'it can be read by somebody left out';
  }
  if (before?.excluded.some((person) => !next.excluded.includes(person))) {
    return 'somebody who was left out is let in again';
  }
  if (next.status === 'waiting') {
    if (next.asked.length === 0) return 'it waits for nobody';
    const set = before && 'nextAt' in before ? before.nextAt.getTime() : null;
    const timed = jobs.some(
      (job) => job.name === 'escalate-alert' && job.runAt.getTime() === next.nextAt.getTime(),
    );
    if (!timed && set !== next.nextAt.getTime()) return 'its ladder has no clock';
  }
  return entries.length === 0 ? 'it left no trace' : null;
}

function walk(seed: number): Broken | null {
  const roll = dice(seed);
  const first = randomStaff(roll);
  const by = oneOf(roll, [...first.people.values()]);
  const report = randomReport(roll);
  const plan = planOf(school, first, report, by.id);
  const submitted = {
    ...({ report, plan, reporter: by.id, as: 'staff', policy: null, drill: false } as const),
    ids: [incidentId(1), incidentId(2)] as const,
  };
  const opened = openIncidents(submitted, school, at('09:00'));
  if (!opened.ok) return null;
  for (const decision of opened.value) {
    let staff = first;
    const atFirst = broken(null, decision, staff);
    if (atFirst) return { what: atFirst, seed };
    let incident = decision.next;
    for (let step = 1; step <= 25; step += 1) {
      const now = later(at('09:00'), step * 7);
      const before = staff;
      const changes = roll() < 0.15;
      if (changes) staff = randomStaff(roll);
      const happens = oneOf(roll, happenings);
      const actor = oneOf(roll, [...staff.people.values()]);
      const answer = changes
        ? handOver(incident, before, staff, school, now)
        : happens(incident, actor, staff, now, roll);
      if (!answer.ok) continue;
      const what = broken(incident, answer.value, staff, changes ? 'change hands' : 'stay');
      if (what)
        return {
          what: `${what} (step ${step}, ${incident.status} → ${answer.value.next.status})`,
          seed,
        };
      incident = answer.value.next;
    }
  }
  return null;
}

test('whatever happens to an item, nobody who must not is ever asked or may read it', () => {
  const faults = Array.from({ length: 2000 }, (_, seed) => walk(seed)).filter(
    (one) => one !== null,
  );
  expect(faults.slice(0, 5)).toEqual([]);
});
