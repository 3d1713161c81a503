import { mayRead } from './access.ts';
import { accept, type Outcome, refuse } from './decision.ts';
import type { PersonId } from './ids.ts';
import type { Incident } from './incident.ts';
import { dueAt, retention, typeOfIncident } from './retention.ts';
import type { School } from './school.ts';
import type { Staff } from './staff.ts';

/** That the detail of a record stands in the file where it belongs: by when said, and what follows. */
export type InFile = { readonly since: Date; readonly removableFrom: Date };

/**
 * Whether somebody may say now that the detail of a record is in the school's own file, or has nothing
 * to add because it was said at `before`: then the first time stands. The same readers as for the
 * hand-off, and only of what is closed, so that nothing is written into it while its days run. What
 * goes by itself after its closing (`retention`) waits for no such word.
 */
export function inFile(
  incident: Incident,
  before: Date | null,
  by: PersonId,
  school: School,
  staff: Staff,
  now: Date,
): Outcome<InFile> {
  if (!mayRead(incident, by, staff)) return refuse('not-asked');
  if (incident.drill) return refuse('only-a-drill');
  const type = typeOfIncident(incident);
  if (retention[type].from !== 'handed-over') return refuse('goes-by-itself');
  if (incident.status !== 'closed') return refuse('not-closed');
  const since = before ?? now;
  const from = new Date(Math.max(since.getTime(), incident.at.getTime()));
  return accept({ since, removableFrom: dueAt(type, from, school.retentionDays) });
}
