import { describe, expect, test } from '@jest/globals';
import { startDirectory } from '../../src/demo/directory.ts';
import { cho, directoryOf, mailbox, staff } from '../support/house-cast.ts';

import { tenantInOrder } from './tenant.ts';

const { world, examined, refusing } = tenantInOrder();

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
});

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
});
