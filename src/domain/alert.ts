import { mayRead } from './access.ts';
import {
  type Answer,
  askedEntries,
  asking,
  byClock,
  byPerson,
  deliveries,
  timer,
  type Waiting,
} from './asking.ts';
import { accept, type Decision, refuse } from './decision.ts';
import { furtherRung, nextRung, remindAt, stepAfter } from './escalation.ts';
import type { PersonId } from './ids.ts';
import { type Incident, opened } from './incident.ts';
import type { Job } from './job.ts';
import type { Entry } from './ledger.ts';
import type { Person } from './people.ts';
import type { School, StepNews } from './school.ts';
import { remindSecond, secondUndelivered } from './second-reader.ts';
import type { Staff } from './staff.ts';

type Unanswered = Extract<Incident, { status: 'unanswered' }>;

/** A named human takes the item in hand: the only thing that stops the ladder. */
export function acknowledge(incident: Incident, by: Person, staff: Staff, now: Date): Answer {
  if (!mayRead(incident, by.id, staff)) return refuse('not-asked');
  if (incident.status !== 'waiting' && incident.status !== 'unanswered') {
    return refuse('already-settled');
  }
  return accept({
    next: { ...opened(incident), status: 'in-hand', by: by.id, at: now },
    entries: [{ ...byPerson(incident, by, now), kind: 'alert-acknowledged' }],
    jobs: [
      { name: 'show-state', incident: incident.id, except: by.id, runAt: null },
      { name: 'tell-reporter', incident: incident.id, news: 'in-hand' },
    ],
  });
}

/** The hour has come and nobody has it: remind, ask the next, or call the last resort. */
export function escalate(incident: Incident, school: School, staff: Staff, now: Date): Answer {
  if (incident.status === 'unanswered') return remindAll(incident, school, staff, now);
  if (incident.status === 'to-confirm') return remindSecond(incident, school, now);
  if (incident.status !== 'waiting') return refuse('already-settled');
  if (now < incident.nextAt) return refuse('not-due');
  const { does, step } = stepAfter(incident.step, incident, school);
  switch (does) {
    case 'repeat':
      return accept(telling(repeat(incident, step, school, now), school.reporterTold.repeat));
    case 'next': {
      const next = askNext({ ...incident, step }, school, staff, now);
      return accept(
        next ? telling(next, school.reporterTold.next) : lastResort(incident, school, staff, now),
      );
    }
    case 'last-resort':
      return accept(lastResort(incident, school, staff, now));
  }
}

/** The same decision, with the reporter told what the school's settings say. */
function telling(decision: Decision<Incident>, news: StepNews): Decision<Incident> {
  if (news === 'nothing') return decision;
  const tell: Job = { name: 'tell-reporter', incident: decision.next.id, news };
  return { ...decision, jobs: [...decision.jobs, tell] };
}

/**
 * A notice that reached nobody is as good as no answer: the next person is asked at once. Whoever can
 * no longer read the item is not reminded of it either.
 */
export function undelivered(
  incident: Incident,
  to: PersonId,
  fault: string,
  school: School,
  staff: Staff,
  now: Date,
): Answer {
  if (incident.status === 'to-confirm') {
    return secondUndelivered(incident, to, fault, school, staff, now);
  }
  if (incident.status !== 'waiting' && incident.status !== 'unanswered') {
    return refuse('already-settled');
  }
  if (!incident.asked.includes(to)) return refuse('not-asked');
  const failed: Entry = { ...byClock(incident, now), kind: 'alert-undelivered', to, fault };
  const asked = incident.asked.filter((one) => one !== to || mayRead(incident, to, staff));
  if (incident.status === 'unanswered') {
    return accept({ next: { ...incident, asked }, entries: [failed], jobs: [] });
  }
  const decision = onward({ ...incident, asked }, school, staff, now);
  return accept({ ...decision, entries: [failed, ...decision.entries] });
}

/** Asks the next person now, outside the order of the clock; nobody left means the last resort. */
export const askInstead = (incident: Waiting, school: School, staff: Staff, now: Date): Answer =>
  accept(onward(incident, school, staff, now));

const onward = (incident: Waiting, school: School, staff: Staff, now: Date): Decision<Incident> =>
  askNext(incident, school, staff, now) ?? lastResort(incident, school, staff, now);

function repeat(incident: Waiting, step: number, school: School, now: Date): Decision<Incident> {
  const round = incident.round + 1;
  const nextAt = stepAfter(step, incident, school).at;
  return {
    next: { ...incident, step, round, nextAt },
    entries: [{ ...byClock(incident, now), kind: 'alert-repeated' }],
    jobs: [...deliveries(incident, incident.asked, round), timer(incident, nextAt)],
  };
}

function askNext(
  incident: Waiting,
  school: School,
  staff: Staff,
  now: Date,
): Decision<Incident> | null {
  const rung = nextRung(incident, staff);
  const [first, ...others] = askedEntries(incident, rung, now);
  if (!rung || !first) return null;
  const nextAt = stepAfter(incident.step, incident, school).at;
  return {
    next: { ...asking(incident, rung), nextAt },
    entries: [first, ...others],
    jobs: [...deliveries(incident, rung.people, incident.round), timer(incident, nextAt)],
  };
}

function lastResort(
  incident: Waiting,
  school: School,
  staff: Staff,
  now: Date,
): Decision<Incident> {
  const rung = furtherRung(incident, school, staff);
  const round = incident.round + 1;
  const nextAt = remindAt(incident.priority, school.calendar, now);
  const next = asking(incident, rung);
  const decision: Decision<Incident> = {
    next: { ...opened(next), status: 'unanswered', at: now, nextAt, round },
    entries: [
      { ...byClock(incident, now), kind: 'alert-unanswered' },
      ...askedEntries(incident, rung, now),
    ],
    jobs: [
      ...deliveries(incident, next.asked, round),
      { name: 'alarm-clerk', incident: incident.id },
      timer(incident, nextAt),
    ],
  };
  return telling(decision, school.reporterTold.lastResort);
}

/** After the last resort the reminders go on, to whoever is left on the ladder as well. */
function remindAll(incident: Unanswered, school: School, staff: Staff, now: Date): Answer {
  if (now < incident.nextAt) return refuse('not-due');
  const rung = furtherRung(incident, school, staff);
  const round = incident.round + 1;
  const nextAt = remindAt(incident.priority, school.calendar, now);
  const next = { ...asking(incident, rung), round, nextAt };
  return accept({
    next,
    entries: [
      { ...byClock(incident, now), kind: 'alert-repeated' },
      ...askedEntries(incident, rung, now),
    ],
    jobs: [...deliveries(incident, next.asked, round), timer(incident, nextAt)],
  });
}
