/**
 * A program of its own that keeps one throw-away PostgreSQL for whoever started it, and ends it
 * and removes its folder as soon as its standard input closes: a test run that is killed
 * outright closes it too, so no server is ever left behind.
 *
 * Takes one argument, `{ durable, folders? }` as JSON; prints one line, `{ url }` or `{ error }`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import {
  giveTo,
  programFolders,
  type RunAs,
  runAs,
  runnablePrograms,
} from './postgres-programs.ts';

const request = z.object({ durable: z.boolean(), folders: z.array(z.string()).optional() });
type Home = {
  readonly folder: string;
  readonly data: string;
  readonly bin: string;
  readonly as: RunAs;
};

const quick = ['fsync', 'synchronous_commit', 'full_page_writes'];
const always = [
  ['listen_addresses', '127.0.0.1'],
  ['unix_socket_directories', ''],
  ['max_connections', '200'],
  ['timezone', 'UTC'],
  ['jit', 'off'],
] as const;

await keep();

async function keep(): Promise<void> {
  const left = untilStarterLeaves();
  const folder = mkdtempSync(join(roomForAll(), 'lantern-postgres-'));
  try {
    const { durable, folders } = request.parse(JSON.parse(process.argv[2] ?? ''));
    const home = await furnish(folder, folders ?? programFolders(), left);
    const { server, url } = await serve(home, durable);
    process.stdout.write(`${JSON.stringify({ url })}\n`);
    if (!left.aborted) await Promise.race([once(left, 'abort'), once(server, 'exit')]);
    await end(server);
  } catch (error) {
    process.stdout.write(
      `${JSON.stringify({ error: error instanceof Error ? error.message : String(error) })}\n`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
  process.exit();
}

function untilStarterLeaves(): AbortSignal {
  const left = new AbortController();
  const leave = () => left.abort();
  for (const event of ['end', 'close', 'error']) process.stdin.once(event, leave);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, leave);
  process.stdout.on('error', leave);
  process.stdin.resume();
  return left.signal;
}

/** The temporary folder, unless PostgreSQL's user could not reach it (root's own, perhaps). */
function roomForAll(): string {
  if (process.getuid?.() !== 0) return tmpdir();
  return [tmpdir(), '/tmp', '/var/tmp'].find(openToAll) ?? tmpdir();
}

function openToAll(folder: string): boolean {
  const passable = (statSync(folder, { throwIfNoEntry: false })?.mode ?? 0) % 2 === 1;
  return passable && (dirname(folder) === folder || openToAll(dirname(folder)));
}

async function furnish(
  folder: string,
  folders: readonly string[],
  left: AbortSignal,
): Promise<Home> {
  const as = runAs();
  chmodSync(folder, 0o755);
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  giveTo(data, as);
  const home = { folder, data, bin: runnablePrograms(folders, folder, as), as };
  await initialise(home, left);
  return home;
}

async function initialise(home: Home, left: AbortSignal): Promise<void> {
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  const initdb = spawn(
    join(home.bin, 'initdb'),
    [
      '-D',
      home.data,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      `--locale=${locale}`,
      '--no-sync',
    ],
    { ...surroundings(home), stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const said = lastWords(initdb);
  // Told to stop, not abandoned: its folder can only be removed once nothing writes to it.
  left.addEventListener('abort', () => initdb.kill());
  if (left.aborted) initdb.kill();
  const [code] = await once(initdb, 'close');
  if (code !== 0) throw new Error(`PostgreSQL's initdb failed: ${said()}`);
}

type Serving = { readonly server: ChildProcess; readonly url: string };

/** Another program may take the port between our choosing it and using it: then the next one. */
async function serve(home: Home, durable: boolean, triesLeft = 5): Promise<Serving> {
  const port = await freePort();
  const settings = [...always, ...(durable ? [] : quick.map((name) => [name, 'off']))];
  const server = spawn(
    join(home.bin, 'postgres'),
    [
      '-D',
      home.data,
      '-p',
      String(port),
      ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { ...surroundings(home), stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const said = lastWords(server);
  if (await ready(server)) return { server, url: `postgres://postgres@127.0.0.1:${port}/postgres` };
  if (triesLeft > 1 && said().includes('could not bind'))
    return serve(home, durable, triesLeft - 1);
  throw new Error(`PostgreSQL did not start: ${said()}`);
}

function surroundings({ data, as }: Home) {
  return { ...as, cwd: data, env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' } };
}

/** Reads what a program says, so that it never waits for a reader, and keeps the end of it. */
function lastWords(program: ChildProcess): () => string {
  const kept = { text: '' };
  program.stderr?.setEncoding('utf8').on('data', (text: string) => {
    kept.text = (kept.text + text).slice(-4000);
  });
  return () => kept.text.trim();
}

function ready(server: ChildProcess): Promise<boolean> {
  return new Promise((settle) => {
    server.once('error', () => settle(false));
    server.once('close', () => settle(false));
    server.stderr?.on('data', (text: string) => {
      if (text.includes('ready to accept connections')) settle(true);
    });
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('No free port was found.');
  return address.port;
}

/** At once, not gently: nothing in this database is wanted any more. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  const impatient = setTimeout(() => server.kill('SIGKILL'), 5000);
  server.kill('SIGQUIT');
  await gone;
  clearTimeout(impatient);
}
