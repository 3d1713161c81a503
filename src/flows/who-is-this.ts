import type { SchoolId } from '../domain/ids.ts';
import type { Person } from '../domain/people.ts';
import type { Db } from '../store/db.ts';
import { findPerson, savePerson } from '../store/people.ts';

/** Who somebody turned out to be. `cannot-tell`: not in the last copy, and the directory is away. */
export type Standing =
  | { readonly standing: 'staff'; readonly person: Person }
  | { readonly standing: 'pupil' | 'guest' | 'unknown' | 'cannot-tell' };

/** Asks the directory now; never throws. */
export type LookUp = (id: string) => Promise<Standing>;

/**
 * From the id that the channel signed to a member of staff: the last good copy first, so that a
 * directory outage stops nobody who is known; then the directory itself, for somebody new.
 */
export async function whoIsThis(db: Db, lookUp: LookUp, id: string): Promise<Standing> {
  const known = await findPerson(db.rows, id);
  if (known) return { standing: 'staff', person: known };
  const found = await lookUp(id);
  if (found.standing === 'staff') await welcome(db, found.person);
  return found;
}

/** Somebody new is let in at once, and the whole copy is renewed so that their roles are right. */
async function welcome(db: Db, person: Person): Promise<void> {
  const school: SchoolId = person.school;
  await db.transaction(async (tx) => {
    await savePerson(tx, person);
    await db.addJobs(tx, [{ name: 'sync-staff', school }]);
  });
}
