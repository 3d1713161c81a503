import { sql } from 'kysely';
import type { Tx } from './db.ts';

/** Jobs that are due or in trouble, by what they are about. */
export type QueuedJobs = {
  readonly incident: string | null;
  readonly exception: string | null;
  readonly school: string | null;
  readonly due: number;
  readonly retrying: number;
  readonly failed: number;
  readonly oldestDue: Date | null;
};

/** How the queue of jobs stands; read of the database's own clock. */
export async function queuedJobs(tx: Tx): Promise<readonly QueuedJobs[]> {
  const { rows } = await sql<{
    incident: string | null;
    exception: string | null;
    school: string | null;
    due: string;
    retrying: string;
    failed: string;
    oldest: Date | null;
  }>`
    select
      data ->> 'incident' as incident, data ->> 'exception' as exception, data ->> 'school' as school,
      count(*) filter (where state = 'created') as due,
      count(*) filter (where state = 'retry') as retrying,
      count(*) filter (where state = 'failed') as failed,
      min(start_after) filter (where state = 'created') as oldest
    from pgboss.job
    where state in ('retry', 'failed') or (state = 'created' and start_after <= now())
    group by 1, 2, 3
  `.execute(tx);
  return rows.map(({ due, retrying, failed, oldest, ...about }) => ({
    ...about,
    ...{ due: Number(due), retrying: Number(retrying), failed: Number(failed) },
    oldestDue: oldest && new Date(oldest),
  }));
}
