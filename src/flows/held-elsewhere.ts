import type { SchoolId } from '../domain/ids.ts';
import type { Db } from '../store/db.ts';
import { type HeldElsewhere, heldElsewhere } from '../store/people.ts';

/** Who fills a role in this school and cannot be reached in it, because another school has them. */
export const findHeldElsewhere = (db: Db, school: SchoolId): Promise<readonly HeldElsewhere[]> =>
  heldElsewhere(db.rows, school);
