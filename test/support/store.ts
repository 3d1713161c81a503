import { createHash, randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
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

/**
 * A folder with an embedded database in which everything is made and nothing is kept. Making one takes
 * four seconds, copying one a tenth of a second: it is made once for each version of what makes it.
 */
export async function emptyEmbedded(): Promise<string> {
  const made = join(root, 'node_modules', '.cache', `lantern-embedded-${fingerprint()}`);
  if (!existsSync(made)) await makeOnce(made);
  const directory = join(mkdtempSync(join(tmpdir(), 'lantern-embedded-')), 'data');
  cpSync(made, directory, { recursive: true });
  return directory;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

function fingerprint(): string {
  const migrations = join(root, 'src', 'store', 'migrations');
  const files = [
    ...readdirSync(migrations).map((name) => join(migrations, name)),
    ...['embedded', 'jobs', 'migrate', 'open'].map((name) =>
      join(root, 'src', 'store', `${name}.ts`),
    ),
    ...['@electric-sql/pglite', 'pg-boss', 'kysely'].map((name) =>
      join(root, 'node_modules', name, 'package.json'),
    ),
  ];
  const hash = createHash('sha256');
  for (const file of files.toSorted((one, other) => one.localeCompare(other)))
    hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

async function makeOnce(made: string): Promise<void> {
  const cache = join(made, '..');
  mkdirSync(cache, { recursive: true });
  const making = mkdtempSync(join(cache, 'lantern-making-'));
  const store = await openStore({ directory: join(making, 'data') }, () => undefined);
  await store.close();
  // somebody else may have been quicker, and may be copied at this moment: theirs is as good
  if (!existsSync(made)) moveUnlessThere(join(making, 'data'), made);
  rmSync(making, { recursive: true, force: true });
  const isOlder = (name: string) => name.startsWith('lantern-embedded-') && name !== basename(made);
  for (const old of readdirSync(cache).filter(isOlder)) {
    rmSync(join(cache, old), { recursive: true, force: true });
  }
}

function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (fault) {
    if (!existsSync(to)) throw fault;
  }
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
