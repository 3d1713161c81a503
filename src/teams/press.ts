import { z } from 'zod';
import { storable } from './storable.ts';

/** A button pressed: which, with what, and as what it came. */
export type Press = {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly as: 'execute' | 'submit';
};

const data = z.record(z.string(), z.unknown());
const executed = z.object({
  action: z.object({ verb: z.string().max(100), data: data.optional() }),
});
const submitted = data.and(z.object({ verb: z.string().max(100) }));

/** An `adaptiveCard/action` invoke as a press, or undefined when it is none. */
export function executePress(value: unknown): Press | undefined {
  const read = executed.safeParse(storable(value));
  if (!read.success) return undefined;
  const { verb, data: inputs } = read.data.action;
  return { verb, data: inputs ?? {}, as: 'execute' };
}

/** The value of a message (phones, dialogs) as the same press. */
export function submitPress(value: unknown): Press | undefined {
  const read = submitted.safeParse(storable(value));
  return read.success ? { verb: read.data.verb, data: read.data, as: 'submit' } : undefined;
}
