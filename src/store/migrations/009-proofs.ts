import { type Kysely, sql } from 'kysely';

/** What the nightly checks found, for those who look by day. */
const statements = [
  'alter table reach_check add column checked_at timestamptz',
  'alter table reach_check add column found jsonb',
  `create table ledger_check (
    school text primary key, checked_at timestamptz not null, lines integer not null,
    broken_at integer)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
