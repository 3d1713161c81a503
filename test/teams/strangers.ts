import { randomUUID } from 'node:crypto';
import { encoded, newSigningKey } from '../../src/demo/channel.ts';
import type { RefusedBecause } from '../../src/teams/channel-refusal.ts';
import { testAppId } from '../support/channel.ts';
import type { Fields } from '../support/channel-person.ts';
import type { WrongWith } from '../support/forged-token.ts';

/** A key that nobody published. */
export const stranger = newSigningKey();
/** A tenant that is not ours. */
export const elsewhere = '33333333-3333-4333-8333-333333333333';
export const seconds = (): number => Math.floor(Date.now() / 1000);
const theirs = `https://login.microsoftonline.com/${elsewhere}/v2.0`;

/** Who must not come in: with what, why, what is wrong with the token, what with the activity. */
export const strangers: readonly (readonly [string, RefusedBecause, WrongWith, Fields?])[] = [
  ['no token', 'no-token', { raw: null }],
  ['an empty token', 'no-token', { raw: '' }],
  ['a word for a token', 'malformed-token', { raw: 'Bearer hello' }],
  ['a token in two parts', 'malformed-token', { raw: 'Bearer a.b' }],
  ['a token in four parts', 'malformed-token', { raw: 'Bearer a.b.c.d' }],
  ['three parts that are not JSON', 'malformed-token', { raw: 'Bearer aaaa.bbbb.cccc' }],
  [
    'a token of JSON that is not an object',
    'malformed-token',
    { raw: `Bearer ${encoded([1])}.${encoded([2])}.x` },
  ],
  ['a name and password', 'malformed-token', { raw: 'Basic dXNlcjpwYXNz' }],
  [
    'a token of nine thousand letters',
    'malformed-token',
    { raw: `Bearer ${'a'.repeat(9000)}.b.c` },
  ],
  ['the wrong key under a known name', 'bad-signature', { signedBy: stranger }],
  ['a key that nobody published', 'unknown-key', { key: stranger }],
  ['no key name', 'malformed-token', { header: { kid: undefined } }],
  ['the algorithm "none"', 'wrong-algorithm', { header: { alg: 'none' } }],
  ['another algorithm by name', 'wrong-algorithm', { header: { alg: 'RS512' } }],
  [
    'a header that asks for something we must understand',
    'malformed-token',
    { header: { crit: ['b64'] } },
  ],
  [
    'a start in the future',
    'not-yet-valid',
    { claims: { nbf: seconds() + 3600, exp: seconds() + 7200 } },
  ],
  [
    'an end ten minutes ago',
    'expired',
    { claims: { exp: seconds() - 600, nbf: seconds() - 4000 } },
  ],
  ['no end', 'no-expiry', { claims: { exp: undefined } }],
  ['an end that is not a number', 'malformed-token', { claims: { exp: 'tomorrow' } }],
  ['an end in ten years', 'lives-too-long', { claims: { exp: seconds() + 10 * 365 * 86_400 } }],
  ['no audience', 'wrong-audience', { claims: { aud: undefined } }],
  ['another bot as its audience', 'wrong-audience', { claims: { aud: randomUUID() } }],
  [
    'a list of audiences, ours among them',
    'wrong-audience',
    { claims: { aud: [testAppId, 'another'] } },
  ],
  ['no issuer', 'wrong-issuer', { claims: { iss: undefined } }],
  ['another issuer', 'wrong-issuer', { claims: { iss: 'https://evil.example' } }],
  [
    'a service address that is not signed',
    'service-url-not-signed',
    { claims: { serviceurl: undefined } },
  ],
  [
    'a service address that differs by a slash',
    'service-url-not-signed',
    { claims: { serviceurl: 'http://127.0.0.1/uk' } },
  ],
  ['no service address', 'service-url-not-signed', {}, { serviceUrl: undefined }],
  ['an empty service address', 'service-url-refused', {}, { serviceUrl: '' }],
  [
    'a service address that is not text',
    'service-url-not-signed',
    {},
    { serviceUrl: { href: 'https://smba.trafficmanager.net' } },
  ],
  ['another service host', 'service-url-refused', {}, { serviceUrl: 'https://evil.example/uk/' }],
  [
    'the service host on another port',
    'service-url-refused',
    {},
    { serviceUrl: 'https://smba.trafficmanager.net:8443/uk/' },
  ],
  [
    'the service host as a user name',
    'service-url-refused',
    {},
    { serviceUrl: 'https://smba.trafficmanager.net@evil.example/' },
  ],
  [
    'the service host as a prefix',
    'service-url-refused',
    {},
    { serviceUrl: 'https://smba.trafficmanager.net.evil.example/' },
  ],
  [
    'the service host without encryption',
    'service-url-refused',
    {},
    { serviceUrl: 'http://smba.trafficmanager.net/uk/' },
  ],
  [
    'backslashes in the service address',
    'service-url-refused',
    {},
    { serviceUrl: 'https:\\\\smba.trafficmanager.net/uk/' },
  ],
  [
    'a query in the service address',
    'service-url-refused',
    {},
    { serviceUrl: 'https://smba.trafficmanager.net/?x=1' },
  ],
  ['a service address that is no address', 'service-url-refused', {}, { serviceUrl: 'teams' }],
  ['another channel', 'wrong-channel', {}, { channelId: 'slack' }],
  ['the emulator', 'wrong-channel', {}, { channelId: 'emulator' }],
  ['the App Service channel', 'wrong-channel', {}, { channelId: 'AseChannel' }],
  ['no channel', 'wrong-channel', {}, { channelId: undefined }],
  ['an empty channel', 'wrong-channel', {}, { channelId: '' }],
  ['null for a channel', 'wrong-channel', {}, { channelId: null }],
  [
    "the bot's own outbound token",
    'wrong-issuer',
    {
      claims: {
        aud: 'https://api.botframework.com',
        iss: theirs,
        appid: testAppId,
        ver: '1.0',
        tid: elsewhere,
      },
    },
  ],
  [
    'a token that a web login with the same registration would get',
    'wrong-issuer',
    { claims: { iss: theirs, azp: testAppId, ver: '2.0', tid: elsewhere } },
  ],
  [
    'an older token of any tenant',
    'wrong-issuer',
    {
      claims: {
        iss: `https://sts.windows.net/${elsewhere}/`,
        appid: testAppId,
        ver: '1.0',
        tid: elsewhere,
      },
    },
  ],
  [
    'a token for Microsoft Graph',
    'wrong-issuer',
    { claims: { iss: theirs, aud: 'https://graph.microsoft.com', azp: testAppId, ver: '2.0' } },
  ],
  ['a token of another bot', 'refused-by-sdk', { claims: { ver: '1.0', appid: randomUUID() } }],
];
