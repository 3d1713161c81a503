import { type Kysely, sql } from 'kysely';

/** Where a reader's records are found, newest first, without looking at anybody else's. */
const statements = [
  `create table readable (
    school text not null, key text not null, status text not null,
    recorded_at timestamptz not null, incident uuid not null references incident,
    primary key (school, key, status, recorded_at, incident))`,
  'create index readable_by_incident on readable (incident)',
  `insert into readable (school, key, status, recorded_at, incident)
   select distinct i.school, k.key, i.status, i.recorded_at, i.id
   from incident i cross join lateral (
     select unnest(array['dsl', 'deputy-dsl']) as key where i.kind = 'child'
     union select case when role = 'line-manager' then 'manager-of:' || i.reporter else role end
       from jsonb_array_elements_text(i.state -> 'askedRoles') as role
     union select 'person:' || person from jsonb_array_elements_text(i.state -> 'personally') as person
   ) k where i.status <> 'sealed'`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
