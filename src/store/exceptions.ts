import { z } from 'zod';
import type { ExceptionId, PersonId, SchoolId } from '../domain/ids.ts';
import {
  applicantId,
  grantOf,
  type PolicyException,
  secondReasons,
} from '../domain/register/exception.ts';
import { type Status, statuses } from '../domain/register/life.ts';
import { type Matchable, worthKnowing } from '../domain/register/match.ts';
import { listedOf } from '../domain/register/parts.ts';
import type { Row } from '../domain/register/register.ts';
import type { Table } from './change.ts';
import type { Tx } from './db.ts';
import { parseException } from './exception-shapes.ts';
import { eachReadable, seal, unseal } from './keys/seal.ts';

const placeOf = ({ id, school }: { readonly id: string; readonly school: string }) =>
  ({ table: 'exception', column: 'state', id, school }) as const;

type Sealed = { readonly id: string; readonly school: string; readonly state: unknown };
const sealedColumns = ['id', 'school', 'state'] as const;
const exceptionIn = async (tx: Tx, row: Sealed): Promise<PolicyException> =>
  parseException(await unseal(tx, placeOf(row), row.state));

const columns = async (tx: Tx, link: PolicyException) => {
  const listed = listedOf(link);
  return {
    ...{ applicant: applicantId(link), entered_by: link.enteredBy, status: link.status },
    head_left_out: listed.headLeftOut,
    ...{ second_why: listed.second?.why ?? null, second_decided: listed.second?.decided ?? null },
    until: grantOf(link)?.until ?? null,
    review_by: 'review' in link ? link.review.by : null,
    next_at: 'nextAt' in link ? link.nextAt : null,
    changed_at: link.history.at(-1)?.at ?? link.openedAt,
    ...spokenSince(link),
    state: await seal(tx, placeOf(link), link),
  };
};

/** Who has spoken since a review fell due. */
function spokenSince(link: PolicyException) {
  if (link.status !== 'review-due') return { lead_spoke: false, applicant_spoke: false };
  const since = link.review.since;
  const { comment, reconfirmedAt } = link.declared;
  return {
    lead_spoke: comment !== null && comment.at >= since,
    applicant_spoke: reconfirmedAt !== null && reconfirmedAt >= since,
  };
}

const isThrownAway = ({ status, history }: PolicyException): boolean =>
  status === 'draft' && history.at(-1)?.step === 'discard';

export const exceptions: Table<PolicyException> = {
  async lock(tx, id) {
    const row = await tx
      .selectFrom('exception')
      .select(sealedColumns)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    return row && exceptionIn(tx, row);
  },
  async add(tx, link) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('exception')
      .values({ id: link.id, school: link.school, ...(await columns(tx, link)) })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  },
  async save(tx, link) {
    // a draft that is thrown away is kept nowhere; the ledger has the line
    if (isThrownAway(link)) {
      await tx.deleteFrom('exception').where('id', '=', link.id).execute();
      return;
    }
    const row = await columns(tx, link);
    await tx.updateTable('exception').set(row).where('id', '=', link.id).execute();
  },
};

export async function readException(
  tx: Tx,
  exception: ExceptionId,
): Promise<PolicyException | undefined> {
  const row = await tx
    .selectFrom('exception')
    .select(sealedColumns)
    .where('id', '=', exception)
    .executeTakeFirst();
  return row && exceptionIn(tx, row);
}

/** These links, in the order asked for, and how many cannot be read; one that is gone by now is left out. */
export async function readExceptions(
  tx: Tx,
  ids: readonly ExceptionId[],
): Promise<{ readonly links: readonly PolicyException[]; readonly unreadable: number }> {
  if (ids.length === 0) return { links: [], unreadable: 0 };
  const rows = await tx
    .selectFrom('exception')
    .select(sealedColumns)
    .where('id', 'in', [...ids])
    .execute();
  const read = await eachReadable(tx, rows, (row) => exceptionIn(tx, row));
  const found = new Map(read.map((link) => [link.id, link]));
  const links = ids.flatMap((id) => found.get(id) ?? []);
  return { links, unreadable: rows.length - read.length };
}

const row = z.object({
  ...{ id: z.string(), applicant: z.string().nullable(), entered_by: z.string() },
  ...{ status: z.enum(statuses), head_left_out: z.boolean() },
  ...{ second_why: z.enum(secondReasons).nullable(), second_decided: z.string().nullable() },
  ...{
    until: z.string().nullable(),
    review_by: z.string().nullable(),
    changed_at: z.coerce.date(),
  },
  ...{ lead_spoke: z.boolean(), applicant_spoke: z.boolean() },
});

const rowOf = (stored: unknown): Row => {
  const read = row.parse(stored);
  const { second_why: why, second_decided: decided } = read;
  return {
    ...{ id: read.id as ExceptionId, applicant: read.applicant as PersonId | null },
    ...{ enteredBy: read.entered_by as PersonId, status: read.status, until: read.until },
    ...{ headLeftOut: read.head_left_out, reviewBy: read.review_by, changedAt: read.changed_at },
    second: why && decided ? { why, decided: decided as PersonId } : null,
    spoken: { lead: read.lead_spoke, applicant: read.applicant_spoke },
  };
};

const listed = [
  ...(['id', 'applicant', 'entered_by', 'status', 'head_left_out', 'second_why'] as const),
  ...(['second_decided', 'until', 'review_by', 'changed_at'] as const),
  ...(['lead_spoke', 'applicant_spoke'] as const),
] as const;

/** Every row of a school's register, without what was written. Who may see which is not decided here. */
export async function registerRows(tx: Tx, school: SchoolId): Promise<readonly Row[]> {
  const rows = await tx
    .selectFrom('exception')
    .select(listed)
    .where('school', '=', school)
    .execute();
  return rows.map(rowOf);
}

const declaredChild = z.object({
  declared: z.object({ declaration: z.object({ child: z.string() }) }),
});

/** The rows that an incident may be about, each with the child's name as it was declared. */
export async function matchableRows(tx: Tx, school: SchoolId): Promise<readonly Matchable[]> {
  const rows = await tx
    .selectFrom('exception')
    .select([...listed, 'school', 'state'])
    .where('school', '=', school)
    .where('status', 'in', [...worthKnowing])
    .execute();
  return eachReadable(tx, rows, async (one) => ({
    ...rowOf(one),
    child: declaredChild.parse(await unseal(tx, placeOf(one), one.state)).declared.declaration
      .child,
  }));
}

/** Every link of a school, for a paper in which none may be missing. @throws where one cannot be read */
export async function everyException(
  tx: Tx,
  school: SchoolId,
): Promise<readonly PolicyException[]> {
  const rows = await tx
    .selectFrom('exception')
    .select(sealedColumns)
    .where('school', '=', school)
    .orderBy('changed_at', 'desc')
    .execute();
  return Promise.all(rows.map((row) => exceptionIn(tx, row)));
}

/** Links in these states; of one applicant where one is named. */
export async function exceptionsIn(
  tx: Tx,
  school: SchoolId,
  states: readonly Status[],
  applicant: PersonId | null = null,
): Promise<readonly PolicyException[]> {
  const rows = await tx
    .selectFrom('exception')
    .select(sealedColumns)
    .where('school', '=', school)
    .where('status', 'in', [...states])
    .$if(applicant !== null, (query) => query.where('applicant', '=', applicant))
    .orderBy('changed_at', 'desc')
    .execute();
  return eachReadable(tx, rows, (row) => exceptionIn(tx, row));
}

/** The links for which the clock has something to do by now. */
export async function idsDue(tx: Tx, school: SchoolId, now: Date): Promise<readonly ExceptionId[]> {
  const rows = await tx
    .selectFrom('exception')
    .select('id')
    .where('school', '=', school)
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .execute();
  return rows.map(({ id }) => id as ExceptionId);
}
