import type { IncidentId, PersonId, SchoolId } from '../domain/ids.ts';
import { type Incident, referenceOf } from '../domain/incident.ts';
import type { Table } from './change.ts';
import { json, type Tx } from './db.ts';
import { incidentShape } from './incident-shapes.ts';
import { shelve } from './readable.ts';

const columns = (incident: Incident) => ({
  ...{ kind: incident.kind, status: incident.status, priority: incident.priority },
  next_at: 'nextAt' in incident ? incident.nextAt : null,
  state: json(incident),
});

export const incidents: Table<Incident> = {
  async lock(tx, id) {
    const row = await tx
      .selectFrom('incident')
      .select('state')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    return row && incidentShape.parse(row.state);
  },
  async add(tx, incident) {
    const { id, school, reporter, recordedAt } = incident;
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('incident')
      .values({
        ...{ id, school, reporter, recorded_at: recordedAt, reference: referenceOf(id) },
        ...columns(incident),
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows !== 1n) return false;
    await shelve(tx, incident);
    return true;
  },
  async save(tx, incident) {
    await tx.updateTable('incident').set(columns(incident)).where('id', '=', incident.id).execute();
    await shelve(tx, incident);
  },
};

export async function readIncident(tx: Tx, id: IncidentId): Promise<Incident | undefined> {
  const row = await tx
    .selectFrom('incident')
    .select('state')
    .where('id', '=', id)
    .executeTakeFirst();
  return row && incidentShape.parse(row.state);
}

/** The newest first. Who may see which is not decided here. */
export async function incidentsOf(
  tx: Tx,
  school: SchoolId,
  which: 'open' | 'all',
  most: number,
): Promise<readonly Incident[]> {
  const rows = await tx
    .selectFrom('incident')
    .select('state')
    .where('school', '=', school)
    .$if(which === 'open', (query) => query.where('status', '!=', 'closed'))
    .orderBy('recorded_at', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ state }) => incidentShape.parse(state));
}

export async function reportsBy(
  tx: Tx,
  reporter: PersonId,
  most: number,
): Promise<readonly Incident[]> {
  const rows = await tx
    .selectFrom('incident')
    .select('state')
    .where('reporter', '=', reporter)
    .orderBy('recorded_at', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ state }) => incidentShape.parse(state));
}

export async function byReference(
  tx: Tx,
  school: SchoolId,
  reference: string,
): Promise<readonly Incident[]> {
  const rows = await tx
    .selectFrom('incident')
    .select('state')
    .where('school', '=', school)
    .where('reference', '=', reference)
    .execute();
  return rows.map(({ state }) => incidentShape.parse(state));
}
