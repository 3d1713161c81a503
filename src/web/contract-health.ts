import { z } from 'zod';
import { entry, nothing } from './contract-parts.ts';

const line = z.object({
  ...{ name: z.string(), words: z.string(), alarming: z.boolean() },
  /** What to do, one step a line. */
  steps: z.array(z.string()).readonly(),
});

export const healthContract = {
  'health.show': entry(
    nothing,
    z.object({
      lines: z.array(line).readonly(),
      drills: z.array(z.object({ at: z.string(), result: z.string() })).readonly(),
    }),
  ),
} as const;
