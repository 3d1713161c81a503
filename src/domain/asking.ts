import type { Decision, Outcome } from './decision.ts';
import { type Rung, stepAfter } from './escalation.ts';
import type { PersonId } from './ids.ts';
import { type Incident, opened } from './incident.ts';
import type { Job } from './job.ts';
import type { Entry } from './ledger.ts';
import type { Person, Role } from './people.ts';
import type { School } from './school.ts';

/** What a rule about an incident answers with. */
export type Answer = Outcome<Decision<Incident>>;
export type Waiting = Extract<Incident, { status: 'waiting' }>;

export const roleOf = (person: Person): Role | 'staff' => person.roles[0] ?? 'staff';

export const byPerson = (incident: Incident, by: Person, at: Date) =>
  ({ at, school: incident.school, about: incident.id, by: by.id, as: roleOf(by) }) as const;
export const byClock = (incident: Incident, at: Date) =>
  ({ at, school: incident.school, about: incident.id, by: 'clock', as: 'clock' }) as const;

/** An item that somebody had in hand waits for a named human again, with a clock that starts afresh. */
export const backInLine = (incident: Incident, school: School, now: Date): Waiting => ({
  ...opened(incident),
  ...{ status: 'waiting', since: now, step: 0, round: incident.round + 1 },
  nextAt: stepAfter(0, { priority: incident.priority, since: now }, school).at,
});

/** The incident with the people of a rung asked as well. */
export const asking = <I extends Incident>(incident: I, rung: Rung | null): I =>
  rung === null
    ? incident
    : {
        ...incident,
        ladder: rung.rest,
        asked: [...new Set([...incident.asked, ...rung.people])],
        askedRoles: [...new Set([...incident.askedRoles, rung.role])],
      };

export function askedEntries(incident: Incident, rung: Rung | null, now: Date): readonly Entry[] {
  if (rung === null) return [];
  const { role, people } = rung;
  return people.map((to) => ({ ...byClock(incident, now), kind: 'alert-asked', to, role }));
}

export const deliveries = (
  { id: incident, priority }: Pick<Incident, 'id' | 'priority'>,
  people: readonly PersonId[],
  round: number,
): readonly Job[] =>
  people.map((to) => ({ name: 'deliver-alert', incident, to, round, urgent: priority === 'P1' }));
export const timer = (incident: Incident, runAt: Date): Job => ({
  ...{ name: 'escalate-alert', incident: incident.id, runAt },
});
