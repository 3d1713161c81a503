/** A real PostgreSQL for tests: found or started here, ended and forgotten afterwards. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { z } from 'zod';

/** `url` reaches a database that exists and a user who may create others; `stop` may be called twice. */
export type PostgresServer = { readonly url: string; readonly stop: () => Promise<void> };
export type FreshDatabase = { readonly url: string; readonly drop: () => Promise<void> };

const keeper = fileURLToPath(new URL('./postgres-keeper.ts', import.meta.url));
const answer = z.union([z.object({ url: z.string() }), z.object({ error: z.string() })]);

/**
 * A server to test with: the one TEST_DATABASE_URL names; else the one this test run shares; else
 * one of its own. `durable: true` asks for a server that writes to disk as in service (for tests
 * that kill something): never the shared one, which is quick instead. Throws a plain sentence when
 * there is no PostgreSQL to be had: a database test is never skipped.
 */
export async function startPostgres(
  asked: { readonly durable?: boolean } = {},
): Promise<PostgresServer> {
  const durable = asked.durable ?? false;
  const given = process.env.TEST_DATABASE_URL;
  if (given) return givenServer(given, durable);
  const shared = process.env.LANTERN_TEST_POSTGRES_PORT;
  if (shared && !durable) return sharedServer(Number(shared));
  return ownServer({ durable });
}

/**
 * A server of one's own, from the first of `folders` (of initdb and postgres) that runs, or from
 * wherever this machine has them. It ends with `stop`, or when this process ends in any way.
 */
export async function ownServer(asked: {
  readonly durable: boolean;
  readonly folders?: readonly string[];
}): Promise<PostgresServer> {
  const kept = spawn(process.execPath, [keeper, JSON.stringify(asked)], {
    stdio: ['pipe', 'pipe', 'ignore'],
    // In a group of its own: Ctrl-C ends this process, and the keeper then tidies up in peace.
    detached: true,
  });
  const ended = once(kept, 'exit');
  const url = urlFrom(await everythingUpToALine(kept.stdout));
  kept.unref();
  return {
    url,
    stop: async () => {
      kept.ref();
      kept.stdin.end();
      await ended;
    },
  };
}

/**
 * An empty database with a name of its own, in UTF-8, on the disk that a `tablespace` of the server
 * names where one is given. `drop` also ends whatever still uses it.
 */
export async function freshDatabase(server: {
  readonly url: string;
  readonly tablespace?: string;
}): Promise<FreshDatabase> {
  const name = `lantern_${randomBytes(8).toString('hex')}`;
  const where = server.tablespace ? ` tablespace ${server.tablespace}` : '';
  await tell(server.url, `create database ${name} template template0 encoding 'UTF8'${where}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await tell(server.url, `drop database if exists ${name} with (force)`);
    },
  };
}

async function givenServer(url: string, durable: boolean): Promise<PostgresServer> {
  if (durable && (await tell(url, 'show fsync'))[0]?.fsync !== 'on') {
    throw new Error('The server TEST_DATABASE_URL names has fsync off, and this test needs it on.');
  }
  return { url, stop: async () => {} };
}

async function sharedServer(port: number): Promise<PostgresServer> {
  const url = urlFrom(await everythingUpToALine(connect({ port, host: '127.0.0.1' })));
  return { url, stop: async () => {} };
}

function urlFrom(line: string): string {
  const said = answer.parse(
    line ? JSON.parse(line) : { error: 'PostgreSQL ended before it began.' },
  );
  if ('error' in said) throw new Error(said.error);
  return said.url;
}

async function everythingUpToALine(stream: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const piece of stream) {
    text += piece.toString('utf8');
    if (text.includes('\n')) break;
  }
  return text.trim();
}

async function tell(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
