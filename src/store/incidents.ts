import type { IncidentId, PersonId, SchoolId } from '../domain/ids.ts';
import { type Incident, referenceOf } from '../domain/incident.ts';
import type { Table } from './change.ts';
import type { Tx } from './db.ts';
import { eachReadable, ifReadable, seal } from './keys/seal.ts';
import { shelve } from './readable.ts';
import { incidentIn, placeOf } from './sealed-incident.ts';

const columns = async (tx: Tx, incident: Incident) => ({
  ...{ kind: incident.kind, status: incident.status, priority: incident.priority },
  drill: incident.drill,
  next_at: 'nextAt' in incident ? incident.nextAt : null,
  state: await seal(tx, placeOf(incident.id, incident.school), incident),
});

const eachIn = (tx: Tx, rows: readonly Parameters<typeof incidentIn>[1][]) =>
  eachReadable(tx, rows, (row) => incidentIn(tx, row));
const sealedColumns = ['id', 'school', 'state'] as const;

export const incidents: Table<Incident> = {
  async lock(tx, id) {
    const row = await tx
      .selectFrom('incident')
      .select(sealedColumns)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    return row && incidentIn(tx, row);
  },
  async add(tx, incident) {
    const { id, school, reporter, recordedAt } = incident;
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('incident')
      .values({
        ...{ id, school, reporter, recorded_at: recordedAt, reference: referenceOf(id) },
        ...(await columns(tx, incident)),
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows !== 1n) return false;
    await shelve(tx, incident);
    return true;
  },
  async save(tx, incident) {
    const row = await columns(tx, incident);
    await tx.updateTable('incident').set(row).where('id', '=', incident.id).execute();
    await shelve(tx, incident);
  },
};

export async function readIncident(tx: Tx, id: IncidentId): Promise<Incident | undefined> {
  const row = await tx
    .selectFrom('incident')
    .select(sealedColumns)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && incidentIn(tx, row);
}

/** Which school an incident belongs to, whether or not its words can be read. */
export async function schoolWith(tx: Tx, id: IncidentId): Promise<SchoolId | undefined> {
  const row = await tx
    .selectFrom('incident')
    .select('school')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.school as SchoolId | undefined;
}

const onLadder: readonly Incident['status'][] = ['waiting', 'unanswered', 'to-confirm'];

/** The incidents whose next step on the ladder has come by now, the longest overdue first. */
export async function incidentsDue(
  tx: Tx,
  school: SchoolId,
  now: Date,
): Promise<readonly IncidentId[]> {
  const rows = await tx
    .selectFrom('incident')
    .select('id')
    .where('school', '=', school)
    .where('status', 'in', [...onLadder])
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .execute();
  return rows.map(({ id }) => id as IncidentId);
}

const newest = (tx: Tx, most: number) =>
  tx.selectFrom('incident').select(sealedColumns).orderBy('recorded_at', 'desc').limit(most);

/** The newest first. Who may see which is not decided here. */
export async function incidentsOf(
  tx: Tx,
  school: SchoolId,
  which: 'open' | 'all',
  most: number,
): Promise<readonly Incident[]> {
  const rows = await newest(tx, most)
    .where('school', '=', school)
    .$if(which === 'open', (query) => query.where('status', '!=', 'closed'))
    .execute();
  return eachIn(tx, rows);
}

/** The newest drills of a school, by the mark that lies in the open: no other record is read for them. */
export async function drillsOf(
  tx: Tx,
  school: SchoolId,
  most: number,
): Promise<readonly Incident[]> {
  const rows = await newest(tx, most)
    .where('school', '=', school)
    .where('drill', '=', true)
    .execute();
  return eachIn(tx, rows);
}

export type Unread = { readonly reference: string; readonly recordedAt: Date };

/** The reports of a school that are not closed and cannot be read. */
export async function openUnreadable(tx: Tx, school: SchoolId): Promise<readonly Unread[]> {
  const unread: Unread[] = [];
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await tx
      .selectFrom('incident')
      .select([...sealedColumns, 'reference', 'recorded_at'])
      .where('school', '=', school)
      .where('status', '!=', 'closed')
      .where('id', '>', after)
      .orderBy('id')
      .limit(pageSize)
      .execute();
    for (const row of rows) {
      const incident = await ifReadable(tx, row.id, () => incidentIn(tx, row));
      const { reference, recorded_at: recordedAt } = row;
      if (!incident) unread.push({ reference, recordedAt });
    }
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return unread;
    after = last.id;
  }
}
const pageSize = 200;

/** The newest first, for a paper in which none may be missing. @throws where one cannot be read */
export async function everyIncident(
  tx: Tx,
  school: SchoolId,
  most: number,
): Promise<readonly Incident[]> {
  const rows = await newest(tx, most).where('school', '=', school).execute();
  return Promise.all(rows.map((row) => incidentIn(tx, row)));
}

/** A school's incidents in the order of their ids, a page at a time; one that cannot be read is undefined. */
export async function incidentsAfter(
  tx: Tx,
  school: SchoolId,
  after: IncidentId | null,
  most: number,
): Promise<readonly { readonly id: IncidentId; readonly incident: Incident | undefined }[]> {
  const rows = await tx
    .selectFrom('incident')
    .select(sealedColumns)
    .where('school', '=', school)
    .$if(after !== null, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(most)
    .execute();
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id as IncidentId,
      incident: await ifReadable(tx, row.id, () => incidentIn(tx, row)),
    })),
  );
}

/** The newest of a reporter's own, and how many more of them cannot be read. */
export async function reportsBy(
  tx: Tx,
  reporter: PersonId,
  most: number,
): Promise<{ readonly records: readonly Incident[]; readonly unreadable: number }> {
  const rows = await newest(tx, most).where('reporter', '=', reporter).execute();
  const records = await eachIn(tx, rows);
  return { records, unreadable: rows.length - records.length };
}

/** The records that one is linked to, as far as they can be read. */
export async function linkedTo(
  tx: Tx,
  { linked }: Pick<Incident, 'linked'>,
): Promise<readonly Incident[]> {
  const found = await Promise.all(
    linked.map((id) => ifReadable(tx, id, () => readIncident(tx, id))),
  );
  return found.flatMap((one) => one ?? []);
}

/** What has this reference, where it can be read. */
export async function byReference(
  tx: Tx,
  school: SchoolId,
  reference: string,
): Promise<readonly Incident[]> {
  const rows = await tx
    .selectFrom('incident')
    .select(sealedColumns)
    .where('school', '=', school)
    .where('reference', '=', reference)
    .execute();
  return eachIn(tx, rows);
}
