import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { onLoopback, startChannel, stopServer } from '../../src/demo/channel.ts';
import { type Playground, startPlayground } from '../../src/demo/playground.ts';
import {
  type PlaygroundPeople,
  type PlaygroundPerson,
  playgroundConfig,
} from '../../src/demo/playground-config.ts';
import { startSigningProxy } from '../../src/demo/signing-proxy.ts';
import { testAppId, testTenant } from '../support/channel.ts';
import { openDoor } from '../support/door.ts';

const names = ['Tess Teacher', 'Lena Lead', 'Dev Deputy', 'Hana Head', 'Cho Chair', 'Clem Clerk'];
const person = (at: number): PlaygroundPerson => ({
  id: `29:made-up-${at}`,
  name: names[at] ?? 'Nobody',
  email: `person${at}@lantern.example`,
  aadObjectId: `5e0c1a7e-0000-4000-8000-00000000000${at}`,
});
const staff = (one: PlaygroundPerson): PlaygroundPeople['others'] => [
  one,
  person(2),
  person(3),
  person(4),
  person(5),
];
const people = {
  tenantId: testTenant,
  bot: { id: `28:${testAppId}`, name: 'Lantern' },
  person: person(0),
  others: staff(person(1)),
};

const folder = mkdtempSync(join(tmpdir(), 'lantern-playground-'));
const heard = new EventEmitter();

async function openDemo() {
  const channel = await startChannel(0, () => new Date());
  const door = await openDoor({
    adapter: { openIdMetadataUrl: channel.metadataUrl, serviceHosts: [] },
    turn: async (turn) => {
      const { type, text, from } = turn.activity;
      const reply = await turn.sendActivity(`You said: ${text}`);
      heard.emit('turn', { type, text, aadObjectId: from.aadObjectId, answered: reply?.id !== '' });
    },
  });
  const proxy = await startSigningProxy({
    port: 0,
    bot: `${door.server.url}/api/messages`,
    token: (serviceUrl) => channel.token(testAppId, serviceUrl),
  });
  const port = await freePort();
  const playground = await startPlayground({ ...people, port, folder, endpoint: proxy.url });
  return { channel, door, proxy, port, playground };
}

const open: { demo?: Awaited<ReturnType<typeof openDemo>> } = {};
const demo = () => {
  if (!open.demo) throw new Error('The demo does not run');
  return open.demo;
};
beforeAll(async () => {
  open.demo = await openDemo();
});
afterAll(async () => {
  const { playground, proxy, door, channel } = demo();
  await playground.stop();
  await Promise.all([proxy.stop(), door.close(), channel.stop()]);
  rmSync(folder, { recursive: true });
});

/** Types into a Playground, the way its own page does. */
async function type({ url, chat }: Playground, words: string): Promise<number> {
  const conversation = encodeURIComponent(chat.conversationId);
  const reply = await fetch(`${url}/_conversation/v1/conversations/${conversation}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ from: { id: chat.person.id }, text: words, textFormat: 'plain' }),
  });
  return reply.status;
}

test('its page answers, and it goes by the name of the person who types', async () => {
  const { playground } = demo();
  expect(await (await fetch(playground.url)).text()).toContain('<html');
  const { serviceUrl, conversationId } = playground.chat;
  const address = `${serviceUrl}/v3/conversations/${encodeURIComponent(conversationId)}/members`;
  expect(await (await fetch(address)).json()).toMatchObject([
    { name: 'Tess Teacher', objectId: person(0).aadObjectId, tenantId: testTenant },
  ]);
});

test('it listens on this machine alone', async () => {
  const { port } = demo();
  expect(await answers('127.0.0.1', port)).toBe(true);
  const outside = Object.values(networkInterfaces()).flatMap((card) => card ?? []);
  const addresses = ['::1', '127.0.0.2', ...outside.map(({ address }) => address)];
  for (const address of addresses.filter((each) => each !== '127.0.0.1')) {
    expect([address, await answers(address, port)]).toEqual([address, false]);
  }
});

test('what is typed into it reaches the bot signed, and the reply finds its way back', async () => {
  const { playground, door } = demo();
  const turn = once(heard, 'turn', { signal: AbortSignal.timeout(60_000) });
  expect(await type(playground, 'May I follow a former pupil?')).toBe(200);
  const text = 'May I follow a former pupil?';
  const { aadObjectId } = person(0);
  expect(await turn).toEqual([{ type: 'message', text, aadObjectId, answered: true }]);
  expect(door.written()).not.toMatch(/refused|failed/);
});

test('without the proxy the bot would turn it away', async () => {
  const { door, playground } = demo();
  const { serviceUrl } = playground.chat;
  const reply = await fetch(`${door.server.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'message', channelId: 'msteams', serviceUrl, text: 'hello' }),
  });
  expect(reply.status).toBe(401);
});

test('the bot can write first, and replace what it wrote', async () => {
  const { playground, door } = demo();
  const { serviceUrl, tenantId, person: typing, conversationId } = playground.chat;
  const to = { tenant: tenantId, aadObjectId: typing.aadObjectId, serviceUrl };
  expect(await door.adapter.openChat({ ...to, aadObjectId: typing.id })).toBe(conversationId);
  const chat = { serviceUrl, conversationId };
  const { messageId } = await door.adapter.post(chat, { text: 'waiting' });
  await door.adapter.update(chat, messageId, { text: 'taken' });
  await expect(door.adapter.update(chat, 'nothing', { text: 'x' })).rejects.toMatchObject({
    name: 'ChannelFault',
  });
});

test('a port that is taken is said in a sentence', async () => {
  const starting = startPlayground({
    ...people,
    port: demo().port,
    folder,
    endpoint: demo().proxy.url,
  });
  await expect(starting).rejects.toThrow(/^Port \d+ is already in use\. Stop what is using it/);
});

test('a Playground that ends at once says why', async () => {
  const twice = { ...people, others: staff(person(0)) };
  const port = await freePort();
  const starting = startPlayground({
    ...twice,
    port,
    folder: join(folder, 'twice'),
    endpoint: demo().proxy.url,
  });
  await expect(starting).rejects.toThrow(/^The Agents Playground ended: .*User ID must be unique/);
  expect(await answers('127.0.0.1', port)).toBe(false);
});

test.each([
  ['an id a digit short', { aadObjectId: '5e0c1a7e-0000-4000-8000-0000000001' }],
  ['an id of the wrong kind', { id: 'tess' }],
  ['no name', { name: '' }],
])('a person with %s is refused before anything starts', (_what, wrong) => {
  expect(() => playgroundConfig({ ...people, person: { ...person(0), ...wrong } })).toThrow();
});

test('its settings hold five people besides the one who types, and nobody twice', () => {
  const { users, currentUser } = JSON.parse(
    readFileSync(join(folder, '.m365agentsplayground.yml'), 'utf8'),
  );
  const ids = [currentUser, ...users].map(
    ({ aadObjectId }: { aadObjectId: string }) => aadObjectId,
  );
  expect([users.length, new Set(ids).size]).toEqual([5, 6]);
  expect(currentUser.userPrincipleName).toBe('person0@lantern.example');
});

test('after it is stopped nothing of it is left', async () => {
  const port = await freePort();
  const own = join(folder, 'stopped');
  const playground = await startPlayground({
    ...people,
    port,
    folder: own,
    endpoint: demo().proxy.url,
  });
  await playground.stop();
  expect(await answers('127.0.0.1', port)).toBe(false);
  await playground.stop();
  const again = createServer();
  await onLoopback(again, port);
  await stopServer(again);
});

test('a demo that is killed takes its Playground with it', async () => {
  const port = await freePort();
  const own = join(folder, 'killed');
  const module = new URL('../../src/demo/playground.ts', import.meta.url).href;
  const settings = JSON.stringify({ ...people, port, folder: own, endpoint: demo().proxy.url });
  const script = `import { startPlayground } from '${module}';
    await startPlayground(${settings}); process.stdout.write('up');`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script]);
  await once(parent.stdout, 'data');
  expect(await answers('127.0.0.1', port)).toBe(true);
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  const giveUp = performance.now() + 60_000;
  while ((await answers('127.0.0.1', port)) && performance.now() < giveUp);
  expect(await answers('127.0.0.1', port)).toBe(false);
});

async function freePort(): Promise<number> {
  const server = createServer();
  const origin = await onLoopback(server, 0);
  await stopServer(server);
  return Number(new URL(origin).port);
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1_000 });
    const done = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
    socket.once('timeout', () => done(false));
  });
}
