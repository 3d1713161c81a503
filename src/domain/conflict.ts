import { mayRead } from './access.ts';
import { givingBack } from './actions.ts';
import {
  type Answer,
  askedEntries,
  asking,
  backInLine,
  byPerson,
  deliveries,
  timer,
} from './asking.ts';
import { accept, type Decision, refuse } from './decision.ts';
import { furtherRung, nextRung } from './escalation.ts';
import { type Incident, opened } from './incident.ts';
import type { Person } from './people.ts';
import type { School } from './school.ts';
import { replaceSecond } from './second-reader.ts';
import type { Staff } from './staff.ts';

type Untaken = Extract<Incident, { status: 'waiting' | 'unanswered' }>;

/** A reader says that they have a conflict: they never see it again, and the next in line is asked. */
export function declareConflict(
  incident: Incident,
  by: Person,
  school: School,
  staff: Staff,
  now: Date,
): Answer {
  return mayRead(incident, by.id, staff)
    ? recuse(incident, by, school, staff, now)
    : refuse('not-asked');
}

/**
 * Leaves somebody out of a record for good, whether or not they could read it: a conflict holds for
 * the linked record of the same report as well. Whoever else has the item in hand keeps it.
 */
export const recuse = (
  incident: Incident,
  by: Person,
  school: School,
  staff: Staff,
  now: Date,
): Answer => givingBack(leave(incident, by, school, staff, now), incident, staff, now);

function leave(incident: Incident, by: Person, school: School, staff: Staff, now: Date): Answer {
  if (incident.excluded.includes(by.id)) return refuse('already-settled');
  const without = {
    ...incident,
    excluded: [...incident.excluded, by.id],
    asked: incident.asked.filter((person) => person !== by.id),
  };
  const theirs = 'by' in incident && incident.by === by.id && incident.status !== 'closed';
  if (theirs) {
    const again = backInLine(without, school, now);
    return accept(oneFewer(again, again.asked, by, school, staff, now));
  }
  const untaken = without.status === 'waiting' || without.status === 'unanswered';
  if (untaken && incident.asked.includes(by.id)) {
    return accept(oneFewer(without, [], by, school, staff, now));
  }
  const line = declared(incident, by, now);
  if (without.status === 'to-confirm' && without.second === by.id) {
    const { next, entries, jobs } = replaceSecond(without, school, staff, now);
    return accept({ next, entries: [line, ...entries], jobs });
  }
  return accept({ next: without, entries: [line], jobs: [shown(incident, by)] });
}

/** The next in line takes their place; where nobody in school is left, the record is sealed. */
function oneFewer(
  incident: Untaken,
  remind: readonly Person['id'][],
  by: Person,
  school: School,
  staff: Staff,
  now: Date,
): Decision<Incident> {
  const others = incident.asked.filter((person) => mayRead(incident, person, staff));
  const rung = others.length > 0 ? nextRung(incident, staff) : furtherRung(incident, school, staff);
  if (!rung && others.length === 0) return sealed(incident, by, now);
  return {
    next: asking(incident, rung),
    entries: [declared(incident, by, now), ...askedEntries(incident, rung, now)],
    jobs: [
      ...deliveries(incident, [...remind, ...(rung?.people ?? [])], incident.round),
      shown(incident, by),
      timer(incident, incident.nextAt),
    ],
  };
}

const sealed = (incident: Incident, by: Person, now: Date): Decision<Incident> => ({
  next: { ...opened(incident), status: 'sealed' },
  entries: [
    declared(incident, by, now),
    { ...byPerson(incident, by, now), kind: 'incident-sealed' },
  ],
  jobs: [
    { name: 'alarm-clerk', incident: incident.id },
    { name: 'tell-reporter', incident: incident.id, news: 'please-phone' },
  ],
});

const declared = (incident: Incident, by: Person, now: Date) =>
  ({ ...byPerson(incident, by, now), kind: 'conflict-declared' }) as const;
const shown = (incident: Incident, by: Person) =>
  ({ name: 'show-state', incident: incident.id, except: by.id, runAt: null }) as const;
