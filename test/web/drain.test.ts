import { once } from 'node:events';
import { createConnection } from 'node:net';
import { expect, test } from '@jest/globals';
import { pino } from 'pino';
import { type Limits, type ServerSettings, startServer } from '../../src/web/server.ts';
import { head, lookalike, say } from './raw-request.ts';

const log = pino({ enabled: false });
const start = (bot: ServerSettings['bot'], limits: Partial<Limits> = {}) =>
  startServer({
    host: '127.0.0.1',
    port: 0,
    bot,
    ready: async () => true,
    log,
    limits: { lameDuckMs: 0, deadlineMs: 2_000, ...limits },
  });

/** A bot whose turn begins when it is asked and ends when the test says so. */
function slowBot() {
  const begun = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  const bot: ServerSettings['bot'] = async (_req, res) => {
    begun.resolve();
    await end.promise;
    res.writeHead(200);
    res.end('done');
  };
  return { bot, begun: begun.promise, end: end.resolve };
}

const send = (url: string) =>
  fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { authorization: 'Bearer a.b.c', 'content-type': 'application/json' },
    body: '{"type":"message"}',
  });

test('a turn in flight is finished, and the server stops right after it', async () => {
  const { bot, begun, end } = slowBot();
  const server = await start(bot, { deadlineMs: 40_000 });
  const reply = send(server.url);
  await begun;
  const drained = server.drain();
  await nobodyAnswers(server.url);
  end();
  expect(await (await reply).text()).toBe('done');
  expect(await drained).toBe('clean');
});

test('work that goes on behind a turn is waited for', async () => {
  const server = await start(async (_req, res) => say(res, 200));
  const work = Promise.withResolvers<string>();
  const tracked = server.track(work.promise);
  const more = Promise.withResolvers<string>();
  const drained = server.drain();
  const over = { drained: false };
  void drained.then(() => {
    over.drained = true;
  });
  void tracked.then(() => server.track(more.promise));
  work.resolve('sent');
  expect(await tracked).toBe('sent');
  expect(over.drained).toBe(false);
  more.resolve('sent too');
  expect(await drained).toBe('clean');
});

test('work that fails is over as well, and whoever began it hears of it', async () => {
  const server = await start(async (_req, res) => say(res, 200));
  const tracked = server.track(Promise.reject(new Error('no')));
  await expect(tracked).rejects.toThrow('no');
  expect(await server.drain()).toBe('clean');
});

test('a turn that never ends is cut off at the deadline', async () => {
  const { bot, begun } = slowBot();
  const server = await start(bot);
  const reply = send(server.url).then(
    () => 'answered',
    () => 'cut off',
  );
  await begun;
  expect(await server.drain()).toBe('deadline');
  expect(await reply).toBe('cut off');
});

test('work that never ends does not keep the process', async () => {
  const server = await start(async (_req, res) => say(res, 200));
  void server.track(new Promise(() => undefined));
  expect(await server.drain()).toBe('deadline');
});

test.each([
  ['half a request', 'POST /api/mess'],
  ['half a body', `${head('Content-Type: application/json', 'Content-Length: 50', lookalike)}{`],
])('a caller with %s is cut off at the deadline', async (_what, bytes) => {
  const server = await start(async (_req, res) => say(res, 200));
  const socket = createConnection(server.port, '127.0.0.1');
  await new Promise((written) => socket.write(bytes, written));
  const closed = once(socket, 'close');
  expect(await server.drain()).toBe('deadline');
  await closed;
});

test('a caller who keeps an idle connection open does not hold us up', async () => {
  const server = await start(async (_req, res) => say(res, 200), {
    deadlineMs: 40_000,
  });
  await (await send(server.url)).text();
  expect(await server.drain()).toBe('clean');
});

test('a caller who was promised an open line before we stopped does not hold us up', async () => {
  const end = Promise.withResolvers<void>();
  const bot: ServerSettings['bot'] = async (_req, res) => {
    res.writeHead(200, { 'content-length': '4' });
    res.write('do');
    await end.promise;
    res.end('ne');
  };
  const server = await start(bot, { deadlineMs: 40_000 });
  const socket = createConnection(server.port, '127.0.0.1');
  const body = '{"type":"message"}';
  socket.write(head('Content-Type: application/json', `Content-Length: ${body.length}`, lookalike));
  socket.write(body);
  await once(socket, 'data');
  const drained = server.drain();
  const closed = once(socket.resume(), 'close');
  await nobodyAnswers(server.url);
  end.resolve();
  await closed;
  expect(await drained).toBe('clean');
});

test('while it waits to be noticed it is not ready, still takes requests, and keeps no line open', async () => {
  const server = await start(async (_req, res) => say(res, 200), {
    lameDuckMs: 2_500,
  });
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  const drained = server.drain();
  expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  const reply = await send(server.url);
  expect([reply.status, reply.headers.get('connection')]).toEqual([200, 'close']);
  expect(await drained).toBe('clean');
  await expect(send(server.url)).rejects.toThrow();
});

test('asked twice, it stops once', async () => {
  const server = await start(async (_req, res) => say(res, 200));
  expect(await Promise.all([server.drain(), server.drain()])).toEqual(['clean', 'clean']);
});

/** Resolves when the server takes no new callers. */
async function nobodyAnswers(url: string): Promise<void> {
  const answered = () =>
    fetch(url)
      .then(() => true)
      .catch(() => false);
  while (await answered());
}
