import type { RequestHandler } from 'restify';
import { plainReply } from './plain-reply.ts';

const longestCheckMs = 3_000;

/** Alive: the process answers. Says nothing about what it can do. */
export const alive: RequestHandler = (_req, res, next) => {
  plainReply(res, 200);
  next();
};

/**
 * Ready: 200 when the check says so within three seconds and nobody has asked us to stop, else 503.
 * However many ask at once, the check runs once: this route is open to everybody.
 */
export function readiness(check: () => Promise<boolean>, draining: () => boolean): RequestHandler {
  const running: { check: Promise<boolean> | null } = { check: null };
  const isReady = async (): Promise<boolean> => {
    if (draining()) return false;
    running.check ??= inTime(check).finally(() => {
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

async function inTime(check: () => Promise<boolean>): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), longestCheckMs);
  try {
    return await Promise.race([check(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
