/** Lantern's processes, one after another: while one runs, the next is loaded and waits. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export type Order = {
  readonly order: 'start';
  readonly place: { readonly url: string } | { readonly directory: string };
  readonly settings: Readonly<Record<string, string>>;
  readonly clock: 'school' | 'machine';
  readonly ahead: number;
};

const program = fileURLToPath(new URL('./killable-child.ts', import.meta.url));
const ready = z.object({ url: z.string() });

/** What was compiled once is not compiled again: there are many of them. */
const env = { ...process.env, NODE_COMPILE_CACHE: 'node_modules/.cache/lantern-compiled' };
const load = (): ChildProcess =>
  fork(program, [], { env, execArgv: ['--disable-warning=ExperimentalWarning'] });
const isAlive = (child: ChildProcess | undefined): child is ChildProcess =>
  child !== undefined && child.exitCode === null && child.signalCode === null;

async function addressOf(child: ChildProcess): Promise<string> {
  for (;;) {
    const [said] = await once(child, 'message');
    const read = ready.safeParse(said);
    if (read.success) return read.data.url;
  }
}

export function lanternProcesses() {
  const held: { now?: ChildProcess; next?: ChildProcess; ready: boolean } = { ready: false };
  const end = async (child: ChildProcess | undefined, signal: NodeJS.Signals) => {
    if (!isAlive(child)) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return {
    /** Whether one runs and is ready. */
    alive: () => held.ready && isAlive(held.now),
    /** Starts one, unless one runs. @returns its address */
    start: async (order: Order): Promise<string> => {
      const child = isAlive(held.next) ? held.next : load();
      Object.assign(held, { now: child, next: undefined });
      child.send(order);
      const ended = once(child, 'exit').then(([code]): never => {
        throw new Error(`Lantern ended with ${code} before it was ready`);
      });
      const url = await Promise.race([addressOf(child), ended]);
      ended.catch(() => undefined);
      held.next = load();
      held.ready = true;
      return url;
    },
    /** Puts school's clock ahead by so much; `round`: and does the work of every ten minutes by it. */
    clock: async (order: 'clock' | 'round', ahead: number): Promise<void> => {
      const child = held.now;
      if (!isAlive(child)) return;
      const over = new AbortController();
      const { signal } = over;
      const done = Promise.race([
        once(child, 'message', { signal }),
        once(child, 'exit', { signal }),
      ]);
      child.send({ order, ahead });
      await done.finally(() => over.abort());
    },
    kill: () => {
      held.ready = false;
      return end(held.now, 'SIGKILL');
    },
    /** Ends as in service: what is under way is finished first. */
    stop: async () => {
      if (!isAlive(held.now)) return;
      held.ready = false;
      const gone = once(held.now, 'exit');
      held.now.send({ order: 'stop' });
      await gone;
    },
    end: async () => {
      await end(held.now, 'SIGKILL');
      await end(held.next, 'SIGKILL');
    },
  };
}
