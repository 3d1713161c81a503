import { sql } from 'kysely';
import type { IncidentId, SchoolId } from '../domain/ids.ts';
import type { Tx } from './db.ts';

/** When somebody first took each item of a school in hand, as the ledger has it. */
export async function firstTaken(tx: Tx, school: SchoolId): Promise<ReadonlyMap<IncidentId, Date>> {
  const rows = await tx
    .selectFrom('ledger')
    .select(({ fn }) => ['about', fn.min('at').as('at')])
    .where('school', '=', school)
    .where('about', 'is not', null)
    .where(sql<string>`what ->> 'kind'`, '=', 'alert-acknowledged')
    .groupBy('about')
    .execute();
  return new Map(rows.map(({ about, at }) => [about as IncidentId, new Date(at)]));
}

/** How many notices could not be sent in Teams since then, by what was wrong. */
export async function faultsSince(
  tx: Tx,
  school: SchoolId,
  since: Date,
): Promise<readonly { readonly fault: string; readonly count: number; readonly last: Date }[]> {
  const fault = sql<string>`what ->> 'fault'`;
  const rows = await tx
    .selectFrom('ledger')
    .select(({ fn }) => [
      fault.as('fault'),
      fn.countAll<string>().as('count'),
      fn.max('at').as('last'),
    ])
    .where('school', '=', school)
    .where('at', '>=', since)
    .where(sql<string>`what ->> 'kind'`, '=', 'alert-undelivered')
    .groupBy(fault)
    .orderBy(fault)
    .execute();
  return rows.map(({ fault: why, count, last }) => ({
    ...{ fault: why, count: Number(count), last: new Date(last) },
  }));
}
