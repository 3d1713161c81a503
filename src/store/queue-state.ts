import { sql } from 'kysely';
import type { QueueState } from '../domain/view/health.ts';
import type { Tx } from './db.ts';

/** How the queue of jobs stands, as numbers alone; read of the database's own clock. */
export async function queueState(tx: Tx): Promise<QueueState> {
  const { rows } = await sql<{
    due: string;
    retrying: string;
    failed: string;
    oldest: Date | null;
  }>`
    select
      count(*) filter (where state = 'created' and start_after <= now()) as due,
      count(*) filter (where state = 'retry') as retrying,
      count(*) filter (where state = 'failed') as failed,
      min(start_after) filter (where state = 'created' and start_after <= now()) as oldest
    from pgboss.job
  `.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('The queue did not answer');
  const { due, retrying, failed, oldest } = row;
  return {
    ...{ due: Number(due), retrying: Number(retrying), failed: Number(failed) },
    oldestDue: oldest && new Date(oldest),
  };
}
