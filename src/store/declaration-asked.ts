import type { PersonId, SchoolId } from '../domain/ids.ts';
import type { Tx } from './db.ts';

/** Notes that somebody is asked on an occasion; false when they were before, and are not asked twice. */
export async function noteAsked(
  tx: Tx,
  school: SchoolId,
  person: PersonId,
  occasion: string,
  now: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('declaration_asked')
    .values({ school, person, occasion, asked_at: now, nothing_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Who was asked on an occasion already. */
export async function askedOn(
  tx: Tx,
  school: SchoolId,
  occasion: string,
): Promise<ReadonlySet<PersonId>> {
  const rows = await tx
    .selectFrom('declaration_asked')
    .select('person')
    .where('school', '=', school)
    .where('occasion', '=', occasion)
    .execute();
  return new Set(rows.map(({ person }) => person as PersonId));
}

/** "I have none": said once, for every time somebody was asked. */
export async function noteNothing(
  tx: Tx,
  school: SchoolId,
  person: PersonId,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('declaration_asked')
    .set({ nothing_at: now })
    .where('school', '=', school)
    .where('person', '=', person)
    .where('nothing_at', 'is', null)
    .execute();
}
