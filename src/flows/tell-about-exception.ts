import type { ExceptionId, PersonId } from '../domain/ids.ts';
import type { School } from '../domain/school.ts';
import { type LinkView, linkView } from '../domain/view/exception.ts';
import type { Db } from '../store/db.ts';
import { readException } from '../store/exceptions.ts';
import { readStaff } from '../store/people.ts';
import type { Chat, Reach } from './reach.ts';
import { chatWith } from './tell.ts';

/** Puts the question before somebody who may decide it; the first card says nothing of whom it is about. */
export async function askApprover(
  db: Db,
  reach: Reach,
  post: (chat: Chat, exception: ExceptionId) => Promise<void>,
  school: School,
  id: ExceptionId,
  to: PersonId,
  now: Date,
): Promise<void> {
  const exception = await readException(db.rows, id);
  if (!exception) throw new Error(`No exception ${id} to ask about`);
  const approver = (await readStaff(db.rows, school.id, now)).people.get(to);
  if (exception.status !== 'declared' || !approver) return;
  const chat = await chatWith(db, reach, approver, now);
  if (!chat) throw new Error(`The approver of ${id} cannot be reached now`);
  await post(chat, id);
}

/** Tells the declarer what was decided, or that the link has lapsed. */
export async function tellDeclarer(
  db: Db,
  reach: Reach,
  post: (chat: Chat, view: LinkView) => Promise<void>,
  school: School,
  id: ExceptionId,
  now: Date,
): Promise<void> {
  const exception = await readException(db.rows, id);
  if (!exception) throw new Error(`No exception ${id} to tell its declarer of`);
  const staff = await readStaff(db.rows, school.id, now);
  const declarer = staff.people.get(exception.declarer);
  if (!declarer) return;
  const chat = await chatWith(db, reach, declarer, now);
  if (!chat) throw new Error(`The declarer of ${id} cannot be reached now`);
  await post(chat, linkView(exception, declarer, staff));
}
