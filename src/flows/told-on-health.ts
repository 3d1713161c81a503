import { isKeptFrom } from '../domain/access.ts';
import type { ExceptionId, IncidentId } from '../domain/ids.ts';
import { opensTo } from '../domain/pages.ts';
import type { Staff } from '../domain/staff.ts';
import type { Db } from '../store/db.ts';
import { readException } from '../store/exceptions.ts';
import { readIncident } from '../store/incidents.ts';
import { ifReadable } from '../store/keys/seal.ts';
import { leftOutOf } from '../store/left-out.ts';
import type { QueuedJobs } from '../store/queue-state.ts';

/**
 * What may be counted on a page about how Lantern works. An alert to the chair is about the headteacher,
 * one past the safeguarding lead is about the lead: a record from which somebody who has that page was
 * left out is counted on nobody's, or they would see it in the difference between two pages.
 */
export function toldOnHealth(db: Db, school: string, staff: Staff) {
  const offices = opensTo.health === 'everybody' ? [] : opensTo.health;
  const known = new Map<string, boolean>();
  const find = async (id: string): Promise<boolean> => {
    const incident = await readIncident(db.rows, id as IncidentId);
    if (incident) return incident.school === school && !isKeptFrom(incident, offices, staff);
    const gone = await leftOutOf(db.rows, id);
    return gone !== undefined && !isKeptFrom({ ...gone, reporter: null }, offices, staff);
  };
  const incident = async (id: string): Promise<boolean> => {
    const may = known.get(id) ?? (await ifReadable(db.rows, id, () => find(id))) ?? false;
    known.set(id, may);
    return may;
  };
  const link = async (id: string): Promise<boolean> => {
    const found = await ifReadable(db.rows, id, async () => ({
      link: await readException(db.rows, id as ExceptionId),
    }));
    return found?.link?.school === school;
  };
  return {
    incident,
    job: async (job: QueuedJobs): Promise<boolean> => {
      if (job.incident !== null) return incident(job.incident);
      if (job.exception !== null) return link(job.exception);
      return job.school === null || job.school === school;
    },
  };
}
