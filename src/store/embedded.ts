import { mkdirSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { PGlite } from '@electric-sql/pglite';
import { type DatabaseConnection, Kysely, PGliteDialect, PGliteDriver } from 'kysely';
import { fromPglite, PgBoss } from 'pg-boss';
import { bossSettings } from './jobs.ts';
import { keyRing } from './keys/key-ring.ts';
import type { KeyWrapper } from './keys/key-wrapper.ts';
import { keyInFolder, keyInMemory } from './keys/local-key.ts';
import { SealingAdapter } from './keys/seal.ts';
import type { Opened } from './open.ts';
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

class OneAtATimeDialect extends PGliteDialect {
  readonly #lite: PGlite;
  readonly #adapter: SealingAdapter;
  constructor(lite: PGlite, adapter: SealingAdapter) {
    super({ pglite: lite });
    this.#lite = lite;
    this.#adapter = adapter;
  }
  override createAdapter() {
    return this.#adapter;
  }
  override createDriver() {
    return new OneAtATimeDriver({ pglite: this.#lite });
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
  const rows = new Kysely<Tables>({
    dialect: new OneAtATimeDialect(lite, new SealingAdapter(ring)),
  });
  const boss = new PgBoss({ ...bossSettings, db: fromPglite(lite), backend: 'pglite' });
  const timer = setInterval(
    () => void lite.exec('checkpoint').catch(() => undefined),
    checkpointEvery,
  );
  timer.unref();
  return {
    ...{ owner: rows, rows, ring, boss },
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
