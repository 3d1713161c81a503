import { z } from 'zod';
import { accept, type Outcome, refuse } from '../domain/decision.ts';
import type { ExceptionId, IncidentId, PersonId } from '../domain/ids.ts';
import type { Person } from '../domain/people.ts';
import {
  bearsOnNext,
  messageKinds,
  type Screened,
  type SoundsDangerous,
  screen,
} from '../domain/screen.ts';
import { markConversation, noteScreened, rememberConversation } from '../store/conversations.ts';
import type { Db } from '../store/db.ts';
import { noteOpened } from '../store/deliveries.ts';
import { claimTurn, finishTurn, releaseTurn, turnIsDone } from '../store/inbound.ts';

const remembered = z.object({ kind: z.enum(messageKinds), wantsHelpKept: z.boolean() });
type Remembered = z.infer<typeof remembered>;
const helpLasts = 60 * 60_000;

export type Met = {
  readonly conversation: string;
  readonly serviceUrl: string;
  readonly platform: string | null;
  readonly locale: string | null;
};

/** Whether somebody was known where they write, and of what kind their last message was, if it is not long ago. */
export type Acquaintance = {
  readonly was: 'first-time' | 'known';
  readonly lately: Remembered | undefined;
};

/** Keeps where somebody who wrote can be reached. Answers what was known of them there before. */
export async function meet(db: Db, person: Person, met: Met, now: Date): Promise<Acquaintance> {
  const chat = { person: person.id, ...met };
  const before = await rememberConversation(db.rows, person.school, chat, now);
  const screened = before?.screened;
  const isRecent = screened && screened.at.getTime() > now.getTime() - helpLasts;
  return {
    was: before?.state === 'ok' ? 'known' : 'first-time',
    lately: isRecent ? remembered.safeParse(screened.as).data : undefined,
  };
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

/** What kind of message this is, with what was said in this chat lately in mind. */
export async function screenMessage(
  db: Db,
  person: PersonId,
  text: string,
  lately: Remembered | undefined,
  now: Date,
  soundsDangerous: SoundsDangerous,
): Promise<Screened> {
  const screened = screen(text, lately, soundsDangerous);
  if (bearsOnNext(screened) || (lately && bearsOnNext(lately)))
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
