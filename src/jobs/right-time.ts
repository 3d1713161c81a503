import { sql } from 'kysely';
import type { Db } from '../store/db.ts';
import { mostApart } from './clock-agrees.ts';

/** How long what was found of the two clocks is good for, in milliseconds of a clock that nobody sets. */
const goodFor = 10_000;

/**
 * The time by which jobs and rounds go: this machine's, or the database's where the two are more than
 * five minutes apart. By a machine that is days ahead every alert would be overdue, the whole ladder
 * asked in minutes, and the next step set for weeks hence, which nobody would ever hear of.
 */
export function rightTime(db: Db, machine: () => Date): () => Promise<Date> {
  let known: Known | null = null;
  return async () => {
    if (known === null || isOld(known, machine())) known = await look(db, machine);
    const { database, at } = known;
    return database === null ? machine() : new Date(database + performance.now() - at);
  };
}

/** What was found of the two clocks, and when by each of them; `database` null where they agree. */
type Known = { readonly database: number | null; readonly machine: number; readonly at: number };

/** Long ago, or the machine's clock has been set since. */
function isOld({ machine, at }: Known, now: Date): boolean {
  const gone = performance.now() - at;
  return gone > goodFor || Math.abs(now.getTime() - machine - gone) > mostApart;
}

/** With the database away there is nothing to go by but the machine. */
async function look(db: Db, machine: () => Date): Promise<Known> {
  const read = sql<{ now: Date }>`select clock_timestamp() as now`.execute(db.rows);
  const { rows } = await read.catch(() => ({ rows: [] }));
  const here = machine().getTime();
  const there = rows[0]?.now.getTime() ?? here;
  const agree = Math.abs(here - there) <= mostApart;
  return { database: agree ? null : there, machine: here, at: performance.now() };
}
