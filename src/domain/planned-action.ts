import { Temporal } from 'temporal-polyfill';
import { mayBeNamed, mayRead } from './access.ts';
import type { Calendar } from './calendar.ts';
import { dayIn, type SchoolDay, schoolDayAfter, schoolDayFrom } from './calendar-days.ts';
import type { ActionId, PersonId } from './ids.ts';
import type { Incident } from './incident.ts';
import type { Role } from './people.ts';
import type { Staff } from './staff.ts';

/** How an action came to its end; a dropped one always has a reason. */
export type Settled = {
  readonly how: 'done' | 'dropped';
  readonly at: Date;
  readonly by: PersonId;
  readonly as: Role | 'staff';
  readonly words: string;
};

/** Something that is to be done about an item, by somebody, by a day. It is never deleted. */
export type PlannedAction = {
  readonly id: ActionId;
  readonly what: string;
  /** Null: whoever has the item in hand. */
  readonly owner: PersonId | null;
  /** The day by which it is to be done, as YYYY-MM-DD. */
  readonly due: string;
  readonly at: Date;
  readonly by: PersonId;
  readonly as: Role | 'staff';
  readonly settled: Settled | null;
};

/** Why the owner of an action gets a message. */
export const actionNotices = ['given', 'due', 'late'] as const;
export type ActionNotice = (typeof actionNotices)[number];

export const isOpen = ({ settled }: PlannedAction): boolean => settled === null;
export const openActions = ({ planned }: Incident): readonly PlannedAction[] =>
  planned.filter(isOpen);

/** A day without school counts as the next day on which school opens. */
export const countedDay = (calendar: Calendar, { due }: Pick<PlannedAction, 'due'>): SchoolDay =>
  schoolDayFrom(calendar, Temporal.PlainDate.from(due));

/** Still open after the day by which it was to be done. */
export const isOverdue = (action: PlannedAction, calendar: Calendar, now: Date): boolean =>
  isOpen(action) && countedDay(calendar, action).day.toString() < dayIn(calendar, now);

/** When the owner is reminded: as school opens on the day itself, or on the next school day. */
export function remindOwnerAt(
  calendar: Calendar,
  action: Pick<PlannedAction, 'due'>,
  what: Exclude<ActionNotice, 'given'>,
): Date {
  const { opens } = countedDay(calendar, action);
  return what === 'due' ? opens : schoolDayAfter(calendar, opens).opens;
}

/** Whose an action is now. Nobody's, where its owner may no longer read the item and nobody has it in hand. */
export function ownerOf(
  incident: Incident,
  { owner }: Pick<PlannedAction, 'owner'>,
  staff: Staff,
): PersonId | null {
  if (owner !== null && mayRead(incident, owner, staff)) return owner;
  return incident.status === 'in-hand' && mayRead(incident, incident.by, staff)
    ? incident.by
    : null;
}

/** To whom a reader may give an action: themselves, and whoever else may read the item, is here and may be named. */
export const ownersFor = (incident: Incident, by: PersonId, staff: Staff): readonly PersonId[] =>
  [...staff.people.keys()].filter(
    (person) =>
      mayRead(incident, person, staff) &&
      (person === by || (!staff.away.has(person) && mayBeNamed(incident, person))),
  );

/** Its owner, and whoever has the item in hand, may say what became of an action. */
export const maySettle = (
  incident: Incident,
  action: PlannedAction,
  person: PersonId,
  staff: Staff,
): boolean =>
  isOpen(action) &&
  mayRead(incident, person, staff) &&
  (ownerOf(incident, action, staff) === person ||
    (incident.status === 'in-hand' && incident.by === person));
