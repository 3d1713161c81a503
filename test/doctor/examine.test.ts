import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { readProductionConfig } from '../../src/config.ts';
import { onLoopback, stopServer } from '../../src/demo/channel.ts';
import { type Directory, startDirectory } from '../../src/demo/directory.ts';
import { examine } from '../../src/doctor/examine.ts';
import { type Finding, lineOf } from '../../src/doctor/finding.ts';
import type { Patient } from '../../src/doctor/patient.ts';
import type { PersonId, SchoolId } from '../../src/domain/ids.ts';
import type { School } from '../../src/domain/school.ts';
import { openEdges } from '../../src/edges.ts';
import { keyInVault } from '../../src/key-vault.ts';
import { newLog } from '../../src/lantern.ts';
import { rememberConversation } from '../../src/store/conversations.ts';
import { localKey } from '../../src/store/keys/local-key.ts';
import { openStore } from '../../src/store/open.ts';
import { newCertificate } from '../graph/certificate.ts';
import { type FakeChannel, openChannel } from '../support/channel.ts';
import { testKey, testKeyText } from '../support/content-key.ts';
import {
  cho,
  clem,
  directoryOf,
  houseSecret,
  mailbox,
  sampleSchool,
  staff,
} from '../support/house-cast.ts';
import { startKeyVault } from '../support/key-vault.ts';
import { type FreshDatabase, freshDatabase, startPostgres } from '../support/postgres.ts';

type World = {
  readonly channel: FakeChannel;
  readonly directory: Directory;
  readonly database: FreshDatabase;
  readonly empty: FreshDatabase;
  readonly school: School;
};
const held: { world?: World } = {};
const world = (): World => {
  if (!held.world) throw new Error('The stand-ins are not there');
  return held.world;
};

beforeAll(async () => {
  const server = await startPostgres();
  const [database, empty] = [await freshDatabase(server), await freshDatabase(server)];
  const channel = await openChannel();
  const directory = await startDirectory({ ...directoryOf(staff.map(({ id }) => id)), port: 0 });
  const store = await openStore({ url: database.url, keys: testKey }, () => undefined);
  const met = { conversation: 'a:met', serviceUrl: channel.serviceUrl, platform: null };
  await rememberConversation(
    store.db.rows,
    'sample' as SchoolId,
    { person: clem.id as PersonId, ...met },
    new Date(),
  );
  await store.close();
  held.world = { channel, directory, database, empty, school: await sampleSchool() };
}, 120_000);

afterAll(async () => {
  await held.world?.channel.stop();
  await held.world?.directory.stop();
  await held.world?.database.drop();
  await held.world?.empty.drop();
});

type Change = {
  readonly env?: Readonly<Record<string, string>>;
  readonly school?: Partial<School>;
  readonly patient?: Partial<Patient>;
  readonly directory?: Directory;
};

async function examined(change: Change = {}) {
  const { channel, database, school } = world();
  const directory = change.directory ?? world().directory;
  const config = readProductionConfig({
    ...{ BOT_ID: channel.appId, BOT_TENANT_ID: channel.tenant, BOT_TYPE: 'SingleTenant' },
    ...{ BOT_PASSWORD: houseSecret, MAIL_FROM: mailbox, BOT_SERVICE_HOSTS: '127.0.0.1' },
    CONTENT_KEY: testKeyText,
    ...{ GRAPH_URL: directory.graphUrl, LOGIN_URL: directory.loginUrl, DATABASE_URL: database.url },
    ...{ BOT_OPENID_METADATA: channel.settings.openIdMetadataUrl, ...change.env },
  });
  const findings: Finding[] = [];
  const well = await examine(
    {
      ...{ config, schools: [{ ...school, ...change.school }] },
      keys: testKey,
      ...{ edges: openEdges(config, newLog('silent')), now: () => new Date(), send: true },
      ...change.patient,
    },
    (finding) => findings.push(finding),
  );
  const of = (about: string) => findings.filter((each) => each.about.startsWith(about));
  return { well, findings, of, printed: findings.map(lineOf).join('\n') };
}

/** Runs with Graph refusing whatever matches, as it does without consent. */
async function refusing(
  wanted: RegExp,
  status = 403,
): Promise<Awaited<ReturnType<typeof examined>>> {
  const { directory } = world();
  directory.failWith(({ path }) =>
    wanted.test(path)
      ? { status, body: { error: { code: 'Forbidden', message: 'no' } } }
      : undefined,
  );
  try {
    return await examined();
  } finally {
    directory.failWith(undefined);
  }
}

test('a tenant in order is ok line by line, and the test card and mail arrive', async () => {
  const { channel, directory } = world();
  const { well, findings, printed } = await examined();
  const states = findings.map(({ about, state }) => [about.split(',')[0], state]);
  expect(states).toEqual([
    ['Clock', 'ok'],
    ['Registration', 'ok'],
    ['Credentials', 'unknown'],
    ['Consent', 'ok'],
    ['Database', 'ok'],
    ['Content key', 'ok'],
    ['Role holders', 'ok'],
    ['Catalogue', 'ok'],
    ['App policy', 'ok'],
    ['Mailbox', 'ok'],
    ['Test card', 'ok'],
  ]);
  expect(well).toBe(true);
  expect(printed).toMatch(/^ok {4}Clock: right to the minute$/m);
  const cards = channel.requests.filter(
    ({ method, body }) =>
      method === 'POST' && JSON.stringify(body).includes('This is a test of Lantern'),
  );
  expect(cards).toHaveLength(1);
  expect(directory.sent.filter(({ kind, to }) => kind === 'mail' && to === mailbox)).toHaveLength(
    1,
  );
}, 60_000);

test('told to be quiet it sends nothing and says so', async () => {
  const { channel, directory } = world();
  const before = [channel.requests.length, directory.sent.length];
  const { of, well } = await examined({ patient: { send: false } });
  expect([channel.requests.length, directory.sent.length]).toEqual(before);
  expect(
    of('Mailbox')
      .concat(of('Test card'))
      .map(({ state }) => state),
  ).toEqual(['unknown', 'unknown']);
  expect(well).toBe(true);
});

describe('each line when something is wrong says what to do', () => {
  test.each([
    [
      'an app that Entra does not know',
      { BOT_ID: '12345678-1234-4234-8234-123456789012' },
      /does not know this app/,
    ],
    [
      'a tenant that Entra does not know',
      { BOT_TENANT_ID: '12345678-1234-4234-8234-123456789012' },
      /Check BOT_TENANT_ID/,
    ],
    ['a wrong secret', { BOT_PASSWORD: 'wrong-and-very-secret' }, /does not take the secret/],
    ['a login service that is away', { LOGIN_URL: 'http://127.0.0.1:9' }, /does not answer/],
  ])('registration: %s', async (_what, env, says) => {
    const { of, well, printed } = await examined({ env, patient: { send: false } });
    expect([of('Registration')[0]?.state, well]).toEqual(['mend', false]);
    expect(of('Registration')[0]?.says).toMatch(says);
    expect(printed).not.toContain('very-secret');
  });

  test.each([
    [/transitiveMembers/, 'GroupMember.Read.All'],
    [/checkMemberGroups/, 'GroupMember.Read.All'],
    [/\/users\/[\w-]+\?/, 'User.Read.All'],
    [/getPresencesByUserId/, 'Presence.Read.All'],
    [/teamwork\/installedApps/, 'TeamsAppInstallation.ReadWriteSelfForUser.All'],
  ])('consent: without %s it names %s', async (path, name) => {
    const { of, well } = await refusing(path);
    expect(of('Consent').map(({ says }) => says)).toEqual([
      expect.stringContaining(`${name} is not given`),
    ]);
    expect(well).toBe(false);
  });

  test('consent: Graph that is away is not taken for a refusal', async () => {
    const { of } = await refusing(/v1\.0/, 503);
    expect(of('Consent')[0]?.says).toContain('does not answer');
  });

  test('catalogue: an app that nobody uploaded', async () => {
    const people = directoryOf(staff.map(({ id }) => id));
    const app = { ...people.app, manifestId: '12345678-1234-4234-8234-123456789012' };
    const directory = await startDirectory({ ...people, app, port: 0 });
    const { of } = await examined({ directory, patient: { send: false } });
    await directory.stop();
    expect(of('Catalogue')[0]).toMatchObject({
      state: 'mend',
      says: expect.stringContaining('npm run package'),
    });
  });

  test('catalogue: a setting that names another app', async () => {
    const env = { APP_CATALOG_ID: '12345678-1234-4234-8234-123456789012' };
    const { of } = await examined({ env, patient: { send: false } });
    expect(of('Catalogue')[0]).toMatchObject({
      state: 'mend',
      says: expect.stringContaining('names another app'),
    });
  });

  test('catalogue: without the permission it asks for the id in the settings', async () => {
    const { of } = await refusing(/appCatalogs/);
    expect(of('Catalogue')[0]?.says).toContain('Set APP_CATALOG_ID');
  });

  test('app policy: somebody who has to be alerted and does not have the app', async () => {
    const people = directoryOf(staff.map(({ id }) => id));
    const installedFor = staff.filter(({ id }) => id !== cho.id).map(({ id }) => id);
    const directory = await startDirectory({
      ...people,
      app: { ...people.app, installedFor },
      port: 0,
    });
    const { of, printed } = await examined({ directory, patient: { send: false } });
    await directory.stop();
    expect(of('App policy')[0]?.says).toContain('1 of the 5 people who have to be alerted');
    expect(printed).not.toContain('Chesterton');
  });

  test.each([
    ['nobody in a role', { holders: 'dsl' as const }, /Nobody fills "/],
    [
      'somebody whom the directory does not know',
      { holders: 'unknown' as const },
      /does not know 12345678/,
    ],
    [
      'an empty group of pupils',
      { pupilGroup: '7a11ce00-0000-4000-8000-000000000099' },
      /cannot be read|group of pupils is empty/,
    ],
    ['no group of staff', { staffGroup: null }, /no group of staff/],
  ])('role holders: %s', async (_what, change, says) => {
    const { school } = world();
    const holders =
      'holders' in change
        ? {
            ...school.holders,
            dsl: change.holders === 'dsl' ? [] : [{ user: '12345678-1234-4234-8234-123456789012' }],
          }
        : school.holders;
    const { of } = await examined({
      school: { ...school, ...change, holders },
      patient: { send: false },
    });
    expect(
      of('Role holders')
        .map(({ says: said }) => said)
        .join('\n'),
    ).toMatch(says);
    expect(of('Role holders')[0]?.state).toBe('mend');
  });

  test.each([
    ['does not exist', { MAIL_FROM: 'nobody@meadowlark.example' }, /no such mailbox/],
    ['may not be sent from', { MAIL_FROM: clem.email }, /Application Mail.Send/],
    ['is not set', { MAIL_FROM: '' }, /MAIL_FROM is not set/],
  ])('mailbox: one that %s', async (_what, env, says) => {
    const { of } = await examined({ env });
    expect(of('Mailbox')[0]?.says).toMatch(says);
  });

  test('database: one that does not answer, and one that is empty', async () => {
    const nowhere = { DATABASE_URL: 'postgres://lantern:very-secret@127.0.0.1:1/lantern' };
    const gone = await examined({ env: nowhere, patient: { send: false } });
    expect(gone.of('Database')[0]?.says).toContain('does not answer');
    expect(gone.printed).not.toContain('very-secret');
    const env = { DATABASE_URL: world().empty.url };
    const empty = await examined({ env, patient: { send: false } });
    expect(empty.of('Database')[0]?.says).toContain('Start Lantern once');
  });

  test('database: one that a newer version has changed', async () => {
    const { database } = world();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const says = async (step: string) => {
      await client.query("insert into kysely_migration (name, timestamp) values ($1, 'then')", [
        step,
      ]);
      const { of } = await examined({ patient: { send: false } });
      await client.query('delete from kysely_migration where name = $1', [step]);
      return of('Database')[0];
    };
    expect(await says('998-adds-something')).toMatchObject({
      ...{ state: 'mend', says: expect.stringContaining('should be brought up to date soon') },
    });
    expect((await says('999-drops-something-needs-998'))?.says).toContain(
      'Start the newer version',
    );
    await client.end();
  });

  const withVault = async (
    work: (vault: Awaited<ReturnType<typeof startKeyVault>>) => Promise<void>,
  ) => {
    const vault = await startKeyVault();
    try {
      await work(vault);
    } finally {
      await vault.stop();
    }
  };
  const byVault = ({ url, token }: { readonly url: string; readonly token: string }): Change => ({
    env: { CONTENT_KEY_VAULT: url, DATABASE_URL: world().empty.url },
    patient: { send: false, keys: keyInVault(url, async () => token) },
  });

  test('content key: Key Vault is really asked to wrap and to unwrap', () =>
    withVault(async (vault) => {
      const { of } = await examined(byVault(vault));
      expect(of('Content key')).toMatchObject([
        { state: 'ok', says: 'Key Vault wraps and unwraps, no data key is stored yet' },
      ]);
      expect(vault.seen.map((line) => line.split('/').at(-1))).toEqual([
        ...['content', 'wrapkey', 'unwrapkey'],
      ]);
    }));

  test.each([
    [401, 'does not accept who Lantern is'],
    [403, 'Key Vault Crypto Service Encryption User'],
    [404, 'knows no such key. Check CONTENT_KEY_VAULT'],
    [500, 'Key Vault answered 500'],
  ])('content key: a vault that answers %i', (status, says) =>
    withVault(async (vault) => {
      vault.trouble.status = status;
      const { of, well } = await examined(byVault(vault));
      expect(of('Content key')).toMatchObject([
        { state: 'mend', says: expect.stringContaining(says) },
      ]);
      expect(well).toBe(false);
    }),
  );

  test('content key: a vault that is away, and a token that cannot be had', async () => {
    const away = byVault({ url: 'http://127.0.0.1:9/keys/content', token: 'x' });
    expect((await examined(away)).of('Content key')[0]?.says).toContain('does not answer');
    const keys = keyInVault('http://127.0.0.1:9/keys/content', () =>
      Promise.reject(new Error('very-secret')),
    );
    const { of, printed } = await examined({ patient: { send: false, keys } });
    expect(of('Content key')[0]?.says).toContain('gives Lantern no token for Key Vault');
    expect(printed).not.toContain('very-secret');
  });

  test('content key: another one than the data keys in the database are wrapped by', async () => {
    const keys = localKey(Buffer.alloc(32, 3));
    const { of } = await examined({ patient: { send: false, keys } });
    expect(of('Content key')[0]?.state).toBe('mend');
    expect(of('Content key')[0]?.says).toMatch(
      /^1 of 1 data keys .* cannot be opened.*CONTENT_KEY_OLD/,
    );
    expect((await examined({ patient: { send: false } })).of('Content key')[0]).toMatchObject({
      ...{ state: 'ok', says: 'it wraps and unwraps, data keys opened: 1' },
    });
  });

  test('encryption: plain text that somebody put into the database is counted', async () => {
    const client = new Client({ connectionString: world().database.url });
    await client.connect();
    await client.query(`insert into question (id, school, kind, words, day)
      values (gen_random_uuid(), 'sample', 'not-covered', 'forged words', '2026-11-24')`);
    const { of, printed } = await examined({ patient: { send: false } });
    await client.query(`delete from question where words = 'forged words'`);
    await client.end();
    expect(of('Encryption')[0]).toMatchObject({
      state: 'mend',
      says: expect.stringContaining('that are not encrypted: 1.'),
    });
    expect(printed).not.toContain('forged');
  });

  test.each([
    [10 * 60_000, '10 minutes fast'],
    [-10 * 60_000, '10 minutes slow'],
  ])('clock: %d ms off', async (off, says) => {
    const now = () => new Date(Date.now() + off);
    const { of } = await examined({ patient: { now, send: false } });
    expect(of('Clock')[0]).toMatchObject({ state: 'mend', says: expect.stringContaining(says) });
  });

  test('clock: a service that does not say what time it is', async () => {
    const silent = createServer((_req, res) => {
      res.sendDate = false;
      res.end('{}');
    });
    const LOGIN_URL = await onLoopback(silent, 0);
    const { of } = await examined({ env: { LOGIN_URL }, patient: { send: false } });
    await stopServer(silent);
    expect(of('Clock')[0]?.state).toBe('unknown');
  });

  test('credentials: a certificate that ends soon, one that has ended, one that is none', async () => {
    const pem = newCertificate().withKey;
    const until = new Date('2049-01-01T00:00:00Z');
    const at = (days: number) => ({
      env: { BOT_CERTIFICATE: pem },
      patient: { send: false, now: () => new Date(until.getTime() - days * 86_400_000) },
    });
    expect((await examined(at(29))).of('Credentials')[0]?.says).toContain('runs out on');
    expect((await examined(at(-1))).of('Credentials')[0]?.says).toContain('ran out on');
    expect((await examined(at(31))).of('Credentials')[0]?.state).toBe('ok');
    const torn = { env: { BOT_CERTIFICATE: 'not-PEM-very-secret' }, patient: { send: false } };
    await expect(examined(torn)).rejects.toThrow(/^The certificate must be PEM text/);
  });

  test('test card: an IT contact who has blocked the bot', async () => {
    const { channel } = world();
    channel.fault({
      status: 403,
      body: { error: { code: 'ConversationBlockedByUser', message: 'no' } },
    });
    const { of } = await examined();
    channel.heal();
    expect(of('Test card')[0]).toMatchObject({
      state: 'mend',
      says: expect.stringContaining('blocked Lantern'),
    });
  });

  test('test card: nobody to send it to', async () => {
    const { school } = world();
    const { of } = await examined({ school: { holders: { ...school.holders, 'it-contact': [] } } });
    expect(of('Test card')[0]?.says).toContain('Nobody to send it to');
  });
});
