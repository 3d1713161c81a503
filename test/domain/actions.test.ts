import { describe, expect, test } from '@jest/globals';
import { type Planning, planAction, settleAction } from '../../src/domain/actions.ts';
import { acknowledge } from '../../src/domain/alert.ts';
import { declareConflict } from '../../src/domain/conflict.ts';
import { handOver } from '../../src/domain/hand-over.ts';
import { close, passOn } from '../../src/domain/handling.ts';
import type { ActionId } from '../../src/domain/ids.ts';
import type { Incident } from '../../src/domain/incident.ts';
import type { Job } from '../../src/domain/job.ts';
import type { Person } from '../../src/domain/people.ts';
import { isOverdue, ownerOf, ownersFor, remindOwnerAt } from '../../src/domain/planned-action.ts';
import { actionViews } from '../../src/domain/view/planned.ts';
import { incidentShape } from '../../src/store/incident-shapes.ts';
import {
  accepted,
  actionId,
  cast,
  everybody,
  incidentOf,
  requestFromPupil,
  requestFromStaff,
  school,
  whileAway,
  without,
} from '../support/cast.ts';
import { at } from '../support/clock.ts';

const { tess, lena, dev, dot, hana, ned } = cast;
const { calendar } = school;
const now = at('10:00');
const refused = (why: string) => ({ ok: false, why });
const inHand = (incident: Incident = incidentOf(requestFromPupil), by: Person = lena): Incident =>
  accepted(acknowledge(incident, by, everybody, at('09:10'))).next;
/** Friday of the same week. */
const friday = '2026-11-27';
const ringHer: Planning = {
  ...{ id: actionId(1), what: 'Ring the mother', owner: dev.id, due: friday },
};
const plan = (
  incident: Incident,
  change: Partial<Planning> = {},
  { by = lena, staff = everybody }: { by?: Person; staff?: typeof everybody } = {},
) => planAction(incident, by, { ...ringHer, ...change }, school, staff, now);
const planned = accepted(plan(inHand())).next;
const settle = (
  incident: Incident,
  by: Person,
  { how = 'done', words = '', action = actionId(1) } = {} as {
    how?: 'done' | 'dropped';
    words?: string;
    action?: ActionId;
  },
) => settleAction(incident, by, { action, how, words }, everybody, at('11:00'));
const telling = (jobs: readonly Job[]) =>
  jobs.flatMap((job) => (job.name === 'tell-owner' ? [[job.what, job.runAt]] : []));

describe('planning an action', () => {
  test('keeps what, by whom, by when and who planned it, and the ledger gets none of the words', () => {
    const { next, entries } = accepted(plan(inHand()));
    expect(next.planned).toEqual([{ ...ringHer, at: now, by: lena.id, as: 'dsl', settled: null }]);
    expect(entries).toEqual([
      {
        ...{ at: now, school: school.id, about: next.id, by: lena.id, as: 'dsl' },
        ...{ kind: 'action-planned', action: 1, owner: dev.id, due: friday },
      },
    ]);
    expect(JSON.stringify(entries)).not.toContain('mother');
  });

  test('the owner is told at once, on the morning of the day and the next school morning', () => {
    expect(telling(accepted(plan(inHand())).jobs)).toEqual([
      ['given', null],
      ['due', at('08:30', friday)],
      ['late', at('08:30', '2026-11-30')],
    ]);
  });

  test('whoever plans for themselves is only reminded, and not of a morning that is over', () => {
    const { jobs } = accepted(plan(inHand(), { owner: lena.id, due: '2026-11-24' }));
    expect(telling(jobs)).toEqual([['late', at('08:30', '2026-11-25')]]);
  });

  test('the same press plans it once', () => {
    expect(plan(planned)).toEqual(refused('already-planned'));
  });

  const child = incidentOf({ ...requestFromStaff, subject: dev.id }, { kind: 'child' });
  test.each([
    ['by somebody who may not read the item', inHand(), {}, { by: ned }, 'not-asked'],
    ['on an item that nobody has in hand', incidentOf(requestFromPupil), {}, {}, 'not-in-hand'],
    ['without words', inHand(), { what: ' ' }, {}, 'reason-missing'],
    ['for a colleague who may not read it', inHand(), { owner: ned.id }, {}, 'not-eligible'],
    ['for the reporter', inHand(), { owner: tess.id }, {}, 'not-eligible'],
    ['for whoever it is about', inHand(child), { owner: dev.id }, {}, 'not-eligible'],
    ['for somebody who is away', inHand(), {}, { staff: whileAway(dev) }, 'not-eligible'],
    ['for somebody who has left', inHand(), {}, { staff: without(dev) }, 'not-eligible'],
    ['for a day that has gone by', inHand(), { due: '2026-11-23' }, {}, 'day-gone-by'],
    ['for a day more than a year on', inHand(), { due: '2027-11-25' }, {}, 'day-too-far'],
  ] as const)('not %s', (_what, incident, change, who, why) => {
    expect(plan(incident, change, who)).toEqual(refused(why));
  });

  test('today and a day a year on are both days to choose', () => {
    for (const due of ['2026-11-24', '2027-11-24']) expect(plan(inHand(), { due }).ok).toBe(true);
  });

  test('it may be given to its readers and to nobody else', () => {
    expect(new Set(ownersFor(inHand(), lena.id, everybody))).toEqual(
      new Set([lena.id, dev.id, dot.id]),
    );
  });
});

describe('what became of an action', () => {
  test.each([
    ['its owner', dev],
    ['whoever has the item in hand', lena],
  ])('is said by %s', (_who, by) => {
    const { next, entries } = accepted(settle(planned, by, { words: ' Spoke to her ' }));
    expect(next.planned[0]?.settled).toMatchObject({ how: 'done', words: 'Spoke to her' });
    expect(entries).toMatchObject([{ kind: 'action-done', action: 1, by: by.id }]);
    expect(JSON.stringify(entries)).not.toContain('Spoke');
  });

  test('not by another reader, nor by somebody who may not read it', () => {
    expect(settle(planned, dot)).toEqual(refused('not-your-action'));
    expect(settle(planned, ned)).toEqual(refused('not-asked'));
  });

  test('done needs no words, dropped needs a reason, and neither takes it away', () => {
    expect(settle(planned, dev).ok).toBe(true);
    expect(settle(planned, dev, { how: 'dropped', words: ' ' })).toEqual(refused('reason-missing'));
    const dropped = accepted(settle(planned, dev, { how: 'dropped', words: 'She rang us' })).next;
    expect(dropped.planned).toMatchObject([{ what: ringHer.what, settled: { how: 'dropped' } }]);
  });

  test('is said once', () => {
    const done = accepted(settle(planned, dev)).next;
    expect(settle(done, lena, { how: 'dropped', words: 'x' })).toEqual(refused('already-settled'));
    expect(settle(done, lena, { action: actionId(2) })).toEqual(refused('not-found'));
  });

  test('an owner says so while the item waits for somebody again', () => {
    const waiting = accepted(passOn(planned, lena, dot.id, school, everybody, now)).next;
    expect(waiting.status).toBe('waiting');
    expect(settle(waiting, dev).ok).toBe(true);
    expect(settle(waiting, lena)).toEqual(refused('not-your-action'));
  });
});

describe('an item', () => {
  const closing = { outcome: 'advice-given', reason: 'x', recordedIn: 'y' } as const;
  const closed = (incident: Incident) => close(incident, lena, closing, school, everybody, now);

  test('is not closed while an action is open', () => {
    expect(closed(planned)).toEqual(refused('actions-open'));
    expect(closed(accepted(settle(planned, dev)).next).ok).toBe(true);
  });

  test('stored before actions could be planned has none', () => {
    const { planned: _, ...before } = inHand();
    expect(incidentShape.parse(JSON.parse(JSON.stringify(before))).planned).toEqual([]);
    expect(incidentShape.parse(JSON.parse(JSON.stringify(planned))).planned).toEqual(
      planned.planned,
    );
  });
});

describe('an owner who can no longer read the item', () => {
  test('because of a conflict, gives the action back to whoever has it in hand, who is told', () => {
    const { next, entries, jobs } = accepted(declareConflict(planned, dev, school, everybody, now));
    expect(next.planned[0]?.owner).toBeNull();
    expect(ownerOf(next, next.planned[0] ?? ringHer, everybody)).toBe(lena.id);
    expect(entries).toContainEqual(
      expect.objectContaining({ kind: 'action-returned', action: 1, from: dev.id, by: 'clock' }),
    );
    expect(telling(jobs)).toEqual([['given', null]]);
  });

  test('because they have left, gives it back although nothing else moves', () => {
    const { next, entries } = accepted(handOver(planned, everybody, without(dev), school, now));
    expect(next).toMatchObject({ status: 'in-hand', by: lena.id });
    expect(next.planned[0]?.owner).toBeNull();
    expect(entries).toMatchObject([{ kind: 'action-returned', from: dev.id }]);
  });

  test('keeps what is done or dropped already', () => {
    const done = accepted(settle(planned, dev)).next;
    expect(handOver(done, everybody, without(dev), school, now).ok).toBe(false);
    const { next } = accepted(declareConflict(done, dev, school, everybody, now));
    expect(next.planned[0]?.owner).toBe(dev.id);
  });

  test('leaves it with nobody until somebody has the item in hand', () => {
    const own = accepted(plan(inHand(), { owner: lena.id })).next;
    const { next } = accepted(declareConflict(own, lena, school, everybody, now));
    expect(next.planned[0]?.owner).toBeNull();
    expect(ownerOf(next, { owner: null }, everybody)).toBeNull();
    const taken = accepted(acknowledge(next, dev, everybody, now)).next;
    expect(ownerOf(taken, { owner: null }, everybody)).toBe(dev.id);
  });

  test('is nobody to remind, even before the change of people has moved the item', () => {
    expect(ownerOf(planned, ringHer, without(dev))).toBe(lena.id);
  });
});

describe('the day by which it is due', () => {
  const action = { ...ringHer, at: now, by: lena.id, as: 'dsl', settled: null } as const;

  test.each([
    ['a Friday', friday, at('08:30', friday), at('08:30', '2026-11-30')],
    ['a Saturday', '2026-11-28', at('08:30', '2026-11-30'), at('08:30', '2026-12-01')],
    ['the last day of term', '2026-12-18', at('08:30', '2026-12-18'), at('08:30', '2027-01-05')],
    ['Christmas Day', '2026-12-25', at('08:30', '2027-01-05'), at('08:30', '2027-01-06')],
  ])('%s is reminded of on school mornings', (_day, due, onTheDay, late) => {
    expect(remindOwnerAt(calendar, { due }, 'due')).toEqual(onTheDay);
    expect(remindOwnerAt(calendar, { due }, 'late')).toEqual(late);
  });

  test.each([
    ['not on the day itself', friday, at('23:00', friday), false],
    ['on the day after', friday, at('00:30', '2026-11-28'), true],
    ['not on a Monday that a Saturday counts as', '2026-11-28', at('12:00', '2026-11-30'), false],
    ['on the Tuesday after it', '2026-11-28', at('12:00', '2026-12-01'), true],
  ])('is over %s', (_when, due, when, overdue) => {
    expect(isOverdue({ ...action, due }, calendar, when)).toBe(overdue);
  });

  const view = (incident: Incident, when = now) =>
    actionViews(incident, lena.id, school, everybody, when)[0];

  test('stands in words, with the weekday, and says since when it is overdue', () => {
    expect(view(planned)).toMatchObject({
      ...{ owner: 'Dev', due: 'Friday 27 November 2026', state: 'Open', mine: true },
      planned: 'Lena, today at 10:00',
    });
    expect(view(planned, at('09:00', '2026-12-01'))).toMatchObject({
      ...{ overdue: true, state: 'Overdue since Friday 27 November 2026' },
    });
    const saturday = accepted(plan(inHand(), { due: '2026-11-28' })).next;
    expect(view(saturday)?.due).toBe(
      'Saturday 28 November 2026 (no school that day: it counts as Monday 30 November 2026)',
    );
  });

  test('done, it is never overdue', () => {
    const done = accepted(settle(planned, dev, { words: 'Spoke to her' })).next;
    expect(view(done, at('11:30', '2026-12-01'))).toMatchObject({
      ...{ overdue: false, open: false, mine: false, words: 'Spoke to her' },
      state: 'Done by Dev on Tuesday 24 November at 11:00',
    });
  });

  test('given back, it says with whom it is', () => {
    const { next } = accepted(declareConflict(planned, dev, school, everybody, now));
    expect(view(next)?.owner).toBe('Lena');
    const waiting = accepted(passOn(next, lena, hana.id, school, everybody, now)).next;
    expect(view(waiting)?.owner).toBe('Whoever has this in hand');
  });
});
