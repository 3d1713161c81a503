import { heirs } from '../access.ts';
import type { PersonId } from '../ids.ts';
import type { Incident } from '../incident.ts';
import type { Role } from '../people.ts';
import { ownersFor } from '../planned-action.ts';
import type { School } from '../school.ts';
import { holdersOf, nameIn, type Staff } from '../staff.ts';

/** To whom this reader can give an item or an action, beyond what its state allows. */
export type Offers = {
  /** To whom it may be passed on. */
  readonly heirs: readonly { readonly id: PersonId; readonly name: string }[];
  /** To whom an action may be given: themselves first. */
  readonly owners: readonly { readonly id: PersonId; readonly name: string }[];
  /** To which roles it may be sent as well. */
  readonly roles: readonly { readonly role: Role; readonly title: string }[];
};

const reroutable: readonly Role[] = ['head', 'dsl', 'deputy-dsl', 'chair'];

export function offersTo(
  incident: Incident,
  reader: PersonId,
  school: School,
  staff: Staff,
): Offers {
  const free = heirs(incident, staff).filter((person) => person !== reader);
  const fills = (role: Role) =>
    holdersOf(staff, role, incident.reporter).some((person) => free.includes(person));
  return {
    heirs: free.map((id) => ({ id, name: withTitle(id, staff, school) })),
    owners: ownersFor(incident, reader, staff)
      .toSorted((one, other) => Number(other === reader) - Number(one === reader))
      .map((id) => ({ id, name: withTitle(id, staff, school) })),
    roles: reroutable.filter(fills).map((role) => ({ role, title: school.titles[role] })),
  };
}

function withTitle(id: PersonId, staff: Staff, { titles }: School): string {
  const [role] = staff.people.get(id)?.roles ?? [];
  return role ? `${nameIn(staff)(id)}, ${titles[role]}` : nameIn(staff)(id);
}
