import { heirs, mayRead } from './access.ts';
import { type Answer, asking, byPerson, roleOf } from './alert.ts';
import { accept, refuse } from './decision.ts';
import { nextRung, stepAfter } from './escalation.ts';
import type { IncidentId, PersonId } from './ids.ts';
import { type ClosingOutcome, type Incident, opened } from './incident.ts';
import type { Person, Role } from './people.ts';
import { raise } from './priority.ts';
import type { Priority } from './report.ts';
import type { School } from './school.ts';
import type { Staff } from './staff.ts';

/** Hands the item to a named person, who must answer for it like anybody first asked. */
export function passOn(
  incident: Incident,
  by: Person,
  to: PersonId,
  school: School,
  staff: Staff,
  now: Date,
): Answer {
  if (!mayRead(incident, by.id, staff)) return refuse('not-asked');
  if (incident.status === 'closed' || incident.status === 'sealed') return refuse('already-settled');
  if (to === by.id || !heirs(incident, staff).includes(to)) return refuse('not-eligible');
  const { at } = stepAfter(0, { priority: incident.priority, since: now }, school);
  const asked = incident.asked.filter((person) => person !== to);
  const personally = [...new Set([...incident.personally, to])];
  return accept({
    next: {
      ...{ ...opened(incident), asked: [to, ...asked], personally },
      ...{ status: 'waiting', since: now, step: 0, nextAt: at, round: incident.round + 1 },
    },
    entries: [{ ...byPerson(incident, by, now), kind: 'alert-passed-on', to }],
    jobs: [
      { name: 'deliver-alert', incident: incident.id, to, round: incident.round + 1 },
      { name: 'show-state', incident: incident.id, except: by.id, runAt: null },
      { name: 'escalate-alert', incident: incident.id, runAt: at },
    ],
  });
}

/** Somebody asked says that they have a conflict: they never see it again, and the next in line is asked. */
export function declareConflict(
  incident: Incident,
  by: Person,
  school: School,
  staff: Staff,
  now: Date,
): Answer {
  if (!mayRead(incident, by.id, staff)) return refuse('not-asked');
  if (incident.status === 'closed' || incident.status === 'sealed') return refuse('already-settled');
  const without = {
    ...opened(incident),
    excluded: [...incident.excluded, by.id],
    asked: incident.asked.filter((person) => person !== by.id),
    personally: incident.personally.filter((person) => person !== by.id),
  };
  const { at } = stepAfter(0, { priority: incident.priority, since: now }, school);
  const waiting: Incident = { ...without, status: 'waiting', since: now, step: 0, nextAt: at };
  const rung = nextRung(waiting, staff);
  const entries = [{ ...byPerson(incident, by, now), kind: 'conflict-declared' }] as const;
  if (!rung && waiting.asked.length === 0) {
    return accept({
      next: { ...without, status: 'sealed' },
      entries: [...entries, { ...byPerson(incident, by, now), kind: 'incident-sealed' }],
      jobs: [
        { name: 'alarm-clerk', incident: incident.id },
        { name: 'tell-reporter', incident: incident.id, news: 'please-phone' },
      ],
    });
  }
  const next = rung ? asking(waiting, rung.people, rung.role, rung.rest) : waiting;
  return accept({
    next,
    entries,
    jobs: [
      ...(rung?.people ?? []).map(
        (to) => ({ name: 'deliver-alert', incident: incident.id, to, round: incident.round }) as const,
      ),
      { name: 'show-state', incident: incident.id, except: by.id, runAt: null },
      { name: 'escalate-alert', incident: incident.id, runAt: at },
    ],
  });
}

/** Writes down what was done. The words stay with the record; the ledger keeps that it happened. */
export function logAction(
  incident: Incident,
  by: Person,
  did: string,
  staff: Staff,
  now: Date,
): Answer {
  if (!mayRead(incident, by.id, staff)) return refuse('not-asked');
  if (did.trim() === '') return refuse('reason-missing');
  const actions = [...incident.actions, { at: now, by: by.id, as: roleOf(by), did }];
  return accept({
    next: { ...incident, actions },
    entries: [{ ...byPerson(incident, by, now), kind: 'action-logged', action: actions.length }],
    jobs: [],
  });
}

/** A person may raise the priority; nothing lowers it. */
export function raisePriority(
  incident: Incident,
  by: Person,
  wanted: Priority,
  staff: Staff,
  now: Date,
): Answer {
  if (!mayRead(incident, by.id, staff)) return refuse('not-asked');
  const priority = raise(incident.priority, wanted);
  if (priority === incident.priority) return refuse('not-higher');
  return accept({
    next: { ...incident, priority, released: incident.released || priority === 'P1' },
    entries: [{ ...byPerson(incident, by, now), kind: 'priority-raised', to: priority }],
    jobs: [{ name: 'show-state', incident: incident.id, except: by.id, runAt: null }],
  });
}

/** Sends the item to another role as well: the reader's judgement adds a reader, it takes none away. */
export function reroute(
  incident: Incident,
  by: Person,
  to: Role,
  school: School,
  staff: Staff,
  now: Date,
): Answer {
  if (!mayRead(incident, by.id, staff)) return refuse('not-asked');
  if (incident.status === 'closed' || incident.status === 'sealed') return refuse('already-settled');
  const free = (staff.holders[to] ?? []).filter((person) => heirs(incident, staff).includes(person));
  const people = incident.never.includes(to) ? [] : free;
  if (people.length === 0) return refuse('not-eligible');
  const { at } = stepAfter(0, { priority: incident.priority, since: now }, school);
  const round = incident.round + 1;
  return accept({
    next: {
      ...opened(asking(incident, people, to, incident.ladder)),
      ...{ status: 'waiting', since: now, step: 0, nextAt: at, round },
    },
    entries: [{ ...byPerson(incident, by, now), kind: 'rerouted', to }],
    jobs: [
      ...people.map((person) => ({ name: 'deliver-alert', incident: incident.id, to: person, round }) as const),
      { name: 'show-state', incident: incident.id, except: by.id, runAt: null },
      { name: 'escalate-alert', incident: incident.id, runAt: at },
    ],
  });
}

/** Links this record to an earlier one, by reference only. */
export function link(incident: Incident, by: Person, to: IncidentId, staff: Staff, now: Date): Answer {
  if (!mayRead(incident, by.id, staff)) return refuse('not-asked');
  if (to === incident.id || incident.linked.includes(to)) return refuse('already-settled');
  return accept({
    next: { ...incident, linked: [...incident.linked, to] },
    entries: [{ ...byPerson(incident, by, now), kind: 'linked', to }],
    jobs: [],
  });
}

/**
 * Lets the child's record show who the adult is and what the reporter wrote (domain facts 2.4). It is
 * for whoever may read the linked record about the adult: the headteacher, or the chair about the headteacher.
 */
export function release(
  incident: Incident,
  about: Incident,
  by: Person,
  staff: Staff,
  now: Date,
): Answer {
  if (incident.kind !== 'child' || incident.released) return refuse('already-settled');
  const theirs = about.kind === 'adult' && about.linked.includes(incident.id);
  if (!theirs || !mayRead(about, by.id, staff)) return refuse('not-asked');
  return accept({
    next: { ...incident, released: true },
    entries: [{ ...byPerson(incident, by, now), kind: 'identity-released' }],
    jobs: [{ name: 'show-state', incident: incident.id, except: by.id, runAt: null }],
  });
}

export type Closing = {
  readonly outcome: ClosingOutcome;
  readonly reason: string;
  readonly recordedIn: string;
};

/** Closed only by a person, with an outcome, a reason and where the full record is kept. */
export function close(
  incident: Incident,
  by: Person,
  closing: Closing,
  staff: Staff,
  now: Date,
): Answer {
  if (!mayRead(incident, by.id, staff)) return refuse('not-asked');
  if (incident.status !== 'in-hand') {
    return refuse(incident.status === 'closed' ? 'already-settled' : 'not-in-hand');
  }
  if (closing.reason.trim() === '' || closing.recordedIn.trim() === '') {
    return refuse('reason-missing');
  }
  return accept({
    next: { ...opened(incident), status: 'closed', by: by.id, at: now, ...closing },
    entries: [{ ...byPerson(incident, by, now), kind: 'incident-closed' }],
    jobs: [
      { name: 'show-state', incident: incident.id, except: by.id, runAt: null },
      { name: 'tell-reporter', incident: incident.id, news: 'dealt-with' },
    ],
  });
}

/** The reporter may add to what they said; nothing that was said is changed. */
export function addWords(incident: Incident, by: Person, words: string, now: Date): Answer {
  if (incident.reporter !== by.id) return refuse('not-yours');
  if (words.trim() === '') return refuse('reason-missing');
  const additions = [...incident.additions, { at: now, words }];
  return accept({
    next: { ...incident, additions },
    entries: [
      { ...byPerson(incident, by, now), kind: 'added-by-reporter', addition: additions.length },
    ],
    jobs: [{ name: 'show-state', incident: incident.id, except: by.id, runAt: null }],
  });
}
