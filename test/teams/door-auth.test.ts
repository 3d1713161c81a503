import { createHmac, createPublicKey, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { ToBotFromBotOrEmulatorTokenValidationParameters } from 'botframework-connector';
import { encoded, newSigningKey } from '../../src/demo/channel.ts';
import { TeamsChannelAuthentication } from '../../src/teams/channel-auth.ts';
import type { RefusedBecause } from '../../src/teams/channel-refusal.ts';
import { TeamsConnectors } from '../../src/teams/connector.ts';
import { type FakeChannel, testAppId, testTenant } from '../support/channel.ts';
import type { Fields } from '../support/channel-person.ts';
import { openDoor, outboundSecret } from '../support/door.ts';
import type { WrongWith } from '../support/forged-token.ts';

type Door = Awaited<ReturnType<typeof openDoor>>;
const open: { door?: Door } = {};
const turns: string[] = [];
const door = (): Door => {
  if (!open.door) throw new Error('The door is not open yet');
  return open.door;
};

beforeAll(async () => {
  open.door = await openDoor({
    turn: async ({ activity }) => void turns.push(activity.id ?? 'no id'),
    adapter: { serviceHosts: ['smba.trafficmanager.net'] },
  });
});
beforeEach(() => {
  turns.length = 0;
});
afterAll(() => door().close());

const outbound = { token: async () => outboundSecret, timeoutMs: 1_000 };
const seconds = () => Math.floor(Date.now() / 1000);
const elsewhere = '33333333-3333-4333-8333-333333333333';
const stranger = newSigningKey();
const conversation = { id: 'a:1', conversationType: 'personal' };
const theirs = `https://login.microsoftonline.com/${elsewhere}/v2.0`;

type Case = readonly [string, WrongWith, Fields?];

const letIn: readonly Case[] = [
  ['a message as Teams sends it', {}],
  [
    "a token that expired four minutes ago, within the clocks' difference",
    { claims: { exp: seconds() - 240 } },
  ],
  ['a token without a start', { claims: { nbf: undefined } }],
  [
    'a timestamp of last year: old news is not forged news',
    {},
    { timestamp: '2025-11-21T09:00:00Z' },
  ],
  ['a tenant named in one place only', {}, { channelData: {} }],
  ['a tenant in capitals', {}, { channelData: { tenant: { id: testTenant.toUpperCase() } } }],
  ['the public address of Teams', {}, { serviceUrl: 'https://smba.trafficmanager.net/uk/' }],
  ['a word of ten thousand letters', {}, { text: 'a'.repeat(10_000) }],
];

test.each(letIn)('lets in %s', async (_what, wrong, over = {}) => {
  const reply = await door().channel.send(door().channel.activity(over), wrong);
  expect(reply.status).toBe(200);
  expect(turns).toHaveLength(1);
});

const strangers: readonly (readonly [string, RefusedBecause, WrongWith, Fields?])[] = [
  ['no token', 'no-token', { raw: null }],
  ['an empty token', 'no-token', { raw: '' }],
  ['a word for a token', 'malformed-token', { raw: 'Bearer hello' }],
  ['a token in two parts', 'malformed-token', { raw: 'Bearer a.b' }],
  ['a token in four parts', 'malformed-token', { raw: 'Bearer a.b.c.d' }],
  ['three parts that are not JSON', 'malformed-token', { raw: 'Bearer aaaa.bbbb.cccc' }],
  [
    'a token of JSON that is not an object',
    'malformed-token',
    { raw: `Bearer ${encoded([1])}.${encoded([2])}.x` },
  ],
  ['a name and password', 'malformed-token', { raw: 'Basic dXNlcjpwYXNz' }],
  [
    'a token of nine thousand letters',
    'malformed-token',
    { raw: `Bearer ${'a'.repeat(9000)}.b.c` },
  ],
  ['the wrong key under a known name', 'bad-signature', { signedBy: stranger }],
  ['a key that nobody published', 'unknown-key', { key: stranger }],
  ['no key name', 'malformed-token', { header: { kid: undefined } }],
  ['the algorithm "none"', 'wrong-algorithm', { header: { alg: 'none' } }],
  ['another algorithm by name', 'wrong-algorithm', { header: { alg: 'RS512' } }],
  [
    'a header that asks for something we must understand',
    'malformed-token',
    { header: { crit: ['b64'] } },
  ],
  [
    'a start in the future',
    'not-yet-valid',
    { claims: { nbf: seconds() + 3600, exp: seconds() + 7200 } },
  ],
  [
    'an end ten minutes ago',
    'expired',
    { claims: { exp: seconds() - 600, nbf: seconds() - 4000 } },
  ],
  ['no end', 'no-expiry', { claims: { exp: undefined } }],
  ['an end that is not a number', 'malformed-token', { claims: { exp: 'tomorrow' } }],
  ['an end in ten years', 'lives-too-long', { claims: { exp: seconds() + 10 * 365 * 86_400 } }],
  ['no audience', 'wrong-audience', { claims: { aud: undefined } }],
  ['another bot as its audience', 'wrong-audience', { claims: { aud: randomUUID() } }],
  [
    'a list of audiences, ours among them',
    'wrong-audience',
    { claims: { aud: [testAppId, 'another'] } },
  ],
  ['no issuer', 'wrong-issuer', { claims: { iss: undefined } }],
  ['another issuer', 'wrong-issuer', { claims: { iss: 'https://evil.example' } }],
  [
    'a service address that is not signed',
    'service-url-not-signed',
    { claims: { serviceurl: undefined } },
  ],
  [
    'a service address that differs by a slash',
    'service-url-not-signed',
    { claims: { serviceurl: 'http://127.0.0.1/uk' } },
  ],
  ['no service address', 'service-url-not-signed', {}, { serviceUrl: undefined }],
  ['an empty service address', 'service-url-refused', {}, { serviceUrl: '' }],
  [
    'a service address that is not text',
    'service-url-not-signed',
    {},
    { serviceUrl: { href: 'https://smba.trafficmanager.net' } },
  ],
  ['another service host', 'service-url-refused', {}, { serviceUrl: 'https://evil.example/uk/' }],
  [
    'the service host on another port',
    'service-url-refused',
    {},
    { serviceUrl: 'https://smba.trafficmanager.net:8443/uk/' },
  ],
  [
    'the service host as a user name',
    'service-url-refused',
    {},
    { serviceUrl: 'https://smba.trafficmanager.net@evil.example/' },
  ],
  [
    'the service host as a prefix',
    'service-url-refused',
    {},
    { serviceUrl: 'https://smba.trafficmanager.net.evil.example/' },
  ],
  [
    'the service host without encryption',
    'service-url-refused',
    {},
    { serviceUrl: 'http://smba.trafficmanager.net/uk/' },
  ],
  [
    'backslashes in the service address',
    'service-url-refused',
    {},
    { serviceUrl: 'https:\\\\smba.trafficmanager.net/uk/' },
  ],
  [
    'a query in the service address',
    'service-url-refused',
    {},
    { serviceUrl: 'https://smba.trafficmanager.net/?x=1' },
  ],
  ['a service address that is no address', 'service-url-refused', {}, { serviceUrl: 'teams' }],
  ['another channel', 'wrong-channel', {}, { channelId: 'slack' }],
  ['the emulator', 'wrong-channel', {}, { channelId: 'emulator' }],
  ['the App Service channel', 'wrong-channel', {}, { channelId: 'AseChannel' }],
  ['no channel', 'wrong-channel', {}, { channelId: undefined }],
  ['an empty channel', 'wrong-channel', {}, { channelId: '' }],
  ['null for a channel', 'wrong-channel', {}, { channelId: null }],
  [
    "the bot's own outbound token",
    'wrong-issuer',
    {
      claims: {
        aud: 'https://api.botframework.com',
        iss: theirs,
        appid: testAppId,
        ver: '1.0',
        tid: elsewhere,
      },
    },
  ],
  [
    'a token that a web login with the same registration would get',
    'wrong-issuer',
    { claims: { iss: theirs, azp: testAppId, ver: '2.0', tid: elsewhere } },
  ],
  [
    'an older token of any tenant',
    'wrong-issuer',
    {
      claims: {
        iss: `https://sts.windows.net/${elsewhere}/`,
        appid: testAppId,
        ver: '1.0',
        tid: elsewhere,
      },
    },
  ],
  [
    'a token for Microsoft Graph',
    'wrong-issuer',
    { claims: { iss: theirs, aud: 'https://graph.microsoft.com', azp: testAppId, ver: '2.0' } },
  ],
  ['a token of another bot', 'refused-by-sdk', { claims: { ver: '1.0', appid: randomUUID() } }],
];

test.each(strangers)(
  'turns away, with 401 and not a word: %s',
  async (_what, _why, wrong, over = {}) => {
    const { channel } = door();
    const reply = await channel.send(channel.activity(over), wrong);
    expect([reply.status, reply.text]).toEqual([401, '']);
    expect(reply.headers.get('www-authenticate')).toBe('Bearer');
    expect(turns).toEqual([]);
  },
);

test.each(strangers)(
  'knows for itself what is wrong with %s',
  async (_what, why, wrong, over = {}) => {
    const { channel } = door();
    const connectors = new TeamsConnectors({ ...channel.settings, ...outbound });
    const gate = new TeamsChannelAuthentication(channel.settings, connectors, () => new Date());
    const activity = channel.activity(over);
    const header = channel.authorization(activity, wrong) ?? '';
    const asking = gate.authenticateRequest(JSON.parse(JSON.stringify(activity)), header);
    await expect(asking).rejects.toMatchObject({ why });
  },
);

test('the ways in that Teams does not use are closed', async () => {
  const { channel } = door();
  const header = `Bearer ${channel.token()}`;
  const connectors = new TeamsConnectors({ ...channel.settings, ...outbound });
  const gate = new TeamsChannelAuthentication(channel.settings, connectors, () => new Date());
  const closed = { why: 'closed-way-in', status: 401 };
  await expect(gate.authenticateStreamingRequest(header, 'msteams')).rejects.toMatchObject(closed);
  await expect(gate.authenticateChannelRequest(header)).rejects.toMatchObject(closed);
});

test('turns away a token signed with our public key as if it were a shared secret', async () => {
  const { channel } = door();
  const shared = createPublicKey(stranger.secret).export({ type: 'spki', format: 'pem' });
  const body = channel.token().split('.')[1];
  const head = encoded({ alg: 'HS256', typ: 'JWT', kid: stranger.kid });
  const mac = createHmac('sha256', shared).update(`${head}.${body}`).digest('base64url');
  channel.publish(stranger);
  const reply = await channel.send(channel.activity(), { raw: `Bearer ${head}.${body}.${mac}` });
  expect(reply.status).toBe(401);
});

test('turns away "bearer" in small letters', async () => {
  const { channel } = door();
  const reply = await channel.send(channel.activity(), { raw: `bearer ${channel.token()}` });
  expect(reply.status).toBe(401);
});

test('turns away a token with one letter of its claims changed', async () => {
  const { channel } = door();
  const [head, , signature] = channel.token().split('.');
  const [, other] = channel.token({ claims: { exp: seconds() + 7200 } }).split('.');
  const raw = `Bearer ${head}.${other}.${signature}`;
  expect((await channel.send(channel.activity(), { raw })).status).toBe(401);
});

const foreign: readonly Case[] = [
  [
    'another tenant',
    {},
    {
      conversation: { ...conversation, tenantId: elsewhere },
      channelData: { tenant: { id: elsewhere } },
    },
  ],
  [
    'our tenant in one place and another in the other',
    {},
    { channelData: { tenant: { id: elsewhere } } },
  ],
  [
    'another tenant in the conversation',
    {},
    { conversation: { ...conversation, tenantId: elsewhere } },
  ],
  ['no tenant at all', {}, { conversation, channelData: {} }],
  ['null for a tenant', {}, { conversation: { ...conversation, tenantId: null }, channelData: {} }],
  [
    'a list of tenants, ours among them',
    {},
    { conversation: { ...conversation, tenantId: [testTenant, elsewhere] }, channelData: {} },
  ],
];

test.each(foreign)('turns away, with 403, somebody from %s', async (_what, wrong, over = {}) => {
  const { channel } = door();
  const reply = await channel.send(channel.activity(over), wrong);
  expect([reply.status, reply.text]).toEqual([403, '']);
  expect(turns).toEqual([]);
});

test.each([
  ['no conversation', { conversation: undefined }],
  ['a conversation without an id', { conversation: { tenantId: testTenant } }],
  ['a conversation with an empty id', { conversation: { id: '', tenantId: testTenant } }],
])('answers 400 to a signed activity with %s', async (_what, over) => {
  const { channel } = door();
  expect((await channel.send(channel.activity(over))).status).toBe(400);
  expect(turns).toEqual([]);
});

test.each([
  ['no channel at all', null],
  ['no channel in its list', []],
  ['other channels only', ['webchat', 'slack']],
])('turns away a key that is published for %s', async (_what, endorsements) => {
  const fresh = await openDoor();
  const key = fresh.channel.publish(newSigningKey(endorsements));
  const reply = await fresh.channel.send(fresh.channel.activity(), { key });
  await fresh.close();
  expect(reply.status).toBe(401);
});

test('takes the same message twice, since only the ledger knows what it has seen', async () => {
  const { channel } = door();
  const raw = `Bearer ${channel.token()}`;
  const activity = channel.activity();
  expect((await channel.send(activity, { raw })).status).toBe(200);
  expect((await channel.send(activity, { raw })).status).toBe(200);
  expect(turns).toEqual([activity.id, activity.id]);
});

test('two thousand unsigned tokens of two thousand tenants leave nothing behind', async () => {
  const { channel } = door();
  const { issuer } = ToBotFromBotOrEmulatorTokenValidationParameters;
  const before = [...(issuer ?? [])];
  const hits = channel.metadataHits();
  await send(2_000, channel, () => {
    const tenant = randomUUID();
    const claims = { iss: `https://sts.windows.net/${tenant}/`, tid: tenant, aud: testAppId };
    const head = encoded({ alg: 'RS256', kid: stranger.kid });
    return { raw: `Bearer ${head}.${encoded({ ...claims, exp: seconds() + 60 })}.c2lnbmVk` };
  });
  expect([...(issuer ?? [])]).toEqual(before);
  expect(channel.metadataHits()).toBe(hits);
});

test('five hundred made-up key names cost the channel one look at its keys and no more', async () => {
  const fresh = await openDoor();
  await fresh.channel.send(fresh.channel.activity());
  const hits = fresh.channel.metadataHits();
  await send(500, fresh.channel, () => ({ header: { kid: randomUUID() } }));
  expect(fresh.channel.metadataHits()).toBe(hits);
  expect((await fresh.channel.send(fresh.channel.activity())).status).toBe(200);
  await fresh.close();
});

test('whoever was turned away is in the log by reason, once a minute, and never by what they sent', async () => {
  const fresh = await openDoor();
  const said = 'a pupil wrote to me last night';
  const activity = fresh.channel.activity({ text: said });
  const wrong = [{ claims: { exp: 1 } }, { signedBy: stranger }, { claims: { aud: 'x' } }];
  for (const each of [...wrong, ...wrong]) await fresh.channel.send(activity, each);
  await fresh.close();
  const written = fresh.written();
  expect(written.match(/request refused/g)).toHaveLength(3);
  for (const why of ['expired', 'bad-signature', 'wrong-audience']) expect(written).toContain(why);
  for (const secret of [said, 'eyJ', 'PUBLIC KEY', 'Sam Somebody', outboundSecret]) {
    expect(written).not.toContain(secret);
  }
});

async function send(times: number, channel: FakeChannel, wrong: () => WrongWith): Promise<void> {
  for (let sent = 0; sent < times; sent += 50) {
    const batch = Array.from({ length: 50 }, () => channel.send(channel.activity(), wrong()));
    for (const { status } of await Promise.all(batch)) expect(status).toBe(401);
  }
}
