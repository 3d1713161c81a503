import { z } from 'zod';
import { KeyFault, type KeyWrapper, wrongKey } from './store/keys/key-wrapper.ts';

const version = 'api-version=7.4';
const algorithm = 'RSA-OAEP-256';
const longestMs = 10_000;

const keyAnswer = z.object({ key: z.object({ kid: z.url() }) });
const wrapAnswer = z.object({ kid: z.url(), value: z.string().min(1) });

/** What somebody who runs Lantern can do, by Key Vault's answer. */
const advice: ReadonlyMap<number, string> = new Map([
  [401, 'Key Vault does not accept who Lantern is. Check the managed identity and its tenant.'],
  [
    403,
    'Key Vault refuses. Give the managed identity the role "Key Vault Crypto Service Encryption User" on the key, and check the firewall of the vault.',
  ],
  [404, 'Key Vault knows no such key. Check CONTENT_KEY_VAULT.'],
]);

const noToken =
  'Entra gives Lantern no token for Key Vault. Check BOT_IDENTITY, or the credentials of the app: see Registration and Credentials.';

/**
 * Wraps with a key that never leaves Azure Key Vault (REST API 7.4: get key, wrap key, unwrap key).
 * The newest version wraps; each wrapped key names the version that can unwrap it.
 * @param url the key without its version, such as https://name.vault.azure.net/keys/content
 * @param token gives a bearer token for https://vault.azure.net
 */
export function keyInVault(url: string, token: () => Promise<string>): KeyWrapper {
  const { origin, pathname } = new URL(url);
  const key = `${origin}${pathname.replace(/\/$/, '')}`;

  const ask = async <T>(path: string, shape: z.ZodType<T>, body?: object): Promise<T> => {
    const bearer = await token().catch((cause: unknown) => {
      throw new KeyFault(noToken, { cause });
    });
    const answer = await fetch(`${path}?${version}`, {
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(longestMs),
      redirect: 'error',
    }).catch((cause: unknown) => {
      throw new KeyFault('Key Vault does not answer. Check CONTENT_KEY_VAULT and the network.', {
        cause,
      });
    });
    if (!answer.ok) {
      await answer.body?.cancel();
      throw new KeyFault(advice.get(answer.status) ?? `Key Vault answered ${answer.status}.`);
    }
    return shape.parse(await answer.json());
  };

  /** A version of this key and of no other: nothing in the database chooses whom we ask. */
  const own = (kid: string): string => {
    const versioned = kid.startsWith(`${key}/`) && /^[\w-]+$/.test(kid.slice(key.length + 1));
    if (!versioned) throw new KeyFault(wrongKey);
    return kid;
  };

  return {
    wrap: async (secret) => {
      const newest = own((await ask(key, keyAnswer)).key.kid);
      const value = secret.toString('base64url');
      const wrapped = await ask(`${newest}/wrapkey`, wrapAnswer, { alg: algorithm, value });
      return {
        by: own(wrapped.kid),
        box: Buffer.from(wrapped.value, 'base64url').toString('base64'),
      };
    },
    unwrap: async ({ by, box }) => {
      const value = Buffer.from(box, 'base64').toString('base64url');
      const opened = await ask(`${own(by)}/unwrapkey`, wrapAnswer, { alg: algorithm, value });
      return Buffer.from(opened.value, 'base64url');
    },
  };
}
