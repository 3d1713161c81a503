import type { KeyObject } from 'node:crypto';
import { isSignedBy } from '../tokens/signed-token.ts';
import {
  claimsRefused,
  readTabToken,
  type TabTokenSettings,
  type TokenRefused,
} from './tab-token.ts';

export type SignedIn =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly why: TokenRefused | 'keys-unavailable' };

/** Who sends a request, by the token that the Teams client was given for them. */
export type SignIn = (authorization: string) => Promise<SignedIn>;

/**
 * @param findKey finds the login service's key with this id: null when there is none; it throws when
 *   it cannot be told. It keeps keys and finds new ones.
 * @param now the machine's own time, whatever time the school goes by
 */
export function signInWith(
  settings: TabTokenSettings,
  findKey: (kid: string) => Promise<{ readonly key: KeyObject } | null>,
  now: () => Date,
): SignIn {
  return async (authorization) => {
    const token = readTabToken(authorization);
    if (!token) return { ok: false, why: 'unreadable' };
    const refused = claimsRefused(token, settings, now());
    if (refused) return { ok: false, why: refused };
    const found = await findKey(token.kid).catch(() => 'unavailable' as const);
    if (found === 'unavailable') return { ok: false, why: 'keys-unavailable' };
    if (!found) return { ok: false, why: 'unknown-key' };
    if (!isSignedBy(token, found.key)) return { ok: false, why: 'wrong-signature' };
    return { ok: true, id: token.claims.oid };
  };
}
