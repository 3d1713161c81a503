import { countedAs } from '../domain/figures.ts';
import type { ExceptionId, IncidentId } from '../domain/ids.ts';
import { type Incident, referenceOf, sameReport } from '../domain/incident.ts';
import type { Entry } from '../domain/ledger.ts';
import { type Hold, isHeld } from '../domain/legal-hold.ts';
import { applicantId, type PolicyException } from '../domain/register/exception.ts';
import { leftOutOfLink, listedOf } from '../domain/register/parts.ts';
import {
  daysFor,
  purgeIncident,
  purgeLink,
  type RecordType,
  typeOfIncident,
  type Verdict,
} from '../domain/retention.ts';
import type { School } from '../domain/school.ts';
import type { Db, Tx } from '../store/db.ts';
import { exceptions } from '../store/exceptions.ts';
import { readIncident } from '../store/incidents.ts';
import { ifReadable } from '../store/keys/seal.ts';
import { appendEntries } from '../store/ledger.ts';
import { holdSchool, holdsOf } from '../store/legal-holds.ts';
import { readStaff } from '../store/people.ts';
import {
  type Counts,
  handedOverAt,
  leftAt,
  lockIncident,
  purgeIncidentRow,
  purgeLinkRow,
  stubsOf,
} from '../store/purge.ts';

/** What the rules say of one record now. */
export type Judged = {
  readonly record: IncidentId | ExceptionId;
  readonly reference: string;
  readonly type: RecordType;
  readonly verdict: Verdict;
};

/** Judges an incident by the table of rules, as things stand in this transaction. */
export async function judgeIncident(
  tx: Tx,
  incident: Incident,
  holds: readonly Hold[],
  school: School,
  now: Date,
): Promise<Judged> {
  const { id } = incident;
  const handed = await handedOverAt(tx, id);
  const held = await heldWithTwin(tx, incident, holds);
  return {
    ...{ record: id, reference: referenceOf(id), type: typeOfIncident(incident) },
    verdict: purgeIncident(incident, handed, held, school.retentionDays, now),
  };
}

/** Held itself, or as one of the two records of a report of which the other is held. */
async function heldWithTwin(
  tx: Tx,
  incident: Incident,
  holds: readonly Hold[],
): Promise<'held' | 'free'> {
  if (isHeld(holds, incident.id) === 'held') return 'held';
  for (const id of incident.linked) {
    if (isHeld(holds, id) === 'free') continue;
    const other = await ifReadable(tx, id, () => readIncident(tx, id));
    // what cannot be read may be the other half
    if (!other || sameReport(incident, other)) return 'held';
  }
  return 'free';
}

export async function judgeLink(
  tx: Tx,
  link: PolicyException,
  holds: readonly Hold[],
  school: School,
  now: Date,
): Promise<Judged> {
  const applicant = applicantId(link);
  const left = applicant === null ? 'no-account' : await leftAt(tx, applicant);
  const held = isHeld(holds, link.id);
  return {
    ...{ record: link.id, reference: referenceOf(link.id), type: 'family-link' },
    verdict: purgeLink(link, left, held, school.retentionDays, now),
  };
}

/**
 * Takes the detail of one record away when the rules say so at this moment, and leaves its stub and a
 * line in the ledger. Safe to call at any time and as often as one likes: what is not due stays.
 */
export async function purgeRecord(
  db: Db,
  school: School,
  id: IncidentId | ExceptionId,
  now: Date,
): Promise<'purged' | 'kept'> {
  return db.transaction(async (tx) => {
    await holdSchool(tx, school.id);
    const holds = await holdsOf(tx, school.id);
    const done = (await purgeAsIncident(tx, school, id, holds, now)) ??
      (await purgeAsLink(tx, school, id, holds, now)) ?? { do: 'kept' };
    if (done.do === 'kept') return 'kept';
    await appendEntries(tx, [entryOf(school, id, done.type, now)]);
    return 'purged';
  });
}

type Done = { readonly do: 'kept' } | { readonly do: 'purged'; readonly type: RecordType };

/** Undefined when there is no such incident in this school. */
async function purgeAsIncident(
  tx: Tx,
  school: School,
  id: string,
  holds: readonly Hold[],
  now: Date,
): Promise<Done | undefined> {
  const incident = await lockIncident(tx, id);
  if (!incident || incident.school !== school.id) return undefined;
  const { type, verdict } = await judgeIncident(tx, incident, holds, school, now);
  if (verdict.do === 'keep' || incident.status !== 'closed') return { do: 'kept' };
  const counts = await countsOf(tx, school, incident, now);
  const under = { type, days: daysFor(type, school.retentionDays) };
  await purgeIncidentRow(tx, incident, under, counts, now);
  return { do: 'purged', type };
}

/** What the figures have to know of a record once it has gone. */
async function countsOf(tx: Tx, school: School, incident: Incident, now: Date): Promise<Counts> {
  const found = await Promise.all(
    incident.linked.map((id) => ifReadable(tx, id, () => readIncident(tx, id))),
  );
  const there = found.flatMap((other) => (other && sameReport(incident, other) ? [other] : []));
  const gone = (await stubsOf(tx, school.id)).find(
    ({ record, openedAt }) =>
      incident.linked.some((id) => id === record) &&
      openedAt.getTime() === incident.recordedAt.getTime(),
  );
  const staff = await readStaff(tx, school.id, now);
  return {
    type: gone && gone.counts?.type == null ? null : countedAs([incident, ...there], staff),
    report: gone?.counts?.report ?? incident.id,
  };
}

async function purgeAsLink(
  tx: Tx,
  school: School,
  id: string,
  holds: readonly Hold[],
  now: Date,
): Promise<Done | undefined> {
  const link = await exceptions.lock(tx, id);
  if (!link || link.school !== school.id) return undefined;
  const { type, verdict } = await judgeLink(tx, link, holds, school, now);
  if (verdict.do === 'keep' || !('ending' in link)) return { do: 'kept' };
  const leftOut = leftOutOfLink(listedOf(link), await readStaff(tx, school.id, now));
  await purgeLinkRow(tx, link, leftOut, { type, days: daysFor(type, school.retentionDays) }, now);
  return { do: 'purged', type };
}

const entryOf = (
  { id: school, retentionDays }: School,
  about: IncidentId | ExceptionId,
  rule: RecordType,
  at: Date,
): Entry => ({
  ...{ at, school, by: 'clock', as: 'clock', about },
  ...{ kind: 'record-purged', rule, days: daysFor(rule, retentionDays) },
});
