import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../db.ts';
import { stepsOf } from '../schema-state.ts';
import { carried } from './carried-tables.ts';

/** What an export says of itself: by this an import proves that everything arrived. */
export const manifestShape = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  rows: z.record(z.string(), z.int()),
  /** SHA-256 of each file of the export; none where the database's own tools made it. */
  files: z.record(z.string(), z.string()),
  jobs: z.int(),
  heads: z.array(z.object({ school: z.string(), line: z.int(), hash: z.string() })),
});
export type Manifest = z.infer<typeof manifestShape>;

/** What is in a database now, by number. */
export async function countsOf(tx: Tx): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  const there = await carriedIn(tx);
  for (const [table] of there) {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.table(table)}`.execute(tx);
    counts[table] = rows[0]?.n ?? 0;
  }
  return counts;
}

/** The tables that are carried, as far as the database has them: an earlier version made fewer. */
export async function carriedIn(tx: Tx): Promise<typeof carried> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public'`.execute(tx);
  const there = new Set(rows.map(({ name }) => name));
  return carried.filter(([table]) => there.has(table));
}

export const headsOf = (tx: Tx): Promise<Manifest['heads']> =>
  tx.selectFrom('ledger_head').selectAll().orderBy('school').execute();

/** The steps that made the schema. */
export const migrationsOf = (tx: Tx): Promise<readonly string[]> => stepsOf(tx as never);

/** Works as the owner of the tables until the transaction ends: keys are the owner's alone. */
export const asOwner = async (tx: Tx): Promise<void> => {
  await sql`set local role none`.execute(tx);
};

/** Holds the database for this transaction as it is now, and names that moment for PostgreSQL's own tools. */
export async function takeSnapshot(tx: Tx): Promise<string> {
  await sql`set transaction isolation level repeatable read`.execute(tx);
  await asOwner(tx);
  const { rows } = await sql<{ id: string }>`select pg_export_snapshot() as id`.execute(tx);
  return rows[0]?.id ?? '';
}
