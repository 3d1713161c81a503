import type { SchoolId } from '../domain/ids.ts';
import type { Tx } from './db.ts';

/** True once for each school and occasion, whichever instance comes first. */
export async function claimGaps(tx: Tx, school: SchoolId, occasion: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('gaps_sent')
    .values({ school, occasion })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
