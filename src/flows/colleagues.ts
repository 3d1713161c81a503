import type { SchoolId } from '../domain/ids.ts';
import type { Staff } from '../domain/staff.ts';
import type { Db } from '../store/db.ts';
import { readStaff } from '../store/people.ts';

/** The school's people as they are now. */
export const staffOf = (db: Db, school: SchoolId, now: Date): Promise<Staff> =>
  readStaff(db.rows, school, now);
