/** Azure Key Vault as far as Lantern uses it (REST API 7.4): get key, wrap key, unwrap key, over HTTP. */
import {
  constants,
  generateKeyPairSync,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
} from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { z } from 'zod';

const asked = z.object({ alg: z.literal('RSA-OAEP-256'), value: z.base64url() });
type Version = {
  readonly name: string;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
};
type Answer = { readonly status: number; readonly body: object };

const newVersion = (): Version => ({
  name: randomBytes(16).toString('hex'),
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }),
});
const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' } as const;
const no = (status: number, code: string): Answer => ({ status, body: { error: { code } } });

/** A vault with one key, `content`. It turns away whoever has not the token. */
export async function startKeyVault(token = 'vault-token') {
  const versions = [newVersion()];
  const seen: string[] = [];
  const trouble: { status: number | null } = { status: null };
  const held = { origin: '' };
  const kid = ({ name }: Version): string => `${held.origin}/keys/content/${name}`;

  const answer = async (req: IncomingMessage): Promise<Answer> => {
    const { pathname, searchParams } = new URL(req.url ?? '', held.origin);
    seen.push(`${req.method} ${pathname.replace(/\/[0-9a-f]{32}/, '/VERSION')}`);
    if (trouble.status !== null) return no(trouble.status, 'Trouble');
    if (searchParams.get('api-version') !== '7.4') return no(400, 'BadParameter');
    if (req.headers.authorization !== `Bearer ${token}`) return no(401, 'Unauthorized');
    const [, , key, name, operation] = pathname.split('/');
    const newest = versions.at(-1);
    const version = name === undefined ? newest : versions.find((one) => one.name === name);
    if (key !== 'content' || !version) return no(404, 'KeyNotFound');
    if (req.method === 'GET' && operation === undefined) {
      return { status: 200, body: { key: { kid: kid(version), kty: 'RSA' } } };
    }
    const read = asked.safeParse(JSON.parse(await textOf(req)));
    if (!read.success) return no(400, 'BadParameter');
    const value = workOn(version, operation, Buffer.from(read.data.value, 'base64url'));
    if (value === null) return no(400, 'BadParameter');
    return { status: 200, body: { kid: kid(version), value: value.toString('base64url') } };
  };

  const server = createServer((req, res) => {
    void answer(req).then(({ status, body }) => {
      // not chained: restify, where it is loaded, makes writeHead return nothing
      res.writeHead(status, { 'content-type': 'application/json' });
      res.end(JSON.stringify(body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No free port was found.');
  held.origin = `http://127.0.0.1:${address.port}`;
  return {
    ...{ url: `${held.origin}/keys/content`, seen, trouble, token },
    rotate: () => void versions.push(newVersion()),
    /** As when somebody deletes the older versions for good. */
    forgetOld: () => void versions.splice(0, versions.length - 1),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function workOn(version: Version, operation: string | undefined, value: Buffer): Buffer | null {
  try {
    if (operation === 'wrapkey')
      return publicEncrypt({ key: version.publicKey, ...padding }, value);
    if (operation !== 'unwrapkey') return null;
    return privateDecrypt({ key: version.privateKey, ...padding }, value);
  } catch {
    return null;
  }
}

async function textOf(req: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of req) text += String(piece);
  return text;
}
