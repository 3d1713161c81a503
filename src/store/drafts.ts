import { sql } from 'kysely';
import { z } from 'zod';
import type { IncidentId, PersonId, SchoolId } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import type { Report } from '../domain/report.ts';
import type { Tx } from './db.ts';
import { id, schoolId } from './job-shapes.ts';
import { seal, unseal } from './keys/seal.ts';
import { planShape } from './plan-shape.ts';
import { reportShape } from './report-shape.ts';

/** A report that was filled in and looked at, and not sent yet. */
export type Draft = {
  readonly id: IncidentId;
  /** The id that a second, linked record would have. */
  readonly second: IncidentId;
  readonly school: SchoolId;
  readonly reporter: PersonId;
  readonly report: Report;
  /** Who would read it, as the reporter was shown. */
  readonly plan: Plan;
};

const shape: z.ZodType<Draft> = z.object({
  ...{ id: id<IncidentId>(), second: id<IncidentId>(), school: schoolId },
  ...{ reporter: id<PersonId>(), report: reportShape, plan: planShape },
});

const placeOf = ({ id, school }: { readonly id: string; readonly school: string }) =>
  ({ table: 'draft', column: 'state', id, school }) as const;

export async function saveDraft(tx: Tx, draft: Draft, now: Date): Promise<void> {
  const urgent = draft.plan.priority === 'P1';
  const row = { saved_at: now, urgent, state: await seal(tx, placeOf(draft), draft) };
  await tx
    .insertInto('draft')
    .values({
      ...{ id: draft.id, school: draft.school, person: draft.reporter, asked_at: null },
      ...row,
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(row).where('draft.person', '=', draft.reporter),
    )
    .execute();
}

/** The person's own draft; nobody reads another's. */
export async function findDraft(
  tx: Tx,
  draft: IncidentId,
  person: PersonId,
): Promise<Draft | undefined> {
  const row = await tx
    .selectFrom('draft')
    .select(['id', 'school', 'state'])
    .where('id', '=', draft)
    .where('person', '=', person)
    .executeTakeFirst();
  return row && shape.parse(await unseal(tx, placeOf(row), row.state));
}

export async function dropDraft(tx: Tx, draft: IncidentId): Promise<void> {
  await tx.deleteFrom('draft').where('id', '=', draft).execute();
}

type Lying = { readonly id: IncidentId; readonly person: PersonId };
const lying = (row: { readonly id: string; readonly person: string }): Lying => ({
  id: row.id as IncidentId,
  person: row.person as PersonId,
});

/** Until when a draft has to have been left alone before it goes. */
export type Due = {
  readonly since: Date;
  /** For an urgent one whose writer could not be asked yet whether they still need help. */
  readonly unasked: Date;
};

const isDue = ({ since, unasked }: Due) =>
  sql<boolean>`saved_at <= ${since} and (not urgent or saved_at <= ${unasked} or exists (
    select from ledger where ledger.about = draft.id and ledger.what ->> 'kind' = 'help-offered'))`;

/** Drafts of a school that nobody has gone on with for so long that they go. */
export async function draftsBefore(tx: Tx, school: SchoolId, due: Due): Promise<readonly Lying[]> {
  const rows = await tx
    .selectFrom('draft')
    .select(['id', 'person'])
    .where('school', '=', school)
    .where(isDue(due))
    .execute();
  return rows.map(lying);
}

/** Deletes a draft unless somebody has gone on with it; answers whether it was there. */
export async function expireDraft(tx: Tx, draft: IncidentId, due: Due): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('draft')
    .where('id', '=', draft)
    .where(isDue(due))
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** Marks the urgent drafts that lie since then as asked after, and answers which: each of them once. */
export async function claimAsking(
  tx: Tx,
  school: SchoolId,
  since: Date,
  now: Date,
): Promise<readonly Lying[]> {
  const rows = await tx
    .updateTable('draft')
    .set({ asked_at: now })
    .where('school', '=', school)
    .where('urgent', '=', true)
    .where('asked_at', 'is', null)
    .where('saved_at', '<=', since)
    .returning(['id', 'person'])
    .execute();
  return rows.map(lying);
}
