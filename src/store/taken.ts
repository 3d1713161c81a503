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

export type SendFaults = {
  readonly about: string | null;
  readonly fault: string;
  readonly count: number;
  readonly last: Date;
};

/** How many notices could not be sent in Teams since then, by what they were about and what was wrong. */
export async function faultsSince(
  tx: Tx,
  school: SchoolId,
  since: Date,
): Promise<readonly SendFaults[]> {
  const fault = sql<string>`what ->> 'fault'`;
  const rows = await tx
    .selectFrom('ledger')
    .select(({ fn }) => [
      'about',
      fault.as('fault'),
      fn.countAll<string>().as('count'),
      fn.max('at').as('last'),
    ])
    .where('school', '=', school)
    .where('at', '>=', since)
    .where(sql<string>`what ->> 'kind'`, '=', 'alert-undelivered')
    .groupBy(['about', fault])
    .execute();
  return rows.map(({ about, fault: why, count, last }) => ({
    ...{ about, fault: why, count: Number(count), last: new Date(last) },
  }));
}
