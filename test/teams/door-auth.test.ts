import { createHmac, createPublicKey } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { encoded, newSigningKey } from '../../src/demo/channel.ts';
import { TeamsChannelAuthentication } from '../../src/teams/channel-auth.ts';
import { TeamsConnectors } from '../../src/teams/connector.ts';
import { testTenant } from '../support/channel.ts';
import type { Fields } from '../support/channel-person.ts';
import { openDoor, outboundSecret } from '../support/door.ts';
import type { WrongWith } from '../support/forged-token.ts';
import { elsewhere, seconds, stranger, strangers } from './strangers.ts';

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

const outbound = { token: async () => outboundSecret, timeoutMs: 10_000 };
const conversation = { id: 'a:1', conversationType: 'personal' };

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
  const connectors = new TeamsConnectors({ ...channel.settings, ...outbound });
  const gate = new TeamsChannelAuthentication(channel.settings, connectors, () => new Date());
  const closed = { why: 'closed-way-in', status: 401 };
  await expect(gate.authenticateStreamingRequest()).rejects.toMatchObject(closed);
  await expect(gate.authenticateChannelRequest()).rejects.toMatchObject(closed);
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
