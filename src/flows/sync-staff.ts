import type { Answer } from '../domain/asking.ts';
import { handOver, unseal } from '../domain/hand-over.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Incident } from '../domain/incident.ts';
import type { Job } from '../domain/job.ts';
import { roles } from '../domain/people.ts';
import { planOf } from '../domain/plan.ts';
import type { School } from '../domain/school.ts';
import type { Staff } from '../domain/staff.ts';
import { saveOutOfOffice } from '../store/absences.ts';
import { changeAll } from '../store/change.ts';
import type { Db, Tx } from '../store/db.ts';
import { incidents, incidentsOf } from '../store/incidents.ts';
import { type DirectoryCopy, readStaff, saveDirectory } from '../store/people.ts';
import { holdSettings, settingsNow } from '../store/school-settings.ts';
import { followStaff } from './follow-staff.ts';
import { goRoundAway } from './set-absence.ts';

/** Reads a school's people from the directory; throws while it is away, and the last copy stays. */
export type ReadDirectory = (school: School) => Promise<DirectoryCopy>;

/**
 * Renews the copy of people and roles, and moves open items to whoever fills a role now: both or
 * neither, because an item left with somebody who has gone would be looked for by nobody. A directory
 * that names nobody at all is taken for a fault.
 */
export async function syncStaff(
  db: Db,
  readDirectory: ReadDirectory,
  school: School,
  now: Date,
): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    const read = await settingsNow(db.rows, school);
    const asNow = { ...school, holders: read.school.holders };
    const copy = await readDirectory(asNow);
    if (copy.people.length === 0) {
      throw new Error(`The directory names nobody at ${school.id}; the last copy stays`);
    }
    if (await stored(db, asNow, copy, read.version, now)) return goRoundAway(db, asNow, now);
  }
  throw new Error(`The roles at ${school.id} change too fast for a copy of the directory`);
}

/** How often a copy is begun again because somebody changed who fills a role while it was made. */
const turns = 3;

/**
 * Stores a copy; false, and nothing stored, when the settings have changed since they were read for it:
 * it was made for the roles as they were, and would undo what somebody has changed.
 */
const stored = (
  db: Db,
  school: School,
  copy: DirectoryCopy,
  version: number,
  now: Date,
): Promise<boolean> =>
  db.transaction(async (tx) => {
    await holdSettings(tx, school.id);
    if ((await settingsNow(tx, school)).version !== version) return false;
    const before = await readStaff(tx, school.id, now);
    await saveDirectory(tx, school.id, copy, now);
    if (copy.away !== 'not-known') await saveOutOfOffice(tx, school.id, copy.away, now);
    await moveOn(db, tx, school, before, now);
    return true;
  });

/** Moves open items, and what waits in the register, to whoever fills a role now; `before` is how it was. */
export async function moveOn(
  db: Db,
  tx: Tx,
  school: School,
  before: Staff,
  now: Date,
): Promise<void> {
  const after = await readStaff(tx, school.id, now);
  await db.addJobs(tx, handOverLines(school, before, after));
  const decide = (incident: Incident) => follow(incident, before, after, school, now);
  const open = await incidentsOf(tx, school.id, 'open', 10_000);
  const moving = open.filter((incident) => decide(incident).ok).map(({ id }) => id);
  await changeAll(db, tx, incidents, moving, decide);
  await followStaff(db, tx, school, { before, after }, now);
}

/** What a change of people means for one open item. */
export function follow(
  incident: Incident,
  before: Staff,
  after: Staff,
  school: School,
  now: Date,
): Answer {
  if (incident.status !== 'sealed') return handOver(incident, before, after, school, now);
  const today = planOf(school, after, incident.report, incident.reporter);
  return unseal(incident, today, school, after, now);
}

/** Both sides of a change of hands get a line; the first copy of all is no change of hands. */
function handOverLines(school: School, before: Staff, after: Staff): readonly Job[] {
  if (before.people.size === 0) return [];
  return roles.flatMap((role) => {
    const was = before.holders[role] ?? [];
    const is = after.holders[role] ?? [];
    const line = (person: PersonId, what: 'took-over' | 'handed-over'): Job => ({
      ...{ name: 'tell-holder', school: school.id, person, role, what },
    });
    return [
      ...is.filter((person) => !was.includes(person)).map((person) => line(person, 'took-over')),
      ...was.filter((person) => !is.includes(person)).map((person) => line(person, 'handed-over')),
    ];
  });
}
