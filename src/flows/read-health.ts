import type { Person } from '../domain/people.ts';
import type { School } from '../domain/school.ts';
import type { Staff } from '../domain/staff.ts';
import type { Credential, Health } from '../domain/view/health.ts';
import type { Db } from '../store/db.ts';
import { lastLedgerCheck } from '../store/ledger-checks.ts';
import { copiedAt } from '../store/people.ts';
import { queueState } from '../store/queue-state.ts';
import { lastReachCheck } from '../store/reach-checks.ts';
import { faultsSince } from '../store/taken.ts';
import { faultsIn } from './check-reach.ts';
import { drillResults } from './read-lists.ts';

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
    sends: await faultsSince(db.rows, school.id, new Date(now.getTime() - month)),
    queue: await queueState(db.rows),
    copiedAt: (await copiedAt(db.rows, school.id)) ?? null,
    ledger: await lastLedgerCheck(db.rows, school.id),
    drills: await drillResults(db, by),
  };
}
