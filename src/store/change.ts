import { accept, type Decision, type Outcome, refuse } from '../domain/decision.ts';
import type { Db, Tx } from './db.ts';
import { appendEntries } from './ledger.ts';

export type Table<State> = {
  /** The state as it is, held until the transaction ends. */
  lock(tx: Tx, id: string): Promise<State | undefined>;
  /** Inserts a new thing; false when it is there already. */
  add(tx: Tx, state: State): Promise<boolean>;
  save(tx: Tx, state: State): Promise<void>;
};

/** Lock, decide, save: the state, its entries and its jobs are stored together or not at all. */
export function change<State>(
  db: Db,
  table: Table<State>,
  id: string,
  decide: (state: State) => Outcome<Decision<State>>,
): Promise<Outcome<State>> {
  return db.transaction(async (tx) => {
    const state = await table.lock(tx, id);
    if (!state) return refuse('not-found');
    const outcome = decide(state);
    if (!outcome.ok) return outcome;
    await table.save(tx, outcome.value.next);
    await write(db, tx, outcome.value);
    return accept(outcome.value.next);
  });
}

/** Opens new things together. Opened before: nothing is written, and the answer is the same. */
export function open<State>(
  db: Db,
  table: Table<State>,
  decisions: readonly Decision<State>[],
  alongside: (tx: Tx) => Promise<void>,
): Promise<'opened' | 'already-open'> {
  return db.transaction(async (tx) => {
    for (const decision of decisions) {
      if (!(await table.add(tx, decision.next))) return 'already-open';
      await write(db, tx, decision);
    }
    await alongside(tx);
    return 'opened';
  });
}

async function write<State>(db: Db, tx: Tx, { entries, jobs }: Decision<State>): Promise<void> {
  await appendEntries(tx, entries);
  await db.addJobs(tx, jobs);
}
