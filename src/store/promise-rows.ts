import { sql } from 'kysely';
import type { SchoolId } from '../domain/ids.ts';
import type { Role } from '../domain/people.ts';
import type { Tx } from './db.ts';

/** How long something waited, in seconds. */
export type Wait = { readonly priority: string; readonly seconds: number };

/** So many of the newest lines are looked at: more than a school writes in a day. */
const newest = 2_000;

/** How many alerts reached somebody in no way at all since a moment. */
export async function undeliveredSince(tx: Tx, school: SchoolId, since: Date): Promise<number> {
  const { rows } = await sql<{ found: number }>`
    select count(*)::int as found from (
      select at, what from ledger where school = ${school} order by line desc limit ${newest}
    ) recent where at > ${since} and what->>'kind' = 'alert-undelivered'
  `.execute(tx);
  return rows[0]?.found ?? 0;
}

/** The longest wait, in seconds, of the reports that somebody took in hand since a moment; drills left out. */
export async function slowestSince(
  tx: Tx,
  school: SchoolId,
  since: Date,
): Promise<readonly Wait[]> {
  const { rows } = await sql<{ priority: string; seconds: number }>`
    select i.priority, max(extract(epoch from recent.at - i.recorded_at))::float8 as seconds
    from (
      select at, about, what from ledger where school = ${school} order by line desc limit ${newest}
    ) recent join incident i on i.id = recent.about
    where recent.at > ${since} and recent.what->>'kind' = 'alert-acknowledged'
      and not i.drill
    group by i.priority
  `.execute(tx);
  return rows;
}

/** How long the oldest report of each priority has waited that nobody has in hand, in seconds; drills left out. */
export async function waiting(tx: Tx, school: SchoolId, now: Date): Promise<readonly Wait[]> {
  const { rows } = await sql<{ priority: string; seconds: number }>`
    select priority, max(extract(epoch from ${now}::timestamptz - recorded_at))::float8 as seconds
    from incident
    where school = ${school} and status in ('waiting', 'unanswered')
      and not drill
    group by priority
  `.execute(tx);
  return rows;
}

/** Who holds which of these roles, and in what state their chat is; null where it was never opened. */
export async function holdersAndChats(
  tx: Tx,
  school: SchoolId,
  roles: readonly Role[],
): Promise<
  readonly { readonly role: string; readonly person: string; readonly state: string | null }[]
> {
  return tx
    .selectFrom('holder')
    .leftJoin('conversation', 'conversation.person', 'holder.person')
    .select(['holder.role', 'holder.person', 'conversation.state'])
    .where('holder.school', '=', school)
    .where('holder.role', 'in', roles)
    .execute();
}
