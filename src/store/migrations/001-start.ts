import { type Kysely, sql } from 'kysely';

/** Columns that hold what people wrote are jsonb `state`; the plain columns are what lists and clocks need. */
const tables = [
  `create table incident (
    id uuid primary key, school text not null, reference text not null, kind text not null,
    status text not null, priority text not null, reporter uuid not null,
    recorded_at timestamptz not null, next_at timestamptz, state jsonb not null)`,
  'create index incident_by_school on incident (school, status, recorded_at)',
  'create index incident_by_reference on incident (school, reference)',
  'create index incident_by_reporter on incident (reporter, recorded_at)',
  `create table draft (
    id uuid primary key, school text not null, person uuid not null,
    saved_at timestamptz not null, state jsonb not null)`,
  `create table exception (
    id uuid primary key, school text not null, declarer uuid not null, status text not null,
    state jsonb not null)`,
  'create index exception_by_school on exception (school, status)',
  `create table ledger (
    school text not null, line integer not null, at timestamptz not null, by text not null,
    "as" text not null, about uuid, what jsonb not null, hash text not null,
    primary key (school, line))`,
  'create index ledger_by_thing on ledger (about, line)',
  'create table ledger_head (school text primary key, line integer not null, hash text not null)',
  `create table delivery (
    incident uuid not null references incident, person uuid not null, round integer not null,
    status text not null, channel text, message text, first_tried_at timestamptz not null,
    primary key (incident, person, round))`,
  `create table conversation (
    person uuid primary key, school text not null, conversation text not null,
    service_url text not null, user_id text, platform text, state text not null,
    seen_at timestamptz not null, screened jsonb, screened_at timestamptz)`,
  `create table inbound (
    conversation text not null, activity text not null, at timestamptz not null,
    done boolean not null, primary key (conversation, activity))`,
  'create index inbound_by_age on inbound (at)',
  `create table person (
    id uuid primary key, school text not null, name text not null, email text, phone text,
    manager uuid, current boolean not null)`,
  'create index person_by_school on person (school)',
  `create table holder (
    school text not null, role text not null, rank integer not null, person uuid not null,
    primary key (school, role, rank))`,
  'create table directory_copy (school text primary key, copied_at timestamptz not null)',
  `create table absence (
    person uuid not null, source text not null, school text not null,
    starts_at timestamptz not null, ends_at timestamptz, primary key (person, source))`,
  'create table reach_check (school text not null, day text not null, primary key (school, day))',
  'create table snow_day (school text not null, day text not null, primary key (school, day))',
  `create table policy_version (
    id text not null, school text not null, status text not null, added_at timestamptz not null,
    state jsonb not null, primary key (school, id))`,
  // two current versions at once are impossible, whatever the program does
  "create unique index policy_one_current on policy_version (school) where status = 'current'",
  `create table receipt (
    school text not null, policy text not null, person uuid not null, asked integer not null,
    confirmed_at timestamptz, primary key (school, policy, person))`,
  `create table question (
    id uuid primary key, school text not null, kind text not null, words text, day text not null)`,
  `create table feedback (
    id integer generated always as identity primary key, school text not null,
    question uuid not null, helped boolean not null, day text not null)`,
];

/** Not even the owner of the table changes a line by mistake. */
const appendOnly = [
  `create function ledger_is_append_only() returns trigger language plpgsql as
   'begin raise exception ''the ledger is only ever added to''; end'`,
  `create trigger ledger_no_change before update or delete on ledger
   for each row execute function ledger_is_append_only()`,
  `create trigger ledger_no_truncate before truncate on ledger
   for each statement execute function ledger_is_append_only()`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...tables, ...appendOnly]) await sql.raw(statement).execute(db);
}
