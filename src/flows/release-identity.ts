import { accept, type Outcome, refuse } from '../domain/decision.ts';
import { release } from '../domain/handling.ts';
import type { IncidentId } from '../domain/ids.ts';
import type { Incident } from '../domain/incident.ts';
import type { Person } from '../domain/people.ts';
import { change } from '../store/change.ts';
import type { Db } from '../store/db.ts';
import { incidents, readIncident } from '../store/incidents.ts';
import { readStaff } from '../store/people.ts';

/** From the record about the adult, lets the linked child's record show who the adult is. */
export async function releaseIdentity(
  db: Db,
  id: IncidentId,
  by: Person,
  now: Date,
): Promise<Outcome<Incident>> {
  const about = await readIncident(db.rows, id);
  if (!about || about.school !== by.school) return refuse('not-found');
  const staff = await readStaff(db.rows, by.school, now);
  for (const linked of about.linked) {
    const outcome = await change(db, incidents, linked, (incident) =>
      release(incident, about, by, staff, now),
    );
    if (outcome.ok) return accept(about);
  }
  return refuse('already-settled');
}
