import type { Logger } from 'pino';
import { clockAgrees } from './jobs/clock-agrees.ts';
import type { Schools } from './jobs/each-school.ts';
import type { runBy, Ways } from './jobs/handlers.ts';
import {
  checkReachAtNight,
  keepDrafts,
  keepLadders,
  keepRegisters,
  letGo,
  proveLedgers,
  sayWhoIsElsewhere,
} from './jobs/nightly.ts';
import { keepPoliciesUp } from './jobs/upkeep.ts';
import type { Db } from './store/db.ts';
import { unreadableIn } from './store/keys/seal.ts';
import { outline } from './teams/failed-turn.ts';

type Round = {
  readonly db: Db;
  readonly schools: Schools;
  readonly ways: Ways;
  readonly run: ReturnType<typeof runBy>;
  readonly log: Logger;
};

type Clocks = {
  /** The machine's. */
  readonly now: () => Date;
  /** The database's where the two disagree. */
  readonly right: () => Date | Promise<Date>;
  /** The clock was handed in, as in a demo or a test, and need not agree with the database's. */
  readonly meant: boolean;
};

/** What is done for every school every ten minutes, whether or not a job still knows of it. */
export async function goRound(round: Round, { now, right, meant }: Clocks): Promise<void> {
  const { db, schools, ways, run, log } = round;
  // what does not need the directory goes first: the directory takes as long as it likes
  await keepLadders(db, schools, await right(), log);
  const certain = meant || (await clockAgrees(db, now(), log));
  await keepDrafts(db, schools, { now: await right(), certain }, log);
  await copyDirectories(schools, run, log);
  await sayWhoIsElsewhere(db, schools, log);
  await checkReachAtNight(db, ways, schools, await right(), log);
  if (certain) await keepRegisters(db, schools, now(), log);
  await keepPoliciesUp(db, schools, await right(), log);
  await proveLedgers(db, schools, await right(), log);
  if (certain) await letGo(db, schools, now(), log);
  for (const record of unreadableIn(db.rows)) log.error({ record }, 'cannot be read');
}

async function copyDirectories(schools: Schools, run: Round['run'], log: Logger): Promise<void> {
  for (const school of schools.values()) {
    if (school.staffGroup === null) continue;
    try {
      await run({ name: 'sync-staff', school: school.id });
      log.info({ school: school.id }, 'directory copied');
    } catch (fault) {
      log.warn({ school: school.id, ...outline(fault) }, 'the last copy of the directory stays');
    }
  }
}
