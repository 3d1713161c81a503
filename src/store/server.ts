import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { bossSettings } from './jobs.ts';
import { appRole } from './migrate.ts';
import type { Opened } from './open.ts';
import type { Tables } from './tables.ts';

/** Where the server is; `password` is asked again for each new connection, where signing in is by a token. */
export type ServerPlace = { readonly url: string; readonly password?: () => Promise<string> };

/** A PostgreSQL server, 15 or newer. Every connection of the application works as the lesser role. */
export async function openServer(place: ServerPlace): Promise<Opened> {
  const at = addressOf(place);
  const ownerPool = new pg.Pool({ ...at, max: 1, allowExitOnIdle: true });
  const pool = new pg.Pool({
    ...{ ...at, max: 8 },
    // a connection that could not lay down the owner's rights is closed, and whoever asked for it told
    verify: (client, done) => {
      client.query(`set role ${appRole}`, (fault) => done(fault ?? undefined));
    },
  });
  pool.on('error', () => undefined);
  ownerPool.on('error', () => undefined);
  const owner = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: ownerPool }) });
  const rows = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    owner,
    rows,
    boss: new PgBoss({ ...bossSettings, ...at, max: 4 }),
    asApplication: async () => undefined,
    close: async () => {
      await rows.destroy();
      await owner.destroy();
    },
  };
}

/** An address as it stands wins over a password beside it, so it is taken apart; a token never goes in the clear. */
export function addressOf({ url, password }: ServerPlace) {
  if (!password) return { connectionString: url };
  const { hostname, port, username, pathname } = new URL(url);
  return {
    ...{ host: hostname, port: Number(port || 5432), user: decodeURIComponent(username) },
    ...{ database: decodeURIComponent(pathname.slice(1)), password },
    ssl: hostname === '127.0.0.1' ? false : { rejectUnauthorized: true },
  };
}
