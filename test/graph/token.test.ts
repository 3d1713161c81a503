import { createServer } from 'node:http';
import { expect, jest, test } from '@jest/globals';
import { startDirectory } from '../../src/demo/directory.ts';
import { loginNetwork, onlyLoopback } from '../../src/graph/login-network.ts';
import { tokensFor } from '../../src/graph/token.ts';
import { TokenFault } from '../../src/graph/token-fault.ts';
import { newCertificate } from './certificate.ts';
import { type Opened, settingsFor, withDirectory } from './open.ts';
import { data, secret, tenant } from './school.ts';

const graph = 'https://graph.microsoft.com';
const connector = 'https://api.botframework.com';

/** How many tokens the login service was asked for. */
const tokenRequests = ({ directory }: Opened) =>
  directory.requests.filter(({ path }) => path.includes('/oauth2/v2.0/token')).length;

test('a token is asked for once and then kept', () =>
  withDirectory(async (opened) => {
    const tokens = tokensFor(settingsFor(opened.directory));
    expect(await tokens(graph)).toBe(await tokens(graph));
    expect(tokenRequests(opened)).toBe(1);
  }));

test('twenty callers who come at once with nothing kept share one request', () =>
  withDirectory(async (opened) => {
    const tokens = tokensFor(settingsFor(opened.directory));
    const given = await Promise.all(Array.from({ length: 20 }, () => tokens(graph)));
    expect(new Set(given).size).toBe(1);
    expect(tokenRequests(opened)).toBe(1);
  }));

test('a token for Graph is none for the Bot Connector', () =>
  withDirectory(async ({ directory }) => {
    const tokens = tokensFor(settingsFor(directory));
    const [forGraph, forConnector] = await Promise.all([tokens(graph), tokens(connector)]);
    expect(directory.accepts(forGraph, graph)).toBe(true);
    expect(directory.accepts(forGraph, connector)).toBe(false);
    expect(directory.accepts(forConnector, connector)).toBe(true);
    expect(directory.accepts(forConnector, graph)).toBe(false);
  }));

test('a token with less than five minutes left is not used again', () =>
  withDirectory(
    async (opened) => {
      const tokens = tokensFor(settingsFor(opened.directory));
      await tokens(graph);
      await tokens(graph);
      expect(tokenRequests(opened)).toBe(2);
    },
    {},
    { tokenSeconds: 200 },
  ));

test('a wrong secret is refused with Entra’s own code, and asked about again next time', () =>
  withDirectory(async (opened) => {
    const tokens = tokensFor({ ...settingsFor(opened.directory), secret: 'another-secret' });
    const fault = await tokens(graph).catch((thrown: unknown) => thrown);
    expect(fault).toBeInstanceOf(TokenFault);
    expect(fault).toMatchObject({ kind: 'unauthorised', code: 'AADSTS7000215', status: 401 });
    await expect(tokens(graph)).rejects.toThrow('AADSTS7000215');
    expect(tokenRequests(opened)).toBe(2);
  }));

test('an unknown tenant gives no token', () =>
  withDirectory(async ({ directory }) => {
    const tokens = tokensFor({ ...settingsFor(directory), tenant: 'elsewhere' });
    await expect(tokens(graph)).rejects.toBeInstanceOf(TokenFault);
  }));

test('a certificate proves who the app is as a secret does, and another certificate does not', async () => {
  const certificate = newCertificate();
  const directory = await startDirectory({
    ...data,
    port: 0,
    app: { ...data.app, secret: null, certificate: certificate.alone },
  });
  const { secret: _, ...settings } = settingsFor(directory);
  try {
    const tokens = tokensFor({ ...settings, certificate: certificate.withKey });
    expect(directory.accepts(await tokens(graph), graph)).toBe(true);
    const others = tokensFor({ ...settings, certificate: newCertificate().withKey });
    await expect(others(graph)).rejects.toMatchObject({ code: 'AADSTS700027' });
  } finally {
    await directory.stop();
  }
});

test('a certificate without its key stops the start, and the words do not quote it', () => {
  const { alone } = newCertificate();
  const start = () =>
    tokensFor({
      type: 'SingleTenant',
      tenant,
      clientId: data.app.clientId,
      loginUrl: 'https://login.microsoftonline.com',
      certificate: alone,
    });
  expect(start).toThrow(
    'The certificate must be PEM text with the certificate and its private key',
  );
});

test.each([
  ['does not answer', 'hang'],
  ['cuts the connection', 'reset'],
  ['answers half a sentence', 'malformed'],
  ['answers 500', { status: 500, body: { error: 'server_error' } }],
  ['answers 503 with a page', { status: 503, body: '<html>' }],
] as const)('a login service that %s is away, which is not the same as a no', (_what, fault) =>
  withDirectory(async ({ directory }) => {
    directory.failWith(({ path }) => (path.includes('/oauth2/v2.0/token') ? fault : undefined));
    const tokens = tokensFor(settingsFor(directory), 150);
    await expect(tokens(graph)).rejects.toMatchObject({ name: 'TokenFault', kind: 'away' });
  }),
);

/** msal reads the hour itself; everything else runs by the real clock. */
const allButTheDate = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

test('while the login service is away a token that is due for renewal, and still good, is used', () =>
  withDirectory(async ({ directory }) => {
    const hour = 3_600;
    const due = {
      token_type: 'Bearer',
      access_token: 'due',
      expires_in: 4 * hour,
      refresh_in: hour,
    };
    directory.failWith(({ path }) =>
      path.includes('/oauth2/v2.0/token') ? { status: 200, body: due } : undefined,
    );
    const tokens = tokensFor(settingsFor(directory), 150);
    expect(await tokens(graph)).toBe('due');
    directory.failWith(() => 'reset');
    const now = Date.now();
    jest.useFakeTimers({ now: now + 2 * hour * 1_000, doNotFake: [...allButTheDate] });
    try {
      expect(await tokens(graph)).toBe('due');
      jest.setSystemTime(now + 4 * hour * 1_000 - 60_000);
      await expect(tokens(graph)).rejects.toMatchObject({ kind: 'away' });
    } finally {
      jest.useRealTimers();
    }
  }));

test('a token may not be fetched over plain http from another machine', () => {
  const start = () =>
    tokensFor({
      type: 'SingleTenant',
      tenant,
      clientId: data.app.clientId,
      secret,
      loginUrl: 'http://login.sample.example',
    });
  expect(start).toThrow('The login address must begin with https://');
});

test('with a stand-in for the login service no other address is ever asked', async () => {
  const network = loginNetwork(1_000, onlyLoopback(new URL('http://127.0.0.1:9')));
  const elsewhere = network.sendGetRequestAsync('https://login.microsoftonline.com/common');
  await expect(elsewhere).rejects.toThrow('Only the named login address may be asked');
});

test('a managed identity is asked for a token by its client id, once', async () => {
  const asked: string[] = [];
  const endpoint = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers['x-identity-header']}`);
    const until = Math.floor(Date.now() / 1_000) + 3_600;
    const token = {
      access_token: 'managed',
      expires_on: until,
      resource: graph,
      token_type: 'Bearer',
    };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(token));
  });
  await new Promise<void>((open) => endpoint.listen(0, '127.0.0.1', open));
  const address = endpoint.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  process.env.IDENTITY_ENDPOINT = `http://127.0.0.1:${port}/msi/token`;
  process.env.IDENTITY_HEADER = 'header-of-the-machine';
  try {
    const tokens = tokensFor({ type: 'UserAssignedMSI', clientId: data.app.clientId });
    expect(await Promise.all([tokens(graph), tokens(graph)])).toEqual(['managed', 'managed']);
    expect(await tokens(graph)).toBe('managed');
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain(`client_id=${data.app.clientId}`);
    expect(asked[0]).toContain('header-of-the-machine');
  } finally {
    delete process.env.IDENTITY_ENDPOINT;
    delete process.env.IDENTITY_HEADER;
    endpoint.close();
    endpoint.closeAllConnections();
  }
});
