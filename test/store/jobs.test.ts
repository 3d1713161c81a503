import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { IncidentId, PersonId } from '../../src/domain/ids.ts';
import type { Job } from '../../src/domain/job.ts';
import type { Priority } from '../../src/domain/report.ts';
import { at } from '../support/clock.ts';
import { engines, storeOn } from '../support/store.ts';

/** A notice, because it is what is tried again soonest. */
const notice = (incident = randomUUID() as IncidentId, priority: Priority = 'P2') =>
  ({
    ...{ name: 'deliver-alert', incident, to: randomUUID() as PersonId, round: 1, priority },
  }) as const satisfies Job;

/** What became of a job, by the item it is about. */
type Told = { readonly job: Job; readonly at: number; readonly tried: number };

describe.each(engines)('on %s', (engine) => {
  const held = storeOn(engine);
  const waiting = new Map<string, (told: Told) => void>();
  const failing = new Map<string, number>();
  const tried = new Map<string, number>();

  /** Runs a job: fails as often as it was told to, then says so to whoever waits. */
  const run = async (job: Job): Promise<void> => {
    if (!('incident' in job)) return;
    const times = (tried.get(job.incident) ?? 0) + 1;
    tried.set(job.incident, times);
    if (times <= (failing.get(job.incident) ?? 0)) throw new Error('The channel is away');
    waiting.get(job.incident)?.({ job, at: Date.now(), tried: times });
  };
  const done = (incident: IncidentId): Promise<Told> =>
    new Promise((settle) => waiting.set(incident, settle));
  const add = (...jobs: readonly Job[]) =>
    held().store.db.transaction((tx) => held().store.db.addJobs(tx, jobs));

  beforeAll(async () => {
    await held().store.queue.start(run);
  });
  afterAll(() => waiting.clear());

  test('a job is run once its change is stored, with what it was given', async () => {
    const job = notice();
    const told = done(job.incident);
    await add(job);
    expect((await told).job).toEqual(job);
  });

  test('a change that is taken back leaves no job', async () => {
    const { db } = held().store;
    const [gone, next] = [notice(), notice()];
    const failed = db.transaction(async (tx) => {
      await db.addJobs(tx, [gone]);
      throw new Error('taken back');
    });
    await expect(failed).rejects.toThrow('taken back');
    const { rows } = await sql`
      select 1 from pgboss.job where data ->> 'incident' = ${gone.incident}`.execute(db.rows);
    expect(rows).toEqual([]);
    const told = done(next.incident);
    await add(next);
    await told;
    expect(tried.has(gone.incident)).toBe(false);
  });

  test('no job is seen before its change is stored', async () => {
    const { db } = held().store;
    const job = notice();
    const told = done(job.incident);
    const stored = await db.transaction(async (tx) => {
      await db.addJobs(tx, [job]);
      await sql`select pg_sleep(0.05)`.execute(tx);
      return Date.now();
    });
    expect((await told).at).toBeGreaterThanOrEqual(stored - 1);
  });

  test('a job that fails is tried again until it is done, and takes no neighbour with it', async () => {
    const [bad, ...good] = Array.from({ length: 5 }, () => notice());
    if (!bad) throw new Error('Five jobs were wanted');
    failing.set(bad.incident, 1);
    const told = Promise.all([bad, ...good].map(({ incident }) => done(incident)));
    await add(bad, ...good);
    const times = (await told).map((one) => one.tried);
    expect(times).toEqual([2, 1, 1, 1, 1]);
    expect(held().faults.some(({ message }) => message.includes('will be tried again'))).toBe(true);
  });

  test('of forty notices that wait, the most urgent goes among the first, though it came last', async () => {
    const others = Array.from({ length: 40 }, () => notice());
    const urgent = notice(randomUUID() as IncidentId, 'P1');
    const order: string[] = [];
    const told = [...others, urgent].map(async ({ incident }) => {
      await done(incident);
      order.push(incident);
    });
    await add(...others, urgent);
    await Promise.all(told);
    expect(order.indexOf(urgent.incident)).toBeLessThan(5);
  });

  test('a job with an hour waits for it', async () => {
    const incident = randomUUID() as IncidentId;
    const runAt = new Date(Date.now() + 1500);
    const told = done(incident);
    await add({ name: 'escalate-alert', incident, runAt });
    const { job, at: ran } = await told;
    expect(job).toEqual({ name: 'escalate-alert', incident, runAt });
    expect(ran).toBeGreaterThanOrEqual(runAt.getTime() - 5);
  });

  test('an hour that has gone by is now', async () => {
    const incident = randomUUID() as IncidentId;
    const told = done(incident);
    await add({ name: 'escalate-alert', incident, runAt: at('09:00', '2020-01-01') });
    expect((await told).tried).toBe(1);
  });

  test('what nobody understands is a fault that is noted, and the queue goes on', async () => {
    const { db } = held().store;
    const strange = { ...notice(), incident: 'of no kind' } as unknown as Job;
    const next = notice();
    const told = done(next.incident);
    await db.transaction((tx) => db.addJobs(tx, [strange, next]));
    await told;
    expect(tried.has('of no kind')).toBe(false);
  });
});
