import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { teamsClients } from '../../src/web/tab-token.ts';

type Permission = {
  readonly name: string;
  readonly id: string | null;
  readonly grant: 'entra' | 'package' | 'exchange';
  readonly needed: boolean;
  readonly for: string;
  readonly calls: readonly string[];
};
const permissions: readonly Permission[] = JSON.parse(
  readFileSync('infra/permissions.json', 'utf8'),
);
const bot = '44444444-4444-4444-8444-444444444444';
const identity = '99999999-9999-4999-8999-999999999999';

/** Runs the script with a stand-in for az; what it was asked is given back, word by word. */
function entra(words: readonly string[], known = false) {
  const folder = mkdtempSync(join(tmpdir(), 'entra-'));
  const az = join(folder, 'az');
  copyFileSync('test/infra/pretend-az.mjs', az);
  chmodSync(az, 0o755);
  const asked = join(folder, 'asked');
  const path = `${folder}${delimiter}${process.env.PATH}`;
  const ran = spawnSync(process.execPath, ['infra/entra.mjs', ...words], {
    encoding: 'utf8',
    env: { PATH: path, AZ_ASKED: asked, ...(known ? { AZ_KNOWN: 'yes' } : {}) },
  });
  const lines = readdirSync(folder).includes('asked')
    ? readFileSync(asked, 'utf8').trim().split('\n')
    : [];
  rmSync(folder, { recursive: true });
  const calls: readonly string[][] = lines.map((line) => JSON.parse(line));
  return { code: ran.status, out: ran.stdout, fault: ran.stderr, calls };
}

const bodies = (calls: readonly string[][], method: string) =>
  calls
    .filter((words) => words[0] === 'rest' && words[2] === method)
    .map((words) => JSON.parse(words[6] ?? '{}'));

test('registering makes one registration for one tenant and prints its id alone', () => {
  const { code, out, calls } = entra(['register']);
  expect([code, out]).toEqual([0, `${bot}\n`]);
  const made = calls.filter((words) => words[2] === 'create');
  expect(made.map((words) => words[1])).toEqual(['app', 'sp']);
  expect(made[0]).toContain('AzureADMyOrg');
});

test('registering again takes the registration that is there', () => {
  const { calls, out } = entra(['register'], true);
  expect(out).toBe(`${bot}\n`);
  expect(calls.filter((words) => words.slice(0, 3).join(' ') === 'ad app create')).toEqual([]);
});

test('the registration trusts the identity of the app and no secret is made', () => {
  const { code, calls } = entra(['grant', bot, 'lantern.meadowlark.example', identity]);
  expect(code).toBe(0);
  const trust = calls.find(
    (words) => words.includes('federated-credential') && words.includes('create'),
  );
  expect(JSON.parse(trust?.at(-1) ?? '')).toMatchObject({
    issuer: 'https://login.microsoftonline.com/tenant-id/v2.0',
    subject: identity,
    audiences: ['api://AzureADTokenExchange'],
  });
  expect(JSON.stringify(calls)).not.toMatch(/credential reset|password|secret/i);
});

test('the tab signs in by one scope of version 2, for the two Teams clients and staff who are assigned', () => {
  const { calls } = entra(['grant', bot, 'lantern.meadowlark.example', identity]);
  const [first, clients, staff] = bodies(calls, 'PATCH');
  expect(first).toMatchObject({
    identifierUris: [`api://lantern.meadowlark.example/botid-${bot}`],
    api: { requestedAccessTokenVersion: 2, oauth2PermissionScopes: [{ value: 'access_as_user' }] },
  });
  const named = clients.api.preAuthorizedApplications.map(({ appId }: { appId: string }) => appId);
  expect(new Set(named)).toEqual(new Set(Object.values(teamsClients)));
  expect(staff).toEqual({ appRoleAssignmentRequired: true });
});

test('exactly the needed permissions are given, and the others only when they are named', () => {
  const given = (words: readonly string[]) =>
    bodies(entra(['grant', bot, 'a.example', identity, ...words]).calls, 'POST').map(
      ({ appRoleId }) => appRoleId,
    );
  const inEntra = permissions.filter(({ grant }) => grant === 'entra');
  const needed = inEntra.filter(({ needed: is }) => is).map(({ id }) => id);
  expect(given([])).toEqual(needed);
  const sites = inEntra.find(({ name }) => name === 'Sites.Selected');
  expect(given(['--with', 'Sites.Selected'])).toEqual([...needed, sites?.id]);
});

test.each([
  [['grant']],
  [['grant', 'no-id', 'a.example', identity]],
  [['grant', bot, 'https://a.example', identity]],
  [['delete']],
])('%j is refused with how to use it, before anything is asked', (words) => {
  const { code, fault, calls } = entra(words);
  expect([code, calls]).toEqual([1, []]);
  expect(fault).toContain('node infra/entra.mjs register');
});

test('every call to Graph in the source stands beside a permission, and no permission is without a call', () => {
  const shapes = readdirSync('src/graph', { encoding: 'utf8' }).flatMap((file) =>
    [...readFileSync(`src/graph/${file}`, 'utf8').matchAll(/path`([^`]+)`/g)].map(
      ([, shape = '']) => shape.replace(/\$\{[^}]+\}/g, '{id}'),
    ),
  );
  const listed = permissions.flatMap(({ calls }) => calls.map((call) => call.split(' ')[1] ?? ''));
  // named inside a body, and the root of a drive that is asked for its changes
  const seen = shapes
    .filter((shape) => shape !== '/appCatalogs/teamsApps/{id}')
    .map((shape) => (shape === '/drives/{id}/root' ? '/drives/{id}/root/delta' : shape));
  expect(new Set(seen)).toEqual(new Set(listed));
});

test('each permission says what it is for, and mail is never every mailbox', () => {
  for (const each of permissions) expect(each.for.length).toBeGreaterThan(40);
  const names = permissions.filter(({ grant }) => grant === 'entra').map(({ name }) => name);
  expect(names).not.toEqual(expect.arrayContaining([expect.stringMatching(/^Mail\.|Write\.All$/)]));
});
