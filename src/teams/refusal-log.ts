import type { Logger } from 'pino';
import type { ChannelRefusal, RefusedBecause } from './channel-refusal.ts';

const quietMs = 60_000;

/**
 * Notes refusals, one line a minute for each reason with the number of those that went unwritten,
 * so that nobody outside can fill the log.
 */
export function refusalLog(log: Pick<Logger, 'warn'>, now: () => Date) {
  const written = new Map<RefusedBecause, { at: number; unwritten: number }>();
  return ({ why, status }: ChannelRefusal): void => {
    const at = now().getTime();
    const last = written.get(why);
    if (last && at - last.at < quietMs) {
      last.unwritten += 1;
      return;
    }
    written.set(why, { at, unwritten: 0 });
    log.warn({ why, status, unwritten: last?.unwritten ?? 0 }, 'request refused');
  };
}
