/** `closed`: requests pass. `open`: all are answered at once. `half-open`: one is trying. */
export type CircuitState = 'closed' | 'open' | 'half-open';

export type CircuitSettings = {
  /** This many failures with no success between them open it. */
  readonly failures: number;
  /** How long it stays open before one may try, in milliseconds. */
  readonly restMs: number;
};

export type Circuit = {
  /** Whether a request would only be turned away, asked before it waits for its turn. */
  readonly turnsAway: () => boolean;
  /** Takes the right to try; false when it is refused. Each true is answered by one of the next two. */
  readonly enter: () => boolean;
  readonly succeeded: () => void;
  readonly failed: () => void;
};

type State =
  | { readonly is: 'closed'; readonly failures: number }
  | { readonly is: 'open'; readonly until: number }
  | { readonly is: 'half-open' };

/**
 * Stops asking a service that keeps failing, so that nobody waits for it in vain, and lets one request
 * try again after a rest. `onState` is told of each change.
 */
export function circuit(
  settings: CircuitSettings,
  now: () => number,
  onState: (state: CircuitState) => void,
): Circuit {
  const held: { state: State } = { state: { is: 'closed', failures: 0 } };
  const become = (state: State) => {
    const changed = held.state.is !== state.is;
    held.state = state;
    if (changed) onState(state.is);
  };
  const resting = (state: State) => state.is === 'open' && now() < state.until;
  return {
    turnsAway: () => held.state.is === 'half-open' || resting(held.state),
    enter: () => {
      if (held.state.is === 'closed') return true;
      if (held.state.is === 'half-open' || resting(held.state)) return false;
      become({ is: 'half-open' });
      return true;
    },
    succeeded: () => become({ is: 'closed', failures: 0 }),
    failed: () => become(afterFailure(held.state, settings, now())),
  };
}

function afterFailure(state: State, settings: CircuitSettings, now: number): State {
  switch (state.is) {
    case 'closed': {
      const failures = state.failures + 1;
      if (failures < settings.failures) return { is: 'closed', failures };
      return { is: 'open', until: now + settings.restMs };
    }
    case 'half-open':
      return { is: 'open', until: now + settings.restMs };
    case 'open':
      // A request sent before it opened; it says nothing new.
      return state;
  }
}
