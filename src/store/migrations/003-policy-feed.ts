import { type Kysely, sql } from 'kysely';

const tables = [
  `create table policy_library (
    school text primary key, place text not null, link text, tag text,
    asked_at timestamptz not null)`,
  'create table gaps_sent (school text not null, occasion text not null, primary key (school, occasion))',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of tables) await sql.raw(statement).execute(db);
}
