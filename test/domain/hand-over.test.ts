import { describe, expect, test } from '@jest/globals';
import { mayRead } from '../../src/domain/access.ts';
import { acknowledge } from '../../src/domain/alert.ts';
import { recuse } from '../../src/domain/conflict.ts';
import { handOver, unseal } from '../../src/domain/hand-over.ts';
import { passOn } from '../../src/domain/handling.ts';
import type { Incident } from '../../src/domain/incident.ts';
import type { Person, Role } from '../../src/domain/people.ts';
import { planOf } from '../../src/domain/plan.ts';
import type { School } from '../../src/domain/school.ts';
import type { Staff } from '../../src/domain/staff.ts';
import {
  accepted,
  cast,
  everybody,
  idsOf,
  incidentOf,
  type Part,
  requestFromPupil,
  requestFromStaff,
  school,
  staffOf,
  told,
  urgent,
  whileAway,
  without,
  withRoles,
} from '../support/cast.ts';
import { at } from '../support/clock.ts';

const { tess, lena, dev, dot, hana, cho, ned, pat } = cast;
const now = at('11:00');
const changed = (roles: Partial<Record<Part, readonly Role[]>>): Staff =>
  staffOf(Object.values(withRoles(cast, roles)));
/** Ned leads safeguarding from now on, and Lena teaches. */
const nedLeads = changed({ lena: [], ned: ['dsl'] });
const over = (incident: Incident, after: Staff, before: Staff = everybody) =>
  handOver(incident, before, after, school, now);
const taken = (incident: Incident, by: Person): Incident =>
  accepted(acknowledge(incident, by, everybody, at('09:10'))).next;

describe('somebody else leads safeguarding from now on', () => {
  test('the open item goes to them, and whoever led before loses sight of it at once', () => {
    const { next, entries, jobs } = accepted(over(incidentOf(requestFromPupil), nedLeads));
    expect(told({ jobs })).toEqual(idsOf(ned));
    expect(mayRead(next, ned.id, nedLeads)).toBe(true);
    expect(mayRead(next, lena.id, nedLeads)).toBe(false);
    expect(entries).toMatchObject([{ kind: 'holder-changed', from: lena.id, to: ned.id }]);
    expect(next.asked).toEqual(idsOf(ned));
  });

  test('sight is lost even before the item has been handed over', () => {
    expect(mayRead(incidentOf(requestFromPupil), lena.id, nedLeads)).toBe(false);
  });

  test('an item that the leaver had in hand waits for a named human again', () => {
    const { next, jobs } = accepted(over(taken(incidentOf(urgent), lena), nedLeads));
    expect(next).toMatchObject({ status: 'waiting', since: now, nextAt: at('11:05') });
    expect(told({ jobs })).toEqual(idsOf(dev, dot, ned));
    expect(jobs).toContainEqual({ name: 'escalate-alert', incident: next.id, runAt: at('11:05') });
  });

  test('an item that somebody else has in hand stays in their hands', () => {
    const { next } = accepted(over(taken(incidentOf(requestFromPupil), dot), nedLeads));
    expect(next).toMatchObject({ status: 'in-hand', by: dot.id });
    expect(mayRead(next, ned.id, nedLeads)).toBe(true);
  });

  test('nothing happens to it while nobody changes', () => {
    expect(over(incidentOf(urgent), everybody)).toEqual({ ok: false, why: 'already-settled' });
  });

  test('nobody is asked twice by a copy of the directory that comes twice', () => {
    const { next } = accepted(over(incidentOf(requestFromPupil), nedLeads));
    expect(over(next, nedLeads, nedLeads).ok).toBe(false);
    expect(over(next, nedLeads).ok).toBe(false);
  });
});

describe('somebody leaves and nobody comes', () => {
  test('what they had in hand goes back to the others who were asked', () => {
    const { next, jobs } = accepted(over(taken(incidentOf(urgent), lena), without(lena)));
    expect(next.status).toBe('waiting');
    expect(told({ jobs })).toEqual(idsOf(dev, dot));
  });

  test('what they alone had been asked for goes to the next in line at once', () => {
    const { next, jobs } = accepted(over(incidentOf(requestFromPupil), without(lena)));
    expect(next.status).toBe('waiting');
    expect(told({ jobs })).toEqual(idsOf(dev, dot));
    const held = accepted(over(taken(incidentOf(requestFromPupil), lena), without(lena)));
    expect(told(held)).toEqual(idsOf(dev, dot));
  });

  test('where nobody at all is left the last resort is called', () => {
    const nobody = without(lena, dev, dot, hana, cho);
    const { next, jobs } = accepted(over(taken(incidentOf(requestFromPupil), lena), nobody));
    expect(next.status).toBe('unanswered');
    expect(jobs).toContainEqual({ name: 'alarm-clerk', incident: next.id });
  });

  test('a person to whom it was passed on loses sight of it with the office', () => {
    const passed = passOn(incidentOf(requestFromPupil), lena, hana.id, school, everybody, now);
    const held = taken(accepted(passed).next, hana);
    const after = changed({ hana: [] });
    expect(mayRead(held, hana.id, everybody)).toBe(true);
    expect(mayRead(held, hana.id, after)).toBe(false);
    expect(accepted(over(held, after)).next.status).toBe('waiting');
  });
});

describe('who never gets it by a change of hands', () => {
  test('whoever has said that they have a conflict', () => {
    const without_ = accepted(
      recuse(incidentOf(requestFromPupil), ned, school, everybody, now),
    ).next;
    const outcome = accepted(over(without_, nedLeads));
    expect(told(outcome)).not.toContain(ned.id);
    expect(mayRead(outcome.next, ned.id, nedLeads)).toBe(false);
  });

  test('the reporter who becomes the lead', () => {
    const outcome = accepted(
      over(incidentOf(requestFromPupil), changed({ lena: [], tess: ['dsl'] })),
    );
    expect(told(outcome)).toEqual(idsOf(dev, dot));
  });

  test('whoever also fills a role that must not be told', () => {
    const about = incidentOf({ ...requestFromStaff, subject: hana.id }, { kind: 'child' });
    const after = changed({ lena: [], hana: [], ned: ['dsl', 'head'] });
    const { next, jobs } = accepted(over({ ...about, asked: idsOf(lena) }, after));
    expect(told({ jobs })).not.toContain(ned.id);
    expect(mayRead(next, ned.id, after)).toBe(false);
  });
});

test("the reporter's new line manager takes over from the old one", () => {
  const asked = { ...incidentOf(requestFromPupil), askedRoles: ['line-manager'] as const };
  const incident: Incident = { ...asked, kind: 'school', asked: idsOf(pat) };
  const after = staffOf(
    Object.values(cast).map((person) => (person === tess ? { ...tess, manager: ned.id } : person)),
  );
  const { next, jobs } = accepted(over(incident, after));
  expect(told({ jobs })).toEqual(idsOf(ned));
  expect(mayRead(incident, pat.id, everybody)).toBe(true);
  expect(mayRead(next, pat.id, after)).toBe(false);
});

describe('what nobody in school could be told of', () => {
  const about = { ...requestFromStaff, subject: hana.id };
  const sealed = incidentOf(about, { kind: 'adult', staff: without(cho) });
  const open = (incident: Incident, staff: Staff, settings: School = school) =>
    unseal(
      incident,
      planOf(settings, staff, incident.report, incident.reporter),
      school,
      staff,
      now,
    );

  test('goes to the chair as soon as there is one', () => {
    expect(sealed.status).toBe('sealed');
    const { next, entries, jobs } = accepted(open(sealed, everybody));
    expect(next).toMatchObject({ status: 'waiting', since: now, asked: idsOf(cho) });
    expect(entries).toMatchObject([{ kind: 'alert-asked', to: cho.id, role: 'chair' }]);
    expect(told({ jobs })).toEqual(idsOf(cho));
    expect(mayRead(next, cho.id, everybody)).toBe(true);
  });

  test('goes to a colleague who is back from the holidays', () => {
    const nobody = whileAway(lena, dev, dot, hana, cho);
    const away = incidentOf(requestFromPupil, { staff: nobody });
    expect(away.status).toBe('sealed');
    expect(open(away, nobody)).toEqual({ ok: false, why: 'not-eligible' });
    expect(accepted(open(away, whileAway(lena, hana, cho))).next.asked).toEqual(idsOf(dev, dot));
  });

  test('stays sealed to whoever was left out of it, whatever they fill by then', () => {
    const chairs = changed({ hana: ['chair'], cho: [] });
    expect(open(sealed, chairs).ok).toBe(false);
  });

  test('only a sealed record is opened', () => {
    expect(open(incidentOf(urgent), everybody)).toEqual({ ok: false, why: 'already-settled' });
  });
});
