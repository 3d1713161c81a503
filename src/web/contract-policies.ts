import { z } from 'zod';
import { entry, lines, nothing, textOf } from './contract-parts.ts';

/** The policy's versions, for those who keep it. */
const id = textOf(64);
const version = z.object({
  ...{ id, title: z.string(), state: z.enum(['waiting', 'current', 'superseded']) },
  facts: lines,
});
const passage = z.object({ section: z.string(), text: z.string() });
const passages = z.array(passage).readonly();

export const policiesContract = {
  'policies.list': entry(
    nothing,
    z.object({
      versions: z.array(version).readonly(),
      /** Null while no version is current. */
      receipts: z
        .object({ have: z.array(z.string()).readonly(), missing: z.array(z.string()).readonly() })
        .nullable(),
    }),
  ),
  'policies.look': entry(
    z.strictObject({ policy: id }),
    z.object({
      ...{ version, warnings: z.array(z.string()).readonly(), passages },
      /** Against the current version, while this one waits. */
      changes: z
        .object({
          ...{ same: z.int(), added: passages, gone: passages },
          changed: z.array(z.object({ before: z.string(), after: passage })).readonly(),
        })
        .nullable(),
    }),
  ),
  'policies.make-current': entry(z.strictObject({ policy: id }), z.object({})),
  'policies.ask': entry(nothing, z.object({ asked: z.int() })),
  'policies.gaps': entry(
    nothing,
    z.object({
      figures: lines,
      gaps: z
        .array(
          z.object({ topic: z.string(), count: z.int(), samples: z.array(z.string()).readonly() }),
        )
        .readonly(),
    }),
  ),
  /** The bytes of a document, with its name in a header: nothing of it stands in an address. */
  'policies.upload': entry(
    z.object({ name: z.string().max(300), bytes: z.instanceof(Uint8Array) }),
    z.discriminatedUnion('kind', [
      /** It could not be read, or not as a policy: nothing is changed. */
      z.object({ kind: z.literal('unread'), sentence: z.string() }),
      z.object({ kind: z.literal('known'), policy: id }),
      z.object({ kind: z.literal('waiting'), policy: id }),
    ]),
  ),
} as const;
