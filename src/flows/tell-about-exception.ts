import type { ExceptionId, PersonId } from '../domain/ids.ts';
import type { Status } from '../domain/register/life.ts';
import { listedOf, readsAs } from '../domain/register/parts.ts';
import { rowsFor } from '../domain/register/register.ts';
import type { School } from '../domain/school.ts';
import type { Db } from '../store/db.ts';
import { readException, registerRows } from '../store/exceptions.ts';
import { readStaff } from '../store/people.ts';
import type { Chat, Reach } from './reach.ts';
import { chatWith } from './tell.ts';

export type PostQuestion = (chat: Chat, exception: ExceptionId) => Promise<void>;
type About = { readonly exception: ExceptionId; readonly to: PersonId };

/** Puts a link before somebody whose turn it is; the card says nothing of whom it is about. */
export async function askAboutException(
  db: Db,
  reach: Reach,
  post: PostQuestion,
  school: School,
  { exception, to }: About,
  now: Date,
): Promise<void> {
  const staff = await readStaff(db.rows, school.id, now);
  const all = await registerRows(db.rows, school.id);
  const rows = rowsFor(
    all.filter(({ id }) => id === exception),
    to,
    { school, staff, now },
  );
  // whoever has nothing to do with it any more is not asked; what stands may have news all the same
  const news = (status: Status): boolean => status === 'active' || status === 'recorded';
  if (rows.some(({ due, status }) => due || news(status)))
    await show(db, reach, post, school, { exception, to }, now);
}

/** Tells somebody that a link of theirs stands differently now. The same neutral card: how, after Open. */
export async function tellAboutException(
  db: Db,
  reach: Reach,
  post: PostQuestion,
  school: School,
  { exception, to }: About,
  now: Date,
): Promise<void> {
  const link = await readException(db.rows, exception);
  const staff = await readStaff(db.rows, school.id, now);
  if (link && readsAs(listedOf(link), to, staff)) {
    await show(db, reach, post, school, { exception, to }, now);
  }
}

async function show(
  db: Db,
  reach: Reach,
  post: PostQuestion,
  school: School,
  { exception, to }: About,
  now: Date,
): Promise<void> {
  const person = (await readStaff(db.rows, school.id, now)).people.get(to);
  if (!person) return;
  const chat = await chatWith(db, reach, person, now);
  if (!chat) throw new Error(`${to} cannot be reached now about ${exception}`);
  await post(chat, exception);
}
