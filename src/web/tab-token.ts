import { type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';

/** For whom a token has to be, and who has to have made it. */
export type TabTokenSettings = {
  /** The app's own id: its registration asks for tokens of version 2. */
  readonly appId: string;
  readonly tenant: string;
  /** The login service, such as https://login.microsoftonline.com. */
  readonly loginUrl: string;
};

/** Why a token is not taken. The log says so; whoever sent it does not hear it. */
export type TokenRefused =
  | 'unreadable'
  | 'wrong-algorithm'
  | 'wrong-version'
  | 'wrong-issuer'
  | 'wrong-tenant'
  | 'wrong-audience'
  | 'wrong-scope'
  | 'wrong-client'
  | 'expired'
  | 'lives-too-long'
  | 'not-yet-valid'
  | 'unknown-key'
  | 'wrong-signature';

/** The scope that the app exposes to the Teams clients, and the two clients (platform facts 4.4). */
export const tabScope = 'access_as_user';
export const teamsClients = {
  desktopAndPhone: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  web: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
} as const;
const clients: readonly string[] = Object.values(teamsClients);

/** Microsoft allows five minutes between its clock and ours. */
const skewSeconds = 5 * 60;
/** Entra's tokens live for an hour or a little more; with continuous evaluation a day at the most. */
const longestLifeSeconds = 28 * 60 * 60;
const longestToken = 8 * 1024;

const header = z.object({
  ...{ alg: z.string(), kid: z.string().min(1).max(256) },
  crit: z.undefined().optional(),
});
const claims = z.object({
  ...{ iss: z.string(), aud: z.string(), tid: z.string(), oid: z.uuid(), ver: z.string() },
  ...{ scp: z.string().default(''), azp: z.string().default('') },
  ...{ exp: z.number(), nbf: z.number(), iat: z.number() },
});

/** A token as it was sent: nothing in it is true before `signedBy` says so. */
export type TabToken = {
  readonly alg: string;
  readonly kid: string;
  readonly claims: z.infer<typeof claims>;
  readonly signed: string;
  readonly signature: Buffer;
};

/** Takes an Authorization header apart; null when it does not hold a token of a person. */
export function readTabToken(authorization: string): TabToken | null {
  if (authorization.length > longestToken) return null;
  const parts = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(authorization);
  if (!parts) return null;
  const [, head = '', body = '', signature = ''] = parts;
  const readHead = header.safeParse(decoded(head));
  const readBody = claims.safeParse(decoded(body));
  if (!readHead.success || !readBody.success) return null;
  return {
    ...{ alg: readHead.data.alg, kid: readHead.data.kid, claims: readBody.data },
    ...{ signed: `${head}.${body}`, signature: Buffer.from(signature, 'base64url') },
  };
}

/** What is wrong with what a token says of itself, or null. It costs nothing, so it comes first. */
export function claimsRefused(
  { alg, claims: said }: TabToken,
  { appId, tenant, loginUrl }: TabTokenSettings,
  now: Date,
): TokenRefused | null {
  const seconds = now.getTime() / 1000;
  if (alg !== 'RS256') return 'wrong-algorithm';
  if (said.ver !== '2.0') return 'wrong-version';
  if (said.iss !== issuerOf(loginUrl, tenant)) return 'wrong-issuer';
  if (said.tid !== tenant) return 'wrong-tenant';
  if (said.aud !== appId) return 'wrong-audience';
  if (!said.scp.split(' ').includes(tabScope)) return 'wrong-scope';
  if (!clients.includes(said.azp)) return 'wrong-client';
  if (said.exp + skewSeconds <= seconds) return 'expired';
  if (said.exp - said.iat > longestLifeSeconds) return 'lives-too-long';
  if (Math.max(said.nbf, said.iat) > seconds + skewSeconds) return 'not-yet-valid';
  return null;
}

/** Who signs for a tenant, as the login service writes itself: always https. */
export const issuerOf = (loginUrl: string, tenant: string): string =>
  `https://${new URL(loginUrl).host}/${tenant}/v2.0`;

/** Where the login service says which keys a tenant's tokens are signed with. */
export const keysMetadataOf = (loginUrl: string, tenant: string): string =>
  `${loginUrl.replace(/\/$/, '')}/${tenant}/v2.0/.well-known/openid-configuration`;

export const signedBy = ({ signed, signature }: TabToken, key: KeyObject): boolean =>
  verify('RSA-SHA256', Buffer.from(signed), key, signature);

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    // no JSON, no token: it is then refused for that
    return undefined;
  }
}
