import { type Kysely, sql } from 'kysely';

/** What has to be known of a record after its detail has gone. */
const statements = [
  // who was left out of it, sealed: nobody reads in the ledger what was about them
  'create table left_out (id uuid primary key, school text not null, state jsonb not null)',
  // as what it counts in the figures (in none where null), and with which other record as one report
  'alter table purged add column figure text, add column report uuid',
  // what was shown of a term once it had ended
  `create table term_figures (
    school text not null, term text not null, made_at timestamptz not null, shown jsonb not null,
    primary key (school, term))`,
  'alter table left_out enable row level security',
  "create policy one_school on left_out using (current_setting('lantern.school', true) in ('*', school))",
  'alter table term_figures enable row level security',
  "create policy one_school on term_figures using (current_setting('lantern.school', true) in ('*', school))",
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
