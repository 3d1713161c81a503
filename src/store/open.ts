import type { Kysely } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { Db } from './db.ts';
import { openEmbedded } from './embedded.ts';
import { createQueues, type Queue, queueOn, reopenJobs } from './jobs.ts';
import type { KeyRing } from './keys/key-ring.ts';
import { sealPlain } from './keys/reseal.ts';
import { appRole, grantRights, migrate } from './migrate.ts';
import { openServer, type ServerPlace } from './server.ts';
import type { Tables } from './tables.ts';

export type Opened = {
  readonly owner: Kysely<Tables>;
  /** Every school's rows. */
  readonly rows: Kysely<Tables>;
  /** One school's rows, on the same connections. */
  rowsOf(school: string): Kysely<Tables>;
  /** Null where no key is set: nothing that people write can be stored or opened then. */
  readonly ring: KeyRing | null;
  readonly boss: PgBoss;
  asApplication(role: string): Promise<void>;
  close(): Promise<void>;
};

export type Store = {
  readonly db: Db;
  readonly queue: Queue;
  /** `newer`: a newer version has changed the database, and this one goes on beside it. */
  readonly schema: 'up-to-date' | 'newer';
  close(): Promise<void>;
};

export type StorePlace = ServerPlace | { readonly directory: string | null };

/** Opens the store: schema up to date, queues made, working as the application's own role. */
export async function openStore(at: StorePlace, onFault: (fault: Error) => void): Promise<Store> {
  const opened = 'url' in at ? await openServer(at) : await openEmbedded(at.directory);
  const schema = await makeReady(opened, 'directory' in at, onFault).catch(async (fault) => {
    await opened.boss.stop({ graceful: false }).catch(() => undefined);
    await opened.close();
    throw fault;
  });
  const queue = queueOn(opened.boss, onFault);
  return {
    schema,
    db: dbOn(opened, queue, opened.rows),
    queue,
    close: async () => {
      await queue.stop();
      await opened.close();
    },
  };
}

async function makeReady(
  opened: Opened,
  alone: boolean,
  onFault: (fault: Error) => void,
): Promise<Store['schema']> {
  opened.boss.on('error', onFault);
  const { schema, gotKeys } = await migrate(opened.owner as never);
  await opened.boss.start();
  await createQueues(opened.boss);
  if (alone) await reopenJobs(opened.boss, opened.owner as never);
  // a newer version may have taken rights on its tables that this one does not know of
  if (schema === 'up-to-date') await grantRights(opened.owner as never);
  await opened.ring?.ready(opened.owner);
  if (opened.ring && gotKeys) await sealPlain(opened.owner);
  await opened.asApplication(appRole);
  return schema;
}

/** A database for reading, as it is: nothing is brought up to date, granted or encrypted, and no job runs. */
export type AsItIs = { readonly db: Pick<Db, 'rows' | 'transaction'>; close(): Promise<void> };

export async function openAsItIs(at: StorePlace): Promise<AsItIs> {
  const opened = 'url' in at ? await openServer(at) : await openEmbedded(at.directory);
  const { owner } = opened;
  return {
    db: { rows: owner, transaction: (work) => owner.transaction().execute(work) },
    close: opened.close,
  };
}

const dbOn = (opened: Opened, queue: Queue, rows: Kysely<Tables>): Db => ({
  rows,
  transaction: (work) => rows.transaction().execute(work),
  addJobs: queue.add,
  within: (school) => dbOn(opened, queue, opened.rowsOf(school)),
});
