import type { PersonId } from '../domain/ids.ts';
import type { Role } from '../domain/people.ts';
import type { School } from '../domain/school.ts';
import type { Db } from '../store/db.ts';
import { readStaff } from '../store/people.ts';
import type { Chat, Reach } from './reach.ts';
import { chatWith } from './tell.ts';

export type HandOver = {
  readonly person: PersonId;
  readonly role: Role;
  readonly what: 'took-over' | 'handed-over';
};

/**
 * A line to somebody who fills a role from now on, or no longer does; whoever has left the school gets
 * none, nor does anybody for whom it is no longer true. Throws when it is to be tried again later.
 */
export async function tellHolder(
  db: Db,
  reach: Reach,
  post: (chat: Chat, title: string, what: HandOver['what']) => Promise<void>,
  school: School,
  { person, role, what }: HandOver,
  now: Date,
): Promise<void> {
  const staff = await readStaff(db.rows, school.id, now);
  const to = staff.people.get(person);
  const fillsIt = (staff.holders[role] ?? []).includes(person);
  if (!to || fillsIt !== (what === 'took-over')) return;
  const chat = await chatWith(db, reach, to, now);
  if (!chat) throw new Error(`${person} cannot be reached now about a change of hands`);
  await post(chat, school.titles[role], what);
}
