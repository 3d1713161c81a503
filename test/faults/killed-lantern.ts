/** Lantern in a process of its own that is killed and started again on the same data, with Microsoft's side standing by. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Directory, startDirectory } from '../../src/demo/directory.ts';
import type { Tx } from '../../src/store/db.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { verifyLedger } from '../../src/store/ledger.ts';
import { openServer } from '../../src/store/server.ts';
import { type FakeChannel, openChannel } from '../support/channel.ts';
import { emptyEmbedded } from '../support/empty-embedded.ts';
import { directoryOf, houseSecret, lena, mailbox, staff, tess } from '../support/house-cast.ts';
import { houseSchools } from '../support/house-schools.ts';
import { freshDatabase, startPostgres } from '../support/postgres.ts';

export type Engine = 'embedded PostgreSQL' | 'a PostgreSQL server';
type Place = { readonly url: string } | { readonly directory: string };
export type Scene = Awaited<ReturnType<typeof openScene>>;

const program = fileURLToPath(new URL('../support/lantern-child.ts', import.meta.url));
const ready = z.object({ url: z.string() });

/** What is stored of one report, looked up while no Lantern runs. */
export type Stored = {
  readonly incidents: number;
  /** How often the ledger says that its notice was delivered, by whom and by which way. */
  readonly delivered: readonly string[];
};

export async function openScene(engine: Engine) {
  const channel = await openChannel();
  const directory = await startDirectory({ ...directoryOf(staff.map(({ id }) => id)), port: 0 });
  const schools = await houseSchools();
  const { place, remove } = await placeOn(engine);
  const settings = settingsFor(channel, directory, schools.folder);
  const held: { child?: ChildProcess } = {};
  /** Starts it, unless it runs. */
  const start = async (): Promise<void> => {
    if (held.child && isAlive(held.child)) return;
    const child = fork(program, [JSON.stringify({ place, settings })], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    held.child = child;
    const ended = once(child, 'exit').then(([code]): never => {
      throw new Error(`Lantern ended with ${code} before it was ready`);
    });
    const [said] = await Promise.race([once(child, 'message'), ended]);
    ended.catch(() => undefined);
    channel.connect(ready.parse(said).url);
  };
  const kill = async (): Promise<void> => {
    const { child } = held;
    if (!child || !isAlive(child)) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  /** Ends as in service: what is under way is finished first. */
  const stop = async (): Promise<void> => {
    const { child } = held;
    if (!child || !isAlive(child)) return;
    const gone = once(child, 'exit');
    child.send('stop');
    await gone;
  };
  return {
    ...{ channel, directory, start, kill, stop },
    ...{ tess: channel.person(asSomebody(tess)), lena: channel.person(asSomebody(lena)) },
    /** Reads the data of a Lantern that does not run. */
    look: <T>(read: (tx: Tx) => Promise<T>): Promise<T> => look(place, read),
    close: async () => {
      await kill();
      await directory.stop();
      await channel.stop();
      schools.remove();
      await remove();
    },
  };
}

const isAlive = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode === null && signalCode === null;

const asSomebody = ({ id, name }: { readonly id: string; readonly name: string }) => ({
  ...{ name, aadObjectId: id },
});

const settingsFor = (channel: FakeChannel, directory: Directory, schools: string) => ({
  ...{ SCHOOLS_DIR: schools, LOG_LEVEL: 'silent', BOT_SERVICE_HOSTS: '127.0.0.1' },
  ...{ BOT_ID: channel.appId, BOT_TENANT_ID: channel.tenant, BOT_TYPE: 'SingleTenant' },
  ...{ BOT_PASSWORD: houseSecret, MAIL_FROM: mailbox },
  ...{ GRAPH_URL: directory.graphUrl, LOGIN_URL: directory.loginUrl },
  BOT_OPENID_METADATA: channel.settings.openIdMetadataUrl,
});

async function placeOn(
  engine: Engine,
): Promise<{ readonly place: Place; readonly remove: () => Promise<void> }> {
  if (engine === 'embedded PostgreSQL') {
    const directory = await emptyEmbedded();
    const remove = async () => rmSync(dirname(directory), { recursive: true });
    return { place: { directory }, remove };
  }
  const server = await startPostgres({ durable: true });
  const { url } = await freshDatabase(server);
  return { place: { url }, remove: server.stop };
}

async function look<T>(place: Place, read: (tx: Tx) => Promise<T>): Promise<T> {
  const opened = 'url' in place ? await openServer(place) : await openEmbedded(place.directory);
  try {
    return await read(opened.owner);
  } finally {
    await opened.close();
  }
}

/** The first bad line of the ledger, or `whole`. */
export async function ledgerOf(tx: Tx): Promise<string> {
  const verdict = await verifyLedger(tx);
  return verdict.ok ? 'whole' : `broken at line ${verdict.line}`;
}

export async function storedOf(tx: Tx, incident: string): Promise<Stored> {
  const found = await sql<{ n: string }>`
    select count(*) as n from incident where id = ${incident}`.execute(tx);
  const delivered = await sql<{ channel: string }>`
    select what->>'channel' as channel from ledger
    where about = ${incident} and what->>'kind' = 'alert-delivered'`.execute(tx);
  return {
    incidents: Number(found.rows[0]?.n),
    delivered: delivered.rows.map(({ channel }) => channel),
  };
}

/** How many incidents there are in all: a second one under another id would show here. */
export async function incidentsIn(tx: Tx): Promise<number> {
  const found = await sql<{ n: string }>`select count(*) as n from incident`.execute(tx);
  return Number(found.rows[0]?.n);
}
