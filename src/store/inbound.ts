import { askedOften, type Given } from './asked-often.ts';
import type { Tx } from './db.ts';

/** A turn that began this long ago and did not end has died; Teams' repeat of it is then run. */
const diedAfter = 20_000;

type Which = { readonly conversation: string; readonly activity: string };
type Claim = Which & { readonly now: Date; readonly stale: Date };

const claim = askedOften((tx, value: Given<Claim>) =>
  tx
    .insertInto('inbound')
    .values({
      ...{ conversation: value('conversation'), activity: value('activity') },
      ...{ at: value('now'), done: false },
    })
    .onConflict((conflict) =>
      conflict
        .columns(['conversation', 'activity'])
        .doUpdateSet({ at: value('now') })
        .where('inbound.done', '=', false)
        .where('inbound.at', '<', value('stale')),
    )
    .returning('activity'),
);

/**
 * Teams sends an activity again when a turn takes long: one that is under way or done is not run twice.
 * Answers whether this one is to be run.
 */
export async function claimTurn(
  tx: Tx,
  conversation: string,
  activity: string,
  now: Date,
): Promise<boolean> {
  const stale = new Date(now.getTime() - diedAfter);
  return (await claim(tx, { conversation, activity, now, stale })) !== undefined;
}

/** Whether that turn was run to its end. */
export async function turnIsDone(tx: Tx, conversation: string, activity: string): Promise<boolean> {
  const row = await tx
    .selectFrom('inbound')
    .select('done')
    .where('conversation', '=', conversation)
    .where('activity', '=', activity)
    .executeTakeFirst();
  return row?.done === true;
}

const finish = askedOften((tx, value: Given<Which>) =>
  tx
    .updateTable('inbound')
    .set({ done: true })
    .where('conversation', '=', value('conversation'))
    .where('activity', '=', value('activity')),
);

export async function finishTurn(tx: Tx, conversation: string, activity: string): Promise<void> {
  await finish(tx, { conversation, activity });
}

/** Frees the claim of a turn that failed, so that its repeat is run at once. */
export async function releaseTurn(tx: Tx, conversation: string, activity: string): Promise<void> {
  await tx
    .deleteFrom('inbound')
    .where('conversation', '=', conversation)
    .where('activity', '=', activity)
    .where('done', '=', false)
    .execute();
}
