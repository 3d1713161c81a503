import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Directory, startDirectory } from '../../src/demo/directory.ts';
import { type FakeChannel, openChannel } from '../support/channel.ts';
import { testKeyText } from '../support/content-key.ts';
import { freePorts, occupy, type Running, start } from '../support/demo.ts';
import { directoryOf, houseSecret, mailbox, staff, tess } from '../support/house-cast.ts';
import { houseSchools } from '../support/house-schools.ts';
import { type FreshDatabase, freshDatabase, startPostgres } from '../support/postgres.ts';
import { until } from '../support/until.ts';

const patience = 120_000;
const held: {
  folder?: Awaited<ReturnType<typeof houseSchools>>;
  channel?: FakeChannel;
  directory?: Directory;
  database?: FreshDatabase;
} = {};

beforeAll(async () => {
  held.folder = await houseSchools();
  held.channel = await openChannel();
  held.directory = await startDirectory({ ...directoryOf(staff.map(({ id }) => id)), port: 0 });
  held.database = await freshDatabase(await startPostgres());
}, patience);

afterAll(async () => {
  await Promise.all(begun.map((running) => running.signal('SIGTERM')));
  await held.channel?.stop();
  await held.directory?.stop();
  await held.database?.drop();
  held.folder?.remove();
});

const schools = (): string => held.folder?.folder ?? '';

/** Production against stand-ins: everything that somebody sets who installs Lantern. */
function settings(port: number): Readonly<Record<string, string>> {
  const { channel, directory, database } = held;
  if (!channel || !directory || !database) throw new Error('The stand-ins are not there');
  return {
    ...{
      PORT: String(port),
      SCHOOLS_DIR: schools(),
      DATABASE_URL: database.url,
      CONTENT_KEY: testKeyText,
      LOG_LEVEL: 'info',
    },
    ...{ BOT_ID: channel.appId, BOT_TENANT_ID: channel.tenant, BOT_TYPE: 'SingleTenant' },
    ...{ BOT_PASSWORD: houseSecret, MAIL_FROM: mailbox, BOT_SERVICE_HOSTS: '127.0.0.1' },
    ...{ GRAPH_URL: directory.graphUrl, LOGIN_URL: directory.loginUrl },
    BOT_OPENID_METADATA: channel.settings.openIdMetadataUrl,
  };
}

const begun: Running[] = [];

/** Nothing of ours goes in but the settings: what this machine happens to have set does not count. */
function main(env: Readonly<Record<string, string>>): Running {
  const words = ['--disable-warning=ExperimentalWarning', 'src/main.ts'];
  const running = start(process.execPath, words, { PATH: process.env.PATH, ...env });
  begun.push(running);
  return running;
}

async function ready(running: Running, port: number): Promise<string> {
  const url = `http://127.0.0.1:${port}`;
  const over = running.ended.then(({ said }): never => {
    throw new Error(`It ended before it was ready: ${said}`);
  });
  await Promise.race([
    over,
    until('it is ready', async () => (await statusOf(`${url}/readyz`)) === 200),
  ]);
  held.channel?.connect(url);
  return url;
}

async function statusOf(url: string, request: RequestInit = {}): Promise<number | null> {
  try {
    const reply = await fetch(url, { ...request, signal: AbortSignal.timeout(20_000) });
    await reply.body?.cancel();
    return reply.status;
  } catch {
    // not listening yet, or no longer
    return null;
  }
}

/** Tess asks for help and is answered in her chat. */
async function answered(): Promise<void> {
  const { channel } = held;
  if (!channel) throw new Error('The channel is not there');
  const asks = channel.person({ name: tess.name, aadObjectId: tess.id });
  const before = asks.sees().length;
  expect(await asks.says('help')).toMatchObject({ status: 200 });
  expect(JSON.stringify(asks.sees().slice(before))).toContain('Meadowlark Primary School');
}

const noStack = /^\s+at /m;

test(
  'without settings it ends with 1 and names each that is missing',
  async () => {
    const { code, said } = await main({}).ended;
    expect(code).toBe(1);
    for (const name of ['BOT_ID', 'BOT_TENANT_ID', 'BOT_TYPE', 'DATABASE_URL']) {
      expect(said).toMatch(new RegExp(`^  ${name}: `, 'm'));
    }
    expect(said).not.toMatch(noStack);
  },
  patience,
);

test(
  'a wrong setting is named with its reason and without its value',
  async () => {
    const wrong = { DATABASE_URL: 'mysql://lantern:very-secret@db/lantern', BOT_ID: 'very-secret' };
    const { code, said } = await main({ ...settings(3978), ...wrong }).ended;
    expect(code).toBe(1);
    expect(said).toMatch(/^ {2}BOT_ID: /m);
    expect(said).toMatch(/^ {2}DATABASE_URL: must begin with postgres:\/\/$/m);
    expect(said).not.toMatch(/very-secret|only-for-this-house/);
    expect(said).not.toMatch(noStack);
  },
  patience,
);

test(
  'it is healthy and ready, turns strangers away, answers Tess, and ends with 0 on SIGTERM',
  async () => {
    const { bot } = await freePorts();
    const running = main(settings(bot));
    const url = await ready(running, bot);
    expect(await statusOf(`${url}/healthz`)).toBe(200);
    const message = { method: 'POST', body: '{"type":"message"}' };
    const json = { headers: { 'content-type': 'application/json' } };
    expect(await statusOf(`${url}/api/messages`, { ...message, ...json })).toBe(401);
    await until('the directory was copied', () => running.said().includes('directory copied'));
    await answered();

    const asked = performance.now();
    const ending = running.signal('SIGTERM');
    await until('it is no longer ready', async () => (await statusOf(`${url}/readyz`)) === 503);
    await answered();
    const { code, said } = await ending;
    expect(code).toBe(0);
    expect(performance.now() - asked).toBeLessThan(20_000);
    expect(said).not.toContain(houseSecret);
    expect(said).not.toContain(tess.name);
  },
  patience,
);

test(
  'a school whose settings are wrong is named with the line and the reason, and the others run',
  async () => {
    const right = readFileSync('src/schools/sample/settings.json', 'utf8').replace(
      '"sample"',
      '"elm"',
    );
    const line = right.split('\n').findIndex((text) => text.includes('"dslIsHead"')) + 1;
    mkdirSync(join(schools(), 'elm'));
    writeFileSync(
      join(schools(), 'elm', 'settings.json'),
      right.replace('"dslIsHead": false', '"dslIsHead": "perhaps"'),
    );
    const { bot } = await freePorts();
    const running = main(settings(bot));
    await ready(running, bot);
    expect(running.said()).toMatch(
      new RegExp(`^elm/settings.json, line ${line}: .*dslIsHead`, 'm'),
    );
    await answered();
    rmSync(join(schools(), 'elm'), { recursive: true });
    expect((await running.signal('SIGTERM')).code).toBe(0);
  },
  patience,
);

test(
  'with Microsoft Graph away it starts all the same, and staff who are known are answered',
  async () => {
    held.directory?.failWith(({ path }) => (path.startsWith('/v1.0/') ? 'reset' : undefined));
    const { bot } = await freePorts();
    const running = main(settings(bot));
    await ready(running, bot);
    await answered();
    const stays = 'the last copy of the directory stays';
    await until('the directory was asked in vain', () => running.said().includes(stays));
    held.directory?.failWith(undefined);
    expect((await running.signal('SIGTERM')).code).toBe(0);
  },
  patience,
);

test.each([
  [
    'does not answer',
    'postgres://lantern:very-secret@127.0.0.1:1/lantern',
    'The database does not answer.',
  ],
  ['has no such database', null, 'does not exist. Create it first.'],
])(
  'a database that %s is said so in a plain sentence, and it ends with 1',
  async (_what, address, said) => {
    const nowhere = new URL(held.database?.url ?? '');
    nowhere.pathname = '/no_such_database';
    const ended = await main({ ...settings(3978), DATABASE_URL: address ?? nowhere.href }).ended;
    expect(ended.code).toBe(1);
    expect(ended.said).toContain(said);
    expect(ended.said).not.toContain('very-secret');
    expect(ended.said).not.toMatch(noStack);
  },
  patience,
);

test(
  'a port that is taken is said so in a plain sentence, and it ends with 1',
  async () => {
    const { bot } = await freePorts();
    const giveBack = await occupy(bot);
    const { code, said } = await main(settings(bot)).ended;
    await giveBack();
    expect(code).toBe(1);
    expect(said).toContain('The port is already in use. Set PORT to another');
    expect(said).not.toMatch(noStack);
  },
  patience,
);

test(
  'a folder of schools that is not there is named',
  async () => {
    const { code, said } = await main({ ...settings(3978), SCHOOLS_DIR: join(schools(), 'none') })
      .ended;
    expect(code).toBe(1);
    expect(said).toContain(`The folder of schools, ${join(schools(), 'none')}, cannot be read.`);
    expect(said).not.toMatch(noStack);
  },
  patience,
);
