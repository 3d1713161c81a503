import { heirs, mayHold, mayRead } from './access.ts';
import { type Answer, asking, byPerson, deliveries, roleOf, timer } from './asking.ts';
import { accept, type Decision, refuse } from './decision.ts';
import { stepAfter } from './escalation.ts';
import type { IncidentId, PersonId } from './ids.ts';
import { type Closing, type Incident, opened, sameReport } from './incident.ts';
import type { Person, Role } from './people.ts';
import { openActions } from './planned-action.ts';
import type { School } from './school.ts';
import { askSecond, needsSecondReader, secondReaderOf } from './second-reader.ts';
import { holdersOf, type Staff } from './staff.ts';

/** Nothing more is decided on it by passing it round. */
const over = ({ status }: Incident): boolean =>
  status === 'closed' || status === 'sealed' || status === 'to-confirm';

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
  if (over(incident)) return refuse('already-settled');
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
      ...deliveries(incident, [to], incident.round + 1),
      { name: 'show-state', incident: incident.id, except: by.id, runAt: null },
      timer(incident, at),
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

/**
 * Sends the item to another role as well: the reader's judgement adds a reader, it takes none away.
 * Only to a role that may hold such a record, because everybody in it may then read.
 */
export function reroute(
  incident: Incident,
  by: Person,
  to: Role,
  school: School,
  staff: Staff,
  now: Date,
): Answer {
  if (!mayRead(incident, by.id, staff)) return refuse('not-asked');
  if (over(incident)) return refuse('already-settled');
  const fitting = mayHold[incident.kind].includes(to);
  const holders = fitting ? holdersOf(staff, to, incident.reporter) : [];
  const people = holders.filter((person) => heirs(incident, staff).includes(person));
  if (people.length === 0) return refuse('not-eligible');
  const { at } = stepAfter(0, { priority: incident.priority, since: now }, school);
  const round = incident.round + 1;
  return accept({
    next: {
      ...opened(asking(incident, { role: to, people, rest: incident.ladder })),
      ...{ status: 'waiting', since: now, step: 0, nextAt: at, round },
    },
    entries: [{ ...byPerson(incident, by, now), kind: 'rerouted', to }],
    jobs: [
      ...deliveries(incident, people, round),
      { name: 'show-state', incident: incident.id, except: by.id, runAt: null },
      timer(incident, at),
    ],
  });
}

/** Links this record to an earlier one, by reference only. */
export function link(
  incident: Incident,
  by: Person,
  to: IncidentId,
  staff: Staff,
  now: Date,
): Answer {
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
  const theirs = about.kind === 'adult' && sameReport(about, incident);
  if (!theirs || !mayRead(about, by.id, staff)) return refuse('not-asked');
  return accept({
    next: { ...incident, released: true },
    entries: [{ ...byPerson(incident, by, now), kind: 'identity-released' }],
    jobs: [{ name: 'show-state', incident: incident.id, except: by.id, runAt: null }],
  });
}

/**
 * Closed only by a person, with an outcome, a reason and where the full record is kept, once nothing
 * that was planned is still open. Where one person
 * is headteacher and safeguarding lead, what was decided about an adult needs a second reader.
 */
export function close(
  incident: Incident,
  by: Person,
  closing: Closing,
  school: School,
  staff: Staff,
  now: Date,
): Answer {
  if (!mayRead(incident, by.id, staff)) return refuse('not-asked');
  if (incident.status !== 'in-hand') {
    return refuse(incident.status === 'closed' ? 'already-settled' : 'not-in-hand');
  }
  if (openActions(incident).length > 0) return refuse('actions-open');
  if (closing.reason.trim() === '' || closing.recordedIn.trim() === '') {
    return refuse('reason-missing');
  }
  if (!needsSecondReader(incident, school, staff))
    return accept(closed(incident, by, closing, now));
  const second = secondReaderOf(incident, by.id, staff);
  if (!second) return refuse('no-second-reader');
  return accept(askSecond(incident, by, closing, second, school, now));
}

function closed(incident: Incident, by: Person, closing: Closing, now: Date): Decision<Incident> {
  return {
    next: { ...opened(incident), status: 'closed', by: by.id, at: now, ...closing },
    entries: [{ ...byPerson(incident, by, now), kind: 'incident-closed' }],
    jobs: [
      { name: 'show-state', incident: incident.id, except: by.id, runAt: null },
      { name: 'tell-reporter', incident: incident.id, news: 'dealt-with' },
    ],
  };
}

/** The second reader agrees, or sends it back to whoever has it in hand. */
export function confirmClosing(
  incident: Incident,
  by: Person,
  says: 'agree' | 'not-yet',
  staff: Staff,
  now: Date,
): Answer {
  if (!mayRead(incident, by.id, staff)) return refuse('not-asked');
  if (incident.status !== 'to-confirm') return refuse('already-settled');
  if (incident.by === by.id) return refuse('own-request');
  if (says === 'agree') return accept(closed(incident, by, incident.closing, now));
  return accept({
    next: { ...opened(incident), status: 'in-hand', by: incident.by, at: now },
    entries: [{ ...byPerson(incident, by, now), kind: 'closing-sent-back' }],
    jobs: [{ name: 'show-state', incident: incident.id, except: by.id, runAt: null }],
  });
}

/**
 * The reporter may add to what they said; nothing that was said is changed. A closed record takes no
 * more words, because nobody would read them: what is new is a new report.
 */
export function addWords(incident: Incident, by: Person, words: string, now: Date): Answer {
  if (incident.reporter !== by.id) return refuse('not-yours');
  if (incident.status === 'closed') return refuse('already-settled');
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
