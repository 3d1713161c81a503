import { Temporal } from 'temporal-polyfill';
import { mayRead } from './access.ts';
import { type Answer, byClock, byPerson, roleOf } from './asking.ts';
import { dayIn } from './calendar-days.ts';
import { accept, refuse } from './decision.ts';
import type { ActionId, PersonId } from './ids.ts';
import type { Incident } from './incident.ts';
import type { Job } from './job.ts';
import type { Entry } from './ledger.ts';
import type { Person } from './people.ts';
import {
  type ActionNotice,
  isOpen,
  maySettle,
  ownersFor,
  type PlannedAction,
  remindOwnerAt,
} from './planned-action.ts';
import type { School } from './school.ts';
import type { Staff } from './staff.ts';

/** An action as it is planned; its id is minted with the form, so that a form sent twice plans one. */
export type Planning = Pick<PlannedAction, 'id' | 'what' | 'due'> & { readonly owner: PersonId };

/** What became of an action. */
export type Settling = {
  readonly action: ActionId;
  readonly how: 'done' | 'dropped';
  readonly words: string;
};

/** Something is to be done by somebody who may read the item, by a day from today to a year on. */
export function planAction(
  incident: Incident,
  by: Person,
  { id, what, owner, due }: Planning,
  school: School,
  staff: Staff,
  now: Date,
): Answer {
  if (!mayRead(incident, by.id, staff)) return refuse('not-asked');
  if (incident.planned.some((action) => action.id === id)) return refuse('already-planned');
  if (incident.status === 'closed' || incident.status === 'to-confirm')
    return refuse('already-settled');
  if (incident.status !== 'in-hand') return refuse('not-in-hand');
  if (what.trim() === '') return refuse('reason-missing');
  if (!ownersFor(incident, by.id, staff).includes(owner)) return refuse('not-eligible');
  const today = dayIn(school.calendar, now);
  if (due < today) return refuse('day-gone-by');
  if (due > Temporal.PlainDate.from(today).add({ years: 1 }).toString())
    return refuse('day-too-far');
  const planned: PlannedAction = {
    ...{ id, what, owner, due, at: now, by: by.id, as: roleOf(by), settled: null },
  };
  const action = incident.planned.length + 1;
  return accept({
    next: { ...incident, planned: [...incident.planned, planned] },
    entries: [{ ...byPerson(incident, by, now), kind: 'action-planned', action, owner, due }],
    jobs: [
      ...(owner === by.id ? [] : [telling(incident, id, 'given', null)]),
      ...remindersOf(incident, planned, school, now),
    ],
  });
}

/** Nobody is reminded of a morning that has gone by when it is planned. */
const remindersOf = (
  incident: Incident,
  action: PlannedAction,
  { calendar }: School,
  now: Date,
): readonly Job[] =>
  (['due', 'late'] as const)
    .map((what) => ({ what, runAt: remindOwnerAt(calendar, action, what) }))
    .filter(({ runAt }) => now < runAt)
    .map(({ what, runAt }) => telling(incident, action.id, what, runAt));

const telling = (
  incident: Incident,
  action: ActionId,
  what: ActionNotice,
  runAt: Date | null,
): Job => ({ name: 'tell-owner', incident: incident.id, action, what, runAt });

/** Done, or dropped with a reason. The words stay with the record; the ledger keeps that it happened. */
export function settleAction(
  incident: Incident,
  by: Person,
  { action: id, how, words }: Settling,
  staff: Staff,
  now: Date,
): Answer {
  if (!mayRead(incident, by.id, staff)) return refuse('not-asked');
  const at = incident.planned.findIndex((action) => action.id === id);
  const action = incident.planned[at];
  if (!action) return refuse('not-found');
  if (!isOpen(action)) return refuse('already-settled');
  if (!maySettle(incident, action, by.id, staff)) return refuse('not-your-action');
  if (how === 'dropped' && words.trim() === '') return refuse('reason-missing');
  const settled = { how, at: now, by: by.id, as: roleOf(by), words: words.trim() };
  return accept({
    next: { ...incident, planned: incident.planned.with(at, { ...action, settled }) },
    entries: [
      {
        ...{ ...byPerson(incident, by, now), action: at + 1 },
        kind: how === 'done' ? 'action-done' : 'action-dropped',
      },
    ],
    jobs: [],
  });
}

/**
 * The same answer, with the open actions of whoever can no longer read the item given back to whoever
 * has it in hand: they have left, handed over their role, or said that they have a conflict.
 */
export function givingBack(answer: Answer, incident: Incident, staff: Staff, now: Date): Answer {
  const { next, entries, jobs } = answer.ok
    ? answer.value
    : { next: incident, entries: [], jobs: [] };
  const lost = next.planned.flatMap((action, at) =>
    isOpen(action) && action.owner !== null && !mayRead(next, action.owner, staff)
      ? [{ id: action.id, from: action.owner, number: at + 1 }]
      : [],
  );
  const back = lost.map(
    ({ from, number }): Entry => ({
      ...{ ...byClock(incident, now), kind: 'action-returned', action: number, from },
    }),
  );
  const [first, ...others] = [...entries, ...back];
  if (lost.length === 0 || !first) return answer;
  const ids = lost.map(({ id }) => id);
  const planned = next.planned.map((action) =>
    ids.includes(action.id) ? { ...action, owner: null } : action,
  );
  return accept({
    next: { ...next, planned },
    entries: [first, ...others],
    jobs: [...jobs, ...ids.map((id) => telling(incident, id, 'given', null))],
  });
}
