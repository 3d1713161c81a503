import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentKeyIn } from '../content-key.ts';
import { databaseIn } from '../database-at.ts';
import { dump, restore } from '../store/carry/dump.ts';
import { exportDatabase } from '../store/carry/export-database.ts';
import { importDatabase, prove, readManifest } from '../store/carry/import-database.ts';
import {
  asOwner,
  countsOf,
  headsOf,
  type Manifest,
  migrationsOf,
  takeSnapshot,
} from '../store/carry/manifest.ts';
import { databaseFault } from '../store/database-fault.ts';
import { KeyFault } from '../store/keys/key-wrapper.ts';
import { sealPlain, sealWithNewest } from '../store/keys/reseal.ts';
import { ringOf } from '../store/keys/seal.ts';
import { type AsItIs, openAsItIs, openStore, type Store, type StorePlace } from '../store/open.ts';
import { stepsOf } from '../store/schema-state.ts';
import type { ServerPlace } from '../store/server.ts';
import { tablesIn } from '../store/tables-in.ts';

const usage = `Usage: npm run --silent db -- export FOLDER [--data FOLDER]
       npm run --silent db -- import FOLDER [--key FILE]
       npm run --silent db -- backup FOLDER
       npm run --silent db -- restore FOLDER [--key FILE]
       npm run --silent db -- new-data-key | rewrap | seal-plain [--data FOLDER]
The database is the one in DATABASE_URL, or the embedded one in --data. --key names the file with the key under which the export was encrypted, where that is not the one set here.`;

type Environment = Readonly<Record<string, string | undefined>>;
type Print = (line: string) => void;
type Asked = {
  readonly verb: string;
  readonly folder: string | undefined;
  readonly data: string | undefined;
  readonly key: string | undefined;
};

/** `db …`: moves, backs up and restores the database, and changes its keys. Gives the exit code. */
export async function db(
  args: readonly string[],
  env: Environment,
  now: Date,
  print: Print,
  complain: Print,
): Promise<0 | 2> {
  try {
    const asked = read(args);
    await verbs[asked.verb]?.(asked, asked.key ? withOldKey(env, asked.key) : env, now, print);
    return 0;
  } catch (fault) {
    complain(databaseFault(fault) ?? (fault instanceof Error ? fault.message : usage));
    return 2;
  }
}

/** The data keys in a backup are wrapped by the key of its day, and by no other. */
const oldKeyStays =
  'Keep the old key for as long as any backup or export from before: it opens them, and nothing else does.';

type Verb = (asked: Asked, env: Environment, now: Date, print: Print) => Promise<void>;
const verbs: Readonly<Record<string, Verb>> = {
  export: (asked, env, now, print) =>
    onStore(placeFor(asked, env), async (store) => {
      say(await exportDatabase(store.db, folderOf(asked), now), print);
      print(
        `Exported to ${folderOf(asked)}. What people wrote is encrypted in it: keep its key apart.`,
      );
    }),
  import: (asked, env, _now, print) =>
    onStore(placeFor(asked, env), async (store) => {
      say(await importDatabase(store.db, folderOf(asked)), print);
      print('Everything arrived: rows and ledger are as they were exported.');
    }),
  backup: async (asked, env, now, print) => {
    const form = await backUp(folderOf(asked), placeFor(asked, env), now);
    print(`Backed up to ${folderOf(asked)} (${form}). Keep its key apart from it.`);
  },
  restore: async (asked, env, _now, print) => {
    const place = placeFor(asked, env);
    say(await restoreFrom(folderOf(asked), place), print);
    print('Restored: rows and ledger are as they were backed up.');
    if (asked.key === undefined) return;
    const keys = await onStore(place, rewrapAll);
    print(`Data keys wrapped by the key that is set here: ${keys}.`);
    print(oldKeyStays);
  },
  'new-data-key': (asked, env, _now, print) =>
    onStore(placeFor(asked, env), async ({ db: on }) => {
      await on.transaction(async (tx) => {
        await asOwner(tx);
        await ringOf(tx).add(tx);
      });
      await ringOf(on.rows).refresh(on.rows);
      print(`A new data key is in use. Encrypted anew: ${await sealWithNewest(on.rows)} values.`);
    }),
  rewrap: (asked, env, _now, print) =>
    onStore(placeFor(asked, env), async (store) => {
      const keys = await rewrapAll(store);
      print(`Data keys wrapped by the key that is set now: ${keys}.`);
      print(oldKeyStays);
    }),
  'seal-plain': (asked, env, _now, print) =>
    onStore(placeFor(asked, env), async ({ db: on }) => {
      const values = await sealPlain(on.rows);
      print(`Values that were not encrypted, and are now: ${values}.`);
      if (values > 0) print(vouched);
    }),
};

const vouched =
  'Until now Lantern refused to show them, because whoever can write to the database could have put them there. From now on they are shown like any other.';

const rewrapAll = ({ db: on }: Store): Promise<number> =>
  on.transaction(async (tx) => {
    await asOwner(tx);
    return ringOf(tx).rewrap(tx);
  });

/** @throws the usage, where something else was typed */
function read(args: readonly string[]): Asked {
  const options = { data: { type: 'string' }, key: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({
    ...{ args: [...args], options, allowPositionals: true, strict: false },
  });
  const [verb = '', folder, ...more] = positionals;
  const alone = ['new-data-key', 'rewrap', 'seal-plain'].includes(verb);
  if (!(verb in verbs) || more.length > 0 || alone !== (folder === undefined)) {
    throw new Error(usage);
  }
  const { data, key } = values;
  return {
    ...{ verb, folder, data: typeof data === 'string' ? data : undefined },
    key: typeof key === 'string' ? key : undefined,
  };
}

const folderOf = ({ folder }: Asked): string => {
  if (folder === undefined) throw new Error(usage);
  return folder;
};

const withOldKey = (env: Environment, file: string): Environment => ({
  ...env,
  CONTENT_KEY_OLD: readFileSync(file, 'utf8').trim(),
});

function placeFor({ data }: Asked, env: Environment): StorePlace {
  if (data !== undefined) {
    const directory = [data, join(data, 'postgres')].find((each) =>
      existsSync(join(each, 'PG_VERSION')),
    );
    if (directory) return { directory };
    throw new Error(`There is no data of Lantern's in ${data}.`);
  }
  const server = databaseIn(env);
  if (server) return { ...server, keys: contentKeyIn(env) };
  throw new Error('Set DATABASE_URL, or name the folder of an embedded database with --data.');
}

async function onStore<T>(place: StorePlace, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(place, () => undefined);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const say = ({ rows, heads, jobs }: Manifest, print: Print): void => {
  const total = Object.values(rows).reduce((sum, each) => sum + each, 0);
  print(`${total} rows in ${Object.keys(rows).length} tables, ${jobs} jobs.`);
  for (const { school, line, hash } of heads) {
    print(`${school}: ${line} lines in the ledger, seal of the last one ${hash.slice(0, 16)}`);
  }
};

/** Works on a database as it is: a copy of an older one is a copy of what is there. */
async function onAsItIs<T>(place: StorePlace, work: (found: AsItIs) => Promise<T>): Promise<T> {
  const found = await openAsItIs(place);
  try {
    if ((await stepsOf(found.db.rows as never)).length > 0) return await work(found);
    throw new Error('There is nothing of Lantern’s in this database. Nothing was written.');
  } finally {
    await found.close();
  }
}

/** With PostgreSQL's own pg_dump where it fits the server, else as an export. */
async function backUp(folder: string, place: StorePlace, now: Date): Promise<string> {
  const dumped = 'url' in place && (await dumpTo(folder, place, now));
  if (dumped) return 'by pg_dump';
  await onAsItIs(place, ({ db: on }) => exportDatabase(on, folder, now));
  return 'as an export';
}

async function dumpTo(
  folder: string,
  place: Extract<StorePlace, { url: string }>,
  now: Date,
): Promise<boolean> {
  if (existsSync(folder)) throw new Error(`${folder} is there already. Name a new folder.`);
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true, mode: 0o700 });
  const manifest = await onAsItIs(place, ({ db: on }) =>
    dumpOf(on, place, join(partial, 'lantern.dump'), now),
  );
  if (manifest === null) {
    await rm(partial, { recursive: true });
    return false;
  }
  await writeFile(join(partial, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await rename(partial, folder);
  return true;
}

/** The dump and what is said of it are of one moment: Lantern may go on writing. */
const dumpOf = (
  on: AsItIs['db'],
  place: ServerPlace,
  file: string,
  now: Date,
): Promise<Manifest | null> =>
  on.transaction(async (tx) => {
    const snapshot = await takeSnapshot(tx);
    if (!(await dump(place, file, snapshot))) return null;
    return {
      ...{ format: 1, madeAt: now.toISOString(), migrations: [...(await migrationsOf(tx))] },
      ...{ rows: await countsOf(tx), files: {}, jobs: 0, heads: await headsOf(tx) },
    };
  });

const restoredUnopened =
  'Everything was restored, but it was encrypted with another key than the one that is set here. Give that one as CONTENT_KEY_OLD, beside the one that is set, and run db rewrap.';

async function restoreFrom(folder: string, place: StorePlace): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const file = join(folder, 'lantern.dump');
  if (!existsSync(file)) {
    return onStore(place, (store) => importDatabase(store.db, folder));
  }
  if (!('url' in place))
    throw new Error('A dump is restored into a PostgreSQL server. Set DATABASE_URL.');
  const tables = await tablesIn(place);
  if (tables > 0) throw new Error('This database is not empty. Nothing was changed.');
  if (!(await restore(place, file))) {
    throw new Error('pg_restore is not here, or too old for this server. Nothing was changed.');
  }
  await onStore(place, (store) => store.db.transaction((tx) => prove(tx, manifest))).catch(
    (fault: unknown) => {
      throw fault instanceof KeyFault ? new Error(restoredUnopened, { cause: fault }) : fault;
    },
  );
  return manifest;
}

if (import.meta.main) {
  process.exitCode = await db(
    process.argv.slice(2),
    process.env,
    new Date(),
    console.log,
    console.error,
  );
}
