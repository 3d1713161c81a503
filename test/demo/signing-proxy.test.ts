import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { onLoopback, stopServer } from '../../src/demo/channel.ts';
import { installed, type SigningProxy, startSigningProxy } from '../../src/demo/signing-proxy.ts';
import { openDoor } from '../support/door.ts';

type Seen = { authorization: string | undefined; body: string };
const seen: Seen[] = [];
const reply = { status: 200, body: '' };
const bot = createServer(async (req, res) => {
  seen.push({ authorization: req.headers.authorization, body: await text(req) });
  res.writeHead(reply.status, { 'content-type': 'application/json' });
  res.end(reply.body);
});
const open: { proxy?: SigningProxy; botUrl: string } = { botUrl: '' };
const proxy = (): SigningProxy => {
  if (!open.proxy) throw new Error('The proxy does not run');
  return open.proxy;
};

beforeEach(async () => {
  seen.length = 0;
  Object.assign(reply, { status: 200, body: '' });
  if (!bot.listening) open.botUrl = await onLoopback(bot, 0);
  open.proxy = await startSigningProxy({
    port: 0,
    bot: `${open.botUrl}/api/messages`,
    token: (serviceUrl) => `token-for-${serviceUrl}`,
  });
});
afterEach(() => proxy().stop());
afterAll(() => stopServer(bot));

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(proxy().url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

test('adds a token for the service address in the body, and leaves the body alone', async () => {
  const body = '{ "type":"message", "serviceUrl":"http://127.0.0.1:1/_connector", "text":"ü" }';
  await post(body);
  expect(seen).toEqual([{ authorization: 'Bearer token-for-http://127.0.0.1:1/_connector', body }]);
});

test('puts its own token in place of any that came', async () => {
  await post('{"serviceUrl":"x"}', { authorization: 'Bearer another' });
  expect(seen[0]?.authorization).toBe('Bearer token-for-x');
});

test.each([
  [200, '{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive"}'],
  [401, ''],
  [501, ''],
])('hands back the answer of the bot as it is: %d', async (status, body) => {
  Object.assign(reply, { status, body });
  const got = await post('{"serviceUrl":"x"}');
  expect([got.status, await got.text()]).toEqual([status, body]);
});

test.each([
  ['a form that any web page could send', 'application/x-www-form-urlencoded'],
  ['plain text, likewise', 'text/plain'],
])('signs no %s', async (_what, type) => {
  expect((await post('{"serviceUrl":"x"}', { 'content-type': type })).status).toBe(404);
  expect(seen).toEqual([]);
});

test.each([
  ['that is not JSON', 'hello'],
  ['without a service address', '{"type":"message"}'],
  ['of two megabytes', JSON.stringify({ serviceUrl: 'x', text: 'a'.repeat(2 * 1024 * 1024) })],
])('signs nothing %s', async (_what, body) => {
  expect((await post(body)).status).toBe(502);
  expect(seen).toEqual([]);
});

test('answers a knock without troubling the bot', async () => {
  expect((await fetch(proxy().url, { method: 'HEAD' })).status).toBe(404);
  expect(seen).toEqual([]);
});

test('sends an activity of the demo itself, signed like any other', async () => {
  reply.status = 202;
  expect(await proxy().send({ type: 'event', serviceUrl: 'http://127.0.0.1:1/' })).toBe(202);
  expect(seen).toEqual([
    {
      authorization: 'Bearer token-for-http://127.0.0.1:1/',
      body: '{"type":"event","serviceUrl":"http://127.0.0.1:1/"}',
    },
  ]);
});

test('an arrival that the demo sends is one that the door lets in', async () => {
  const types: unknown[] = [];
  const door = await openDoor({
    turn: async ({ activity }) => {
      types.push([activity.type, activity.action, activity.from.aadObjectId]);
    },
  });
  const { channel } = door;
  const signing = await startSigningProxy({
    port: 0,
    bot: `${door.server.url}/api/messages`,
    token: (serviceUrl) => channel.token({}, serviceUrl),
  });
  const person = { id: '29:1', name: 'Tess', aadObjectId: '11111111-1111-4111-8111-111111111111' };
  const chat = {
    serviceUrl: 'http://127.0.0.1:56150/_connector',
    conversationId: 'a:1',
    tenantId: channel.tenant,
    botId: `28:${channel.appId}`,
    person,
  };
  expect(await signing.send(installed(chat, 'arrival-1', new Date()))).toBe(200);
  expect(types).toEqual([['installationUpdate', 'add', person.aadObjectId]]);
  await Promise.all([signing.stop(), door.close()]);
});
