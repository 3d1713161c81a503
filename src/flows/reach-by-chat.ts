import type { Incident } from '../domain/incident.ts';
import type { Person } from '../domain/people.ts';
import { noticeView } from '../domain/view/alert.ts';
import {
  conversationOf,
  lastServiceUrl,
  markConversation,
  rememberConversation,
} from '../store/conversations.ts';
import type { Db } from '../store/db.ts';
import { readStaff } from '../store/people.ts';
import type { Chat, Reach, Reached } from './reach.ts';

/** The card in the person's chat with the bot; opens the chat, or installs the app first, where that is needed. */
export async function reachByChat(
  db: Db,
  reach: Reach,
  incident: Incident,
  to: Person,
  what: 'card' | 'reminder',
  now: Date,
): Promise<Reached> {
  const view = noticeView(incident, to.id, await readStaff(db.rows, incident.school, now));
  const known = await conversationOf(db.rows, to.id);
  if (known?.state === 'ok') {
    const reached = await reach.postNotice(known, view, what);
    if (reached.kind !== 'no' || reached.why === 'refused') return reached;
    await markConversation(db.rows, to.id, reached.why === 'blocked' ? 'blocked' : 'uninstalled');
    if (reached.why === 'blocked') return reached;
  }
  if (known?.state === 'blocked') return { kind: 'no', why: 'blocked' };
  const chat = await freshChat(db, reach, to, now);
  if ('kind' in chat) return chat;
  const reached = await reach.postNotice(chat, view, what);
  // a chat can be opened with somebody who no longer has the app
  const without = reached.kind === 'no' && reached.why === 'not-installed';
  return without && (await reach.install(to)) ? reach.postNotice(chat, view, what) : reached;
}

async function freshChat(
  db: Db,
  reach: Reach,
  to: Person,
  now: Date,
): Promise<Chat | Exclude<Reached, { kind: 'sent' }>> {
  const serviceUrl = (await lastServiceUrl(db.rows)) ?? reach.serviceUrl;
  let chat = await reach.openChat(to, serviceUrl);
  if ('kind' in chat && chat.kind === 'no' && (await reach.install(to))) {
    chat = await reach.openChat(to, serviceUrl);
  }
  if ('kind' in chat) return chat;
  await rememberConversation(db.rows, to.school, { person: to.id, platform: null, ...chat }, now);
  return chat;
}
