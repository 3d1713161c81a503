import { isBarred } from './access.ts';
import { roleOf } from './asking.ts';
import { accept, type Outcome, refuse } from './decision.ts';
import type { ExceptionId, IncidentId, PersonId, SchoolId } from './ids.ts';
import type { Incident } from './incident.ts';
import type { Entry } from './ledger.ts';
import type { Person, Role } from './people.ts';
import type { Staff } from './staff.ts';

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

export const isHeld = (
  holds: readonly Pick<Hold, 'about'>[],
  about: IncidentId | ExceptionId | null,
): 'held' | 'free' =>
  holds.some((hold) => hold.about === null || hold.about === about) ? 'held' : 'free';

export const placedEntry = (hold: Hold): Entry => ({
  ...{ at: hold.at, school: hold.school, by: hold.by, as: hold.as, about: hold.about },
  ...{ kind: 'hold-placed', because: hold.because },
});

export const liftedEntry = (hold: Hold, by: Person, because: LiftReason, at: Date): Entry => ({
  ...{ at, school: hold.school, by: by.id, as: roleOf(by), about: hold.about },
  ...{ kind: 'hold-lifted', because },
});
