import { z } from 'zod';
import { type ReportType, reportTypes } from '../domain/figures.ts';
import type { ExceptionId, IncidentId, PersonId, SchoolId } from '../domain/ids.ts';
import { type Incident, referenceOf } from '../domain/incident.ts';
import type { PolicyException } from '../domain/register/exception.ts';
import type { RecordType } from '../domain/retention.ts';
import type { Tx } from './db.ts';
import { incidents } from './incidents.ts';
import { keepLeftOut, type LeftOut } from './left-out.ts';

/** What stays of a record whose detail is gone: no name and no word that anybody wrote. */
export type Stub = {
  readonly record: IncidentId | ExceptionId;
  readonly reference: string;
  readonly type: RecordType;
  readonly openedAt: Date;
  readonly endedAt: Date;
  /** Who decided. */
  readonly endedBy: PersonId | 'clock';
  readonly outcome: string;
  /** After how many days, by the school's settings at the time. */
  readonly days: number;
  readonly purgedAt: Date;
  readonly counts: Counts | null;
};

/** As what a record counts in the figures, in none where null, and with which as one report. */
export type Counts = { readonly type: ReportType | null; readonly report: IncidentId };

const keepStub = async (tx: Tx, school: SchoolId, stub: Stub): Promise<void> => {
  const { record, reference, type, outcome, days } = stub;
  await tx
    .insertInto('purged')
    .values({
      ...{ record, school, reference, type, outcome, days, opened_at: stub.openedAt },
      ...{ figure: stub.counts?.type ?? null, report: stub.counts?.report ?? null },
      ...{ ended_at: stub.endedAt, ended_by: stub.endedBy, purged_at: stub.purgedAt },
    })
    .execute();
};

type Under = { readonly type: RecordType; readonly days: number };

/** Deletes a closed incident with everything that hangs on it, and leaves its stub. */
export async function purgeIncidentRow(
  tx: Tx,
  incident: Extract<Incident, { status: 'closed' }>,
  under: Under,
  counts: Counts,
  now: Date,
): Promise<void> {
  const { id, school, recordedAt, at, by, outcome } = incident;
  await tx.deleteFrom('readable').where('incident', '=', id).execute();
  await tx.deleteFrom('delivery').where('incident', '=', id).execute();
  await tx.deleteFrom('handed_over').where('incident', '=', id).execute();
  await tx.deleteFrom('incident').where('id', '=', id).execute();
  await keepLeftOut(tx, incident, incident);
  await keepStub(tx, school, {
    ...{ record: id, reference: referenceOf(id), ...under, outcome, purgedAt: now },
    ...{ openedAt: recordedAt, endedAt: at, endedBy: by, counts },
  });
}

export async function purgeLinkRow(
  tx: Tx,
  link: Extract<PolicyException, { readonly ending: unknown }>,
  leftOut: LeftOut,
  under: Under,
  now: Date,
): Promise<void> {
  const { id, school, openedAt, ending } = link;
  await tx.deleteFrom('exception').where('id', '=', id).execute();
  await keepLeftOut(tx, link, leftOut);
  await keepStub(tx, school, {
    ...{ record: id, reference: referenceOf(id), ...under, outcome: ending.because },
    ...{ openedAt, endedAt: ending.at, endedBy: ending.by, purgedAt: now, counts: null },
  });
}

export async function isPurged(tx: Tx, record: IncidentId): Promise<boolean> {
  const row = await tx
    .selectFrom('purged')
    .select('record')
    .where('record', '=', record)
    .executeTakeFirst();
  return row !== undefined;
}

/** The records with a spoken reference whose detail is gone. */
export async function purgedCalled(
  tx: Tx,
  school: SchoolId,
  reference: string,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('purged')
    .select('record')
    .where('school', '=', school)
    .where('reference', '=', reference)
    .execute();
  return rows.map(({ record }) => record);
}

/** What was purged in a school, the newest first. */
export async function stubsOf(tx: Tx, school: SchoolId): Promise<readonly Stub[]> {
  const rows = await tx
    .selectFrom('purged')
    .selectAll()
    .where('school', '=', school)
    .orderBy('purged_at', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ record: row.record as IncidentId, reference: row.reference, outcome: row.outcome },
    ...{ type: row.type as RecordType, days: row.days, openedAt: row.opened_at },
    ...{ endedAt: row.ended_at, endedBy: row.ended_by as PersonId, purgedAt: row.purged_at },
    counts: countsIn(row),
  }));
}

const figure = z.enum(reportTypes).nullable();
const countsIn = (row: { readonly figure: string | null; readonly report: string | null }) =>
  row.report === null ? null : { type: figure.parse(row.figure), report: row.report as IncidentId };

/** Closed incidents of a school after `after` in the order of their ids, a page at a time. */
export async function closedIds(
  tx: Tx,
  school: SchoolId,
  after: string,
  most: number,
): Promise<readonly IncidentId[]> {
  const rows = await tx
    .selectFrom('incident')
    .select('id')
    .where('school', '=', school)
    .where('status', '=', 'closed')
    .where('id', '>', after)
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id as IncidentId);
}

export const lockIncident = (tx: Tx, id: string): Promise<Incident | undefined> =>
  incidents.lock(tx, id);

export async function handedOverAt(tx: Tx, incident: IncidentId): Promise<Date | null> {
  const row = await tx
    .selectFrom('handed_over')
    .select('at')
    .where('incident', '=', incident)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** Notes that the detail is in the school's own file now; said again, the first time stands. */
export async function noteHandedOver(
  tx: Tx,
  incident: Pick<Incident, 'id' | 'school'>,
  by: PersonId,
  now: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('handed_over')
    .values({ incident: incident.id, school: incident.school, at: now, by })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** When somebody left the staff; null while they are on it, or when they were never known. */
export async function leftAt(tx: Tx, person: PersonId): Promise<Date | null> {
  const row = await tx
    .selectFrom('person')
    .select('left_at')
    .where('id', '=', person)
    .executeTakeFirst();
  return row?.left_at ?? null;
}

/** Takes the words from questions asked on or before a day, and leaves the counts. */
export async function forgetQuestions(tx: Tx, school: SchoolId, day: string): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('question')
    .set({ words: null })
    .where('school', '=', school)
    .where('day', '<=', day)
    .where('words', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

export async function questionsBefore(tx: Tx, school: SchoolId, day: string): Promise<number> {
  const row = await tx
    .selectFrom('question')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('school', '=', school)
    .where('day', '<=', day)
    .where('words', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** Ids of turns that are over; they only keep the same message from being run twice. */
export async function forgetTurns(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('inbound').where('at', '<', before).execute();
}

/** True for the one instance that goes round a school on a day. */
export async function claimNight(tx: Tx, school: SchoolId, day: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('retention_night')
    .values({ school, day })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function nightIsDone(tx: Tx, school: SchoolId, day: string): Promise<boolean> {
  const row = await tx
    .selectFrom('retention_night')
    .select('day')
    .where('school', '=', school)
    .where('day', '=', day)
    .executeTakeFirst();
  return row !== undefined;
}
