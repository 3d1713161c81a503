import type { SchoolId } from './domain/ids.ts';
import type { School } from './domain/school.ts';
import { schoolToday } from './flows/school-today.ts';
import type { Db } from './store/db.ts';

export type LastKnown = {
  readonly schools: ReadonlyMap<SchoolId, School>;
  /** Reads them anew; while that fails, what was read before stays. */
  refresh(): Promise<void>;
};

/** Every school as its settings held when they could last be read: what is left while the database is away. */
export async function lastKnownOf(
  db: Db,
  files: ReadonlyMap<SchoolId, School>,
): Promise<LastKnown> {
  const schools = new Map(files);
  const refresh = async () => {
    for (const [id, file] of files) schools.set(id, await schoolToday(db, file));
  };
  await refresh();
  return { schools, refresh };
}
