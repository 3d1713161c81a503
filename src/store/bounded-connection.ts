import type { PostgresCursor, PostgresPoolClient, PostgresQueryResult } from 'kysely';

/** How long a turn or a job waits for the database, in milliseconds: Teams itself waits fifteen seconds. */
export const bounds = { connect: 5_000, lock: 5_000, query: 10_000, idleInTransaction: 30_000 };

/** What a query that was never answered within its time fails with (node-postgres). */
const isGivenUp = (fault: unknown): fault is Error =>
  fault instanceof Error && fault.message === 'Query read timeout';

/**
 * A connection of the pool. A query that was given up on may still hold it: whatever else is asked of it
 * then fails at once rather than waiting in line, and nobody else is given it.
 */
export class BoundedConnection implements PostgresPoolClient {
  readonly #client: PostgresPoolClient;
  /** Which query was given up on, if any. */
  #stuck: Error | null = null;
  constructor(client: PostgresPoolClient) {
    this.#client = client;
  }

  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(asked: string | PostgresCursor<R>, parameters: readonly unknown[] = []) {
    return typeof asked === 'string' ? this.#ask<R>(asked, parameters) : this.#client.query(asked);
  }

  async #ask<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    if (this.#stuck !== null) throw this.#stuck;
    try {
      return await this.#client.query<R>(sql, parameters);
    } catch (fault) {
      if (isGivenUp(fault)) this.#stuck = fault;
      throw fault;
    }
  }

  release(discarded = false): void {
    this.#client.release(discarded || this.#stuck !== null);
  }
}
