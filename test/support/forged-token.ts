import { sign } from 'node:crypto';
import { channelClaims, encoded, type SigningKey } from '../../src/demo/channel.ts';

/** What should be wrong with a token. */
export type WrongWith = {
  /** The key that the header names. */
  readonly key?: SigningKey;
  /** The key that signs, if another. */
  readonly signedBy?: SigningKey;
  /** Laid over the right header; undefined takes a field away. */
  readonly header?: Record<string, unknown>;
  /** Laid over the right claims; undefined takes one away. */
  readonly claims?: Record<string, unknown>;
  /** In place of the whole Authorization header; null sends none. */
  readonly raw?: string | null;
};

/** A token as the channel would make it, except for what should be wrong with it. */
export function forgedToken(
  right: SigningKey,
  { appId, serviceUrl }: { readonly appId: string; readonly serviceUrl: string },
  { key = right, signedBy = key, header, claims }: WrongWith,
): string {
  const head = encoded({ alg: 'RS256', typ: 'JWT', kid: key.kid, ...header });
  const body = encoded({ ...channelClaims(appId, serviceUrl, new Date()), ...claims });
  const signature = sign('RSA-SHA256', Buffer.from(`${head}.${body}`), signedBy.secret);
  return `${head}.${body}.${signature.toString('base64url')}`;
}
