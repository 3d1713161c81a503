import { isBarred } from './access.ts';
import { roleOf } from './asking.ts';
import { accept, type Outcome, refuse } from './decision.ts';
import type { ExceptionId, IncidentId, PersonId, SchoolId } from './ids.ts';
import type { Incident } from './incident.ts';
import type { Entry } from './ledger.ts';
import type { Person, Role } from './people.ts';
import { isFree, type Listed } from './register/parts.ts';
import { rolesOf, type Staff } from './staff.ts';

/** Why nothing may be purged. */
export const holdReasons = [
  'litigation',
  'police',
  'inquiry',
  'subject-access',
  'complaint',
] as const;
export type HoldReason = (typeof holdReasons)[number];
export const liftReasons = ['matter-ended', 'placed-by-mistake'] as const;
export type LiftReason = (typeof liftReasons)[number];

export const holdWords: Record<HoldReason, string> = {
  litigation: 'a claim or court case',
  police: 'a police matter',
  inquiry: 'an inquiry or inspection',
  'subject-access': 'a request for personal data',
  complaint: 'a complaint',
};
export const liftWords: Record<LiftReason, string> = {
  'matter-ended': 'the matter has ended',
  'placed-by-mistake': 'it was placed by mistake',
};

/** What is held: one record, or null for everything of the school. */
export type Hold = {
  readonly id: string;
  readonly school: SchoolId;
  readonly about: IncidentId | ExceptionId | null;
  readonly by: PersonId;
  readonly as: Role | 'staff';
  readonly at: Date;
  readonly because: HoldReason;
  /** Who asked that it be lifted; null while nobody has. */
  readonly lift: LiftAsked | null;
};
export type LiftAsked = {
  readonly by: PersonId;
  readonly at: Date;
  readonly because: LiftReason;
};

const mayHold: readonly Role[] = ['head', 'dsl', 'dpo', 'chair'];

/** Placing and lifting a hold shows nothing of a record, so it does not take a reader of it. */
export const placesHolds = (person: Person): boolean =>
  person.roles.some((role) => mayHold.includes(role));

/** Somebody whom a record leaves out neither holds it nor frees it, nor learns that it is there. */
export function mayHoldIncident(by: Person, incident: Incident, staff: Staff): Outcome<null> {
  if (!placesHolds(by)) return refuse('not-asked');
  if (by.school !== incident.school || isBarred(incident, by.id, staff)) {
    return refuse('no-such-record');
  }
  return accept(null);
}

/** The same for a family link: not its applicant, nor a headteacher of whom it was kept. A draft is nobody's else. */
export function mayHoldLink(
  by: Person,
  link: Listed & { readonly school: SchoolId },
  staff: Staff,
): Outcome<null> {
  if (!placesHolds(by)) return refuse('not-asked');
  const open = by.school === link.school && link.status !== 'draft' && isFree(link, staff, by.id);
  return open ? accept(null) : refuse('no-such-record');
}

/** Who can agree to what somebody asked: whoever else may place a hold. */
export const agreeing = (staff: Staff, asked: PersonId): readonly Person[] =>
  [...staff.people.values()].filter((person) => person.id !== asked && placesHolds(person));

/**
 * What comes of somebody's wish to lift a hold. One on a record is lifted by whoever may hold that
 * record. One on the whole school covers what the person may not even know of, so it takes two: one who
 * asks, and another who agrees while the first still fills such a role.
 */
export function onLifting(hold: Hold, by: Person, staff: Staff): Outcome<'lift' | 'ask'> {
  if (!placesHolds(by)) return refuse('not-asked');
  if (hold.about !== null) return accept('lift');
  if (hold.lift?.by === by.id) return refuse('own-request');
  const others = agreeing(staff, by.id);
  if (others.some(({ id }) => id === hold.lift?.by)) return accept('lift');
  return others.length === 0 ? refuse('nobody-to-agree') : accept('ask');
}

/**
 * Whether a record is about somebody, or was kept from them: what they lift does not free it. Having
 * reported it is not enough: the reporter is left out of it too, and it need not be about them.
 */
export function isAbout(incident: Incident, person: PersonId, staff: Staff): boolean {
  const { reporter, report, excluded, never } = incident;
  const byRole = rolesOf(staff, person).some((role) => never.includes(role));
  if (byRole || report.subject === person) return true;
  return person === reporter ? report.self : excluded.includes(person);
}

export const isHeld = (
  holds: readonly Pick<Hold, 'about'>[],
  about: IncidentId | ExceptionId | null,
): 'held' | 'free' =>
  holds.some((hold) => hold.about === null || hold.about === about) ? 'held' : 'free';

const aboutHold = (hold: Hold, at: Date) =>
  ({ at, school: hold.school, about: hold.about }) as const;

export const placedEntry = (hold: Hold): Entry => ({
  ...{ ...aboutHold(hold, hold.at), by: hold.by, as: hold.as },
  ...{ kind: 'hold-placed', because: hold.because },
});

export const liftedEntry = (hold: Hold, { by, at, because }: LiftBy): Entry => ({
  ...{ ...aboutHold(hold, at), by: by.id, as: roleOf(by) },
  ...{ kind: 'hold-lifted', because },
});

export const liftAskedEntry = (hold: Hold, { by, at, because }: LiftBy): Entry => ({
  ...{ ...aboutHold(hold, at), by: by.id, as: roleOf(by) },
  ...{ kind: 'hold-lift-asked', because },
});
export type LiftBy = { readonly by: Person; readonly at: Date; readonly because: LiftReason };

/** A hold that was lifted stays on this record. */
export const keptEntry = (hold: Hold, about: IncidentId | ExceptionId, at: Date): Entry => ({
  ...{ at, school: hold.school, about, by: 'clock', as: 'clock' },
  ...{ kind: 'hold-kept', because: hold.because },
});
