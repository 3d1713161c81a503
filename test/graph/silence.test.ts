import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Fault } from '../../src/demo/directory-faults.ts';
import { personId } from '../../src/graph/account.ts';
import type { Graph } from '../../src/graph/client.ts';
import { sendMail } from '../../src/graph/mail.ts';
import { readPerson } from '../../src/graph/person.ts';
import { readStaff } from '../../src/graph/staff.ts';
import { tokensFor } from '../../src/graph/token.ts';
import { newCertificate } from './certificate.ts';
import { settingsFor, withDirectory } from './open.ts';
import * as cast from './school.ts';

const graphResource = 'https://graph.microsoft.com';
const mail = {
  from: 'office@sample.example',
  to: 'lena@sample.example',
  subject: 'A subject of its own',
  text: 'A sentence of its own',
  reference: 'A-0042',
};

/** What nobody may ever read in an error or a log. */
const unspoken = [
  cast.secret,
  'Hana',
  'lena@sample.example',
  'office@sample.example',
  cast.hana.id,
  cast.lena.id,
  cast.staff.id,
  mail.subject,
  mail.text,
  'Bearer',
  'BEGIN',
];

const written: string[] = [];
const outlets = [
  jest.spyOn(process.stdout, 'write'),
  jest.spyOn(process.stderr, 'write'),
  jest.spyOn(console, 'log'),
  jest.spyOn(console, 'info'),
  jest.spyOn(console, 'warn'),
  jest.spyOn(console, 'error'),
  jest.spyOn(console, 'debug'),
];

beforeEach(() => {
  written.length = 0;
  for (const outlet of outlets) {
    outlet.mockImplementation((...said: readonly unknown[]) => {
      written.push(inspect(said, { depth: 8 }));
      return true;
    });
  }
});

afterEach(() => {
  for (const outlet of outlets) outlet.mockReset();
});

/** All that an error tells to whoever prints it, its cause and hidden fields included. */
const told = (thrown: unknown): string =>
  `${String(thrown)} ${inspect(thrown, { depth: 8, showHidden: true })} ${JSON.stringify(thrown)}`;

async function faultOf(work: Promise<unknown>): Promise<string> {
  const outcome = await work.then(
    () => ({ thrown: null }),
    (thrown: unknown) => ({ thrown }),
  );
  expect(outcome.thrown).toBeInstanceOf(Error);
  return told(outcome.thrown);
}

test('whatever is printed is seen by these tests', () => {
  console.error('Hana', 1);
  process.stdout.write('Lena');
  expect(written.join()).toContain('Hana');
  expect(written.join()).toContain('Lena');
});

const gossip = {
  error: {
    code: 'Hana may not write to lena@sample.example',
    message: `Hana may not write to lena@sample.example with ${cast.secret}`,
  },
};

const faults: readonly (readonly [string, Fault])[] = [
  ['400 that tells names', { status: 400, body: gossip }],
  ['401', { status: 401, headers: { 'request-id': 'Hana' }, body: gossip }],
  ['403', { status: 403, body: gossip }],
  ['404', { status: 404, body: gossip }],
  ['429', { status: 429, body: gossip }],
  ['500 with the request in it', { status: 500, body: `{"echo":"Bearer ${cast.secret} Hana"` }],
  ['a body that is no JSON', { status: 200, body: 'Hana lena@sample.example' }],
  ['a body in another shape', { status: 200, body: { Hana: 'lena@sample.example' } }],
  ['a connection cut', 'reset'],
  ['half an answer', 'malformed'],
  ['no answer', 'hang'],
];

test.each(faults)('a fault from Graph says nothing private: %s', (_what, fault) =>
  withDirectory(
    async ({ graph, directory }) => {
      directory.failWith(({ path }) => (path.startsWith('/v1.0/') ? fault : undefined));
      const all: readonly ((graph: Graph) => Promise<unknown>)[] = [
        () => readStaff(graph, cast.school, 'ask'),
        () => readPerson(graph, personId(cast.hana.id), cast.school),
      ];
      const texts = [...(await Promise.all(all.map((ask) => notFoundOr(ask(graph)))))];
      texts.push(await sent(graph));
      for (const word of unspoken) expect(texts.join()).not.toContain(word);
      for (const word of unspoken) expect(written.join()).not.toContain(word);
      for (const { headers } of directory.requests)
        expect(headers).not.toHaveProperty('authorization');
    },
    { timeoutMs: 1_000, patienceMs: 0 },
  ),
);

/** A 404 for a person is no fault: they are unknown. */
const notFoundOr = (work: Promise<unknown>): Promise<string> =>
  work.then((value) => JSON.stringify(value), told);

/** A mail whose answer is 2xx is sent, whatever the body; every other answer is a fault. */
const sent = (graph: Graph): Promise<string> => sendMail(graph, mail).then(() => 'sent', told);

test('a token is in no fault, not even when Graph repeats it', () => {
  const token = 'a-token-of-its-own-4b1d';
  return withDirectory(
    async ({ graph, directory }) => {
      directory.failWith(() => ({ status: 401, body: { error: { code: token, message: token } } }));
      expect(await faultOf(readPerson(graph, cast.hana.id, cast.school))).not.toContain(token);
    },
    { tokens: async () => token },
  );
});

test('a token that cannot be a header is not quoted in the fault', () => {
  const token = 'broken\ntoken-of-its-own';
  return withDirectory(
    async ({ graph }) => {
      const text = await faultOf(readPerson(graph, cast.hana.id, cast.school));
      expect(text).not.toContain('token-of-its-own');
      expect(text).toContain('unusable-token');
    },
    { tokens: async () => token },
  );
});

test.each([
  ['refuses with it for a code', { status: 400, body: { error: `${cast.secret} is wrong` } }],
  [
    'refuses and repeats it',
    {
      status: 401,
      body: { error: 'invalid_client', error_description: `${cast.secret} is wrong` },
    },
  ],
  ['answers with it in a page', { status: 503, body: `<p>${cast.secret}</p>` }],
  ['cuts the connection', 'reset'],
] as const)('the secret is in no fault and no log when the login service %s', (_what, fault) =>
  withDirectory(async ({ directory }) => {
    directory.failWith(() => fault);
    const text = await faultOf(tokensFor(settingsFor(directory), 150)(graphResource));
    expect(text).not.toContain(cast.secret);
    expect(written.join()).not.toContain(cast.secret);
  }),
);

test('a certificate that cannot be read is not quoted', () => {
  const broken = newCertificate().withKey.replace(/[A-Za-z]{20}/, 'x');
  const start = () =>
    tokensFor({
      type: 'SingleTenant',
      tenant: cast.tenant,
      clientId: cast.data.app.clientId,
      loginUrl: 'https://login.microsoftonline.com',
      certificate: broken,
    });
  const thrown = (() => {
    try {
      return start();
    } catch (error) {
      return error;
    }
  })();
  expect(thrown).toBeInstanceOf(Error);
  expect(told(thrown)).not.toContain('BEGIN');
  expect(told(thrown)).not.toContain(broken.slice(60, 90));
});
