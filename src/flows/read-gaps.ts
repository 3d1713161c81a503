import { accept, type Outcome, refuse } from '../domain/decision.ts';
import type { Figures, Gap } from '../domain/gaps.ts';
import type { Person } from '../domain/people.ts';
import { keepsPolicy } from '../domain/policy-version.ts';
import type { Db } from '../store/db.ts';
import { figuresOf } from '../store/questions.ts';
import { gapsSince } from './unanswered.ts';

/** What the policy did not answer since a day, grouped and without names, for whoever keeps the policy. */
export async function readGaps(
  db: Db,
  by: Person,
  since: string,
): Promise<Outcome<{ readonly gaps: readonly Gap[]; readonly figures: Figures }>> {
  if (!keepsPolicy(by)) return refuse('not-asked');
  return accept({
    gaps: await gapsSince(db.rows, by.school, since),
    figures: await figuresOf(db.rows, by.school, since),
  });
}
