import { mkdirSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { PGlite } from '@electric-sql/pglite';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PGliteDialect,
  PGliteDriver,
} from 'kysely';
import { fromPglite, PgBoss } from 'pg-boss';
import { bossSettings } from './jobs.ts';
import { type KeyRing, keyRing } from './keys/key-ring.ts';
import type { KeyWrapper } from './keys/key-wrapper.ts';
import { keyInFolder, keyInMemory } from './keys/local-key.ts';
import { SealingAdapter } from './keys/seal.ts';
import type { Opened } from './open.ts';
import { everySchool, rowsBySchool, setWall } from './school-walls.ts';
import type { Tables } from './tables.ts';

/** Kysely's driver hands one connection to everybody; here a turn waits until the one before is over. */
class OneAtATimeDriver extends PGliteDriver {
  #last: Promise<void> = Promise.resolve();
  #done: () => void = () => undefined;

  override async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    this.#done = resolve;
    return super.acquireConnection();
  }

  override async releaseConnection(): Promise<void> {
    this.#done();
  }
}

/** The one connection as one school may use it: told for whom, unless it was for the same school last time. */
class WalledDriver extends OneAtATimeDriver {
  readonly #inner: OneAtATimeDriver;
  readonly #last: { school: string };
  readonly #school: string;
  constructor(lite: PGlite, inner: OneAtATimeDriver, last: { school: string }, school: string) {
    super({ pglite: lite });
    this.#inner = inner;
    this.#last = last;
    this.#school = school;
  }
  override async init(): Promise<void> {
    await this.#inner.init();
  }
  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await this.#inner.acquireConnection();
    if (this.#last.school === this.#school) return connection;
    try {
      await connection.executeQuery(CompiledQuery.raw(setWall, [this.#school]));
    } catch (fault) {
      await this.#inner.releaseConnection();
      throw fault;
    }
    this.#last.school = this.#school;
    return connection;
  }
  override releaseConnection(): Promise<void> {
    return this.#inner.releaseConnection();
  }
  override destroy(): Promise<void> {
    return this.#inner.destroy();
  }
}

class WalledDialect extends PGliteDialect {
  readonly #driver: WalledDriver;
  readonly #adapter: SealingAdapter;
  constructor(lite: PGlite, driver: WalledDriver, adapter: SealingAdapter) {
    super({ pglite: lite });
    this.#driver = driver;
    this.#adapter = adapter;
  }
  override createAdapter() {
    return this.#adapter;
  }
  override createDriver() {
    return this.#driver;
  }
}

/** A kernel lock on the data: freed by any death of its holder, refused to a second process. */
function lock(directory: string): () => void {
  mkdirSync(directory, { recursive: true });
  const file = new DatabaseSync(`${directory}.lock`, { timeout: 0 });
  try {
    file.exec(
      'pragma locking_mode = exclusive; begin exclusive; create table if not exists held (at text)',
    );
  } catch (cause) {
    file.close();
    throw new Error(`Another Lantern is already using the data in ${directory}. Stop it first.`, {
      cause,
    });
  }
  return () => {
    file.exec('rollback');
    file.close();
  };
}

function walledRows(lite: PGlite, ring: KeyRing): (school: string) => Kysely<Tables> {
  const inner = new OneAtATimeDriver({ pglite: lite });
  const last = { school: '' };
  const adapter = new SealingAdapter(ring);
  return rowsBySchool((school) => {
    const driver = new WalledDriver(lite, inner, last, school);
    return new Kysely<Tables>({ dialect: new WalledDialect(lite, driver, adapter) });
  });
}

const asPostgresDoes = { 20: (value: string) => value, 1700: (value: string) => value };
const checkpointEvery = 5 * 60_000;

/**
 * PostgreSQL inside this process, for the demo and for tests: no real school's records belong in it.
 * `directory` null keeps everything in memory.
 */
export async function openEmbedded(
  directory: string | null,
  keys: KeyWrapper = directory === null ? keyInMemory() : keyInFolder(directory),
): Promise<Opened> {
  const release = directory === null ? () => undefined : lock(directory);
  const lite = await PGlite.create({
    ...(directory === null ? {} : { dataDir: directory }),
    parsers: asPostgresDoes,
  }).catch((cause: unknown) => {
    release();
    throw new Error(`The data in ${directory ?? 'memory'} cannot be opened`, { cause });
  });
  const ring = keyRing(keys);
  const rowsOf = walledRows(lite, ring);
  const rows = rowsOf(everySchool);
  const boss = new PgBoss({ ...bossSettings, db: fromPglite(lite), backend: 'pglite' });
  const timer = setInterval(
    () => void lite.exec('checkpoint').catch(() => undefined),
    checkpointEvery,
  );
  timer.unref();
  return {
    ...{ owner: rows, rows, rowsOf, ring, boss },
    asApplication: async (role) => {
      await lite.exec(`set role ${role}`);
    },
    close: async () => {
      clearInterval(timer);
      await rows.destroy();
      release();
    },
  };
}
