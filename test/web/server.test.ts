import { createServer, request } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { onLoopback, stopServer } from '../../src/demo/channel.ts';
import { provesClosed } from '../../src/web/proves-closed.ts';
import { type RunningServer, type ServerSettings, startServer } from '../../src/web/server.ts';
import { openDoor } from '../support/door.ts';
import { head, lookalike, rawRequest, say } from './raw-request.ts';

const lines: string[] = [];
const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
const heard: unknown[] = [];
const bot: ServerSettings['bot'] = async (req, res) => {
  heard.push(req.body);
  say(res, 200);
};
const start = (over: Partial<ServerSettings> = {}): Promise<RunningServer> =>
  startServer({ host: '127.0.0.1', port: 0, bot, ready: async () => true, log, ...over });

const running: { server?: RunningServer } = {};
const server = (): RunningServer => {
  if (!running.server) throw new Error('The server does not run yet');
  return running.server;
};
beforeAll(async () => {
  running.server = await start({ limits: { lameDuckMs: 0, headersMs: 1_500, bodyMs: 1_500 } });
});
beforeEach(() => {
  heard.length = 0;
});
afterAll(() => server().drain());

const ask = (path: string, init: RequestInit = {}) => fetch(`${server().url}${path}`, init);

test.each([
  ['GET', '/'],
  ['GET', '/api/messages'],
  ['PUT', '/api/messages'],
  ['DELETE', '/api/messages'],
  ['OPTIONS', '/api/messages'],
  ['POST', '/api/messages/'],
  ['POST', '/API/messages'],
  ['POST', '/api/messages/1'],
  ['POST', '//api/messages'],
  ['POST', '/healthz'],
  ['POST', '/readyz'],
  ['GET', '/.env'],
  ['GET', '/../package.json'],
  ['GET', '/favicon.ico'],
  ['GET', `/${'a'.repeat(4000)}`],
])('%s %s is nowhere, and nothing is said about what is', async (method, path) => {
  const reply = await ask(path, { method });
  expect([reply.status, await reply.text()]).toEqual([404, '']);
  expect(reply.headers.get('allow')).toBeNull();
});

test('an address that cannot be read is refused without a word', async () => {
  const reply = await rawRequest(server().port, 'GET /%ZZ HTTP/1.1\r\nHost: x\r\n\r\n');
  expect([404, 500]).toContain(reply.status);
  expect(reply.text).not.toContain('ZZ');
});

test.each(['/healthz', '/nowhere', '/api/messages'])(
  'every answer of %s says how it may be used, and not who made it',
  async (path) => {
    const { headers } = await ask(path, { method: path.startsWith('/api') ? 'POST' : 'GET' });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d+$/);
    expect(headers.get('server')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  },
);

test.each([
  ['no Authorization header', []],
  ['an empty one', ['Authorization:']],
  ['a name and password', ['Authorization: Basic dXNlcjpwYXNz']],
  ['"bearer" in small letters', ['Authorization: bearer a.b.c']],
  ['a token in two parts', ['Authorization: Bearer a.b']],
  ['a token with an odd letter', ['Authorization: Bearer a.b.c!']],
  ['a token of nine thousand letters', [`Authorization: Bearer ${'a'.repeat(9000)}.b.c`]],
])(
  'whoever comes with %s is answered 401 before a byte of the body was sent',
  async (_what, headers) => {
    const open = head('Content-Type: application/json', 'Content-Length: 5000000', ...headers);
    const reply = await rawRequest(server().port, open);
    expect(reply.status).toBe(401);
    expect(reply.text.split('\r\n\r\n')[1]).toBe('');
    expect(heard).toEqual([]);
  },
);

test('a request to change the protocol is answered 426 and the line is closed', async () => {
  const upgrade = head('Connection: Upgrade', 'Upgrade: websocket', lookalike);
  expect((await rawRequest(server().port, upgrade)).status).toBe(426);
});

test('a request for a tunnel is cut off', async () => {
  const reply = await rawRequest(
    server().port,
    'CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n',
  );
  expect(reply.status).not.toBe(200);
});

test.each([
  ['nothing at all', ''],
  ['half a line', 'POST /api/mess'],
  ['headers without an end', 'POST /api/messages HTTP/1.1\r\nHost: x\r\nX-Slow: 1\r\n'],
])('a caller who sends %s is let go when the time for headers is over', async (_what, bytes) => {
  expect((await rawRequest(server().port, bytes)).status).toBe(408);
});

test('a caller who sends half a body is let go when the time for the body is over', async () => {
  const open = head('Content-Type: application/json', 'Content-Length: 100', lookalike);
  expect((await rawRequest(server().port, open, '{"type":')).status).toBe(408);
  expect(heard).toEqual([]);
});

test('headers of twenty thousand letters are too many', async () => {
  const reply = await rawRequest(server().port, head(`X-Long: ${'a'.repeat(20_000)}`));
  expect(reply.status).toBe(431);
});

test('two lengths for one body are refused', async () => {
  const open = head(
    'Content-Type: application/json',
    'Content-Length: 2',
    'Content-Length: 30',
    lookalike,
  );
  expect((await rawRequest(server().port, open, '{}')).status).toBe(400);
  const both = head('Content-Length: 2', 'Transfer-Encoding: chunked', lookalike);
  expect((await rawRequest(server().port, both, '{}')).status).toBe(400);
});

test('who hangs up in the middle of a body hurts nobody', async () => {
  const gone = request(`${server().url}/api/messages`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer a.b.c',
      'content-type': 'application/json',
      'content-length': 100,
    },
  });
  gone.on('error', () => undefined);
  await new Promise((written) => gone.write('{"type":', written));
  gone.destroy();
  expect((await ask('/healthz')).status).toBe(200);
  expect(heard).toEqual([]);
});

test.each([
  ['throws', async () => Promise.reject(new Error('the words of a pupil'))],
  ['throws what is no error', async () => Promise.reject('the words of a pupil')],
  ['does not answer', async () => undefined],
])('a bot that %s is answered for with 500 and not a word', async (_what, broken) => {
  const breaking = await start({ bot: broken, limits: { lameDuckMs: 0 } });
  const reply = await fetch(`${breaking.url}/api/messages`, {
    method: 'POST',
    headers: { authorization: 'Bearer a.b.c', 'content-type': 'application/json' },
    body: '{"type":"message"}',
  });
  expect([reply.status, await reply.text()]).toEqual([500, '']);
  await breaking.drain();
  expect(lines.join('')).not.toContain('pupil');
});

test('a port that is taken is a reason not to start', async () => {
  await expect(start({ port: server().port })).rejects.toThrow(/EADDRINUSE/);
});

test('a closed door proves itself closed', async () => {
  const door = await openDoor();
  await expect(provesClosed(door.server.url)).resolves.toBeUndefined();
  await door.close();
  expect(door.channel.requests).toEqual([]);
});

test('a bot that answers anybody does not prove its door closed', async () => {
  await expect(provesClosed(server().url)).rejects.toThrow(/answered 200 and not 401/);
});

test.each([200, 404, 500, 302])(
  'a server that answers a stranger %d does not prove its door closed',
  async (status) => {
    const open = createServer((_req, res) => say(res, status, { location: '/' }));
    const url = await onLoopback(open, 0);
    await expect(provesClosed(url)).rejects.toThrow();
    await stopServer(open);
  },
);
