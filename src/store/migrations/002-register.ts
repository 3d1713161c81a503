import { type Kysely, sql } from 'kysely';

/**
 * The register in full. What the first version kept is dropped: it was never released. The columns are
 * what lists and clocks need; what people wrote is in `state` alone.
 */
const statements = [
  'drop table exception',
  `create table exception (
    id uuid primary key, school text not null, applicant uuid, entered_by uuid not null,
    status text not null, head_left_out boolean not null, second_why text, second_decided uuid,
    until text, review_by text, next_at timestamptz, changed_at timestamptz not null,
    state jsonb not null)`,
  'create index exception_by_school on exception (school, status)',
  'create index exception_by_applicant on exception (applicant)',
  'create index exception_by_hour on exception (school, next_at) where next_at is not null',
  `create table declaration_asked (
    school text not null, person uuid not null, occasion text not null,
    asked_at timestamptz not null, nothing_at timestamptz,
    primary key (school, person, occasion))`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
