import { hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../db.ts';
import {
  KeyFault,
  type KeyWrapper,
  noDataKey,
  noKey,
  RecordFault,
  rewrapFirst,
} from './key-wrapper.ts';

/** The data keys that this process has unwrapped, by id. The newest seals; all of them open. */
export type KeyRing = {
  /** The key for one school's content under the newest data key. */
  sealing(tx: Tx, school: string): Promise<{ readonly id: string; readonly key: Buffer }>;
  /** @throws KeyFault when there is no such data key here, or it cannot be unwrapped */
  opening(tx: Tx, id: string, school: string): Promise<Buffer>;
  /** Makes the first data key if there is none; proves that the newest can be unwrapped. */
  ready(owner: Tx): Promise<void>;
  /**
   * Stores a new data key in a transaction of the owner's. It seals once it is committed and looked up.
   * @throws KeyFault when another key wraps than the one that the instances now running have
   */
  add(tx: Tx): Promise<string>;
  /** Looks up the newest data key, outside any transaction that could still take it back. */
  refresh(rows: Tx): Promise<void>;
  /** Wraps every data key anew, by the key that wraps now. Answers how many. */
  rewrap(tx: Tx): Promise<number>;
};

type Known = { readonly id: string; readonly secret: Buffer; readonly madeAt: Date };
type Row = { readonly id: string; readonly by: string; readonly box: string; made_at: Date };

/** Any number that nothing else in the database locks by. */
const ringLock = 740_122_004;

/**
 * Data keys lie in the database, each wrapped. What they seal is kept apart by school: each school's
 * content has a key of its own, derived from the data key (HKDF, RFC 5869), so that nothing has to be
 * made or fetched when a school writes for the first time.
 */
export function keyRing(wrapper: KeyWrapper): KeyRing {
  const known = new Map<string, Known>();
  const derived = new Map<string, Buffer>();

  const keyFor = ({ id, secret }: Known, school: string): Buffer => {
    const name = `${id} ${school}`;
    const kept = derived.get(name);
    if (kept) return kept;
    const key = Buffer.from(hkdfSync('sha256', secret, id, `lantern content ${school}`, 32));
    derived.set(name, key);
    return key;
  };
  const learn = async (row: Row): Promise<Known> => {
    const secret = await wrapper.unwrap(row);
    const one = { id: row.id, secret, madeAt: row.made_at };
    known.set(row.id, one);
    return one;
  };
  const newest = (): Known | undefined =>
    [...known.values()].toSorted((one, other) => other.madeAt.getTime() - one.madeAt.getTime())[0];
  return {
    sealing: async (tx, school) => {
      const latest = newest() ?? (await learnNewest(tx, learn));
      if (!latest) throw new KeyFault(noKey);
      return { id: latest.id, key: keyFor(latest, school) };
    },
    opening: async (tx, id, school) => {
      const one = known.get(id) ?? (await learnOne(tx, id, learn));
      return keyFor(one, school);
    },
    ready: async (owner) => {
      await learn(await alone(owner, async (tx) => (await newestRow(tx)) ?? first(tx, wrapper)));
    },
    add: async (tx) => {
      const before = await newestRow(tx);
      const row = await add(tx, wrapper);
      if (before && before.by !== row.by) throw new KeyFault(rewrapFirst);
      return row.id;
    },
    refresh: async (rows) => {
      await learnNewest(rows, learn);
    },
    rewrap: (tx) => rewrapAll(tx, wrapper),
  };
}

const alone = <T>(owner: Tx, work: (tx: Tx) => Promise<T>): Promise<T> =>
  owner.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(ringLock)})`.execute(tx);
    return work(tx);
  });

const newestRow = (tx: Tx): Promise<Row | undefined> =>
  tx.selectFrom('data_key').selectAll().orderBy('made_at', 'desc').limit(1).executeTakeFirst();

/** @throws KeyFault where something was encrypted already: the key for it was lost, and another opens nothing */
async function first(tx: Tx, wrapper: KeyWrapper): Promise<Row> {
  const { rows } = await sql`
    select 1 from incident where jsonb_exists(state, 'c')
    union all select 1 from draft where jsonb_exists(state, 'c')
    union all select 1 from exception where jsonb_exists(state, 'c')
    union all select 1 from question where words like '{"v":1,"k":"%' limit 1`.execute(tx);
  if (rows.length === 0) return add(tx, wrapper);
  throw new KeyFault(noDataKey);
}

/** A key is learned only once it is stored, and from what was stored: what cannot be had back seals nothing. */
async function add(tx: Tx, wrapper: KeyWrapper): Promise<Row> {
  const wrapped = await wrapper.wrap(randomBytes(32));
  // by the database's clock and after every other: the newest is the newest whatever a machine's clock says
  const made_at = sql<Date>`greatest(clock_timestamp(),
    (select max(made_at) + interval '1 millisecond' from data_key))`;
  return tx
    .insertInto('data_key')
    .values({ id: randomUUID(), ...wrapped, made_at })
    .returningAll()
    .executeTakeFirstOrThrow();
}

async function learnNewest(
  tx: Tx,
  learn: (row: Row) => Promise<Known>,
): Promise<Known | undefined> {
  const row = await newestRow(tx);
  return row && learn(row);
}

async function learnOne(tx: Tx, id: string, learn: (row: Row) => Promise<Known>): Promise<Known> {
  const row = await tx.selectFrom('data_key').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row)
    throw new RecordFault('The data key that this was encrypted with is not in the database.');
  return learn(row);
}

async function rewrapAll(tx: Tx, wrapper: KeyWrapper): Promise<number> {
  const rows = await tx.selectFrom('data_key').selectAll().execute();
  for (const row of rows) {
    const secret = await wrapper.unwrap(row);
    const wrapped = await wrapper.wrap(secret);
    if (!(await wrapper.unwrap(wrapped)).equals(secret)) {
      throw new KeyFault('The key did not give back what it wrapped. Nothing was changed.');
    }
    await tx.updateTable('data_key').set(wrapped).where('id', '=', row.id).execute();
  }
  return rows.length;
}
