import type { readProductionConfig } from '../config.ts';
import type { School } from '../domain/school.ts';
import type { Edges } from '../edges.ts';
import type { KeyWrapper } from '../store/keys/key-wrapper.ts';

/** What the doctor looks at. */
export type Patient = {
  readonly config: ReturnType<typeof readProductionConfig>;
  readonly schools: readonly School[];
  readonly edges: Edges;
  /** What wraps the keys for what people write. */
  readonly keys: KeyWrapper;
  readonly now: () => Date;
  /** Whether a test card and a test mail may be sent. */
  readonly send: boolean;
};
