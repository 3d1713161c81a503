import { escalate } from '../domain/alert.ts';
import type { IncidentId } from '../domain/ids.ts';
import type { School } from '../domain/school.ts';
import { change } from '../store/change.ts';
import type { Db } from '../store/db.ts';
import { incidents, incidentsDue } from '../store/incidents.ts';
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

/**
 * Every incident whose hour has come, whether or not its job still knows of it. Whatever cannot be taken
 * on is given to `stuck`, and the others go on.
 */
export async function goRoundLadders(
  db: Db,
  school: School,
  now: Date,
  stuck: (incident: IncidentId) => void,
): Promise<void> {
  for (const id of await incidentsDue(db.rows, school.id, now)) {
    try {
      await escalateAlert(db, school, id, now);
    } catch {
      stuck(id);
    }
  }
}
