import { type Answer, acknowledge } from '../domain/alert.ts';
import { declareConflict } from '../domain/conflict.ts';
import type { Outcome } from '../domain/decision.ts';
import {
  addWords,
  close,
  confirmClosing,
  link,
  logAction,
  passOn,
  reroute,
} from '../domain/handling.ts';
import type { IncidentId, PersonId } from '../domain/ids.ts';
import type { Closing, Incident } from '../domain/incident.ts';
import type { Person, Role } from '../domain/people.ts';
import { raisePriority } from '../domain/raise-priority.ts';
import type { Priority } from '../domain/report.ts';
import type { School } from '../domain/school.ts';
import type { Staff } from '../domain/staff.ts';
import { change } from '../store/change.ts';
import type { Db } from '../store/db.ts';
import { byReference, incidents } from '../store/incidents.ts';
import { readStaff } from '../store/people.ts';

/** Everything that a reader can do with an incident once it is open in front of them. */
export type Doing =
  | { readonly does: 'take' }
  | { readonly does: 'conflict' }
  | { readonly does: 'pass-on'; readonly to: PersonId }
  | { readonly does: 'log'; readonly did: string }
  | { readonly does: 'raise'; readonly to: Priority }
  | { readonly does: 'reroute'; readonly to: Role }
  | { readonly does: 'link'; readonly to: IncidentId }
  | { readonly does: 'close'; readonly closing: Closing }
  | { readonly does: 'confirm'; readonly says: 'agree' | 'not-yet' }
  | { readonly does: 'add'; readonly words: string };

/** Locks the incident, decides with the school as it is now, saves. */
export async function handleIncident(
  db: Db,
  school: School,
  id: IncidentId,
  by: Person,
  doing: Doing,
  now: Date,
): Promise<Outcome<Incident>> {
  const staff = await readStaff(db.rows, school.id, now);
  return change(db, incidents, id, (incident) =>
    incident.school === by.school
      ? decide(incident, by, doing, school, staff, now)
      : { ok: false, why: 'not-found' },
  );
}

function decide(
  incident: Incident,
  by: Person,
  doing: Doing,
  school: School,
  staff: Staff,
  now: Date,
): Answer {
  switch (doing.does) {
    case 'take':
      return acknowledge(incident, by, staff, now);
    case 'conflict':
      return declareConflict(incident, by, school, staff, now);
    case 'pass-on':
      return passOn(incident, by, doing.to, school, staff, now);
    case 'log':
      return logAction(incident, by, doing.did, staff, now);
    case 'raise':
      return raisePriority(incident, by, doing.to, school, staff, now);
    case 'reroute':
      return reroute(incident, by, doing.to, school, staff, now);
    case 'link':
      return link(incident, by, doing.to, staff, now);
    case 'close':
      return close(incident, by, doing.closing, school, staff, now);
    case 'confirm':
      return confirmClosing(incident, by, doing.says, staff, now);
    case 'add':
      return addWords(incident, by, doing.words, now);
  }
}

/** The incident with a spoken reference, among those of the person's school. */
export const findByReference = (db: Db, by: Person, reference: string) =>
  byReference(db.rows, by.school, reference.toUpperCase());
