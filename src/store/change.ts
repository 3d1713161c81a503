import { accept, type Decision, type Outcome, refuse } from '../domain/decision.ts';
import type { Db, Tx } from './db.ts';
import { ifReadable } from './keys/seal.ts';
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
    return accept(await keep(db, tx, table, outcome.value));
  });
}

/**
 * The same for several things in a transaction that is already open, with an outcome for each. All of
 * them are held, always in the same order, before the first is saved: two such transactions never wait
 * for each other. One that cannot be read is not found, and keeps none of the others.
 */
export async function changeAll<State>(
  db: Db,
  tx: Tx,
  table: Table<State>,
  ids: readonly string[],
  decide: (state: State) => Outcome<Decision<State>>,
): Promise<ReadonlyMap<string, Outcome<State>>> {
  const held = new Map<string, State | undefined>();
  for (const id of ids.toSorted()) {
    held.set(id, await ifReadable(tx, id, () => table.lock(tx, id)));
  }
  const outcomes = new Map<string, Outcome<State>>();
  for (const [id, state] of held) {
    const outcome = state ? decide(state) : refuse('not-found');
    outcomes.set(id, outcome.ok ? accept(await keep(db, tx, table, outcome.value)) : outcome);
  }
  return outcomes;
}

async function keep<State>(
  db: Db,
  tx: Tx,
  table: Table<State>,
  decision: Decision<State>,
): Promise<State> {
  await table.save(tx, decision.next);
  await write(db, tx, decision);
  return decision.next;
}

/** Opens new things together. Opened before: nothing is written, and the answer is the same. */
export function open<State>(
  db: Db,
  table: Table<State>,
  decisions: readonly Decision<State>[],
  alongside: (tx: Tx) => Promise<void>,
): Promise<'opened' | 'already-open'> {
  return db.transaction(async (tx) => {
    for (const [at, decision] of decisions.entries()) {
      if (!(await table.add(tx, decision.next))) {
        if (at === 0) return 'already-open';
        throw new Error('One of the things to be opened together is there already');
      }
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
