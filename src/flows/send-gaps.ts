import { dayIn } from '../domain/calendar-days.ts';
import { gapsDue } from '../domain/gaps-due.ts';
import { keepersIn } from '../domain/policy-version.ts';
import type { School } from '../domain/school.ts';
import type { Db } from '../store/db.ts';
import { claimGaps } from '../store/gaps-sent.ts';
import { readStaff } from '../store/people.ts';
import { currentPolicy } from '../store/policies.ts';
import { askToTell } from './tell-keeper.ts';

/** Sends whoever keeps the policy what it did not answer, when that is due; never twice for one occasion. */
export async function sendGaps(db: Db, school: School, now: Date): Promise<void> {
  const current = await currentPolicy(db.rows, school.id);
  if (!current) return;
  const { reviewDue } = current.policy.facts;
  for (const { why, on, since } of gapsDue(
    school.calendar,
    reviewDue,
    dayIn(school.calendar, now),
  )) {
    await db.transaction(async (tx) => {
      // While nobody keeps the policy it stays due: somebody may within the two weeks.
      const { length: keepers } = keepersIn(await readStaff(tx, school.id, now));
      if (keepers === 0 || !(await claimGaps(tx, school.id, `${why} ${on}`))) return;
      await askToTell(db, tx, school.id, { kind: 'gaps', why, since }, now);
    });
  }
}
