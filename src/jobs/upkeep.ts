import type { Logger } from 'pino';
import { dayTimeIn } from '../domain/calendar-days.ts';
import { askForLook } from '../flows/poll-policy-library.ts';
import { schoolToday } from '../flows/school-today.ts';
import { sendGaps } from '../flows/send-gaps.ts';
import type { Db } from '../store/db.ts';
import { eachSchool, type Schools } from './each-school.ts';

/** Not before this hour of the school's clock: nobody is told at night. */
const fromHour = '08:00';

/** What is to be done for every school's policy from time to time; safe to call as often as one likes. */
export const keepPoliciesUp = (db: Db, schools: Schools, now: Date, log: Pick<Logger, 'warn'>) =>
  eachSchool(schools, log, 'the upkeep of the policy did not end', async (file) => {
    const school = await schoolToday(db, file);
    await askForLook(db, school, now);
    if (dayTimeIn(school.calendar, now) >= fromHour) await sendGaps(db, school, now);
  });
