import { z } from 'zod';
import { accept, type Outcome, refuse } from '../domain/decision.ts';
import type { ExceptionId, IncidentId, PersonId } from '../domain/ids.ts';
import type { Person } from '../domain/people.ts';
import { bearsOnNext, messageKinds, type Screened, screen } from '../domain/screen.ts';
import {
  lastScreened,
  markConversation,
  noteScreened,
  rememberConversation,
} from '../store/conversations.ts';
import type { Db } from '../store/db.ts';
import { noteOpened } from '../store/deliveries.ts';
import { claimTurn, finishTurn, releaseTurn, turnIsDone } from '../store/inbound.ts';

export type Met = {
  readonly conversation: string;
  readonly serviceUrl: string;
  readonly platform: string | null;
  readonly locale: string | null;
};

/** Keeps where somebody who wrote can be reached. Answers whether they were known there before. */
export async function meet(
  db: Db,
  person: Person,
  met: Met,
  now: Date,
): Promise<'first-time' | 'known'> {
  const chat = { person: person.id, ...met };
  const before = await rememberConversation(db.rows, person.school, chat, now);
  return before === 'ok' ? 'known' : 'first-time';
}

export const left = (db: Db, person: PersonId): Promise<void> =>
  markConversation(db.rows, person, 'uninstalled');

/** What became of a turn: it ran now, it was done before, or another run of it has not ended. */
export type Ran = 'ran' | 'done' | 'under-way';

/**
 * Runs a turn once, although Teams may send it again. A turn that failed, or that answers `nothing-done`
 * because it was refused, may be run again: `done` is said only of what was stored.
 */
export async function once(
  db: Db,
  turn: { readonly conversation: string; readonly activity: string },
  now: Date,
  work: () => Promise<unknown>,
): Promise<Ran> {
  const { conversation, activity } = turn;
  if (!(await claimTurn(db.rows, conversation, activity, now)))
    return (await turnIsDone(db.rows, conversation, activity)) ? 'done' : 'under-way';
  const did = await work().catch(async (fault: unknown) => {
    await releaseTurn(db.rows, conversation, activity);
    throw fault;
  });
  const end = did === 'nothing-done' ? releaseTurn : finishTurn;
  await end(db.rows, conversation, activity);
  return 'ran';
}

/** One press, one change, however often it is sent: the outcome, or that it was stored before. */
export async function pressedOnce<T>(
  db: Db,
  turn: { readonly conversation: string; readonly activity: string },
  now: Date,
  work: () => Promise<Outcome<T>>,
): Promise<Outcome<T | 'before'>> {
  const outcomes: Outcome<T>[] = [];
  const ran = await once(db, turn, now, async () => {
    const outcome = await work();
    outcomes.push(outcome);
    return outcome.ok ? undefined : 'nothing-done';
  });
  return outcomes[0] ?? (ran === 'done' ? accept('before') : refuse('under-way'));
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
  if (bearsOnNext(screened) || (before.data && bearsOnNext(before.data)))
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
