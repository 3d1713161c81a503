import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { channelKeys } from '../../src/teams/channel-keys.ts';
import { tabRate } from '../../src/web/rate.ts';
import { signInWith } from '../../src/web/sign-in.ts';
import { readTabFiles, tabFolder } from '../../src/web/tab-files.ts';
import { keysMetadataOf } from '../../src/web/tab-token.ts';
import { testAppId as appId, testTenant as tenant } from '../support/channel.ts';
import { type House, startHouse } from '../support/house.ts';
import { lena, tess, tom } from '../support/house-cast.ts';
import { call } from '../support/tab.ts';

const held: { house?: House } = {};
const house = (): House => {
  if (!held.house) throw new Error('The house is not open');
  return held.house;
};
beforeAll(async () => {
  held.house = await startHouse({ rate: tabRate });
});
afterAll(() => held.house?.close());

const ask = (path: string, request: RequestInit = {}) =>
  fetch(new URL(path, house().lantern.url), request);
const bearer = () => `Bearer ${house().directory.tabTokens.for(lena.id)}`;

test('the page runs only its own scripts, asks only its own server, and is shown by Teams alone', async () => {
  const reply = await ask('/tab');
  const policy = reply.headers.get('content-security-policy') ?? '';
  const rules = new Map(
    policy.split('; ').map((rule) => {
      const [name = '', ...values] = rule.split(' ');
      return [name, values.join(' ')] as const;
    }),
  );
  expect(rules.get('default-src')).toBe("'none'");
  expect(rules.get('script-src')).toBe("'self'");
  expect(rules.get('connect-src')).toBe("'self'");
  expect(rules.get('frame-ancestors')).toBe(
    "https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com 'self'",
  );
  expect(policy).not.toMatch(/unsafe|\*(?!\.)|data:/);
  expect(reply.headers.get('x-frame-options')).toBeNull();
  expect(reply.headers.get('set-cookie')).toBeNull();
});

test('no script and no style stands in the page itself, and its nonce is never the same twice', async () => {
  const pages = await Promise.all([1, 2].map(async () => (await ask('/tab')).text()));
  const nonces = pages.map((page) => /nonce="([^"]+)"/.exec(page)?.[1]);
  expect(nonces[0]).not.toBe(nonces[1]);
  for (const page of pages) {
    expect(page).not.toMatch(/__NONCE__|<style| on\w+=|https?:/);
    expect(page).not.toMatch(/<script(?![^>]*src=)/);
  }
});

test('nothing is kept by anybody on the way: page, files, answers, refusals', async () => {
  const page = await (await ask('/tab')).text();
  const files = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);
  expect(files.length).toBeGreaterThan(1);
  const json = { 'content-type': 'application/json', authorization: bearer() };
  const replies = await Promise.all([
    ...['/tab', ...files, '/tab/assets/none.js'].map((path) => ask(path)),
    ask('/tab/api/me', { method: 'POST', headers: json, body: '{}' }),
    ask('/tab/api/me', { method: 'POST', body: '{}' }),
  ]);
  expect(replies.map(({ status }) => status)).toEqual([
    200,
    ...files.map(() => 200),
    ...[404, 200, 401],
  ]);
  for (const reply of replies) {
    expect(reply.headers.get('cache-control')).toBe('no-store');
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(reply.headers.get('referrer-policy')).toBe('no-referrer');
  }
});

test('the first load weighs no more than 350 kB on the wire', async () => {
  const files = await readTabFiles(tabFolder);
  const first = [...(files?.page ?? '').matchAll(/\/tab\/assets\/([^"]+)"/g)].map(
    ([, name = '']) => files?.assets.get(name)?.br.length ?? Number.NaN,
  );
  const bytes = first.reduce((sum, one) => sum + one, files?.page.length ?? 0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThan(350 * 1024);
});

test.each([
  '/tab/assets/..%2f..%2findex.html',
  '/tab/assets/../../package.json',
  '/tab/x',
  '/tab/api',
])('%s is nothing', async (path) => {
  const reply = await ask(path);
  expect({ status: reply.status, text: await reply.text() }).toEqual({ status: 404, text: '' });
});

test.each([
  ['no token', { authorization: '' }, '{}', 401],
  ['a token in a cookie', { authorization: '', cookie: 'token=abc' }, '{}', 401],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'a=b', 415],
  ['a compressed body', { 'content-encoding': 'gzip' }, '{}', 415],
  ['half a body', {}, '{"reference":', 400],
  ['a list', {}, '[]', 400],
  ['a deep body', {}, `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`, 400],
  ['too much', {}, `{"a":"${'a'.repeat(300_000)}"}`, 413],
] as const)('%s is refused with %4$d', async (_what, headers, body, status) => {
  const reply = await ask('/tab/api/me', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: bearer(), ...headers },
    body,
  });
  expect(reply.status).toBe(status);
  expect(await reply.text()).toBe('');
});

test('nothing is answered to a GET, and nothing that is asked in an address is read', async () => {
  expect((await ask('/tab/api/me', { headers: { authorization: bearer() } })).status).toBe(404);
});

test('whoever asks far too often is told to wait, and their colleague is not', async () => {
  // many more than a burst, and all at once: however slow the machine, few are earned meanwhile
  const asked = Array.from({ length: 200 }, () => call(house(), tom, 'me'));
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
  expect((await call(house(), tess, 'me')).status).toBe(200);
});

test("Entra's keys are kept, and a new one is found within minutes; the old one then no longer counts", async () => {
  const { directory } = house();
  const clock = { now: Date.now() };
  const metadata = keysMetadataOf(directory.loginUrl, tenant);
  const fetches = () =>
    directory.requests.filter(({ path }) => path.includes('/discovery/')).length;
  const signIn = signInWith(
    { appId, tenant, loginUrl: directory.loginUrl },
    channelKeys(metadata, () => new Date(clock.now)),
    () => new Date(),
  );
  const before = `Bearer ${directory.tabTokens.for(lena.id)}`;
  const asked = fetches();
  expect(await signIn(before)).toEqual({ ok: true, id: lena.id });
  expect(await signIn(before)).toEqual({ ok: true, id: lena.id });
  expect(fetches()).toBe(asked + 1);
  directory.tabTokens.rotate();
  const after = `Bearer ${directory.tabTokens.for(lena.id)}`;
  expect(await signIn(after)).toEqual({ ok: false, why: 'unknown-key' });
  expect(fetches()).toBe(asked + 1);
  clock.now += 6 * 60_000;
  expect(await signIn(after)).toEqual({ ok: true, id: lena.id });
  expect(await signIn(before)).toEqual({ ok: false, why: 'unknown-key' });
});
