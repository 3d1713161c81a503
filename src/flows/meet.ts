import { z } from 'zod';
import type { ExceptionId, IncidentId, PersonId } from '../domain/ids.ts';
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

/** Whose details somebody has before them. */
export type Opened = { readonly incident: IncidentId } | { readonly exception: ExceptionId };

const openLasts = 15 * 60_000;

/** A phone's press writes the details into the chat itself: a quarter of an hour later they are hidden again. */
export async function openedInChat(
  db: Db,
  opened: Opened,
  { person, message }: { readonly person: PersonId; readonly message: string },
  now: Date,
): Promise<void> {
  const runAt = new Date(now.getTime() + openLasts);
  await db.transaction(async (tx) => {
    if ('exception' in opened) {
      await db.addJobs(tx, [{ name: 'hide-exception', ...opened, to: person, message, runAt }]);
      return;
    }
    await noteOpened(tx, { ...opened, person, message }, now);
    await db.addJobs(tx, [{ name: 'show-state', ...opened, except: null, runAt }]);
  });
}
