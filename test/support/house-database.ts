/** The database of a house, and what can happen to it. */
import pg from 'pg';
import type { Place } from '../../src/lantern.ts';
import { testKey } from './content-key.ts';
import { openRows } from './opened-rows.ts';
import { freshDatabase, startPostgres } from './postgres.ts';

export async function databaseFor(on: 'postgres' | 'memory') {
  if (on === 'memory') {
    const place: Place = { directory: null };
    const rows = async (): Promise<readonly Record<string, unknown>[]> => {
      throw new Error('What is in memory cannot be looked into from outside');
    };
    const cannot = async () => {
      throw new Error('What is in memory cannot be taken away');
    };
    return {
      place,
      rows,
      away: cannot,
      back: cannot,
      holding: cannot,
      drop: async () => undefined,
    };
  }
  const server = await startPostgres();
  const { url, drop } = await freshDatabase(server);
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on('error', () => undefined);
  const opened = openRows(pool);
  const rows = async (sql: string, values: unknown[] = []) =>
    opened((await pool.query<Record<string, unknown>>(sql, values)).rows);
  const open = (is: boolean) =>
    tell(server.url, `alter database ${new URL(url).pathname.slice(1)} allow_connections ${is}`);
  return {
    ...{ place: { url, keys: testKey } as Place, rows },
    /** Cuts every connection and lets nobody in, as when the server is down. */
    away: async () => {
      await open(false);
      const others = 'datname = $1 and pid <> pg_backend_pid()';
      await tell(
        server.url,
        `select pg_terminate_backend(pid) from pg_stat_activity where ${others}`,
        [new URL(url).pathname.slice(1)],
      );
    },
    back: () => open(true),
    /** What a transaction that never ends holds, while `meanwhile` goes on. */
    holding: async (sql: string, meanwhile: () => Promise<void>) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        await client.query('begin');
        await client.query(sql);
        await meanwhile();
      } finally {
        await client.end();
      }
    },
    drop: async () => {
      await pool.end();
      await drop();
      await server.stop();
    },
  };
}

async function tell(url: string, sql: string, values: string[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql, values).finally(() => client.end());
}
