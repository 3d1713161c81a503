import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { db } from '../../src/commands/db.ts';
import { ledger } from '../../src/commands/ledger.ts';
import { register } from '../../src/commands/register.ts';
import { retention } from '../../src/commands/retention.ts';
import { databaseAt } from '../../src/database-at.ts';
import { tokensFor } from '../../src/graph/token.ts';
import { openServer } from '../../src/store/server.ts';
import { testKeyText } from '../support/content-key.ts';
import { type MachineIdentities, openIdentities } from '../support/managed-identity.ts';
import { settingsFor, withDirectory } from './open.ts';
import { data } from './school.ts';

const graph = 'https://graph.microsoft.com';
const trusted = '99999999-9999-4999-8999-999999999991';
const other = '99999999-9999-4999-8999-999999999992';
const forDatabase = '99999999-9999-4999-8999-999999999993';
const held: { machine?: MachineIdentities } = {};

beforeAll(async () => {
  held.machine = await openIdentities({
    [trusted]: 'shown-by-the-machine',
    [other]: 'of-another-identity',
    [forDatabase]: 'token-for-the-database',
  });
});

afterAll(() => held.machine?.stop());

const askedOf = (clientId: string) =>
  held.machine?.asked.filter((query) => query.includes(clientId)) ?? [];

const app = { ...data.app, secret: null, federated: 'shown-by-the-machine' };

test('a managed identity that the registration trusts stands in for a secret', () =>
  withDirectory(
    async ({ directory }) => {
      const { secret: _, ...rest } = settingsFor(directory);
      const token = await tokensFor({ ...rest, identity: trusted })(graph);
      expect(directory.accepts(token, graph)).toBe(true);
      expect(askedOf(trusted)).toHaveLength(1);
      expect(askedOf(trusted)[0]).toContain('resource=api://AzureADTokenExchange');
    },
    {},
    { app },
  ));

test('a managed identity that the registration does not trust is refused', () =>
  withDirectory(
    async ({ directory }) => {
      const { secret: _, ...rest } = settingsFor(directory);
      const asking = tokensFor({ ...rest, identity: other })(graph);
      await expect(asking).rejects.toMatchObject({ kind: 'unauthorised' });
    },
    {},
    { app },
  ));

/** Asks for a password in the clear, keeps it, and refuses it, as PostgreSQL's protocol has it. */
async function askingServer(passwords: string[]): Promise<{ port: number; end: () => void }> {
  const serve = (socket: Socket) => {
    socket.once('data', () => {
      socket.write(Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3]));
      socket.once('data', (said) => {
        passwords.push(said.subarray(5, -1).toString());
        const text = Buffer.from('SFATAL\0C28P01\0Mno\0\0');
        socket.end(Buffer.concat([Buffer.from([0x45, 0, 0, 0, text.length + 4]), text]));
      });
    });
    socket.on('error', () => undefined);
  };
  const server = createServer(serve).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    end: () => server.close(),
  };
}

test.each([
  [
    'with an identity by a token of its own',
    'lantern-identity',
    forDatabase,
    'token-for-the-database',
  ],
  ['without one by the password in the address', 'lantern:in-the-address', '', 'in-the-address'],
])('the database is signed in to %s', async (_how, user, identity, password) => {
  const passwords: string[] = [];
  const { port, end } = await askingServer(passwords);
  const url = `postgres://${user}@127.0.0.1:${port}/lantern`;
  const opened = await openServer(databaseAt({ DATABASE_URL: url, DATABASE_IDENTITY: identity }));
  const asking = sql`select 1`.execute(opened.rows);
  await expect(asking).rejects.toMatchObject({ code: '28P01' });
  await opened.close();
  end();
  expect(passwords).toEqual([password]);
});

test('the token for the database is asked for the database and nothing else', () => {
  expect(askedOf(forDatabase)).toHaveLength(1);
  expect(askedOf(forDatabase)[0]).toContain('resource=https://ossrdbms-aad.database.windows.net');
});

test.each([
  ['ledger', (env: Env) => ledger(['verify'], env, silent, silent)],
  ['register', (env: Env) => register(['export', '--school', 'sample'], env, silent, silent)],
  [
    'retention',
    (env: Env) => retention(['--school', 'sample', '--dry-run'], env, new Date(0), silent, silent),
  ],
  ['db', (env: Env) => db(['rewrap'], env, new Date(0), silent, silent)],
] as const)('the command %s signs in by the same token as Lantern', async (_name, command) => {
  const passwords: string[] = [];
  const { port, end } = await askingServer(passwords);
  const DATABASE_URL = `postgres://lantern-identity@127.0.0.1:${port}/lantern`;
  const settings = { DATABASE_URL, DATABASE_IDENTITY: forDatabase, CONTENT_KEY: testKeyText };
  expect(await command(settings)).not.toBe(0);
  end();
  expect(new Set(passwords)).toEqual(new Set(['token-for-the-database']));
});

type Env = Readonly<Record<string, string>>;
const silent = () => undefined;
