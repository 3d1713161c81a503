import { type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';

/** Microsoft allows five minutes between its clock and ours. */
export const skewSeconds = 5 * 60;
const longestHeader = 8 * 1024;

const header = z.object({
  alg: z.string(),
  kid: z.string().min(1).max(256),
  crit: z.undefined().optional(),
});

/** A token as it was sent: nothing in it is true before `isSignedBy` says so. */
export type SignedToken<Claims> = {
  readonly alg: string;
  readonly kid: string;
  readonly claims: Claims;
  readonly signed: string;
  readonly signature: Buffer;
};

/** Takes an Authorization header apart; null when it does not hold a JSON web token with such claims. */
export function readSignedToken<Claims>(
  authorization: string,
  claims: z.ZodType<Claims>,
): SignedToken<Claims> | null {
  if (authorization.length > longestHeader) return null;
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

/** Whether the holder of this key signed the token, by the one algorithm that is taken. */
export const isSignedBy = ({ signed, signature }: SignedToken<unknown>, key: KeyObject): boolean =>
  verify('RSA-SHA256', Buffer.from(signed), key, signature);

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    // no JSON, no token: it is then refused for that
    return undefined;
  }
}
