import type { Logger } from 'pino';
import { dayIn, dayTimeIn } from '../domain/calendar-days.ts';
import type { IncidentId } from '../domain/ids.ts';
import { askInSeptember } from '../flows/ask-staff.ts';
import { checkLedger } from '../flows/check-ledger.ts';
import { nightlyReachCheck, whoIsElsewhere } from '../flows/check-reach.ts';
import { goRoundLadders } from '../flows/escalate-alert.ts';
import { goRoundRegister } from '../flows/exception-clock.ts';
import { keepToRetention } from '../flows/keep-to-retention.ts';
import { schoolToday } from '../flows/school-today.ts';
import { askAfterDrafts, sweepDrafts } from '../flows/sweep-drafts.ts';
import type { Db } from '../store/db.ts';
import { eachSchool, type Schools } from './each-school.ts';
import type { Ways } from './handlers.ts';

/** From this hour of the school's clock on, so that the day begins with a mended list. */
const fromHour = '03:00';

type Warn = Pick<Logger, 'warn'>;

/** Once a night and school: can everybody on whom an alert depends be reached? */
export const checkReachAtNight = (db: Db, ways: Ways, schools: Schools, now: Date, log: Warn) =>
  eachSchool(schools, log, 'the reach check did not end', async (file) => {
    if (file.staffGroup === null) return;
    const school = await schoolToday(db, file);
    if (dayTimeIn(school.calendar, now) < fromHour) return;
    const day = dayIn(school.calendar, now);
    await nightlyReachCheck(db, ways.reach, ways.postFaults, school, day, now);
  });

/**
 * Takes every ladder on whose hour has come, whether or not its job still knows of it: a timer that was
 * lost must not leave a child waiting. Twice is harmless, and one record's fault does not keep the others.
 */
export async function keepLadders(
  db: Db,
  schools: Schools,
  now: Date,
  log: Pick<Logger, 'error'>,
): Promise<void> {
  for (const file of schools.values()) {
    const own = db.within(file.id);
    const stuck = (incident: IncidentId | null) =>
      log.error({ school: file.id, incident }, 'a ladder could not be taken on');
    try {
      await goRoundLadders(own, await schoolToday(own, file), now, stuck);
    } catch {
      stuck(null);
    }
  }
}

/**
 * Goes round every register: what the clock has to do, whether or not a job still knows of it, and once
 * a year the question whether links are still the same.
 */
export const keepRegisters = (db: Db, schools: Schools, now: Date, log: Warn) =>
  eachSchool(schools, log, 'the round of the register did not end', async (file) => {
    const school = await schoolToday(db, file);
    await goRoundRegister(db, school, now);
    await askInSeptember(db, school, now);
  });

/** Proves each school's ledger once a day; a broken one is for people, so it is said and nothing is stopped. */
export const proveLedgers = (
  db: Db,
  schools: Schools,
  now: Date,
  log: Pick<Logger, 'warn' | 'error'>,
) =>
  eachSchool(schools, log, 'the ledger could not be proved', async (school) => {
    const found = await checkLedger(db, school, now);
    if (found === 'broken') log.error({ school: school.id }, 'the ledger is broken');
  });

/** Asks after urgent reports that were not sent; lets go of drafts whose time is over where the clock is `certain`. */
export const keepDrafts = (
  db: Db,
  schools: Schools,
  { now, certain }: { readonly now: Date; readonly certain: boolean },
  log: Warn,
) =>
  eachSchool(schools, log, 'the round of unsent reports did not end', async (school) => {
    const go = certain ? sweepDrafts : askAfterDrafts;
    await go(db.within(school.id), school, now);
  });

/** Says with every copy of the directory that a school names somebody whom another school has. */
export const sayWhoIsElsewhere = (db: Db, schools: Schools, log: Pick<Logger, 'warn' | 'error'>) =>
  eachSchool(
    schools,
    log,
    'nobody could look for people of two schools',
    async ({ id: school }) => {
      for (const { role, person } of await whoIsElsewhere(db, school)) {
        log.error({ school, role, person }, 'belongs to another school: nobody is reached here');
      }
    },
  );

/** Lets go, once a night, of what is no longer to be kept. */
export const letGo = (db: Db, schools: Schools, now: Date, log: Warn) =>
  eachSchool(
    schools,
    log,
    'the round of what is no longer to be kept did not end',
    async (school) => {
      if (dayTimeIn(school.calendar, now) < fromHour) return;
      await keepToRetention(db.within(school.id), school, now);
    },
  );
