import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { bossSettings } from './jobs.ts';
import { appRole } from './migrate.ts';
import type { Opened } from './open.ts';
import type { Tables } from './tables.ts';

/** A PostgreSQL server, 15 or newer. Every connection of the application works as the lesser role. */
export async function openServer(url: string): Promise<Opened> {
  const ownerPool = new pg.Pool({ connectionString: url, max: 1, allowExitOnIdle: true });
  const pool = new pg.Pool({
    ...{ connectionString: url, max: 8 },
    // a connection that could not lay down the owner's rights is closed, and whoever asked for it told
    verify: (client, done) => {
      client.query(`set role ${appRole}`, (fault) => done(fault ?? undefined));
    },
  });
  for (const one of [pool, ownerPool]) {
    one.on('error', () => undefined);
    // cut off between two queries of a transaction, a connection tells nobody else: the next query fails
    one.on('connect', (client) => client.on('error', () => undefined));
  }
  const owner = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: ownerPool }) });
  const rows = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    owner,
    rows,
    boss: new PgBoss({ ...bossSettings, connectionString: url, max: 4 }),
    asApplication: async () => undefined,
    close: async () => {
      await rows.destroy();
      await owner.destroy();
    },
  };
}
