import { type Answer, byClock } from './alert.ts';
import { accept, refuse } from './decision.ts';
import { type Incident, opened } from './incident.ts';
import type { Job } from './job.ts';
import type { Entry } from './ledger.ts';
import type { PersonId } from './ids.ts';
import type { Role } from './people.ts';
import type { Staff } from './staff.ts';

type Change = { readonly role: Role; readonly from: PersonId | null; readonly to: PersonId };

/**
 * Somebody else fills a role that was asked: the open item goes to them, and whoever filled it before
 * loses sight of it. An item that the leaver had in hand waits for a named human again.
 */
export function handOver(incident: Incident, before: Staff, after: Staff, now: Date): Answer {
  if (incident.status === 'closed' || incident.status === 'sealed') return refuse('already-settled');
  const changes = incident.askedRoles.flatMap((role) => changesOf(role, before, after));
  const fresh = changes.filter(
    ({ to }) => !incident.excluded.includes(to) && !incident.asked.includes(to),
  );
  const [first, ...others] = fresh.map(
    ({ role, from, to }): Entry =>
      from
        ? { ...byClock(incident, now), kind: 'holder-changed', role, from, to }
        : { ...byClock(incident, now), kind: 'alert-asked', role, to },
  );
  if (!first) return refuse('already-settled');
  const asked = [...incident.asked, ...fresh.map(({ to }) => to)];
  const next = leftBehind(incident, after)
    ? waitingAgain({ ...incident, asked }, now)
    : { ...incident, asked };
  const deliveries = fresh.map(
    ({ to }): Job => ({ name: 'deliver-alert', incident: incident.id, to, round: incident.round }),
  );
  const clock: readonly Job[] =
    next.status === 'waiting' && incident.status !== 'waiting'
      ? [{ name: 'escalate-alert', incident: incident.id, runAt: next.nextAt }]
      : [];
  return accept({
    next,
    entries: [first, ...others],
    jobs: [...deliveries, { name: 'show-state', incident: incident.id, except: null, runAt: null }, ...clock],
  });
}

function changesOf(role: Role, before: Staff, after: Staff): readonly Change[] {
  const was = before.holders[role] ?? [];
  const is = after.holders[role] ?? [];
  const left = was.filter((person) => !is.includes(person));
  return is
    .filter((person) => !was.includes(person))
    .map((to, at) => ({ role, from: left[at] ?? null, to }));
}

const leftBehind = (incident: Incident, after: Staff): boolean =>
  incident.status === 'in-hand' &&
  !incident.askedRoles.some((role) => (after.holders[role] ?? []).includes(incident.by)) &&
  !incident.personally.includes(incident.by);

/** The clock starts afresh: the next look is due at once. */
const waitingAgain = (incident: Incident, now: Date): Incident => ({
  ...opened(incident),
  ...{ status: 'waiting', since: now, step: 0, nextAt: now },
});
