import type { ExceptionId, IncidentId, SchoolId } from '../domain/ids.ts';
import type { Job, JobName } from '../domain/job.ts';
import type { School } from '../domain/school.ts';
import { alarmClerk } from '../flows/alarm-clerk.ts';
import { giveRegisterNotice, type PostRegisterNotice } from '../flows/ask-staff.ts';
import { askOneToConfirm, type PostAsking } from '../flows/ask-to-confirm.ts';
import { deliverAlert } from '../flows/deliver-alert.ts';
import { escalateAlert } from '../flows/escalate-alert.ts';
import { tickException } from '../flows/exception-clock.ts';
import type { ReadPolicy } from '../flows/import-policy.ts';
import { offerHelp } from '../flows/offer-help.ts';
import { type LookInLibrary, pollPolicyLibrary } from '../flows/poll-policy-library.ts';
import { purgeRecord } from '../flows/purge-record.ts';
import type { Chat, Reach } from '../flows/reach.ts';
import { schoolOfException, schoolOfIncident } from '../flows/school-of.ts';
import { schoolToday } from '../flows/school-today.ts';
import { showState, type UpdateNotice } from '../flows/show-state.ts';
import { type ReadDirectory, syncStaff } from '../flows/sync-staff.ts';
import {
  askAboutException,
  type PostQuestion,
  tellAboutException,
} from '../flows/tell-about-exception.ts';
import { type HandOver, tellHolder } from '../flows/tell-holder.ts';
import { type PostToKeeper, tellKeeper } from '../flows/tell-keeper.ts';
import { type PostNews, tellReporter } from '../flows/tell-reporter.ts';
import type { Db } from '../store/db.ts';

type Handlers = {
  [Name in JobName]: (job: Extract<Job, { name: Name }>, now: Date) => Promise<void>;
};

/** The ways out that jobs use. */
export type Ways = {
  readonly reach: Reach;
  readonly updateNotice: UpdateNotice;
  readonly postNews: PostNews;
  readonly postQuestion: PostQuestion;
  readonly postRegister: PostRegisterNotice;
  readonly postFaults: (chat: Chat, faults: readonly string[]) => Promise<void>;
  readonly postAsking: PostAsking;
  readonly postHandOver: (chat: Chat, title: string, what: HandOver['what']) => Promise<void>;
  readonly postToKeeper: PostToKeeper;
  readonly lookInLibrary: LookInLibrary;
  readonly readPolicy: ReadPolicy;
  readonly readDirectory: ReadDirectory;
};

/** Every job and its flow; a job without a handler does not compile. */
export function handlers(db: Db, schools: ReadonlyMap<SchoolId, School>, ways: Ways): Handlers {
  const { reach } = ways;
  const schoolFor = async (id: SchoolId): Promise<School> => {
    const school = schools.get(id);
    if (!school) throw new Error(`The settings of school ${id} are not here`);
    return schoolToday(db, school);
  };
  /** The detail of an old record may be purged by now, and a job about it has nothing to do. */
  const atIncident = async (id: IncidentId, work: (school: School) => Promise<void>) => {
    const school = await schoolOfIncident(db, id);
    if (school) await work(await schoolFor(school));
  };
  /** A draft may have been thrown away by now, and a job about it has nothing to do. */
  const ifThere = async (id: ExceptionId, work: (school: School) => Promise<void>) => {
    const school = await schoolOfException(db, id);
    if (school) await work(await schoolFor(school));
  };
  return {
    'deliver-alert': async (job, now) =>
      atIncident(job.incident, (school) => deliverAlert(db, reach, school, job, now)),
    'escalate-alert': async ({ incident, runAt }, now) =>
      atIncident(incident, (school) => escalateAlert(db, school, incident, notBefore(runAt, now))),
    'show-state': ({ incident, except }, now) =>
      atIncident(incident, () => showState(db, ways.updateNotice, incident, except, now)),
    'tell-reporter': async ({ incident, news }, now) =>
      atIncident(incident, (school) =>
        tellReporter(db, reach, ways.postNews, school, incident, news, now),
      ),
    'alarm-clerk': async ({ incident }, now) =>
      atIncident(incident, (school) => alarmClerk(db, reach, school, incident, now)),
    'tell-holder': async (job, now) =>
      tellHolder(db, reach, ways.postHandOver, await schoolFor(job.school), job, now),
    'ask-about-exception': async (job, now) =>
      ifThere(job.exception, (school) =>
        askAboutException(db, reach, ways.postQuestion, school, job, now),
      ),
    'tell-about-exception': async (job, now) =>
      ifThere(job.exception, (school) =>
        tellAboutException(db, reach, ways.postQuestion, school, job, now),
      ),
    'exception-clock': async ({ exception, runAt }, now) =>
      ifThere(exception, (school) => tickException(db, school, exception, notBefore(runAt, now))),
    'register-notice': async (job, now) =>
      giveRegisterNotice(db, reach, ways.postRegister, await schoolFor(job.school), job, now),
    'ask-to-confirm': async (job, now) =>
      askOneToConfirm(db, reach, ways.postAsking, await schoolFor(job.school), job, now),
    'tell-keeper': async (job, now) =>
      tellKeeper(db, reach, ways.postToKeeper, await schoolFor(job.school), job, now),
    'purge-record': async ({ school, record, runAt }, now) => {
      await purgeRecord(db, await schoolFor(school), record, runAt ? notBefore(runAt, now) : now);
    },
    'offer-help': async (job, now) =>
      offerHelp(db, reach, ways.postNews, await schoolFor(job.school), job, now),
    'poll-policy-library': async ({ school }, now) =>
      pollPolicyLibrary(db, ways.lookInLibrary, ways.readPolicy, await schoolFor(school), now),
    'sync-staff': async ({ school }, now) =>
      syncStaff(db, ways.readDirectory, await schoolFor(school), now),
  };
}

/**
 * The database's clock calls a job, and this machine's may be a little behind: a job that is called has
 * reached its hour, or it would find nothing due and never be called again.
 */
const notBefore = (runAt: Date, now: Date): Date => (now < runAt ? runAt : now);

/** Runs one job by its name. */
export function runBy(table: Handlers, now: () => Date): (job: Job) => Promise<void> {
  return (job) => {
    const run = table[job.name] as (job: Job, now: Date) => Promise<void>;
    return run(job, now());
  };
}
