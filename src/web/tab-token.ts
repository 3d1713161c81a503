import { z } from 'zod';
import { readSignedToken, type SignedToken, skewSeconds } from '../tokens/signed-token.ts';

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

/** Entra's tokens live for an hour or a little more; with continuous evaluation a day at the most. */
const longestLifeSeconds = 28 * 60 * 60;

const claims = z.object({
  ...{ iss: z.string(), aud: z.string(), tid: z.string(), oid: z.uuid(), ver: z.string() },
  ...{ scp: z.string().default(''), azp: z.string().default('') },
  ...{ exp: z.number(), nbf: z.number(), iat: z.number() },
});

/** What a Teams client sent as the proof of a person. */
export type TabToken = SignedToken<z.infer<typeof claims>>;

/** Takes an Authorization header apart; null when it does not hold a token of a person. */
export const readTabToken = (authorization: string): TabToken | null =>
  readSignedToken(authorization, claims);

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
