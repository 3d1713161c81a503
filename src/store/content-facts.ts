import pg from 'pg';
import type { Wrapped } from './keys/key-wrapper.ts';
import { contents, plainIn } from './keys/reseal.ts';
import { addressOf, type ServerPlace } from './server.ts';

/** How what people write lies in a database, found out without changing or opening any of it. */
export type ContentFacts = {
  /** The data keys, each wrapped; none before the first start. */
  readonly keys: readonly Wrapped[];
  /** How many values are not encrypted that should be. */
  readonly plain: number;
};

/** @throws what the driver throws when the server cannot be used; see database-fault.ts */
export async function contentFacts(place: ServerPlace): Promise<ContentFacts> {
  const client = new pg.Client({ ...addressOf(place), connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const there = await client.query(`select to_regclass('data_key') is not null as yes`);
    if (!there.rows[0]?.yes) return { keys: [], plain: 0 };
    const keys = await client.query<Wrapped>('select by, box from data_key order by made_at');
    const counts = contents.map(
      (content) => `select count(*) as n from ${content.table} where ${plainIn(content)}`,
    );
    const plain = await client.query<{ n: string }>(counts.join(' union all '));
    return { keys: keys.rows, plain: plain.rows.reduce((sum, { n }) => sum + Number(n), 0) };
  } finally {
    await client.end();
  }
}
