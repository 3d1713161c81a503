import type { PersonId, SchoolId } from '../domain/ids.ts';
import type { Person } from '../domain/people.ts';
import type { School } from '../domain/school.ts';
import type { Staff } from '../domain/staff.ts';
import type { Db } from '../store/db.ts';
import { houseToday } from './school-today.ts';
import { type LookUp, type Standing, whoIsThis } from './who-is-this.ts';

/** A member of staff at their school, which one turn or request is about. */
export type AtSchool = {
  readonly standing: 'staff';
  /** Nothing of other schools can be read or written in it. */
  readonly db: Db;
  readonly by: Person;
  readonly school: School;
  /** Which version of its policy is current; null without one. */
  readonly policy: string | null;
  /** The school's people as they were when the turn began. */
  readonly staff: Staff;
};
export type WhoAndWhere = (
  id: string,
  now: Date,
) => Promise<AtSchool | Exclude<Standing, { standing: 'staff' }>>;

const mostRemembered = 10_000;

/**
 * Finds who somebody is, with their school as it is now. It is looked first where they were the last
 * time, which saves a query of nearly every turn: the school's people say whether they still are there.
 */
export function whoAndWhere(
  db: Db,
  schools: ReadonlyMap<SchoolId, School>,
  lookUp: LookUp,
): WhoAndWhere {
  const lastAt = new Map<string, SchoolId>();
  const remember = (id: string, school: SchoolId) => {
    lastAt.delete(id);
    lastAt.set(id, school);
    const [first] = lastAt.keys();
    if (lastAt.size > mostRemembered && first !== undefined) lastAt.delete(first);
  };
  const houseOf = async (file: School, now: Date) => {
    const own = db.within(file.id);
    return { db: own, ...(await houseToday(own, file, now)) };
  };
  return async (id, now) => {
    const last = lastAt.get(id);
    const before = last && schools.get(last);
    if (before) {
      const house = await houseOf(before, now);
      const by = house.staff.people.get(id as PersonId);
      if (by) return { standing: 'staff', by, ...house };
    }
    const found = await whoIsThis(db, lookUp, id);
    if (found.standing !== 'staff') return found;
    const file = schools.get(found.person.school);
    if (!file) return { standing: 'unknown' };
    remember(id, file.id);
    return { standing: 'staff', by: found.person, ...(await houseOf(file, now)) };
  };
}
