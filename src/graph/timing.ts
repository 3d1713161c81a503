import { setTimeout as delay } from 'node:timers/promises';

/** Clock, waiting and chance, handed in so that a test need not wait. All times in milliseconds. */
export type Timing = {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
};

export const realTiming: Timing = {
  now: Date.now,
  sleep: async (ms) => {
    await delay(ms);
  },
  random: Math.random,
};
