import type { z } from 'zod';
import type { Reply, Turn } from './turn.ts';

export type Verb = (data: unknown, turn: Turn) => Promise<Reply>;

/** The data of a button was not what we put there. */
export class UnreadablePress extends Error {}

/** One row of a table of verbs: parsed once, then trusted. */
export function verb<Input>(
  schema: z.ZodType<Input>,
  run: (input: Input, turn: Turn) => Promise<Reply>,
): Verb {
  return (data, turn) => {
    const read = schema.safeParse(data);
    if (!read.success) throw new UnreadablePress('A button carried data that we did not put there');
    return run(read.data, turn);
  };
}
