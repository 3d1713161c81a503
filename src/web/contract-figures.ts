import { z } from 'zod';
import { entry, lines, nothing } from './contract-parts.ts';

const term = z.object({
  ...{ name: z.string(), total: z.int().nullable(), median: z.string() },
  bars: z.array(z.object({ name: z.string(), count: z.int() })).readonly(),
  together: z.array(z.string()).readonly(),
});

export const figuresContract = {
  'figures.show': entry(
    nothing,
    z.object({
      school: z.string(),
      day: z.string(),
      terms: z.array(term).readonly(),
      links: lines,
    }),
  ),
} as const;
