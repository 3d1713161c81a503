import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { newSigningKey } from '../../src/demo/channel.ts';
import { openDoor } from '../support/door.ts';
import { elsewhere } from './strangers.ts';

/** A token that was let in once is only known for its signature: all else is looked at each time. */
const start = Date.now();
const minutes = 60_000;
const clock = { at: start };
const key = newSigningKey();
const held: { door?: Awaited<ReturnType<typeof openDoor>> } = {};
const channel = () => {
  if (!held.door) throw new Error('The door is not open yet');
  return held.door.channel;
};

beforeEach(async () => {
  clock.at = start;
  held.door = await openDoor({ adapter: { now: () => new Date(clock.at) } });
  channel().publish(key);
});
afterEach(() => held.door?.close());

/** The header of a token that has just been let in. */
async function knownToken(): Promise<string> {
  const raw = `Bearer ${channel().token({ key })}`;
  expect((await channel().send(channel().activity(), { raw })).status).toBe(200);
  return raw;
}

test('a known token lets in the next message too', async () => {
  const raw = await knownToken();
  expect((await channel().send(channel().activity(), { raw })).status).toBe(200);
});

test.each([
  ['from another address', { serviceUrl: 'http://127.0.0.1:9/' }, 401],
  ['from another channel', { channelId: 'webchat' }, 401],
  [
    'from another tenant',
    {
      conversation: { id: 'a:1', conversationType: 'personal', tenantId: elsewhere },
      channelData: { tenant: { id: elsewhere } },
    },
    403,
  ],
])('a known token does not let in a message %s', async (_what, over, status) => {
  const raw = await knownToken();
  expect((await channel().send(channel().activity(over), { raw })).status).toBe(status);
});

test('a known token with one letter of its signature changed is turned away', async () => {
  const raw = await knownToken();
  const other = raw.slice(0, -10) + (raw.at(-10) === 'A' ? 'B' : 'A') + raw.slice(-9);
  expect((await channel().send(channel().activity(), { raw: other })).status).toBe(401);
});

test('a known token is turned away once it has expired', async () => {
  const raw = await knownToken();
  clock.at += 66 * minutes;
  expect((await channel().send(channel().activity(), { raw })).status).toBe(401);
});

test('a known token is turned away once its key is withdrawn', async () => {
  const raw = await knownToken();
  const fresh = channel().publish(newSigningKey());
  channel().withdraw(key);
  clock.at += 6 * minutes;
  expect((await channel().send(channel().activity(), { key: fresh })).status).toBe(200);
  expect((await channel().send(channel().activity(), { raw })).status).toBe(401);
});

test('what was let in is forgotten when others come, and is then proved again', async () => {
  const raw = await knownToken();
  for (let others = 0; others < 60; others += 1) await knownTokenNo(others);
  expect((await channel().send(channel().activity(), { raw })).status).toBe(200);
});

async function knownTokenNo(number: number): Promise<void> {
  const claims = { exp: Math.floor(start / 1000) + 600 + number };
  const raw = `Bearer ${channel().token({ key, claims })}`;
  expect((await channel().send(channel().activity(), { raw })).status).toBe(200);
}
