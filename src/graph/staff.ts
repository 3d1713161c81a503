import type { PersonId } from '../domain/ids.ts';
import { type Person, type Role, roles } from '../domain/people.ts';
import { type Account, type Bar, barTo, idOf, personFrom } from './account.ts';
import type { Graph } from './client.ts';
import { oddAnswer } from './graph-fault.ts';
import { findAccount, orNull, readManager, readMemberIds, readMembers } from './groups.ts';
import { namedUsers, perRole, roleGroups, type SchoolGroups } from './school-groups.ts';

export type StaffReading = {
  readonly people: readonly Person[];
  /** Who fills each role, first in line first; within a group by name. */
  readonly holders: Readonly<Record<Role, readonly PersonId[]>>;
  /** Accounts that a staff or role group or the settings name, and that are not let in. */
  readonly leftOut: readonly { readonly id: PersonId; readonly why: Bar }[];
  /** Ids of users and role groups in the settings that the directory does not know. */
  readonly notFound: readonly string[];
  /** How many pupils were read; 0 with a pupils' group set means that nobody is kept out by it. */
  readonly pupils: number;
};

/** Whether managers are looked up as well: one request for each person. */
export type Managers = 'ask' | 'leave';

/** What the directory holds for a school; null where it does not know the group or the user. */
type Found = {
  readonly staff: readonly Account[];
  readonly pupils: ReadonlySet<PersonId>;
  readonly groups: ReadonlyMap<string, readonly Account[] | null>;
  readonly users: ReadonlyMap<string, Account | null>;
};

/**
 * Reads who works at a school and who fills each role: the members of the staff group and the holders
 * named in the settings, without disabled accounts, guests, and anyone who is in the pupils' group.
 * All of it or nothing: one failed request fails the reading, so that half a list never replaces a
 * whole one. A role or user in the settings that is gone from the directory does not; see `notFound`.
 *
 * @throws GraphFault; `away`/`empty-staff-group` when the staff group reads as empty, which is a
 * mistake or a missing permission and never a school.
 */
export async function readStaff(
  graph: Graph,
  school: SchoolGroups,
  managers: Managers = 'leave',
): Promise<StaffReading> {
  const found = await findEveryone(graph, school);
  const everyone = new Map(allIn(found).map((who) => [idOf(who), who]));
  const barOf = (who: Account) => barTo(who, found.pupils.has(idOf(who)));
  const holders = holdersIn(school, found, (who) => barOf(who) === null);
  const staff = [...everyone.values()].filter((who) => barOf(who) === null);
  const people = staff.map((who) => personFrom(who, school.school, rolesHeld(holders, idOf(who))));
  return {
    people: managers === 'ask' ? await withManagers(graph, people) : people,
    holders,
    leftOut: [...everyone.values()].flatMap((who) => {
      const why = barOf(who);
      return why === null ? [] : [{ id: idOf(who), why }];
    }),
    notFound: [...found.groups, ...found.users].flatMap(([id, got]) => (got === null ? [id] : [])),
    pupils: found.pupils.size,
  };
}

async function findEveryone(graph: Graph, school: SchoolGroups): Promise<Found> {
  const [staff, pupils, groups, users] = await Promise.all([
    readMembers(graph, school.staffGroup),
    school.pupilGroup === null ? new Set<PersonId>() : readMemberIds(graph, school.pupilGroup),
    each(roleGroups(school), (group) => orNull(readMembers(graph, group))),
    each(namedUsers(school), (user) => findAccount(graph, user)),
  ]);
  if (staff.length === 0) throw oddAnswer('The staff group', 'empty-staff-group');
  return { staff, pupils, groups, users };
}

async function each<T>(
  ids: readonly string[],
  find: (id: string) => Promise<T>,
): Promise<ReadonlyMap<string, T>> {
  return new Map(
    await Promise.all(ids.map(async (id): Promise<[string, T]> => [id, await find(id)])),
  );
}

const allIn = (found: Found): readonly Account[] => [
  ...found.staff,
  ...[...found.groups.values()].flatMap((members) => members ?? []),
  ...[...found.users.values()].flatMap((user) => (user === null ? [] : [user])),
];

function holdersIn(
  school: SchoolGroups,
  found: Found,
  letIn: (who: Account) => boolean,
): Readonly<Record<Role, readonly PersonId[]>> {
  const named = (role: Role): readonly Account[] =>
    school.holders[role].flatMap((source) => {
      if ('group' in source) return byName(found.groups.get(source.group) ?? []);
      const user = found.users.get(source.user);
      return user ? [user] : [];
    });
  const ordered = (role: Role) => [...new Set(named(role).filter(letIn).map(idOf))];
  return perRole(ordered);
}

const byName = (accounts: readonly Account[]): readonly Account[] =>
  accounts.toSorted(
    (a, b) =>
      (a.displayName ?? '').localeCompare(b.displayName ?? '', 'en-GB') || a.id.localeCompare(b.id),
  );

const rolesHeld = (holders: StaffReading['holders'], id: PersonId): ReadonlySet<Role> =>
  new Set(roles.filter((role) => holders[role].includes(id)));

/** A manager who does not work at this school is no manager here. */
async function withManagers(graph: Graph, people: readonly Person[]): Promise<readonly Person[]> {
  const here = new Set(people.map((person) => person.id));
  return Promise.all(
    people.map(async (person) => {
      const manager = await readManager(graph, person.id);
      return { ...person, manager: manager !== null && here.has(manager) ? manager : null };
    }),
  );
}
