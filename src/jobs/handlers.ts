import type { ExceptionId, IncidentId, SchoolId } from '../domain/ids.ts';
import type { Job, JobName } from '../domain/job.ts';
import type { School } from '../domain/school.ts';
import { alarmClerk } from '../flows/alarm-clerk.ts';
import { giveRegisterNotice, type PostRegisterNotice } from '../flows/ask-staff.ts';
import { askOneToConfirm, type PostAsking } from '../flows/ask-to-confirm.ts';
import { deliverAlert } from '../flows/deliver-alert.ts';
import { escalateAlert } from '../flows/escalate-alert.ts';
import { tickException } from '../flows/exception-clock.ts';
import { type HideLink, hideException } from '../flows/hide-exception.ts';
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
import { type PostSetAway, tellAway } from '../flows/tell-away.ts';
import { type HandOver, tellHolder } from '../flows/tell-holder.ts';
import { type PostToKeeper, tellKeeper } from '../flows/tell-keeper.ts';
import { type PostActionNotice, tellOwner } from '../flows/tell-owner.ts';
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
  readonly postActionNotice: PostActionNotice;
  readonly postQuestion: PostQuestion;
  readonly hideLink: HideLink;
  readonly postRegister: PostRegisterNotice;
  readonly postFaults: (chat: Chat, faults: readonly string[]) => Promise<void>;
  readonly postAsking: PostAsking;
  readonly postHandOver: (chat: Chat, title: string, what: HandOver['what']) => Promise<void>;
  readonly postSetAway: PostSetAway;
  readonly postToKeeper: PostToKeeper;
  readonly lookInLibrary: LookInLibrary;
  readonly readPolicy: ReadPolicy;
  readonly readDirectory: ReadDirectory;
};

/** Every job and its flow; a job without a handler does not compile. */
export function handlers(db: Db, schools: ReadonlyMap<SchoolId, School>, ways: Ways): Handlers {
  const { reach } = ways;
  /** A job sees the rows of its own school and no other's. */
  const at = async <T>(id: SchoolId, work: (school: School, db: Db) => Promise<T>): Promise<T> => {
    const school = schools.get(id);
    if (!school) throw new Error(`The settings of school ${id} are not here`);
    const own = db.within(id);
    return work(await schoolToday(own, school), own);
  };
  /** The detail of an old record may be purged by now, and a job about it has nothing to do; any other it must find. */
  const atIncident = async (id: IncidentId, work: (school: School, db: Db) => Promise<void>) => {
    const school = await schoolOfIncident(db, id);
    if (school) await at(school, work);
  };
  /** A draft may have been thrown away by now, and a job about it has nothing to do. */
  const ifThere = async (id: ExceptionId, work: (school: School, db: Db) => Promise<void>) => {
    const school = await schoolOfException(db, id);
    if (school) await at(school, work);
  };
  return {
    'deliver-alert': async (job, now) =>
      atIncident(job.incident, (school, own) => deliverAlert(own, reach, school, job, now)),
    'escalate-alert': async ({ incident, runAt }, now) =>
      atIncident(incident, (school, own) =>
        escalateAlert(own, school, incident, notBefore(runAt, now)),
      ),
    'show-state': ({ incident, except }, now) =>
      atIncident(incident, (_, own) => showState(own, ways.updateNotice, incident, except, now)),
    'tell-reporter': async ({ incident, news }, now) =>
      atIncident(incident, (school, own) =>
        tellReporter(own, reach, ways.postNews, school, incident, news, now),
      ),
    'alarm-clerk': async ({ incident }, now) =>
      atIncident(incident, (school, own) => alarmClerk(own, reach, school, incident, now)),
    'tell-owner': async (job, now) => {
      const then = job.runAt ? notBefore(job.runAt, now) : now;
      await atIncident(job.incident, (school, own) =>
        tellOwner(own, reach, ways.postActionNotice, school, job, then),
      );
    },
    'tell-holder': async (job, now) =>
      at(job.school, (school, own) => tellHolder(own, reach, ways.postHandOver, school, job, now)),
    'tell-away': async (job, now) =>
      at(job.school, (school, own) => tellAway(own, reach, ways.postSetAway, school, job, now)),
    'ask-about-exception': async (job, now) =>
      ifThere(job.exception, (school, own) =>
        askAboutException(own, reach, ways.postQuestion, school, job, now),
      ),
    'tell-about-exception': async (job, now) =>
      ifThere(job.exception, (school, own) =>
        tellAboutException(own, reach, ways.postQuestion, school, job, now),
      ),
    'hide-exception': (job) => hideException(db, ways.hideLink, job),
    'exception-clock': async ({ exception, runAt }, now) =>
      ifThere(exception, (school, own) =>
        tickException(own, school, exception, notBefore(runAt, now)),
      ),
    'register-notice': async (job, now) =>
      at(job.school, (school, own) =>
        giveRegisterNotice(own, reach, ways.postRegister, school, job, now),
      ),
    'ask-to-confirm': async (job, now) =>
      at(job.school, (school, own) =>
        askOneToConfirm(own, reach, ways.postAsking, school, job, now),
      ),
    'tell-keeper': async (job, now) =>
      at(job.school, (school, own) => tellKeeper(own, reach, ways.postToKeeper, school, job, now)),
    'purge-record': async ({ school: id, record, runAt }, now) => {
      const then = runAt ? notBefore(runAt, now) : now;
      await at(id, (school, own) => purgeRecord(own, school, record, then));
    },
    'offer-help': async (job, now) =>
      at(job.school, (school, own) => offerHelp(own, reach, ways.postNews, school, job, now)),
    'poll-policy-library': async ({ school: id }, now) =>
      at(id, (school, own) =>
        pollPolicyLibrary(own, ways.lookInLibrary, ways.readPolicy, school, now),
      ),
    'sync-staff': async ({ school: id }, now) =>
      at(id, (school, own) => syncStaff(own, ways.readDirectory, school, now)),
  };
}

/**
 * The database's clock calls a job, and this machine's may be a little behind: a job that is called has
 * reached its hour, or it would find nothing due and never be called again.
 */
const notBefore = (runAt: Date, now: Date): Date => (now < runAt ? runAt : now);

/** Runs one job by its name, at the time that holds then. */
export function runBy(
  table: Handlers,
  now: () => Date | Promise<Date>,
): (job: Job) => Promise<void> {
  return async (job) => {
    const run = table[job.name] as (job: Job, now: Date) => Promise<void>;
    return run(job, await now());
  };
}
