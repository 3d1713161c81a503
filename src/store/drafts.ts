import { z } from 'zod';
import type { IncidentId, PersonId, SchoolId } from '../domain/ids.ts';
import type { Plan } from '../domain/plan.ts';
import type { Report } from '../domain/report.ts';
import { json, type Tx } from './db.ts';
import { id, schoolId } from './job-shapes.ts';
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

export async function saveDraft(tx: Tx, draft: Draft, now: Date): Promise<void> {
  const row = { saved_at: now, state: json(draft) };
  await tx
    .insertInto('draft')
    .values({ id: draft.id, school: draft.school, person: draft.reporter, ...row })
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
    .select('state')
    .where('id', '=', draft)
    .where('person', '=', person)
    .executeTakeFirst();
  return row && shape.parse(row.state);
}

export async function dropDraft(tx: Tx, draft: IncidentId): Promise<void> {
  await tx.deleteFrom('draft').where('id', '=', draft).execute();
}
