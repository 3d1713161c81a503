import { sql } from 'kysely';
import { z } from 'zod';
import type { ExceptionId, IncidentId, PersonId, SchoolId } from '../domain/ids.ts';
import { type Hold, holdReasons, type LiftReason } from '../domain/legal-hold.ts';
import type { Role } from '../domain/people.ts';
import type { Tx } from './db.ts';

/** Until the transaction ends nothing of the school is purged, held or freed by anybody else. */
export async function holdSchool(tx: Tx, school: SchoolId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`retention ${school}`}))`.execute(tx);
}

export async function placeHold(tx: Tx, hold: Hold): Promise<void> {
  const { id, school, about, by, as, at, because } = hold;
  await tx
    .insertInto('legal_hold')
    .values({
      ...{ id, school, about, placed_by: by, placed_as: as, placed_at: at, because },
      ...{ lifted_at: null, lifted_by: null, lifted_because: null },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** The holds that stand in a school, the oldest first. */
export async function holdsOf(tx: Tx, school: SchoolId): Promise<readonly Hold[]> {
  const rows = await tx
    .selectFrom('legal_hold')
    .selectAll()
    .where('school', '=', school)
    .where('lifted_at', 'is', null)
    .orderBy('placed_at')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, school, about: row.about as IncidentId | ExceptionId | null },
    ...{ by: row.placed_by as PersonId, as: row.placed_as as Role | 'staff', at: row.placed_at },
    because: z.enum(holdReasons).parse(row.because),
  }));
}

/** False when it does not stand any more. */
export async function liftHold(
  tx: Tx,
  hold: Hold,
  by: PersonId,
  because: LiftReason,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('legal_hold')
    .set({ lifted_at: now, lifted_by: by, lifted_because: because })
    .where('id', '=', hold.id)
    .where('lifted_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
