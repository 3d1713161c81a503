import { type Kysely, sql } from 'kysely';

/**
 * Tables whose rows belong to one school for good. Those about a person and how to reach them are not
 * among them: a person may move from one school of a trust to another, and takes those along.
 */
const walled = [
  ...['incident', 'readable', 'draft', 'exception', 'declaration_asked', 'ledger', 'ledger_head'],
  ...['holder', 'directory_copy', 'reach_check', 'snow_day', 'policy_version', 'policy_library'],
  ...['gaps_sent', 'receipt', 'question', 'feedback', 'handed_over', 'purged', 'legal_hold'],
  ...['retention_night', 'school_settings', 'ledger_check'],
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of walled) {
    await sql.raw(`alter table ${table} enable row level security`).execute(db);
    await sql
      .raw(
        `create policy one_school on ${table}
         using (current_setting('lantern.school', true) in ('*', school))`,
      )
      .execute(db);
  }
}
