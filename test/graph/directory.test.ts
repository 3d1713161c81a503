import { expect, test } from '@jest/globals';
import { startDirectory } from '../../src/demo/directory.ts';
import { membersOf } from '../../src/demo/directory-data.ts';
import * as cast from './school.ts';

async function withServer(
  run: (
    ask: (path: string, request?: RequestInit) => Promise<{ status: number; body: unknown }>,
    directory: Awaited<ReturnType<typeof startDirectory>>,
  ) => Promise<void>,
): Promise<void> {
  const directory = await startDirectory({ ...cast.data, port: 0 });
  const ask = async (path: string, request: RequestInit = {}) => {
    const answer = await fetch(`${directory.graphUrl}${path}`, request);
    const text = await answer.text();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    return { status: answer.status, body };
  };
  try {
    await run(ask, directory);
  } finally {
    await directory.stop();
  }
}

async function tokenFrom(loginUrl: string, scope: string): Promise<string> {
  const answer = await fetch(`${loginUrl}/${cast.tenant}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: cast.data.app.clientId,
      client_secret: cast.secret,
      scope,
    }),
  });
  return JSON.parse(await answer.text()).access_token;
}

const forGraph = 'https://graph.microsoft.com/.default';

test.each([
  ['no token', {}],
  ['a token nobody gave', { authorization: 'Bearer made-up' }],
  ['another scheme', { authorization: 'Basic abc' }],
])('Graph’s stand-in answers %s with 401 in Graph’s own form', (_what, headers) =>
  withServer(async (ask) => {
    expect(await ask(`/users/${cast.hana.id}`, { headers })).toMatchObject({
      status: 401,
      body: {
        error: { code: 'InvalidAuthenticationToken', innerError: { date: expect.any(String) } },
      },
    });
  }),
);

test('a token for the Bot Connector opens nothing at Graph', () =>
  withServer(async (ask, { loginUrl }) => {
    const token = await tokenFrom(loginUrl, 'https://api.botframework.com/.default');
    const headers = { authorization: `Bearer ${token}` };
    expect(await ask(`/users/${cast.hana.id}`, { headers })).toMatchObject({ status: 401 });
  }));

test('members of a group are refused without the header, as Graph refuses them', () =>
  withServer(async (ask, { loginUrl }) => {
    const authorization = `Bearer ${await tokenFrom(loginUrl, forGraph)}`;
    const members = `/groups/${cast.staff.id}/transitiveMembers/microsoft.graph.user?$count=true`;
    expect(await ask(members, { headers: { authorization } })).toMatchObject({ status: 400 });
    const headers = { authorization, consistencylevel: 'eventual' };
    expect(await ask(members, { headers })).toMatchObject({ status: 200 });
    expect(await ask(`${members}&$top=1000`, { headers })).toMatchObject({ status: 400 });
  }));

test('accountEnabled and userType come only when asked for', () =>
  withServer(async (ask, { loginUrl }) => {
    const headers = { authorization: `Bearer ${await tokenFrom(loginUrl, forGraph)}` };
    const { body } = await ask(`/users/${cast.hana.id}`, { headers });
    expect(body).toHaveProperty('displayName', 'Hana');
    expect(body).not.toHaveProperty('accountEnabled');
    expect(body).not.toHaveProperty('tenant');
  }));

test('a path or a method that Graph does not have, and a body that is no JSON, are errors', () =>
  withServer(async (ask, { loginUrl }) => {
    const headers = { authorization: `Bearer ${await tokenFrom(loginUrl, forGraph)}` };
    expect(await ask('/nowhere', { headers })).toMatchObject({ status: 404 });
    const broken = { method: 'POST', headers, body: '{' };
    expect(await ask(`/users/${cast.hana.id}/sendMail`, broken)).toMatchObject({ status: 400 });
  }));

test('neither the secret nor a token is kept among the recorded requests', () =>
  withServer(async (ask, { loginUrl, requests }) => {
    const token = await tokenFrom(loginUrl, forGraph);
    await ask(`/users/${cast.hana.id}`, { headers: { authorization: `Bearer ${token}` } });
    expect(requests).toHaveLength(2);
    expect(JSON.stringify(requests)).not.toContain(cast.secret);
    expect(JSON.stringify(requests)).not.toContain(token);
    expect(requests[0]?.body).toEqual({ client_id: cast.data.app.clientId, scope: forGraph });
  }));

test('groups inside each other in a circle end', () => {
  const [one, two] = [
    { id: 'one', displayName: 'One', members: ['two', cast.hana.id] },
    { id: 'two', displayName: 'Two', members: ['one', cast.lena.id] },
  ];
  const members = membersOf({ ...cast.data, groups: [one, two] }, one);
  expect(members).toEqual([cast.hana, cast.lena]);
});

test('the stand-in listens at 127.0.0.1 and at no other address, not even of this machine', () =>
  withServer(async (_, { loginUrl }) => {
    const other = loginUrl.replace('127.0.0.1', '127.0.0.2');
    await expect(fetch(other, { signal: AbortSignal.timeout(500) })).rejects.toThrow();
    expect((await fetch(loginUrl)).status).toBe(404);
  }));
