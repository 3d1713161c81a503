import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { bossSettings } from './jobs.ts';
import { keyRing } from './keys/key-ring.ts';
import { type KeyWrapper, noKeyWrapper } from './keys/key-wrapper.ts';
import { SealingAdapter } from './keys/seal.ts';
import { appRole } from './migrate.ts';
import type { Opened } from './open.ts';
import type { Tables } from './tables.ts';

class SealingDialect extends PostgresDialect {
  readonly #adapter: SealingAdapter;
  constructor(pool: pg.Pool, adapter: SealingAdapter) {
    super({ pool });
    this.#adapter = adapter;
  }
  override createAdapter() {
    return this.#adapter;
  }
}

/** A PostgreSQL server, 15 or newer. Every connection of the application works as the lesser role. */
export async function openServer(url: string, keys: KeyWrapper = noKeyWrapper): Promise<Opened> {
  const ring = keyRing(keys);
  const adapter = new SealingAdapter(ring);
  const ownerPool = new pg.Pool({ connectionString: url, max: 1, allowExitOnIdle: true });
  const pool = new pg.Pool({
    ...{ connectionString: url, max: 8 },
    // a connection that could not lay down the owner's rights is closed, and whoever asked for it told
    verify: (client, done) => {
      client.query(`set role ${appRole}`, (fault) => done(fault ?? undefined));
    },
  });
  pool.on('error', () => undefined);
  ownerPool.on('error', () => undefined);
  const owner = new Kysely<Tables>({ dialect: new SealingDialect(ownerPool, adapter) });
  const rows = new Kysely<Tables>({ dialect: new SealingDialect(pool, adapter) });
  return {
    ...{ owner, rows },
    ring: keys === noKeyWrapper ? null : ring,
    boss: new PgBoss({ ...bossSettings, connectionString: url, max: 4 }),
    asApplication: async () => undefined,
    close: async () => {
      await rows.destroy();
      await owner.destroy();
    },
  };
}
