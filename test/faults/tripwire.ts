/** Sees every step that Lantern takes outside itself, in order, and says at which of them it is to die. */
import type { Passage } from './postgres-line.ts';

export type Side = 'before' | 'after';
/** One step of a flow: what is done, and for the how-manieth time since the flow began. */
export type KillPoint = { readonly step: string; readonly time: number; readonly side: Side };

export function tripwire() {
  const state: { at: KillPoint | null; strike: () => void; seen: Map<string, number> } = {
    ...{ at: null, strike: () => undefined, seen: new Map() },
  };
  const steps: string[] = [];
  return {
    /** From now on steps are counted, and Lantern dies at this one, if at any. */
    arm: (at: KillPoint | null, strike: () => void) => {
      steps.length = 0;
      Object.assign(state, { at, strike, seen: new Map() });
    },
    disarm: () => {
      state.at = null;
    },
    /** Every step since it was armed. */
    steps: (): readonly string[] => [...steps],
    /** Told of a step before it is taken. `hold before`: Lantern is dead, and it must not be taken. */
    comes: (step: string): Passage => {
      steps.push(step);
      const time = (state.seen.get(step) ?? 0) + 1;
      state.seen.set(step, time);
      if (state.at?.step !== step || state.at.time !== time) return 'pass';
      if (state.at.side === 'after') return 'hold after';
      state.strike();
      return 'hold before';
    },
    /** The step after which Lantern is to die has been taken. */
    taken: () => state.strike(),
  };
}
