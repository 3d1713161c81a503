import { dayIn } from '../domain/calendar-days.ts';
import { isHeld } from '../domain/legal-hold.ts';
import { ended } from '../domain/register/life.ts';
import { daysFor } from '../domain/retention.ts';
import type { School } from '../domain/school.ts';
import type { Db } from '../store/db.ts';
import { draftsBefore } from '../store/drafts.ts';
import { exceptionsIn } from '../store/exceptions.ts';
import { readIncident } from '../store/incidents.ts';
import { ifReadable } from '../store/keys/seal.ts';
import { appendEntries } from '../store/ledger.ts';
import { holdSchool, holdsOf } from '../store/legal-holds.ts';
import {
  claimNight,
  closedIds,
  forgetQuestions,
  forgetTurns,
  nightIsDone,
  questionsBefore,
} from '../store/purge.ts';
import { type Judged, judgeIncident, judgeLink } from './purge-record.ts';
import { draftsDue } from './sweep-drafts.ts';

const pageSize = 200;
const day = 86_400_000;

/**
 * For how long the ids of messages and presses that were dealt with are kept: they keep a repeat from
 * being run twice. Teams repeats within minutes, and a request that somebody recorded is refused an hour
 * or a day later by the age of its token (28 hours at most, `src/web/tab-token.ts`). What is left is
 * somebody's own second press of a form that stayed open for a month: at worst it logs a line twice.
 */
const turnsKept = 30 * day;

/** What would go and what would stay, and why: nothing is changed by looking. */
export type RetentionPlan = {
  readonly records: readonly Judged[];
  readonly drafts: number;
  readonly questions: number;
  readonly schoolHeld: boolean;
};

export async function planRetention(db: Db, school: School, now: Date): Promise<RetentionPlan> {
  const holds = await holdsOf(db.rows, school.id);
  const records: Judged[] = [];
  const nil = '00000000-0000-0000-0000-000000000000';
  for (let ids = await closedIds(db.rows, school.id, nil, pageSize); ids.length > 0; ) {
    for (const id of ids) {
      const incident = await ifReadable(db.rows, id, () => readIncident(db.rows, id));
      if (incident) records.push(await judgeIncident(db.rows, incident, holds, school, now));
    }
    ids = await closedIds(db.rows, school.id, ids.at(-1) ?? nil, pageSize);
  }
  for (const link of await exceptionsIn(db.rows, school.id, ended)) {
    records.push(await judgeLink(db.rows, link, holds, school, now));
  }
  const drafts = await draftsBefore(db.rows, school.id, draftsDue(school, now));
  return {
    ...{ records, schoolHeld: isHeld(holds, null) === 'held' },
    drafts: drafts.filter(({ id }) => isHeld(holds, id) === 'free').length,
    questions: await questionsBefore(db.rows, school.id, questionsDue(school, now)),
  };
}

const questionsDue = (school: School, now: Date): string =>
  dayIn(school.calendar, new Date(now.getTime() - daysFor('question', school.retentionDays) * day));

/**
 * The nightly round of a school: a job for every record whose time is over, and the words of old
 * questions. Once a day and school, whichever instance comes first.
 */
export async function keepToRetention(db: Db, school: School, now: Date): Promise<void> {
  const night = dayIn(school.calendar, now);
  if (await nightIsDone(db.rows, school.id, night)) return;
  const { records } = await planRetention(db, school, now);
  const due = records.filter(({ verdict }) => verdict.do === 'purge');
  await db.transaction(async (tx) => {
    if (!(await claimNight(tx, school.id, night))) return;
    await holdSchool(tx, school.id);
    await db.addJobs(
      tx,
      due.map(({ record }) => ({
        ...({ name: 'purge-record', school: school.id, record, runAt: null } as const),
      })),
    );
    await forgetTurns(tx, new Date(now.getTime() - turnsKept));
    if (isHeld(await holdsOf(tx, school.id), null) === 'held') return;
    const lines = await forgetQuestions(tx, school.id, questionsDue(school, now));
    const line = { at: now, school: school.id, by: 'clock', as: 'clock', about: null } as const;
    if (lines > 0) await appendEntries(tx, [{ ...line, kind: 'questions-purged', lines }]);
  });
}
