import { mayRead } from './access.ts';
import { type Answer, askedEntries, asking, byPerson, deliveries, timer } from './asking.ts';
import { accept, refuse } from './decision.ts';
import { askable, type Rung, remindAt, stepAfter } from './escalation.ts';
import type { Incident } from './incident.ts';
import type { Person } from './people.ts';
import { raise } from './priority.ts';
import type { Priority } from './report.ts';
import type { School } from './school.ts';
import type { Staff } from './staff.ts';

/**
 * A person may raise the priority; nothing lowers it. The clock of the higher priority holds from now
 * on, and a child's item that becomes P1 goes to every deputy at once.
 */
export function raisePriority(
  incident: Incident,
  by: Person,
  wanted: Priority,
  school: School,
  staff: Staff,
  now: Date,
): Answer {
  if (!mayRead(incident, by.id, staff)) return refuse('not-asked');
  if (incident.status === 'closed') return refuse('already-settled');
  const priority = raise(incident.priority, wanted);
  if (priority === incident.priority) return refuse('not-higher');
  const raised = { ...incident, priority, released: incident.released || priority === 'P1' };
  const rung = alsoNow(raised, staff);
  const next = sooner(asking(raised, rung), school, now);
  return accept({
    next,
    entries: [
      { ...byPerson(incident, by, now), kind: 'priority-raised', to: priority },
      ...askedEntries(incident, rung, now),
    ],
    jobs: [
      ...deliveries(incident, rung?.people ?? [], incident.round),
      { name: 'show-state', incident: incident.id, except: by.id, runAt: null },
      ...('nextAt' in next ? [timer(incident, next.nextAt)] : []),
    ],
  });
}

/** While nobody has a P1 item about a child in hand, every deputy is asked (domain facts 2.6). */
function alsoNow(incident: Incident, staff: Staff): Rung | null {
  const untaken = incident.status === 'waiting' || incident.status === 'unanswered';
  if (!untaken || incident.kind !== 'child' || incident.priority !== 'P1') return null;
  const people = askable(incident, 'deputy-dsl', staff);
  return people.length === 0 ? null : { role: 'deputy-dsl', people, rest: incident.ladder };
}

/** The hour that the priority gives, where it is earlier than the one that was set. */
function sooner(incident: Incident, school: School, now: Date): Incident {
  if (incident.status !== 'waiting' && incident.status !== 'unanswered') return incident;
  const wanted =
    incident.status === 'waiting'
      ? stepAfter(incident.step, incident, school).at
      : remindAt(incident.priority, school.calendar, now);
  const at = wanted > now ? wanted : now;
  return at < incident.nextAt ? { ...incident, nextAt: at } : incident;
}
