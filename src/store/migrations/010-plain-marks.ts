import { type Kysely, sql } from 'kysely';

/** What queries have to know of records whose words are sealed; of earlier ones it is read before they are. */
const statements = [
  'alter table incident add column drill boolean not null default false',
  `update incident set drill = true where state ->> 'drill' = 'true'`,
  `alter table exception add column lead_spoke boolean not null default false,
   add column applicant_spoke boolean not null default false`,
  // moments are stored as ISO texts in UTC, of which the smaller is the earlier
  `update exception set
     lead_spoke = coalesce(state #>> '{declared,comment,at}' >= state #>> '{review,since}', false),
     applicant_spoke = coalesce(state #>> '{declared,reconfirmedAt}' >= state #>> '{review,since}', false)
   where status = 'review-due'`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
