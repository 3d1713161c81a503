import { sql } from 'kysely';
import { z } from 'zod';
import type { PersonId, SchoolId } from '../domain/ids.ts';
import type { Policy } from '../domain/policy.ts';
import type { PolicyVersion } from '../domain/policy-version.ts';
import { json, type Tx } from './db.ts';
import { id as idOf, schoolId } from './job-shapes.ts';

const day = z.string().nullable();
const policy: z.ZodType<Policy> = z.object({
  facts: z.object({
    ...{ title: z.string(), school: day, dated: day, reviewDue: day },
    approval: z.enum(['stated', 'blank']),
  }),
  passages: z.array(z.object({ number: z.int(), headings: z.array(z.string()), text: z.string() })),
});

const at = z.coerce.date();
const kept = z.object({
  ...{ id: z.string(), school: schoolId, policy, addedAt: at },
  warnings: z.array(z.string()).default([]),
});
const person = idOf<PersonId>();
const shapes: { [S in PolicyVersion['status']]: z.ZodType<Extract<PolicyVersion, { status: S }>> } =
  {
    imported: kept.extend({ status: z.literal('imported') }),
    'looked-at': kept.extend({ status: z.literal('looked-at'), by: person, at }),
    current: kept.extend({
      ...{ status: z.literal('current'), by: z.union([person, z.literal('clock')]), at },
    }),
    superseded: kept.extend({ status: z.literal('superseded'), at }),
  };
const shape = z.union(Object.values(shapes));

/** Until the transaction ends, nobody else decides which of the school's versions is current. */
export async function holdShelf(tx: Tx, school: SchoolId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`policy ${school}`}))`.execute(tx);
}

export async function currentPolicy(tx: Tx, school: SchoolId): Promise<PolicyVersion | undefined> {
  const row = await tx
    .selectFrom('policy_version')
    .select('state')
    .where('school', '=', school)
    .where('status', '=', 'current')
    .executeTakeFirst();
  return row && shape.parse(row.state);
}

/** The id of the version that is current. */
export const currentVersion = (tx: Pick<Tx, 'selectFrom'>, school: SchoolId) =>
  tx
    .selectFrom('policy_version')
    .select('id')
    .where('school', '=', school)
    .where('status', '=', 'current');

export async function currentPolicyId(tx: Tx, school: SchoolId): Promise<string | null> {
  const row = await currentVersion(tx, school).executeTakeFirst();
  return row?.id ?? null;
}

export async function findVersion(
  tx: Tx,
  school: SchoolId,
  version: string,
): Promise<PolicyVersion | undefined> {
  const row = await tx
    .selectFrom('policy_version')
    .select('state')
    .where('school', '=', school)
    .where('id', '=', version)
    .forUpdate()
    .executeTakeFirst();
  return row && shape.parse(row.state);
}

/** Every version, the newest first. */
export async function versionsOf(tx: Tx, school: SchoolId): Promise<readonly PolicyVersion[]> {
  const rows = await tx
    .selectFrom('policy_version')
    .select('state')
    .where('school', '=', school)
    .orderBy('added_at', 'desc')
    .execute();
  return rows.map(({ state }) => shape.parse(state));
}

export async function saveVersion(tx: Tx, version: PolicyVersion): Promise<void> {
  const { id, school, status } = version;
  const row = { status, state: json(version) };
  await tx
    .insertInto('policy_version')
    .values({ id, school, added_at: version.addedAt, ...row })
    .onConflict((conflict) => conflict.columns(['school', 'id']).doUpdateSet(row))
    .execute();
}
