import type { Logger } from 'pino';
import type { SchoolId } from '../domain/ids.ts';
import type { School } from '../domain/school.ts';

export type Schools = ReadonlyMap<SchoolId, School>;

/** Does something for every school; one school's fault is said, without its words, and does not keep the others. */
export async function eachSchool(
  schools: Schools,
  log: Pick<Logger, 'warn'>,
  otherwise: string,
  work: (school: School) => Promise<void>,
): Promise<void> {
  for (const school of schools.values()) {
    try {
      await work(school);
    } catch {
      log.warn({ school: school.id }, otherwise);
    }
  }
}
