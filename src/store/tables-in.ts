import pg from 'pg';
import { addressOf, type ServerPlace } from './server.ts';

/** How many tables a database has, its own catalogue aside. */
export async function tablesIn(place: ServerPlace): Promise<number> {
  const client = new pg.Client(addressOf(place));
  await client.connect();
  try {
    const { rows } = await client.query<{ n: number }>(
      "select count(*)::int as n from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
    );
    return rows[0]?.n ?? 0;
  } finally {
    await client.end();
  }
}
