import type { z } from 'zod';
import { oddAnswer } from './graph-fault.ts';

/**
 * An answer read into the shape it should have.
 *
 * @throws GraphFault `away`/`unexpected-shape`; what was in the answer is not told.
 */
export function shaped<T>(shape: z.ZodType<T>, answer: unknown, call: string): T {
  const read = shape.safeParse(answer);
  if (!read.success) throw oddAnswer(call, 'unexpected-shape');
  return read.data;
}
