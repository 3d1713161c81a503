import { type Person, type Role, roles } from '../domain/people.ts';
import { type Account, barTo, isNamed, personFrom } from './account.ts';
import type { Graph } from './client.ts';
import { findAccount, groupsOf } from './groups.ts';
import { roleGroups, type SchoolGroups } from './school-groups.ts';

/** Who somebody is to a school. `unknown`: not in the directory, disabled, or of no concern to it. */
export type Standing =
  | { readonly standing: 'staff'; readonly person: Person }
  | { readonly standing: 'pupil' | 'guest' | 'unknown' };

/**
 * Looks one person up now, by Entra id: for somebody who writes to the bot (platform facts 8, rules 5
 * to 8). The same rules as `readStaff`; the manager is not looked up and is null.
 *
 * @throws GraphFault; nobody is taken for staff, and nobody turned away, on the strength of a fault.
 */
export async function readPerson(
  graph: Graph,
  id: string,
  school: SchoolGroups,
): Promise<Standing> {
  const who = await findAccount(graph, id);
  if (who === null) return { standing: 'unknown' };
  const staff = school.staffGroup;
  const pupils = school.pupilGroup;
  const asked = [staff, ...(pupils === null ? [] : [pupils]), ...roleGroups(school)];
  const memberOf = await groupsOf(graph, who.id, [...new Set(asked)]);
  const isIn = (group: string) => memberOf.has(group.toLowerCase());
  const bar = barTo(who, pupils !== null && isIn(pupils));
  if (bar !== null) return { standing: bar === 'disabled' ? 'unknown' : bar };
  const held = rolesHeld(who, school, isIn);
  if (!isIn(staff) && held.size === 0) return { standing: 'unknown' };
  return { standing: 'staff', person: personFrom(who, school.school, held) };
}

const rolesHeld = (
  who: Account,
  school: SchoolGroups,
  isIn: (group: string) => boolean,
): ReadonlySet<Role> =>
  new Set(
    roles.filter((role) =>
      school.holders[role].some((source) =>
        'group' in source ? isIn(source.group) : isNamed(who, source.user),
      ),
    ),
  );
