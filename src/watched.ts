import type { Job } from './domain/job.ts';
import type { School } from './domain/school.ts';
import { promiseFigures } from './flows/promise-figures.ts';
import type { Db } from './store/db.ts';
import type { Watch } from './telemetry/watch.ts';

const kinds = ['message', 'invoke', 'installationUpdate', 'conversationUpdate'];

/** The kind of an activity, of those that we know. */
export function kindOf(activity: unknown): string {
  const { type }: { type?: unknown } = Object(activity);
  return typeof type === 'string' && kinds.includes(type) ? type : 'other';
}

/** Runs jobs as before, and lets somebody see how long each took and how many broke down. */
export const watchJobs =
  (watch: Watch, run: (job: Job) => Promise<void>) =>
  async (job: Job): Promise<void> => {
    try {
      await watch.span('job', { job: job.name }, () => run(job));
    } catch (fault) {
      watch.count('lantern.jobs.failed', { job: job.name });
      throw fault;
    }
  };

/** Lets somebody see, once a minute, how the promises to each school are being kept. */
export function watchPromises(
  watch: Watch,
  db: Db,
  schools: readonly School[],
  now: () => Date,
): void {
  watch.figures(async () => {
    const all = await Promise.all(schools.map((school) => promiseFigures(db, school, now())));
    return [{ name: 'lantern.alive', value: 1 }, ...all.flat()];
  });
}
