import { type Kysely, sql } from 'kysely';

const statements = [
  'alter table draft add column urgent boolean not null default false, add column asked_at timestamptz',
  'create index draft_by_age on draft (school, saved_at)',
  'alter table person add column left_at timestamptz',
  // somebody has said that the detail is in the file where it belongs
  `create table handed_over (
    incident uuid primary key, school text not null, at timestamptz not null, by uuid not null)`,
  // what stays of a record whose detail is gone
  `create table purged (
    record uuid primary key, school text not null, reference text not null, type text not null,
    opened_at timestamptz not null, ended_at timestamptz not null, ended_by text not null,
    outcome text not null, days integer not null, purged_at timestamptz not null)`,
  'create index purged_by_school on purged (school, purged_at)',
  `create table legal_hold (
    id uuid primary key, school text not null, about uuid, placed_by uuid not null,
    placed_as text not null, placed_at timestamptz not null, because text not null,
    lifted_at timestamptz, lifted_by uuid, lifted_because text)`,
  'create index legal_hold_by_school on legal_hold (school) where lifted_at is null',
  'create table retention_night (school text not null, day text not null, primary key (school, day))',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
