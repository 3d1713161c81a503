import type { PersonId } from '../domain/ids.ts';
import type { School } from '../domain/school.ts';
import type { Db } from '../store/db.ts';
import { readStaff } from '../store/people.ts';
import { currentPolicy } from '../store/policies.ts';
import { receiptsOf } from '../store/receipts.ts';
import type { Chat, Reach } from './reach.ts';
import { chatWith } from './tell.ts';

export type PostAsking = (chat: Chat, title: string, policy: string) => Promise<void>;

/** Asks one person to confirm the current version, unless they have meanwhile or it is no longer current. */
export async function askOneToConfirm(
  db: Db,
  reach: Reach,
  post: PostAsking,
  school: School,
  asked: { readonly person: PersonId; readonly policy: string },
  now: Date,
): Promise<void> {
  const current = await currentPolicy(db.rows, school.id);
  if (current?.id !== asked.policy) return;
  const receipts = await receiptsOf(db.rows, school.id, asked.policy);
  if (receipts.some(({ person, confirmedAt }) => person === asked.person && confirmedAt)) return;
  const to = (await readStaff(db.rows, school.id, now)).people.get(asked.person);
  const chat = to && (await chatWith(db, reach, to, now));
  if (chat) await post(chat, current.policy.facts.title, current.id);
}
