import pg from 'pg';
import { appRole } from './migrate.ts';
import { addressOf, type ServerPlace } from './server.ts';

/** What a server is, found out without changing anything. */
export type ServerFacts = {
  readonly major: number;
  /** Lantern has set it up: its own role and its tables are there. */
  readonly prepared: boolean;
  /** The steps that made its schema. */
  readonly steps: readonly string[];
  /** Where the channel was last heard from; null when nobody has written yet. */
  readonly serviceUrl: string | null;
};

/** @throws what the driver throws when the server cannot be used; see database-fault.ts */
export async function serverFacts(place: ServerPlace): Promise<ServerFacts> {
  const client = new pg.Client({ ...addressOf(place), connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const asked = await client.query(
      `select current_setting('server_version_num')::int / 10000 as major,
        exists (select from pg_roles where rolname = $1)
          and to_regclass('conversation') is not null as prepared`,
      [appRole],
    );
    const { major, prepared } = asked.rows[0];
    const heard = prepared
      ? await client.query('select service_url from conversation order by seen_at desc limit 1')
      : { rows: [] };
    const done = prepared
      ? await client.query('select name from kysely_migration order by name')
      : { rows: [] };
    const steps = done.rows.map(({ name }) => String(name));
    return { major, prepared, steps, serviceUrl: heard.rows[0]?.service_url ?? null };
  } finally {
    await client.end();
  }
}
