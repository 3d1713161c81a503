/** All that a bench of speed stands on: towns, a durable PostgreSQL, the channel, and Lantern in a process of its own. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { z } from 'zod';
import { startDirectory } from '../../src/demo/directory.ts';
import { openStore } from '../../src/store/open.ts';
import { testAppId, testTenant } from '../support/channel.ts';
import { testKey } from '../support/content-key.ts';
import { directoryOf, houseSecret, mailbox } from '../support/house-cast.ts';
import { freshDatabase, startPostgres } from '../support/postgres.ts';
import { type BenchChannel, openBenchChannel, type Taken } from './bench-channel.ts';
import type { Limits } from './teams-limits.ts';
import { foldersFor, peopleInto, townsOf } from './town.ts';

export type Program = {
  readonly url: string;
  readonly pid: number;
  readonly child: ChildProcess;
  stop(): Promise<void>;
};
export type Scene = Awaited<ReturnType<typeof openScene>>;

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const ready = z.object({ url: z.string() });

/** @throws when the program ends before it is ready */
async function startProgram(
  file: string,
  asked: object,
  words: readonly string[] = [],
): Promise<Program> {
  const child = fork(here(file), [JSON.stringify(asked)], {
    execArgv: ['--disable-warning=ExperimentalWarning', ...words],
  });
  const ended = once(child, 'exit');
  const early = ended.then(([code]): never => {
    throw new Error(`The program ended with ${code} before it was ready`);
  });
  const [said] = await Promise.race([once(child, 'message'), early]);
  early.catch(() => undefined);
  const stop = async () => {
    if (child.connected) child.send('stop');
    await ended;
  };
  return { url: ready.parse(said).url, pid: child.pid ?? 0, child, stop };
}

/** The bot that Lantern is measured against, on the same channel. */
export const startEcho = (channel: BenchChannel): Promise<Program> =>
  startProgram('./echo-child.ts', { appId: testAppId, metadataUrl: channel.metadataUrl });

/** Everything but Lantern itself, which `start` starts; `rows` asks the database as its owner. */
export async function openScene(asked: {
  readonly schools: number;
  readonly durable?: boolean;
  readonly limits?: Limits;
  readonly heard?: (taken: Taken) => void;
}) {
  const channel = await openBenchChannel(testAppId, asked.limits ?? null, asked.heard ?? null);
  const directory = await startDirectory({ ...directoryOf([]), port: 0 });
  const towns = await townsOf(asked.schools);
  const { folder, remove } = foldersFor(towns);
  const server = await startPostgres({ durable: asked.durable ?? true });
  const database = await freshDatabase(server);
  const store = await openStore(
    { url: database.url, keys: testKey, unhurried: true },
    () => undefined,
  );
  await peopleInto(store.db.rows, towns, channel.serviceUrl);
  const pool = new pg.Pool({ connectionString: database.url, max: 1 });
  const settings = {
    ...{ SCHOOLS_DIR: folder, LOG_LEVEL: 'silent', BOT_SERVICE_HOSTS: '127.0.0.1' },
    ...{ BOT_ID: testAppId, BOT_TENANT_ID: testTenant, BOT_TYPE: 'SingleTenant' },
    ...{ BOT_PASSWORD: houseSecret, MAIL_FROM: mailbox },
    ...{ GRAPH_URL: directory.graphUrl, LOGIN_URL: directory.loginUrl },
    BOT_OPENID_METADATA: channel.metadataUrl,
  };
  return {
    ...{ channel, towns, db: store.db, url: database.url, settings },
    rows: async (sql: string, values: unknown[] = []) =>
      (await pool.query<Record<string, unknown>>(sql, values)).rows,
    start: (words: readonly string[] = []) =>
      startProgram(
        '../support/lantern-child.ts',
        { place: { url: database.url }, settings },
        words,
      ),
    close: async () => {
      await pool.end();
      await store.close();
      await channel.stop();
      await directory.stop();
      await database.drop();
      await server.stop();
      remove();
    },
  };
}
