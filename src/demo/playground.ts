import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { onLoopback, stopServer } from './channel.ts';
import { type PlaygroundPeople, personalChatOf, playgroundConfig } from './playground-config.ts';
import type { DemoChat } from './signing-proxy.ts';

export type PlaygroundSettings = PlaygroundPeople & {
  readonly port: number;
  /** A folder of this Playground's own, under the demo's data. */
  readonly folder: string;
  /** The signing proxy's address. */
  readonly endpoint: string;
};

export type Playground = {
  /** The page to open in a browser. */
  readonly url: string;
  /** The chat of the person who types here. */
  readonly chat: DemoChat;
  /** Ends the Playground and everything it started. */
  stop(): Promise<void>;
};

const longestStartMs = 30_000;
const longestStopMs = 3_000;
const askEveryMs = 100;

/**
 * Starts an Agents Playground for one person, on 127.0.0.1 alone, without telemetry and without
 * opening a browser. Resolves when its page answers.
 * @throws a sentence for the person at the keyboard: the port is taken, or the Playground ended and why
 */
export async function startPlayground(settings: PlaygroundSettings): Promise<Playground> {
  const { port, tenantId, person, bot } = settings;
  await checkFree(port);
  const child = launch(settings);
  const url = `http://127.0.0.1:${port}`;
  try {
    await answering(child, url, settings);
  } catch (failed) {
    await stop(child);
    throw failed;
  }
  const serviceUrl = serviceUrlOn(port);
  const { id, name, aadObjectId } = person;
  const conversationId = personalChatOf(person);
  return {
    url,
    chat: {
      serviceUrl,
      conversationId,
      tenantId,
      botId: bot.id,
      person: { id, name, aadObjectId },
    },
    stop: () => stop(child),
  };
}

const serviceUrlOn = (port: number): string => `http://127.0.0.1:${port}/_connector`;
const logIn = (folder: string): string => join(resolve(folder), 'playground.log');

/** Asked first: the Playground would quietly take another port. */
async function checkFree(port: number): Promise<void> {
  const knock = createServer();
  try {
    await onLoopback(knock, port);
    await stopServer(knock);
  } catch (cause) {
    throw new Error(
      `Port ${port} is already in use. Stop what is using it, or choose another port.`,
      { cause },
    );
  }
}

/** Nothing of our environment goes in: a variable left over there could point it at another bot. */
function launch({ port, folder, endpoint, ...people }: PlaygroundSettings): ChildProcess {
  const home = resolve(folder);
  mkdirSync(home, { recursive: true });
  rmSync(logIn(folder), { force: true });
  writeFileSync(join(home, '.m365agentsplayground.yml'), playgroundConfig(people));
  const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const preload = fileURLToPath(new URL('./loopback.cjs', import.meta.url));
  const start = ['start', '-e', endpoint, '-c', 'msteams', '-p', `${port}`, '--disable-telemetry'];
  return spawn(process.execPath, ['--require', preload, cli, ...start], {
    cwd: home,
    env: {
      HOME: home,
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_LOGFILE: logIn(folder),
      M365_AGENTS_PLAYGROUND_SERVICE_URL: serviceUrlOn(port),
    },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    detached: process.platform !== 'win32',
  });
}

/** Its page is served before it has read its settings, so its person is asked for as well. */
async function answering(child: ChildProcess, url: string, settings: PlaygroundSettings) {
  const { person, port, folder } = settings;
  const chat = `${serviceUrlOn(port)}/v3/conversations/${encodeURIComponent(personalChatOf(person))}`;
  const giveUp = performance.now() + longestStartMs;
  while (performance.now() < giveUp) {
    if (hasEnded(child)) throw new Error(`The Agents Playground ended: ${reasonIn(folder)}`);
    const page = await textAt(url);
    const members = await textAt(`${chat}/members`);
    if (page?.includes('<html') && members?.includes(person.aadObjectId)) return;
    await wait(askEveryMs);
  }
  throw new Error(`The Agents Playground did not answer within ${longestStartMs / 1000} seconds.`);
}

async function textAt(url: string): Promise<string | null> {
  try {
    const reply = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    return reply.ok ? await reply.text() : null;
  } catch {
    return null;
  }
}

/** The Playground tells its log why, and nobody else. */
function reasonIn(folder: string): string {
  try {
    const lines = readFileSync(logIn(folder), 'utf8').split('\n');
    const reason = lines.find((line) => line.startsWith('error Reason: '));
    return reason ? reason.slice('error Reason: '.length) : 'it did not say why.';
  } catch {
    return 'it did not say why.';
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) =>
  exitCode !== null || signalCode !== null;

async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise<'ended'>((done) => child.once('exit', () => done('ended')));
  signal(child, 'SIGTERM');
  if (
    (await Promise.race([ended, wait(longestStopMs, 'late' as const, { ref: false })])) === 'ended'
  )
    return;
  signal(child, 'SIGKILL');
  await ended;
}

/** To the whole group that the Playground leads. Windows has no groups; there the Playground is alone. */
function signal(child: ChildProcess, name: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined || process.platform === 'win32') {
    child.kill(name);
    return;
  }
  try {
    process.kill(-child.pid, name);
  } catch (thrown) {
    if (Object(thrown).code !== 'ESRCH') throw thrown; // It ended on its own a moment ago.
  }
}
