import type { Kysely } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { Db } from './db.ts';
import { openEmbedded } from './embedded.ts';
import { createQueues, type Queue, queueOn, reopenJobs } from './jobs.ts';
import { appRole, grantRights, migrate } from './migrate.ts';
import { openServer, type ServerPlace } from './server.ts';
import type { Tables } from './tables.ts';

export type Opened = {
  readonly owner: Kysely<Tables>;
  readonly rows: Kysely<Tables>;
  readonly boss: PgBoss;
  asApplication(role: string): Promise<void>;
  close(): Promise<void>;
};

export type Store = { readonly db: Db; readonly queue: Queue; close(): Promise<void> };

/** Opens the store: schema up to date, queues made, working as the application's own role. */
export async function openStore(
  at: ServerPlace | { readonly directory: string | null },
  onFault: (fault: Error) => void,
): Promise<Store> {
  const opened = 'url' in at ? await openServer(at) : await openEmbedded(at.directory);
  opened.boss.on('error', onFault);
  await migrate(opened.owner as never);
  await opened.boss.start();
  await createQueues(opened.boss);
  if ('directory' in at) await reopenJobs(opened.boss, opened.owner as never);
  await grantRights(opened.owner as never);
  await opened.asApplication(appRole);
  const queue = queueOn(opened.boss, onFault);
  return {
    db: {
      rows: opened.rows,
      transaction: (work) => opened.rows.transaction().execute(work),
      addJobs: queue.add,
    },
    queue,
    close: async () => {
      await queue.stop();
      await opened.close();
    },
  };
}
