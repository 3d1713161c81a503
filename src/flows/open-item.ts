import { mayRead } from '../domain/access.ts';
import { byPerson } from '../domain/asking.ts';
import { accept, type Outcome, refuse } from '../domain/decision.ts';
import type { IncidentId } from '../domain/ids.ts';
import type { Incident } from '../domain/incident.ts';
import type { Person } from '../domain/people.ts';
import type { Staff } from '../domain/staff.ts';
import type { Db } from '../store/db.ts';
import { readIncident } from '../store/incidents.ts';
import { appendEntries } from '../store/ledger.ts';
import { readStaff } from '../store/people.ts';

/** Shows one incident to somebody who may read it now, and notes that they looked; being refused is noted as well. */
export async function openItem(
  db: Db,
  id: IncidentId,
  by: Person,
  now: Date,
): Promise<Outcome<{ readonly incident: Incident; readonly staff: Staff }>> {
  const incident = await readIncident(db.rows, id);
  if (!incident || incident.school !== by.school) return refuse('not-found');
  const staff = await readStaff(db.rows, by.school, now);
  const allowed = mayRead(incident, by.id, staff);
  await db.transaction((tx) =>
    appendEntries(tx, [
      { ...byPerson(incident, by, now), kind: allowed ? 'incident-read' : 'reading-refused' },
    ]),
  );
  return allowed ? accept({ incident, staff }) : refuse('not-asked');
}
