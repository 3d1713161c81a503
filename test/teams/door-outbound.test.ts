import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { FaultKind } from '../../src/teams/channel-fault.ts';
import { testAppId, testTenant } from '../support/channel.ts';
import { type Fault, problem } from '../support/channel-api.ts';
import { openDoor, outboundSecret } from '../support/door.ts';

type Door = Awaited<ReturnType<typeof openDoor>>;
const open: { door?: Door } = {};
const door = (): Door => {
  if (!open.door) throw new Error('The door is not open yet');
  return open.door;
};
const secrets = 'her mother saw the messages';

beforeAll(async () => {
  open.door = await openDoor({ adapter: { timeoutMs: 2_500 } });
});
beforeEach(() => {
  door().channel.heal();
  door().channel.requests.length = 0;
});
afterAll(() => door().close());

const lena = '44444444-4444-4444-8444-444444444444';
const chat = () => ({ serviceUrl: door().channel.serviceUrl, conversationId: `a:${lena}` });
const post = () => door().adapter.post(chat(), { text: secrets });
const openChat = (serviceUrl = door().channel.serviceUrl) =>
  door().adapter.openChat({ tenant: testTenant, aadObjectId: lena, serviceUrl });

type Answers = readonly [string, Fault, FaultKind, number];
const retrySoon = { 'retry-after': '0' };
const retryLater = { 'retry-after': '30' };

/** What the channel does, what it means, and how often we may have asked. */
const faults: readonly Answers[] = [
  ['400', { status: 400 }, 'bad-request', 1],
  ['401', { status: 401 }, 'unauthorised', 1],
  [
    '403 from somebody who blocked the app',
    { status: 403, body: problem('ConversationBlockedByUser') },
    'blocked',
    1,
  ],
  ['403 with writes blocked', { status: 403, body: problem('MessageWritesBlocked') }, 'blocked', 1],
  ['403 with a word of its own', { status: 403, body: problem('SomethingNew') }, 'blocked', 1],
  ['403 without a body', { status: 403, body: '' }, 'blocked', 1],
  [
    '403 from somebody without the app',
    { status: 403, body: problem('BotNotInConversationRoster') },
    'not-installed',
    1,
  ],
  [
    '403 by the administrator',
    { status: 403, body: problem('BotDisabledByAdmin') },
    'unauthorised',
    1,
  ],
  ['404', { status: 404, body: problem('ConversationNotFound') }, 'gone', 1],
  ['412', { status: 412, body: problem('PreconditionFailed') }, 'throttled', 3],
  ['413', { status: 413, body: problem('MessageSizeTooBig') }, 'too-big', 1],
  ['429 with a short wait', { status: 429, headers: retrySoon }, 'throttled', 3],
  ['429 with a long wait', { status: 429, headers: retryLater }, 'throttled', 1],
  ['429 without a wait', { status: 429 }, 'throttled', 1],
  [
    '429 with a wait that is nonsense',
    { status: 429, headers: { 'retry-after': 'soon' } },
    'throttled',
    1,
  ],
  ['500', { status: 500 }, 'unknown-outcome', 1],
  [
    '502 with a page of HTML',
    { status: 502, headers: { 'content-type': 'text/html' }, body: '<p>no</p>' },
    'unknown-outcome',
    1,
  ],
  ['503 without a wait', { status: 503 }, 'unknown-outcome', 1],
  ['503 with a wait', { status: 503, headers: retrySoon }, 'away', 1],
  ['504', { status: 504 }, 'unknown-outcome', 1],
  ['a redirect', { status: 307, headers: { location: '/uk/v3/elsewhere' } }, 'away', 1],
  ['a cut connection', 'reset', 'unknown-outcome', 1],
  ['a cut connection after the work was done', 'done-but-reset', 'unknown-outcome', 1],
  ['silence', 'hang', 'unknown-outcome', 1],
  ['half an answer and then silence', 'answer-then-hang', 'unknown-outcome', 1],
  ['an answer that is not JSON', 'malformed', 'unknown-outcome', 1],
  ['an answer without an id', { status: 200, body: {} }, 'unknown-outcome', 1],
];

test.each(faults)('a message met with %s is told as such', async (_what, fault, kind, times) => {
  door().channel.fault(fault);
  await expect(post()).rejects.toMatchObject({ name: 'ChannelFault', kind });
  expect(door().channel.requests).toHaveLength(times);
});

test("a fault carries the status, the channel's word and the wait, and nothing of the message", async () => {
  door().channel.fault({ status: 429, headers: retryLater, body: problem('Throttled') });
  const fault = await post().catch((thrown: unknown) => thrown);
  expect(fault).toMatchObject({ status: 429, code: 'Throttled', retryAfterMs: 30_000 });
  const everything = `${JSON.stringify(fault)} ${Object(fault).stack} ${Object(fault).cause}`;
  expect(everything).not.toContain(secrets);
  expect(everything).not.toContain(outboundSecret);
});

test('a word of the channel that is a sentence is not passed on', async () => {
  door().channel.fault({ status: 400, body: problem(secrets) });
  await expect(post()).rejects.toMatchObject({ kind: 'bad-request', code: null });
});

test('a wait given as a date is understood', async () => {
  const inAMinute = new Date(Date.now() + 60_000).toUTCString();
  door().channel.fault({ status: 429, headers: { 'retry-after': inAMinute } });
  const fault: { retryAfterMs?: number } = Object(await post().catch((thrown: unknown) => thrown));
  expect(fault.retryAfterMs).toBeGreaterThan(0);
  expect(fault.retryAfterMs).toBeLessThanOrEqual(60_000);
});

test('a message that was throttled once arrives once', async () => {
  door().channel.fault({ status: 429, headers: retrySoon }, 1);
  const { messageId } = await post();
  expect(door().channel.requests).toHaveLength(2);
  expect(
    door()
      .channel.messagesIn(`a:${lena}`)
      .filter(({ id }) => id === messageId),
  ).toHaveLength(1);
});

test('a wait that would outlast the call is not begun', async () => {
  door().channel.fault({ status: 429, headers: { 'retry-after': '30' } });
  await expect(post()).rejects.toMatchObject({ kind: 'throttled', retryAfterMs: 30_000 });
  expect(door().channel.requests).toHaveLength(1);
});

test.each(['hang', 'answer-then-hang'] as const)(
  'a call that meets %s is over when its time is',
  async (fault) => {
    door().channel.fault(fault);
    const began = performance.now();
    await expect(post()).rejects.toMatchObject({ kind: 'unknown-outcome' });
    expect(performance.now() - began).toBeGreaterThan(2_400);
  },
);

test('a channel that is not there is away: nothing left the house', async () => {
  const nobody = { serviceUrl: 'http://127.0.0.1:9/uk/', conversationId: 'a:1' };
  await expect(door().adapter.post(nobody, { text: 'x' })).rejects.toMatchObject({
    kind: 'away',
    code: 'ECONNREFUSED',
  });
});

test.each([
  'https://evil.example/',
  'http://169.254.169.254/latest/',
  'https://smba.trafficmanager.net@evil.example/',
  'nonsense',
])('our token never goes to %s', async (serviceUrl) => {
  const refused = { kind: 'bad-request', code: 'service-url-refused' };
  await expect(openChat(serviceUrl)).rejects.toMatchObject(refused);
  await expect(
    door().adapter.post({ serviceUrl, conversationId: 'a:1' }, {}),
  ).rejects.toMatchObject(refused);
});

test('a chat is opened by tenant and Entra id, the same one each time', async () => {
  expect(await openChat()).toBe(await openChat());
  expect(door().channel.requests[0]).toMatchObject({
    method: 'POST',
    path: '/v3/conversations',
    headers: { authorization: `Bearer ${outboundSecret}` },
    body: {
      bot: { id: `28:${testAppId}` },
      members: [{ id: lena }],
      tenantId: testTenant,
      channelData: { tenant: { id: testTenant } },
      isGroup: false,
    },
  });
});

test.each([
  ['any 403', { status: 403, body: '' }, 'not-installed'],
  ['a 403 with a word of its own', { status: 403, body: problem('Forbidden') }, 'not-installed'],
  [
    'a 403 from somebody who blocked the app',
    { status: 403, body: problem('ConversationBlockedByUser') },
    'blocked',
  ],
  [
    'a 403 by the administrator',
    { status: 403, body: problem('BotDisabledByAdmin') },
    'unauthorised',
  ],
  ['500', { status: 500 }, 'unknown-outcome'],
] as const)('a chat that could not be opened because of %s', async (_what, fault, kind) => {
  door().channel.fault(fault);
  await expect(openChat()).rejects.toMatchObject({ kind });
});

test('a message lies in the chat, and an update takes its place', async () => {
  const conversationId = await openChat();
  const { messageId } = await door().adapter.post(chat(), { text: 'waiting' });
  await door().adapter.update(chat(), messageId, { text: 'taken' });
  const lying = door()
    .channel.messagesIn(conversationId)
    .find(({ id }) => id === messageId);
  expect(lying?.activity).toMatchObject({ type: 'message', text: 'taken' });
});

test('an update of a message that is gone says so', async () => {
  await expect(door().adapter.update(chat(), '1', { text: 'x' })).rejects.toMatchObject({
    kind: 'gone',
  });
});

test('a conversation id with odd letters is one part of the address', async () => {
  const odd = {
    serviceUrl: door().channel.serviceUrl,
    conversationId: '19:a/../b@thread.v2;messageid=1',
  };
  await door().adapter.post(odd, { text: 'x' });
  expect(door().channel.requests[0]?.path).toBe(
    `/v3/conversations/${encodeURIComponent(odd.conversationId)}/activities`,
  );
});

test.each([
  ['fails', () => Promise.reject(new Error(`AADSTS7000215 ${outboundSecret}`))],
  ['is empty', async () => ''],
  ['never comes', () => new Promise<string>(() => undefined)],
])('when our own token %s, the channel is away and nothing was sent', async (_what, token) => {
  const without = await openDoor({ adapter: { token, timeoutMs: 200 } });
  const to = { serviceUrl: without.channel.serviceUrl, conversationId: 'a:1' };
  const fault = await without.adapter.post(to, { text: 'x' }).catch((thrown: unknown) => thrown);
  await without.close();
  expect(fault).toMatchObject({ kind: 'away', code: 'no-token' });
  expect(String(Object(fault).stack)).not.toContain(outboundSecret);
  expect(without.channel.requests).toEqual([]);
});

test('asks for a token for the channel and for nothing else', async () => {
  const asked = new Set<string>();
  const asking = await openDoor({
    adapter: {
      token: async (resource) => {
        asked.add(resource);
        return 'secret';
      },
    },
  });
  const sam = asking.channel.person({ name: 'Sam', aadObjectId: lena });
  await sam.says('hello');
  await asking.adapter.post({ serviceUrl: asking.channel.serviceUrl, conversationId: 'a:1' }, {});
  await asking.close();
  expect([...asked]).toEqual(['https://api.botframework.com']);
});

test('ten messages at once take ten calls', async () => {
  await Promise.all(Array.from({ length: 10 }, post));
  expect(door().channel.requests).toHaveLength(10);
});

test('nothing of all this was printed or logged', () => {
  expect(door().written()).not.toContain(secrets);
  expect(door().written()).not.toContain(outboundSecret);
});
