import { z } from 'zod';
import type { PersonId, SchoolId } from '../domain/ids.ts';
import type { Standing } from '../domain/reachability.ts';
import { json, type Tx } from './db.ts';

/** True for the one instance that is to check a school on a day. */
export async function claimReachCheck(tx: Tx, school: SchoolId, day: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('reach_check')
    .values({ school, day })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Keeps what a night's check found of each person. */
export async function saveReachCheck(
  tx: Tx,
  school: SchoolId,
  day: string,
  standings: ReadonlyMap<PersonId, Standing>,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('reach_check')
    .set({ checked_at: now, found: json([...standings]) })
    .where('school', '=', school)
    .where('day', '=', day)
    .execute();
}

const standing = z.enum(['fine', 'blocked', 'not-installed', 'refused', 'no-answer']);
const found = z.array(z.tuple([z.uuid().transform((id) => id as PersonId), standing]));

/** What the last check that ended found. */
export async function lastReachCheck(
  tx: Tx,
  school: SchoolId,
): Promise<{ readonly at: Date; readonly standings: ReadonlyMap<PersonId, Standing> } | null> {
  const row = await tx
    .selectFrom('reach_check')
    .select(['checked_at', 'found'])
    .where('school', '=', school)
    .where('checked_at', 'is not', null)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.checked_at
    ? { at: row.checked_at, standings: new Map(found.parse(row.found)) }
    : null;
}
