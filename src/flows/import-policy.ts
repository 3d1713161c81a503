import type { Policy } from '../domain/policy.ts';
import type { School } from '../domain/school.ts';
import type { Db } from '../store/db.ts';
import { appendEntries } from '../store/ledger.ts';
import { currentPolicyId, makeCurrent } from '../store/policies.ts';

/** Makes the policy document that stands with the school's settings current, if it is not already. */
export async function importPolicy(
  db: Db,
  school: School,
  document: { readonly id: string; readonly policy: Policy },
  now: Date,
): Promise<void> {
  if ((await currentPolicyId(db.rows, school.id)) === document.id) return;
  await db.transaction(async (tx) => {
    await makeCurrent(tx, school.id, document, now);
    await appendEntries(tx, [
      {
        ...{ at: now, school: school.id, by: 'clock', as: 'clock', about: null },
        ...{ kind: 'policy-current', policy: document.id },
      },
    ]);
  });
}
