import type { RequestHandler } from 'restify';
import { plainReply } from './plain-reply.ts';

/** Alive: the process answers. Says nothing about what it can do. */
export const alive: RequestHandler = (_req, res, next) => {
  plainReply(res, 200);
  next();
};

/**
 * Ready: 200 when the check says so in time and nobody has asked us to stop, else 503.
 * However many ask at once, the check runs once: this route is open to everybody.
 */
export function readiness(
  check: () => Promise<boolean>,
  checkMs: number,
  draining: () => boolean,
): RequestHandler {
  const running: { check: Promise<boolean> | null } = { check: null };
  const isReady = async (): Promise<boolean> => {
    if (draining()) return false;
    running.check ??= inTime(check, checkMs).finally(() => {
      running.check = null;
    });
    return (await running.check) && !draining();
  };
  return (_req, res, next) => {
    void isReady().then((ready) => {
      plainReply(res, ready ? 200 : 503);
      next();
    });
  };
}

async function inTime(check: () => Promise<boolean>, checkMs: number): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), checkMs);
  try {
    return await Promise.race([check(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
