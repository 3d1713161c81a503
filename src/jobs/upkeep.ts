import type { Logger } from 'pino';
import { dayTimeIn } from '../domain/calendar-days.ts';
import type { SchoolId } from '../domain/ids.ts';
import type { School } from '../domain/school.ts';
import { askForLook } from '../flows/poll-policy-library.ts';
import { schoolToday } from '../flows/school-today.ts';
import { sendGaps } from '../flows/send-gaps.ts';
import type { Db } from '../store/db.ts';

/** Not before this hour of the school's clock: nobody is told at night. */
const fromHour = '08:00';

/** What is to be done for every school's policy from time to time; safe to call as often as one likes. */
export async function keepPoliciesUp(
  db: Db,
  schools: ReadonlyMap<SchoolId, School>,
  now: Date,
  log: Pick<Logger, 'warn'>,
): Promise<void> {
  for (const file of schools.values()) {
    try {
      const school = await schoolToday(db, file);
      await askForLook(db, school, now);
      if (dayTimeIn(school.calendar, now) >= fromHour) await sendGaps(db, school, now);
    } catch {
      log.warn({ school: file.id }, 'the upkeep of the policy did not end');
    }
  }
}
