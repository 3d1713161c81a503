import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { type Claims, tabTokensOf } from '../../src/demo/tab-tokens.ts';
import { signInWith } from '../../src/web/sign-in.ts';
import { issuerOf, keysMetadataOf, teamsClients } from '../../src/web/tab-token.ts';

const loginUrl = 'https://login.example';
const tenant = '11111111-1111-4111-8111-111111111111';
const appId = '22222222-2222-4222-8222-222222222222';
const tess = '33333333-3333-4333-8333-333333333333';

const tokens = tabTokensOf({
  ...{ issuer: () => issuerOf(loginUrl, tenant), tenant, appId, lifeSeconds: 3_600 },
});
const [jwk] = Object(tokens.published()).keys;
const key = createPublicKey({ key: jwk, format: 'jwk' });
const signIn = signInWith(
  { appId, tenant, loginUrl },
  async (kid) => (kid === jwk.kid ? { key } : null),
  () => new Date(),
);
const seconds = Math.floor(Date.now() / 1000);
const bearer = (claims: Claims = {}, header: Claims = {}) =>
  `Bearer ${tokens.for(tess, claims, header)}`;

test('a token that Entra made for this app and this tenant says who somebody is', async () => {
  expect(await signIn(bearer())).toEqual({ ok: true, id: tess });
  const desktop = { azp: teamsClients.desktopAndPhone, scp: 'openid access_as_user' };
  expect(await signIn(bearer(desktop))).toEqual({ ok: true, id: tess });
});

test.each([
  ['for another app', { aud: tenant }, 'wrong-audience'],
  ['for several audiences at once', { aud: [appId, tenant] }, 'unreadable'],
  ['by another issuer', { iss: 'https://login.evil.example/x/v2.0' }, 'wrong-issuer'],
  ['by the issuer of another tenant', { iss: issuerOf(loginUrl, appId) }, 'wrong-issuer'],
  ['of another tenant', { tid: appId }, 'wrong-tenant'],
  ['of version 1', { ver: '1.0' }, 'wrong-version'],
  ['with another scope', { scp: 'User.Read' }, 'wrong-scope'],
  ['with a scope that only begins alike', { scp: 'access_as_user.all' }, 'wrong-scope'],
  ['of an application, which has no scope', { scp: undefined }, 'wrong-scope'],
  ['from another program than Teams', { azp: appId }, 'wrong-client'],
  ['that has run out', { iat: seconds - 7_200, exp: seconds - 400 }, 'expired'],
  ['without an end', { exp: undefined }, 'unreadable'],
  ['with an end in words', { exp: 'tomorrow' }, 'unreadable'],
  ['that claims to last for a week', { exp: seconds + 7 * 86_400 }, 'lives-too-long'],
  ['that is not valid yet', { nbf: seconds + 900 }, 'not-yet-valid'],
  ['of nobody', { oid: undefined }, 'unreadable'],
  ['of somebody whose id is no id', { oid: "' or 1=1" }, 'unreadable'],
] as const)('a token %s is refused', async (_which, claims, why) => {
  expect(await signIn(bearer(claims))).toEqual({ ok: false, why });
});

test.each([
  ['signed by nobody', { alg: 'none' }, 'wrong-algorithm'],
  ['that asks to be checked as a shared secret', { alg: 'HS256' }, 'wrong-algorithm'],
  ['with a key nobody published', { kid: 'another' }, 'unknown-key'],
  ['with instructions that we do not know', { crit: ['exp'] }, 'unreadable'],
] as const)('a token %s is refused', async (_which, header, why) => {
  expect(await signIn(bearer({}, header))).toEqual({ ok: false, why });
});

test('a token whose words were changed, or which somebody else signed, is refused', async () => {
  const [head = '', , signature = ''] = tokens.for(tess).split('.');
  const other = tokens.for(appId).split('.')[1] ?? '';
  const changed = `Bearer ${head}.${other}.${signature}`;
  expect(await signIn(changed)).toEqual({ ok: false, why: 'wrong-signature' });
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const strict = signInWith(
    { appId, tenant, loginUrl },
    async () => ({ key: publicKey }),
    () => new Date(),
  );
  expect(await strict(bearer())).toEqual({ ok: false, why: 'wrong-signature' });
});

test.each(['', 'Bearer', 'Bearer a.b', 'Basic dGVzczp0ZXNz', `Bearer ${'a'.repeat(9_000)}.b.c`])(
  '“%.20s” is no token',
  async (authorization) => {
    expect(await signIn(authorization)).toEqual({ ok: false, why: 'unreadable' });
  },
);

test('while the keys cannot be had, nobody is let in and nobody is called a liar', async () => {
  const cut = signInWith(
    { appId, tenant, loginUrl },
    async () => {
      throw new Error('away');
    },
    () => new Date(),
  );
  expect(await cut(bearer())).toEqual({ ok: false, why: 'keys-unavailable' });
});

test("the keys are the tenant's own", () => {
  expect(keysMetadataOf('https://login.microsoftonline.com/', tenant)).toBe(
    `https://login.microsoftonline.com/${tenant}/v2.0/.well-known/openid-configuration`,
  );
});
