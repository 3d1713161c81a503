import { isBarred } from '../domain/access.ts';
import type { IncidentId } from '../domain/ids.ts';
import { type Incident, referenceOf } from '../domain/incident.ts';
import type { School } from '../domain/school.ts';
import type { Db } from '../store/db.ts';
import { readIncident } from '../store/incidents.ts';
import { readStaff } from '../store/people.ts';
import type { Reach } from './reach.ts';

/** While somebody has it, there is nothing to sound an alarm about. */
const alarming: readonly Incident['status'][] = ['waiting', 'unanswered', 'sealed'];

/**
 * Tells the neutral contact that an item waits, and a chair without an account that something is there
 * for them: no content, and nothing to anybody who is excluded from it.
 */
export async function alarmClerk(
  db: Db,
  reach: Reach,
  school: School,
  id: IncidentId,
  now: Date,
): Promise<void> {
  const incident = await readIncident(db.rows, id);
  if (!incident || !alarming.includes(incident.status)) return;
  const staff = await readStaff(db.rows, school.id, now);
  const clerks = (staff.holders[school.neutralContact] ?? []).filter(
    (person) => !isBarred(incident, person, staff),
  );
  const reference = referenceOf(id);
  const told: ('sent' | 'failed')[] = [];
  for (const clerk of clerks) {
    const to = staff.people.get(clerk);
    if (to) told.push(await reach.mail(to, reference));
  }
  const chair = school.mailOnly.chair;
  if (chair && incident.status === 'sealed' && !incident.never.includes('chair')) {
    told.push(await reach.mailTo(chair, reference));
  }
  // whoever was told is not told again because somebody else could not be
  if (told.length > 0 && !told.includes('sent')) {
    throw new Error(`The neutral contact could not be told of ${id}`);
  }
}
