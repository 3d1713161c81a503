import { accept, type Outcome, refuse } from '../domain/decision.ts';
import { release } from '../domain/handling.ts';
import type { IncidentId } from '../domain/ids.ts';
import { type Incident, sameReport } from '../domain/incident.ts';
import type { Person } from '../domain/people.ts';
import { change } from '../store/change.ts';
import type { Db } from '../store/db.ts';
import { incidents, linkedTo, readIncident } from '../store/incidents.ts';
import { readStaff } from '../store/people.ts';

/**
 * From the record about the adult, lets the child's record of the same report show who the adult is.
 * A record that somebody linked afterwards is about another report, and perhaps another adult.
 */
export async function releaseIdentity(
  db: Db,
  id: IncidentId,
  by: Person,
  now: Date,
): Promise<Outcome<Incident>> {
  const about = await readIncident(db.rows, id);
  if (!about || about.school !== by.school) return refuse('not-found');
  const staff = await readStaff(db.rows, by.school, now);
  const linked = await linkedTo(db.rows, about);
  const child = linked.find((other) => other.kind === 'child' && sameReport(about, other));
  if (!child) return refuse('already-settled');
  const outcome = await change(db, incidents, child.id, (incident) =>
    release(incident, about, by, staff, now),
  );
  return outcome.ok ? accept(about) : outcome;
}
