import { isBarred } from './access.ts';
import type { Calendar } from './calendar.ts';
import { dueAt, type Wait } from './deadlines.ts';
import type { PersonId } from './ids.ts';
import type { Incident } from './incident.ts';
import type { Role } from './people.ts';
import type { Priority } from './report.ts';
import type { School } from './school.ts';
import { holdersOf, type Staff } from './staff.ts';

export type Step = 'repeat' | 'next' | 'last-resort';

/** What happens, in order, while nobody has taken an item in hand (domain facts 2.6). */
const order: readonly Step[] = ['repeat', 'next', 'last-resort'];

/** After the last resort the reminders go on, because nothing is over until a named human has it. */
const again: Record<Priority, Wait> = {
  P1: { minutes: 30 },
  P2: { minutes: 60 },
  P3: { nextWorkingDayAt: '09:00' },
  P4: { nextWorkingDayAt: '09:00' },
};

/**
 * The step that comes after `done` steps, and its hour. A school may leave out the reminder or the
 * middle rung. No step falls before the one above it: "16:00 today" asked on a Friday evening means
 * Monday, and "10:00 on the next working day" then means Tuesday.
 */
export function stepAfter(
  done: number,
  incident: { readonly priority: Priority; readonly since: Date },
  school: Pick<School, 'ladders' | 'calendar'>,
): { readonly step: number; readonly does: Step; readonly at: Date } {
  const waits = school.ladders[incident.priority];
  const named: Record<Step, Wait | null> = {
    repeat: waits.repeat,
    next: waits.next,
    'last-resort': waits.lastResort,
  };
  let before = incident.since;
  for (const [index, does] of order.entries()) {
    const wait = named[does];
    if (wait === null) continue;
    const wanted = dueAt(school.calendar, incident.since, wait);
    const at = wanted > before ? wanted : dueAt(school.calendar, before, wait);
    if (index >= done) return { step: index + 1, does, at };
    before = at;
  }
  const at = dueAt(school.calendar, before, again[incident.priority]);
  return { step: order.length, does: 'last-resort', at };
}

export const remindAt = (priority: Priority, calendar: Calendar, now: Date): Date =>
  dueAt(calendar, now, again[priority]);

/** People to ask next, in which role, and what is left of the ladder below them. */
export type Rung = {
  readonly role: Role;
  readonly people: readonly PersonId[];
  readonly rest: readonly Role[];
};

/** The first role on the ladder that somebody free fills who has not been asked. */
export function nextRung(incident: Incident, staff: Staff): Rung | null {
  for (const [index, role] of incident.ladder.entries()) {
    const people = askable(incident, role, staff);
    if (people.length > 0) return { role, people, rest: incident.ladder.slice(index + 1) };
  }
  return null;
}

/** The next rung, and below the ladder the last resort that the school named. */
export function furtherRung(
  incident: Incident,
  school: Pick<School, 'lastResort'>,
  staff: Staff,
): Rung | null {
  const next = nextRung(incident, staff);
  if (next) return next;
  const { role } = school.lastResort;
  const people = askable(incident, role, staff);
  return people.length === 0 ? null : { role, people, rest: [] };
}

/** Who can be asked in a role: not asked yet, not away, and nobody who is left out of this record. */
export const askable = (incident: Incident, role: Role, staff: Staff): readonly PersonId[] =>
  holdersOf(staff, role, incident.reporter).filter(
    (person) =>
      !incident.asked.includes(person) &&
      !staff.away.has(person) &&
      !isBarred(incident, person, staff),
  );
