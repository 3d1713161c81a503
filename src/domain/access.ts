import type { PersonId } from './ids.ts';
import type { Incident } from './incident.ts';
import type { Role } from './people.ts';
import { holdersOf, rolesOf, type Staff } from './staff.ts';

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

/** Offices in which a person may read what was handed to them in person, to hold or to confirm. */
const inPerson: Record<Incident['kind'], readonly Role[]> = {
  ...mayHold,
  adult: [...mayHold.adult, 'deputy-dsl'],
};

/**
 * Whether a person may read a record now. Roles are looked up afresh each time, so somebody who has
 * handed a role over loses sight of its records at once, even of one that was passed on to them in
 * person; whoever is excluded never sees them.
 */
export function mayRead(incident: Incident, person: PersonId, staff: Staff): boolean {
  if (incident.status === 'sealed' || isBarred(incident, person, staff)) return false;
  const reading = [...alwaysReads[incident.kind], ...incident.askedRoles];
  const handed = incident.personally.includes(person) ? inPerson[incident.kind] : [];
  return [...reading, ...handed].some((role) => fills(incident, role, person, staff));
}

/**
 * The keys under which a record is kept to be found: whoever may read it holds at least one of them.
 * They find, they do not decide: `mayRead` does.
 */
export function shelfKeys(incident: Incident): readonly string[] {
  if (incident.status === 'sealed') return [];
  const reading = [...alwaysReads[incident.kind], ...incident.askedRoles];
  const byRole = reading.map((role) =>
    role === 'line-manager' ? managerKey(incident.reporter) : role,
  );
  return [...new Set([...byRole, ...incident.personally.map(personKey)])];
}

/** The keys that a person holds now. */
export function keysOf(person: PersonId, staff: Staff): readonly string[] {
  const managed = [...staff.people.values()].filter(({ manager }) => manager === person);
  return [
    ...rolesOf(staff, person).filter((role) => role !== 'line-manager'),
    personKey(person),
    ...managed.map(({ id }) => managerKey(id)),
  ];
}

const personKey = (person: PersonId): string => `person:${person}`;
const managerKey = (reporter: PersonId): string => `manager-of:${reporter}`;

/**
 * People to whom a reader may pass a record on, nobody who is excluded or away among them, and nobody
 * who is not to be named yet.
 */
export function heirs(incident: Incident, staff: Staff): readonly PersonId[] {
  const people = mayHold[incident.kind].flatMap((role) =>
    holdersOf(staff, role, incident.reporter),
  );
  return [...new Set(people)].filter(
    (person) =>
      !staff.away.has(person) && !isBarred(incident, person, staff) && mayBeNamed(incident, person),
  );
}

/**
 * While the adult's identity is kept from a child's record, whoever is missing from a list of those who
 * could have it would be that adult. So a list then holds only those who were asked already, as what
 * happened to the record says anyway (domain facts 2.4).
 */
export const mayBeNamed = ({ released, asked }: Incident, person: PersonId): boolean =>
  released || asked.includes(person);

/** Left out of a record for good, or no longer on the staff. */
export const isBarred = (
  incident: Pick<Incident, 'excluded' | 'never'>,
  person: PersonId,
  staff: Staff,
): boolean =>
  incident.excluded.includes(person) ||
  !staff.people.has(person) ||
  rolesOf(staff, person).some((role) => incident.never.includes(role));

/** Whether somebody in one of these offices was left out of a record, other than for having reported it. */
export const isKeptFrom = (
  incident: Pick<Incident, 'excluded' | 'never'> & {
    readonly reporter: PersonId | null;
    readonly report?: { readonly self: boolean };
  },
  offices: readonly Role[],
  staff: Staff,
): boolean =>
  offices
    .flatMap((role) => staff.holders[role] ?? [])
    .some(
      (person) =>
        isBarred(incident, person, staff) &&
        (person !== incident.reporter ||
          incident.report?.self === true ||
          isNever(incident, person, staff)),
    );

const isNever = ({ never }: Pick<Incident, 'never'>, person: PersonId, staff: Staff): boolean =>
  rolesOf(staff, person).some((role) => never.includes(role));

/** Whether a person fills a role towards this record; the line manager is the reporter's own. */
export const fills = (incident: Incident, role: Role, person: PersonId, staff: Staff): boolean =>
  holdersOf(staff, role, incident.reporter).includes(person);
