import type { PersonId, SchoolId } from '../domain/ids.ts';
import type { Tx } from './db.ts';

/** That somebody was asked to confirm a version of the policy, and whether they have. */
export type Receipt = {
  readonly person: PersonId;
  readonly asked: number;
  readonly confirmedAt: Date | null;
};

export async function receiptsOf(
  tx: Tx,
  school: SchoolId,
  policy: string,
): Promise<readonly Receipt[]> {
  const rows = await tx
    .selectFrom('receipt')
    .selectAll()
    .where('school', '=', school)
    .where('policy', '=', policy)
    .execute();
  return rows.map(({ person, asked, confirmed_at }) => ({
    ...{ person: person as PersonId, asked, confirmedAt: confirmed_at },
  }));
}

/** Counts one more asking; false, and nothing counted, for whoever has confirmed or was asked `most` times. */
export async function countAsked(
  tx: Tx,
  school: SchoolId,
  policy: string,
  person: PersonId,
  most: number,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('receipt')
    .values({ school, policy, person, asked: 1, confirmed_at: null })
    .onConflict((conflict) =>
      conflict
        .columns(['school', 'policy', 'person'])
        .doUpdateSet((set) => ({ asked: set('receipt.asked', '+', 1) }))
        .where('receipt.asked', '<', most)
        .where('receipt.confirmed_at', 'is', null),
    )
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function confirmReceipt(
  tx: Tx,
  school: SchoolId,
  policy: string,
  person: PersonId,
  now: Date,
): Promise<void> {
  const row = { confirmed_at: now };
  await tx
    .insertInto('receipt')
    .values({ school, policy, person, asked: 0, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['school', 'policy', 'person'])
        .doUpdateSet(row)
        .where('receipt.confirmed_at', 'is', null),
    )
    .execute();
}
