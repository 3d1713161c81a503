import { deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { type RunningServer, startServer } from '../../src/web/server.ts';
import { head, lookalike, rawRequest, say } from './raw-request.ts';

const heard: unknown[] = [];
const running: { server?: RunningServer } = {};
const server = (): RunningServer => {
  if (!running.server) throw new Error('The server does not run yet');
  return running.server;
};

beforeAll(async () => {
  running.server = await startServer({
    host: '127.0.0.1',
    port: 0,
    bot: async (req, res) => {
      heard.push(req.body);
      say(res, 200);
    },
    ready: async () => true,
    log: pino({ enabled: false }),
    limits: { lameDuckMs: 0 },
  });
});
beforeEach(() => {
  heard.length = 0;
});
afterAll(() => server().drain());

const json = 'application/json; charset=utf-8';

async function send(body: string | Buffer, headers: Record<string, string> = {}): Promise<number> {
  const reply = await fetch(`${server().url}/api/messages`, {
    method: 'POST',
    headers: { authorization: 'Bearer a.b.c', 'content-type': json, ...headers },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  expect(await reply.text()).toBe('');
  return reply.status;
}

const message = (over: object = {}) => JSON.stringify({ type: 'message', ...over });
const nested = (depth: number, open = '[', close = ']') =>
  `{"type":"message","value":${open.repeat(depth - 1)}1${close.repeat(depth - 1)}}`;

test.each([
  ['an activity', message({ text: 'hello' }), json],
  ['the kind without a character set', message(), 'application/json'],
  ['the kind in capitals', message(), 'Application/JSON; Charset="UTF-8"'],
  ['letters of every alphabet', message({ text: 'Łucja 🙂 日本' }), json],
  ['a byte order mark', `\uFEFF${message()}`, json],
  ['a word of ten thousand letters', message({ text: 'a'.repeat(10_000) }), json],
  ['brackets inside words', message({ text: '[{'.repeat(500) }), json],
  ['brackets behind an escaped quote', message({ text: `"\\${'['.repeat(100)}` }), json],
  ['sixty-four brackets deep', nested(64), json],
])('takes %s', async (_what, body, type) => {
  expect(await send(body, { 'content-type': type })).toBe(200);
  expect(heard).toEqual([JSON.parse(body.replace('\uFEFF', ''))]);
});

test.each([
  ['nothing', ''],
  ['half of it', '{"type":"mess'],
  ['a stray comma', '{"type":"message",}'],
  ['a single quote', "{'type':'message'}"],
  ['NaN', '{"type":"message","value":NaN}'],
  ['a list', '[{"type":"message"}]'],
  ['null', 'null'],
  ['a word', '"message"'],
  ['a number', '7'],
  ['an object without a type', '{}'],
  ['a type that is a number', '{"type":5}'],
  ['an empty type', '{"type":""}'],
  ['sixty-five brackets deep', nested(65)],
  ['ten thousand lists deep', nested(10_000)],
  ['ten thousand objects deep', nested(10_000, '{"a":', '}')],
  ['a hundred thousand brackets that never close', '['.repeat(100_000)],
  ['letters that are not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
  ['UTF-16', Buffer.from(message(), 'utf16le')],
])('answers 400 to %s', async (_what, body) => {
  expect(await send(body)).toBe(400);
  expect(heard).toEqual([]);
});

const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));

test.each([
  ['plain text', message(), { 'content-type': 'text/plain' }],
  ['no kind', message(), { 'content-type': '' }],
  ['bytes', message(), { 'content-type': 'application/octet-stream' }],
  ['a form', 'type=message', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['an upload', '--x\r\n\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }],
  ['XML', '<type>message</type>', { 'content-type': 'application/xml' }],
  ['almost JSON', message(), { 'content-type': 'application/jsonp' }],
  ['another kind of JSON', message(), { 'content-type': 'application/merge-patch+json' }],
  ['another character set', message(), { 'content-type': 'application/json; charset=utf-16' }],
  ['gzip', gzipSync(message()), { 'content-encoding': 'gzip' }],
  ['gzip cut short', gzipSync(message()).subarray(0, 15), { 'content-encoding': 'gzip' }],
  ['gzip that is none', 'garbage', { 'content-encoding': 'gzip' }],
  ['fifty megabytes in fifty thousand bytes of gzip', bomb, { 'content-encoding': 'gzip' }],
  ['deflate', deflateSync(message()), { 'content-encoding': 'deflate' }],
  ['brotli', message(), { 'content-encoding': 'br' }],
  ['two encodings', message(), { 'content-encoding': 'identity, gzip' }],
])('answers 415 to %s', async (_what, body, headers) => {
  expect(await send(body, headers)).toBe(415);
  expect(heard).toEqual([]);
});

test('takes a body that says it is not compressed', async () => {
  expect(await send(message(), { 'content-encoding': 'identity' })).toBe(200);
});

test('takes a body of exactly 256 kB and not one byte more', async () => {
  const room = 256 * 1024 - message({ text: '' }).length;
  expect(await send(message({ text: 'a'.repeat(room) }))).toBe(200);
  expect(await send(message({ text: 'a'.repeat(room + 1) }))).toBe(413);
});

test('answers 413 to five megabytes that are announced, before they are sent', async () => {
  const open = head(`Content-Type: ${json}`, 'Content-Length: 5242880', lookalike);
  expect((await rawRequest(server().port, open)).status).toBe(413);
});

test('answers 413 to a body that turns out too long, and closes the line', async () => {
  const open = head(`Content-Type: ${json}`, 'Transfer-Encoding: chunked', lookalike);
  const piece = `10000\r\n${'a'.repeat(0x1_0000)}\r\n`;
  const reply = await rawRequest(
    server().port,
    open,
    piece.repeat(4),
    '10\r\naaaaaaaaaaaaaaaa\r\n',
  );
  expect(reply.status).toBe(413);
  expect(reply.text.toLowerCase()).toContain('connection: close');
});

test('a hundred broken gzip streams leave the server standing', async () => {
  const sent = Array.from({ length: 100 }, () => send('garbage', { 'content-encoding': 'gzip' }));
  expect(new Set(await Promise.all(sent))).toEqual(new Set([415]));
  expect(await send(message())).toBe(200);
});
