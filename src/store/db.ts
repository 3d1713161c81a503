import { type Kysely, sql } from 'kysely';
import type { SchoolId } from '../domain/ids.ts';
import type { Job } from '../domain/job.ts';
import type { Tables } from './tables.ts';

/** What a query runs on: the database itself, or a transaction that is open. */
export type Tx = Kysely<Tables>;

export type Db = {
  readonly rows: Tx;
  /** Runs the work whole or not at all. Nothing is sent to anybody while it is open. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Adds jobs in the caller's transaction: no job without its change, no change without its job. */
  addJobs(tx: Tx, jobs: readonly Job[]): Promise<void>;
  /**
   * The same database with nothing of other schools in it: whatever a query asks for, the database itself
   * gives and takes only this school's rows. For a turn or a job whose school is known.
   */
  within(school: SchoolId): Db;
};

/** A value for a jsonb column. */
export const json = (value: unknown) => JSON.stringify(value);

export async function answers(db: Db): Promise<boolean> {
  const { rows } = await sql<{ one: number }>`select 1 as one`.execute(db.rows);
  return rows.length === 1;
}
