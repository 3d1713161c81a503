import { z } from 'zod';
import type { SchoolId } from '../domain/ids.ts';
import type { Policy } from '../domain/policy.ts';
import { json, type Tx } from './db.ts';

const day = z.string().nullable();
const facts = z.object({
  ...{
    title: z.string(),
    school: day,
    dated: day,
    reviewDue: day,
    approval: z.enum(['stated', 'blank']),
  },
});
const passages = z.array(
  z.object({ number: z.int(), headings: z.array(z.string()), text: z.string() }),
);

export type PolicyVersion = { readonly id: string; readonly policy: Policy };

export async function currentPolicy(tx: Tx, school: SchoolId): Promise<PolicyVersion | undefined> {
  const row = await tx
    .selectFrom('policy_version')
    .selectAll()
    .where('school', '=', school)
    .where('current', '=', true)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    policy: { facts: facts.parse(row.facts), passages: passages.parse(row.passages) },
  };
}

export async function currentPolicyId(tx: Tx, school: SchoolId): Promise<string | null> {
  const row = await tx
    .selectFrom('policy_version')
    .select('id')
    .where('school', '=', school)
    .where('current', '=', true)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Makes a version current; the older ones stay readable. */
export async function makeCurrent(
  tx: Tx,
  school: SchoolId,
  { id, policy }: PolicyVersion,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('policy_version')
    .set({ current: false })
    .where('school', '=', school)
    .execute();
  await tx
    .insertInto('policy_version')
    .values({
      ...{ id, school, facts: json(policy.facts), passages: json(policy.passages) },
      ...{ current: true, at: now },
    })
    .onConflict((conflict) => conflict.columns(['school', 'id']).doUpdateSet({ current: true }))
    .execute();
}
