import { z } from 'zod';
import { readSignedToken, type SignedToken, skewSeconds } from '../tokens/signed-token.ts';
import type { RefusedBecause } from './channel-refusal.ts';

export const channelIssuer = 'https://api.botframework.com';

/** The channel's tokens live for an hour; one that claims to live for days was not made by it. */
const longestLifeSeconds = 24 * 60 * 60;

const claims = z.object({
  iss: z.string().optional(),
  aud: z.unknown().optional(),
  exp: z.number().optional(),
  nbf: z.number().optional(),
  serviceurl: z.string().optional(),
});

/** What the channel sent as its proof. */
export type ChannelToken = SignedToken<z.infer<typeof claims>>;

/** Takes an Authorization header apart; null when it does not hold a JSON web token. */
export const readToken = (authorization: string): ChannelToken | null =>
  readSignedToken(authorization, claims);

/**
 * What is wrong with the claims of a token, or null. Comes before the signature, because it costs
 * nothing; and before botbuilder, which reads the tenant of unsigned tokens into a list for ever.
 */
export function claimsRefused(
  { alg, claims }: ChannelToken,
  appId: string,
  now: Date,
): RefusedBecause | null {
  const seconds = now.getTime() / 1000;
  if (alg !== 'RS256') return 'wrong-algorithm';
  if (claims.iss !== channelIssuer) return 'wrong-issuer';
  if (claims.aud !== appId) return 'wrong-audience';
  if (claims.exp === undefined) return 'no-expiry';
  if (claims.exp + skewSeconds <= seconds) return 'expired';
  if (claims.exp > seconds + longestLifeSeconds + skewSeconds) return 'lives-too-long';
  if (claims.nbf !== undefined && claims.nbf > seconds + skewSeconds) return 'not-yet-valid';
  return null;
}
