import {
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  randomUUID,
  sign,
} from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { z } from 'zod';

const issuer = 'https://api.botframework.com';
const lifeSeconds = 60 * 60;
const skewSeconds = 5;

/** A key pair of the kind the Teams channel signs with, and the channels it may sign for. */
export type SigningKey = {
  readonly kid: string;
  readonly endorsements: readonly string[] | null;
  readonly secret: KeyObject;
  readonly published: JsonWebKey;
};

/** Makes a fresh key pair. `endorsements` null publishes the key without saying what it is for. */
export function newSigningKey(
  endorsements: readonly string[] | null = ['msteams'],
  kid: string = randomUUID(),
): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { kid, endorsements, secret: privateKey, published: publicKey.export({ format: 'jwk' }) };
}

/** A JSON web token in RS256 over these claims. */
export function signToken(claims: object, { kid, secret }: SigningKey): string {
  const signed = `${encoded({ alg: 'RS256', typ: 'JWT', kid })}.${encoded(claims)}`;
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), secret).toString('base64url')}`;
}

/** One part of a token. */
export const encoded = (part: object): string =>
  Buffer.from(JSON.stringify(part)).toString('base64url');

/** What the Teams channel claims for one request: an hour's life, this bot, this service address. */
export function channelClaims(appId: string, serviceUrl: string, now: Date) {
  const seconds = Math.floor(now.getTime() / 1000);
  return {
    iss: issuer,
    aud: appId,
    serviceurl: serviceUrl,
    nbf: seconds - skewSeconds,
    exp: seconds + lifeSeconds,
  };
}

/** The document that says where the keys are. */
export const metadataDocument = (origin: string) => ({
  issuer,
  jwks_uri: `${origin}/keys`,
  id_token_signing_alg_values_supported: ['RS256'],
});

/** The document with the keys. */
export const keysDocument = (keys: readonly SigningKey[]) => ({
  keys: keys.map(({ published, kid, endorsements }) => ({
    ...published,
    use: 'sig',
    kid,
    x5t: kid,
    ...(endorsements ? { endorsements } : {}),
  })),
});

export const metadataPath = '/.well-known/openidconfiguration';

export type StandInChannel = {
  readonly metadataUrl: string;
  /** A bearer token as the Teams channel would send it to this bot. */
  token(appId: string, serviceUrl: string): string;
  stop(): Promise<void>;
};

/**
 * Stands in for the Teams channel's signing service, on this machine alone, so that the bot checks
 * every request of the demo as it would in a school. The key lives as long as the process.
 * @param port 0 for any free one
 */
export async function startChannel(port: number, now: () => Date): Promise<StandInChannel> {
  const key = newSigningKey();
  const server = createServer((req, res) => {
    const documents = new Map<string, object>([
      [metadataPath, metadataDocument(origin)],
      ['/keys', keysDocument([key])],
    ]);
    const found = documents.get(req.url ?? '');
    res.writeHead(found ? 200 : 404, { 'content-type': 'application/json' });
    res.end(found ? JSON.stringify(found) : '');
  });
  const origin = await onLoopback(server, port);
  return {
    metadataUrl: `${origin}${metadataPath}`,
    token: (appId, serviceUrl) => signToken(channelClaims(appId, serviceUrl, now()), key),
    stop: () => stopServer(server),
  };
}

const bound = z.object({ port: z.number() });

/** Listens on 127.0.0.1 and answers with the origin. @throws when the port is taken */
export async function onLoopback(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${bound.parse(server.address()).port}`;
}

/** Closes a server, cutting whatever is still connected. */
export async function stopServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}
