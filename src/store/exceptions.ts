import { z } from 'zod';
import type { PolicyException } from '../domain/exception.ts';
import type { ExceptionId, PersonId, SchoolId } from '../domain/ids.ts';
import { exceptionModes } from '../domain/school.ts';
import type { Table } from './change.ts';
import { json, type Tx } from './db.ts';
import { id, schoolId } from './job-shapes.ts';

const person = id<PersonId>();
const at = z.coerce.date();
const decided = { approver: person, at, reason: z.string() };

const declared = z.object({
  ...{ id: id<ExceptionId>(), school: schoolId, declarer: person, mode: z.enum(exceptionModes) },
  ...{ policy: z.string().nullable(), declaredAt: at },
  ...{ child: z.string(), relationship: z.string(), since: z.string(), contact: z.string() },
});

const shapes: {
  [S in PolicyException['status']]: z.ZodType<Extract<PolicyException, { status: S }>>;
} = {
  declared: declared.extend({ status: z.literal('declared') }),
  approved: declared.extend({ status: z.literal('approved'), ...decided, until: z.string() }),
  declined: declared.extend({ status: z.literal('declined'), ...decided }),
  expired: declared.extend({ status: z.literal('expired'), until: z.string(), at }),
};
const shape = z.union(Object.values(shapes));

export const exceptions: Table<PolicyException> = {
  async lock(tx, id) {
    const row = await tx
      .selectFrom('exception')
      .select('state')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    return row && shape.parse(row.state);
  },
  async add(tx, exception) {
    const { id, school, declarer, status } = exception;
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('exception')
      .values({ id, school, declarer, status, state: json(exception) })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  },
  async save(tx, exception) {
    await tx
      .updateTable('exception')
      .set({ status: exception.status, state: json(exception) })
      .where('id', '=', exception.id)
      .execute();
  },
};

export async function readException(
  tx: Tx,
  exception: ExceptionId,
): Promise<PolicyException | undefined> {
  const row = await tx
    .selectFrom('exception')
    .select('state')
    .where('id', '=', exception)
    .executeTakeFirst();
  return row && shape.parse(row.state);
}

export async function registerOf(tx: Tx, school: SchoolId): Promise<readonly PolicyException[]> {
  const rows = await tx
    .selectFrom('exception')
    .select('state')
    .where('school', '=', school)
    .execute();
  return rows.map(({ state }) => shape.parse(state));
}
