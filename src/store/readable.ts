import { sql } from 'kysely';
import { shelfKeys } from '../domain/access.ts';
import type { IncidentId, SchoolId } from '../domain/ids.ts';
import type { Incident } from '../domain/incident.ts';
import type { Tx } from './db.ts';
import { eachReadable } from './keys/seal.ts';
import { incidentIn } from './sealed-incident.ts';

/** Puts a record where those who may read it find it, and takes it away from where they no longer do. */
export async function shelve(tx: Tx, incident: Incident): Promise<void> {
  const { id, school, status, recordedAt } = incident;
  await tx.deleteFrom('readable').where('incident', '=', id).execute();
  const rows = shelfKeys(incident).map((key) => ({
    ...{ school, key, status, recorded_at: recordedAt, incident: id },
  }));
  if (rows.length > 0) await tx.insertInto('readable').values(rows).execute();
}

export type Page = {
  readonly records: readonly Incident[];
  /** How many more stand here and cannot be read. */
  readonly unreadable: number;
  /** Where the next page begins; null when there is none. */
  readonly next: After | null;
};

/** The last record of a page: the next page begins below it. */
export type After = { readonly recordedAt: Date; readonly id: IncidentId };

/**
 * The newest records under any of these keys, a page at a time. Each key is a walk along an index, so
 * that the time does not depend on how many records there are. Who may see which is not decided here.
 */
export async function readableBy(
  tx: Tx,
  school: SchoolId,
  keys: readonly string[],
  statuses: readonly Incident['status'][],
  after: After | null,
  most: number,
): Promise<Page> {
  if (keys.length === 0 || statuses.length === 0) {
    return { records: [], unreadable: 0, next: null };
  }
  const places = keys.flatMap((key) => statuses.map((status) => sql`(${key}, ${status})`));
  const below = after
    ? sql`and (r.recorded_at, r.incident) < (${after.recordedAt}::timestamptz, ${after.id}::uuid)`
    : sql``;
  const { rows } = await sql<{ id: string; state: unknown; recorded_at: Date }>`
    select i.id, i.state, i.recorded_at from (
      select distinct found.recorded_at, found.incident
      from (values ${sql.join(places)}) as place (key, status)
      cross join lateral (
        select r.recorded_at, r.incident from readable r
        where r.school = ${school} and r.key = place.key and r.status = place.status ${below}
        order by r.recorded_at desc, r.incident desc limit ${most}
      ) found
      order by found.recorded_at desc, found.incident desc limit ${most}
    ) page join incident i on i.id = page.incident
    order by page.recorded_at desc, page.incident desc
  `.execute(tx);
  const records = await eachReadable(tx, rows, ({ id, state }) =>
    incidentIn(tx, { id, school, state }),
  );
  const last = rows.length < most ? undefined : rows.at(-1);
  return {
    ...{ records, unreadable: rows.length - records.length },
    next: last ? { recordedAt: last.recorded_at, id: last.id as IncidentId } : null,
  };
}
