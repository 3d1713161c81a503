import type { PersonId } from './ids.ts';
import { type Person, type Role, roles } from './people.ts';
import type { Holder, School } from './school.ts';
import type { SettingsFault } from './school-checks.ts';
import type { Staff } from './staff.ts';

type Holders = School['holders'];

const usersIn = (holders: readonly Holder[]): readonly PersonId[] =>
  holders.flatMap((holder) => ('user' in holder ? [holder.user as PersonId] : []));

const groupsIn = (holders: readonly Holder[]): readonly string[] =>
  holders.flatMap((holder) => ('group' in holder ? [holder.group] : []));

/**
 * Who fills each role once the settings name other people: who was named by name and is no longer goes,
 * who is named now comes first. Whoever comes by a group stays: who is in it is for the directory to say.
 */
export function withHolders(staff: Staff, before: Holders, after: Holders): Staff {
  const filled = roles.map((role) => [role, filling(staff, role, before, after)] as const);
  const holders: Partial<Record<Role, readonly PersonId[]>> = Object.fromEntries(
    filled.filter(([, people]) => people.length > 0),
  );
  const rolesOf = (id: PersonId) => roles.filter((role) => holders[role]?.includes(id));
  const people = [...staff.people.values()].map((person): [PersonId, Person] => [
    person.id,
    { ...person, roles: rolesOf(person.id) },
  ]);
  return { ...staff, people: new Map(people), holders };
}

function filling(staff: Staff, role: Role, before: Holders, after: Holders): readonly PersonId[] {
  const now = staff.holders[role] ?? [];
  const [was, is] = [usersIn(before[role]), usersIn(after[role])];
  const rest = now.filter((person) => !was.includes(person) && !is.includes(person));
  return [...is.filter((person) => staff.people.has(person)), ...rest];
}

/** Whoever is named has to be on the staff, and a role to which reports go is not left empty. */
export function holderFaults(
  before: School,
  after: School,
  staff: Staff,
): readonly SettingsFault[] {
  const then = withHolders(staff, before.holders, after.holders);
  return roles.flatMap((role): readonly SettingsFault[] => {
    const path = ['holders', role];
    const fresh = usersIn(after.holders[role]).filter(
      (one) => !usersIn(before.holders[role]).includes(one),
    );
    if (fresh.some((one) => !staff.people.has(one)))
      return [{ path, reason: 'Somebody chosen here is not on the staff list.' }];
    if (groupsIn(before.holders[role]).join() !== groupsIn(after.holders[role]).join())
      return [{ path, reason: 'A group is put in or taken out in the settings file, not here.' }];
    const emptied =
      (staff.holders[role] ?? []).length > 0 && (then.holders[role] ?? []).length === 0;
    return emptied && isAsked(after, role)
      ? [{ path, reason: 'Somebody has to fill this role: reports or decisions go to it.' }]
      : [];
  });
}

/** Whether anything is ever sent to a role. */
function isAsked({ routes, lastResort, questionsTo }: School, role: Role): boolean {
  const told = routes.flatMap((row) => ('tell' in row ? row.tell.map((one) => one.role) : []));
  const always: readonly Role[] = [
    'dsl',
    'deputy-dsl',
    'head',
    'chair',
    'clerk',
    lastResort.role,
    questionsTo.role,
  ];
  return always.includes(role) || told.includes(role);
}
