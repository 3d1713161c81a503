import { GraphFault } from './graph-fault.ts';
import type { Timing } from './timing.ts';

const mostTries = 4;
const firstWaitMs = 1_000;

/**
 * Tries a request again when Graph says that nothing was done, or when doing it twice does no harm.
 * It waits as long as Graph asks (Retry-After) and never tries sooner; without the header about 1, 2
 * and 4 seconds, drawn apart by chance (platform facts 1.0). When that would take longer than
 * `patienceMs` in all, the fault is given back at once, with Graph's wish in `retryAfterMs`, so that
 * a job can come again.
 */
export async function retrying(
  timing: Timing,
  patienceMs: number,
  send: () => Promise<void>,
): Promise<void> {
  let patience = patienceMs;
  for (let tried = 1; ; tried += 1) {
    const fault = await faultOf(send);
    if (fault === null) return;
    const wait = fault.retryAfterMs ?? backOff(tried, timing.random());
    if (!fault.mayRepeat || tried === mostTries || wait > patience) throw fault;
    patience -= wait;
    await timing.sleep(wait);
  }
}

async function faultOf(send: () => Promise<void>): Promise<GraphFault | null> {
  try {
    await send();
    return null;
  } catch (fault) {
    if (fault instanceof GraphFault) return fault;
    throw fault;
  }
}

/** Half of the step is sure, the other half is chance: many callers do not come back together. */
function backOff(tried: number, chance: number): number {
  const step = firstWaitMs * 2 ** (tried - 1);
  return Math.round(step / 2 + (step / 2) * chance);
}

/**
 * Reads a Retry-After header: whole seconds, or an HTTP date.
 *
 * @returns milliseconds from now, none below 0; null when there is no header or it says nothing.
 */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1_000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
