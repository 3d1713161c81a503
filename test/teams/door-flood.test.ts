import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { ToBotFromBotOrEmulatorTokenValidationParameters } from 'botframework-connector';
import { encoded, newSigningKey } from '../../src/demo/channel.ts';
import { type FakeChannel, testAppId } from '../support/channel.ts';
import { openDoor, outboundSecret } from '../support/door.ts';
import type { WrongWith } from '../support/forged-token.ts';

const stranger = newSigningKey();
const inAMinute = () => Math.floor(Date.now() / 1000) + 60;

test('two thousand unsigned tokens of two thousand tenants leave nothing behind', async () => {
  const door = await openDoor();
  const { channel } = door;
  const { issuer } = ToBotFromBotOrEmulatorTokenValidationParameters;
  const before = [...(issuer ?? [])];
  const hits = channel.metadataHits();
  await send(2_000, channel, () => {
    const tenant = randomUUID();
    const claims = { iss: `https://sts.windows.net/${tenant}/`, tid: tenant, aud: testAppId };
    const head = encoded({ alg: 'RS256', kid: stranger.kid });
    return { raw: `Bearer ${head}.${encoded({ ...claims, exp: inAMinute() })}.c2lnbmVk` };
  });
  await door.close();
  expect([...(issuer ?? [])]).toEqual(before);
  expect(channel.metadataHits()).toBe(hits);
});

test('five hundred made-up key names cost the channel one look at its keys and no more', async () => {
  const fresh = await openDoor();
  await fresh.channel.send(fresh.channel.activity());
  const hits = fresh.channel.metadataHits();
  await send(500, fresh.channel, () => ({ header: { kid: randomUUID() } }));
  expect(fresh.channel.metadataHits()).toBe(hits);
  expect((await fresh.channel.send(fresh.channel.activity())).status).toBe(200);
  await fresh.close();
});

test('whoever was turned away is in the log by reason, once a minute, and never by what they sent', async () => {
  const fresh = await openDoor();
  const said = 'a pupil wrote to me last night';
  const activity = fresh.channel.activity({ text: said });
  const wrong = [{ claims: { exp: 1 } }, { signedBy: stranger }, { claims: { aud: 'x' } }];
  for (const each of [...wrong, ...wrong]) await fresh.channel.send(activity, each);
  await fresh.close();
  const written = fresh.written();
  expect(written.match(/request refused/g)).toHaveLength(3);
  for (const why of ['expired', 'bad-signature', 'wrong-audience']) expect(written).toContain(why);
  for (const secret of [said, 'eyJ', 'PUBLIC KEY', 'Sam Somebody', outboundSecret]) {
    expect(written).not.toContain(secret);
  }
});

async function send(times: number, channel: FakeChannel, wrong: () => WrongWith): Promise<void> {
  for (let sent = 0; sent < times; sent += 50) {
    const batch = Array.from({ length: 50 }, () => channel.send(channel.activity(), wrong()));
    for (const { status } of await Promise.all(batch)) expect(status).toBe(401);
  }
}
