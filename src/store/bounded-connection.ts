import { createHash } from 'node:crypto';
import type { PostgresCursor, PostgresPoolClient, PostgresQueryResult } from 'kysely';

/** How long a turn or a job waits for the database, in milliseconds: Teams itself waits fifteen seconds. */
export const bounds = { connect: 5_000, lock: 5_000, query: 10_000, idleInTransaction: 30_000 };

/** What a query that was never answered within its time fails with (node-postgres). */
const isGivenUp = (fault: unknown): fault is Error =>
  fault instanceof Error && fault.message === 'Query read timeout';

/** What we use of node-postgres' client. */
type Client = {
  query(asked: {
    readonly text: string;
    readonly values: unknown[];
    readonly name?: string;
  }): Promise<unknown>;
  release(destroy?: boolean): void;
};

/** Statements that differ in more than their values are few; beyond this many the rest goes unnamed. */
const mostNames = 200;

/**
 * Names for statements that come again and again: the server then reads and plans each once for a
 * connection. One that says `*` has none, because a migration that adds a column would break it.
 */
export function statementNames(): (sql: string) => string | undefined {
  const names = new Map<string, string>();
  return (sql) => {
    const known = names.get(sql);
    if (known !== undefined || names.size >= mostNames || sql.includes('*')) return known;
    const name = createHash('sha256').update(sql).digest('base64url').slice(0, 20);
    names.set(sql, name);
    return name;
  };
}

/** These change nothing by themselves, so that their answer can be thrown away. */
const harmless = /^(?:select|begin)\b/;

/**
 * A connection of the pool. A query that was given up on may still hold it: whatever else is asked of it
 * then fails at once rather than waiting in line, and nobody else is given it.
 *
 * `walled` is the answer to what the connection was told first, for whom it works: nothing that is asked
 * of it is answered before that, and nothing is changed.
 */
export class BoundedConnection implements PostgresPoolClient {
  readonly #client: Client;
  readonly #nameOf: (sql: string) => string | undefined;
  #walled: Promise<unknown> | null;
  /** Which query was given up on, or why the connection works for nobody, if so. */
  #stuck: Error | null = null;
  constructor(
    client: Client,
    nameOf: (sql: string) => string | undefined = () => undefined,
    walled: Promise<unknown> | null = null,
  ) {
    this.#client = client;
    this.#nameOf = nameOf;
    this.#walled = walled;
    // whoever asks is told; until then nobody listens
    walled?.catch(() => undefined);
  }

  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(
    asked: string | PostgresCursor<R>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof asked !== 'string') throw new Error('Cursors are not used here');
    return this.#ask<R>(asked, parameters);
  }

  async #ask<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    if (this.#stuck !== null) throw this.#stuck;
    if (!harmless.test(sql)) await this.#standsWalled();
    const name = this.#nameOf(sql);
    const asked = { text: sql, values: [...parameters], ...(name ? { name } : {}) };
    try {
      const [answer] = await Promise.all([this.#client.query(asked), this.#standsWalled()]);
      return answer as PostgresQueryResult<R>;
    } catch (fault) {
      if (isGivenUp(fault)) this.#stuck = fault;
      throw fault;
    }
  }

  /** @throws when the connection could not be told for whom it works: it is then good for nobody */
  async #standsWalled(): Promise<void> {
    try {
      await this.#walled;
      this.#walled = null;
    } catch (fault) {
      this.#stuck = fault instanceof Error ? fault : new Error('The wall does not stand');
      throw fault;
    }
  }

  release(discarded = false): void {
    // nobody else is to have it before it has said for whom it works
    this.#client.release(discarded || this.#stuck !== null || this.#walled !== null);
  }
}
