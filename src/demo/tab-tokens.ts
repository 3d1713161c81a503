import { generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';

export type Claims = Readonly<Record<string, unknown>>;

/** What the login service gives the Teams client for somebody, for the tab. */
export type TabTokens = {
  /** A token for the person with this id; claims and header may be other than they ought to be. */
  readonly for: (person: string, claims?: Claims, header?: Claims) => string;
  /** From now on another key signs; the one before is no longer published. */
  readonly rotate: () => void;
  /** The key set, as the login service publishes it. */
  readonly published: () => object;
};

export type TabTokenIssuer = {
  readonly issuer: () => string;
  readonly tenant: string;
  readonly appId: string;
  readonly lifeSeconds: number;
};

type Signing = { readonly kid: string; readonly key: KeyObject; readonly jwk: object };

/** Teams on the web, as Entra knows it. */
const teamsOnTheWeb = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

export function tabTokensOf(by: TabTokenIssuer): TabTokens {
  const held: { now: Signing | null } = { now: null };
  const current = (): Signing => {
    held.now ??= newSigning();
    return held.now;
  };
  return {
    for: (person, claims = {}, header = {}) => {
      const seconds = Math.floor(Date.now() / 1000);
      const { kid, key } = current();
      const usual = {
        ...{ iss: by.issuer(), aud: by.appId, tid: by.tenant, oid: person, sub: person },
        ...{ azp: teamsOnTheWeb, scp: 'access_as_user', ver: '2.0' },
        ...{ iat: seconds, nbf: seconds, exp: seconds + by.lifeSeconds },
      };
      const head = encoded({ alg: 'RS256', typ: 'JWT', kid, ...header });
      const signed = `${head}.${encoded({ ...usual, ...claims })}`;
      return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`;
    },
    rotate: () => {
      held.now = newSigning();
    },
    published: () => ({ keys: [current().jwk] }),
  };
}

function newSigning(): Signing {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = randomUUID();
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid, use: 'sig' };
  return { kid, key: privateKey, jwk };
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
