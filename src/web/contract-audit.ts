import { z } from 'zod';
import { entry, mark, reference } from './contract-parts.ts';

const row = z.object({
  ...{ when: z.string(), what: z.string(), as: z.string(), reference: reference.nullable() },
});

export const auditContract = {
  'audit.list': entry(
    z.strictObject({ reference: reference.nullable(), after: mark.nullable() }),
    z.object({
      ...{ rows: z.array(row).readonly(), next: mark.nullable() },
      proved: z.object({ words: z.string(), alarming: z.boolean() }),
    }),
  ),
} as const;
