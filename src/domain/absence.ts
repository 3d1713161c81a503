import { askInstead } from './alert.ts';
import type { Answer } from './asking.ts';
import { refuse } from './decision.ts';
import type { PersonId } from './ids.ts';
import type { Incident } from './incident.ts';
import type { Person, Role } from './people.ts';
import type { School } from './school.ts';
import { replaceIfGone } from './second-reader.ts';
import { rolesOf, type Staff } from './staff.ts';

/** Those who may say that somebody else is away (product: by the person or a deputy). */
const speaksForOthers: readonly Role[] = ['dsl', 'deputy-dsl', 'head'];

/** Whether somebody may say that a person is away: oneself, or a colleague who fills a role. */
export const maySetAway = (by: Person, person: PersonId, staff: Staff): boolean =>
  by.id === person ||
  (by.roles.some((role) => speaksForOthers.includes(role)) && rolesOf(staff, person).length > 0);

/** An item that waits only for people who are away goes on at once: nothing queues in silence. */
export function passOverAway(incident: Incident, school: School, staff: Staff, now: Date): Answer {
  if (incident.status === 'to-confirm') return replaceIfGone(incident, school, staff, now);
  if (incident.status !== 'waiting') return refuse('already-settled');
  if (incident.asked.some((person) => !staff.away.has(person))) return refuse('not-due');
  return askInstead(incident, school, staff, now);
}

/**
 * How long the directory's word that somebody is out of office holds. Each copy renews it; where the
 * directory no longer says, nobody is passed over for ever by what it once said.
 */
export const outOfOfficeUntil = (said: Date): Date => new Date(said.getTime() + 24 * 60 * 60_000);
