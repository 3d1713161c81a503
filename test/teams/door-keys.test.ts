import { createServer } from 'node:http';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { keysDocument, newSigningKey, onLoopback, stopServer } from '../../src/demo/channel.ts';
import { channelKeys } from '../../src/teams/channel-keys.ts';
import { type FakeChannel, openChannel } from '../support/channel.ts';
import { openDoor } from '../support/door.ts';

const nineOClock = Date.parse('2026-11-23T09:00:00Z');
const minutes = 60_000;
const hours = 60 * minutes;
const clock = { at: nineOClock };
const now = () => new Date(clock.at);
const held: { channel?: FakeChannel } = {};
const channel = (): FakeChannel => {
  if (!held.channel) throw new Error('No channel is open');
  return held.channel;
};

beforeEach(async () => {
  clock.at = nineOClock;
  held.channel = await openChannel();
});
afterEach(() => channel().stop());

const kidNow = (): string => {
  const [head = ''] = channel().token().split('.');
  return JSON.parse(Buffer.from(head, 'base64url').toString()).kid;
};
const keys = () => channelKeys(channel().settings.openIdMetadataUrl, now);
const outage = { why: 'keys-unavailable', status: 503 };

test('fetches the keys once, however many ask at the same moment', async () => {
  const find = keys();
  const found = await Promise.all(Array.from({ length: 20 }, () => find(kidNow())));
  expect(new Set(found).size).toBe(1);
  expect(channel().metadataHits()).toBe(2);
});

test('does not ask again for a day', async () => {
  const find = keys();
  await find(kidNow());
  clock.at += 24 * hours - 1;
  await find(kidNow());
  expect(channel().metadataHits()).toBe(2);
  clock.at += 1;
  await find(kidNow());
  expect(channel().metadataHits()).toBe(4);
});

test('knows a new key five minutes after it last looked', async () => {
  const find = keys();
  await find(kidNow());
  const fresh = channel().publish(newSigningKey());
  clock.at += 5 * minutes - 1;
  expect(await find(fresh.kid)).toBeNull();
  clock.at += 1;
  expect(await find(fresh.kid)).toMatchObject({ endorsements: ['msteams'] });
});

test('goes on with the keys of yesterday while the key service is away, for two days at most', async () => {
  const find = keys();
  await find(kidNow());
  channel().metadataFault({ status: 500 });
  clock.at += 47 * hours;
  expect(await find(kidNow())).not.toBeNull();
  clock.at += hours;
  await expect(find(kidNow())).rejects.toMatchObject(outage);
});

test('cannot tell about an unknown key while the key service is away', async () => {
  const find = keys();
  await find(kidNow());
  channel().metadataFault('reset');
  clock.at += 6 * minutes;
  await expect(find('made up')).rejects.toMatchObject(outage);
});

test('asks a failing key service again after five seconds, not with every request', async () => {
  const find = keys();
  channel().metadataFault({ status: 503 });
  await expect(find(kidNow())).rejects.toMatchObject(outage);
  await expect(find(kidNow())).rejects.toMatchObject(outage);
  expect(channel().metadataHits()).toBe(1);
  channel().metadataFault(null);
  clock.at += 5_000;
  expect(await find(kidNow())).not.toBeNull();
});

test.each([
  ['an error', { status: 500 }],
  ['something that is not JSON', 'malformed'],
  ['a cut connection', 'reset'],
  ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:9/' } }],
  ['no place for the keys', { status: 200, body: {} }],
  [
    'keys that are served elsewhere in another way',
    { status: 200, body: { jwks_uri: 'file:///etc/passwd' } },
  ],
] as const)('takes %s from the key service for an outage', async (_what, fault) => {
  channel().metadataFault(fault);
  await expect(keys()(kidNow())).rejects.toMatchObject(outage);
});

test('passes over keys that it cannot use and keeps the others', async () => {
  const good = newSigningKey();
  const odd = [
    null,
    'key',
    { kty: 'EC', kid: 'ec' },
    { kty: 'RSA', kid: 'short', n: 'AQAB', e: 'AQAB' },
  ];
  const service = await serving([...odd, ...keysDocument([good]).keys]);
  const find = channelKeys(service.url, now);
  expect(await find(good.kid)).not.toBeNull();
  expect(await find('short')).toBeNull();
  await service.stop();
});

test('takes a list without one usable key for an outage', async () => {
  const service = await serving([{ kty: 'EC', kid: 'ec' }]);
  await expect(channelKeys(service.url, now)('ec')).rejects.toMatchObject(outage);
  await service.stop();
});

test('answers 503 with a time to come back, and not 401, when it cannot fetch the keys', async () => {
  const door = await openDoor();
  door.channel.metadataFault({ status: 500, body: { internal: 'secret-address' } });
  const reply = await door.channel.send(door.channel.activity());
  await door.close();
  expect([reply.status, reply.text, reply.headers.get('retry-after')]).toEqual([503, '', '5']);
  expect(door.written()).toContain('keys-unavailable');
  expect(door.written()).not.toContain('secret-address');
});

test('a bot lets nobody in with the key of another bot in the same process', async () => {
  const one = await openDoor();
  const other = await openDoor();
  await one.channel.send(one.channel.activity());
  const stranger = newSigningKey();
  one.channel.publish(stranger);
  const activity = other.channel.activity();
  const reply = await other.channel.send(activity, { key: stranger });
  await Promise.all([one.close(), other.close()]);
  expect(reply.status).toBe(401);
});

test('two bots on one key service do not wait for each other', async () => {
  const url = channel().settings.openIdMetadataUrl;
  const one = await openDoor({ adapter: { openIdMetadataUrl: url } });
  const other = await openDoor({ adapter: { openIdMetadataUrl: url } });
  const activity = one.channel.activity();
  const signed = { raw: `Bearer ${channel().token({}, one.channel.serviceUrl)}` };
  expect((await one.channel.send(activity, signed)).status).toBe(200);
  channel().metadataFault({ status: 500 });
  expect((await other.channel.send(activity, signed)).status).toBe(503);
  expect((await one.channel.send(activity, signed)).status).toBe(200);
  await Promise.all([one.close(), other.close()]);
});

async function serving(keys: readonly unknown[]) {
  const server = createServer((req, res) => {
    res.end(JSON.stringify(req.url === '/keys' ? { keys } : { jwks_uri: `${origin}/keys` }));
  });
  const origin = await onLoopback(server, 0);
  return { url: `${origin}/metadata`, stop: () => stopServer(server) };
}
