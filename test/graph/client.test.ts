import { expect, test } from '@jest/globals';
import { startDirectory } from '../../src/demo/directory.ts';
import { connectGraph } from '../../src/graph/client.ts';
import { GraphFault } from '../../src/graph/graph-fault.ts';
import { path } from '../../src/graph/path.ts';
import { stillClock, withDirectory } from './open.ts';
import * as cast from './school.ts';

const hana = path`/users/${cast.hana.id}`;
const mail = path`/users/${cast.office.mail ?? ''}/sendMail`;
const letter = {
  message: {
    subject: 'Something is waiting',
    body: { contentType: 'text', content: 'Open Lantern in Teams.' },
    toRecipients: [{ emailAddress: { address: 'lena@sample.example' } }],
  },
  saveToSentItems: true,
};
const isMail = (request: string) => request.endsWith('/sendMail');

test('one thing is read with the fields asked for and nothing else', () =>
  withDirectory(async ({ graph }) => {
    expect(await graph.read(hana, { $select: 'id,displayName' })).toEqual({
      id: cast.hana.id,
      displayName: 'Hana',
    });
  }));

test('a collection is read over all its pages, in order, with the header on each page', () =>
  withDirectory(async ({ graph, directory }) => {
    const members = path`/groups/${cast.big.id}/transitiveMembers/graph.user`;
    const query = { $count: 'true', $select: 'displayName', $top: '100' };
    const found = await graph.readAll(members, query);
    expect(found).toHaveLength(250);
    expect(found[0]).toMatchObject({ displayName: 'Teacher0' });
    expect(found[249]).toMatchObject({ displayName: 'Teacher249' });
    const pages = directory.requests.filter((request) => request.path.includes('/groups/'));
    expect(pages.map((request) => request.headers.consistencylevel)).toEqual(
      Array.from({ length: 3 }, () => 'eventual'),
    );
  }));

test('a collection whose last page cannot be had is not given in part', () =>
  withDirectory(async ({ graph, directory }) => {
    directory.failWith((request) =>
      request.path.includes('skiptoken') ? { status: 500 } : undefined,
    );
    const members = path`/groups/${cast.big.id}/transitiveMembers/graph.user`;
    const reading = graph.readAll(members, { $count: 'true', $top: '100' });
    await expect(reading).rejects.toMatchObject({ kind: 'away', status: 500 });
  }));

test('a next page at another address is not fetched, and sees no token', () =>
  withDirectory(async ({ graph, directory, asked }) => {
    const elsewhere = `${directory.loginUrl}/v2.0/users?$skiptoken=x`;
    directory.failWith((request) =>
      request.path.startsWith('/v1.0/')
        ? { status: 200, body: { value: [], '@odata.nextLink': elsewhere } }
        : undefined,
    );
    const reading = graph.readAll(path`/appCatalogs/teamsApps`);
    await expect(reading).rejects.toMatchObject({ code: 'foreign-next-link' });
    expect(asked()).toHaveLength(1);
  }));

test('a next page whose token names another address is fetched from Graph or not at all', () =>
  withDirectory(async ({ graph, directory }) => {
    directory.failWith((request) =>
      request.path.startsWith('/v1.0/')
        ? {
            status: 200,
            body: {
              value: [],
              '@odata.nextLink': `${directory.graphUrl}/users?$skiptoken=https://elsewhere.example/a/b`,
            },
          }
        : undefined,
    );
    const reading = graph.readAll(path`/appCatalogs/teamsApps`);
    await expect(reading).rejects.toMatchObject({ code: 'foreign-next-link' });
    expect(directory.requests.filter((request) => request.path.includes('elsewhere'))).toEqual([]);
  }));

test('a request for an address that is not Graph’s is not sent, and no token is fetched for it', () => {
  const fetched: string[] = [];
  return withDirectory(
    async ({ graph }) => {
      const elsewhere = { url: 'https://elsewhere.example/v1.0/users', shape: '/users' };
      await expect(graph.read(elsewhere)).rejects.toThrow('not an address of Graph');
      expect(fetched).toEqual([]);
    },
    {
      tokens: async (resource) => {
        fetched.push(resource);
        return 'token';
      },
    },
  );
});

test('a token for another service is refused, and that is not tried again', () =>
  withDirectory(
    async ({ graph, asked }) => {
      const fault = await graph.read(hana).catch((thrown: unknown) => thrown);
      expect(fault).toBeInstanceOf(GraphFault);
      expect(fault).toMatchObject({
        kind: 'unauthorised',
        status: 401,
        code: 'InvalidAuthenticationToken',
        call: 'GET /users/{id}',
      });
      expect(asked()).toHaveLength(1);
    },
    { tokens: async () => 'a-token-for-something-else' },
  ));

test.each([
  [403, 'Forbidden', 'refused'],
  [404, 'Request_ResourceNotFound', 'not-found'],
  [409, 'Conflict', 'refused'],
  [400, 'BadRequest', 'refused'],
] as const)('a %d is an answer: it is not tried again', (status, code, kind) =>
  withDirectory(async ({ graph, directory, asked, clock }) => {
    const error = { code, message: 'Hana may not', innerError: {} };
    const headers = { 'request-id': 'f0000000-0000-4000-8000-000000000001' };
    directory.failWith(({ path }) =>
      path.startsWith('/v1.0/') ? { status, headers, body: { error } } : undefined,
    );
    await expect(graph.read(hana)).rejects.toMatchObject({
      kind,
      status,
      code,
      requestId: 'f0000000-0000-4000-8000-000000000001',
      message: `GET /users/{id}: ${kind} (${code}, status ${status}, request f0000000-0000-4000-8000-000000000001)`,
    });
    expect(asked()).toHaveLength(1);
    expect(clock.slept).toEqual([]);
  }),
);

test('each request carries an id of its own, and a fault without Graph’s id names it', () =>
  withDirectory(async ({ graph, directory }) => {
    directory.failWith(({ path }) => (path.startsWith('/v1.0/') ? { status: 403 } : undefined));
    const fault = await graph.read(hana).catch((thrown: unknown) => thrown);
    await graph.read(hana).catch((thrown: unknown) => thrown);
    const ids = directory.requests.flatMap((request) =>
      request.path.startsWith('/v1.0/') ? [request.headers['client-request-id']] : [],
    );
    expect(new Set(ids).size).toBe(2);
    expect(fault).toMatchObject({ requestId: ids[0], code: 'no-code' });
  }));

test('an id in a path cannot lead to another path', () => {
  expect(path`/users/${'a/../b?c#d'}/manager`.url).toBe('/users/a%2F..%2Fb%3Fc%23d/manager');
  expect(() => path`/users/${'..'}`).toThrow('An id in a Graph path is empty');
  expect(() => path`/users/${''}/manager`).toThrow('An id in a Graph path is empty');
});

test.each([
  ['http://graph.sample.example/v1.0', 'must begin with https://'],
  ['graph.microsoft.com/v1.0', 'is not a web address'],
  ['https://graph.microsoft.com', 'must end with its version'],
])('%s is no address for Graph', (url, why) => {
  expect(() => connectGraph({ url, tokens: async () => 'token' })).toThrow(why);
});

test('no more than four requests are under way at once, counted at the server', () => {
  const gate = Promise.withResolvers<undefined>();
  const four = Promise.withResolvers<undefined>();
  const arrived: string[] = [];
  return withDirectory(async ({ graph, directory }) => {
    directory.failWith(async (request) => {
      if (!request.path.startsWith('/v1.0/')) return undefined;
      arrived.push(request.path);
      if (arrived.length === 4) four.resolve(undefined);
      return gate.promise;
    });
    const reads = Array.from({ length: 12 }, () => graph.read(hana));
    await four.promise;
    // A fifth would have been sent before this, and would have arrived.
    for (let asked = 0; asked < 3; asked += 1) await fetch(directory.loginUrl);
    gate.resolve(undefined);
    await Promise.all(reads);
    expect(arrived).toHaveLength(12);
    expect(directory.mostAtOnce()).toBe(4);
  });
});

test('one that fails gives its place to the next', () =>
  withDirectory(
    async ({ graph, directory, asked }) => {
      directory.failWith(({ path }) => (path.startsWith('/v1.0/') ? { status: 403 } : undefined));
      const reads = Array.from({ length: 6 }, () => graph.read(hana));
      const faults = await Promise.allSettled(reads);
      expect(faults.every((fault) => fault.status === 'rejected')).toBe(true);
      expect(asked()).toHaveLength(6);
      expect(directory.mostAtOnce()).toBe(1);
    },
    { atOnce: 1 },
  ));

test('without a token nothing is sent to Graph, and the fault says whose "no" it was', () =>
  withDirectory(async ({ graph, directory, asked }) => {
    directory.failWith(({ path }) =>
      path.includes('/token')
        ? { status: 401, body: { error: 'invalid_client', error_codes: [7000222] } }
        : undefined,
    );
    await expect(graph.post(mail, letter, 'never')).rejects.toMatchObject({
      kind: 'unauthorised',
      code: 'AADSTS7000222',
    });
    expect(asked().filter(isMail)).toEqual([]);
  }));

test('with nobody at Graph’s address a mail has certainly not gone out', async () => {
  const gone = await startDirectory({ ...cast.data, port: 0 });
  await gone.stop();
  const tokens = async () => 'token';
  const graph = connectGraph({ url: gone.graphUrl, tokens, timing: stillClock() });
  await expect(graph.post(mail, letter, 'never')).rejects.toMatchObject({
    kind: 'away',
    code: 'ECONNREFUSED',
    mayRepeat: true,
    status: null,
  });
});
