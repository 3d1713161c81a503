import { handOver } from '../domain/hand-over.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Job } from '../domain/job.ts';
import { roles } from '../domain/people.ts';
import type { School } from '../domain/school.ts';
import type { Staff } from '../domain/staff.ts';
import { saveOutOfOffice } from '../store/absences.ts';
import { change } from '../store/change.ts';
import type { Db } from '../store/db.ts';
import { incidents, incidentsOf } from '../store/incidents.ts';
import { type DirectoryCopy, readStaff, saveDirectory } from '../store/people.ts';
import { goRoundAway } from './set-absence.ts';

/** Reads a school's people from the directory; throws while it is away, and the last copy stays. */
export type ReadDirectory = (school: School) => Promise<DirectoryCopy>;

/** Renews the copy of people and roles, and moves open items to whoever fills a role now. */
export async function syncStaff(
  db: Db,
  readDirectory: ReadDirectory,
  school: School,
  now: Date,
): Promise<void> {
  const before = await readStaff(db.rows, school.id, now);
  const copy = await readDirectory(school);
  await db.transaction(async (tx) => {
    await saveDirectory(tx, school.id, copy, now);
    if (copy.away !== 'not-known') await saveOutOfOffice(tx, school.id, copy.away, now);
    await db.addJobs(tx, handOverLines(school, before, copy));
  });
  const after = await readStaff(db.rows, school.id, now);
  for (const open of await incidentsOf(db.rows, school.id, 'open', 10_000)) {
    await change(db, incidents, open.id, (incident) => handOver(incident, before, after, now));
  }
  await goRoundAway(db, school, now);
}

/** Both sides of a change of hands get a line; the first copy of all is no change of hands. */
function handOverLines(school: School, before: Staff, copy: DirectoryCopy): readonly Job[] {
  if (before.people.size === 0) return [];
  return roles.flatMap((role) => {
    const was = before.holders[role] ?? [];
    const is = copy.holders[role] ?? [];
    const line = (person: PersonId, what: 'took-over' | 'handed-over'): Job => ({
      ...{ name: 'tell-holder', school: school.id, person, role, what },
    });
    return [
      ...is.filter((person) => !was.includes(person)).map((person) => line(person, 'took-over')),
      ...was.filter((person) => !is.includes(person)).map((person) => line(person, 'handed-over')),
    ];
  });
}
