import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { keyRing } from '../../src/store/keys/key-ring.ts';
import { boxBegins, contents } from '../../src/store/keys/reseal.ts';
import { type Place, SealingAdapter, unseal } from '../../src/store/keys/seal.ts';
import type { Tables } from '../../src/store/tables.ts';
import { testKey } from './content-key.ts';

type Row = Record<string, unknown>;

/** Rows as a test asked for them, with what people wrote opened: it lies in the database sealed. */
export function openRows(pool: pg.Pool): (rows: readonly Row[]) => Promise<readonly Row[]> {
  const adapter = new SealingAdapter(keyRing(testKey));
  const dialect = Object.assign(new PostgresDialect({ pool }), { createAdapter: () => adapter });
  const tx = new Kysely<Tables>({ dialect });
  const opened = async (value: unknown): Promise<unknown> => {
    const box = boxOf(value);
    const place = box === null ? null : await placeOf(pool, box);
    return place === null ? value : unseal(tx, place, JSON.parse(box ?? ''));
  };
  return (rows) =>
    Promise.all(
      rows.map(async (row) => {
        const entries = Object.entries(row).map(async ([name, value]) => [
          name,
          await opened(value),
        ]);
        return Object.fromEntries(await Promise.all(entries)) as Row;
      }),
    );
}

function boxOf(value: unknown): string | null {
  if (typeof value === 'string') return value.startsWith(boxBegins) ? value : null;
  const { v, k, n, c }: Record<string, unknown> = Object(value);
  return v === 1 && typeof c === 'string' ? JSON.stringify({ v, k, n, c }) : null;
}

async function placeOf(pool: pg.Pool, box: string): Promise<Place | null> {
  for (const { table, column, type } of contents) {
    const { rows } = await pool.query<{ id: string; school: string }>(
      `select id, school from ${table} where ${column} = $1::${type}`,
      [box],
    );
    const [found] = rows;
    if (found) return { table, column, ...found };
  }
  return null;
}
