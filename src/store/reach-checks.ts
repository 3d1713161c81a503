import type { SchoolId } from '../domain/ids.ts';
import type { Tx } from './db.ts';

/** True for the one instance that is to check a school on a day. */
export async function claimReachCheck(tx: Tx, school: SchoolId, day: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('reach_check')
    .values({ school, day })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
