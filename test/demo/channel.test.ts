import { createPublicKey, verify } from 'node:crypto';
import { createServer } from 'node:http';
import { expect, test } from '@jest/globals';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';
import {
  newSigningKey,
  onLoopback,
  signToken,
  startChannel,
  stopServer,
} from '../../src/demo/channel.ts';
import { channelKeys } from '../../src/teams/channel-keys.ts';

const nineOClock = new Date('2026-11-23T09:00:00Z');
const appId = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const serviceUrl = 'http://127.0.0.1:56150/_connector';

const metadata = z.object({ jwks_uri: z.url() });
const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) });

async function published(metadataUrl: string) {
  const { jwks_uri } = metadata.parse(await (await fetch(metadataUrl)).json());
  const { keys } = keySet.parse(await (await fetch(jwks_uri)).json());
  return { keys, first: keys[0] ?? { kty: 'none' } };
}

test('a token of the stand-in is one that others can read and check', async () => {
  const channel = await startChannel(0, () => nineOClock);
  const keys = createLocalJWKSet(await published(channel.metadataUrl));
  const { payload, protectedHeader } = await jwtVerify(channel.token(appId, serviceUrl), keys, {
    issuer: 'https://api.botframework.com',
    audience: appId,
    currentDate: nineOClock,
  });
  expect(payload).toMatchObject({ serviceurl: serviceUrl });
  expect(protectedHeader.alg).toBe('RS256');
  expect((payload.exp ?? 0) * 1000 - nineOClock.getTime()).toBe(3_600_000);
  await channel.stop();
});

test('its key is endorsed for Teams and for nothing else, and its secret half is not published', async () => {
  const channel = await startChannel(0, () => nineOClock);
  const { keys, first } = await published(channel.metadataUrl);
  expect(keys).toHaveLength(1);
  expect(first).toMatchObject({ endorsements: ['msteams'] });
  expect(Object.keys(first)).not.toContain('d');
  const [head = ''] = channel.token(appId, serviceUrl).split('.');
  const { kid } = JSON.parse(Buffer.from(head, 'base64url').toString());
  expect(await channelKeys(channel.metadataUrl, () => nineOClock)(kid)).not.toBeNull();
  await channel.stop();
});

test('one stand-in does not vouch for the tokens of another', async () => {
  const one = await startChannel(0, () => nineOClock);
  const other = await startChannel(0, () => nineOClock);
  const { first } = await published(other.metadataUrl);
  const [head, body, signature = ''] = one.token(appId, serviceUrl).split('.');
  const key = createPublicKey({ key: first, format: 'jwk' });
  const bytes = Buffer.from(signature, 'base64url');
  expect(verify('RSA-SHA256', Buffer.from(`${head}.${body}`), key, bytes)).toBe(false);
  await Promise.all([one.stop(), other.stop()]);
});

test('it answers nothing else, and nobody outside this machine', async () => {
  const channel = await startChannel(0, () => nineOClock);
  const { origin, hostname } = new URL(channel.metadataUrl);
  expect(hostname).toBe('127.0.0.1');
  expect((await fetch(`${origin}/secret`)).status).toBe(404);
  await channel.stop();
  await expect(fetch(channel.metadataUrl)).rejects.toThrow();
});

test('a port that is taken is a reason not to start', async () => {
  const other = createServer();
  const port = Number(new URL(await onLoopback(other, 0)).port);
  await expect(startChannel(port, () => nineOClock)).rejects.toThrow(/EADDRINUSE/);
  await stopServer(other);
});

test('a token is three parts, the last of them a signature of 2048 bits', () => {
  const parts = signToken({ aud: 'x' }, newSigningKey()).split('.');
  expect(Buffer.from(parts[2] ?? '', 'base64url')).toHaveLength(256);
});
