import { deliveries } from './asking.ts';
import { accept, type Decision, type Outcome, refuse } from './decision.ts';
import { stepAfter } from './escalation.ts';
import type { IncidentId, PersonId } from './ids.ts';
import type { Incident } from './incident.ts';
import type { Entry } from './ledger.ts';
import type { Role } from './people.ts';
import type { Plan, PlannedRecord } from './plan.ts';
import type { Report } from './report.ts';
import type { School } from './school.ts';

export type Submitted = {
  readonly report: Report;
  readonly plan: Plan;
  readonly reporter: PersonId;
  readonly as: Role | 'staff';
  /** Minted with the form, one for each record that may be opened, so that a form sent twice opens one. */
  readonly ids: readonly [IncidentId, IncidentId];
  readonly policy: string | null;
  readonly drill: boolean;
};

/** Opens the record of a report, or the two linked records when a child and an adult are both involved. */
export function openIncidents(
  submitted: Submitted,
  school: School,
  now: Date,
): Outcome<readonly [Decision<Incident>, ...Decision<Incident>[]]> {
  const { plan, ids } = submitted;
  const [first, second] = plan.records;
  if (!first)
    return plan.sealed
      ? accept([openOne(submitted, sealedRecord, ids[0], [], school, now)])
      : refuse('advice-only');
  const one = openOne(submitted, first, ids[0], second ? [ids[1]] : [], school, now);
  if (!second) return accept([one]);
  return accept([one, openOne(submitted, second, ids[1], [ids[0]], school, now)]);
}

const sealedRecord: PlannedRecord = { kind: 'adult', readers: [], ladder: [] };

function openOne(
  submitted: Submitted,
  record: PlannedRecord,
  id: IncidentId,
  linked: readonly IncidentId[],
  school: School,
  now: Date,
): Decision<Incident> {
  const { plan, reporter, as } = submitted;
  const trace = { at: now, school: school.id, about: id } as const;
  const base = {
    ...{ id, school: school.id, kind: record.kind, linked, reporter, report: submitted.report },
    ...{ priority: plan.priority, label: plan.label, external: plan.external },
    ...{ policy: submitted.policy, drill: submitted.drill, recordedAt: now },
    ...{ readers: record.readers, ladder: record.ladder, never: plan.never },
    excluded: plan.excluded,
    asked: record.readers.map(({ person }) => person),
    askedRoles: [...new Set(record.readers.map(({ role }) => role))],
    personally: [],
    released: record.kind !== 'child' || linked.length === 0 || plan.priority === 'P1',
    ...{ actions: [], planned: [], additions: [], round: 1 },
  };
  const openedEntry: Entry = {
    ...{ ...trace, by: reporter, as, kind: 'incident-opened' },
    ...{ priority: plan.priority, policy: submitted.policy },
  };
  if (record.readers.length === 0) {
    return {
      next: { ...base, status: 'sealed' },
      entries: [openedEntry, { ...trace, by: 'clock', as: 'clock', kind: 'incident-sealed' }],
      jobs: [{ name: 'alarm-clerk', incident: id }],
    };
  }
  const first = stepAfter(0, { priority: plan.priority, since: now }, school);
  return {
    next: { ...base, status: 'waiting', since: now, step: 0, nextAt: first.at },
    entries: [openedEntry, ...record.readers.map((reader) => askedEntry(trace, reader))],
    jobs: [
      ...deliveries(base, base.asked, 1),
      { name: 'escalate-alert', incident: id, runAt: first.at },
    ],
  };
}

function askedEntry(
  trace: Pick<Entry, 'at' | 'school' | 'about'>,
  reader: PlannedRecord['readers'][number],
): Entry {
  return {
    ...trace,
    by: 'clock',
    as: 'clock',
    kind: 'alert-asked',
    to: reader.person,
    role: reader.role,
  };
}
