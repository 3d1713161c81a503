import type { Writable } from 'node:stream';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { BoundedConnection, bounds, statementNames } from './bounded-connection.ts';
import { bossSettings } from './jobs.ts';
import { keyRing } from './keys/key-ring.ts';
import { type KeyWrapper, noKeyWrapper } from './keys/key-wrapper.ts';
import { SealingAdapter } from './keys/seal.ts';
import { appRole } from './migrate.ts';
import type { Opened } from './open.ts';
import { everySchool, rowsBySchool, setWall } from './school-walls.ts';
import type { Tables } from './tables.ts';

/** Where the server is; `password` is asked again for each new connection, where signing in is by a token. */
export type ServerPlace = {
  readonly url: string;
  readonly password?: () => Promise<string>;
  /** What wraps the keys for what people write. */
  readonly keys?: KeyWrapper;
  /** For a command, which has nobody waiting: its queries take as long as they take. */
  readonly unhurried?: true;
};

class SealingDialect extends PostgresDialect {
  readonly #adapter: SealingAdapter;
  constructor(pool: PostgresPool, adapter: SealingAdapter) {
    super({ pool });
    this.#adapter = adapter;
  }
  override createAdapter() {
    return this.#adapter;
  }
}

/**
 * The pool as one school may use it: before a connection is handed out it is told for whom, unless it
 * was for the same school last time.
 */
function wallsOn(pool: pg.Pool): (school: string) => PostgresPool {
  const last = new WeakMap<pg.PoolClient, string>();
  const nameOf = statementNames();
  return (school) => ({
    connect: async () => {
      const client = await pool.connect();
      if (last.get(client) === school) return new BoundedConnection(client, nameOf);
      last.delete(client);
      // on its way together with the first query, which is not answered before this one is
      writeTogether(client);
      const walled = client
        .query({ name: 'wall', text: setWall, values: [school] })
        .then(() => last.set(client, school));
      return new BoundedConnection(client, nameOf, walled);
    },
    end: async () => undefined,
    options: pool.options,
  });
}

/** What is asked of a connection until this moment's work is done goes out in one piece. */
function writeTogether(client: pg.PoolClient): void {
  // node-postgres publishes no type for the line under its client
  const { stream }: { stream: Writable } = Reflect.get(client, 'connection');
  stream.cork();
  setImmediate(() => stream.uncork());
}

/** A database that hangs is as good as one that is away: whoever waits is told within these times. */
const inTime = { connectionTimeoutMillis: bounds.connect, query_timeout: bounds.query };
const limits = [
  `set lock_timeout = ${bounds.lock}`,
  // the server ends a slow statement itself, and its connection can be used again
  `set statement_timeout = ${bounds.query - 1_000}`,
  `set idle_in_transaction_session_timeout = ${bounds.idleInTransaction}`,
];

/** A PostgreSQL server, 15 or newer. Every connection of the application works as the lesser role. */
export async function openServer(place: ServerPlace): Promise<Opened> {
  const { keys = noKeyWrapper } = place;
  const at = addressOf(place);
  const ring = keyRing(keys);
  const ownerPool = new pg.Pool({ ...at, max: 1, allowExitOnIdle: true });
  const pool = new pg.Pool({
    ...{ ...at, max: 8, pipeline: true, ...(place.unhurried ? {} : inTime) },
    // a connection that could not lay down the owner's rights is closed, and whoever asked for it told
    verify: (client, done) => {
      const first = [`set role ${appRole}`, ...(place.unhurried ? [] : limits)].join(';');
      client.query(first, (fault) => done(fault ?? undefined));
    },
  });
  for (const one of [pool, ownerPool]) {
    one.on('error', () => undefined);
    // cut off between two queries of a transaction, a connection tells nobody else: the next query fails
    one.on('connect', (client) => client.on('error', () => undefined));
  }
  const adapter = new SealingAdapter(ring);
  const wall = wallsOn(pool);
  const rowsOf = rowsBySchool(
    (school) => new Kysely<Tables>({ dialect: new SealingDialect(wall(school), adapter) }),
  );
  const owner = new Kysely<Tables>({ dialect: new SealingDialect(ownerPool, adapter) });
  const rows = rowsOf(everySchool);
  return {
    ...{ owner, rows, rowsOf },
    ring: keys === noKeyWrapper ? null : ring,
    boss: new PgBoss({ ...bossSettings, ...at, max: 4 }),
    asApplication: async () => undefined,
    close: async () => {
      await pool.end();
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
