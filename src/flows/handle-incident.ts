import { mayRead } from '../domain/access.ts';
import { type Planning, planAction, type Settling, settleAction } from '../domain/actions.ts';
import { acknowledge } from '../domain/alert.ts';
import type { Answer } from '../domain/asking.ts';
import { declareConflict, recuse } from '../domain/conflict.ts';
import { type Outcome, refuse } from '../domain/decision.ts';
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
import { type Closing, type Incident, sameReport } from '../domain/incident.ts';
import type { Person, Role } from '../domain/people.ts';
import { raisePriority } from '../domain/raise-priority.ts';
import type { Priority } from '../domain/report.ts';
import type { School } from '../domain/school.ts';
import type { Staff } from '../domain/staff.ts';
import { changeAll } from '../store/change.ts';
import type { Db } from '../store/db.ts';
import { byReference, incidents, linkedTo, readIncident } from '../store/incidents.ts';
import { readStaff } from '../store/people.ts';

/** Everything that a reader can do with an incident once it is open in front of them. */
export type Doing =
  | { readonly does: 'take' }
  | { readonly does: 'conflict' }
  | { readonly does: 'pass-on'; readonly to: PersonId }
  | { readonly does: 'log'; readonly did: string }
  | { readonly does: 'plan'; readonly planning: Planning }
  | { readonly does: 'settle'; readonly settling: Settling }
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
  const incident = await readIncident(db.rows, id);
  if (!incident || incident.school !== by.school) return refuse('not-found');
  if (doing.does === 'link' && !(await canSee(db, doing.to, by, staff))) return refuse('not-found');
  const alongside = alongsideOf(incident, by, doing, school, staff, now);
  const others = alongside ? await recordsOf(db, incident) : [];
  return db.transaction(async (tx) => {
    const outcomes = await changeAll(db, tx, incidents, [id, ...others], (held) =>
      held.id === id || !alongside ? decide(held, by, doing, school, staff, now) : alongside(held),
    );
    const told = [...outcomes.values()].find(({ ok }) => ok);
    return (doing.does === 'add' ? told : undefined) ?? outcomes.get(id) ?? refuse('not-found');
  });
}

/** What concerns the whole report reaches its linked record as well: a conflict, and the reporter's words. */
function alongsideOf(
  incident: Incident,
  by: Person,
  doing: Doing,
  school: School,
  staff: Staff,
  now: Date,
): ((linked: Incident) => Answer) | null {
  if (doing.does === 'add') return (linked) => addWords(linked, by, doing.words, now);
  return doing.does === 'conflict' && mayRead(incident, by.id, staff)
    ? (linked) => recuse(linked, by, school, staff, now)
    : null;
}

async function recordsOf(db: Db, incident: Incident): Promise<readonly IncidentId[]> {
  const linked = await linkedTo(db.rows, incident);
  return linked.filter((other) => sameReport(incident, other)).map(({ id }) => id);
}

/** A record that somebody may not read is not there for them, so that a reference cannot be guessed. */
async function canSee(db: Db, id: IncidentId, by: Person, staff: Staff): Promise<boolean> {
  const incident = await readIncident(db.rows, id);
  return incident?.school === by.school && mayRead(incident, by.id, staff);
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
    case 'plan':
      return planAction(incident, by, doing.planning, school, staff, now);
    case 'settle':
      return settleAction(incident, by, doing.settling, staff, now);
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
