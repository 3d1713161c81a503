import type { ExceptionId, IncidentId, SchoolId } from '../domain/ids.ts';
import type { Db } from '../store/db.ts';
import { readException } from '../store/exceptions.ts';
import { readIncident } from '../store/incidents.ts';

/** Which school an incident belongs to; undefined when its detail has been purged. */
export async function schoolOfIncident(db: Db, id: IncidentId): Promise<SchoolId | undefined> {
  return (await readIncident(db.rows, id))?.school;
}

/** Which school a family link belongs to; undefined when it is no longer there. */
export async function schoolOfException(db: Db, id: ExceptionId): Promise<SchoolId | undefined> {
  return (await readException(db.rows, id))?.school;
}
