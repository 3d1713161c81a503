import { escalate } from '../domain/alert.ts';
import type { IncidentId } from '../domain/ids.ts';
import type { School } from '../domain/school.ts';
import { change } from '../store/change.ts';
import type { Db } from '../store/db.ts';
import { incidents } from '../store/incidents.ts';
import { readStaff } from '../store/people.ts';

/** The hour has come: whatever is true now decides what happens. Nothing due is nothing done. */
export async function escalateAlert(
  db: Db,
  school: School,
  id: IncidentId,
  now: Date,
): Promise<void> {
  const staff = await readStaff(db.rows, school.id, now);
  const outcome = await change(db, incidents, id, (incident) =>
    escalate(incident, school, staff, now),
  );
  if (!outcome.ok && outcome.why === 'not-found') throw new Error(`No incident ${id} to escalate`);
}
