import { mayRead } from './access.ts';
import { accept, type Decision, type Outcome, refuse } from './decision.ts';
import { furtherRung, nextRung, type Rung, remindAt, stepAfter } from './escalation.ts';
import type { PersonId } from './ids.ts';
import { type Incident, opened } from './incident.ts';
import type { Job } from './job.ts';
import type { Entry } from './ledger.ts';
import type { Person, Role } from './people.ts';
import type { School, StepNews } from './school.ts';
import type { Staff } from './staff.ts';

export type Answer = Outcome<Decision<Incident>>;
export type Waiting = Extract<Incident, { status: 'waiting' }>;
type Unanswered = Extract<Incident, { status: 'unanswered' }>;

export const roleOf = (person: Person): Role | 'staff' => person.roles[0] ?? 'staff';

export const byPerson = (incident: Incident, by: Person, at: Date) =>
  ({ at, school: incident.school, about: incident.id, by: by.id, as: roleOf(by) }) as const;
export const byClock = (incident: Incident, at: Date) =>
  ({ at, school: incident.school, about: incident.id, by: 'clock', as: 'clock' }) as const;

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

/** An item that somebody had in hand waits for a named human again, with a clock that starts afresh. */
export const backInLine = (incident: Incident, school: School, now: Date): Waiting => ({
  ...opened(incident),
  ...{ status: 'waiting', since: now, step: 0, round: incident.round + 1 },
  nextAt: stepAfter(0, { priority: incident.priority, since: now }, school).at,
});

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
  incident: Incident,
  people: readonly PersonId[],
  round: number,
): readonly Job[] =>
  people.map((to) => ({ name: 'deliver-alert', incident: incident.id, to, round }));
export const timer = (incident: Incident, runAt: Date): Job => ({
  ...{ name: 'escalate-alert', incident: incident.id, runAt },
});
