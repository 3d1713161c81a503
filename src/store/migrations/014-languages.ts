import { type Kysely, sql } from 'kysely';

/** The language of the client that somebody last wrote from, for what jobs tell them later. */
const statement = 'alter table conversation add column locale text';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statement).execute(db);
}
