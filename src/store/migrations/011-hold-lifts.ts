import { type Kysely, sql } from 'kysely';

/** Who asked that a hold on the whole school be lifted, until a second person agrees. */
const statements = [
  `alter table legal_hold add column lift_asked_by uuid, add column lift_asked_at timestamptz,
   add column lift_asked_because text`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
