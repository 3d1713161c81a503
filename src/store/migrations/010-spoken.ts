import { type Kysely, sql } from 'kysely';

/** Who has spoken since a review fell due, in columns of their own: what was said is sealed. */
const statement =
  'alter table exception add column lead_spoke boolean not null default false, add column applicant_spoke boolean not null default false';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statement).execute(db);
}
