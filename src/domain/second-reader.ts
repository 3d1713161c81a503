import { isBarred, mayRead } from './access.ts';
import { type Answer, byClock, byPerson, deliveries, timer } from './asking.ts';
import { accept, type Decision, refuse } from './decision.ts';
import { remindAt } from './escalation.ts';
import type { PersonId } from './ids.ts';
import { type Closing, type Incident, opened } from './incident.ts';
import type { Entry } from './ledger.ts';
import type { Person } from './people.ts';
import type { School } from './school.ts';
import { dslIsHead, type Staff } from './staff.ts';

export type ToConfirm = Extract<Incident, { status: 'to-confirm' }>;

/** Where one person is headteacher and safeguarding lead, what was decided about an adult needs a second reader. */
export const needsSecondReader = (incident: Incident, school: School, staff: Staff): boolean =>
  incident.kind === 'adult' && (school.dslIsHead || dslIsHead(staff));

/** The deputies, then the chair: never somebody who is left out, away, or the one who decided. */
const secondReaders = (incident: Incident, decided: PersonId, staff: Staff): readonly PersonId[] =>
  (['deputy-dsl', 'chair'] as const)
    .flatMap((role) => staff.holders[role] ?? [])
    .filter(
      (person) =>
        person !== decided && !isBarred(incident, person, staff) && !staff.away.has(person),
    );

/** Who has to agree before this is closed; nobody where all who may are away or left out. */
export const secondReaderOf = (
  incident: Incident,
  decided: PersonId,
  staff: Staff,
): PersonId | undefined => secondReaders(incident, decided, staff)[0];

/** Puts a closing before a second reader; until they answer, nothing is closed. */
export function askSecond(
  incident: Incident,
  by: Person,
  closing: Closing,
  second: PersonId,
  school: School,
  now: Date,
): Decision<Incident> {
  const asked = waiting(incident, { by: by.id, at: now, closing, second }, school, now);
  return { ...asked, entries: [{ ...byPerson(incident, by, now), kind: 'second-reader-asked' }] };
}

function waiting(
  incident: Incident,
  { by, at, closing, second }: Pick<ToConfirm, 'by' | 'at' | 'closing' | 'second'>,
  school: School,
  now: Date,
): Decision<Incident> {
  const round = incident.round + 1;
  const nextAt = remindAt('P3', school.calendar, now);
  return {
    next: {
      ...{ ...opened(incident), personally: [...new Set([...incident.personally, second])], round },
      ...{ status: 'to-confirm', by, at, closing, second, nextAt },
    },
    entries: [{ ...byClock(incident, now), kind: 'second-reader-asked' }],
    jobs: [
      ...deliveries(incident, [second], round),
      { name: 'show-state', incident: incident.id, except: by, runAt: null },
      timer(incident, nextAt),
    ],
  };
}

/** The second reader has not answered by the next working day: the same person is reminded. */
export function remindSecond(incident: ToConfirm, school: School, now: Date): Answer {
  if (now < incident.nextAt) return refuse('not-due');
  const round = incident.round + 1;
  const nextAt = remindAt('P3', school.calendar, now);
  return accept({
    next: { ...incident, round, nextAt },
    entries: [{ ...byClock(incident, now), kind: 'alert-repeated' }],
    jobs: [...deliveries(incident, [incident.second], round), timer(incident, nextAt)],
  });
}

/** Whether the second reader can still answer. */
const isThere = (incident: ToConfirm, staff: Staff): boolean =>
  mayRead(incident, incident.second, staff) && !staff.away.has(incident.second);

/** A second reader who is away, has left the role or is left out is replaced at once. */
export const replaceIfGone = (
  incident: ToConfirm,
  school: School,
  staff: Staff,
  now: Date,
): Answer =>
  isThere(incident, staff)
    ? refuse('already-settled')
    : accept(replaceSecond(incident, school, staff, now));

/** Somebody else is asked instead; where nobody is left, it stays in the hands of whoever wanted to close it. */
export function replaceSecond(
  incident: ToConfirm,
  school: School,
  staff: Staff,
  now: Date,
): Decision<Incident> {
  const { second, by, at } = incident;
  const other = secondReaders(incident, by, staff).find((person) => person !== second);
  if (other) return waiting(withoutSecond(incident), { ...incident, second: other }, school, now);
  return {
    next: { ...opened(withoutSecond(incident)), status: 'in-hand', by, at },
    entries: [{ ...byClock(incident, now), kind: 'closing-sent-back' }],
    jobs: [{ name: 'show-state', incident: incident.id, except: null, runAt: null }],
  };
}

/**
 * A notice that did not reach the second reader: the next in line is asked, never one before, so that
 * two who cannot be reached do not take turns. The last in line is reminded on the next working day.
 */
export function secondUndelivered(
  incident: ToConfirm,
  to: PersonId,
  fault: string,
  school: School,
  staff: Staff,
  now: Date,
): Answer {
  if (incident.second !== to) return refuse('not-asked');
  const failed: Entry = { ...byClock(incident, now), kind: 'alert-undelivered', to, fault };
  const line = secondReaders(incident, incident.by, staff);
  const other = line[line.indexOf(to) + 1];
  if (!other) return accept({ next: incident, entries: [failed], jobs: [] });
  const asked = waiting(withoutSecond(incident), { ...incident, second: other }, school, now);
  return accept({ ...asked, entries: [failed, ...asked.entries] });
}

const withoutSecond = (incident: ToConfirm): ToConfirm => ({
  ...incident,
  personally: incident.personally.filter((person) => person !== incident.second),
});
