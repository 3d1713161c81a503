import type { ExceptionId, PersonId } from '../domain/ids.ts';
import { conversationOf } from '../store/conversations.ts';
import type { Db } from '../store/db.ts';
import type { Chat } from './reach.ts';

export type HideLink = (chat: Chat, message: string, exception: ExceptionId) => Promise<void>;

/** The details of a link, which a phone's press wrote into the chat, give way to its reference. */
export async function hideException(
  db: Db,
  hide: HideLink,
  opened: { readonly exception: ExceptionId; readonly to: PersonId; readonly message: string },
): Promise<void> {
  const chat = await conversationOf(db.rows, opened.to);
  if (chat?.state === 'ok') await hide(chat, opened.message, opened.exception);
}
