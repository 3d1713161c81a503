import type { PersonId } from './ids.ts';
import type { Person, Role } from './people.ts';

/** One school's people as last copied from the directory. */
export type Staff = {
  readonly people: ReadonlyMap<PersonId, Person>;
  /** Who fills each role, first in line first. */
  readonly holders: Readonly<Partial<Record<Role, readonly PersonId[]>>>;
  readonly away: ReadonlySet<PersonId>;
  /** The names of those who have left: they are in no list, and in what they did. */
  readonly left: ReadonlyMap<PersonId, string>;
};

/** Who fills a role for this reporter: the line manager is the reporter's own. */
export function holdersOf(staff: Staff, role: Role, reporter: PersonId): readonly PersonId[] {
  if (role !== 'line-manager') return staff.holders[role] ?? [];
  const manager = staff.people.get(reporter)?.manager;
  return manager && staff.people.has(manager) ? [manager] : [];
}

/** The roles that a person fills now. */
export const rolesOf = (staff: Staff, person: PersonId): readonly Role[] =>
  staff.people.get(person)?.roles ?? [];

/** In some schools the headteacher is the safeguarding lead: every fork between the two is one person. */
export function dslIsHead(staff: Staff): boolean {
  const heads = staff.holders.head ?? [];
  return (staff.holders.dsl ?? []).some((dsl) => heads.includes(dsl));
}

export const nameIn =
  (staff: Staff) =>
  (id: PersonId): string => {
    const now = staff.people.get(id);
    if (now) return now.name;
    const then = staff.left.get(id);
    return then ? `${then} (has left)` : 'someone who has left';
  };
