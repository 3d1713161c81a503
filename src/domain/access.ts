import type { PersonId } from './ids.ts';
import type { Incident } from './incident.ts';
import type { Role } from './people.ts';
import { rolesOf, type Staff } from './staff.ts';

/** Roles that may read a record of each kind whether or not they were asked (domain facts 3.5). */
const alwaysReads: Record<Incident['kind'], readonly Role[]> = {
  child: ['dsl', 'deputy-dsl'],
  adult: [],
  school: [],
};

/** Roles to whom a record of each kind may be passed on. */
export const mayHold: Record<Incident['kind'], readonly Role[]> = {
  child: ['dsl', 'deputy-dsl', 'head'],
  adult: ['head', 'chair'],
  school: ['head', 'dsl', 'deputy-dsl', 'line-manager', 'account-owner', 'phase-leader', 'dpo'],
};

/**
 * Whether a person may read a record now. Roles are looked up afresh each time, so somebody who has
 * handed a role over loses sight of its records at once; whoever is excluded never sees them.
 */
export function mayRead(incident: Incident, person: PersonId, staff: Staff): boolean {
  if (incident.excluded.includes(person) || !staff.people.has(person)) return false;
  const held = rolesOf(staff, person);
  if (held.some((role) => incident.never.includes(role))) return false;
  if (incident.status === 'sealed') return false;
  const reading = [...alwaysReads[incident.kind], ...incident.askedRoles];
  return incident.personally.includes(person) || held.some((role) => reading.includes(role));
}

/** People to whom a reader may pass a record on, nobody who is excluded or away among them. */
export function heirs(incident: Incident, staff: Staff): readonly PersonId[] {
  const people = mayHold[incident.kind].flatMap((role) => staff.holders[role] ?? []);
  return [...new Set(people)].filter(
    (person) =>
      !incident.excluded.includes(person) &&
      !staff.away.has(person) &&
      !rolesOf(staff, person).some((role) => incident.never.includes(role)),
  );
}
