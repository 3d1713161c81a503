import type { SchoolId } from '../domain/ids.ts';
import type { Tx } from './db.ts';

/** Notes a day (YYYY-MM-DD) on which somebody in school said that it is closed, or takes it back. */
export async function setSnowDay(
  tx: Tx,
  school: SchoolId,
  day: string,
  closed: 'closed' | 'open',
): Promise<void> {
  if (closed === 'closed') {
    await tx
      .insertInto('snow_day')
      .values({ school, day })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return;
  }
  await tx.deleteFrom('snow_day').where('school', '=', school).where('day', '=', day).execute();
}
