import { z } from 'zod';
import { recordSystems } from '../domain/ledger.ts';
import { entry, nothing, reference } from './contract-parts.ts';

/** Files: what comes back is the file itself. */
export const fileContract = {
  'export.chronology': z.strictObject({ reference, as: z.enum(['pdf', 'json']) }),
  'export.hand-off': z.strictObject({ reference, to: z.enum(recordSystems) }),
  'export.register': nothing,
  'export.figures': nothing,
  'export.person': z.strictObject({
    name: z.string().min(3).max(120),
    as: z.enum(['pdf', 'json']),
  }),
} as const;

export type FileName = keyof typeof fileContract;
export type FileAsks<Name extends FileName> = z.input<(typeof fileContract)[Name]>;

export const exportsContract = {
  /** Which exports this person has here. */
  'exports.list': entry(
    nothing,
    z.object({ register: z.boolean(), person: z.boolean(), days: z.int() }),
  ),
} as const;
