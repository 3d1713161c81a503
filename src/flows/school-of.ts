import type { ExceptionId, IncidentId, SchoolId } from '../domain/ids.ts';
import type { Db } from '../store/db.ts';
import { readException } from '../store/exceptions.ts';
import { schoolWith } from '../store/incidents.ts';
import { isPurged } from '../store/purge.ts';

/**
 * Which school an incident belongs to; undefined when its detail has been purged.
 * @throws when it was never purged and is not there: a job about it must not end as if it were done
 */
export async function schoolOfIncident(db: Db, id: IncidentId): Promise<SchoolId | undefined> {
  const school = await schoolWith(db.rows, id);
  if (school || (await isPurged(db.rows, id))) return school;
  throw new Error(`Incident ${id} is not there, and it was not purged`);
}

/** Which school a family link belongs to; undefined when it is no longer there. */
export async function schoolOfException(db: Db, id: ExceptionId): Promise<SchoolId | undefined> {
  return (await readException(db.rows, id))?.school;
}
