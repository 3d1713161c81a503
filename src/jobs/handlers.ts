import type { ExceptionId, IncidentId, SchoolId } from '../domain/ids.ts';
import type { Job, JobName } from '../domain/job.ts';
import type { School } from '../domain/school.ts';
import type { LinkView } from '../domain/view/exception.ts';
import { alarmClerk } from '../flows/alarm-clerk.ts';
import { askOneToConfirm, type PostAsking } from '../flows/ask-to-confirm.ts';
import { expireException } from '../flows/decide-exception.ts';
import { deliverAlert } from '../flows/deliver-alert.ts';
import { escalateAlert } from '../flows/escalate-alert.ts';
import type { ReadPolicy } from '../flows/import-policy.ts';
import { type LookInLibrary, pollPolicyLibrary } from '../flows/poll-policy-library.ts';
import type { Chat, Reach } from '../flows/reach.ts';
import { schoolOfException, schoolOfIncident } from '../flows/school-of.ts';
import { schoolToday } from '../flows/school-today.ts';
import { showState, type UpdateNotice } from '../flows/show-state.ts';
import { type ReadDirectory, syncStaff } from '../flows/sync-staff.ts';
import { askApprover, tellDeclarer } from '../flows/tell-about-exception.ts';
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
  readonly postQuestion: (chat: Chat, exception: ExceptionId) => Promise<void>;
  readonly postFaults: (chat: Chat, faults: readonly string[]) => Promise<void>;
  readonly postAsking: PostAsking;
  readonly postHandOver: (chat: Chat, title: string, what: HandOver['what']) => Promise<void>;
  readonly postDecision: (chat: Chat, view: LinkView) => Promise<void>;
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
  const atIncident = async (id: IncidentId) => schoolFor(await schoolOfIncident(db, id));
  const atException = async (id: ExceptionId) => schoolFor(await schoolOfException(db, id));
  return {
    'deliver-alert': async (job, now) =>
      deliverAlert(db, reach, await atIncident(job.incident), job, now),
    'escalate-alert': async ({ incident, runAt }, now) =>
      escalateAlert(db, await atIncident(incident), incident, notBefore(runAt, now)),
    'show-state': ({ incident, except }, now) =>
      showState(db, ways.updateNotice, incident, except, now),
    'tell-reporter': async ({ incident, news }, now) =>
      tellReporter(db, reach, ways.postNews, await atIncident(incident), incident, news, now),
    'alarm-clerk': async ({ incident }, now) =>
      alarmClerk(db, reach, await atIncident(incident), incident, now),
    'tell-holder': async (job, now) =>
      tellHolder(db, reach, ways.postHandOver, await schoolFor(job.school), job, now),
    'ask-approver': async ({ exception, to }, now) =>
      askApprover(db, reach, ways.postQuestion, await atException(exception), exception, to, now),
    'tell-declarer': async ({ exception }, now) =>
      tellDeclarer(db, reach, ways.postDecision, await atException(exception), exception, now),
    'expire-exception': async ({ exception, runAt }, now) =>
      expireException(db, await atException(exception), exception, notBefore(runAt, now)),
    'ask-to-confirm': async (job, now) =>
      askOneToConfirm(db, reach, ways.postAsking, await schoolFor(job.school), job, now),
    'tell-keeper': async (job, now) =>
      tellKeeper(db, reach, ways.postToKeeper, await schoolFor(job.school), job, now),
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
