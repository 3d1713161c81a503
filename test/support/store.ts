import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { sql } from 'kysely';
import type { SchoolId } from '../../src/domain/ids.ts';
import type { School } from '../../src/domain/school.ts';
import type { Db, Tx } from '../../src/store/db.ts';
import { openStore, type Store } from '../../src/store/open.ts';
import { saveDirectory } from '../../src/store/people.ts';
import { type Cast, castOf, school, staffOf } from './cast.ts';
import { at } from './clock.ts';
import { testKey } from './content-key.ts';
import { emptyEmbedded } from './empty-embedded.ts';
import { freshDatabase, startPostgres } from './postgres.ts';

/** Both databases that Lantern works on: every test of the store and of the flows runs on each. */
export const engines = ['embedded PostgreSQL', 'a PostgreSQL server'] as const;
export type Engine = (typeof engines)[number];

type Held = { readonly store: Store; readonly faults: Error[]; close(): Promise<void> };

/** The store of one file's tests on one engine, opened before the first of them and closed after the last. */
export function storeOn(engine: Engine): () => Held {
  const held: { now?: Held } = {};
  beforeAll(async () => {
    held.now = engine === 'embedded PostgreSQL' ? await openEmbedded() : await openServer();
  });
  afterAll(async () => {
    await held.now?.close();
  });
  return () => {
    if (!held.now) throw new Error('The store is opened when the tests begin');
    return held.now;
  };
}

export const dbOn = (engine: Engine): (() => Db) => {
  const held = storeOn(engine);
  return () => held().store.db;
};

async function openServer(): Promise<Held> {
  const database = await freshDatabase(await startPostgres());
  const faults: Error[] = [];
  const store = await openStore({ url: database.url, keys: testKey }, (fault) =>
    faults.push(fault),
  );
  return {
    store,
    faults,
    close: async () => {
      await store.close();
      await database.drop();
    },
  };
}

async function openEmbedded(): Promise<Held> {
  const directory = await emptyEmbedded();
  const faults: Error[] = [];
  const store = await openStore({ directory }, (fault) => faults.push(fault));
  return {
    store,
    faults,
    close: async () => {
      await store.close();
      rmSync(join(directory, '..'), { recursive: true });
    },
  };
}

/** A school of its own with the whole cast on its staff: tests that share a database do not meet. */
export async function openSchool(
  db: Db,
): Promise<{ readonly school: School; readonly cast: Cast }> {
  const id = `school-${randomUUID()}` as SchoolId;
  const cast = castOf(id, () => randomUUID());
  await staff(db, id, Object.values(cast));
  return { school: { ...school, id }, cast };
}

/** Replaces the copy of a school's people; who fills a role is whoever says so of themselves. */
export async function staff(db: Db, id: SchoolId, people: readonly Cast['tess'][]): Promise<void> {
  const { holders } = staffOf(people);
  const copy = { people, holders, away: 'not-known' } as const;
  await db.transaction((tx) => saveDirectory(tx, id, copy, at('07:00')));
}

/** Runs as the owner of the tables, whom the application is not. */
export const asOwner = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction(async (tx) => {
    await sql`set local role none`.execute(tx);
    return work(tx);
  });
