import { z } from 'zod';
import type { ExceptionId, IncidentId, PersonId, SchoolId } from '../domain/ids.ts';
import type { Incident } from '../domain/incident.ts';
import { roles } from '../domain/people.ts';
import type { Tx } from './db.ts';
import { type Place, seal, unseal } from './keys/seal.ts';

/** Who was left out of a record for good, by person and by role. */
export type LeftOut = Pick<Incident, 'excluded' | 'never'>;

const shape = z.object({
  excluded: z.array(z.uuid().transform((id) => id as PersonId)),
  never: z.array(z.enum(roles)),
});

const placeOf = (id: string, school: string): Place => ({
  ...{ table: 'left_out', column: 'state', id, school },
});

/** Keeps who was left out of a record beyond the record itself. */
export async function keepLeftOut(
  tx: Tx,
  { id, school }: { readonly id: IncidentId | ExceptionId; readonly school: SchoolId },
  { excluded, never }: LeftOut,
): Promise<void> {
  const state = await seal(tx, placeOf(id, school), { excluded, never });
  await tx.insertInto('left_out').values({ id, school, state }).execute();
}

/** Who was left out of a record that is gone; undefined where that was not kept. */
export async function leftOutOf(tx: Tx, id: string): Promise<LeftOut | undefined> {
  const row = await tx
    .selectFrom('left_out')
    .select(['school', 'state'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && shape.parse(await unseal(tx, placeOf(id, row.school), row.state));
}
