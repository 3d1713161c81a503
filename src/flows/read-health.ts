import type { Person } from '../domain/people.ts';
import type { School } from '../domain/school.ts';
import type { Staff } from '../domain/staff.ts';
import type { Credential, Health, QueueState, SendFault } from '../domain/view/health.ts';
import type { Db } from '../store/db.ts';
import { lastLedgerCheck } from '../store/ledger-checks.ts';
import { copiedAt } from '../store/people.ts';
import { queuedJobs } from '../store/queue-state.ts';
import { lastReachCheck } from '../store/reach-checks.ts';
import { faultsSince, type SendFaults } from '../store/taken.ts';
import { faultsIn } from './check-reach.ts';
import { drillResults } from './read-lists.ts';
import { toldOnHealth } from './told-on-health.ts';

const month = 30 * 86_400_000;

/** How Lantern stands for one school, from what was kept: nobody is disturbed by somebody's looking. */
export async function readHealth(
  db: Db,
  school: School,
  staff: Staff,
  by: Person,
  credential: Credential,
  now: Date,
): Promise<Health> {
  const reach = await lastReachCheck(db.rows, school.id);
  return {
    ...{ reachAt: reach?.at ?? null, credential },
    reach: await faultsIn(db, school, staff, reach?.standings ?? new Map()),
    sends: await sendsOf(db, school, staff, now),
    queue: await queueOf(db, school, staff),
    copiedAt: (await copiedAt(db.rows, school.id)) ?? null,
    ledger: await lastLedgerCheck(db.rows, school.id),
    drills: await drillResults(db, by),
  };
}

async function sendsOf(
  db: Db,
  school: School,
  staff: Staff,
  now: Date,
): Promise<readonly SendFault[]> {
  const told = toldOnHealth(db, school.id, staff);
  const all = await faultsSince(db.rows, school.id, new Date(now.getTime() - month));
  const may: SendFaults[] = [];
  for (const one of all) if (one.about !== null && (await told.incident(one.about))) may.push(one);
  return [...Map.groupBy(may, ({ fault }) => fault)]
    .map(([fault, ones]) => ({
      ...{ fault, count: ones.reduce((sum, { count }) => sum + count, 0) },
      last: new Date(Math.max(...ones.map(({ last }) => last.getTime()))),
    }))
    .toSorted((one, other) => one.fault.localeCompare(other.fault));
}

async function queueOf(db: Db, school: School, staff: Staff): Promise<QueueState> {
  const told = toldOnHealth(db, school.id, staff);
  let state: QueueState = { due: 0, retrying: 0, failed: 0, oldestDue: null };
  for (const job of await queuedJobs(db.rows)) {
    if (!(await told.job(job))) continue;
    const due = [state.oldestDue, job.oldestDue].flatMap((at) => at?.getTime() ?? []);
    state = {
      due: state.due + job.due,
      retrying: state.retrying + job.retrying,
      failed: state.failed + job.failed,
      oldestDue: due.length === 0 ? null : new Date(Math.min(...due)),
    };
  }
  return state;
}
