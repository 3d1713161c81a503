import type { Middleware } from '@microsoft/microsoft-graph-client';
import { type Call, callOf } from './call.ts';
import { ceiling } from './ceiling.ts';
import { type Circuit, type CircuitSettings, type CircuitState, circuit } from './circuit.ts';
import { GraphFault, oddAnswer } from './graph-fault.ts';
import { link } from './link.ts';
import { retrying } from './retry.ts';
import { type Door, sendOnce } from './send.ts';
import { realTiming, type Timing } from './timing.ts';

export type Manners = {
  readonly timing?: Timing;
  /** The longest that one request may take, in milliseconds: 10,000 unless told. */
  readonly timeoutMs?: number;
  /** The longest that one call may wait between its tries in all, in milliseconds: 60,000 unless told. */
  readonly patienceMs?: number;
  /** The most requests under way at once: 4 unless told, which is what Outlook allows a mailbox. */
  readonly atOnce?: number;
  /** When to stop asking: after 5 failures in a row, for 30 seconds, unless told. */
  readonly circuit?: CircuitSettings;
  /** Told when the circuit opens, tries and closes. */
  readonly onState?: (state: CircuitState) => void;
};

/**
 * What each request passes through: tries again, is turned away while Graph is known to be away, waits
 * for its turn, is looked at once more, is sent.
 */
export function chain(manners: Manners, door: Pick<Door, 'base' | 'tokens'>): Middleware[] {
  const timing = manners.timing ?? realTiming;
  const rest = manners.circuit ?? { failures: 5, restMs: 30_000 };
  const breaker = circuit(rest, timing.now, manners.onState ?? (() => {}));
  const turn = ceiling(manners.atOnce ?? 4);
  const out = { ...door, timeoutMs: manners.timeoutMs ?? 10_000, now: timing.now };
  return [
    link((_, goOn) => retrying(timing, manners.patienceMs ?? 60_000, goOn)),
    link(async (context, goOn) => {
      if (breaker.turnsAway()) throw circuitOpen(callOf(context));
      await goOn();
    }),
    link((_, goOn) => turn(goOn)),
    link((context, goOn) => tried(breaker, callOf(context), goOn)),
    link((context) => sendOnce(context, out)),
  ];
}

const circuitOpen = (call: Call): GraphFault => oddAnswer(call.name, 'circuit-open');

/** Asked again after the wait for a turn: Graph may have gone away meanwhile. */
async function tried(breaker: Circuit, call: Call, send: () => Promise<void>): Promise<void> {
  if (!breaker.enter()) throw circuitOpen(call);
  try {
    await send();
    breaker.succeeded();
  } catch (fault) {
    if (fault instanceof GraphFault && answered[fault.kind]) breaker.succeeded();
    else breaker.failed();
    throw fault;
  }
}

/** A "no" is an answer too: Graph is there. */
const answered: Readonly<Record<GraphFault['kind'], boolean>> = {
  'not-found': true,
  refused: true,
  throttled: true,
  unauthorised: true,
  away: false,
  'unknown-outcome': false,
};
