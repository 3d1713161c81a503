import { byPerson } from '../domain/asking.ts';
import { accept, type Outcome, refuse } from '../domain/decision.ts';
import type { IncidentId } from '../domain/ids.ts';
import { type InFile, inFile } from '../domain/in-file.ts';
import type { Incident } from '../domain/incident.ts';
import type { Person } from '../domain/people.ts';
import type { School } from '../domain/school.ts';
import type { Db, Tx } from '../store/db.ts';
import { appendEntries } from '../store/ledger.ts';
import { readStaff } from '../store/people.ts';
import { handedOverAt, lockIncident, noteHandedOver } from '../store/purge.ts';

/** When somebody said that the detail of an item is in its file; null where nobody has, or nobody could. */
export const saidInFileAt = async (db: Db, incident: Incident): Promise<Date | null> =>
  incident.status === 'closed' ? handedOverAt(db.rows, incident.id) : null;

/**
 * Somebody says that the detail of a closed item is in the school's own file now: from then on its days
 * run, and a job asks for its purge when they are over. Said again it changes nothing, and answers with
 * the first time.
 */
export async function sayInFile(
  db: Db,
  school: School,
  id: IncidentId,
  by: Person,
  now: Date,
): Promise<Outcome<{ readonly incident: Incident } & InFile>> {
  const staff = await readStaff(db.rows, school.id, now);
  return db.transaction(async (tx) => {
    const incident = await lockIncident(tx, id);
    if (!incident || incident.school !== by.school) return refuse('not-found');
    const before = await handedOverAt(tx, id);
    const outcome = inFile(incident, before, by.id, school, staff, now);
    if (!outcome.ok) return outcome;
    if (before === null) await mark(db, tx, incident, by, outcome.value);
    return accept({ incident, ...outcome.value });
  });
}

async function mark(
  db: Db,
  tx: Tx,
  incident: Incident,
  by: Person,
  { since, removableFrom: runAt }: InFile,
): Promise<void> {
  if (!(await noteHandedOver(tx, incident, by.id, since))) return;
  await appendEntries(tx, [{ ...byPerson(incident, by, since), kind: 'handed-over' }]);
  const { id: record, school } = incident;
  await db.addJobs(tx, [{ name: 'purge-record', school, record, runAt }]);
}
