import { sql } from 'kysely';
import { shelfKeys } from '../domain/access.ts';
import type { IncidentId, SchoolId } from '../domain/ids.ts';
import type { Incident } from '../domain/incident.ts';
import type { Tx } from './db.ts';
import { incidentShape } from './incident-shapes.ts';
import { unseal } from './keys/seal.ts';

/** Puts a record where those who may read it find it, and takes it away from where they no longer do. */
export async function shelve(tx: Tx, incident: Incident): Promise<void> {
  const { id, school, status, recordedAt } = incident;
  await tx.deleteFrom('readable').where('incident', '=', id).execute();
  const rows = shelfKeys(incident).map((key) => ({
    ...{ school, key, status, recorded_at: recordedAt, incident: id },
  }));
  if (rows.length > 0) await tx.insertInto('readable').values(rows).execute();
}

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
): Promise<readonly Incident[]> {
  if (keys.length === 0 || statuses.length === 0) return [];
  const places = keys.flatMap((key) => statuses.map((status) => sql`(${key}, ${status})`));
  const below = after
    ? sql`and (r.recorded_at, r.incident) < (${after.recordedAt}::timestamptz, ${after.id}::uuid)`
    : sql``;
  const { rows } = await sql<{ id: string; state: unknown }>`
    select i.id, i.state from (
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
  return Promise.all(
    rows.map(async ({ id, state }) =>
      incidentShape.parse(
        await unseal(tx, { table: 'incident', column: 'state', id, school }, state),
      ),
    ),
  );
}
