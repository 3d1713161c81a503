import { type Kysely, sql } from 'kysely';

/** The few drills of a school are found without a walk through everything that was ever reported. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw('create index incident_drills on incident (school, recorded_at) where drill')
    .execute(db);
}
