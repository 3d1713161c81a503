import { describe, expect, test } from '@jest/globals';
import { mayRead } from '../../src/domain/access.ts';
import { acknowledge } from '../../src/domain/alert.ts';
import { declareConflict, recuse } from '../../src/domain/conflict.ts';
import { addWords, link, logAction, passOn, release, reroute } from '../../src/domain/handling.ts';
import type { Incident } from '../../src/domain/incident.ts';
import type { Person, Role } from '../../src/domain/people.ts';
import type { Staff } from '../../src/domain/staff.ts';
import {
  accepted,
  cast,
  everybody,
  idsOf,
  incidentId,
  incidentOf,
  openings,
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

const { tess, lena, dev, dot, hana, cho, clem, ned } = cast;
const inHand = (incident: Incident, by: Person): Incident =>
  accepted(acknowledge(incident, by, everybody, at('09:10'))).next;
const refused = (why: string) => ({ ok: false, why });

describe('passing on', () => {
  const pass = (incident: Incident, by: Person, to: Person, staff: Staff = everybody) =>
    passOn(incident, by, to.id, school, staff, at('10:00'));

  test('a named person is asked, and the clock starts afresh for them', () => {
    const { next, entries, jobs } = accepted(pass(incidentOf(urgent), lena, hana));
    expect(told({ jobs })).toEqual(idsOf(hana));
    expect(next).toMatchObject({ status: 'waiting', since: at('10:00'), nextAt: at('10:05') });
    expect(entries).toMatchObject([{ kind: 'alert-passed-on', by: lena.id, to: hana.id }]);
    expect(mayRead(next, hana.id, everybody)).toBe(true);
  });

  test('what somebody had in hand waits again: passing on is not having it', () => {
    const held = inHand(incidentOf(requestFromPupil), lena);
    expect(accepted(pass(held, lena, dev)).next.status).toBe('waiting');
  });

  test.each([
    ['to oneself', lena],
    ['to the reporter', tess],
    ['to a colleague without an office', ned],
    ['to the chair of governors, whom a child record does not concern', cho],
  ])('not %s', (_whom, to) => {
    expect(pass(incidentOf(requestFromPupil), lena, to)).toEqual(refused('not-eligible'));
  });

  test('not to whoever it is about, nor to somebody who is away', () => {
    const about = incidentOf({ ...requestFromStaff, subject: dev.id }, { kind: 'child' });
    expect(pass(about, lena, dev)).toEqual(refused('not-eligible'));
    const away = pass(incidentOf(requestFromPupil), lena, hana, whileAway(hana));
    expect(away).toEqual(refused('not-eligible'));
  });

  test('only by somebody who may read it', () => {
    expect(pass(incidentOf(requestFromPupil), ned, dev)).toEqual(refused('not-asked'));
  });
});

describe('sending it to another role as well', () => {
  const send = (incident: Incident, by: Person, to: Role, staff: Staff = everybody) =>
    reroute(incident, by, to, school, staff, at('10:00'));

  test('adds readers and takes none away', () => {
    const { next, jobs } = accepted(send(incidentOf(urgent), lena, 'head'));
    expect(told({ jobs })).toEqual(idsOf(hana));
    for (const reader of [lena, dev, dot, hana]) {
      expect(mayRead(next, reader.id, everybody)).toBe(true);
    }
  });

  test.each(['governing-body', 'dpo', 'account-owner', 'phase-leader', 'clerk', 'chair'] as const)(
    'a record about a child never goes to the %s, not even where the headteacher is one of them',
    (to) => {
      const people = withRoles(cast, { hana: ['head', to], ned: [to] });
      const staff = staffOf(Object.values(people));
      expect(send(incidentOf(requestFromPupil, { staff }), lena, to, staff)).toEqual(
        refused('not-eligible'),
      );
    },
  );

  test('a record about an adult never goes to the safeguarding lead', () => {
    const adult = incidentOf(requestFromStaff, { kind: 'adult' });
    expect(send(adult, hana, 'dsl')).toEqual(refused('not-eligible'));
  });

  test('a role that must not be told is not told by a reader either', () => {
    const about = incidentOf({ ...requestFromStaff, subject: hana.id }, { kind: 'child' });
    expect(send(about, lena, 'head')).toEqual(refused('not-eligible'));
    const newHead = withRoles(cast, { hana: [], ned: ['head'] });
    const staff = staffOf(Object.values(newHead));
    expect(send(about, lena, 'head', staff)).toEqual(refused('not-eligible'));
  });
});

describe('a conflict of interest', () => {
  const conflict = (incident: Incident, by: Person, staff: Staff = everybody) =>
    declareConflict(incident, by, school, staff, at('09:04'));

  test('whoever has one never sees the item again, and the next in line is asked at once', () => {
    const { next, entries, jobs } = accepted(conflict(incidentOf(requestFromPupil), lena));
    expect(mayRead(next, lena.id, everybody)).toBe(false);
    expect(told({ jobs })).toEqual(idsOf(dev, dot));
    expect(entries.map(({ kind }) => kind)).toEqual([
      'conflict-declared',
      'alert-asked',
      'alert-asked',
    ]);
  });

  test('does not give the others more time', () => {
    const incident = incidentOf(urgent);
    expect(accepted(conflict(incident, lena)).next).toMatchObject({ nextAt: at('09:05') });
  });

  test('of somebody who has it in hand puts it back before everybody who was asked', () => {
    const { next, jobs } = accepted(conflict(inHand(incidentOf(urgent), lena), lena));
    expect(next).toMatchObject({ status: 'waiting', since: at('09:04'), round: 2 });
    expect(told({ jobs })).toEqual(idsOf(dev, dot, hana));
  });

  test('of a reader takes nothing out of the hands of whoever has it', () => {
    const held = inHand(incidentOf(urgent), lena);
    const { next, jobs } = accepted(conflict(held, dev));
    expect(next).toMatchObject({ status: 'in-hand', by: lena.id });
    expect(mayRead(next, dev.id, everybody)).toBe(false);
    expect(told({ jobs })).toEqual([]);
  });

  test('where nobody is left the record is sealed, the clerk alarmed and the reporter told to phone', () => {
    const adult = incidentOf({ ...requestFromStaff, subject: hana.id }, { kind: 'adult' });
    const { next, jobs, entries } = accepted(conflict(adult, cho));
    expect(next.status).toBe('sealed');
    expect(entries.map(({ kind }) => kind)).toEqual(['conflict-declared', 'incident-sealed']);
    expect(jobs).toEqual([
      { name: 'alarm-clerk', incident: next.id },
      { name: 'tell-reporter', incident: next.id, news: 'please-phone' },
    ]);
    for (const person of Object.values(cast)) {
      expect(mayRead(next, person.id, everybody)).toBe(false);
    }
  });

  test('where the only others asked have left the school, nobody is left', () => {
    const staff = without(lena, hana, cho);
    const incident = { ...incidentOf(requestFromPupil), asked: idsOf(lena, dev), ladder: [] };
    const alone = staffOf([...staff.people.values()].filter(({ id }) => id !== dot.id));
    expect(accepted(conflict(incident, dev, alone)).next.status).toBe('sealed');
  });

  test('holds for the linked record of the same report, read or not', () => {
    const child = incidentOf(requestFromStaff, { kind: 'child' });
    expect(mayRead(child, hana.id, everybody)).toBe(false);
    const { next, jobs } = accepted(recuse(child, hana, school, everybody, at('09:04')));
    expect(next.excluded).toContain(hana.id);
    expect(told({ jobs })).toEqual([]);
    expect(next).toMatchObject({ status: 'waiting', asked: child.asked });
  });

  test('cannot be declared by somebody who cannot read it, nor twice', () => {
    expect(conflict(incidentOf(urgent), ned)).toEqual(refused('not-asked'));
    const once = accepted(conflict(incidentOf(urgent), lena)).next;
    expect(conflict(once, lena)).toEqual(refused('not-asked'));
  });
});

describe('what is written down', () => {
  test('an action is kept with who did it, as what, and when; the ledger has none of its words', () => {
    const did = 'Spoke to the child; she is with the nurse.';
    const outcome = logAction(incidentOf(urgent), lena, did, everybody, at('09:20'));
    const { next, entries } = accepted(outcome);
    expect(next.actions).toEqual([{ at: at('09:20'), by: lena.id, as: 'dsl', did }]);
    expect(JSON.stringify(entries)).not.toContain('nurse');
  });

  test('an action without words, or by somebody who cannot read it, is refused', () => {
    const incident = incidentOf(urgent);
    expect(logAction(incident, lena, '  ', everybody, at('09:20'))).toEqual(
      refused('reason-missing'),
    );
    expect(logAction(incident, ned, 'x', everybody, at('09:20'))).toEqual(refused('not-asked'));
  });

  test('the reporter adds to their words, and nothing that was said is changed', () => {
    const { next } = accepted(
      addWords(incidentOf(urgent), tess, 'It happened again.', at('11:00')),
    );
    expect(next.additions).toEqual([{ at: at('11:00'), words: 'It happened again.' }]);
    expect(next.report).toEqual(urgent);
  });

  test('nobody else adds to them, and a closed record takes none that nobody would read', () => {
    const incident = incidentOf(urgent);
    expect(addWords(incident, lena, 'x', at('11:00'))).toEqual(refused('not-yours'));
    const closed: Incident = {
      ...inHand(incident, lena),
      ...{ status: 'closed', by: lena.id, at: at('10:00'), outcome: 'unfounded' },
      ...{ reason: 'x', recordedIn: 'y' },
    };
    expect(addWords(closed, tess, 'Again!', at('11:00'))).toEqual(refused('already-settled'));
  });

  test('a link to an earlier record is its reference, once and never to itself', () => {
    const incident = incidentOf(urgent);
    const { next } = accepted(link(incident, lena, incidentId(9), everybody, at('10:00')));
    expect(next.linked).toEqual([incidentId(9)]);
    expect(link(next, lena, incidentId(9), everybody, at('10:00'))).toEqual(
      refused('already-settled'),
    );
    expect(link(incident, lena, incident.id, everybody, at('10:00'))).toEqual(
      refused('already-settled'),
    );
  });
});

describe("letting the child's record show who the adult is", () => {
  const [adult, child] = ['adult', 'child'].map((kind) =>
    openings(requestFromStaff).find(({ next }) => next.kind === kind),
  );
  if (!adult || !child) throw new Error('Two records were expected');
  const let_ = (by: Person, of = child.next, from = adult.next) =>
    release(of, from, by, everybody, at('10:00'));

  test('is for whoever reads the record about the adult', () => {
    expect(accepted(let_(hana)).next.released).toBe(true);
    expect(let_(lena)).toEqual(refused('not-asked'));
    expect(let_(clem)).toEqual(refused('not-asked'));
  });

  test('is for the chair where it is about the headteacher, and never for the headteacher', () => {
    const about = { ...requestFromStaff, subject: hana.id };
    const [one, two] = [incidentOf(about, { kind: 'adult' }), incidentOf(about, { kind: 'child' })];
    expect(accepted(let_(cho, two, one)).next.released).toBe(true);
    expect(let_(hana, two, one)).toEqual(refused('not-asked'));
  });

  test('is not done from a record that has nothing to do with it', () => {
    const other = { ...adult.next, linked: [incidentId(99)] };
    expect(let_(hana, child.next, other)).toEqual(refused('not-asked'));
  });
});
