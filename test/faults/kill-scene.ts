/** Lantern in a process that can be killed at any step, with Microsoft's side and the database standing by. */
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import pg from 'pg';
import { type Directory, startDirectory } from '../../src/demo/directory.ts';
import type { Fault as GraphFault, RecordedRequest } from '../../src/demo/directory-faults.ts';
import { type FakeChannel, openChannel } from '../support/channel.ts';
import type { Fault, Recorded } from '../support/channel-api.ts';
import { emptyEmbedded } from '../support/empty-embedded.ts';
import { inhabitants } from '../support/house.ts';
import { directoryOf, houseSecret, mailbox, staff } from '../support/house-cast.ts';
import { houseSchools } from '../support/house-schools.ts';
import { openRows } from '../support/opened-rows.ts';
import { freshDatabase, startPostgres } from '../support/postgres.ts';
import { lanternProcesses, type Order } from './lantern-processes.ts';
import { openPostgresLine, type PostgresLine } from './postgres-line.ts';
import { channelName, graphName, statementName } from './step-name.ts';
import { type KillPoint, tripwire } from './tripwire.ts';

export type KillScene = Awaited<ReturnType<typeof openKillScene>>;
/** A server that the caller starts and stops. */
type Given = Parameters<typeof freshDatabase>[0];
export type On = 'PostgreSQL' | 'embedded';

/** What Microsoft's side does beyond what it always does. */
export type Faults = {
  channel: (call: Recorded) => Fault | null;
  graph: (request: RecordedRequest) => GraphFault | undefined;
};

export async function openKillScene(
  on: On,
  wanted: {
    readonly clock?: 'school' | 'machine';
    readonly server?: { readonly url: string };
  } = {},
) {
  const channel = await openChannel();
  const directory = await startDirectory({ ...directoryOf(staff.map(({ id }) => id)), port: 0 });
  const schools = await houseSchools();
  const wire = tripwire();
  const base = await baseFor(on, wire, wanted.server);
  const faults: Faults = { channel: () => null, graph: () => undefined };
  const posted: Posted[] = [];
  watch(wire, channel, directory, faults, posted);
  const processes = lanternProcesses();
  const clock = { ahead: 0 };
  const order = (): Order => ({
    ...{ order: 'start', place: base.place, clock: wanted.clock ?? 'school' },
    ...{ settings: settingsFor(channel, directory, schools.folder), ahead: clock.ahead },
  });
  const address = { url: '' };
  const start = async () => {
    address.url = await processes.start(order());
    channel.connect(address.url);
  };
  return {
    ...{ channel, directory, faults, base, wire, start, posted },
    ...inhabitants(channel),
    ...{ kill: processes.kill, stop: processes.stop, alive: processes.alive },
    /** Where Lantern listens. */
    url: () => address.url,
    /** A second Lantern on the same database, to be ended by whoever asked for it. */
    another: async () => {
      const { start: begin, clock: tell, end } = lanternProcesses();
      const url = await begin(order());
      return {
        ...{ url, end },
        ahead: (by: number) => tell('clock', by),
        round: (by: number) => tell('round', by),
      };
    },
    /** Goes round once, as every ten minutes, by a clock that is so far ahead. */
    round: () => processes.clock('round', clock.ahead),
    /** School's clock is so far ahead from now on, milliseconds. */
    ahead: (by: number) => {
      clock.ahead = by;
      return processes.clock('clock', by);
    },
    /** Kills Lantern at this step. Resolves to when it died, as performance.now() says. */
    armed: (at: KillPoint | null): Promise<number> =>
      new Promise((died) => {
        wire.arm(at, () => void processes.kill().then(() => died(performance.now())));
      }),
    close: async () => {
      await processes.end();
      await directory.stop();
      await channel.stop();
      schools.remove();
      await base.remove();
    },
  };
}

const settingsFor = (channel: FakeChannel, directory: Directory, schools: string) => ({
  ...{ SCHOOLS_DIR: schools, LOG_LEVEL: process.env.FAULTS_LOG ?? 'silent' },
  ...{ BOT_SERVICE_HOSTS: '127.0.0.1', BOT_PASSWORD: houseSecret, MAIL_FROM: mailbox },
  ...{ BOT_ID: channel.appId, BOT_TENANT_ID: channel.tenant, BOT_TYPE: 'SingleTenant' },
  ...{ GRAPH_URL: directory.graphUrl, LOGIN_URL: directory.loginUrl },
  BOT_OPENID_METADATA: channel.settings.openIdMetadataUrl,
});

/** A message that was put into a chat, whatever became of it there. */
export type Posted = { readonly path: string; readonly text: string };
type Wire = ReturnType<typeof tripwire>;

/** Every call to Microsoft's side is a step, too. */
function watch(
  wire: Wire,
  channel: FakeChannel,
  directory: Directory,
  faults: Faults,
  posted: Posted[],
): void {
  channel.fault((call) => {
    const fault = faults.channel(call);
    if (fault) return fault;
    const passage = wire.comes(channelName(call));
    if (passage === 'hold before') return 'hang';
    if (call.method === 'POST') posted.push({ path: call.path, text: JSON.stringify(call.body) });
    if (passage === 'pass') return null;
    // carried out in this very turn, before anything else can happen
    queueMicrotask(wire.taken);
    return 'done-but-hang';
  });
  directory.failWith((request) => {
    const fault = faults.graph(request);
    if (fault) return fault;
    const step = graphName(request);
    const passage = step === null ? 'pass' : wire.comes(step);
    if (passage === 'pass') return undefined;
    if (passage === 'hold before') return 'hang';
    setImmediate(wire.taken);
    return 'answer-lost';
  });
}

export type Base = {
  readonly place: { readonly url: string } | { readonly directory: string };
  /** The server's own address, not by way of the line. */
  readonly url: string | null;
  readonly line: PostgresLine | null;
  readonly rows: (
    sql: string,
    values?: readonly unknown[],
  ) => Promise<readonly Record<string, unknown>[]>;
  readonly remove: () => Promise<void>;
};

async function baseFor(on: On, wire: Wire, given?: Given): Promise<Base> {
  if (on === 'embedded') return embeddedBase();
  const server = given ? { ...given, stop: async () => {} } : await startPostgres();
  const { url, drop } = await freshDatabase(server);
  const line = await openPostgresLine(url, {
    statement: (sql) => {
      const step = statementName(sql);
      return step === null ? 'pass' : wire.comes(step);
    },
    done: wire.taken,
  });
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on('error', () => undefined);
  const opened = openRows(pool);
  return {
    ...{ place: { url: line.url }, url, line },
    rows: async (sql, values = []) =>
      opened((await pool.query<Record<string, unknown>>(sql, [...values])).rows),
    remove: async () => {
      await line.stop();
      await pool.end();
      await drop();
      await server.stop();
    },
  };
}

async function embeddedBase(): Promise<Base> {
  const directory = await emptyEmbedded();
  return {
    ...{ place: { directory }, url: null, line: null },
    rows: async () => {
      throw new Error('The embedded database can be looked into when no Lantern runs');
    },
    remove: async () => rmSync(dirname(directory), { recursive: true }),
  };
}
