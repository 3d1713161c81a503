import type { IncidentId } from '../domain/ids.ts';
import { referenceOf } from '../domain/incident.ts';
import type { School } from '../domain/school.ts';
import type { Db } from '../store/db.ts';
import { readIncident } from '../store/incidents.ts';
import { readStaff } from '../store/people.ts';
import type { Reach } from './reach.ts';

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
  if (!incident || incident.status === 'in-hand' || incident.status === 'closed') return;
  const staff = await readStaff(db.rows, school.id, now);
  const clerks = (staff.holders[school.neutralContact] ?? []).filter(
    (person) => !incident.excluded.includes(person),
  );
  const chair = school.mailOnly.chair;
  if (chair && incident.status === 'sealed' && !incident.never.includes('chair')) {
    if ((await reach.mailTo(chair, referenceOf(id))) === 'failed') {
      throw new Error(`The chair could not be told of ${id} by mail`);
    }
  }
  for (const clerk of clerks) {
    const to = staff.people.get(clerk);
    if (to && (await reach.mail(to, referenceOf(id))) === 'failed') {
      throw new Error(`The neutral contact could not be told of ${id}`);
    }
  }
}
