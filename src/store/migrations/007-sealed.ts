import { type Kysely, sql } from 'kysely';

/** Wrapped keys for what people write, and a quick way to what was written before there was one. */
const statements = [
  `create table data_key (
    id uuid primary key, by text not null, box text not null, made_at timestamptz not null)`,
  "create index incident_plain on incident (id) where not jsonb_exists(state, 'c')",
  "create index draft_plain on draft (id) where not jsonb_exists(state, 'c')",
  "create index exception_plain on exception (id) where not jsonb_exists(state, 'c')",
  `create index question_plain on question (id)
   where words is not null and words not like '{"v":1,"k":"%'`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
