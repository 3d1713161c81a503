import { fills, mayRead } from './access.ts';
import { givingBack } from './actions.ts';
import { askInstead } from './alert.ts';
import { type Answer, backInLine, byClock, deliveries, timer } from './asking.ts';
import { accept, type Decision, refuse } from './decision.ts';
import { stepAfter } from './escalation.ts';
import type { PersonId } from './ids.ts';
import { type Incident, opened } from './incident.ts';
import type { Entry } from './ledger.ts';
import type { Role } from './people.ts';
import type { Plan } from './plan.ts';
import type { School } from './school.ts';
import { replaceIfGone } from './second-reader.ts';
import { holdersOf, type Staff } from './staff.ts';

type Change = { readonly role: Role; readonly from: PersonId | null; readonly to: PersonId };

/**
 * Somebody else fills a role that was asked: the open item goes to them, and whoever filled it before
 * loses sight of it. An item that the leaver had in hand waits for a named human again; one that
 * nobody asked can see any more goes on to the next in line at once. What a leaver was to do about it
 * goes back to whoever has it in hand.
 */
export const handOver = (
  incident: Incident,
  before: Staff,
  after: Staff,
  school: School,
  now: Date,
): Answer => givingBack(movedOn(incident, before, after, school, now), incident, after, now);

function movedOn(
  incident: Incident,
  before: Staff,
  after: Staff,
  school: School,
  now: Date,
): Answer {
  if (incident.status === 'closed' || incident.status === 'sealed')
    return refuse('already-settled');
  const fresh = newHolders(incident, before, after);
  const kept = incident.asked.filter((person) => mayRead(incident, person, after));
  const asked = [...kept, ...fresh.map(({ to }) => to)];
  if (leftBehind(incident, after)) {
    return takenBack({ ...incident, asked }, fresh, school, after, now);
  }
  if (incident.status === 'waiting' && asked.length === 0) {
    return askInstead({ ...incident, asked }, school, after, now);
  }
  if (incident.status === 'to-confirm') return replaceIfGone(incident, school, after, now);
  const [first, ...others] = handedOver(incident, fresh, now);
  if (!first) return refuse('already-settled');
  const people = fresh.map(({ to }) => to);
  return accept({
    next: { ...incident, asked },
    entries: [first, ...others],
    jobs: [...deliveries(incident, people, incident.round), shown(incident)],
  });
}

/** A leaver's item goes back to everybody who was asked and is still here, with a clock that starts afresh. */
function takenBack(
  incident: Incident,
  fresh: readonly Change[],
  school: School,
  after: Staff,
  now: Date,
): Answer {
  const waiting = backInLine(incident, school, now);
  const again = incident.asked
    .filter((person) => !fresh.some(({ to }) => to === person))
    .map((to): Entry => {
      const role = incident.askedRoles.find((one) => fills(incident, one, to, after));
      return { ...byClock(incident, now), kind: 'alert-asked', to, role: role ?? 'passed-on' };
    });
  const [first, ...others] = [...handedOver(incident, fresh, now), ...again];
  if (!first) return askInstead(waiting, school, after, now);
  return accept({
    next: waiting,
    entries: [first, ...others],
    jobs: [
      ...deliveries(waiting, waiting.asked, waiting.round),
      shown(incident),
      timer(waiting, waiting.nextAt),
    ],
  });
}

/** Whoever has come into a role that was asked, once each, and may read the record. */
function newHolders(incident: Incident, before: Staff, after: Staff): readonly Change[] {
  const changes = incident.askedRoles.flatMap((role) =>
    changesOf(
      role,
      holdersOf(before, role, incident.reporter),
      holdersOf(after, role, incident.reporter),
    ),
  );
  return changes.filter(
    ({ to }, at) =>
      changes.findIndex((change) => change.to === to) === at &&
      !incident.asked.includes(to) &&
      mayRead(incident, to, after),
  );
}

function changesOf(
  role: Role,
  was: readonly PersonId[],
  is: readonly PersonId[],
): readonly Change[] {
  const left = was.filter((person) => !is.includes(person));
  return is
    .filter((person) => !was.includes(person))
    .map((to, at) => ({ role, from: left[at] ?? null, to }));
}

const handedOver = (incident: Incident, fresh: readonly Change[], now: Date): readonly Entry[] =>
  fresh.map(({ role, from, to }) =>
    from
      ? { ...byClock(incident, now), kind: 'holder-changed', role, from, to }
      : { ...byClock(incident, now), kind: 'alert-asked', role, to },
  );

const leftBehind = (incident: Incident, after: Staff): boolean =>
  (incident.status === 'in-hand' || incident.status === 'to-confirm') &&
  !mayRead(incident, incident.by, after);

const shown = (incident: Incident) =>
  ({ name: 'show-state', incident: incident.id, except: null, runAt: null }) as const;

/**
 * Nobody in school could be told, and now somebody can: a colleague is back, or a role is filled
 * again. The record is opened to whoever would read it today; who was left out of it stays out.
 */
export function unseal(
  incident: Incident,
  today: Plan,
  school: School,
  staff: Staff,
  now: Date,
): Answer {
  if (incident.status !== 'sealed') return refuse('already-settled');
  const record = today.records.find(({ kind }) => kind === incident.kind);
  const planned = record?.readers ?? [];
  const { at } = stepAfter(0, { priority: incident.priority, since: now }, school);
  const waiting: Incident = {
    ...{ ...opened(incident), ladder: record?.ladder ?? [] },
    ...{ status: 'waiting', since: now, step: 0, nextAt: at, round: incident.round + 1 },
    askedRoles: [...new Set(planned.map(({ role }) => role))],
  };
  const readers = planned.filter(({ person }) => mayRead(waiting, person, staff));
  const [first, ...others] = readers.map(
    ({ person: to, role }): Entry => ({ ...byClock(incident, now), kind: 'alert-asked', to, role }),
  );
  if (!first) return refuse('not-eligible');
  const asked = readers.map(({ person }) => person);
  const decision: Decision<Incident> = {
    next: { ...waiting, readers, asked, askedRoles: [...new Set(readers.map(({ role }) => role))] },
    entries: [first, ...others],
    jobs: [...deliveries(waiting, asked, waiting.round), timer(waiting, at)],
  };
  return accept(decision);
}
