import { dayIn } from '../domain/calendar-days.ts';
import type { PersonId } from '../domain/ids.ts';
import type { School } from '../domain/school.ts';
import { nameIn } from '../domain/staff.ts';
import { longDay } from '../domain/view/exception.ts';
import type { Db } from '../store/db.ts';
import { readStaff } from '../store/people.ts';
import { type Chat, type Reach, sayIn } from './reach.ts';
import { chatWith } from './tell.ts';

/** What somebody is told of whom a colleague has said that they are away. */
export type SetAway = { readonly person: PersonId; readonly by: string; readonly lastDay: string };
export type PostSetAway = (chat: Chat, view: SetAway) => Promise<void>;

/**
 * Tells somebody that a colleague has set them as away, because items pass them over from then on. Says
 * nothing to whoever is no longer away or has left. Throws when it is to be tried again later.
 */
export async function tellAway(
  db: Db,
  reach: Reach,
  post: PostSetAway,
  school: School,
  job: { readonly person: PersonId; readonly by: PersonId; readonly until: Date },
  now: Date,
): Promise<void> {
  const { person, by, until } = job;
  const staff = await readStaff(db.rows, school.id, now);
  const to = staff.people.get(person);
  if (!to || !staff.away.has(person)) return;
  const chat = await chatWith(db, reach, to, now);
  if (!chat) throw new Error(`${person} cannot be reached now about an absence`);
  // the absence ends with the last instant of its day
  const lastDay = longDay(dayIn(school.calendar, new Date(until.getTime() - 1)), sayIn(chat));
  await post(chat, { person, by: nameIn(staff)(by), lastDay });
}
