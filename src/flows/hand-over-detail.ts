import { byPerson } from '../domain/asking.ts';
import type { Incident } from '../domain/incident.ts';
import type { Entry } from '../domain/ledger.ts';
import type { Person } from '../domain/people.ts';
import { dueAt, typeOfIncident } from '../domain/retention.ts';
import type { School } from '../domain/school.ts';
import type { Db, Tx } from '../store/db.ts';
import { appendEntries } from '../store/ledger.ts';
import { noteHandedOver } from '../store/purge.ts';

/**
 * Marks, in a transaction that is open, that the detail of a record is in the school's own file now, and
 * asks for its purge when the days are over. Who may say so is for the caller to have checked. Said
 * again it changes nothing; answers when the detail will go.
 */
export async function markHandedOver(
  db: Db,
  tx: Tx,
  school: School,
  incident: Incident,
  by: Person,
  now: Date,
): Promise<Date> {
  const runAt = dueAt(typeOfIncident(incident), now, school.retentionDays);
  if (!(await noteHandedOver(tx, incident, by.id, now))) return runAt;
  const entry: Entry = { ...byPerson(incident, by, now), kind: 'handed-over' };
  await appendEntries(tx, [entry]);
  await db.addJobs(tx, [{ name: 'purge-record', school: school.id, record: incident.id, runAt }]);
  return runAt;
}
