import type { PersonId } from '../domain/ids.ts';
import type { Person } from '../domain/people.ts';
import { conversationOf, lastServiceUrl, rememberConversation } from '../store/conversations.ts';
import type { Db } from '../store/db.ts';
import type { Chat, Reach } from './reach.ts';

/** The person's chat, opened if need be; undefined when there is none to be had now. */
export async function chatWith(
  db: Db,
  reach: Reach,
  to: Person,
  now: Date,
): Promise<Chat | undefined> {
  const known = await conversationOf(db.rows, to.id);
  if (known?.state === 'ok') return known;
  if (known?.state === 'blocked') return undefined;
  const serviceUrl = (await lastServiceUrl(db.rows)) ?? reach.serviceUrl;
  const chat = await reach.openChat(to, serviceUrl);
  if ('kind' in chat) return undefined;
  await rememberConversation(db.rows, to.school, { person: to.id, platform: null, ...chat }, now);
  return chat;
}

export type Telling = { readonly to: PersonId; readonly message: string };
