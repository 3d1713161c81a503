/** `npm run demo` as a person starts it, on free ports of this machine and with data of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { withAllBelow } from './processes.ts';
import { briefly } from './until.ts';

const leash = fileURLToPath(new URL('./leash.ts', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const longestStartMs = 90_000;

export type DemoAt = {
  /** Where the demo keeps its data. */
  readonly data: string;
  readonly bot: number;
  /** The first of four, one after the other. */
  readonly playground: number;
  /** Schools of one's own, instead of those in `src/schools`. */
  readonly schools?: string;
};

/** How a program ended: its exit code, and everything that it printed. */
export type Ended = { readonly code: number; readonly said: string };

export type Running = {
  /** Everything printed so far. */
  said(): string;
  /** Every process that belongs to it, by id. */
  processes(): readonly number[];
  /** Sends a signal to the whole group, as Ctrl-C does, and waits for the end. */
  signal(name: 'SIGINT' | 'SIGTERM'): Promise<Ended>;
  readonly ended: Promise<Ended>;
};

/** Starts a program on a leash: whatever ends this test ends it too. */
export function start(
  program: string,
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Running {
  const child = spawn(process.execPath, [leash, program, ...words], {
    cwd: root,
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const said = heard(child);
  const ended = once(child, 'close').then(([code]) => ({ code: Number(code), said: said() }));
  return {
    ...{ said, ended },
    processes: () => (child.pid === undefined ? [] : withAllBelow(child.pid)),
    signal: (name) => {
      child.kill(name);
      return ended;
    },
  };
}

function heard({ stdout, stderr }: ChildProcess): () => string {
  const kept = { text: '' };
  for (const stream of [stdout, stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      kept.text += text;
    });
  }
  return () => kept.text;
}

/** Starts `npm run demo`, without waiting for anything. */
export const startDemo = ({ data, bot, playground, schools }: DemoAt): Running =>
  start('npm', ['run', 'demo'], {
    ...process.env,
    ...{ DEMO_DATA: data, DEMO_PORT: String(bot), DEMO_PLAYGROUND_PORT: String(playground) },
    ...(schools ? { SCHOOLS_DIR: schools } : {}),
  });

/**
 * Waits until a program has printed something.
 * @throws what it printed instead, when it ends or a minute and a half goes by
 */
export async function untilSaid(running: Running, words: string): Promise<void> {
  const giveUp = AbortSignal.timeout(longestStartMs);
  const over = running.ended.then(() => 'over' as const);
  while (!running.said().includes(words)) {
    const now = await Promise.race([over, briefly()]);
    if (now === 'over' || giveUp.aborted) {
      throw new Error(`Never said “${words}”: ${running.said()}`);
    }
  }
}

/** Five ports that nobody uses now: for the bot, for three Playgrounds in a row, and for the tab. */
export async function freePorts(): Promise<{ readonly bot: number; readonly playground: number }> {
  // below the range from which the system hands out ports of its own accord
  const bot = 20_000 + Math.floor(Math.random() * 11_000);
  const wanted = [bot, bot + 1, bot + 2, bot + 3, bot + 4];
  const free = await Promise.all(wanted.map(isFree));
  return free.every(Boolean) ? { bot, playground: bot + 1 } : freePorts();
}

/** Whether somebody could listen on a port of this machine. */
export async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  const free = await new Promise<boolean>((settle) => {
    probe.once('error', () => settle(false));
    probe.listen(port, '127.0.0.1', () => settle(true));
  });
  if (free) await new Promise<void>((closed) => probe.close(() => closed()));
  return free;
}

/** Takes a port until told to give it back. */
export async function occupy(port: number): Promise<() => Promise<void>> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return () => new Promise((closed) => server.close(() => closed()));
}
