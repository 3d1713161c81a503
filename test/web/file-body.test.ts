import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createServer, type Request } from 'restify';
import { fileBody } from '../../src/web/file-body.ts';
import { head, rawRequest, say } from './raw-request.ts';

/** Whoever asks waits here until the test lets them in. */
const doors: { readonly req: Request; readonly open: () => void }[] = [];
const arrivals: (() => void)[] = [];
const server = createServer();
const port = () => (server.server.address() as AddressInfo).port;

const came = async (count: number): Promise<void> => {
  while (doors.length < count) await new Promise<void>((arrived) => arrivals.push(arrived));
};

beforeAll(async () => {
  const body = fileBody(
    (req) =>
      new Promise((settle) => {
        doors.push({ req, open: () => settle(null) });
        for (const arrived of arrivals.splice(0)) arrived();
      }),
    (res, { status }) => say(res, status),
  );
  server.post('/api/messages', body, async (_req, res) => say(res, 200));
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
});
afterAll(() => new Promise<void>((closed) => server.close(closed)));

const asks = head(
  'Content-Type: application/octet-stream',
  'Content-Length: 1',
  'Connection: close',
);

test('three who hang up while it is asked who they are leave room for the next', async () => {
  for (let at = 0; at < 3; at += 1) {
    const socket = connect(port(), '127.0.0.1');
    socket.write(asks);
    await came(at + 1);
    const gone = new Promise((closed) => doors[at]?.req.socket.once('close', closed));
    socket.destroy();
    await gone;
    doors[at]?.open();
  }
  const reply = rawRequest(port(), asks, 'x');
  await came(4);
  doors[3]?.open();
  expect((await reply).status).toBe(200);
});
