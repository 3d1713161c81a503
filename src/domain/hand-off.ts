import { Temporal } from 'temporal-polyfill';
import { mayRead } from './access.ts';
import { byPerson } from './asking.ts';
import { dayIn } from './calendar-days.ts';
import { accept, type Outcome, refuse } from './decision.ts';
import type { Incident } from './incident.ts';
import type { Entry, RecordSystem } from './ledger.ts';
import type { Person } from './people.ts';
import type { School } from './school.ts';
import type { Staff } from './staff.ts';

/**
 * An item goes over into the child-protection file, which Lantern is not (domain facts 3.4). From that
 * day the detail is kept for at least as many days as the school's settings say; they begin to run when
 * somebody says that it is in the file (`inFile`). The reference and the times stay. Somebody has to have it in hand, and a
 * drill is nothing to file.
 */
export function handOff(
  incident: Incident,
  to: RecordSystem,
  by: Person,
  school: School,
  staff: Staff,
  now: Date,
): Outcome<Extract<Entry, { kind: 'handed-off' }>> {
  if (!mayRead(incident, by.id, staff)) return refuse('not-asked');
  if (incident.drill) return refuse('only-a-drill');
  if (!held.includes(incident.status)) return refuse('not-in-hand');
  return accept({
    ...byPerson(incident, by, now),
    kind: 'handed-off',
    to,
    purge: purgeDay(school, now),
  });
}

const held: readonly Incident['status'][] = ['in-hand', 'to-confirm', 'closed'];

/** The last day on which the detail is kept after a hand-off, YYYY-MM-DD. */
export const purgeDay = ({ calendar, retentionDays }: School, now: Date): string =>
  Temporal.PlainDate.from(dayIn(calendar, now))
    .add({ days: retentionDays.transferredReports })
    .toString();
