import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { Db } from '../store/db.ts';

/** Two clocks further apart than this do not agree, in milliseconds. */
export const mostApart = 5 * 60_000;

/**
 * Whether this machine's clock is within five minutes of the database's. Where it is not, nothing that
 * ends or deletes by the clock may be done: what is thrown away by a wrong one never comes back.
 */
export async function clockAgrees(db: Db, now: Date, log: Pick<Logger, 'error'>): Promise<boolean> {
  try {
    const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db.rows);
    const apart = Math.abs((rows[0]?.now.getTime() ?? 0) - now.getTime());
    if (apart <= mostApart) return true;
    const minutes = Math.round(apart / 60_000);
    log.error({ minutes }, 'the clocks of machine and database differ: nothing is thrown away');
  } catch {
    log.error({}, 'the clock of the database could not be read: nothing is thrown away');
  }
  return false;
}
