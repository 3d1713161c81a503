import { askInstead } from './alert.ts';
import type { Answer } from './asking.ts';
import { dayOf, endOfDay } from './calendar-days.ts';
import { type Refusal, refuse } from './decision.ts';
import type { PersonId } from './ids.ts';
import type { Incident } from './incident.ts';
import type { Person, Role } from './people.ts';
import type { School } from './school.ts';
import { replaceIfGone } from './second-reader.ts';
import { rolesOf, type Staff } from './staff.ts';

/**
 * Who may say that somebody else is away, by what that person fills. Items pass over whoever is away, so
 * nobody says it of those who oversee them: reports about the headteacher go to the overseers, and
 * whoever stands in for the headteacher is theirs to say.
 */
const saysSoOf = (role: Role): readonly Role[] =>
  role === 'head' || overHead.includes(role) ? overHead : ['dsl', 'deputy-dsl', 'head'];
const overHead: readonly Role[] = ['chair', 'governing-body', 'clerk'];

/** Whether somebody may say that a person is away: oneself, or a colleague who fills a role. */
export function maySetAway(by: Person, person: PersonId, staff: Staff): boolean {
  if (by.id === person) return true;
  const fills = rolesOf(staff, person);
  return (
    fills.length > 0 &&
    fills.every((role) => by.roles.some((mine) => saysSoOf(role).includes(mine)))
  );
}

/** What somebody says of a colleague holds for this many days at most, and is then said again. */
export const daysForOthers = 14;

/** Why an absence cannot be noted until then; undefined when it can. Null: until further notice. */
export function wrongEnd(
  by: Person,
  { person, until }: { readonly person: PersonId; readonly until: Date | null },
  { calendar }: School,
  now: Date,
): Refusal | undefined {
  if (until !== null && until <= now) return 'wrong-date';
  if (by.id === person) return undefined;
  const last = dayOf(calendar, now).add({ days: daysForOthers }).toString();
  return until === null || until > endOfDay(calendar, last) ? 'away-too-long' : undefined;
}

/** Whoever wants to close an item does not take its second reader away from it. */
export const waitsForTheirAnswer = (
  open: readonly Incident[],
  by: Person,
  person: PersonId,
): boolean =>
  by.id !== person &&
  open.some((one) => one.status === 'to-confirm' && one.by === by.id && one.second === person);

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
