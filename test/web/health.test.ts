import { afterEach, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { type RunningServer, startServer } from '../../src/web/server.ts';
import { say } from './raw-request.ts';

const running: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.drain()));
});

async function start(ready: () => Promise<boolean>): Promise<string> {
  const server = await startServer({
    host: '127.0.0.1',
    port: 0,
    bot: async (_req, res) => say(res, 200),
    ready,
    log: pino({ enabled: false }),
    limits: { lameDuckMs: 0, checkMs: 3_000 },
  });
  running.push(server);
  return server.url;
}

test.each([
  ['everything is there', async () => true, 200],
  ['something is missing', async () => false, 503],
  ['the check breaks', async () => Promise.reject(new Error('no database')), 503],
  ['the check never ends', () => new Promise<boolean>(() => undefined), 503],
])('when %s it is alive, and ready says so', async (_what, check, status) => {
  const url = await start(check);
  const ready = await fetch(`${url}/readyz`);
  expect([ready.status, await ready.text()]).toEqual([status, '']);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

test('becomes ready when what was missing comes back', async () => {
  const state = { there: false };
  const url = await start(async () => state.there);
  expect((await fetch(`${url}/readyz`)).status).toBe(503);
  state.there = true;
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
});

test('fifty who ask at once cost one check', async () => {
  const checks: PromiseWithResolvers<boolean>[] = [];
  const url = await start(() => {
    const check = Promise.withResolvers<boolean>();
    checks.push(check);
    setTimeout(() => check.resolve(true), 1_000);
    return check.promise;
  });
  const asked = Array.from({ length: 50 }, () => fetch(`${url}/readyz`));
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(checks.length).toBeLessThan(10);
});
