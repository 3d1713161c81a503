import { sql } from 'kysely';
import { z } from 'zod';
import type { ExceptionId, IncidentId, PersonId, SchoolId } from '../domain/ids.ts';
import { type Hold, holdReasons, type LiftBy, liftReasons } from '../domain/legal-hold.ts';
import type { Role } from '../domain/people.ts';
import type { Tx } from './db.ts';

/** Until the transaction ends nothing of the school is purged, held or freed by anybody else. */
export async function holdSchool(tx: Tx, school: SchoolId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`retention ${school}`}))`.execute(tx);
}

export async function placeHold(tx: Tx, hold: Omit<Hold, 'lift'>): Promise<void> {
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

/** The same hold on one record alone, placed by the same person for the same reason. */
export async function keepHold(tx: Tx, hold: Hold, about: IncidentId | ExceptionId): Promise<void> {
  const { rows } = await sql<{ id: string }>`select gen_random_uuid()::text as id`.execute(tx);
  for (const { id } of rows) await placeHold(tx, { ...hold, id, about });
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
    lift: asked.parse({
      ...{ by: row.lift_asked_by, at: row.lift_asked_at, because: row.lift_asked_because },
    }),
  }));
}

const asked = z
  .object({
    by: z.string().transform((by) => by as PersonId),
    at: z.coerce.date(),
    because: z.enum(liftReasons),
  })
  .or(z.object({ by: z.null() }).transform(() => null));

/** Notes who asked that a hold be lifted, and why: a second person has to agree. */
export async function askToLift(tx: Tx, hold: Hold, { by, at, because }: LiftBy): Promise<void> {
  await tx
    .updateTable('legal_hold')
    .set({ lift_asked_by: by.id, lift_asked_at: at, lift_asked_because: because })
    .where('id', '=', hold.id)
    .where('lifted_at', 'is', null)
    .execute();
}

/** False when it does not stand any more. */
export async function liftHold(tx: Tx, hold: Hold, { by, at, because }: LiftBy): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('legal_hold')
    .set({ lifted_at: at, lifted_by: by.id, lifted_because: because })
    .where('id', '=', hold.id)
    .where('lifted_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
