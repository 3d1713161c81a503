import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Server } from 'restify';

export type DrainTimes = {
  /** How long readiness says 503 while new requests are still taken: the load balancer's time to notice. */
  readonly lameDuckMs: number;
  /** The longest to wait for turns and background work after that. */
  readonly deadlineMs: number;
};

export const drainTimes: DrainTimes = { lameDuckMs: 5_000, deadlineMs: 10_000 };

export type Drainer = {
  draining(): boolean;
  /** Keeps the process waiting for this piece of work, and hands it back. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Stops taking requests and resolves when all is done, or when time is up and connections are cut. */
  drain(): Promise<'clean' | 'deadline'>;
};

const sweepMs = 50;

/**
 * Stops a server without losing a turn. Readiness goes first; then no new connections; then turns and
 * tracked work are waited for; then whatever is left, half-sent requests and all, is cut off.
 */
export function drainer(server: Server, { lameDuckMs, deadlineMs }: DrainTimes): Drainer {
  const http = server.server;
  const work = new Set<Promise<unknown>>();
  const sockets = new Set<Socket>();
  const state: { draining: Promise<'clean' | 'deadline'> | null } = { draining: null };

  http.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.pre((_req, res, next) => {
    if (state.draining !== null) res.setHeader('connection', 'close');
    next();
  });

  const stop = async (): Promise<'clean' | 'deadline'> => {
    await wait(lameDuckMs);
    const closed = new Promise<void>((resolve) => server.close(resolve));
    const sweep = setInterval(() => http.closeIdleConnections(), sweepMs);
    const { promise: late, resolve } = Promise.withResolvers<'deadline'>();
    const timer = setTimeout(() => resolve('deadline'), deadlineMs);
    const ended = await Promise.race([allDone(closed, work), late]);
    clearTimeout(timer);
    clearInterval(sweep);
    for (const socket of sockets) socket.destroy();
    return ended;
  };

  return {
    draining: () => state.draining !== null,
    track: (piece) => {
      const settled = piece.then(noop, noop).finally(() => work.delete(settled));
      work.add(settled);
      return piece;
    },
    drain: () => {
      state.draining ??= stop();
      return state.draining;
    },
  };
}

async function allDone(
  closed: Promise<void>,
  work: ReadonlySet<Promise<unknown>>,
): Promise<'clean'> {
  await closed;
  while (work.size > 0) await Promise.all(work);
  return 'clean';
}

/** Whoever made the work hears how it ended; here it only matters that it did. */
const noop = () => undefined;
