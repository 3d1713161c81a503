import { z } from 'zod';
import type { PersonId } from '../domain/ids.ts';
import { roles } from '../domain/people.ts';
import type { Plan, Reader } from '../domain/plan.ts';
import { priorities } from '../domain/report.ts';
import { advices, outsides, recordKinds } from '../domain/routing.ts';
import { id } from './job-shapes.ts';

export const role = z.enum(roles);
export const priority = z.enum(priorities);
export const label = z.literal('self-report').nullable();
export const external = z.array(z.enum(outsides));
export const kind = z.enum(recordKinds);

export const readerShape: z.ZodType<Reader> = z.object({
  role,
  basis: z.enum(['policy', 'default']),
  source: z.object({ rule: z.string(), section: z.string(), find: z.array(z.string()) }).nullable(),
  person: id<PersonId>(),
});

export const planShape: z.ZodType<Plan> = z.object({
  records: z.array(z.object({ kind, readers: z.array(readerShape), ladder: z.array(role) })),
  never: z.array(role),
  excluded: z.array(id<PersonId>()),
  priority,
  external,
  label,
  advice: z.enum(advices).nullable(),
  sealed: z.boolean(),
});
