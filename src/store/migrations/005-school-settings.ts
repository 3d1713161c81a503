import { type Kysely, sql } from 'kysely';

/** What a school changed of its settings file, each change whole and numbered. */
const statements = [
  `create table school_settings (
    school text not null, version integer not null, at timestamptz not null,
    by text not null, part text not null, changed jsonb not null,
    primary key (school, version))`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
