import { z } from 'zod';
import type { IncidentId, PersonId } from '../domain/ids.ts';
import type { Person } from '../domain/people.ts';
import { messageKinds, type Screened, screen } from '../domain/screen.ts';
import {
  conversationOf,
  lastScreened,
  markConversation,
  noteScreened,
  rememberConversation,
} from '../store/conversations.ts';
import type { Db } from '../store/db.ts';
import { noteOpened } from '../store/deliveries.ts';
import { claimTurn, finishTurn, releaseTurn } from '../store/inbound.ts';

export type Met = {
  readonly conversation: string;
  readonly serviceUrl: string;
  readonly platform: string | null;
};

/** Keeps where somebody who wrote can be reached. Answers whether they were known there before. */
export async function meet(
  db: Db,
  person: Person,
  met: Met,
  now: Date,
): Promise<'first-time' | 'known'> {
  const before = await conversationOf(db.rows, person.id);
  await rememberConversation(db.rows, person.school, { person: person.id, ...met }, now);
  return before?.state === 'ok' ? 'known' : 'first-time';
}

export const left = (db: Db, person: PersonId): Promise<void> =>
  markConversation(db.rows, person, 'uninstalled');

/** Runs a turn once, although Teams may send it again; a turn that failed may be run again. */
export async function once(
  db: Db,
  turn: { readonly conversation: string; readonly activity: string },
  now: Date,
  work: () => Promise<void>,
): Promise<void> {
  if (!(await claimTurn(db.rows, turn.conversation, turn.activity, now))) return;
  try {
    await work();
  } catch (fault) {
    await releaseTurn(db.rows, turn.conversation, turn.activity);
    throw fault;
  }
  await finishTurn(db.rows, turn.conversation, turn.activity);
}

const remembered = z.object({ kind: z.enum(messageKinds), wantsHelpKept: z.boolean() });
const helpLasts = 60 * 60_000;

/** What kind of message this is, with what was said in this chat within the last hour in mind. */
export async function screenMessage(
  db: Db,
  person: PersonId,
  text: string,
  now: Date,
): Promise<Screened> {
  const since = new Date(now.getTime() - helpLasts);
  const before = remembered.safeParse(await lastScreened(db.rows, person, since));
  const screened = screen(text, before.data);
  await noteScreened(db.rows, person, screened, now);
  return screened;
}

/** A phone's press writes the details into the chat itself: remember which message, to hide them again. */
export async function openedInChat(
  db: Db,
  opened: { readonly incident: IncidentId; readonly person: PersonId; readonly message: string },
  now: Date,
): Promise<void> {
  const hideAt = new Date(now.getTime() + 15 * 60_000);
  const { incident, person, message } = opened;
  await db.transaction(async (tx) => {
    await noteOpened(tx, { incident, person, message }, now);
    await db.addJobs(tx, [{ name: 'show-state', incident, except: null, runAt: hideAt }]);
  });
}
