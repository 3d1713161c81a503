import { type Kysely, sql } from 'kysely';
import { fromKysely, type JobResult, type PgBoss, type Job as Stored } from 'pg-boss';
import type { Job, JobName } from '../domain/job.ts';
import type { Db, Tx } from './db.ts';
import { jobShape } from './job-shapes.ts';

/** How often a job of each kind is tried again after a fault, and how soon, in seconds. */
const tries: Record<
  JobName,
  { readonly limit: number; readonly delay: number; readonly most: number }
> = {
  'deliver-alert': { limit: 1000, delay: 1, most: 60 },
  'escalate-alert': { limit: 1000, delay: 1, most: 60 },
  'show-state': { limit: 5, delay: 2, most: 60 },
  'tell-reporter': { limit: 20, delay: 2, most: 300 },
  'tell-holder': { limit: 20, delay: 2, most: 300 },
  'tell-away': { limit: 20, delay: 2, most: 300 },
  'tell-owner': { limit: 1000, delay: 5, most: 600 },
  'alarm-clerk': { limit: 1000, delay: 2, most: 300 },
  'ask-about-exception': { limit: 1000, delay: 2, most: 300 },
  'tell-about-exception': { limit: 20, delay: 2, most: 300 },
  'hide-exception': { limit: 5, delay: 2, most: 60 },
  'exception-clock': { limit: 1000, delay: 5, most: 600 },
  'register-notice': { limit: 20, delay: 30, most: 3600 },
  'ask-to-confirm': { limit: 5, delay: 30, most: 3600 },
  'tell-keeper': { limit: 20, delay: 30, most: 3600 },
  'purge-record': { limit: 20, delay: 60, most: 3600 },
  // for as long as the draft is kept for it
  'offer-help': { limit: 1000, delay: 5, most: 600 },
  'poll-policy-library': { limit: 3, delay: 60, most: 900 },
  'sync-staff': { limit: 3, delay: 30, most: 300 },
};
const names = Object.keys(tries) as readonly JobName[];

/**
 * The jobs of a process that died are taken up again within half a minute: after `silence` without a
 * sign of life, at the next look. Index upkeep is the database's own affair.
 */
const silence = 15;
export const bossSettings = {
  // pg-boss looks only when both have gone by, and the second is a minute unless said otherwise
  ...{ useListenNotify: true, superviseIntervalSeconds: 5, monitorIntervalSeconds: 5 },
  ...{ reindex: false, monitorVacuum: false, schedule: false },
} as const;

export type Run = (job: Job) => Promise<void>;

/** The jobs' queue: pg-boss on the same database, named only here and where the database is opened. */
export type Queue = {
  readonly add: Db['addJobs'];
  /** Runs jobs until stopped; a job that throws is tried again later. */
  start(run: Run): Promise<void>;
  /** Lets the jobs under way finish. */
  stop(): Promise<void>;
};

export async function createQueues(boss: PgBoss): Promise<void> {
  for (const name of names) {
    const { limit, delay, most } = tries[name];
    const settings = {
      ...{ retryLimit: limit, retryDelay: delay, retryBackoff: true, retryDelayMax: most },
      ...{ expireInSeconds: 120, heartbeatSeconds: silence, notify: true },
      ...{ retentionSeconds: 400 * 86_400, deleteAfterSeconds: 7 * 86_400 },
    };
    await boss.createQueue(name, settings);
    // a queue that is there already keeps the settings it was made with, unless told
    await boss.updateQueue(name, settings);
    // pg-boss looks a queue up once before it can send inside somebody else's transaction
    await boss.findJobs(name, { id: '00000000-0000-0000-0000-000000000000' });
  }
}

/**
 * Hands back at once what a process had under way when it died. Only for a database that one process
 * at a time can use: anywhere else another process may well be at work on it.
 */
export async function reopenJobs(boss: PgBoss, owner: Kysely<never>): Promise<void> {
  const left = await sql<{ name: string; ids: string[] }>`
    select name, array_agg(id) as ids from pgboss.job where state = 'active' group by name
  `.execute(owner);
  for (const { name, ids } of left.rows) await boss.fail(name, ids);
}

export function queueOn(boss: PgBoss, onFault: (fault: Error) => void): Queue {
  return {
    add: async (tx: Tx, jobs) => {
      for (const job of jobs) {
        const startAfter = 'runAt' in job && job.runAt ? { startAfter: job.runAt } : {};
        const priority = 'urgent' in job && job.urgent ? 1 : 0;
        await boss.send(job.name, job, { ...startAfter, priority, db: fromKysely(tx) });
      }
    },
    start: async (run) => {
      for (const name of names) {
        await boss.work(
          name,
          {
            ...{ batchSize: 5, perJobResults: true, burstWhenBatchFull: true },
            ...{ pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 },
            heartbeatRefreshSeconds: silence / 5,
          },
          (jobs) => Promise.all(jobs.map((job) => resultOf(job, run, onFault))),
        );
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}

/** A fault in one job must not take its neighbours with it. */
async function resultOf(
  job: Stored<unknown>,
  run: Run,
  onFault: (fault: Error) => void,
): Promise<JobResult> {
  try {
    await run(jobShape.parse(job.data));
    return { id: job.id, status: 'completed' };
  } catch (cause) {
    onFault(new Error(`Job ${job.id} (${job.name}) will be tried again`, { cause }));
    return { id: job.id, status: 'failed' };
  }
}
