import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { PersonId, SchoolId } from '../domain/ids.ts';
import { type Person, type Role, roles } from '../domain/people.ts';
import type { Staff } from '../domain/staff.ts';
import { askedOften, type Given, theRow } from './asked-often.ts';
import type { Tx } from './db.ts';

export type DirectoryCopy = {
  readonly people: readonly Person[];
  readonly holders: Readonly<Partial<Record<Role, readonly PersonId[]>>>;
  /** Who is out of office; `not-known` where that may not be asked. */
  readonly away: ReadonlySet<PersonId> | 'not-known';
};

/** Replaces the last good copy of a school's people. Those who left stay known by name, as no longer current. */
export async function saveDirectory(
  tx: Tx,
  school: SchoolId,
  copy: DirectoryCopy,
  now: Date,
): Promise<void> {
  await tx.updateTable('person').set({ current: false }).where('school', '=', school).execute();
  for (const person of copy.people) await savePerson(tx, person);
  await tx
    .updateTable('person')
    .set({ left_at: now })
    .where('school', '=', school)
    .where('current', '=', false)
    .where('left_at', 'is', null)
    .execute();
  await saveHolders(tx, school, copy.holders);
  await tx
    .insertInto('directory_copy')
    .values({ school, copied_at: now })
    .onConflict((conflict) => conflict.column('school').doUpdateSet({ copied_at: now }))
    .execute();
}

/** Who fills each role, first in line first, in the place of those before. */
export async function saveHolders(
  tx: Tx,
  school: SchoolId,
  holders: DirectoryCopy['holders'],
): Promise<void> {
  await tx.deleteFrom('holder').where('school', '=', school).execute();
  for (const role of roles) {
    for (const [rank, person] of (holders[role] ?? []).entries()) {
      await tx.insertInto('holder').values({ school, role, rank, person }).execute();
    }
  }
}

/**
 * One account belongs to one school: whoever is on the staff of another stays there, because taking them
 * away would leave that school without them. They can move once the other has let them go.
 */
export async function savePerson(tx: Tx, person: Person): Promise<void> {
  const { id, school, name, email, phone, manager } = person;
  const row = { school, name, email, phone, manager, current: true, left_at: null };
  await tx
    .insertInto('person')
    .values({ id, ...row })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet(row)
        .where((where) =>
          where.or([where('person.school', '=', school), where('person.current', '=', false)]),
        ),
    )
    .execute();
}

/** Somebody who fills a role here and cannot be reached in it, because another school has them. */
export type HeldElsewhere = { readonly role: Role; readonly name: string; readonly person: string };

export async function heldElsewhere(tx: Tx, school: SchoolId): Promise<readonly HeldElsewhere[]> {
  const rows = await tx
    .selectFrom('holder')
    .innerJoin('person', 'person.id', 'holder.person')
    .select(['holder.role', 'holder.person', 'person.name'])
    .where('holder.school', '=', school)
    .where('person.school', '!=', school)
    .where('person.current', '=', true)
    .orderBy('holder.role')
    .orderBy('holder.rank')
    .execute();
  return roles.flatMap((role) =>
    rows.filter((row) => row.role === role).map(({ name, person }) => ({ role, name, person })),
  );
}

/** What `staffIn` is made of, to be asked in one go. */
export const staffParts = (from: Pick<Tx, 'selectFrom'>, school: SchoolId, now: Date) =>
  [
    jsonArrayFrom(from.selectFrom('person').select(personColumns).where('school', '=', school)).as(
      'known',
    ),
    jsonArrayFrom(
      from
        .selectFrom('holder')
        .select(['role', 'person'])
        .where('school', '=', school)
        .orderBy('rank'),
    ).as('held'),
    jsonArrayFrom(
      from
        .selectFrom('absence')
        .select('person')
        .where('school', '=', school)
        .where('starts_at', '<=', now)
        .where((where) => where.or([where('ends_at', 'is', null), where('ends_at', '>', now)])),
    ).as('absent'),
  ] as const;

type At = { readonly school: SchoolId; readonly now: Date };
const staffAt = askedOften((tx, value: Given<At>) =>
  tx.selectNoFrom((from) => staffParts(from, value('school'), value('now'))),
);

/** The school's people, who fills which role, and who is away at this moment. */
export async function readStaff(tx: Tx, school: SchoolId, now: Date): Promise<Staff> {
  return staffIn(theRow(await staffAt(tx, { school, now })));
}

type StaffRow = {
  readonly known: readonly (Row & { readonly current: boolean })[];
  readonly held: readonly { readonly role: string; readonly person: string }[];
  readonly absent: readonly { readonly person: string }[];
};

export function staffIn({ known, held, absent }: StaffRow): Staff {
  const rows = known.filter(({ current }) => current);
  const here = new Set(rows.map(({ id }) => id));
  const rolesOf = Map.groupBy(held, ({ person }) => person);
  const holders = roles.map((role) => {
    const filled = held.filter((row) => row.role === role && here.has(row.person));
    return [role, filled.map(({ person }) => person as PersonId)] as const;
  });
  return {
    people: new Map(
      rows.map((row) => [row.id as PersonId, personOf(row, rolesOf.get(row.id) ?? [])]),
    ),
    holders: Object.fromEntries(holders.filter(([, people]) => people.length > 0)),
    away: new Set(absent.map(({ person }) => person as PersonId)),
    left: new Map(
      known.filter(({ current }) => !current).map(({ id, name }) => [id as PersonId, name]),
    ),
  };
}

const personColumns = ['id', 'school', 'name', 'email', 'phone', 'manager', 'current'] as const;

type Row = {
  readonly id: string;
  readonly school: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly manager: string | null;
};

const personOf = (row: Row, held: readonly { readonly role: string }[]): Person => ({
  id: row.id as PersonId,
  school: row.school as SchoolId,
  name: row.name,
  email: row.email,
  phone: row.phone,
  manager: row.manager as PersonId | null,
  roles: roles.filter((role) => held.some((one) => one.role === role)),
});

/** A current member of staff, or undefined. Pupils, guests and leavers are not in the copy. */
export async function findPerson(tx: Tx, id: string): Promise<Person | undefined> {
  const row = await personById(tx, { id });
  return row && personOf(row, row.held);
}

const personById = askedOften((tx, value: Given<{ readonly id: string }>) =>
  tx
    .selectFrom('person')
    .select(personColumns)
    .select((from) =>
      jsonArrayFrom(
        from
          .selectFrom('holder')
          .select('role')
          .whereRef('holder.school', '=', 'person.school')
          .whereRef('holder.person', '=', 'person.id'),
      ).as('held'),
    )
    .where('id', '=', value('id'))
    .where('current', '=', true),
);

/**
 * Who of these has been gone from a school's directory since then or longer, or is on the staff of
 * another school now.
 */
export async function goneSince(
  tx: Tx,
  school: SchoolId,
  people: readonly PersonId[],
  since: Date,
): Promise<ReadonlySet<PersonId>> {
  if (people.length === 0) return new Set();
  const rows = await tx
    .selectFrom('person')
    .select('id')
    .where('id', 'in', [...people])
    .where((where) =>
      where.or([
        where('school', '!=', school),
        where.and([where('current', '=', false), where('left_at', '<=', since)]),
      ]),
    )
    .execute();
  return new Set(rows.map(({ id }) => id as PersonId));
}

export async function copiedAt(tx: Tx, school: SchoolId): Promise<Date | undefined> {
  const row = await tx
    .selectFrom('directory_copy')
    .select('copied_at')
    .where('school', '=', school)
    .executeTakeFirst();
  return row?.copied_at;
}
