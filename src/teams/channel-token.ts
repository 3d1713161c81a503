import { type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';
import type { RefusedBecause } from './channel-refusal.ts';

export const channelIssuer = 'https://api.botframework.com';

/** Microsoft allows five minutes between its clock and ours. */
const skewSeconds = 5 * 60;
/** The channel's tokens live for an hour; one that claims to live for days was not made by it. */
const longestLifeSeconds = 24 * 60 * 60;
const longestHeader = 8 * 1024;

const header = z.object({
  alg: z.string(),
  kid: z.string().min(1).max(256),
  crit: z.undefined().optional(),
});
const claims = z.object({
  iss: z.string().optional(),
  aud: z.unknown().optional(),
  exp: z.number().optional(),
  nbf: z.number().optional(),
  serviceurl: z.string().optional(),
});

/** A token as it was sent: nothing in it is true before `signatureHolds` says so. */
export type ChannelToken = {
  readonly alg: string;
  readonly kid: string;
  readonly claims: z.infer<typeof claims>;
  readonly signed: string;
  readonly signature: Buffer;
};

/** Takes an Authorization header apart; null when it does not hold a JSON web token. */
export function readToken(authorization: string): ChannelToken | null {
  if (authorization.length > longestHeader) return null;
  const parts = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(authorization);
  if (!parts) return null;
  const [, head = '', body = '', signature = ''] = parts;
  const readHead = header.safeParse(decoded(head));
  const readBody = claims.safeParse(decoded(body));
  if (!readHead.success || !readBody.success) return null;
  const { alg, kid } = readHead.data;
  const signed = `${head}.${body}`;
  return {
    alg,
    kid,
    claims: readBody.data,
    signed,
    signature: Buffer.from(signature, 'base64url'),
  };
}

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

/** Whether the holder of this key signed the token. */
export function signatureHolds(token: ChannelToken, key: KeyObject): boolean {
  return verify('RSA-SHA256', Buffer.from(token.signed), key, token.signature);
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
